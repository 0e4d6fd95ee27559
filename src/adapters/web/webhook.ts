import { createHash } from 'node:crypto';
import type { HandoverStore, WebhookState } from '../../core/handover.ts';
import type { Change, Store } from '../../core/ports.ts';
import { toRecord } from './record.ts';
import { toSignature } from './webhook-signature.ts';

/** What sending changes to another program needs. */
export interface WebhookSettings {
  readonly url: string;
  readonly secret: string;
  readonly store: Pick<HandoverStore, 'readWebhook' | 'noteDelivery'> & Pick<Store, 'readChanges' | 'appendAudit'>;
  /** Takes a line for the operators, with ids and codes only. */
  readonly log: (what: string, facts: Readonly<Record<string, unknown>>) => void;
  readonly now: () => Date;
  /** From 0 up to 1. */
  readonly random: () => number;
  /** Waits; ends early, without a fault, when the signal comes. */
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>;
  /** How often to look for changes while there are none. The default is 2 seconds. */
  readonly pollMs?: number;
}

/** A webhook at work. */
export interface Webhook {
  /** Sends nothing more. What was under way and not confirmed is sent again after the next start. */
  stop(): Promise<void>;
}

/** A receiver that takes longer works while it should only take over. */
const patienceMs = 10_000;
const firstRetryMs = 1_000;
const longestRetryMs = 3_600_000;

/** What the store knows a webhook by: another address is another receiver, who gets everything from the beginning. */
export function toWebhookId(url: string): string {
  return createHash('sha256').update(url).digest('hex').slice(0, 16);
}

/**
 * How long to wait after a try failed: twice as long each time up to an hour, half of it by chance, so that after an
 * outage not all senders come back at the same moment.
 *
 * @param failures in a row, at least 1.
 * @see https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/
 * @example
 * toRetryMs(3, 0) // => 2000
 * toRetryMs(3, 1) // => 4000
 */
export function toRetryMs(failures: number, random: number): number {
  const longest = Math.min(longestRetryMs, firstRetryMs * 2 ** Math.min(failures - 1, 30));
  return (longest * (1 + random)) / 2;
}

/**
 * Sends every change of every form to an address, in order, each at least once, and never gives up: a change is tried
 * until it is taken (2xx), and only then comes the next. 410 stops it until somebody resumes it.
 *
 * The store's changes are the outbox: they are written with the submission itself. What is sent is read anew for each
 * try, so that nothing that was withdrawn meanwhile goes out. The audit trail notes the start, not each change, which
 * would tell when an anonymous answer came.
 */
export function openWebhook(settings: WebhookSettings): Webhook {
  const { url, store, log, now, random, wait, pollMs = 2_000 } = settings;
  const id = toWebhookId(url);
  const { host } = new URL(url);
  const gone = new AbortController();

  /** Tries the next change once; returns how long to wait before the next look. */
  async function tryNext(): Promise<number> {
    const state = await store.readWebhook(id);
    const [change] = state.isStopped ? [] : await store.readChanges(undefined, state.cursor, 1);
    if (change === undefined) return pollMs;
    const outcome = await post(settings, change, gone.signal);
    if (gone.signal.aborted && outcome === 'no-answer') return 0;
    const next = toNext(state, change, outcome);
    const { seq, form, kind } = change;
    const attempt = state.failures + 1;
    await store.noteDelivery(id, next, { at: now(), seq, form, kind, attempt, outcome });
    if (next.isStopped) log('webhook stopped by its receiver', { host, seq });
    else if (next.failures > 0) log('webhook delivery failed', { host, seq, attempt, outcome });
    return next.failures > 0 ? toRetryMs(next.failures, random()) : 0;
  }

  async function run(): Promise<void> {
    const begun = { at: now(), who: 'webhook', role: 'organiser', platform: 'web' } as const;
    let isNoted = false;
    let broken = 0;
    while (!gone.signal.aborted) {
      try {
        if (!isNoted) await store.appendAudit({ ...begun, what: 'webhook', details: { host } });
        isNoted = true;
        const waitMs = await tryNext();
        broken = 0;
        if (waitMs > 0) await wait(waitMs, gone.signal);
      } catch (error) {
        broken += 1;
        log('webhook cannot use the store', { host, error: error instanceof Error ? error.name : 'unknown' });
        await wait(toRetryMs(broken, random()), gone.signal);
      }
    }
  }

  const running = run();
  return {
    async stop() {
      gone.abort();
      await running;
    },
  };
}

function toNext(state: WebhookState, change: Change, outcome: string): WebhookState {
  if (/^2\d\d$/.test(outcome)) return { cursor: change.seq, failures: 0, isStopped: false };
  return { ...state, failures: state.failures + 1, isStopped: outcome === '410' };
}

/** Sends one change; returns the status of the answer, or why there was none. */
async function post({ url, secret, now }: WebhookSettings, change: Change, gone: AbortSignal): Promise<string> {
  const body = JSON.stringify(toRecord(change));
  const timeout = AbortSignal.timeout(patienceMs);
  try {
    const answer = await fetch(url, {
      method: 'POST',
      body,
      headers: {
        'Content-Type': 'application/json',
        'X-Desk-Sequence': String(change.seq),
        'X-Desk-Signature': toSignature(secret, Math.floor(now().getTime() / 1000), body),
      },
      // Answers go to the address that the owner wrote down, and to no other.
      redirect: 'manual',
      signal: AbortSignal.any([gone, timeout]),
    });
    await answer.body?.cancel();
    return String(answer.status);
  } catch {
    return timeout.aborted ? 'timeout' : 'no-answer';
  }
}
