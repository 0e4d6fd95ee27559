import type { Language } from '../language/language.ts';
import type { Value } from './event.ts';

/**
 * A run of text with one look. Text is spans rather than markup, because Markdown's emphasis rules assume spaces
 * between words (Thai has none) and what a person typed must never become markup. A line break is `\n`.
 */
export interface Span {
  readonly text: string;
  readonly bold?: true;
  readonly italic?: true;
  readonly url?: string;
}

/** A file to hand over, in memory. `name` is what the person sees; `type` is its media type. */
export interface OutFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** A source as a person reads it, in one language. */
export interface Citation {
  readonly title: string;
  readonly publisher: string;
  readonly url: string;
  /** As it is written in the language; `''` when the source has no date. */
  readonly date: string;
}

/** A field as one person is asked it, in that person's language. */
export interface FieldView {
  readonly id: string;
  /** A few words, at most 45 graphemes. */
  readonly label: string;
  /** The question in full. */
  readonly question: string;
  readonly required: boolean;
  readonly input:
    | { readonly kind: 'one'; readonly options: readonly Option[] }
    | { readonly kind: 'many'; readonly options: readonly Option[]; readonly min: number; readonly max: number }
    | { readonly kind: 'text'; readonly long: boolean; readonly maxLength: number; readonly placeholder?: string };
  /** What was answered so far. */
  readonly value?: Value;
  /** Why the last answer was not taken, as a sentence. */
  readonly problem?: string;
}

/** A choice with its language-neutral code. */
export interface Option {
  readonly code: string;
  readonly label: string;
}

/** Some fields to be filled in together, on a platform that can show more than one at a time. */
export interface FormPage {
  readonly form: string;
  readonly language: Language;
  readonly title: string;
  readonly intro?: string;
  readonly fields: readonly FieldView[];
  /** The button that opens this page where it cannot be shown at once; its press gives the same page again. */
  readonly open: Button;
}

/** The action is what comes back as a `press`; it is ASCII and at most 64 bytes. */
export interface Button {
  readonly label: string;
  readonly action: string;
  readonly look?: 'primary' | 'danger';
}

export type Block =
  /** `cite` must be seen with the text: when the text is split, every part carries it. */
  | { readonly kind: 'text'; readonly spans: readonly Span[]; readonly cite?: readonly Span[] }
  | { readonly kind: 'form'; readonly page: FormPage }
  | { readonly kind: 'file'; readonly file: OutFile }
  | { readonly kind: 'picture'; readonly file: OutFile; readonly alt: string };

/** What a person is shown for one event. Blocks are in reading order; the buttons stand under the last one. */
export interface Reply {
  readonly blocks: readonly [Block, ...Block[]];
  readonly buttons?: readonly Button[];
  /** `asker`: only this person may see it, where the platform can do that. The default is `asker`. */
  readonly audience?: 'everyone' | 'asker';
  /** `same`: it takes the place of the message whose button was pressed, where there is one. The default is `new`. */
  readonly place?: 'new' | 'same';
  /** The next message is taken as typed text, so a platform must not read it as the number of a button. */
  readonly expects?: 'text';
  /** What the reply rests on, for readers that are programs; people see it in `cite`. */
  readonly sources?: readonly Citation[];
}

/** A reply of one text block. */
export function toReply(text: string | readonly Span[], more: Omit<Reply, 'blocks'> = {}): Reply {
  const spans = typeof text === 'string' ? [{ text }] : text;
  return { ...more, blocks: [{ kind: 'text', spans }] };
}

/** The words of spans without their looks, for places that have none. */
export function toPlain(spans: readonly Span[]): string {
  return spans.map((span) => span.text).join('');
}
