import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Values } from '../../src/core/event.ts';
import { type Span, toPlain } from '../../src/core/reply.ts';
import { type Language, languages } from '../../src/language/language.ts';
import { toNetPromoter } from '../../src/reports/statistics.ts';
import { toResultsText } from '../../src/reports/results-text.ts';
import { type QuestionTally, type Tally, toTally } from '../../src/reports/tally.ts';
import { choices, first, form, question, stream, submissions, submit, versions } from './samples.ts';

/** The tally of answers, each given by as many people as it says. */
function tallyOf(
  spec: typeof first,
  groups: readonly (readonly [number, Values])[],
  smallest?: number,
): Promise<Tally> {
  const all = groups.flatMap(([people, answers]) => Array.from({ length: people }, () => answers));
  return toTally([spec], stream(all.map((answers, index) => submit(index + 1, answers))), smallest);
}

/** Results of which no more is known than their tally. */
const textOf = (tally: Tally, language: Language): readonly Span[] =>
  toResultsText({ tally, unfinished: undefined, sections: new Map() }, language);

const find = ({ questions }: Tally, key: string): QuestionTally => {
  const found = questions.find((each) => each.key === key);
  if (found === undefined) throw new Error(`There is no ${key}.`);
  return found;
};
const bars = ({ figures }: QuestionTally): unknown =>
  'bars' in figures ? Object.fromEntries(figures.bars.map(({ code, count }) => [code, count])) : undefined;

describe('a tally that shows everything', () => {
  const tally = tallyOf(
    first,
    [
      [2, { overall: 5, session: 'a', topics: ['x', 'other:bus'], use: true, nps: 10, years: 3, comment: 'good' }],
      [1, { overall: 4, session: 'other:lunch', topics: ['x'], use: false, why: 'time', nps: 8, years: -1 }],
      [1, { overall: 2, nps: 0 }],
    ],
    1,
  );

  it('counts who submitted, by language, platform and version', async () => {
    expect(await tally).toMatchObject({
      total: 4,
      languages: [
        { code: 'vi', count: 4 },
        { code: 'en', count: 0 },
        { code: 'th', count: 0 },
      ],
      platforms: [{ code: 'one', count: 4 }],
      versions: [{ code: 'v1', count: 4 }],
    });
  });

  it.each([
    ['overall', { 1: 0, 2: 1, 3: 0, 4: 1, 5: 2 }],
    ['session', { a: 2, b: 0, none: 0, other: 1 }],
    ['topics', { x: 3, y: 0, other: 2 }],
    ['use', { yes: 2, no: 1 }],
    ['nps', { 0: 1, 1: 0, 2: 0, 3: 0, 4: 0, 5: 0, 6: 0, 7: 0, 8: 1, 9: 0, 10: 2 }],
  ])('counts the answers to %s by code, also those that nobody gave', async (key, expected) => {
    expect(bars(find(await tally, key))).toEqual(expected);
  });

  it('gives mean and median of scales and numbers', async () => {
    expect(find(await tally, 'overall').figures).toMatchObject({ mean: 4, median: 4.5 });
    expect(find(await tally, 'years').figures).toEqual({ kind: 'number', mean: 5 / 3, median: 3 });
  });

  it('counts a branch among those who came by it, and comments', async () => {
    expect(find(await tally, 'why')).toMatchObject({ asked: 1, answered: 1, figures: { kind: 'text' } });
    expect(find(await tally, 'comment')).toMatchObject({ asked: 4, answered: 2 });
    expect(JSON.stringify(await tally)).not.toContain('lunch');
  });
});

it.each([
  [{ promoters: 10, passives: 5, detractors: 5 }, 25, -11.7, 55.2],
  [{ promoters: 20, passives: 0, detractors: 0 }, 100, 69.7, 100],
  [{ promoters: 0, passives: 0, detractors: 1 }, -100, -98.5, 48.5],
  [{ promoters: 500, passives: 300, detractors: 200 }, 30, 25.1, 34.7],
])('the Net Promoter Score of %o is %i with its 95%% interval', (groups, score, low, high) => {
  const found = toNetPromoter(groups);
  expect(found.score).toBeCloseTo(score, 1);
  expect(found.low).toBeCloseTo(low, 1);
  expect(found.high).toBeCloseTo(high, 1);
});

