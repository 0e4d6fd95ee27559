import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ExportFilter } from '../../src/core/export-filter.ts';
import type { Submission } from '../../src/core/ports.ts';
import { createClock } from '../../src/reports/clock.ts';
import { toSchema } from '../../src/reports/columns.ts';
import { toExportFilter, toFileName, toTest } from '../../src/reports/filter.ts';
import { exportFormats } from '../../src/reports/formats.ts';
import { readExport } from '../../src/reports/read.ts';
import { readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';
import { collect, sampleSubmissions, stream, submissions, submit, versions } from './samples.ts';

const hanoi = createClock('Asia/Ho_Chi_Minh');
const schema = toSchema(versions, { language: 'vi' });
const isWanted = (filter: ExportFilter, more: Partial<Submission>): boolean =>
  toTest(filter, hanoi)(submit(1, {}, more));

describe('what people type', () => {
  it.each([
    ['nothing', {}, {}],
    ['only empty words', { from: '', answers_in: ' ', platform: ',' }, {}],
    ['two days', { from: '2025-02-20', to: '2025-02-21' }, { from: '2025-02-20', to: '2025-02-21' }],
    ['one day', { from: '2025-02-20', to: '2025-02-20' }, { from: '2025-02-20', to: '2025-02-20' }],
    ['a day as people write it', { from: '20/02/2025' }, { from: '2025-02-20' }],
    ['a day of the Buddhist era', { to: '๒๑/๐๒/๒๕๖๘' }, { to: '2025-02-21' }],
    ['two languages', { answers_in: 'vi,th' }, { languages: ['vi', 'th'] }],
    ['languages twice and with spaces', { answers_in: 'VI, th, vi' }, { languages: ['vi', 'th'] }],
    ['a list of languages', { answers_in: ['en', 'th'] }, { languages: ['en', 'th'] }],
    ['platforms', { platform: 'Telegram,web' }, { platforms: ['telegram', 'web'] }],
    ['tags', { source: 'feb-2025/room-a, mail' }, { sources: ['feb-2025/room-a', 'mail'] }],
    ['other options', { form: 'feedback', format: 'csv', language: 'th' }, {}],
  ])('%s makes a filter', (_, asked, filter) => {
    expect(toExportFilter(asked)).toEqual({ kind: 'filter', filter });
  });

  it.each([
    ['no day', { from: 'yesterday' }, 'from', 'yesterday'],
    ['a day that there is not', { from: '2025-02-30' }, 'from', '2025-02-30'],
    ['a month', { to: '02/2025' }, 'to', '02/2025'],
    ['a day without a year', { to: '21 February' }, 'to', '21 February'],
    ['two days in one', { to: '2025-02-20..2025-02-21' }, 'to', '2025-02-20..2025-02-21'],
    ['the last day before the first', { from: '2025-02-21', to: '2025-02-20' }, 'to', '2025-02-20'],
    ['a language that there is not', { answers_in: 'vi,fr' }, 'answers_in', 'fr'],
    ['no platform', { platform: 'a b' }, 'platform', 'a b'],
    ['no tag', { source: 'Phòng 1' }, 'source', 'phòng 1'],
    ['a path', { source: '../../etc' }, 'source', '../../etc'],
  ])('%s is refused and named', (_, asked, name, value) => {
    expect(toExportFilter(asked)).toEqual({ kind: 'wrong', name, value });
  });
});

describe('what passes', () => {
  it.each([
    ['the last minute before', '2025-02-19T16:59:59Z', false],
    ['the first minute', '2025-02-19T17:00:00Z', true],
    ['the last minute', '2025-02-21T16:59:59Z', true],
    ['the first minute after', '2025-02-21T17:00:00Z', false],
  ])('of two whole days in Hanoi %s: %s', (_, at, passes) => {
    const filter = { from: '2025-02-20', to: '2025-02-21' };
    expect(isWanted(filter, { submittedAt: new Date(at) })).toBe(passes);
  });

  it.each([
    ['the whole tag', 'feb-2025/room-a', true],
    ['the workshop', 'feb-2025', true],
    ['the place', 'room-a', true],
    ['another place', 'room-b', false],
    ['the beginning of a tag', 'feb', false],
  ])('of links %s', (_, tag, passes) => {
    expect(isWanted({ sources: [tag] }, { source: 'feb-2025/room-a' })).toBe(passes);
    expect(isWanted({ sources: [tag] }, {})).toBe(false);
  });

  it('all conditions hold at once, and of each list one', () => {
    const filter: ExportFilter = { languages: ['vi', 'th'], platforms: ['web'] };
    expect(isWanted(filter, { language: 'th', platform: 'web' })).toBe(true);
    expect(isWanted(filter, { language: 'en', platform: 'web' })).toBe(false);
    expect(isWanted(filter, { language: 'th', platform: 'telegram' })).toBe(false);
  });

  it('what one filter takes and what its rest takes is everything', () => {
    fc.assert(
      fc.property(submissions({ maxLength: 30 }), (all) => {
        const count = (filter: ExportFilter): number => all.filter(toTest(filter, hanoi)).length;
        expect(count({ languages: ['vi'] }) + count({ languages: ['en', 'th'] })).toBe(all.length);
        expect(count({ to: '2025-01-31' }) + count({ from: '2025-02-01' })).toBe(all.length);
        expect(count({})).toBe(all.length);
      }),
      { numRuns: 50 },
    );
  });
});

describe('files', () => {
  const all = sampleSubmissions(200);
  const filter: ExportFilter = { from: '2024-06-01', to: '2025-06-30', languages: ['vi', 'th'], platforms: ['one'] };
  const wanted = all.filter(({ language, platform, submittedAt }) => {
    const day = new Date(submittedAt.getTime() + 7 * 3_600_000).toISOString().slice(0, 10);
    return language !== 'en' && platform === 'one' && day >= '2024-06-01' && day <= '2025-06-30';
  });
  const write = (name: keyof typeof exportFormats, options: object) =>
    collect(exportFormats[name].write(stream(all), schema, { header: 'keys', ...options }));

  it('hold the wanted submissions under the same columns, in every format', async () => {
    expect(wanted.length).toBeGreaterThan(10);
    const ids = wanted.map(({ id }) => id);
    const keys = schema.columns.map(({ key }) => key);
    const [header, ...rows] = readCsv(String(await write('csv', { filter, bom: false })));
    expect(header).toEqual(keys);
    expect(rows.map(([id]) => id)).toEqual(ids);
    const sheet = readXlsx(await write('xlsx', { filter })).get('Dữ liệu') ?? [];
    expect(sheet[0]).toEqual(keys);
    expect(sheet.slice(1).map(([id]) => id)).toEqual(ids);
    const lines = String(await write('json', { filter }))
      .trimEnd()
      .split('\n');
    expect(lines.map((line) => JSON.parse(line).id)).toEqual(ids);
  });

  it('that nothing passes into have their columns all the same', async () => {
    const [header, ...rows] = readCsv(String(await write('csv', { filter: { platforms: ['none'] }, bom: false })));
    expect(header).toEqual(schema.columns.map(({ key }) => key));
    expect(rows).toEqual([]);
  });

  it('for a chat are counted and named by what is in them', async () => {
    const store = {
      readForms: async () => versions,
      readSubmissions: async (_: string, after: number) => (after === 0 ? all : []),
    };
    const { file, count } = await readExport(store, 'feedback', 'json', 'en', { filter });
    expect(count).toBe(wanted.length);
    expect(file.name).toBe('feedback-from-2024-06-01-to-2025-06-30-in-vi-th-on-one.jsonl');
    expect((await readExport(store, 'feedback', 'csv', 'en')).file.name).toBe('feedback.csv');
  });

  it('have names that every system takes', () => {
    expect(toFileName('feedback', { sources: ['feb-2025/room-a', 'mail'] }, 'csv')).toBe(
      'feedback-by-feb-2025_room-a-mail.csv',
    );
    const sources = Array.from({ length: 50 }, (_, index) => `room-${index}`);
    expect(toFileName('feedback', { sources }, 'xlsx').length).toBeLessThan(130);
  });
});
