import { stemmer } from 'stemmer';
import { fold } from './fold.ts';
import { writeMonths } from './months.ts';
import { normalise } from './normalise.ts';
import { toCommonYear, writeYears } from './years.ts';

/** A word of a text in the two forms in which it is looked up. */
export interface Token {
  /** English stem, Vietnamese syllable with its tone at the end, Thai word or number. */
  readonly term: string;
  /** The same for people who type without marks; Thai is as it is, since its tones tell words apart. */
  readonly folded: string;
}

const segmenter = new Intl.Segmenter('th', { granularity: 'word' });
const run = /\d+(?:[.,]\d+)*|[\u0e00-\u0e7f]+|[[\p{L}\p{M}\p{N}]--[0-9\u0e00-\u0e7f]]+/gv;
const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;

/**
 * Cuts a text into words: the one analyser for documents and questions, in any mix of our languages.
 *
 * Thai is cut by dictionary, everything else at characters that are no letters. Numbers lose their grouping
 * (`1,325` and `1.325` give `1325`) and years of the Buddhist era become common years (`2567` gives `2024`).
 * Order is that of the text.
 *
 * @example
 * toWords('แผน พ.ศ. 2567') // => ['แผน', 'พ', 'ศ', '2024']
 */
export function toWords(text: string): string[] {
  const words: string[] = [];
  for (const [piece] of writeYears(writeMonths(normalise(text))).matchAll(run)) {
    const first = piece.charCodeAt(0);
    if (first >= 0x30 && first <= 0x39) words.push(toNumberWord(piece));
    else if (first < 0xe00 || first > 0xe7f) words.push(piece);
    else for (const { segment, isWordLike } of segmenter.segment(piece)) if (isWordLike === true) words.push(segment);
  }
  return words;
}

/** Cuts a run of Thai letters by dictionary, without a gap. */
export function cutThai(run: string): readonly string[] {
  return Array.from(segmenter.segment(run), ({ segment }) => segment);
}

/**
 * Gives the forms under which a word is looked up. The same word always gives the same token.
 *
 * @example
 * toToken('workshops') // => { term: 'workshop', folded: 'workshop' }
 * toToken('hòa') // => { term: 'hoa̖', ... }: the tone follows the letters
 */
export function toToken(word: string): Token {
  if (/[\u0e00-\u0e7f]/.test(word)) return { term: word, folded: word };
  const bare = fold(word);
  const folded = /^[a-z]{3,}$/.test(bare) ? stemmer(bare) : bare;
  if (bare === word) return { term: folded, folded };
  const letters = word.normalize('NFD');
  return { term: letters.replace(tones, '').normalize('NFC') + (letters.match(tones) ?? []).join(''), folded };
}

/**
 * Gives the letter triples of a text, folded, which carry typing errors and badly cut Thai.
 *
 * A Latin word is padded with a space on both sides; a run of Thai letters is taken whole, as Thai has no spaces.
 * Doubles are kept, order is that of the text.
 *
 * @example
 * toTrigrams('và') // => [' va', 'va ']
 */
export function toTrigrams(text: string): string[] {
  const triples: string[] = [];
  for (const [piece] of fold(normalise(text)).matchAll(run)) {
    const first = piece.charCodeAt(0);
    const isThai = first >= 0xe00 && first <= 0xe7f;
    const padded = isThai ? piece : ` ${first <= 0x39 ? toNumberWord(piece) : piece} `;
    if (padded.length < 3) triples.push(padded);
    for (let at = 0; at + 3 <= padded.length; at += 1) triples.push(padded.slice(at, at + 3));
  }
  return triples;
}

/** Ungrouped, with a decimal point, and a common year for one of the Buddhist era (543 years ahead). */
function toNumberWord(piece: string): string {
  const isGrouped = /^\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*$/.test(piece);
  const plain = (isGrouped ? piece.replace(/[.,]/g, '') : piece.replaceAll(',', '.')).replace(/^0+(?=\d)/, '');
  return /^\d{4}$/.test(piece) ? String(toCommonYear(Number(plain))) : plain;
}
