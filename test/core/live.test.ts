import { expect, it } from 'vitest';
import { createLive } from '../../src/core/live.ts';

it('rejects when there is nothing to serve yet', async () => {
  const read = async (): Promise<number> => {
    throw new Error('broken');
  };
  await expect(createLive(read, () => {})).rejects.toThrow('broken');
});

it('serves the last good reading and reports the bad one', async () => {
  const readings = [async () => 1, async () => Promise.reject(new Error('broken')), async () => 3];
  const problems: unknown[] = [];
  const live = await createLive(
    () => readings.shift()?.() ?? Promise.reject(new Error('none left')),
    (problem) => problems.push(problem),
  );
  await live.reload();
  expect([live.current(), String(problems[0])]).toEqual([1, 'Error: broken']);
  await live.reload();
  expect([live.current(), problems.length]).toEqual([3, 1]);
});

it('serves the old value until the new one is whole', async () => {
  const next = Promise.withResolvers<string>();
  const readings = [Promise.resolve('old'), next.promise];
  const live = await createLive(
    () => readings.shift() ?? Promise.reject(new Error('none left')),
    () => {},
  );
  const reloaded = live.reload();
  expect(live.current()).toBe('old');
  next.resolve('new');
  await reloaded;
  expect(live.current()).toBe('new');
});

it('reads once more, and not more often, for changes that come during a reading', async () => {
  let source = 'a';
  let count = 0;
  const gates = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const live = await createLive(
    async () => {
      const value = source;
      count += 1;
      if (count > 1) await gates[count - 2]?.promise;
      return value;
    },
    () => {},
  );
  const first = live.reload();
  source = 'b';
  const others = [live.reload(), live.reload(), live.reload()];
  for (const gate of gates) gate.resolve();
  await Promise.all([first, ...others]);
  expect([live.current(), count]).toEqual(['b', 3]);
});
