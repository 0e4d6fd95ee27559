import type { Value } from '../core/event.ts';
import type { Kind } from '../core/form.ts';
import type { Submission } from '../core/ports.ts';
import { isSmall } from './disclosure.ts';
import type { Field } from './fields.ts';
import type { Answers } from './figures.ts';

/** By what a question's answers can be compared. */
const groupings = ['language', 'platform', 'source'] as const;
export type Grouping = (typeof groupings)[number];

/** How many people of a group gave a favourable answer. */
interface GroupCell {
  /** `''` for people who came without a link. */
  readonly code: string;
  readonly answered: number;
  readonly favourable: number;
}

/** The answers to one question, group by group; groups with nobody in them are left out. */
export interface GroupTable {
  readonly by: Grouping;
  readonly cells: readonly GroupCell[];
}

interface Row {
  favourable: number;
  other: number;
  skipped: number;
}

/** Counts the answers to one question by group as submissions pass. */
export interface GroupCounter {
  add(submission: Submission): void;
  toTables(answers: Answers, smallest: number): readonly GroupTable[];
}

/**
 * Creates the counter of a question that everybody is asked and that has a good end: a scale, a recommendation, yes or no.
 * `undefined` for all other questions, because who was asked them is a group of its own.
 *
 * @param versions how many there are of the form.
 */
export function createGroupCounter(field: Field, versions: number): GroupCounter | undefined {
  const isForAll = [...field.wordings.values()].every(({ question }) => question.when.length === 0);
  if (!isForAll || field.wordings.size !== versions || !hasGoodEnd(field.question.kind)) return undefined;
  const { kind } = field.question;
  const tables = new Map(groupings.map((by) => [by, new Map<string, Row>()]));
  return {
    add: (submission) => {
      const answer = submission.answers[field.id];
      for (const [by, rows] of tables) {
        const code = submission[by] ?? '';
        const row = rows.get(code) ?? { favourable: 0, other: 0, skipped: 0 };
        rows.set(code, row);
        if (answer === undefined || answer === '') row.skipped += 1;
        else if (isFavourable(kind, answer)) row.favourable += 1;
        else row.other += 1;
      }
    },
    toTables: (answers, smallest) => {
      const bars = 'bars' in answers.figures ? answers.figures.bars : [];
      // What the bars hide must not come back through the groups.
      if (answers.answered === undefined || bars.some(({ count }) => count === undefined)) return [];
      return [...tables].flatMap(([by, rows]) => {
        const named = [...rows].sort(([a], [b]) => (a < b ? -1 : 1));
        const numbers = named.map(([, { favourable, other, skipped }]) => [favourable, other, skipped]);
        if (named.length < 2 || !mayShowTable(numbers, smallest)) return [];
        const cells = named.map(([code, { favourable, other }]) => ({
          code,
          favourable,
          answered: favourable + other,
        }));
        return [{ by, cells }];
      });
    },
  };
}

/**
 * Whether a table of groups by answers can be shown, whose sums at both edges are known.
 *
 * It is shown whole or not at all. Nothing is said unless each sum is 0 or at least twice the smallest group: then a table
 * that is withheld because of a small cell could hold it in more than one place. The tests go through all tables of
 * small sizes.
 *
 * @param rows one for each group, all of one length.
 */
export function mayShowTable(rows: readonly (readonly number[])[], smallest: number): boolean {
  if (smallest <= 1) return true;
  const columns = (rows[0] ?? []).map((_, at) => rows.map((row) => row[at] ?? 0));
  const sums = [...rows, ...columns].map((cells) => cells.reduce((sum, count) => sum + count, 0));
  const isHiding = sums.every((sum) => sum === 0 || sum >= 2 * smallest);
  return isHiding && rows.flat().every((count) => !isSmall(count, smallest));
}

function hasGoodEnd({ type }: Kind): boolean {
  return type === 'rating' || type === 'nps' || type === 'yesno';
}

/** The lowest mark above the middle of a scale: 4 of 5, 3 of 4. */
export function toFavourableFrom(points: number): number {
  return Math.floor((points + 1) / 2) + 1;
}

function isFavourable(kind: Kind, answer: Value): boolean {
  if (kind.type === 'rating') return Number(answer) >= toFavourableFrom(kind.points);
  return kind.type === 'nps' ? Number(answer) >= 9 : answer === true;
}
