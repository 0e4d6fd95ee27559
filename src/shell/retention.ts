import type { FormSpec } from '../core/form.ts';
import type { Store } from '../core/ports.ts';
import { keepRetention } from '../core/retention.ts';
import type { Log } from '../log.ts';

const dayMs = 86_400_000;

/** What the daily deletion needs. */
export interface RetentionParts {
  readonly store: Store;
  readonly forms: () => readonly FormSpec[];
  readonly log: Log;
  readonly now?: () => Date;
}

/**
 * Deletes what has been kept long enough, now and every day after. A day on which it fails is made up for by the next.
 *
 * @returns stops it, and resolves when a deletion under way has ended.
 */
export function startRetention({ store, forms, log, now = () => new Date() }: RetentionParts): () => Promise<void> {
  let running = Promise.resolve();
  const run = async (): Promise<void> => {
    try {
      const counts = await keepRetention(store, forms(), now());
      log('info', 'retention done', { ...counts });
    } catch (error) {
      log('error', 'retention failed', { error: error instanceof Error ? error.name : 'unknown' });
    }
  };
  const start = (): void => void (running = running.then(run));
  start();
  const daily = setInterval(start, dayMs).unref();
  return () => {
    clearInterval(daily);
    return running;
  };
}
