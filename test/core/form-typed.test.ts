import { describe, expect, it } from 'vitest';
import { openDraft } from '../../src/core/draft.ts';
import type { Draft } from '../../src/core/form.ts';
import { toFieldView, toShownAnswer } from '../../src/core/field-view.ts';
import { isQuestion, readAnswers, toInput } from '../../src/core/typed.ts';
import { branching, choices, createForm, createQuestion, same } from './forms.ts';

const spec = createForm([
  createQuestion('overall', { type: 'rating', points: 5 }),
  createQuestion('useful', { type: 'choice', choices, other: false }),
  createQuestion('words', { type: 'text', long: true, maxLength: 100 }),
]);
const draft = openDraft(spec, { who: 'a', language: 'en', platform: 'test', startedAt: new Date(0) }, 1);
const at = (place: string): Draft => ({ ...draft, at: place });

describe('several answers in one message', () => {
  it.each([
    ['1:5 2:b 3:very good', { overall: '5', useful: 'b', words: 'very good' }],
    ['๑:๕ ๒:ข', { overall: '๕', useful: 'ข' }],
    ['1 = 5\n3 = see you at 9:30', { overall: '5', words: 'see you at 9:30' }],
    ['1: 5, 3: one 2: two', { overall: '5,', words: 'one 2: two' }],
    ['2:b', { useful: 'b' }],
    ['1:5 3:-', { overall: '5', words: '' }],
  ])('%j', (text, values) => {
    expect(readAnswers(spec, text)).toEqual(values);
  });

  it.each(['5', 'It was 1:5', '9:30 is early', '', '4'])('%j is none', (text) => {
    expect(readAnswers(spec, text)).toBeUndefined();
  });
});

describe('a message while a form is open', () => {
  it.each([
    ['consent', 'tôi đồng ý', { kind: 'accept' }],
    ['consent', 'toi khong dong y', { kind: 'cancel' }],
    ['consent', 'đồng ý', { kind: 'accept' }],
    ['consent', 'ยินยอม', { kind: 'accept' }],
    ['consent', 'no', { kind: 'cancel' }],
    ['consent', 'who took part', undefined],
    ['overall', '๔', { kind: 'answer', question: 'overall', value: '๔' }],
    ['overall', 'quay lai', { kind: 'back' }],
    ['overall', 'Bỏ qua', { kind: 'skip' }],
    ['overall', 'ยกเลิก', { kind: 'cancel' }],
    ['overall', '2:b', { kind: 'answers', values: { useful: 'b' } }],
    ['words', '2: the second was good', { kind: 'answer', question: 'words', value: '2: the second was good' }],
    ['words', '1:5 2:b', { kind: 'answers', values: { overall: '5', useful: 'b' } }],
    ['review', 'gửi', { kind: 'send' }],
    ['review', 'ใช่', { kind: 'send' }],
    ['review', '1', undefined],
    ['review', '1:3', { kind: 'answers', values: { overall: '3' } }],
    ['review', 'who took part', undefined],
  ])('at %s %j', (place, text, input) => {
    expect(toInput(spec, at(place), text)).toEqual(input);
  });
});

it.each([
  ['who took part?', true],
  ['what is the NAP', true],
  ['Ai tham gia vậy?', true],
  ['chương trình có mục tiêu gì ạ', true],
  ['ใครเข้าร่วมบ้าง', true],
  ['แผนนี้คืออะไรครับ', true],
  ['good', false],
  ['rất tốt', false],
  ['ดีมาก', false],
  ['6', false],
])('reads %j as a question: %s', (text, expected) => {
  expect(isQuestion(text)).toBe(expected);
});

it('shows a field with its choices, what was answered and what was wrong with it', () => {
  const rating = createQuestion('overall', {
    type: 'rating',
    points: 3,
    ends: { low: same('bad'), high: same('good') },
  });
  expect(toFieldView(rating, 'en', 2, 'Why.')).toEqual({
    id: 'overall',
    label: 'overall',
    question: 'overall?',
    required: true,
    input: {
      kind: 'one',
      options: [
        { code: '1', label: '1 – bad' },
        { code: '2', label: '2' },
        { code: '3', label: '3 – good' },
      ],
    },
    value: 2,
    problem: 'Why.',
  });
});

it.each([
  ['overall', 4, '4/5'],
  ['good', ['peace', 'police'], 'การรักษาสันติภาพ, กองกำลังตำรวจ'],
  ['use', false, 'ไม่ใช่'],
  ['words', 'a', 'a'],
] as const)('writes the answer to %s in the words of the reader', (id, value, shown) => {
  const question = branching.questions.find((each) => each.id === id);
  expect(question && toShownAnswer(question, value, 'th')).toBe(shown);
});
