import type { Query } from './query.ts';
import type { Meeting } from './scan.ts';
import { ranking } from './rank-weights.ts';

/** A document that may answer, and why. */
export interface Ranked {
  readonly document: number;
  /** True for a question that no section answers. */
  readonly isBeyond: boolean;
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
  'questions',
  'unit',
  'likeness',
  'letters',
] as const satisfies readonly (keyof Meeting)[];

/** How questions are told apart for their weights: by language, and Vietnamese without marks by itself. */
export const manners = ['en', 'vi', 'th', 'unmarked'] as const;

/** A question's manner. */
export function toManner({ isUnmarked, language }: Query): (typeof manners)[number] {
  return isUnmarked ? 'unmarked' : (language ?? 'vi');
}

/**
 * How well a document fits a question: the weighted sum of its meeting.
 *
 * It orders documents for one question; between questions it says nothing. `hasQuestions` says that the documents
 * carry titles and authors' questions, which have weights of their own.
 */
export function toScore(query: Query, meeting: Meeting, hasQuestions: boolean): number {
  const weight = (hasQuestions ? ranking.desk : ranking.text)[toManner(query)];
  return parts.reduce((sum, part) => sum + weight[part] * meeting[part], 0);
}
