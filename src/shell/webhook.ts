import { toWebhookId } from '../adapters/web/webhook.ts';
import type { Config } from '../config.ts';
import { DeskError } from '../errors.ts';
import { openStore } from '../store/open.ts';
import { readArguments } from './arguments.ts';

/** Lines of the log that are shown. */
const shown = 50;

/** Shows how far the webhook has come and its last tries, or resumes one that its receiver has stopped. */
export async function webhook(config: Config, args: readonly string[]): Promise<void> {
  const { values } = readArguments(args, { log: { type: 'boolean' }, resume: { type: 'boolean' } });
  if (config.webhook === undefined) {
    throw new DeskError('webhook-off', 'There is no webhook.', 'Set WEBHOOK_URL and WEBHOOK_SECRET.');
  }
  const { url } = config.webhook;
  const id = toWebhookId(url);
  const store = await openStore(config.databaseUrl);
  try {
    if (values.resume) await store.saveWebhook(id, { ...(await store.readWebhook(id)), failures: 0, isStopped: false });
    const { cursor, failures, isStopped } = await store.readWebhook(id);
    const [waiting] = await store.readChanges(undefined, cursor, 1);
    const state = isStopped
      ? 'stopped by its receiver (410); resume it with --resume'
      : waiting === undefined
        ? 'everything was delivered'
        : failures > 0
          ? `number ${waiting.seq} failed ${failures} times and is tried again`
          : 'under way';
    console.log(`${new URL(url).host}: ${state}; delivered up to number ${cursor}`);
    // Newest last, where the reader's eye is; times are to the hour, see `Delivery`.
    for (const { at, seq, form, kind, attempt, outcome } of (await store.readDeliveries(id, shown)).toReversed()) {
      console.log(`${at.toISOString().slice(0, 13)}h  ${seq}  ${form}  ${kind}  try ${attempt}: ${outcome}`);
    }
  } finally {
    await store.close();
  }
}
