import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Kind } from '../../src/core/form.ts';
import type { FieldCounts } from '../../src/reports/counts.ts';
import { toShown, toShownOptions } from '../../src/reports/disclosure.ts';
import { toFields } from '../../src/reports/fields.ts';
import { toAnswers } from '../../src/reports/figures.ts';
import { choices, form, question } from './samples.ts';

/** Every way in which people can spread over cells. */
function* spread(people: number, cells: number): Generator<readonly number[]> {
  if (cells === 1) yield [people];
  else {
    for (let here = 0; here <= people; here += 1) {
      for (const others of spread(people - here, cells - 1)) yield [here, ...others];
    }
  }
}

/**
 * Cells of which a reader who knows all that is published, and the rules, can be sure that they hold a small group: those
 * that are small in every data set with the same output.
 */
function findSure(
  people: readonly number[],
  cells: number,
  smallest: number,
  toOutput: (counts: readonly number[]) => unknown,
): readonly string[] {
  return people.flatMap((total) => {
    const outputs = new Map<string, boolean[]>();
    for (const counts of spread(total, cells)) {
      const output = JSON.stringify(toOutput(counts));
      const isSure = outputs.get(output) ?? counts.map(() => true);
      outputs.set(
        output,
        isSure.map((sure, index) => sure && (counts[index] ?? 0) > 0 && (counts[index] ?? 0) < smallest),
      );
    }
    return [...outputs].filter(([, isSure]) => isSure.includes(true)).map(([output]) => `${total}: ${output}`);
  });
}

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, at) => from + at);

describe('a table that adds up to a known total', () => {
  it.each([
    { cells: [20, 9, 2], smallest: 5, shown: [20, undefined, undefined] },
    { cells: [20, 9, 9, 2], smallest: 5, shown: [20, undefined, undefined, undefined] },
    { cells: [20, 9, 0], smallest: 5, shown: [20, 9, 0] },
    { cells: [97, 3, 0], smallest: 5, shown: [undefined, undefined, 0] },
    { cells: [4, 2, 0], smallest: 5, shown: [undefined, undefined, undefined] },
    { cells: [6, 0, 0], smallest: 5, shown: [undefined, undefined, undefined] },
    { cells: [1, 2], smallest: 1, shown: [1, 2] },
    { cells: [0, 0, 0], smallest: 1, shown: [0, 0, 0] },
  ])('$cells shows $shown', ({ cells, smallest, shown }) => {
    expect(toShown(cells, smallest)).toEqual(shown);
  });

  it.each([
    [2, 3],
    [3, 4],
    [5, 2],
    [5, 3],
    [5, 4],
  ])('never lets a reader be sure of a group under %i in %i cells', (smallest, cells) => {
    expect(findSure(range(smallest, 24), cells, smallest, (counts) => toShown(counts, smallest))).toEqual([]);
  });

  it('does not give away a small group when shown cells are taken from the total', () => {
    const tables = fc.array(fc.oneof(fc.nat(9), fc.nat(5_000)), { minLength: 2, maxLength: 14 });
    fc.assert(
      fc.property(tables, fc.integer({ min: 2, max: 12 }), (cells, smallest) => {
        const hidden = cells.filter((_, index) => toShown(cells, smallest)[index] === undefined);
        const rest = hidden.reduce((sum, count) => sum + count, 0);
        const total = cells.reduce((sum, count) => sum + count, 0);
        expect(hidden).not.toHaveLength(1);
        expect(hidden.length === 0 || rest > smallest || total < smallest + cells.length).toBe(true);
        expect(toShown(cells, smallest).every((count) => count === undefined || count === 0 || count >= smallest)).toBe(
          true,
        );
      }),
    );
  });
});

it.each([
  { chosen: [12, 9, 3], answered: 20, shown: [12, undefined, undefined] },
  { chosen: [12, 9, 18], answered: 20, shown: [12, undefined, undefined] },
  { chosen: [12, 9, 0], answered: 20, shown: [12, 9, 0] },
  { chosen: [12, 9, 20], answered: 20, shown: [12, 9, 20] },
  { chosen: [5, 5], answered: 9, shown: [undefined, undefined] },
])('of options that $answered people chose from, $chosen shows $shown', ({ chosen, answered, shown }) => {
  expect(toShownOptions(chosen, { answered, total: answered }, 5)).toEqual(shown);
});

describe('what is said of a question', () => {
  const toCounts = (kind: Kind, codes: readonly (string | number)[], counts: readonly number[]): FieldCounts => {
    const [field] = toFields([form('v1', [question('q', kind)])]);
    if (field === undefined) throw new Error('The form has no field.');
    const values = counts.slice(0, codes.length);
    return {
      field,
      answered: values.reduce((sum, count) => sum + count, 0),
      skipped: counts[codes.length] ?? 0,
      passed: 0,
      absent: 0,
      values: new Map(codes.map((code, index) => [code, values[index] ?? 0])),
    };
  };
  const choice: Kind = { type: 'choice', choices: choices('a', 'b', 'c'), other: false };
  const rating = (points: number): Kind => ({ type: 'rating', points });

  it.each([3, 5])('hides groups under %i among the answers and among those who gave none', (smallest) => {
    const toOutput = (counts: readonly number[]): unknown =>
      toAnswers(toCounts(choice, ['a', 'b', 'c'], counts), smallest);
    expect(findSure(range(smallest, 26), 4, smallest, toOutput)).toEqual([]);
  });

  it.each([
    { points: 2, most: 40 },
    { points: 3, most: 40 },
    { points: 4, most: 30 },
    { points: 5, most: 18 },
  ])('a mean of $points points does not give away the bars behind it', ({ points, most }) => {
    const toOutput = (counts: readonly number[]): unknown =>
      toAnswers(toCounts(rating(points), range(1, points), [...counts, 0]), 5);
    expect(findSure(range(5, most), points, 5, toOutput)).toEqual([]);
  });

  it('a mean does not give away how few did not answer', () => {
    const toOutput = (counts: readonly number[]): unknown => toAnswers(toCounts(rating(4), range(1, 4), counts), 5);
    expect(findSure(range(5, 22), 5, 5, toOutput)).toEqual([]);
  });

  it('shows the mean of a scale when its small bars are hidden', () => {
    const { asked, figures } = toAnswers(toCounts(rating(5), range(1, 5), [0, 1, 3, 14, 22, 0]), 5);
    expect({ asked, figures }).toMatchObject({ asked: 40, figures: { kind: 'scale', points: 5, mean: 4.4 } });
    expect('bars' in figures && figures.bars.map(({ count }) => count)).toEqual(Array(5).fill(undefined));
  });

  it('shows promoters and detractors together or not at all', () => {
    const toGroups = (counts: readonly number[]): unknown => {
      const { figures } = toAnswers(toCounts({ type: 'nps' }, range(0, 10), [...counts, 0]), 5);
      return figures.kind === 'nps' ? figures.groups : undefined;
    };
    expect(toGroups([0, 0, 0, 0, 0, 5, 7, 4, 9, 6, 8])).toEqual({ promoters: 14, passives: 13, detractors: 12 });
    expect(toGroups([0, 0, 0, 0, 0, 0, 0, 4, 9, 6, 8])).toEqual({ promoters: 14, passives: 13, detractors: 0 });
    expect(toGroups([0, 0, 0, 0, 0, 1, 2, 4, 9, 6, 8])).toBeUndefined();
    expect(toGroups([0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 2])).toBeUndefined();
  });
});
