import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toDates } from '../../src/language/dates.ts';
import { writeMonths } from '../../src/language/months.ts';
import { writeYears } from '../../src/language/years.ts';

describe('writeMonths', () => {
  it.each([
    ['งาน20-21กพ68', 'งาน20-21 ก.พ. 68'],
    ['เวิร์กช็อปก.พ.2568', 'เวิร์กช็อป ก.พ.2568'],
    ['เมษา 68', 'เมษายน 68'],
    ['ต้นมีนา', 'ต้นมีนาคม'],
    ['มีนาคม 2568', 'มีนาคม 2568'],
    ['20 พันคน', '20 พันคน'],
    ['in february', 'in february'],
  ])('writes %s as %s', (typed, written) => {
    expect(writeMonths(typed)).toBe(written);
  });

  it('changes nothing when it is done twice', () => {
    const piece = fc.constantFrom('งาน', '7', '20-21', 'กพ', 'ก.พ.', 'มีนา', 'คม', ' ', '68', '2568', 'พค', 'คน', 'may');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const once = writeMonths(pieces.join(''));
        expect(writeMonths(once)).toBe(once);
      }),
    );
  });
});

it.each([
  ['พ.ย. 67 คนทำงาน', 'พ.ย. 2567 คนทำงาน'],
  ['ปี 65 ถึง 68', 'ปี 2565 ถึง 2568'],
  ['ปี 65 คน', 'ปี 65 คน'],
  ['ข้อ 65', 'ข้อ 65'],
])('writes the years of %s as %s', (typed, written) => {
  expect(writeYears(typed)).toBe(written);
});

it.each(['7 มีนา 68', '7มีค68', '7 มี.ค. 2568', 'วันที่ 7 มีนาคม พ.ศ. 2568'])('reads the day in %s', (typed) => {
  expect(toDates(typed, 'th')).toContain('2025-03-07');
});
