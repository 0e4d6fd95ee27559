import type { Problem } from '../errors.ts';
import type { Content } from './content.ts';

const letters = new Intl.Segmenter();
/** Control and format characters, spaces that do not break, and the sign for a letter that was lost. */
const odd = /[[\p{Cc}\p{Cf}\u00a0\u2007\u202f\ufffd]--\t]/v;

/** Letters in parts and characters that nobody sees make two texts differ that look the same. */
export function* checkTyping({ files }: Content): Iterable<Problem> {
  for (const { file, raw } of files) {
    for (const [index, text] of raw.replaceAll('\r\n', '\n').split('\n').entries()) {
      const line = index + 1;
      const split = [...letters.segment(text)].find(({ segment }) => segment !== segment.normalize('NFC'));
      if (split !== undefined) {
        const what = `The letter "${split.segment.normalize('NFC')}" is written in parts, so that searches may miss it.`;
        const remedy = 'Type it anew, or save the file in the form NFC.';
        yield { file, line, what, remedy, code: 'letter-in-parts' };
      }
      // Emoji are sequences that may hold joiners by right.
      const found = odd.exec(text.replace(/\p{RGI_Emoji}/gv, ''));
      if (found === null) continue;
      const code = found[0].codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0') ?? '';
      const before = found.input.slice(0, found.index).slice(-20);
      const what = `A character that cannot be seen (U+${code}) stands ${before === '' ? 'first' : `after "${before}"`}.`;
      yield { file, line, what, remedy: 'Delete it, or put a plain space.', code: 'character-invisible' };
    }
  }
}
