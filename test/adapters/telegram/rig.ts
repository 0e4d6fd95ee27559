import { onTestFinished } from 'vitest';
import { createTelegram } from '../../../src/adapters/telegram/index.ts';
import type { Adapter, Bot } from '../../../src/core/adapter.ts';
import type { BotEvent } from '../../../src/core/event.ts';
import type { Reply } from '../../../src/core/reply.ts';
import { createScriptedBot, type ScriptedBot } from '../contract.ts';
import { listings } from './script.ts';
import { openStandin, type Standin } from './standin.ts';

/** A desk on the stand-in, started; both are closed when the test is over. */
export interface Rig {
  readonly telegram: Standin;
  readonly adapter: Adapter;
  readonly bot: ScriptedBot;
  /** What was logged. */
  readonly lines: readonly string[];
}

/** Opens a stand-in that is closed when the test is over. */
export async function openTelegram(): Promise<Standin> {
  const telegram = await openStandin();
  onTestFinished(() => telegram.close());
  return telegram;
}

/** Starts a desk on a stand-in. */
export async function startDesk(telegram: Standin, bot: Bot): Promise<{ adapter: Adapter; lines: readonly string[] }> {
  const lines: string[] = [];
  const { token, apiRoot } = telegram;
  const adapter = createTelegram({ token, apiRoot, log: (line) => lines.push(line) });
  onTestFinished(() => adapter.stop());
  await adapter.start(bot);
  return { adapter, lines };
}

/** Opens a desk that answers by `script`. */
export async function openRig(script: (event: BotEvent) => Reply | Promise<Reply>): Promise<Rig> {
  const bot = createScriptedBot(script, { commands: () => listings });
  const telegram = await openTelegram();
  return { telegram, bot, ...(await startDesk(telegram, bot)) };
}
