import { expect, it } from 'vitest';
import { readPages } from '../../src/reports/pages.ts';
import type { Submission } from '../../src/core/ports.ts';
import { submit } from './samples.ts';

/** As many submissions as wanted, with gaps between their numbers. */
function createSource(count: number): {
  read: number[];
  readSubmissions: (form: string, after: number, limit: number) => Promise<readonly Submission[]>;
} {
  const all = Array.from({ length: count }, (_, index) => submit(3 * index + 1, {}));
  const read: number[] = [];
  return {
    read,
    readSubmissions: async (_, after, limit) => {
      const page = all.filter(({ seq }) => seq > after).slice(0, limit);
      read.push(page.length);
      return page;
    },
  };
}

it.each([
  [0, [0]],
  [1, [1]],
  [999, [999]],
  [1_000, [1_000, 0]],
  [2_500, [1_000, 1_000, 500]],
])('reads %i submissions once each, in pages', async (count, pages) => {
  const source = createSource(count);
  const seen = await Array.fromAsync(readPages(source, 'feedback'), ({ seq }) => seq);
  expect(seen).toEqual(Array.from({ length: count }, (_, index) => 3 * index + 1));
  expect(source.read).toEqual(pages);
});

it('goes on behind the submission that was pulled last', async () => {
  const seen = await Array.fromAsync(readPages(createSource(5), 'feedback', 7), ({ seq }) => seq);
  expect(seen).toEqual([10, 13]);
});

it('lets other work have its turn between two pages', async () => {
  let turns = 0;
  let isOver = false;
  const other = (): void => {
    turns += 1;
    if (!isOver) setImmediate(other);
  };
  setImmediate(other);
  await Array.fromAsync(readPages(createSource(5_000), 'feedback'));
  isOver = true;
  expect(turns).toBeGreaterThanOrEqual(4);
});
