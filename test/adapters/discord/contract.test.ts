import { createDiscord } from '../../../src/adapters/discord/index.ts';
import { describeAdapter } from '../contract.ts';
import { toSeen } from './rig.ts';
import { openDiscordStandIn } from './standin.ts';

describeAdapter('discord', async (bot) => {
  const discord = await openDiscordStandIn();
  const { token, apiRoot, ids } = discord;
  const adapter = createDiscord({ token, apiRoot, guildId: ids.guild });
  await adapter.start(bot);
  return {
    adapter,
    say: async (content) => void discord.post({ content }, { dm: true }),
    echo: async (content) => void discord.post({ content, author: { id: ids.self, bot: true } }, { dm: true }),
    press: async (action) => void (await discord.press(action, { dm: true })),
    command: async (name) => void (await discord.slash(name, {}, { dm: true })),
    shown: () => discord.shown().map(({ content }) => toSeen(content)),
    close: () => discord.close(),
  };
});
