import { countErrors } from './slips.ts';

/**
 * Creates a finder of the words that are one error away, by the ways to leave out one letter on both sides.
 *
 * Most texts are ruled out at once: one error leaves the first or the last half of a word as it is. An error across the
 * middle of a word of four letters is missed.
 *
 * @see https://wolfgarbe.medium.com/1000x-faster-spelling-correction-algorithm-2012-8701fcd87a5f
 * @example
 * createNear(['force'])('froce') // => ['force']
 */
export function createNear(words: Iterable<string>): (typed: string) => readonly string[] {
  const shortened = new Map<string, string[]>();
  const [heads, tails] = [new Set<string>(), new Set<string>()];
  for (const word of words) {
    for (const key of [word, ...listShortened(word)]) {
      const there = shortened.get(key);
      if (there === undefined) shortened.set(key, [word]);
      else there.push(word);
    }
    for (let at = 1; at <= word.length; at += 1) {
      heads.add(word.slice(0, at));
      tails.add(word.slice(-at));
    }
  }
  return (typed) => {
    const half = Math.floor(typed.length / 2);
    if (!heads.has(typed.slice(0, half)) && !tails.has(typed.slice(half + 1))) return [];
    const found = new Set<string>();
    for (const key of [typed, ...listShortened(typed)]) {
      for (const word of shortened.get(key) ?? []) if (countErrors(typed, word, 1) === 1) found.add(word);
    }
    return [...found];
  };
}

/** The ways to leave out one letter, doubles kept. */
function listShortened(text: string): string[] {
  return Array.from({ length: text.length }, (_, at) => text.slice(0, at) + text.slice(at + 1));
}
