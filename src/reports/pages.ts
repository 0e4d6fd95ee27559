import { setImmediate } from 'node:timers/promises';
import type { Store, Submission } from '../core/ports.ts';

/** Pages are small enough that handling one never keeps a chat waiting for long. */
const pageSize = 1_000;

/**
 * Reads all submissions of a form, in order of `seq`, a page at a time.
 *
 * No read stays open between pages, so that writes go on while a large export runs; what is submitted meanwhile is read
 * too. Other work gets its turn between two pages, also when the store answers at once.
 *
 * @param after leaves out the submissions up to this `seq`, for whoever pulls only what is new.
 */
export async function* readPages(
  store: Pick<Store, 'readSubmissions'>,
  form: string,
  after = 0,
): AsyncGenerator<Submission> {
  let last = after;
  for (;;) {
    const page = await store.readSubmissions(form, last, pageSize);
    yield* page;
    const end = page.at(-1);
    if (end === undefined || page.length < pageSize) return;
    last = end.seq;
    await setImmediate();
  }
}
