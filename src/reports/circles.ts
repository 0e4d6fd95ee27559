import type { Value } from '../core/event.ts';
import type { Condition } from '../core/form.ts';
import { toCodes } from './answers.ts';
import type { FieldCounts } from './counts.ts';
import { isSmall } from './disclosure.ts';
import type { Answers } from './figures.ts';
import type { Splits } from './splits.ts';

/**
 * Whether nothing may be said of a question because of who was asked it.
 *
 * A question that hangs on an earlier one, or stands in some versions only, is asked to a circle that another table
 * counts too. Where that table hides something, the circle would give it away. Where it shows everything, the two may
 * differ by a small group only if nobody can tell.
 *
 * @param before what is said of the questions before this one, by their counts.
 */
export function isTelling(
  counts: FieldCounts,
  before: ReadonlyMap<FieldCounts, Answers>,
  splits: Splits,
  smallest: number,
): boolean {
  const isUnknown = counts.absent > 0 && splits.versions.some(({ count }) => count === undefined);
  const conditions = [...counts.field.wordings.values()].flatMap(({ question }) => question.when);
  return (
    isUnknown ||
    conditions.some((condition) => {
      const parents = [...before].filter(([{ field }]) => field.id === condition.question);
      if (!parents.every(([, answers]) => isComplete(answers, condition))) return true;
      const met = parents.map(([parent]) => countMet(condition, parent));
      const reach = met.reduce<number | undefined>(
        (sum, people) => (sum === undefined || people === undefined ? undefined : sum + people),
        0,
      );
      return reach !== undefined && isSmall(Math.abs(reach - counts.answered - counts.skipped), smallest);
    })
  );
}

/** Whether all that a condition asks about is shown. Who chose several options shows in the bars alone. */
function isComplete({ asked, answered, figures }: Answers, { test }: Condition): boolean {
  const isByBars = figures.kind === 'choices' && test.kind !== 'answered';
  const bars = 'bars' in figures ? figures.bars : [];
  return asked !== undefined && (isByBars || answered !== undefined) && bars.every(({ count }) => count !== undefined);
}

/** How many people met a condition, as far as the table of its question tells. */
function countMet({ test }: Condition, { field, values, answered }: FieldCounts): number | undefined {
  const sum = (codes: readonly (string | number)[]): number | undefined =>
    field.question.kind.type === 'choices' && codes.length > 1
      ? undefined
      : codes.reduce<number>((people, code) => people + (values.get(code) ?? 0), 0);
  switch (test.kind) {
    case 'answered':
      return answered;
    case 'equals':
      return sum(toKeys(test.value));
    case 'in':
      return sum(test.values.flatMap(toKeys));
    case 'at-least':
      return sum([...values.keys()].filter((value) => typeof value === 'number' && value >= test.value));
  }
}

function toKeys(value: Value): readonly (string | number)[] {
  return typeof value === 'number' ? [value] : toCodes(value);
}
