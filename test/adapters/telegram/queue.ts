import type { Update } from 'grammy/types';

/** The updates that a bot has not confirmed yet, and the one request that may wait for them. */
export interface UpdateQueue {
  /** Resolves when the update is confirmed. */
  add(update: Omit<Update, 'update_id'>): Promise<void>;
  /** Updates from `offset` on; those before are confirmed. Waits up to `seconds` while there are none. */
  read(offset: number, limit: number, seconds: number): Promise<readonly Update[] | 'conflict'>;
  /** Ids that are waiting. */
  waiting(): readonly number[];
  close(): void;
}

/** Telegram's queue of updates: what is not confirmed is given again, and a second reader drives out the first. */
export function createUpdateQueue(): UpdateQueue {
  const confirmations = new Map<number, () => void>();
  let updates: Update[] = [];
  let nextId = 870_000_001;
  let wake: ((why: 'update' | 'conflict' | 'timeout') => void) | undefined;
  return {
    add(update) {
      const id = nextId;
      nextId += 1;
      updates.push({ ...update, update_id: id });
      const { promise, resolve } = Promise.withResolvers<void>();
      confirmations.set(id, resolve);
      wake?.('update');
      return promise;
    },
    async read(offset, limit, seconds) {
      wake?.('conflict');
      for (const { update_id: id } of updates.filter(({ update_id }) => update_id < offset)) {
        confirmations.get(id)?.();
        confirmations.delete(id);
      }
      updates = updates.filter(({ update_id }) => update_id >= offset);
      if (updates.length === 0 && seconds > 0) {
        const { promise, resolve } = Promise.withResolvers<'update' | 'conflict' | 'timeout'>();
        wake = resolve;
        const timer = setTimeout(() => resolve('timeout'), seconds * 1000);
        const why = await promise;
        clearTimeout(timer);
        if (wake === resolve) wake = undefined;
        if (why === 'conflict') return 'conflict';
      }
      return updates.slice(0, limit);
    },
    waiting: () => updates.map(({ update_id }) => update_id),
    close: () => wake?.('timeout'),
  };
}
