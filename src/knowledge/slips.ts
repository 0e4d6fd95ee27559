/**
 * The distance of Damerau and Levenshtein in its simple form, where no stretch is edited twice; given up above `limit`.
 *
 * @see https://en.wikipedia.org/wiki/Damerau%E2%80%93Levenshtein_distance#Optimal_string_alignment_distance
 */
export function countErrors(one: string, other: string, limit: number): number {
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

/**
 * How unlikely it is that one word was typed for the other: 1 for a swap of neighbours and for a letter that should
 * or should not be double, a little more for a letter left out or put in, most for a wrong one.
 *
 * @param errors their distance, which is at least 1.
 */
export function toSlip(typed: string, meant: string, errors: number): number {
  if (errors > 1) return errors * 1.3;
  const at = toDifference(typed, meant);
  if (typed.length === meant.length) return typed[at] === meant[at + 1] && typed[at + 1] === meant[at] ? 1 : 1.6;
  const [longer, isLeftOut] = typed.length < meant.length ? [meant, true] : [typed, false];
  if (longer[at] === longer[at - 1]) return 1;
  return isLeftOut ? 1.2 : 1.3;
}

/** The first place where two words differ. */
function toDifference(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return at;
}

/** How many Latin marks two words do not share, wherever they stand. */
export function countMarks(one: string, other: string): number {
  const [left, right] = [listMarks(one), listMarks(other)];
  const shared = left.filter((mark) => right.includes(mark)).length;
  return Math.max(left.length, right.length) - shared;
}

/** True when a word has all the marks of another, and perhaps more. */
export function hasMarksOf(word: string, other: string): boolean {
  const marks = listMarks(word);
  return listMarks(other).every((mark) => marks.includes(mark));
}

function listMarks(word: string): string[] {
  return word.normalize('NFD').match(/[\u0300-\u036fđ]/g) ?? [];
}
