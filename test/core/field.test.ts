import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Value } from '../../src/core/event.ts';
import { checkAnswer } from '../../src/core/field.ts';
import type { Kind } from '../../src/core/form.ts';
import { languages, type Language } from '../../src/language/language.ts';
import { choices, createQuestion } from './forms.ts';

const check = (kind: Kind, raw: Value, language: Language = 'en') =>
  checkAnswer(createQuestion('q', kind), raw, language);

const rating: Kind = { type: 'rating', points: 5 };
const one: Kind = { type: 'choice', choices, other: false };
const many: Kind = { type: 'choices', choices, min: 1, max: 2, other: false };
const open: Kind = { type: 'choices', choices, min: 1, max: 3, other: true };
const number: Kind = { type: 'number', min: 0, max: 5000 };
const text: Kind = { type: 'text', long: true, maxLength: 10 };

describe('takes what people type', () => {
  const cases: readonly (readonly [Kind, Value, Value, Language?])[] = [
    [rating, 4, 4],
    [rating, ' 4 ', 4],
    [rating, '๔', 4],
    [rating, '3/5', 3],
    [rating, '๓/๕', 3],
    [rating, '4 điểm', 4],
    [rating, '4 คะแนน', 4],
    [rating, '3 trên 5', 3],
    [rating, '⭐⭐⭐', 3],
    [rating, '5️⃣', 5],
    [{ type: 'nps' }, '10', 10],
    [{ type: 'nps' }, '0', 0],
    [one, 'peace', 'peace'],
    [one, 'Gender equality', 'equality'],
    [one, 'GIN GIU HOA BINH', 'peace'],
    [one, 'gìn giữ hoà bình', 'peace'],
    [one, 'การรักษาสันติภาพ', 'peace'],
    [one, '2', 'peace'],
    [one, '๓', 'police'],
    [one, 'b', 'peace'],
    [one, 'B.', 'peace'],
    [one, 'ข', 'peace'],
    [one, 'ตำรวจ', 'police'],
    [one, 'keeping', 'peace'],
    [many, '2,1', ['equality', 'peace']],
    [many, 'c a', ['equality', 'police']],
    [many, '2 và 3', ['peace', 'police']],
    [many, '๑ และ ๓', ['equality', 'police']],
    [many, 'Peacekeeping; Police force', ['peace', 'police']],
    [many, ['police', 'police'], ['police']],
    [open, 'a, lunch', ['equality', 'other:lunch']],
    [open, ['other'], ['other']],
    [{ ...one, other: true }, 'the coffee', 'other:the coffee'],
    [{ type: 'yesno' }, 'có ạ', true],
    [{ type: 'yesno' }, 'co', true],
    [{ type: 'yesno' }, 'Không.', false],
    [{ type: 'yesno' }, 'khong', false],
    [{ type: 'yesno' }, 'ใช่ค่ะ', true],
    [{ type: 'yesno' }, 'ไม่ใช่ครับ', false],
    [{ type: 'yesno' }, 'Yes', true],
    [{ type: 'yesno' }, 'nope', false],
    [{ type: 'yesno' }, '1', true],
    [text, '  tốt \u0000 ', 'tốt'],
    [text, 'น้ำดื่ม', 'น้ำดื่ม'],
    [text, 'e\u0301', 'é'],
    [number, '๑๒', 12],
    [number, '1,325', 1325, 'en'],
    [number, '1.325', 1325, 'vi'],
    [number, '1 325', 1325, 'vi'],
    [number, '12,5', 12.5, 'vi'],
    [number, '12.5', 12.5, 'vi'],
    [number, '12,5', 12.5, 'en'],
    [{ type: 'date' }, '2025-03-31', '2025-03-31'],
    [{ type: 'date' }, '31/3/2025', '2025-03-31'],
    [{ type: 'date' }, '31/3/2568', '2025-03-31'],
    [{ type: 'date' }, '๓๑/๓/๒๕๖๘', '2025-03-31', 'th'],
    [{ type: 'date' }, '31 มีนาคม พ.ศ. 2568', '2025-03-31', 'th'],
    [{ type: 'date' }, 'ngày 31 tháng 3 năm 2025', '2025-03-31', 'vi'],
    [{ type: 'date' }, '29/2/2024', '2024-02-29'],
  ];
  it.each(cases.map(([kind, raw, value, language]) => ({ kind, raw, value, language })))(
    '$kind.type $raw is $value',
    (one) => {
      const { kind, raw, value, language } = one;
      expect(check(kind, raw, language)).toEqual({ kind: 'ok', value });
    },
  );
});

