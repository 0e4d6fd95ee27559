import { toPath } from '../core/path.ts';
import type { FormSpec } from '../core/form.ts';
import type { Submission } from '../core/ports.ts';
import { toCodes } from './answers.ts';
import { type Field, findSpec } from './fields.ts';
import { increase } from './splits.ts';

/** What became of one field with everybody who submitted; each person is in exactly one of the first four. */
export interface FieldCounts {
  readonly field: Field;
  answered: number;
  /** Was asked and gave no answer. */
  skipped: number;
  /** Came another way through the form. */
  passed: number;
  /** Filled in a version without the field. */
  absent: number;
  /** People by number for scales and numbers, by code for choices; empty for text and dates. */
  readonly values: Map<number | string, number>;
}

/** Creates a counter of answers by field. What it holds is for the tally alone, which decides what may be shown. */
export function createFieldCounter(
  versions: ReadonlyMap<string, FormSpec>,
  fields: readonly Field[],
): { readonly counts: readonly FieldCounts[]; add(submission: Submission): void } {
  const counts = fields.map((field): FieldCounts => ({
    field,
    answered: 0,
    skipped: 0,
    passed: 0,
    absent: 0,
    values: toEmpty(field),
  }));
  return {
    counts,
    add: ({ version, answers }) => {
      const path = toPath(findSpec(versions, version), answers);
      const asked = new Set(path.questions.map(({ id }) => id));
      for (const each of counts) {
        const { id } = each.field;
        const answer = path.answers[id];
        if (!each.field.wordings.has(version)) each.absent += 1;
        else if (!asked.has(id)) each.passed += 1;
        else if (answer === undefined || answer === '') each.skipped += 1;
        else {
          each.answered += 1;
          for (const value of toValues(each.field, answer)) increase(each.values, value);
        }
      }
    },
  };
}

function toValues({ question: { kind } }: Field, answer: Submission['answers'][string]): readonly (number | string)[] {
  switch (kind.type) {
    case 'rating':
    case 'nps':
    case 'number':
      return [Number(answer)];
    case 'choice':
    case 'choices':
    case 'yesno':
      return toCodes(answer);
    case 'text':
    case 'date':
      return [];
  }
}

/** Everything that can be answered with a count of 0, so that what nobody chose is seen too. */
function toEmpty({ question: { kind }, options }: Field): Map<number | string, number> {
  switch (kind.type) {
    case 'rating':
      return new Map(Array.from({ length: kind.points }, (_, index) => [index + 1, 0]));
    case 'nps':
      return new Map(Array.from({ length: 11 }, (_, index) => [index, 0]));
    case 'choice':
    case 'choices':
    case 'yesno':
    case 'number':
    case 'text':
    case 'date':
      return new Map(options.map(({ code }) => [code, 0]));
  }
}
