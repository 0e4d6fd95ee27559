import type { Finding } from '../core/knowledge.ts';
import type { Query } from './query.ts';
import type { Ranked } from './rank.ts';

const sure = 0.7;
const unsure = 0.25;

/** Turns scores into probabilities and a verdict. */
export function decide(
  query: Query,
  ranked: readonly Ranked[],
): { verdict: Finding['verdict']; probabilities: readonly number[] } {
  const [top, second] = ranked;
  if (top === undefined || query.mass === 0) return { verdict: 'none', probabilities: [] };
  const probabilities = ranked.map((candidate, place) => {
    const rival = place === 0 ? (second?.score ?? 0) : top.score;
    const { question, questionTriples, coverage, words, triples } = candidate.meeting;
    const evidence =
      -5.5 +
      5 * coverage +
      2 * question +
      2 * questionTriples +
      1 * words +
      1 * triples +
      2 * (candidate.score - rival);
    return 1 / (1 + Math.exp(-evidence));
  });
  const best = probabilities[0] ?? 0;
  return { verdict: best >= sure ? 'sure' : best >= unsure ? 'unsure' : 'none', probabilities };
}
