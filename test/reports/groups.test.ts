import { describe, expect, it } from 'vitest';
import { mayShowTable } from '../../src/reports/groups.ts';
import { toTally } from '../../src/reports/tally.ts';
import { form, question, stream, submit } from './samples.ts';

/** Every way in which people can spread over cells. */
function* spread(people: number, cells: number): Generator<readonly number[]> {
  if (cells === 1) yield [people];
  else {
    for (let here = 0; here <= people; here += 1) {
      for (const others of spread(people - here, cells - 1)) yield [here, ...others];
    }
  }
}

describe('a table of groups by answers', () => {
  it.each([
    { rows: 2, columns: 2, smallest: 2, most: 24 },
    { rows: 2, columns: 2, smallest: 3, most: 30 },
    { rows: 2, columns: 2, smallest: 5, most: 44 },
    { rows: 2, columns: 3, smallest: 2, most: 15 },
    { rows: 3, columns: 2, smallest: 2, most: 15 },
    { rows: 3, columns: 2, smallest: 3, most: 19 },
  ])(
    'of $rows x $columns never lets a reader be sure of a group under $smallest',
    ({ rows, columns, smallest, most }) => {
      const sure: string[] = [];
      let shown = 0;
      for (let people = 2 * smallest; people <= most; people += 1) {
        const outputs = new Map<string, boolean[]>();
        for (const cells of spread(people, rows * columns)) {
          const table = Array.from({ length: rows }, (_, at) => cells.slice(at * columns, (at + 1) * columns));
          const sums = [
            ...table.map((row) => row.reduce((sum, count) => sum + count, 0)),
            ...Array.from({ length: columns }, (_, at) => table.reduce((sum, row) => sum + (row[at] ?? 0), 0)),
          ];
          // A sum that is small or next to nothing else is hidden elsewhere; here the edges are known.
          if (sums.some((sum) => sum > 0 && sum < smallest)) continue;
          const isWhole = mayShowTable(table, smallest);
          if (isWhole) shown += 1;
          // Where the edges alone forbid the table, its being withheld says nothing more than the edges do.
          if (!isWhole && sums.some((sum) => sum > 0 && sum < 2 * smallest)) continue;
          const output = JSON.stringify([sums, isWhole ? cells : undefined]);
          const isSure = outputs.get(output) ?? cells.map(() => true);
          outputs.set(
            output,
            isSure.map((each, at) => each && (cells[at] ?? 0) > 0 && (cells[at] ?? 0) < smallest),
          );
        }
        sure.push(...[...outputs].filter(([, isSure]) => isSure.includes(true)).map(([output]) => output));
      }
      expect(sure).toEqual([]);
      expect(shown).toBeGreaterThan(0);
    },
  );
});

describe('how favourable groups are', () => {
  const spec = form('v1', [
    question('overall', { type: 'rating', points: 5 }),
    question('use', { type: 'yesno' }, { required: true }),
    question('deep', { type: 'yesno' }, { when: [{ question: 'use', test: { kind: 'equals', value: true } }] }),
  ]);
  const tallyOf = (groups: readonly (readonly [number, 'vi' | 'en', number, boolean, string?])[]) =>
    toTally(
      [spec],
      stream(
        groups
          .flatMap(([people, language, overall, use, source]) =>
            Array.from({ length: people }, () => ({ language, overall, use, source })),
          )
          .map(({ language, overall, use, source }, at) =>
            submit(at + 1, { overall, use }, { language, ...(source !== undefined && { source }) }),
          ),
      ),
    );

  it('is said by language and by link where no cell is small', async () => {
    const { questions } = await tallyOf([
      [12, 'vi', 5, true, 'hanoi'],
      [8, 'vi', 2, true],
      [10, 'en', 4, true, 'hanoi'],
      [5, 'en', 2, true, 'hanoi'],
    ]);
    expect(questions[0]?.groups).toEqual([
      {
        by: 'language',
        cells: [
          { code: 'en', answered: 15, favourable: 10 },
          { code: 'vi', answered: 20, favourable: 12 },
        ],
      },
    ]);
  });

  it('is not said where one cell is small, nor of questions that only some were asked', async () => {
    const { questions } = await tallyOf([
      [12, 'vi', 5, true],
      [8, 'vi', 2, true],
      [13, 'en', 4, true],
      [2, 'en', 2, true],
    ]);
    expect(questions[0]?.groups).toEqual([]);
    expect(questions[2]?.groups).toEqual([]);
  });
});
