import type { Adapter } from '../core/adapter.ts';
import { createDiscord } from './discord/index.ts';
import { createTelegram } from './telegram/index.ts';
import { createTerminal, type TerminalSettings } from './terminal/index.ts';
import { createWeb, type WebSettings } from './web/index.ts';

/** What each platform needs; one that is absent is switched off. */
export interface AdapterSettings {
  readonly telegram?: Parameters<typeof createTelegram>[0];
  readonly discord?: Parameters<typeof createDiscord>[0];
  readonly terminal?: TerminalSettings;
  readonly web?: WebSettings;
}

/** Every platform that has settings. A new platform is one more line here. */
export function createAdapters({ telegram, discord, terminal, web }: AdapterSettings): readonly Adapter[] {
  return [
    ...(telegram ? [createTelegram(telegram)] : []),
    ...(discord ? [createDiscord(discord)] : []),
    ...(terminal ? [createTerminal(terminal)] : []),
    ...(web ? [createWeb(web)] : []),
  ];
}
