/** The shortest word worth correcting: shorter ones are near too many others. */
const shortest = 4;
/** From this length two errors are forgiven. */
const long = 8;

/**
 * Creates a corrector of single words against the words that are in use.
 *
 * It gives the nearest word with the same first letter, one error away (two from eight letters on), and of equally near
 * ones the most frequent. An error is a letter too many, too few, wrong, or swapped with its neighbour. Words with
 * digits are never corrected: another number is another fact.
 *
 * @param rareness of a word, by its place among the words.
 */
export function createCorrector(words: readonly string[], rareness: (place: number) => number) {
  const shelves = new Map<string, number[]>();
  for (const [place, word] of words.entries()) {
    if (word.length < shortest - 1 || /[\d@#]/.test(word)) continue;
    const key = toKey(word, word.length);
    const shelf = shelves.get(key);
    if (shelf === undefined) shelves.set(key, [place]);
    else shelf.push(place);
  }
  return (word: string): string | undefined => {
    if (word.length < shortest || word.length > 40 || /[\d@#]/.test(word)) return undefined;
    const limit = word.length < long ? 1 : 2;
    let best: { readonly place: number; readonly errors: number } | undefined;
    for (let length = word.length - limit; length <= word.length + limit; length += 1) {
      for (const place of shelves.get(toKey(word, length)) ?? []) {
        const errors = countErrors(word, words[place] ?? '', limit);
        if (errors > limit || (best !== undefined && errors > best.errors)) continue;
        if (best === undefined || errors < best.errors || rareness(place) < rareness(best.place))
          best = { place, errors };
      }
    }
    return best === undefined ? undefined : words[best.place];
  };
}

function toKey(word: string, length: number): string {
  return `${word[0] ?? ''}${length}`;
}

/**
 * The distance of Damerau and Levenshtein in its simple form, where no stretch is edited twice; given up above `limit`.
 *
 * @see https://en.wikipedia.org/wiki/Damerau%E2%80%93Levenshtein_distance#Optimal_string_alignment_distance
 */
function countErrors(one: string, other: string, limit: number): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= other.length; j += 1) {
      const isSame = one[i - 1] === other[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (isSame ? 0 : 1));
      if (one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        cost = Math.min(cost, (beforeLast[j - 2] ?? cost) + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return least;
    beforeLast = last;
    last = row;
  }
  return last[other.length] ?? limit + 1;
}
