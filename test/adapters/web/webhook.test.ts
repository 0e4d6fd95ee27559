import { createHmac } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openWebhook, toRetryMs, toWebhookId, type Webhook } from '../../../src/adapters/web/webhook.ts';
import type { Store } from '../../../src/core/ports.ts';
import { openStore } from '../../../src/store/open.ts';
import { aSubmission } from '../../store/samples.ts';
import { openReceiver } from './receiver.ts';

const secret = 'a secret of sixteen and more';
const now = new Date('2026-03-02T09:15:30.123Z');

let folder: string;
let store: Store;
const open: { stop(): Promise<void> }[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wps-desk-webhook-'));
  store = await openStore(`sqlite:${join(folder, 'desk.db')}`);
});
afterEach(async () => {
  for (const each of open.splice(0).toReversed()) await each.stop();
  await store.close();
  await rm(folder, { recursive: true });
});

async function openHook(...args: Parameters<typeof openReceiver>) {
  const receiver = await openReceiver(...args);
  open.push({ stop: () => receiver.close() });
  return receiver;
}

/** Starts a webhook that waits no longer than a moment; how long it would have waited is in `waits`. */
function send(url: string): { readonly webhook: Webhook; readonly waits: number[]; readonly lines: string[] } {
  const waits: number[] = [];
  const lines: string[] = [];
  const webhook = openWebhook({
    url,
    secret,
    store,
    log: (what, facts) => lines.push(`${what} ${JSON.stringify(facts)}`),
    now: () => now,
    random: () => 1,
    pollMs: 5,
    async wait(ms, signal) {
      if (ms > 5) waits.push(ms);
      await delay(5, undefined, { signal }).catch(() => undefined);
    },
  });
  open.push(webhook);
  return { webhook, waits, lines };
}

const commit = (id: string, form = 'feedback') =>
  store.commitSubmission(aSubmission({ id, form, receiptHash: `hash-${id}` }), { who: id }, `send-${id}`);
const toSeen = (received: readonly { readonly body: string }[]): readonly unknown[] =>
  received.map(({ body }) => {
    const { seq, id, kind, form }: Record<string, unknown> = JSON.parse(body);
    return [seq, id, kind, form];
  });

it('sends every change of every form in order, signed over its time and its body', async () => {
  const { url, received } = await openHook();
  await commit('r1');
  await commit('r2', 'survey');
  send(url);
  await expect.poll(() => received).toHaveLength(2);
  await store.editSubmission('hash-r1', { overall: 1 }, 'edit', now);
  await store.withdrawSubmission('hash-r2', 'gone', now);
  await expect.poll(() => received).toHaveLength(4);
  expect(toSeen(received)).toEqual([
    [1, 'r1', 'created', 'feedback'],
    [2, 'r2', 'created', 'survey'],
    [3, 'r1', 'edited', 'feedback'],
    [4, 'r2', 'withdrawn', 'survey'],
  ]);
  for (const { body, sequence, signature } of received) {
    const [, time = '', hash] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(signature) ?? [];
    expect(Number(time)).toBe(Math.floor(now.getTime() / 1000));
    expect(hash).toBe(createHmac('sha256', secret).update(`${time}.${body}`).digest('hex'));
    expect(JSON.parse(body)).toMatchObject({ seq: sequence });
  }
  expect(await store.readAudit(9)).toMatchObject([{ who: 'webhook', what: 'webhook' }]);
});

it('tries what was not taken again and again, later each time, and sends nothing else before', async () => {
  const answers = [500, 301, undefined, 429, 400];
  const { url, received } = await openHook(() => (answers.length > 0 ? answers.shift() : 200));
  await commit('r1');
  await commit('r2');
  const { waits, lines } = send(url);
  await expect.poll(() => received).toHaveLength(7);
  expect(received.map(({ sequence }) => sequence)).toEqual([1, 1, 1, 1, 1, 1, 2]);
  expect(waits).toEqual([1000, 2000, 4000, 8000, 16_000]);
  expect(lines).toHaveLength(5);
  expect(lines.join()).not.toContain('cảm ơn');
  await expect.poll(() => store.readDeliveries(toWebhookId(url), 9)).toHaveLength(7);
  const log = await store.readDeliveries(toWebhookId(url), 9);
  expect(log.map(({ seq, attempt, outcome }) => [seq, attempt, outcome]).toReversed()).toEqual([
    [1, 1, '500'],
    [1, 2, '301'],
    [1, 3, 'no-answer'],
    [1, 4, '429'],
    [1, 5, '400'],
    [1, 6, '200'],
    [2, 1, '200'],
  ]);
  expect(log[0]?.at).toEqual(new Date('2026-03-02T09:00:00.000Z'));
});

it('waits twice as long after each failure, at most an hour, half of it by chance', () => {
  expect([1, 2, 3, 12, 13, 1000].map((failures) => toRetryMs(failures, 1))).toEqual([
    1000, 2000, 4000, 2_048_000, 3_600_000, 3_600_000,
  ]);
  expect(toRetryMs(3, 0)).toBe(2000);
});

it('goes on after a restart where it stood, and sends again what was not confirmed', async () => {
  let isUp = true;
  const { url, received } = await openHook(() => (isUp ? 200 : 503));
  await commit('r1');
  const first = send(url);
  await expect.poll(() => store.readWebhook(toWebhookId(url))).toMatchObject({ cursor: 1 });
  isUp = false;
  await commit('r2');
  await expect.poll(() => first.lines.length).toBeGreaterThan(1);
  await first.webhook.stop();
  const before = received.length;
  isUp = true;
  send(url);
  await expect.poll(() => received.length).toBe(before + 1);
  expect(toSeen(received).at(-1)).toEqual([2, 'r2', 'created', 'feedback']);
});

it('sends nothing of what was withdrawn while the receiver was away', async () => {
  let isUp = false;
  const { url, received } = await openHook(() => (isUp ? 200 : 503));
  await commit('r1');
  const { lines } = send(url);
  await expect.poll(() => lines.length).toBeGreaterThan(0);
  await store.withdrawSubmission('hash-r1', 'gone', now);
  isUp = true;
  await expect.poll(() => toSeen(received).at(-1)).toEqual([2, 'r1', 'withdrawn', 'feedback']);
  expect(received.at(-1)?.body).not.toContain('cảm ơn');
});

it('stops when the receiver says that it is gone for good, until somebody resumes it', async () => {
  let status = 410;
  const { url, received } = await openHook(() => status);
  await commit('r1');
  const { lines } = send(url);
  await expect.poll(() => lines).toEqual([expect.stringContaining('webhook stopped by its receiver')]);
  const id = toWebhookId(url);
  expect(await store.readWebhook(id)).toEqual({ cursor: 0, failures: 1, isStopped: true });
  await commit('r2');
  status = 200;
  await store.saveWebhook(id, { cursor: 0, failures: 0, isStopped: false });
  await expect.poll(() => received.map(({ sequence }) => sequence)).toEqual([1, 1, 2]);
});

it('another address is another receiver, who gets everything from the beginning', async () => {
  const [one, other] = [await openHook(), await openHook()];
  await commit('r1');
  send(one.url);
  await expect.poll(() => one.received).toHaveLength(1);
  send(other.url);
  await expect.poll(() => other.received).toHaveLength(1);
  expect(one.received).toHaveLength(1);
});
