import type { Problem } from '../errors.ts';
import type { Content } from './content.ts';

type Fault = Pick<Problem, 'what' | 'remedy' | 'code'>;

const rules: readonly { readonly find: RegExp; readonly toFault: (sign: string) => Fault }[] = [
  {
    find: /<\/?[a-z!][^>]*>?|&(?:[a-z]+|#\d+);/iu,
    toFault: (sign) => ({
      what: `"${sign}" is HTML, which people would see as it is.`,
      remedy: 'Write plain text.',
      code: 'html',
    }),
  },
  {
    find: /https?:\/\/[^\s)\]]*|\bwww\.[^\s)\]]*/iu,
    toFault: (sign) => ({
      what: `The address "${sign}" stands in the text; it would swallow the Thai after it.`,
      remedy: 'Cite it as a source.',
      code: 'address-bare',
    }),
  },
  {
    find: /\*+|__|~~|`|\]\(/u,
    toFault: (sign) => ({
      what: `"${sign}" is a sign of Markdown, but the texts are plain.`,
      remedy: 'Remove it.',
      code: 'markup',
    }),
  },
];

const blockNames: Readonly<Record<string, string>> = {
  code: 'A block of code',
  table: 'A table',
  blockquote: 'A quotation',
  hr: 'A rule',
  def: 'A link',
};

/** Texts are plain paragraphs and lists: every platform shows those alike, and Thai breaks Markdown's bold and links. */
export function* checkMarkup({ files, articles }: Content): Iterable<Problem> {
  for (const { file, path, text } of files) {
    if (!path.endsWith('.md')) continue;
    for (const [index, whole] of text.split('\n').entries()) {
      const own = whole.replace(/^\s*\* /, '').replace(/^\s*# .*/, '');
      for (const { find, toFault } of rules) {
        const [sign] = find.exec(own) ?? [];
        if (sign !== undefined) yield { file, line: index + 1, ...toFault(sign) };
      }
    }
  }
  for (const { file, passages } of articles) {
    for (const { kind, line } of passages.flatMap(({ blocks }) => blocks)) {
      const name = blockNames[kind];
      if (name === undefined) continue;
      const remedy = 'Write a paragraph, or a list with "- ".';
      yield { file, line, what: `${name} cannot be shown in a chat.`, remedy, code: 'block-unknown' };
    }
  }
}
