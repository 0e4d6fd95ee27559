import type { Action, Turn } from '../core/action.ts';
import type { Commands } from '../core/command.ts';
import type { Values } from '../core/event.ts';
import type { FormSpec } from '../core/form.ts';
import { isTag, toPayload, type Link, type Sign } from '../core/link.ts';
import type { Store } from '../core/ports.ts';
import { toReply, type Block, type Reply, type Span } from '../core/reply.ts';
import { roomWords } from '../core/words/room.ts';
import { words } from '../core/words/words.ts';
import { languages, toLanguage, type Language } from '../language/language.ts';
import { usualForm } from './results.ts';

/** What making codes needs. */
export interface QrParts {
  readonly commands: () => Commands;
  readonly store: Pick<Store, 'appendAudit'>;
  readonly sign: Sign;
  /** The addresses that open the desk with a payload, on every platform that has links. */
  readonly toLinks: (payload: string) => readonly string[];
  /** Draws an address as a code with lines under it, as a PNG. */
  readonly toPicture: (
    address: string,
    lines: readonly { readonly text: string; readonly bold?: true }[],
  ) => Uint8Array;
}

/** What an organiser asked for. */
interface Wish {
  readonly form: string;
  readonly language?: Language;
  readonly source?: string;
}

/** The language may be left out: what stands in its place is then the tag. */
function toWish(args: Values): Wish {
  const [form, second, third] = ['form', 'language', 'source'].map((name) => String(args[name] ?? '').trim());
  const language = toLanguage(second);
  const source = language === undefined && second !== '' ? second : third;
  return { form: form || usualForm, ...(language && { language }), ...(source && { source: source.toLowerCase() }) };
}

/** An address as a person could type it, without what only a camera reads. */
function toTyped(address: string): string {
  const { host, pathname } = new URL(address);
  return host + pathname.replace(/\/$/, '');
}

/**
 * Creates the action that makes codes for a room: a picture for each platform that has links, with the form's title
 * under it, and the links themselves.
 *
 * The command's file may set `workshop`, the tag that every link carries.
 */
export function createQr({ commands, store, sign, toLinks, toPicture }: QrParts): Action {
  function toBlocks({ title }: FormSpec, link: Link, address: string, language: Language): Block[] {
    // A code for everybody has the title in every language, one for a language has that alone and says what to do.
    const titles = link.language === undefined ? languages.map((one) => title[one]) : [title[link.language]];
    const lines = [
      ...titles.map((text) => ({ text, bold: true as const })),
      ...(link.language === undefined ? [] : [{ text: roomWords[link.language].qrScan }]),
      { text: toTyped(address) },
    ];
    const tags = [link.form, link.language, link.source, new URL(address).hostname].filter((tag) => tag !== undefined);
    const file = { name: `qr-${tags.join('-')}.png`, type: 'image/png', bytes: toPicture(address, lines) };
    return [{ kind: 'picture', file, alt: roomWords[language].qrAlt(title[link.language ?? language]) }];
  }

  return {
    async run(turn: Turn, _command, args): Promise<Reply> {
      const { event, language, who, role } = turn;
      const say = roomWords[language];
      const { form: name, source, ...wish } = toWish(args);
      const form = commands().get(name)?.form;
      if (form === undefined) return toReply(words[language].noSuchForm(name));
      if (source !== undefined && !isTag(source)) return toReply(say.qrBadTag(source));
      const workshop = args['workshop']?.toString();
      const link = { form: name, ...wish, ...(source !== undefined && { source }), ...(workshop && { workshop }) };
      const payload = toPayload(link, sign);
      if (payload === undefined) return toReply(say.qrTooLong);
      const addresses = toLinks(payload);
      if (addresses.length === 0) return toReply(say.qrNoLinks(name));
      const { at, from } = event;
      const details = { form: name, payload };
      await store.appendAudit({ at, who, role, platform: from.platform, what: 'qr', details });
      const caption: readonly Span[] = [
        { text: form.title[link.language ?? language], bold: true },
        { text: `\n${say.qrLinks}` },
        ...addresses.flatMap((address): Span[] => [{ text: '\n' }, { text: address, url: address }]),
      ];
      const pictures = addresses.flatMap((address) => toBlocks(form, link, address, language));
      return { blocks: [{ kind: 'text', spans: caption }, ...pictures] };
    },
  };
}
