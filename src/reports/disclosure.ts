/** A number of people, or `undefined` where it is not shown. */
export type Count = number | undefined;

/** Groups of fewer people than this are not shown where nothing else is asked for. */
export const defaultSmallest = 5;

/** Whether there is a group, and too small a one to be shown. */
export function isSmall(count: number, smallest: number): boolean {
  return count > 0 && count < smallest;
}

/**
 * Hides the counts of small groups in a table whose cells add up to a total that is known, and one more size of group,
 * so that no small group can be worked out by subtraction.
 *
 * A cell is small from 1 to `smallest - 1`; 0 is nobody and is shown. With the small cells goes the smallest full cell
 * and every other of its size: exchanging it with a small one gives the same table, so that a reader who knows this rule
 * still cannot tell in which cell the small group is. Where the total is so low that this may fail, no cell is shown,
 * whatever they hold. `smallest` of 1 shows everything.
 *
 * This does not protect from reading the same results twice with one more answer in between.
 *
 * @param cells everything that is possible, also where the count is 0.
 * @see https://research.cbs.nl/casc/SDC_Handbook.pdf (chapter 4: primary and secondary suppression)
 * @example
 * toShown([20, 9, 2], 5) // => [20, undefined, undefined]
 */
export function toShown(cells: readonly number[], smallest: number): readonly Count[] {
  const total = cells.reduce((sum, count) => sum + count, 0);
  if (smallest > 1 && total < smallest + cells.length - 1) return cells.map(() => undefined);
  if (!cells.some((count) => isSmall(count, smallest))) return cells;
  const smallestFull = Math.min(...cells.filter((count) => count >= smallest));
  return cells.map((count) => (isSmall(count, smallest) || count === smallestFull ? undefined : count));
}

/**
 * Hides small groups among options of which each person could choose several, so that their counts add up to nothing.
 * An option that all but a few chose is as telling as one that only a few did, so that both are hidden, and again one
 * more size of group.
 *
 * @param answered how many people chose at all.
 * @param total how many there are.
 */
export function toShownOptions(
  chosen: readonly number[],
  { answered, total }: { readonly answered: number; readonly total: number },
  smallest: number,
): readonly Count[] {
  if (smallest > 1 && answered < 2 * smallest) return chosen.map(() => undefined);
  const isTelling = (count: number): boolean =>
    [count, answered - count, total - count].some((group) => isSmall(group, smallest));
  if (!chosen.some(isTelling)) return chosen;
  const smallestFull = Math.min(...chosen.filter((count) => count > 0 && !isTelling(count)));
  return chosen.map((count) => (isTelling(count) || count === smallestFull ? undefined : count));
}
