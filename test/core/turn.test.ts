import { expect, it } from 'vitest';
import { createTurns } from '../../src/core/turn.ts';

const at = (minute: number): Date => new Date(Date.UTC(2025, 1, 20, 9, minute));

it('takes one turn of a person at a time, in order, and lets others pass', async () => {
  const turns = createTurns();
  const order: string[] = [];
  const gate = Promise.withResolvers<void>();
  const slow = turns.take('a', async () => {
    await gate.promise;
    order.push('a1');
  });
  const next = turns.take('a', async () => void order.push('a2'));
  await turns.take('b', async () => void order.push('b'));
  gate.resolve();
  await Promise.all([slow, next]);
  expect(order).toEqual(['b', 'a1', 'a2']);
});

it('goes on after a turn that failed', async () => {
  const turns = createTurns();
  const broken = turns.take('a', () => Promise.reject(new Error('broken')));
  const next = turns.take('a', async () => 'fine');
  await expect(broken).rejects.toThrow('broken');
  await expect(next).resolves.toBe('fine');
});

it('remembers what a person asked for ten minutes and no longer', () => {
  const turns = createTurns();
  turns.remember('a', { at: at(0), language: 'th', question: 'ใครจัด' });
  expect(turns.recall('a', at(10))?.question).toBe('ใครจัด');
  expect(turns.recall('a', at(11))).toBeUndefined();
  expect(turns.recall('b', at(0))).toBeUndefined();
});

it('settles when everything begun has ended', async () => {
  const turns = createTurns();
  let ended = false;
  const gate = Promise.withResolvers<void>();
  void turns.take('a', async () => {
    await gate.promise;
    ended = true;
  });
  gate.resolve();
  await turns.settle();
  expect(ended).toBe(true);
});