describe('a tally of small groups', () => {
  const part = { type: 'choice', choices: choices('yes', 'partly', 'no'), other: false } as const;
  const equals = (value: string) => [{ question: 'part', test: { kind: 'equals', value } }] as const;
  const branched = form('v1', [
    question('part', part, { required: true }),
    question('better', { type: 'rating', points: 5 }, { required: true, when: equals('partly') }),
    question('again', { type: 'yesno' }, { when: equals('no') }),
  ]);

  it('shows nothing of fewer people than the smallest group', async () => {
    const tally = await tallyOf(branched, [[4, { part: 'yes' }]]);
    expect(tally.total).toBeUndefined();
    expect(JSON.stringify(tally)).not.toMatch(/"(?:count|asked|answered|mean)":\d/);
  });

  it('hides the circle of a question that would give away a hidden answer', async () => {
    const tally = await tallyOf(branched, [
      [20, { part: 'yes' }],
      [6, { part: 'partly', better: 4 }],
      [3, { part: 'no', again: true }],
    ]);
    expect(bars(find(tally, 'part'))).toEqual({ yes: 20, partly: undefined, no: undefined });
    expect(find(tally, 'better')).toMatchObject({ asked: undefined, answered: undefined });
    expect(find(tally, 'again')).toMatchObject({ asked: undefined, answered: undefined });
  });

  it('shows a branch when nothing is hidden before it', async () => {
    const tally = await tallyOf(branched, [
      [20, { part: 'yes' }],
      [9, { part: 'partly', better: 4 }],
      [8, { part: 'no' }],
    ]);
    expect(find(tally, 'better')).toMatchObject({ asked: 9, answered: 9 });
  });

  it('hides how few skipped a question of their branch', async () => {
    const tally = await tallyOf(branched, [
      [20, { part: 'yes' }],
      [9, { part: 'partly', better: 4 }],
      [10, { part: 'no', again: true }],
      [2, { part: 'no' }],
    ]);
    expect(find(tally, 'again')).toMatchObject({ asked: 12, answered: undefined });
    expect(bars(find(tally, 'again'))).toEqual({ yes: undefined, no: 0 });
  });

  it('hides a question that few of those who could come by it were asked', async () => {
    const both = form('v1', [
      question('part', part, { required: true }),
      question('use', { type: 'yesno' }, { required: true }),
      question(
        'deep',
        { type: 'yesno' },
        { when: [...equals('partly'), { question: 'use', test: { kind: 'equals', value: true } }] },
      ),
    ]);
    const tally = await tallyOf(both, [
      [20, { part: 'yes', use: false }],
      [9, { part: 'partly', use: true, deep: true }],
      [2, { part: 'partly', use: false }],
      [10, { part: 'no', use: true }],
    ]);
    expect(bars(find(tally, 'part'))).toEqual({ yes: 20, partly: 11, no: 10 });
    expect(find(tally, 'deep').asked).toBeUndefined();
  });

  it('hides a question of one version when the sizes of the versions are hidden', async () => {
    const older = Array.from({ length: 30 }, (_, index) => submit(index + 1, { overall: 4 }));
    const newer = Array.from({ length: 3 }, (_, index) =>
      submit(index + 31, { overall: 4, day: '2025-01-01' }, { version: 'v2' }),
    );
    const tally = await toTally(versions, stream([...older, ...newer]));
    expect(tally.versions.map(({ count }) => count)).toEqual([undefined, undefined]);
    expect(find(tally, 'years').asked).toBeUndefined();
    expect(find(tally, 'day').asked).toBeUndefined();
  });

  it('gives no two numbers of which one taken from the other is a small group', async () => {
    await fc.assert(
      fc.asyncProperty(
        submissions({ minLength: 0, maxLength: 90 }),
        fc.constantFrom(2, 5, 8),
        fc.integer({ min: 1, max: 6 }),
        async (all, smallest, repeat) => {
          // Some people answer alike, so that groups of every size occur.
          const many = all.map((each, index) => ({ ...(all[index - (index % repeat)] ?? each), seq: index + 1 }));
          const tally = await toTally(versions, stream(many), smallest);
          const { total, questions } = tally;
          const isSafe = (count: number | undefined): boolean =>
            count === undefined || count === 0 || count >= smallest;
          const less = (a: number | undefined, b: number | undefined): number | undefined =>
            a === undefined || b === undefined ? undefined : a - b;
          const rest = (whole: number | undefined, parts: readonly (number | undefined)[]): number | undefined => {
            const shown = parts.filter((part) => part !== undefined);
            return less(
              whole,
              shown.reduce((sum, part) => sum + part, 0),
            );
          };
          const tables = [tally.languages, tally.platforms, tally.versions, tally.sources].map((cells) =>
            cells.map(({ count }) => count),
          );
          const whole = questions.flatMap(({ asked, answered, figures }) => {
            const counts = 'bars' in figures ? figures.bars.map(({ count }) => count) : [];
            const alone =
              figures.kind === 'choices' ? counts.map((count) => less(asked, count)) : [rest(answered, counts)];
            const sums = 'bars' in figures ? alone : [];
            return [asked, answered, less(total, asked), less(asked, answered), ...counts, ...sums];
          });
          const use = find(tally, 'use');
          const no =
            use.figures.kind === 'choice' ? use.figures.bars.find(({ code }) => code === 'no')?.count : undefined;
          expect([total, ...whole, less(no, find(tally, 'why').asked)].filter((count) => !isSafe(count))).toEqual([]);
          const splits = tables.flatMap((counts) => [
            ...counts,
            ...(counts.includes(undefined) ? [rest(total, counts)] : []),
          ]);
          expect(splits.filter((count) => !isSafe(count))).toEqual([]);
          const grouped = questions.flatMap(({ groups }) =>
            groups.flatMap(({ cells }) =>
              cells.flatMap(({ answered, favourable }) => [answered, favourable, answered - favourable]),
            ),
          );
          const said = questions.flatMap(({ answered, words }) =>
            words.flatMap(({ count }) => [count, less(answered, count)]),
          );
          expect([...grouped, ...said].filter((count) => !isSafe(count))).toEqual([]);
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('results as a text', () => {
  const groups: readonly (readonly [number, Values])[] = [
    [22, { overall: 5, session: 'a', topics: ['x', 'y'], use: true, nps: 10, years: 4, comment: 'good' }],
    [14, { overall: 4, session: 'b', topics: ['x'], use: true, nps: 8, years: 2 }],
    [8, { overall: 3, session: 'other:lunch', topics: ['y'], use: false, why: 'time', nps: 3, years: 9 }],
  ];

  it('reads well on a phone', async () => {
    expect(`\n${toPlain(textOf(await tallyOf(first, groups, 1), 'en'))}\n`).toMatchInlineSnapshot(`
      "
      Results: Workshop
      44 responses
      Languages: Vietnamese 44
      Platforms: one 44

      1. Label overall
      mean 4.3 of 5 · median 4.5 · 44 answered
      5 ▇▇▇▇▇▇▇▇▇▇▇▇ 22
      4 ▇▇▇▇▇▇▇▇ 14
      3 ▇▇▇▇▇ 8
      2 · 0
      1 · 0

      2. Label session
      44 answered
      Option a
      ▇▇▇▇▇▇▇▇▇▇▇▇ 22
      Option b
      ▇▇▇▇▇▇▇▇ 14
      Option none
      · 0
      Other
      ▇▇▇▇▇ 8

      3. Label topics
      44 answered
      Option x
      ▇▇▇▇▇▇▇▇▇▇▇▇ 36
      Option y
      ▇▇▇▇▇▇▇▇▇▇ 30
      Other
      · 0

      4. Label use
      44 answered
      Yes
      ▇▇▇▇▇▇▇▇▇▇▇▇ 36
      No
      ▇▇▇ 8

      5. Label why
      8 comments; the words are in the export
      Words that come up often: time 8

      6. Label nps
      Net Promoter Score +32 (95% interval +8 to +52)
      44 answered
      Would recommend (9–10)
      ▇▇▇▇▇▇▇▇▇▇▇▇ 22
      Undecided (7–8)
      ▇▇▇▇▇▇▇▇ 14
      Would not recommend (0–6)
      ▇▇▇▇▇ 8

      7. Label venue
      0 of 44 answered

      8. Label years
      mean 4.3 · median 4.0 · 44 answered

      9. Label comment
      22 comments; the words are in the export
      Words that come up often: good 22
      "
    `);
  });

  it('writes numbers and words in Vietnamese and in Thai', async () => {
    const tally = await tallyOf(first, groups, 1);
    const [vi, th] = (['vi', 'th'] as const).map((language) =>
      toPlain(textOf(tally, language)).split('\n').slice(0, 7),
    );
    expect([vi, th]).toMatchInlineSnapshot(`
      [
        [
          "Kết quả: Workshop, tiếng Việt",
          "44 phiếu trả lời",
          "Ngôn ngữ: Tiếng Việt 44",
          "Nền tảng: one 44",
          "",
          "1. Label overall, tiếng Việt",
          "trung bình 4,3/5 · trung vị 4,5 · 44 người trả lời",
        ],
        [
          "สรุปผล: Workshop ภาษาไทย",
          "คำตอบ 44 ชุด",
          "ภาษา: เวียดนาม 44",
          "ช่องทาง: one 44",
          "",
          "1. Label overall ภาษาไทย",
          "ค่าเฉลี่ย 4.3 จาก 5 · มัธยฐาน 4.5 · ตอบ 44 คน",
        ],
      ]
    `);
  });

  it('says so where small groups are hidden', async () => {
    const tally = await tallyOf(first, [...groups, [2, { overall: 1, session: 'none', use: false, nps: 10 }]]);
    expect(`\n${toPlain(textOf(tally, 'en'))}\n`).toMatchInlineSnapshot(`
      "
      Results: Workshop
      46 responses
      Languages: Vietnamese 46
      Platforms: one 46

      1. Label overall
      mean 4.2 of 5 · 46 asked
      how the marks divide is not shown, to protect small groups

      2. Label session
      46 answered
      Option a
      ▇▇▇▇▇▇▇▇▇▇▇▇ 22
      Option b
      ▇▇▇▇▇▇▇▇ 14
      Option none
      · hidden
      Other
      · hidden

      3. Label topics
      46 asked
      Option x
      ▇▇▇▇▇▇▇▇▇▇▇▇ 36
      Option y
      ▇▇▇▇▇▇▇▇▇▇ 30
      Other
      · 0

      4. Label use
      46 answered
      Yes
      ▇▇▇▇▇▇▇▇▇▇▇▇ 36
      No
      ▇▇▇▇ 10

      5. Label why
      not shown, to protect small groups

      6. Label nps
      Net Promoter Score +35 (95% interval +11 to +54)
      46 answered
      Would recommend (9–10)
      ▇▇▇▇▇▇▇▇▇▇▇▇ 24
      Undecided (7–8)
      ▇▇▇▇▇▇▇ 14
      Would not recommend (0–6)
      ▇▇▇▇ 8

      7. Label venue
      0 of 46 answered

      8. Label years
      46 asked

      9. Label comment
      22 comments; the words are in the export
      Words that come up often: good 22

      "hidden": a group of 1 to 4 people, or a number that would reveal such a group.
      "
    `);
  });

  it.each(languages)('says when there is nothing, or too little, to be shown: %s', async (language) => {
    const texts = [await tallyOf(first, []), await tallyOf(first, [[4, { overall: 5 }]])].map((tally) =>
      toPlain(textOf(tally, language)),
    );
    expect(texts).toMatchSnapshot();
  });

  it('has no markup in it, whatever the labels are', async () => {
    for (const span of textOf(await tallyOf(first, groups), 'th')) {
      expect(Object.keys(span).filter((key) => !['text', 'bold', 'italic'].includes(key))).toEqual([]);
    }
  });
});
