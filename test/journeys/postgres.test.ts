import { Client } from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { formWords } from '../../src/core/words/form.ts';
import { openPostgres, type PostgresServer } from '../postgres.ts';
import { form, toAsked, toRead } from './content.ts';
import { openDesk, organiser, toNewcomer, type Desk } from './desk.ts';
import { run } from './program.ts';

let server: PostgresServer;
let url: string;
let desk: Desk;
beforeAll(async () => {
  server = await openPostgres();
  url = await server.createDatabase('journey');
  desk = await openDesk(() => ({ DATABASE_URL: url }));
}, 30_000);
afterAll(async () => {
  await desk.close();
  await server.stop();
});

const say = formWords.vi;

it('a whole visit is kept in PostgreSQL, over a crash, and handed to the organiser', async () => {
  const { telegram } = desk;
  const person = toNewcomer();
  await telegram.say(person, 'Hội thảo có bao nhiêu lãnh đạo tham dự?');
  expect(telegram.lastMessage(person).text).toContain(toRead('workshop/participants#leaders', 'vi').title);
  await telegram.say(person, '/feedback');
  await telegram.press(person, say.agree);
  await telegram.press(person, '4');
  await desk.program.kill();
  await desk.restart();
  await telegram.say(person, '5');
  expect(telegram.lastMessage(person).text).toContain(toAsked('peacekeeping', 'vi'));
  for (let left = 0; left < 4; left += 1) await telegram.press(person, say.skip);
  await telegram.say(person, 'giữ trong PostgreSQL');
  await telegram.press(person, say.send);
  expect(telegram.lastMessage(person).text).toContain(form.thanks.vi);

  await telegram.say(organiser.telegram, '/export feedback csv');
  expect(telegram.lastMessage(organiser.telegram).file?.bytes.toString()).toContain('giữ trong PostgreSQL');

  const client = new Client(url);
  await client.connect();
  const { rows } = await client.query('select * from submission');
  await client.end();
  expect(rows).toMatchObject([{ who: null, platform: 'telegram' }]);
});

it('a talk that is piped in is answered line by line', async () => {
  const typed = 'how many leaders took part\n/feedback\n';
  const { code, output } = await run(['chat'], desk.dir, { settings: { DATABASE_URL: url }, typed });
  expect(code).toBe(0);
  const answer = output.indexOf(toRead('workshop/participants#leaders', 'en').title);
  expect(answer).toBeGreaterThan(0);
  expect(output.indexOf(form.title.en)).toBeGreaterThan(answer);
});
