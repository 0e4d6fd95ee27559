import type { Button, Reply, Span } from '../core/reply.ts';
import { toReply } from '../core/reply.ts';
import { words } from '../core/words/words.ts';
import type { Language } from '../language/language.ts';

/** Things on one screen of a phone. */
const pageLength = 8;

/** A list that is walked page by page in one message. */
export interface Shelf {
  readonly head: readonly Span[];
  /** One button for each thing, in order. */
  readonly items: readonly Button[];
  readonly page: number;
  readonly language: Language;
  /** The action of the button that leads to a page. */
  readonly toAction: (page: number) => string;
  /** Buttons below, such as the way back. */
  readonly more?: readonly Button[];
}

/** One page of a list: numbered in the text, for those who cannot read a cut label, and as buttons. */
export function toShelfPage({ head, items, page, language, toAction, more = [] }: Shelf): Reply {
  const say = words[language];
  const last = Math.max(0, Math.ceil(items.length / pageLength) - 1);
  const at = Math.min(Math.max(0, page), last);
  const start = at * pageLength;
  const shown = items.slice(start, start + pageLength);
  const list = shown.map(({ label }, index) => `\n${start + index + 1}. ${label}`).join('');
  return {
    ...toReply([...head, { text: list === '' ? `\n${say.emptyTopic}` : list }]),
    buttons: [
      ...shown,
      ...(at > 0 ? [{ label: `‹ ${say.previousPage}`, action: toAction(at - 1) }] : []),
      ...(at < last ? [{ label: `${say.nextPage} ›`, action: toAction(at + 1) }] : []),
      ...more,
    ],
  };
}
