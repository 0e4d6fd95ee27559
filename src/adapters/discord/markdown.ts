import type { Span } from '../../core/reply.ts';

/** Longest message content that Discord takes. {@link https://docs.discord.com/developers/resources/message#create-message} */
const contentLength = 2000;

/** An address as far as it is ASCII: Thai has no space after an address, and a full stop there ends the sentence. */
const address = /(https?:\/\/[\w\-.~:/?#[\]@!$&'()*+,;=%]*[\w\-~/#@$&*+=%])/g;
/** Signs that mean something to Discord wherever they stand. */
const signs = /[\\*_~`|<@[\]]/g;
/** Signs that mean something at the start of a line: heading, list, quote, small print, numbered list. */
const lineSigns = /^([^\S\n]*)(?:([#>+-])|(\d+)\.)/gm;

function toEscaped(text: string, startsLine: boolean): string {
  const parts = text.split(address).map((part, index) =>
    // Split by a group: every second part is an address. In <> it stays as it is and shows no preview.
    index % 2 === 1 ? `<${part}>` : part.replace(signs, String.raw`\$&`),
  );
  return parts.join('').replace(lineSigns, (all, indent: string, sign?: string, number?: string, at?: number) => {
    if (at === 0 && !startsLine) return all;
    return sign === undefined ? String.raw`${indent}${number}\.` : `${indent}\\${sign}`;
  });
}

function toLink(text: string, url: string, startsLine: boolean): string {
  const target = url.replace(/[<>()\\\s]/g, (sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, '0')}`);
  if (text === url && /^https?:/.test(url)) return `<${target}>`;
  // Discord shows no masked link when its words look like another address, or when it is not a web address.
  if (/:\/\//.test(text) || !/^https?:\/\//.test(url))
    return `${toEscaped(text, startsLine)} (${toEscaped(url, false)})`;
  return `[${text.replace(signs, String.raw`\$&`)}](<${target}>)`;
}

const isAlike = (one: Span, other: Span): boolean =>
  one.bold === other.bold && one.italic === other.italic && one.url === other.url;

/** Joins neighbours of one look, so that `1` and `. May` are seen as the list item that Discord would make of them. */
function toJoined(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (last !== undefined && isAlike(last, span)) joined[joined.length - 1] = { ...last, text: last.text + span.text };
    else joined.push(span);
  }
  return joined;
}

/**
 * Writes spans as Discord Markdown in which only our own looks are markup; whatever the text holds is shown as it is,
 * and mentions nobody. Links show no preview.
 *
 * @see https://support.discord.com/hc/en-us/articles/210298617
 * @example
 * toMarkdown([{ text: '2 * 3', bold: true }, { text: ' @everyone' }]) // => '**2 \\* 3** \\@everyone'
 */
export function toMarkdown(spans: readonly Span[]): string {
  let markdown = '';
  for (const { text, bold, italic, url } of toJoined(spans)) {
    const core = text.trim();
    const at = text.indexOf(core);
    // Emphasis must touch the words it stands around.
    markdown += core === '' ? text : text.slice(0, at);
    if (core === '') continue;
    const mark = `${bold ? '**' : ''}${italic ? '*' : ''}`;
    const startsLine = mark === '' && /(?:^|\n)[^\S\n]*$/.test(markdown);
    const words = url === undefined ? toEscaped(core, startsLine) : toLink(core, url, startsLine);
    // Two runs of asterisks side by side would be read as one; a space without width parts them.
    if (mark !== '' && markdown.endsWith('*')) markdown += '\u200B';
    markdown += `${mark}${words}${mark}${text.slice(at + core.length)}`;
  }
  return markdown;
}

/** The border nearest to the middle of a text: of sentences, else of words, else of graphemes. */
function toMiddle(text: string): number | undefined {
  for (const granularity of ['sentence', 'word', 'grapheme'] as const) {
    const borders = [...new Intl.Segmenter(undefined, { granularity }).segment(text)].map(({ index }) => index);
    const middle = borders
      .filter((border) => border > text.length / 4 && border < (text.length * 3) / 4)
      .toSorted((a, b) => Math.abs(a - text.length / 2) - Math.abs(b - text.length / 2))[0];
    if (middle !== undefined) return middle;
  }
  return undefined;
}

function toHalves(spans: readonly Span[], border: number): [Span[], Span[]] {
  const left: Span[] = [];
  const right: Span[] = [];
  let at = 0;
  for (const span of spans) {
    const cut = Math.min(Math.max(border - at, 0), span.text.length);
    if (cut > 0) left.push({ ...span, text: span.text.slice(0, cut) });
    if (cut < span.text.length) right.push({ ...span, text: span.text.slice(cut) });
    at += span.text.length;
  }
  return [left, right];
}

/**
 * Writes spans as the contents of as few messages as hold them, in order; each ends with `cite`.
 *
 * The text fits before it is escaped; escaping and addresses make it longer, seldom too long, so it is halved only
 * when it has to be.
 */
export function toContents(spans: readonly Span[], cite: readonly Span[] = []): readonly string[] {
  const whole = toMarkdown([...spans, ...cite]).trim();
  if (whole.length <= contentLength) return [whole];
  const text = spans.map((span) => span.text).join('');
  const middle = toMiddle(text);
  if (middle === undefined || toMarkdown(cite).length > contentLength / 2) {
    if (cite.length > 0) return [...toContents(spans), ...toContents(cite)];
    return [whole.slice(0, contentLength)];
  }
  const [left, right] = toHalves(spans, middle);
  return [...toContents(left, cite), ...toContents(right, cite)];
}
