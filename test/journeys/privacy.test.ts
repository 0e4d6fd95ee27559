import { readFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { formWords } from '../../src/core/words/form.ts';
import { openDesk, organiser, toNewcomer, toPseudonym, type Desk } from './desk.ts';

const lan = { id: toNewcomer(), name: 'Nguyễn Thị Bí Mật', handle: 'bi_mat_1975' };
const onDiscord = `11000000${toNewcomer()}`;
const question = 'Hội thảo có bao nhiêu lãnh đạo tham dự?';
const unanswered = 'giá vàng ở Sài Gòn chiều nay';
const comment = 'xin mời thêm chị em ở huyện';
const unsent = 'điều tôi không muốn gửi';

let desk: Desk;
let log = '';
let rows: ReadonlyMap<string, readonly string[]>;
let bytes = '';
let receipt = '';

/** Every row of every table as text, by table. */
function readRows(file: string): ReadonlyMap<string, readonly string[]> {
  const database = new DatabaseSync(file, { readOnly: true });
  const tables = database.prepare("select name from sqlite_master where type = 'table'").all();
  const all = tables.map(({ name }) => {
    const contents = database.prepare(`select * from "${String(name)}"`).all();
    return [String(name), contents.map((row) => JSON.stringify(row))] as const;
  });
  database.close();
  return new Map(all);
}

/** Everything that people do in a day, by somebody with a name and a handle. */
beforeAll(async () => {
  desk = await openDesk();
  const { telegram, discord } = desk;
  const from = { id: lan.id, is_bot: false, first_name: lan.name, username: lan.handle, language_code: 'vi' };
  const say = (text: string) => telegram.say(lan.id, text, { more: { from } as object });
  const press = (label: string) => telegram.press(lan.id, label);
  for (const text of ['/start', question, unanswered, '/export', '/language vi', '/feedback']) await say(text);
  await press(formWords.vi.agree);
  await say(`1:5 2:4 3:3 4:4 5:b 6:a 7:${comment}`);
  await press(formWords.vi.send);
  receipt = /[A-Z2-7]{5}-[A-Z2-7]{5}/.exec(telegram.lastMessage(lan.id).text)?.[0] ?? '';
  await say('/feedback');
  const as = { person: onDiscord, locale: 'vi' };
  await discord.slash('feedback', {}, as);
  await discord.press(formWords.vi.agree, as);
  await discord.submitModal({ overall: '3' }, as);
  await discord.press(formWords.vi.goOn, as);
  await discord.submitModal({ comment: unsent }, as);
  await discord.press(formWords.vi.cancel, as);
  await discord.press(formWords.vi.discard, as);
  await telegram.say(organiser.telegram, '/export feedback csv');
  await telegram.say(organiser.telegram, '/results');
  await desk.program.stop();
  log = desk.program.errors();
  rows = readRows(desk.database);
  bytes = readFileSync(desk.database).toString();
});
afterAll(() => desk.close());

const find = (table: string): readonly string[] => rows.get(table) ?? [];

it('no id, name, handle or token is in the log or anywhere in the database file', () => {
  const { token } = desk.telegram;
  const ids = [String(lan.id), onDiscord, String(organiser.telegram)];
  for (const secret of [...ids.slice(0, 2), lan.name, lan.handle, 'somebody', token, desk.discord.token]) {
    expect(log).not.toContain(secret);
    expect(bytes).not.toContain(secret);
  }
});

it('the log holds neither what was asked nor what was answered', () => {
  for (const text of [question, unanswered, comment, unsent, 'lãnh đạo', 'giá vàng']) expect(log).not.toContain(text);
  expect(log).toContain('event answered');
});

it('the words of a question are kept only where the desk had no answer, and nobody stands beside them', () => {
  expect(bytes).not.toContain(question);
  const holding = [...rows].filter(([, contents]) => contents.some((row) => row.includes(unanswered)));
  expect(holding.map(([table]) => table)).toEqual(['question']);
  expect(find('question').filter((row) => row.includes(unanswered))).toHaveLength(1);
  expect(find('question').join()).not.toContain(toPseudonym('telegram', String(lan.id)));
});

it('the answer to an anonymous form stands beside nobody, and its time is to the hour', () => {
  const holding = [...rows].flatMap(([table, contents]) =>
    contents.flatMap((row) => (row.includes(comment) ? [{ table, row }] : [])),
  );
  expect(holding.map(({ table }) => table)).toEqual(['submission']);
  const [{ row } = { row: '{}' }] = holding;
  const stored: unknown = JSON.parse(row);
  expect(stored).toMatchObject({ who: null });
  expect(Number(/"submitted_at_ms":(\d+)/.exec(row)?.[1]) % 3_600_000).toBe(0);
  expect(row).not.toContain(toPseudonym('telegram', String(lan.id)));
});

it('a receipt is known to nobody but the person who was given it', () => {
  expect(receipt).not.toBe('');
  for (const code of [receipt, receipt.replace('-', '')]) {
    expect(`${bytes}${log}`.toUpperCase()).not.toContain(code);
  }
});

it('a draft is gone without a trace when it was sent or given up', () => {
  expect(find('draft')).toEqual([]);
  expect(bytes).not.toContain(unsent);
  expect(bytes.split(comment)).toHaveLength(2);
});

it('who pulled answers, and who tried to, can be accounted for', () => {
  const audit = find('audit').join('\n');
  expect(audit).toContain(toPseudonym('telegram', String(organiser.telegram)));
  for (const what of ['"what":"refused"', '"what":"export"', '"what":"results"']) expect(audit).toContain(what);
  expect(audit).toContain(toPseudonym('telegram', String(lan.id)));
});
