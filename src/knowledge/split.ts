import { isFunctionWord } from '../language/function-words.ts';

const longestPiece = 20;
const longestWord = 60;

/**
 * Parts words that were typed together, when all the pieces are words in use: `whatwas` is `what was`.
 *
 * Of all ways to part it takes the one with the fewest pieces, then with the longest piece. It gives `undefined` for a
 * word that is in use itself or cannot be parted. Pieces of one letter are not taken.
 *
 * @param knows whether a word is in use.
 * @example
 * partJoined('thefebruary', knows) // => ['the', 'february']
 */
export function partJoined(word: string, knows: (word: string) => boolean): readonly string[] | undefined {
  if (word.length < 5 || word.length > longestWord || /[\d\u0e00-\u0e7f]/.test(word)) return undefined;
  const known = (piece: string): boolean => knows(piece) || isFunctionWord(piece);
  if (known(word)) return undefined;
  const best: (readonly string[] | undefined)[] = [[]];
  for (let end = 2; end <= word.length; end += 1) {
    for (let start = Math.max(0, end - longestPiece); start <= end - 2; start += 1) {
      const before = best[start];
      if (before === undefined) continue;
      const piece = word.slice(start, end);
      if (!known(piece)) continue;
      const there = best[end];
      if (there === undefined || isBetter([...before, piece], there)) best[end] = [...before, piece];
    }
  }
  return best[word.length];
}

function isBetter(one: readonly string[], other: readonly string[]): boolean {
  if (one.length !== other.length) return one.length < other.length;
  return toLongest(one) > toLongest(other);
}

function toLongest(pieces: readonly string[]): number {
  return Math.max(...pieces.map(({ length }) => length));
}
