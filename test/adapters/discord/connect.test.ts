import { expect, it, onTestFinished } from 'vitest';
import { createDiscord } from '../../../src/adapters/discord/index.ts';
import type { Listing } from '../../../src/core/adapter.ts';
import { toReply } from '../../../src/core/reply.ts';
import { createScriptedBot } from '../contract.ts';
import { openDesk } from './rig.ts';
import { openDiscordStandIn } from './standin.ts';

const text = (words: string) => ({ en: words, vi: words, th: words });
const listing = (name: string): Listing => ({ name, description: text(name), role: 'participant', options: [] });
const bot = (...names: string[]) => createScriptedBot(() => toReply('fine'), { commands: () => names.map(listing) });

it('registers its commands in the server of the settings in one request, and leaves the others alone', async () => {
  const { discord } = await openDesk(bot('ask', 'help'));
  expect([...discord.commands].map(([where, list]) => [where, list.map(({ name }) => name)])).toEqual([
    [discord.ids.guild, ['ask', 'help']],
  ]);
  expect(discord.requests.filter(({ method }) => method === 'PUT')).toHaveLength(1);
});

it('registers its commands everywhere without a server', async () => {
  const discord = await openDiscordStandIn();
  const adapter = createDiscord({ token: discord.token, apiRoot: `${discord.apiRoot}/` });
  onTestFinished(async () => {
    await adapter.stop();
    await discord.close();
  });
  await adapter.start(bot('ask'));
  expect([...discord.commands.keys()]).toEqual(['global']);
});

/** Starts a desk that cannot start and gives what it says. */
async function readRefusal(
  settings: object,
  commands = bot('ask'),
): Promise<{ message: string; code: unknown; lines: readonly string[] }> {
  const discord = await openDiscordStandIn();
  onTestFinished(() => discord.close());
  const lines: string[] = [];
  const { token, apiRoot } = discord;
  const adapter = createDiscord({ token, apiRoot, log: (line) => lines.push(line), ...settings });
  const error: unknown = await adapter.start(commands).catch((reason: unknown) => reason);
  await adapter.stop();
  if (!(error instanceof Error)) throw new Error('The desk started.');
  return { message: error.message, code: 'code' in error ? error.code : undefined, lines };
}

it('says that a token was refused and what to do, without the token', async () => {
  const token = 'MTE.wrong.token';
  const { message, lines } = await readRefusal({ token });
  expect(message).toBe(
    'DISCORD_BOT_TOKEN was refused by Discord (401). Copy it again from the Developer Portal into .env. [token-refused]',
  );
  expect(`${message} ${lines.join(' ')}`).not.toContain(token);
});

it.each<[string, object, string]>([
  ['an address where nobody answers', { apiRoot: 'http://127.0.0.1:9/api' }, 'discord-unreachable'],
  ['an address of something else', { apiRoot: 'http://127.0.0.1:9' }, 'discord-unreachable'],
  ['a server that the bot is not in', { guildId: '42' }, 'guild-refused'],
])('says what is wrong with %s', async (_what, settings, code) => {
  expect(await readRefusal(settings)).toMatchObject({ code });
});

it('says which command Discord does not take', async () => {
  const { message } = await readRefusal({}, bot('ask', 'Not A Name'));
  expect(message).toContain('[1].name');
  expect(message).toContain('[commands-refused]');
});

it('takes up its session after the network was lost, with what came in between', async () => {
  const desk = bot('ask');
  const { discord, lines } = await openDesk(desk);
  await discord.say('before');
  discord.gateway.drop();
  expect((await discord.say('in between')).content).toBe('fine');
  expect(discord.gateway.counts()).toEqual({ identified: 1, resumed: 1 });
  expect(desk.events.map((event) => event.kind === 'message' && event.text)).toEqual(['before', 'in between']);
  expect(lines).toEqual(['discord: connection lost, connecting again', 'discord: connected again']);
});

it('asks for no intent that needs approval and none that brings names', async () => {
  const discord = await openDiscordStandIn();
  const adapter = createDiscord({ token: discord.token, apiRoot: discord.apiRoot });
  onTestFinished(() => discord.close());
  await adapter.start(bot('ask'));
  await adapter.stop();
  expect(discord.gateway.counts().identified).toBe(1);
  expect(discord.gateway.intents()).toBe((1 << 9) | (1 << 12));
});

it('starts again after it was stopped', async () => {
  const { discord, adapter } = await openDesk(bot('ask'));
  await adapter.stop();
  await adapter.start(bot('ask'));
  expect((await discord.say('hello')).content).toBe('fine');
});

it('uses its token only where the interaction’s own does not do', async () => {
  const { discord } = await openDesk(bot('ask'));
  await discord.slash('ask');
  const callback = discord.requests.find(({ path }) => path.endsWith('/callback'));
  expect(callback).not.toHaveProperty('authorization');
});
