import { onTestFinished } from 'vitest';
import type { Adapter, Bot } from '../../../src/core/adapter.ts';
import { createDiscord } from '../../../src/adapters/discord/index.ts';
import { openDiscordStandIn, type DiscordStandIn } from './standin.ts';

/** A desk on Discord's stand-in, started; it is stopped when the test is over. */
interface Desk {
  readonly discord: DiscordStandIn;
  readonly adapter: Adapter;
  readonly lines: string[];
}

/**
 * Opens a desk whose commands are registered in the stand-in's server. Tests that run side by side hand over their own
 * `finished`.
 */
export async function openDesk(
  bot: Bot,
  settings: { readonly guildId?: string } = {},
  finished: (close: () => Promise<void>) => void = onTestFinished,
): Promise<Desk> {
  const discord = await openDiscordStandIn();
  const lines: string[] = [];
  const { token, apiRoot, ids } = discord;
  const adapter = createDiscord({ token, apiRoot, guildId: ids.guild, ...settings, log: (line) => lines.push(line) });
  finished(async () => {
    await adapter.stop();
    await discord.close();
  });
  await adapter.start(bot);
  return { discord, adapter, lines };
}

/** A message's words as people see them: escapes are gone, addresses stand bare. */
export function toSeen(content: string): string {
  return content.replace(/<(https?:[^>]+)>/g, '$1').replace(/\\([^\sA-Za-z0-9])/g, '$1');
}
