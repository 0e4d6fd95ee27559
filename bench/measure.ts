import type { BenchQuestion } from './data.ts';
import type { Engine } from './engines.ts';

/** How well an engine found the right section. All are shares, 0 to 1. */
export interface Quality {
  readonly first: number;
  readonly firstFive: number;
  /** The mean of one over the rank, counted down to rank ten. */
  readonly reciprocal: number;
}

/** Asks every question, changed by `change`, and measures where the right section stands. */
export function measureQuality(
  { find }: Engine,
  questions: readonly BenchQuestion[],
  change: (ask: string) => string = (ask) => ask,
): Quality {
  const ranks = questions.map(({ ask, section }) => find(change(ask)).indexOf(section));
  const share = (test: (rank: number) => boolean): number => ranks.filter(test).length / ranks.length;
  return {
    first: share((rank) => rank === 0),
    firstFive: share((rank) => rank >= 0 && rank < 5),
    reciprocal: ranks.reduce((sum, rank) => sum + (rank < 0 || rank > 9 ? 0 : 1 / (rank + 1)), 0) / ranks.length,
  };
}

/**
 * The area under the curve of hits against false alarms: how often a question with an answer scores above one without.
 *
 * @see https://doi.org/10.1148/radiology.143.1.7063747
 */
export function toArea(scores: readonly { readonly score: number; readonly isRight: boolean }[]): number {
  const sorted = [...scores].sort((a, b) => a.score - b.score);
  let [rankSum, right] = [0, 0];
  for (let at = 0; at < sorted.length;) {
    let end = at;
    while (end < sorted.length && sorted[end]?.score === sorted[at]?.score) end += 1;
    const rights = sorted.slice(at, end).filter(({ isRight }) => isRight).length;
    rankSum += rights * ((at + end + 1) / 2);
    right += rights;
    at = end;
  }
  const wrong = sorted.length - right;
  return (rankSum - (right * (right + 1)) / 2) / (right * wrong);
}

/** The value below which a share of the values lies. */
export function toQuantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
