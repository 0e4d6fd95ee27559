import type { Language } from '../src/language/language.ts';

/** A number from 0 up to 1. */
export type Random = () => number;

/** Creates a repeatable source of chance (mulberry32, https://gist.github.com/tommyettinger/46a874533244883189143505d203312c). */
export function createRandom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const letters: Readonly<Record<Language, string>> = {
  en: 'abcdefghijklmnopqrstuvwxyz',
  vi: 'abcdeghiklmnopqrstuvxy',
  th: 'กขคงจชซดตถทนบปผพฟมยรลวสหอ',
};
const shortestWord: Readonly<Record<Language, number>> = { en: 4, vi: 3, th: 1 };
const segmenter = new Intl.Segmenter('th', { granularity: 'grapheme' });

/**
 * Makes one typing error in a question: a letter left out, put in, hit wrong, or swapped with the one before it.
 *
 * It is never in the first letter of a word, nor in a short word.
 */
export function addTypo(text: string, language: Language, random: Random): string {
  const signs = Array.from(segmenter.segment(text), ({ segment }) => segment);
  const isLetter = (at: number): boolean => /\p{L}/u.test(signs[at] ?? '');
  const places = signs.keys().filter((at) => {
    let [start, end] = [at, at];
    while (isLetter(start - 1)) start -= 1;
    while (isLetter(end + 1)) end += 1;
    return isLetter(at) && at > start && end - start + 1 >= shortestWord[language];
  });
  const at = pick([...places], random);
  if (at === undefined) return text;
  const letter = pick(Array.from(letters[language]), random) ?? '';
  const kind = Math.floor(random() * 4);
  if (kind === 0) signs.splice(at, 1);
  else if (kind === 1) signs.splice(at, 0, letter);
  else if (kind === 2) signs[at] = letter;
  else signs.splice(at - 1, 2, signs[at] ?? '', signs[at - 1] ?? '');
  return signs.join('');
}

/** Types Vietnamese without any mark. */
export function stripMarks(text: string): string {
  const bare = text.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
  return bare.replaceAll('đ', 'd').replaceAll('Đ', 'D').normalize('NFC');
}

/** One of the items, or `undefined` when there is none. */
export function pick<Item>(items: readonly Item[], random: Random): Item | undefined {
  return items[Math.floor(random() * items.length)];
}

/** The items in another order. */
export function shuffle<Item>(items: readonly Item[], random: Random): readonly Item[] {
  return items
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}
