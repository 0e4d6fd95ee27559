import { DatabaseSync } from 'node:sqlite';
import { beforeEach, afterEach, expect, it } from 'vitest';
import { toRead } from './content.ts';
import { openDesk, toNewcomer, type Desk } from './desk.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.close());

const question = 'how many leaders took part';
const { title } = toRead('workshop/participants#leaders', 'en');

/** Keeps the desk from writing, so that it stands still in the middle of an answer. */
function lockDatabase(): () => void {
  const database = new DatabaseSync(desk.database);
  database.exec('begin immediate');
  return () => {
    database.exec('rollback');
    database.close();
  };
}

it('a reply that Telegram has not taken yet is waited for when the desk is told to stop', async () => {
  const { telegram, program } = desk;
  const person = toNewcomer();
  const release = telegram.hold('sendMessage');
  const asked = telegram.say(person, question, { locale: 'en' });
  await expect.poll(() => telegram.calls.some(({ method }) => method === 'sendMessage')).toBe(true);
  program.terminate();
  release();
  await asked;
  expect(telegram.lastMessage(person).text).toContain(title);
  expect(telegram.waiting()).toEqual([]);
  expect(await program.ended()).toMatchObject({ code: 0 });
});

it('an answer that is still being written is finished on every platform when the desk is told to stop', async () => {
  const { telegram, discord, program } = desk;
  const person = toNewcomer();
  const unlock = lockDatabase();
  const asked = telegram.say(person, question, { locale: 'en' });
  const visit = discord.slash('ask', { question });
  // Discord is told to wait after two seconds: by then both platforms are in the middle of their answer.
  await expect.poll(() => discord.interactions()[0]?.response, { timeout: 5_000 }).toBe(5);
  program.terminate();
  unlock();
  const { messages } = await visit;
  await asked;
  expect(messages[0]?.content).toContain(title);
  expect(telegram.lastMessage(person).text).toContain(title);
  expect(await program.ended()).toMatchObject({ code: 0 });
});

it('what comes while the desk is away is answered when it is back, once', async () => {
  const { telegram } = desk;
  const person = toNewcomer();
  await desk.program.stop();
  const asked = telegram.say(person, question, { locale: 'en' });
  await desk.restart();
  await asked;
  expect(telegram.conversation(person).filter(({ isDesk }) => isDesk)).toHaveLength(1);
});
