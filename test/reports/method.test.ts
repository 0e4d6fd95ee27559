import { expect, it } from 'vitest';
import type { Submission } from '../../src/core/ports.ts';
import { methodWords } from '../../src/core/words/method.ts';
import { type Language, languages } from '../../src/language/language.ts';
import type { Background } from '../../src/reports/background.ts';
import { toSchema } from '../../src/reports/columns.ts';
import type { WriteOptions } from '../../src/reports/format.ts';
import { xlsx } from '../../src/reports/xlsx.ts';
import { readXlsx } from './read-xlsx.ts';
import { collect, first, stream, submit, versions } from './samples.ts';

const spec = { ...first, opens: '2025-02-20T01:00:00.000Z', closes: '2025-02-22T11:00:00.000Z' };
const background: Background = { spec, unfinished: 7, content: 'bf26072a5cfd' };

/** Both versions, the languages and two platforms, some of them often and some by few. */
const all = Array.from({ length: 40 }, (_, index) =>
  submit(
    index + 1,
    {},
    {
      version: index < 30 ? 'v1' : 'v2',
      language: index < 3 ? 'th' : index < 20 ? 'vi' : 'en',
      platform: index % 2 === 0 ? 'web' : 'telegram',
      submittedAt: new Date(Date.UTC(2025, 1, 20, index)),
    },
  ),
);

async function readSheet(rows: readonly Submission[], options: WriteOptions = {}, language: Language = 'en') {
  const book = readXlsx(await collect(xlsx.write(stream(rows), toSchema(versions, { language }), options)));
  return [...book.values()][2] ?? [];
}
const find = (sheet: Awaited<ReturnType<typeof readSheet>>, name: string) =>
  sheet.find(([label]) => label === name)?.[1];

it('says when the form was open, how many began and finished, and what content people had', async () => {
  const sheet = await readSheet(all, { background });
  expect(sheet.slice(2, 7)).toEqual([
    ['Opens', '2025-02-20T08:00:00+07:00'],
    ['Closes', '2025-02-22T18:00:00+07:00'],
    ['State', 'by the dates in its file'],
    ['Started', 47],
    ['Finished (responses)', 40],
  ]);
  expect(find(sheet, 'Version of the knowledge base')).toBe('bf26072a5cfd');
});

it('says that an organiser closed the form, and of a moment which state it was', async () => {
  const closed = await readSheet(all, { background: { ...background, state: 'closed' } });
  expect(find(closed, 'State')).toBe('closed (set by an organiser)');
  const then = await readSheet(all, { background, generatedAt: new Date('2025-02-21T00:00:00Z') });
  expect(find(then, 'State')).toBe('open (by the dates in its file)');
});

it('says when each version was used for the first and the last time', async () => {
  const sheet = await readSheet(all);
  expect(find(sheet, 'Version v1: first and last use')).toBe('2025-02-20T07:00:00+07:00 – 2025-02-21T12:00:00+07:00');
  expect(find(sheet, 'Version v2: first and last use')).toBe('2025-02-21T13:00:00+07:00 – 2025-02-21T22:00:00+07:00');
});

it.each([1, 2, 3, 4])('of %i people it says neither how many began nor when', async (few) => {
  const begun = await readSheet(all, { background: { ...background, unfinished: few } });
  expect(find(begun, 'Started')).toBe('not shown');
  expect(find(begun, 'Finished (responses)')).toBe(40);
  const finished = await readSheet(all.slice(0, few), { background });
  for (const name of ['Started', 'Finished (responses)']) expect(find(finished, name)).toBe('not shown');
  for (const name of ['First response', 'Version v1: first and last use']) expect(find(finished, name)).toBeUndefined();
  const versionOfFew = await readSheet(all.slice(0, 30 + few));
  expect(find(versionOfFew, 'Version v2: first and last use')).toBeUndefined();
});

it('counts the whole form under every filter, so that two files have no difference', async () => {
  const counts = async (options: WriteOptions) => {
    const notOfFilter = (await readSheet(all, options)).filter(([label]) => !/^(?:Filter|Note)/.test(String(label)));
    return notOfFilter;
  };
  const whole = await counts({ background });
  expect(await counts({ background, filter: { languages: ['vi'] } })).toEqual(whole);
  expect(await counts({ background, filter: { from: '2025-02-21', platforms: ['web'] } })).toEqual(whole);
});

it('says which filter the data went through', async () => {
  const filter = { from: '2025-02-20', to: '2025-02-21', languages: ['vi', 'th'], sources: ['room-a'] } as const;
  const sheet = await readSheet(all, { filter });
  expect(sheet.filter(([label]) => String(label).startsWith('Filter'))).toEqual([
    ['Filter: sent on this day or later', '2025-02-20'],
    ['Filter: sent on this day or earlier', '2025-02-21'],
    ['Filter: answered in', 'vi, th'],
    ['Filter: link', 'room-a'],
  ]);
});

it.each(languages)('speaks one language: %s', async (language) => {
  const labels = (await readSheet(all, { background }, language)).map(([label]) => label);
  const { opens, started, responses, content, rule } = methodWords[language];
  expect(labels).toEqual(expect.arrayContaining([opens, started, responses, content, rule]));
});

it('reads no clock: the same answers make the same bytes', async () => {
  const write = () => collect(xlsx.write(stream(all), toSchema(versions, { language: 'vi' }), { background }));
  const before = await write();
  expect((await write()).equals(before)).toBe(true);
});
