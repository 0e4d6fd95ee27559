import { afterEach, beforeEach, expect, it } from 'vitest';
import { createDiscord } from '../../src/adapters/discord/index.ts';
import { roomWords } from '../../src/core/words/room.ts';
import { openDiscordStandIn, type DiscordStandIn } from '../adapters/discord/standin.ts';
import { chief, openRoom, type Room } from './room.ts';

let discord: DiscordStandIn;
let room: Room;
beforeEach(async () => {
  discord = await openDiscordStandIn();
  const { token, apiRoot, ids } = discord;
  room = await openRoom({ more: [createDiscord({ token, apiRoot, guildId: ids.guild })] });
});
afterEach(async () => {
  await room.close();
  await discord.close();
});

const say = roomWords.en;
const title = 'Feedback on the workshop';

it('who began in a channel is reminded in a direct message, and goes on there', async () => {
  const { person, other } = discord.ids;
  await discord.slash('feedback');
  await discord.slash('feedback', {}, { person: other });
  discord.block(other);
  expect(await room.command(chief, 'remind')).toBe(say.remindAsk(title, 2));
  expect(await room.press(chief, 'remind:send:feedback')).toBe(`${say.remindReached(1)}\n${say.remindBlocked(1)}`);
  expect(room.pauses).toEqual([1000]);
  expect(discord.shown()).toMatchObject([{ content: say.reminder(title), channel: `9${person}` }]);
  const visit = await discord.press(say.reminderGoOn, { dm: true });
  expect(visit.modal).toMatchObject({ title, custom_id: 'form:feedback' });
});

it('no more reminders, at a press', async () => {
  await discord.slash('feedback');
  await room.press(chief, 'remind:send:feedback');
  await discord.press(say.reminderStop, { dm: true });
  expect(discord.shown()).toMatchObject([{ content: say.reminderStopped('feedback'), components: [] }]);
  const tomorrow = new Date(Date.now() + 86_400_000);
  expect(await room.command(chief, 'remind', {}, tomorrow)).toBe(say.remindNobody(title));
});
