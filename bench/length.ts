import type { BenchSet } from './data.ts';
import type { Builder } from './engines.ts';
import { toQuantile } from './measure.ts';
import { createRandom, pick } from './noise.ts';

const rounds = 5;

/**
 * How long one question of each length takes, in milliseconds: the median of five, each another mixture of the sets'
 * questions, cut to `length` characters and asked of all languages in one index.
 *
 * Ten times the length should take no more than ten times as long.
 */
export function measureLengths(
  { build }: Builder,
  sets: readonly BenchSet[],
  lengths: readonly number[],
): readonly number[] {
  const { find } = build(sets.flatMap(({ documents }) => documents));
  const asks = sets.flatMap(({ questions }) => questions.map(({ ask }) => ask));
  const random = createRandom(8);
  const toAsk = (length: number): string => {
    const drawn: string[] = [];
    for (let left = length; left > 0; left -= (drawn.at(-1)?.length ?? 0) + 1) drawn.push(pick(asks, random) ?? '');
    return drawn.join(' ').slice(0, length);
  };
  for (const ask of asks.slice(0, 300)) find(ask);
  return lengths.map((length) => {
    const times = Array.from({ length: rounds }, () => {
      const ask = toAsk(length);
      const from = performance.now();
      find(ask);
      return performance.now() - from;
    });
    return toQuantile(times, 0.5);
  });
}
