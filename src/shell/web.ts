import { setTimeout as delay } from 'node:timers/promises';
import type { WebSettings } from '../adapters/web/index.ts';
import { openWebhook, type Webhook } from '../adapters/web/webhook.ts';
import type { Config } from '../config.ts';
import type { openDesk } from '../desk.ts';
import type { Log } from '../log.ts';
import { readBackground } from '../reports/background.ts';
import { toExportFilter, toFileName } from '../reports/filter.ts';
import { exportFormats } from '../reports/formats.ts';
import { openExport } from '../reports/read.ts';
import { toResultsJson } from '../reports/results-json.ts';
import { readTally } from '../reports/results.ts';

type Desk = Awaited<ReturnType<typeof openDesk>>;

/**
 * Puts together what the web shows of a desk; where it stands is printed once people can come.
 *
 * @param isAlone the desk is nowhere else.
 */
export function toWebSettings(
  { web, webUrl }: Config,
  desk: Desk,
  { isAlone, log }: { readonly isAlone: boolean; readonly log: (line: string) => void },
): WebSettings {
  const { store, sign, toPseudonym, content } = desk;
  return {
    host: web?.host ?? '127.0.0.1',
    port: web?.port ?? 0,
    sign,
    // A second desk on the machine, or somebody's other program, must not keep the first from its chats.
    isOptional: !isAlone && web?.isChosen !== true,
    isSecure: webUrl?.startsWith('https:') ?? false,
    log,
    onReady: (address) => console.log(`Web: ${address}`),
    api: {
      commands: () => content.current().commands,
      store,
      toPseudonym,
      formats: exportFormats,
      readFilter: toExportFilter,
      toFileName,
      openExport: async (rows, form, format, language, filter) => {
        const { commands, knowledge } = content.current();
        const current = { spec: commands.get(form)?.form, content: knowledge.version };
        const background = await readBackground(store, form, current);
        return openExport(rows, form, format, language, { filter, background });
      },
      readResults: async (form) => toResultsJson(await readTally(store, form, content.current().knowledge)),
    },
  };
}

/** Begins to send changes where the settings say so. */
export function openSending({ webhook }: Config, { store }: Desk, log: Log): Webhook | undefined {
  return (
    webhook &&
    openWebhook({
      ...webhook,
      store,
      log: (what, facts) => log('warn', what, facts),
      now: () => new Date(),
      random: Math.random,
      wait: (ms, signal) => delay(ms, undefined, { signal }).catch(() => undefined),
    })
  );
}
