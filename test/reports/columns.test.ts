import { describe, expect, it } from 'vitest';
import { toCells, toSchema } from '../../src/reports/columns.ts';
import { choices, first, form, question, say, second, submit, versions } from './samples.ts';

const known = ['id', 'seq', 'submitted_at', 'submitted_local', 'language', 'platform', 'version', 'occasion', 'source'];
const toKeys = (...specs: Parameters<typeof toSchema>[0]): readonly string[] =>
  toSchema(specs, { language: 'en' }).columns.map(({ key }) => key);

describe('the columns of a form', () => {
  it('stand in the form’s order, what a later version adds behind its predecessor', () => {
    expect(toKeys(first, second)).toEqual([
      ...known,
      'overall',
      'session',
      'session.label',
      'session.other',
      'answer.language',
      'topics',
      'topics/x',
      'topics/w',
      'topics/y',
      'topics/other',
      'topics.other',
      'use',
      'use.label',
      'why',
      'nps',
      'venue',
      'venue.rating10',
      'day',
      'years',
      'comment',
    ]);
  });

  it('keep their keys when the form grows', () => {
    const before = toKeys(first);
    expect(toKeys(first, second).filter((key) => before.includes(key))).toEqual(before);
  });

  it('have the same keys in every language', () => {
    const [vi, th] = (['vi', 'th'] as const).map((language) => toSchema(versions, { language }).columns);
    expect(vi?.map(({ key }) => key)).toEqual(th?.map(({ key }) => key));
  });

  it('have keys and headings of which no two are alike', () => {
    const twice = form('v1', [
      question('a', { type: 'nps' }),
      question('b', { type: 'nps' }, { label: say('Label a') }),
    ]);
    const { columns } = toSchema([twice, first, second], { language: 'en' });
    expect(new Set(columns.map(({ key }) => key)).size).toBe(columns.length);
    expect(new Set(columns.map(({ heading }) => heading)).size).toBe(columns.length);
    expect(columns.map(({ heading }) => heading)).toContain('Label a [b]');
  });

  it('are headed in the language of the reader', () => {
    const headings = toSchema([first], { language: 'th' }).columns.map(({ heading }) => heading);
    expect(headings.slice(3, 13)).toEqual([
      'เวลาที่ส่ง (เวลาท้องถิ่น)',
      'ภาษา',
      'ช่องทาง',
      'ฉบับของแบบสอบถาม',
      'วันหรือหัวข้อการประชุม',
      'ลิงก์',
      'Label overall ภาษาไทย',
      'Label session ภาษาไทย (รหัส)',
      'Label session ภาษาไทย',
      'Label session ภาษาไทย (คำตอบอื่น)',
    ]);
  });
});

describe('the cells of a submission', () => {
  const read = (answers: Parameters<typeof submit>[1], more: Parameters<typeof submit>[2] = {}, timeZone?: string) => {
    const schema = toSchema(versions, timeZone === undefined ? { language: 'en' } : { language: 'en', timeZone });
    const cells = toCells(schema, submit(1, answers, more));
    return Object.fromEntries(
      schema.columns.flatMap(({ key }, index) => (cells[index] === undefined ? [] : [[key, cells[index]] as const])),
    );
  };
  const none = { id: 'r1', seq: 1, language: 'vi', platform: 'one', version: 'v1' };
  const hanoi = { submitted_at: '2025-03-31T14:00:00+07:00', submitted_local: '2025-03-31 14:00' };

  it.each([
    ['nothing answered', {}, {}],
    ['a choice', { session: 'a' }, { session: 'a', 'session.label': 'Option a' }],
    [
      'own words',
      { session: 'other:=lunch' },
      { session: 'other', 'session.label': '=lunch', 'session.other': '=lunch' },
    ],
    ['other without words', { session: 'other' }, { session: 'other', 'session.label': 'Other' }],
    [
      'several choices with own words; an option of a later version is empty',
      { topics: ['y', 'other:bus'] },
      { topics: 'Option y; bus', 'topics/x': 0, 'topics/y': 1, 'topics/other': 1, 'topics.other': 'bus' },
    ],
    ['no', { use: false, why: 'time' }, { use: 'no', 'use.label': 'No', why: 'time' }],
  ])('hold %s', (_, answers, expected) => {
    expect(read(answers)).toEqual({ ...none, ...hanoi, ...expected });
  });

  it('keep scales that do not compare apart', () => {
    expect(read({ venue: 4 })).toMatchObject({ venue: 4 });
    expect(read({ venue: 9 }, { version: 'v2' })).toMatchObject({ 'venue.rating10': 9 });
  });

  it.each([
    ['Asia/Bangkok', '2025-03-31T14:00:00+07:00', '2025-03-31 14:00'],
    ['UTC', '2025-03-31T07:00:00+00:00', '2025-03-31 07:00'],
    ['Asia/Kathmandu', '2025-03-31T12:45:00+05:45', '2025-03-31 12:45'],
    ['America/St_Johns', '2025-03-31T04:30:00-02:30', '2025-03-31 04:30'],
  ])('give times as on the clocks of %s', (zone, at, local) => {
    expect(read({}, {}, zone)).toMatchObject({ submitted_at: at, submitted_local: local });
  });

  it('follow the clocks over a change to summer time', () => {
    const times = [Date.UTC(2025, 2, 30, 0, 59, 59), Date.UTC(2025, 2, 30, 1)].map(
      (time) => read({}, { submittedAt: new Date(time) }, 'Europe/Berlin')['submitted_at'],
    );
    expect(times).toEqual(['2025-03-30T01:59:59+01:00', '2025-03-30T03:00:00+02:00']);
  });

  it('show a label as it was when the answer was given', () => {
    const label = { vi: 'mới', en: 'new', th: 'ใหม่' };
    const changed = form('v2', [
      question('session', { type: 'choice', choices: [{ code: 'a', label }], other: false }),
    ]);
    const old = form('v1', [question('session', { type: 'choice', choices: choices('a'), other: false })]);
    const schema = toSchema([old, changed], { language: 'en' });
    const at = schema.columns.findIndex(({ key }) => key === 'session.label');
    const labels = ['v1', 'v2'].map((version) => toCells(schema, submit(1, { session: 'a' }, { version }))[at]);
    expect(labels).toEqual(['Option a', 'new']);
  });
});
