const longestPiece = 20;
const longestWord = 60;
/** A pair that stands in a document is worth part of a piece. */
const pairGain = 0.5;
const articleCost = 1.5;

interface Parting {
  readonly pieces: readonly string[];
  readonly cost: number;
  readonly longest: number;
}

/**
 * Parts words that were typed together, when all the pieces are words in use: `whatwas` is `what was`.
 *
 * Of all ways to part it takes the one with the fewest pieces, where neighbours that are so in a document count less,
 * then with the longest piece. It gives `undefined` for a word that is in use itself or cannot be parted. Of the words of
 * one letter only the English article is a piece, and a dear one.
 *
 * @param knows whether a word is in use.
 * @param isPair whether one word stands before another in a document.
 * @example
 * partJoined('thefebruary', knows, isPair) // => ['the', 'february']
 */
export function partJoined(
  word: string,
  knows: (word: string) => boolean,
  isPair: (left: string, right: string) => boolean = () => false,
): readonly string[] | undefined {
  if (word.length < 4 || word.length > longestWord || /[\d\u0e00-\u0e7f]/.test(word)) return undefined;
  if (knows(word)) return undefined;
  const best: (Parting | undefined)[] = [{ pieces: [], cost: 0, longest: 0 }];
  for (let end = 1; end <= word.length; end += 1) {
    for (let start = Math.max(0, end - longestPiece); start < end; start += 1) {
      const before = best[start];
      if (before === undefined) continue;
      const piece = word.slice(start, end);
      if ((piece.length === 1 && piece !== 'a') || !knows(piece)) continue;
      const last = before.pieces.at(-1);
      const gain = last !== undefined && isPair(last, piece) ? pairGain : 0;
      const parting = {
        pieces: [...before.pieces, piece],
        cost: before.cost + (piece.length === 1 ? articleCost : 1) - gain,
        longest: Math.max(before.longest, piece.length),
      };
      const there = best[end];
      if (there === undefined || isBetter(parting, there)) best[end] = parting;
    }
  }
  return best[word.length]?.pieces;
}

function isBetter(one: Parting, other: Parting): boolean {
  return one.cost === other.cost ? one.longest > other.longest : one.cost < other.cost;
}
