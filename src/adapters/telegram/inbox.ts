import { setTimeout as wait } from 'node:timers/promises';
import { GrammyError } from 'grammy';
import type { Update } from 'grammy/types';
import { toReason } from './reason.ts';

/** How long Telegram may hold a request open while nobody writes. */
const pollSeconds = 30;
/** While something is still being handled, the others' updates are looked for this often. */
const lookMs = 250;
const firstRetryMs = 500;
const lastRetryMs = 30_000;
/** How long `stop` waits for what is under way. */
const graceMs = 10_000;
const confirmMs = 2_000;

export interface InboxParts {
  /** Reads the updates from `offset` on, waiting for one up to `seconds`. Telegram forgets those before `offset`. */
  readonly read: (offset: number, seconds: number, signal: AbortSignal) => Promise<readonly Update[]>;
  /** Handles an update; never rejects. `false`: it was cut short by `signal` and should come again. */
  readonly handle: (update: Update, signal: AbortSignal) => Promise<boolean>;
  readonly log: (line: string) => void;
}

export interface Inbox {
  /** Takes no more updates, waits a while for those under way, confirms those that are handled. */
  stop(): Promise<void>;
}

interface Held {
  isHandled: boolean;
  work: Promise<void>;
}

/**
 * Opens the stream of updates. An update is confirmed only when it and all before it have been handled, so that a crash
 * loses none; meanwhile newer updates are handled too, so that nobody waits for somebody else.
 *
 * Telegram gives what is not confirmed again with every request, the oldest 100 at most: that is also the limit of what is
 * under way at a time.
 *
 * @see https://core.telegram.org/bots/api#getupdates
 */
export function openInbox({ read, handle, log }: InboxParts): Inbox {
  const leaving = new AbortController();
  const cut = new AbortController();
  /** What the last request gave, the oldest first; those before are confirmed. */
  let held = new Map<number, Held>();
  let offset = 0;

  /** Waits, but no longer than the desk stays. */
  const pause = async (ms: number): Promise<void> => {
    await wait(ms, undefined, { signal: leaving.signal }).catch(() => undefined);
  };
  const toWork = (): Promise<void>[] => [...held.values()].filter((one) => !one.isHandled).map((one) => one.work);

  /** Moves the offset over everything handled, up to the first update that is not. */
  function advance(): number {
    for (const [id, { isHandled }] of held) {
      if (!isHandled) return (offset = id);
      offset = id + 1;
    }
    return offset;
  }

  function take(update: Update): Held {
    const one: Held = { isHandled: false, work: Promise.resolve() };
    const work = async (): Promise<void> => {
      one.isHandled = await handle(update, cut.signal);
    };
    one.work = work();
    return one;
  }

  /** The next updates, however long the network is away. Empty when it is time to leave. */
  async function readNext(): Promise<readonly Update[]> {
    for (let failures = 0; !leaving.signal.aborted; failures += 1) {
      try {
        const updates = await read(advance(), toWork().length > 0 ? 0 : pollSeconds, leaving.signal);
        if (failures > 0) log('telegram: updates are coming again');
        return updates;
      } catch (error) {
        if (leaving.signal.aborted) break;
        if (failures === 0) log(`telegram: no updates (${toReason(error)}), trying again until there are`);
        const asked = error instanceof GrammyError ? (error.parameters.retry_after ?? 0) * 1000 : 0;
        const retryMs = Math.max(asked, Math.min(lastRetryMs, firstRetryMs * 2 ** failures));
        await pause(retryMs);
      }
    }
    return [];
  }

  async function run(): Promise<void> {
    while (!leaving.signal.aborted) {
      const updates = await readNext();
      if (leaving.signal.aborted) return;
      held = new Map(updates.map((update) => [update.update_id, held.get(update.update_id) ?? take(update)]));
      await Promise.race([Promise.all(toWork()), pause(lookMs)]);
    }
  }

  const running = run();
  return {
    async stop() {
      leaving.abort();
      await running;
      await Promise.race([Promise.all(toWork()), wait(graceMs, undefined, { ref: false })]);
      cut.abort();
      // Without an answer Telegram only gives these updates once more, which is harmless.
      if (advance() > 0) await read(offset, 0, AbortSignal.timeout(confirmMs)).catch(() => undefined);
    },
  };
}
