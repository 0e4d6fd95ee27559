import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { formWords } from '../../src/core/words/form.ts';
import { readXlsx } from '../reports/read-xlsx.ts';
import { form, toChoice } from './content.ts';
import { openDesk, organiser, toNewcomer, type Desk } from './desk.ts';
import { run } from './program.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
  await Promise.all([answerOnTelegram(), answerOnDiscord(), answerInTerminal()]);
});
afterAll(() => desk.close());

const comments = { telegram: 'ý kiến qua Telegram', discord: 'a word on Discord', terminal: 'ความเห็นจากเทอร์มินัล' };
const inFolder = () => ({ DATABASE_URL: desk.settings['DATABASE_URL'] ?? '', LANG: 'th_TH.UTF-8' });

async function answerOnTelegram(): Promise<void> {
  const { telegram } = desk;
  const person = toNewcomer();
  await telegram.say(person, '/feedback');
  await telegram.press(person, formWords.vi.agree);
  await telegram.say(person, `1:5 5:b 6:a 7:${comments.telegram}`);
  for (const question of ['equality', 'peacekeeping', 'police']) {
    await telegram.press(person, `form:feedback:skip:${question}`);
  }
  await telegram.press(person, formWords.vi.send);
}

async function answerOnDiscord(): Promise<void> {
  const { discord } = desk;
  const as = { person: `11000000${toNewcomer()}`, locale: 'en-US' };
  await discord.slash('feedback', {}, as);
  await discord.press(formWords.en.agree, as);
  await discord.submitModal({ overall: '4', equality: '3', peacekeeping: '2', police: '1' }, as);
  await discord.press(formWords.en.goOn, as);
  await discord.submitModal({ most_useful: 'police', will_use: 'partly', comment: comments.discord }, as);
  await discord.press(formWords.en.send, as);
}

/** Another process on the same database, while the desk runs. */
async function answerInTerminal(): Promise<void> {
  const { agree, send } = formWords.th;
  const typed = ['/feedback', agree, '๕', '4', '3', 'ข้าม', '1', '2', comments.terminal, send];
  const { code, output } = await run(['chat'], desk.dir, { settings: inFolder(), typed: `${typed.join('\n')}\n` });
  expect(code).toBe(0);
  expect(output).toContain(form.thanks.th);
}

async function readAttachment(format: string): Promise<Uint8Array> {
  const as = { person: organiser.discord, locale: 'en-US' };
  const { messages } = await desk.discord.slash('export', { form: 'feedback', format }, as);
  const [file] = messages.flatMap(({ files }) => files);
  expect(messages.every(({ ephemeral }) => ephemeral)).toBe(true);
  expect(file?.name).toMatch(new RegExp(`^feedback.*\\.${format}l?$`));
  return file?.bytes ?? new Uint8Array();
}

const toText = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

it('one file holds the answers from every platform, and no person', async () => {
  const csv = toText(await readAttachment('csv'));
  for (const [platform, comment] of Object.entries(comments)) {
    const [line = ''] = csv.split('\r\n').filter((each) => each.includes(comment));
    expect(line).toContain(`,${platform},`);
  }
  expect(csv.trimEnd().split('\r\n')).toHaveLength(4);
  expect(csv).toContain(toChoice('most_useful', 'police', 'en'));
});

it('a workbook holds the same as the text', async () => {
  const sheets = readXlsx(Buffer.from(await readAttachment('xlsx')));
  const cells = [...sheets.values()].flat(2);
  for (const comment of Object.values(comments)) expect(cells).toContain(comment);
});

it('the shell writes the same file as the chat', async () => {
  const toFile = ['export', '--form', 'feedback', '--format', 'json', '--language', 'en', '--out', 'feedback.json'];
  expect(await run(toFile, desk.dir, { settings: inFolder() })).toEqual({ code: 0, output: '', errors: '' });
  const written = await readFile(join(desk.dir, 'feedback.json'), 'utf8');
  for (const comment of Object.values(comments)) expect(written).toContain(comment);
  const { output } = await run(toFile.slice(0, -2), desk.dir, { settings: inFolder() });
  expect(output).toBe(written);
});

it('the shell hands over the wanted answers alone, under the same columns', async () => {
  const toCsv = ['export', '--format', 'csv', '--language', 'en'];
  const whole = await run(toCsv, desk.dir, { settings: inFolder() });
  const filter = ['--answers-in', 'vi,en', '--platform', 'discord,terminal', '--from', '2025-02-20', '--no-bom'];
  const { code, output } = await run([...toCsv, ...filter], desk.dir, { settings: inFolder() });
  const lines = output.trimEnd().split('\r\n');
  expect(code).toBe(0);
  expect(`\ufeff${lines[0]}`).toBe(whole.output.split('\r\n')[0]);
  expect(lines.slice(1)).toEqual([expect.stringContaining(comments.discord)]);
  const nobody = await run([...toCsv, '--to', '2025-02-21'], desk.dir, { settings: inFolder() });
  expect(nobody.output.trimEnd().split('\r\n')).toHaveLength(1);
});

it('results say how many answered, and nothing of so few people', async () => {
  const { code, output } = await run(['results', '--language', 'en'], desk.dir, { settings: inFolder() });
  expect(code).toBe(0);
  expect(output).toContain(form.title.en);
  for (const comment of Object.values(comments)) expect(output).not.toContain(comment);
  const as = { person: organiser.discord, locale: 'en-US' };
  const { messages } = await desk.discord.slash('results', {}, as);
  expect(messages[0]).toMatchObject({ ephemeral: true });
  expect(messages[0]?.content).toContain(form.title.en);
});