describe('says why an answer cannot be taken', () => {
  const cases: readonly (readonly [Kind, Value, string, Language?])[] = [
    [rating, '', 'This question needs an answer.'],
    [rating, '7', '"7" is not a number from 1 to 5. Please give just one of these numbers.'],
    [rating, '4.5', '"4.5" is not a number from 1 to 5. Please give just one of these numbers.'],
    [rating, '3/10', '"3/10" is not a number from 1 to 5. Please give just one of these numbers.'],
    [rating, 'tốt', '"tốt" không phải là số từ 1 đến 5. Xin chỉ nhập một số trong khoảng này.', 'vi'],
    [rating, 'ดี', '"ดี" ไม่ใช่ตัวเลข 1 ถึง 5 โปรดตอบเพียงตัวเลขเดียวในช่วงนี้', 'th'],
    [one, '4', '"4" is none of the answers. Please choose one, or type its number.'],
    [one, 'or', '"or" is none of the answers. Please choose one, or type its number.'],
    [{ ...one, other: true }, '9', '"9" is none of the answers. Please choose one, or type its number.'],
    [many, '1,2,3', 'Please choose at most 2.'],
    [many, '1, lunch', '"lunch" is none of the answers. Please choose one, or type its number.'],
    [{ ...many, min: 2 }, '1', 'Please choose at least 2.'],
    [{ type: 'yesno' }, 'maybe', '"maybe" is neither yes nor no. Please type "yes" or "no".'],
    [text, 'more than ten', 'The answer has 13 characters, and there is room for 10. Please shorten it.'],
    [number, 'twelve', '"twelve" is not a number that I can read. Please use digits, such as 12.'],
    [number, '-1', 'Please give a number that is not below 0.'],
    [number, '5001', 'Please give a number that is not above 5000.'],
    [
      { type: 'date' },
      'next friday-ish',
      '"next friday-ish" is not a date that I can read. Please write it like 31/03/2025.',
    ],
    [{ type: 'date' }, '31/02/2025', '"31/02/2025" is not a date that I can read. Please write it like 31/03/2025.'],
    [{ type: 'date' }, '3/2025', '"3/2025" is not a date that I can read. Please write it like 31/03/2025.'],
  ];
  it.each(cases.map(([kind, raw, reason, language]) => ({ kind, raw, reason, language })))(
    '$kind.type $raw: $reason',
    (one) => {
      const { kind, raw, reason, language } = one;
      expect(check(kind, raw, language)).toEqual({ kind: 'bad', reason });
    },
  );
});

it('counts graphemes, so that Thai marks do not use up the room', () => {
  expect(check(text, 'น้ำดื่มที่นี้ดี').kind).toBe('ok');
});

it('takes what it stored: checking again changes nothing', () => {
  const kinds: readonly Kind[] = [
    rating,
    { type: 'nps' },
    one,
    many,
    open,
    { type: 'yesno' },
    text,
    number,
    { type: 'date' },
  ];
  const typed = fc.oneof(
    fc.string(),
    fc.string({ unit: 'grapheme' }),
    fc.integer({ min: -5, max: 12 }).map(String),
    fc.subarray(['1', 'b', 'peace', 'lunch', '๒']).map((parts) => parts.join(', ')),
    fc
      .date({ min: new Date('1950-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10)),
  );
  fc.assert(
    fc.property(fc.constantFrom(...kinds), typed, fc.constantFrom(...languages), (kind, raw, language) => {
      const first = check(kind, raw, language);
      const again = first.kind === 'ok' ? check(kind, first.value, language) : first;
      expect(again).toEqual(first);
    }),
  );
});
