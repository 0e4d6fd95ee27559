import type { Query } from './query.ts';
import type { Meeting } from './scan.ts';
import { weights } from './weights.ts';

/** A document that may answer, and why. */
export interface Ranked {
  readonly document: number;
  readonly score: number;
  readonly meeting: Meeting;
}

/** The parts of a meeting, in the order of the weights. */
export const parts = [
  'words',
  'pairs',
  'triples',
  'stretch',
  'number',
  'coverage',
  'title',
  'question',
] as const satisfies readonly (keyof Meeting)[];

/**
 * How well a document fits a question: the weighted sum of its meeting.
 *
 * It orders documents for one question; between questions it says nothing.
 */
export function toScore(query: Query, meeting: Meeting, hasQuestions: boolean): number {
  const { marked, unmarked } = hasQuestions ? weights.desk : weights.text;
  const weight = query.isUnmarked ? unmarked : marked;
  return parts.reduce((sum, part) => sum + weight[part] * meeting[part], 0);
}
