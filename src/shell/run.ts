import { dirname, join } from 'node:path';
import { createAdapters } from '../adapters/index.ts';
import type { Webhook } from '../adapters/web/webhook.ts';
import type { Config } from '../config.ts';
import type { Adapter, Bot } from '../core/adapter.ts';
import type { FormSpec } from '../core/form.ts';
import { openDesk, toKeyFile } from '../desk.ts';
import { DeskError } from '../errors.ts';
import { watchContent } from '../knowledge/watch.ts';
import { openLog } from '../log.ts';
import { readArguments } from './arguments.ts';
import { startRetention } from './retention.ts';
import { openSending, toWebSettings } from './web.ts';

const toName = (error: unknown): string => (error instanceof Error ? error.name : typeof error);

/**
 * Runs the desk until the process is told to stop or the person at the terminal leaves.
 *
 * @throws DeskError `nothing-to-run` when there is neither a token nor a terminal nor the web; AggregateError with every
 * platform's reason when some did not let the desk in.
 */
export async function run(config: Config, args: readonly string[], only: 'all' | 'terminal'): Promise<void> {
  readArguments(args, {});
  const hasToken = config.telegram !== undefined || config.discord !== undefined;
  const isTerminal = only === 'terminal' || (!hasToken && process.stdin.isTTY);
  const isWeb = only === 'all' && config.web !== undefined;
  if (!isTerminal && !hasToken && !isWeb) {
    throw new DeskError(
      'nothing-to-run',
      'There is no token, no terminal to talk in, and the web is off.',
      'Set TELEGRAM_BOT_TOKEN, DISCORD_BOT_TOKEN or WEB_PORT, or run: npm run chat.',
    );
  }
  const log = openLog(config.logLevel ?? (isTerminal ? 'warn' : 'info'));
  let adapters: readonly Adapter[] = [];
  const desk = await openDesk(config, log, () => adapters);
  let sending: Webhook | undefined;
  const left = Promise.withResolvers<void>();
  // A library's stray rejection must not take down the desk; its message may quote people, its name does not.
  process.on('unhandledRejection', (error) => log('error', 'stray rejection', { error: toName(error) }));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => left.resolve());
  const note = (line: string): void => log('warn', line);
  adapters = createAdapters({
    ...(only === 'all' && config.telegram && { telegram: { ...config.telegram, log: note } }),
    ...(only === 'all' && config.discord && { discord: { ...config.discord, log: note } }),
    ...(isTerminal && {
      terminal: {
        input: process.stdin,
        output: process.stdout,
        ...(process.env['LANG'] && { locale: process.env['LANG'] }),
        filesDir: join(dirname(toKeyFile(config.databaseUrl)), 'exports'),
        onLeave: () => left.resolve(),
      },
    }),
    ...(isWeb && { web: toWebSettings(config, desk, { isAlone: !hasToken && !isTerminal, log: note }) }),
  });
  const forms = (): readonly FormSpec[] =>
    [...desk.content.current().commands.values()].flatMap(({ form }) => form ?? []);
  const stopRetention = startRetention({ store: desk.store, forms, log });
  const closing = new AbortController();
  let telling = Promise.resolve();
  const tell = (): void => {
    telling = telling.then(() => desk.tell(closing.signal));
  };
  const watch = watchContent([config.knowledgeDir, config.commandsDir], () => void desk.content.reload().then(tell));
  try {
    // The terminal comes last: what the others print would stand behind its prompt.
    await startAll(
      adapters.filter(({ name }) => name !== 'terminal'),
      desk.bot,
    );
    await startAll(
      adapters.filter(({ name }) => name === 'terminal'),
      desk.bot,
    );
    if (only === 'all') sending = openSending(config, desk, log);
    log('info', 'ready', { platforms: adapters.map(({ name }) => name) });
    tell();
    await left.promise;
  } finally {
    watch.close();
    closing.abort();
    await sending?.stop();
    await Promise.all(adapters.map((adapter) => adapter.stop()));
    await telling;
    await desk.turns.settle();
    await stopRetention();
    await desk.store.close();
  }
}

/** Starts platforms side by side; all are waited for also when one fails, as what is still starting cannot be stopped. */
async function startAll(adapters: readonly Adapter[], bot: Bot): Promise<void> {
  const starts = await Promise.allSettled(adapters.map((adapter) => adapter.start(bot)));
  const refusals = starts.flatMap((one): unknown[] => (one.status === 'rejected' ? [one.reason] : []));
  if (refusals.length > 0) throw new AggregateError(refusals);
}
