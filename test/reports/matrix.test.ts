import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toMatrix } from '../../src/reports/matrix.ts';
import { toMatrixTable, toMatrixText } from '../../src/reports/matrix-text.ts';

const comment = { kind: 'text' } as const;
const mark = { kind: 'scale', points: 5, bars: [] } as const;

describe('questions and comments by section', () => {
  it('puts the log beside the forms, one row for each section', () => {
    const questions = [
      { section: 'plan/about#what', answered: 12, figures: comment },
      { section: 'plan/about#what', answered: 7, figures: comment },
      { section: 'plan/about#what', answered: 30, figures: mark },
      { section: 'tasks/policy#law', answered: 25, figures: mark },
      { section: 'tasks/policy#law', answered: undefined, figures: comment },
      { answered: 40, figures: comment },
    ];
    const log = [{ section: 'plan/about#what', answered: 20, missed: 9, rated: 12 }];
    expect(toMatrix(log, questions).rows).toEqual([
      { section: 'plan/about#what', asked: 29, answered: 20, missed: 9, rated: 12, commented: 19, marked: 30 },
      { section: 'tasks/policy#law', asked: 0, answered: 0, missed: 0, rated: 0, commented: undefined, marked: 25 },
    ]);
  });

  it.each([
    ['too few questions', { answered: 3, missed: 1, rated: 0 }, {}],
    ['a few missed', { answered: 20, missed: 2, rated: 0 }, { asked: 22, rated: 0 }],
    ['a few answered', { answered: 1, missed: 30, rated: 31 }, { asked: 31, rated: 31 }],
    ['a few rated', { answered: 20, missed: 0, rated: 3 }, { asked: 20, answered: 20, missed: 0 }],
    ['all but a few rated', { answered: 20, missed: 0, rated: 18 }, { asked: 20, answered: 20, missed: 0 }],
  ])('hides %s', (_, counts, shown) => {
    const [row] = toMatrix([{ section: 's', ...counts }], []).rows;
    const hidden = { asked: undefined, answered: undefined, missed: undefined, rated: undefined };
    expect(row).toEqual({ section: 's', commented: 0, marked: 0, ...hidden, ...shown });
  });

  it('never shows a group of 1 to 4, alone or by subtraction', () => {
    const count = fc.nat({ max: 30 });
    fc.assert(
      fc.property(count, count, fc.nat({ max: 60 }), (answered, missed, most) => {
        const rated = Math.min(most, answered + missed);
        const [row] = toMatrix([{ section: 's', answered, missed, rated }], []).rows;
        const { asked, rated: shown } = row ?? {};
        const known = [asked, row?.answered, row?.missed, shown].filter((one) => one !== undefined);
        const small = [...known, ...(shown === undefined ? [] : [(asked ?? shown) - shown])];
        expect(small.filter((one) => one > 0 && one < 5)).toEqual([]);
        // Who knows only one of the two that add up would know the other.
        expect(row?.answered === undefined).toBe(row?.missed === undefined);
      }),
    );
  });

  it('shows everything where that is asked for', () => {
    const [row] = toMatrix([{ section: 's', answered: 1, missed: 2, rated: 1 }], [], 1).rows;
    expect(row).toMatchObject({ asked: 3, answered: 1, missed: 2, rated: 1 });
  });

  const log = [
    { section: 'a', answered: 30, missed: 0, rated: 0 },
    { section: 'b', answered: 1300, missed: 12, rated: 0 },
    { section: 'c', answered: 2, missed: 1, rated: 0 },
  ];

  it('is read on a phone with what was missed most first', () => {
    const toText = (language: 'vi' | 'en' | 'th') =>
      toMatrixText(toMatrix(log, []), language, (id) => `Title ${id}`)
        .map((span) => span.text)
        .join('');
    expect(toText('en')).toBe(
      [
        'Questions and comments by section\n',
        'Title b\nasked: 1,312 · answered: 1,300 · missed: 12\n',
        'Title a\nasked: 30 · answered: 30 · missed: 0\n',
        'Title c\nasked: hidden · answered: hidden · missed: hidden · answers rated: hidden\n',
        '"missed": no answer was found, the answer did not help, or the question was sent to the team.',
        '"hidden": a number from 1 to 4, or one that would reveal such a number.',
      ].join('\n'),
    );
    expect(toText('vi')).toContain('được hỏi: 1.312 · đã trả lời: 1.300 · chưa đáp ứng: 12');
    expect(toText('th')).toContain('ถาม: 1,312 · ตอบได้: 1,300 · ยังตอบไม่ได้: 12');
  });

  it('says so when there is nothing, and counts what no longer fits', () => {
    expect(toMatrixText(toMatrix([], []), 'en', String).at(-1)?.text).toMatch(/^Nobody/);
    const many = Array.from({ length: 20 }, (_, n) => ({ section: `s${n}`, answered: 9, missed: 9, rated: 0 }));
    const text = toMatrixText(toMatrix(many, []), 'en', String);
    expect(text.some((span) => span.text.includes('and 5 more'))).toBe(true);
  });

  it('is a table for a sheet, with a word in place of what is hidden', () => {
    expect(toMatrixTable(toMatrix(log, []), 'en', (id) => `Title ${id}`)).toEqual([
      ['Section', 'asked', 'answered', 'missed', 'answers rated', 'comments', 'marks in forms'],
      ['Title a', 30, 30, 0, 0, 0, 0],
      ['Title b', 1312, 1300, 12, 0, 0, 0],
      ['Title c', 'hidden', 'hidden', 'hidden', 'hidden', 0, 0],
    ]);
  });
});
