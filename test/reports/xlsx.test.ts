import { expect, it } from 'vitest';
import { toSchema } from '../../src/reports/columns.ts';
import { xlsx } from '../../src/reports/xlsx.ts';
import { readXlsx } from './read-xlsx.ts';
import { collect, first, stream, submit, versions } from './samples.ts';

const generatedAt = new Date(Date.UTC(2025, 3, 1));

it('has a codebook with every column, code and wording in three languages', async () => {
  const book = readXlsx(await collect(xlsx.write(stream([]), toSchema(versions, { language: 'en' }))));
  const [header, ...rows] = book.get('Codebook') ?? [];
  expect(header?.slice(0, 4)).toEqual(['Column', 'Heading (vi)', 'Heading (en)', 'Heading (th)']);
  expect(rows.filter(([key]) => key === 'overall').map((row) => [row[4], row[7], row[9], row[11], row[13]])).toEqual([
    ['rating from 1 to 5', 'What about overall?', undefined, undefined, 'v1'],
    ['rating from 1 to 5', 'How was all of it?', undefined, undefined, 'v2'],
    [undefined, undefined, '1', 'bad', 'v1, v2'],
    [undefined, undefined, '5', 'good', 'v1, v2'],
  ]);
  expect(
    rows.filter(([key, , , , type]) => key === 'topics' && type === undefined).map((row) => [row[9], row[13]]),
  ).toEqual([
    ['x', 'v1, v2'],
    ['w', 'v2'],
    ['y', 'v1, v2'],
    ['other', 'v1, v2'],
  ]);
  const keys = toSchema(versions, { language: 'en' }).columns.map(({ key }) => key);
  expect([...new Set(rows.map(([key]) => key))]).toEqual(keys);
});

it('says on its last sheet how the answers came to be, without small groups', async () => {
  const all = Array.from({ length: 20 }, (_, index) =>
    submit(index + 1, {}, { language: index < 2 ? 'en' : 'vi', submittedAt: new Date(Date.UTC(2025, 2, 31, index)) }),
  );
  const schema = toSchema([first], { language: 'en' });
  const sheet = readXlsx(await collect(xlsx.write(stream(all), schema, { generatedAt }))).get('Method');
  expect(sheet).toEqual([
    ['Form', 'Workshop'],
    ['Identity', 'Anonymous: no answer can be linked to a person, and times are given to the hour.'],
    ['Opens', 'no date is set'],
    ['Closes', 'no date is set'],
    ['State', 'open (by the dates in its file)'],
    ['Finished (responses)', 20],
    ['First response', '2025-03-31T07:00:00+07:00'],
    ['Last response', '2025-04-01T02:00:00+07:00'],
    ['Time zone', 'Asia/Ho_Chi_Minh'],
    ['Responses to version v1', 20],
    ['Version v1: first and last use', '2025-03-31T07:00:00+07:00 – 2025-04-01T02:00:00+07:00'],
    ['Responses in Vietnamese', 'not shown'],
    ['Responses in English', 'not shown'],
    ['Responses in Thai', 0],
    ['Responses on one', 20],
    ['Filter', 'none: every response to the form'],
    ['Generated', '2025-04-01T07:00:00+07:00'],
    ['Suppression rule', 'Counts of 1 to 4, and those that would reveal one, are not shown on this sheet.'],
    ['Note', 'The sheet with the data holds single responses. Share it only with those who may read them.'],
    ['Note', 'An empty cell means that the question was not asked or not answered.'],
  ]);
});

it('cuts text that is longer than a cell and says so', async () => {
  const all = [submit(1, { comment: 'ก'.repeat(40_000) })];
  const rows = readXlsx(await collect(xlsx.write(stream(all), toSchema([first], { language: 'en' })))).get('Data');
  expect(rows?.[1]?.at(-1)).toBe(`${'ก'.repeat(32_763)} […]`);
});

it('writes half a character as the mark for an unreadable one, so that the file still opens', async () => {
  const all = [submit(1, { comment: '😀'.slice(0, 1) })];
  const rows = readXlsx(await collect(xlsx.write(stream(all), toSchema([first], { language: 'en' })))).get('Data');
  expect(rows?.[1]?.at(-1)).toBe('\ufffd');
});
