import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { words } from '../../src/core/words/words.ts';
import { copyContent, openDesk, toNewcomer, type Desk } from './desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk(copyContent);
});
afterAll(() => desk.close());

const readAnswer = async (text: string): Promise<string> => {
  const person = toNewcomer();
  await desk.telegram.say(person, text, { locale: 'en' });
  return desk.telegram.lastMessage(person).text;
};
const readLeaders = () => readAnswer('how many leaders took part');
const soon = { timeout: 5_000, interval: 100 };

it('a change that is saved is served without a restart, and a broken one leaves the old one serving', async () => {
  const article = join(desk.dir, 'knowledge/en/workshop/participants.md');
  const text = await readFile(article, 'utf8');
  expect(await readLeaders()).toContain('attended by 40');

  await writeFile(article, text.replace('attended by 40', 'attended by 41'));
  await expect.poll(readLeaders, soon).toContain('attended by 41');

  await writeFile(
    article,
    text.replace(/^reviewed: .*$/m, 'reviewed: soon').replace('attended by 40', 'attended by 42'),
  );
  const { problems } = await desk.program.waitForLog('content not reloaded');
  expect(problems).toEqual([expect.stringMatching(/^knowledge\/en\/workshop\/participants\.md:\d+: /)]);
  expect(await readLeaders()).toContain('attended by 41');

  await writeFile(article, text.replace('attended by 40', 'attended by 43'));
  await expect.poll(readLeaders, soon).toContain('attended by 43');
});

it('a command that is saved can be typed, and one that is deleted is gone', async () => {
  const said = "{ en: 'The bus leaves at 17:00.', vi: 'Xe chạy lúc 17:00.', th: 'รถออก 17:00 น.' }";
  const file = join(desk.dir, 'commands/bus.yaml');
  expect(await readAnswer('/bus')).toBe(words.en.unknownCommand('bus'));
  await writeFile(file, `action: start\ndescription: ${said}\nsay: ${said}\n`);
  await expect.poll(() => readAnswer('/bus'), soon).toBe('The bus leaves at 17:00.');
  await rm(file);
  await expect.poll(() => readAnswer('/bus'), soon).toBe(words.en.unknownCommand('bus'));
});
