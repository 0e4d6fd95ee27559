import { expect, it } from 'vitest';
import { toModal } from '../../../src/adapters/discord/modal.ts';
import type { FieldView, FormPage } from '../../../src/core/reply.ts';
import { toModalFaults } from './standin-limits.ts';

const options = ['1', '2', '3'].map((code) => ({ code, label: `${code} of 3` }));
const field = (id: string, more: Partial<FieldView> = {}): FieldView => ({
  id,
  label: `Label ${id}`,
  question: `Question ${id}?`,
  required: true,
  input: { kind: 'one', options },
  ...more,
});
const page = (fields: readonly FieldView[], more: Partial<FormPage> = {}): FormPage => ({
  form: 'feedback',
  language: 'en',
  title: 'Feedback',
  fields,
  open: { label: 'Continue', action: 'form:feedback:show' },
  ...more,
});
const long =
  'How useful was the discussion of the draft action plan for the work of your own unit in the coming year, all in all?';

it('asks each field under its label, with the question beside it', () => {
  const modal = toModal(page([field('overall')]));
  expect(modal).toMatchObject({ custom_id: 'form:feedback', title: 'Feedback' });
  expect(modal.components).toMatchObject([
    {
      type: 18,
      label: 'Label overall',
      description: 'Question overall?',
      component: { type: 3, custom_id: 'overall' },
    },
  ]);
});

it('does not say a question twice that is its own label', () => {
  const [label] = toModal(page([field('a', { label: 'Same', question: 'Same' })])).components;
  expect(label).not.toHaveProperty('description');
});

it.each<[string, Partial<FieldView>, object]>([
  ['one choice', {}, { type: 3, required: true, min_values: 1, max_values: 1 }],
  ['one choice that may be left out', { required: false }, { type: 3, required: false, min_values: 0, max_values: 1 }],
  [
    'several choices',
    { input: { kind: 'many', options, min: 1, max: 2 } },
    { custom_id: 'a[]', min_values: 1, max_values: 2 },
  ],
  [
    'more choices asked than there are',
    { input: { kind: 'many', options, min: 0, max: 9 } },
    { min_values: 1, max_values: 3 },
  ],
  ['a short text', { input: { kind: 'text', long: false, maxLength: 80 } }, { type: 4, style: 1, max_length: 80 }],
  ['a long text', { input: { kind: 'text', long: true, maxLength: 9000 } }, { type: 4, style: 2, max_length: 4000 }],
  [
    'a hint',
    { input: { kind: 'text', long: true, maxLength: 9, placeholder: 'Or nothing' } },
    { placeholder: 'Or nothing' },
  ],
  ['an earlier choice', { value: '2' }, { options: [{ value: '1' }, { value: '2', default: true }, { value: '3' }] }],
  ['an earlier number', { value: 3 }, { options: [{ value: '1' }, { value: '2' }, { value: '3', default: true }] }],
  [
    'earlier choices',
    { input: { kind: 'many', options, min: 1, max: 3 }, value: ['1', '3'] },
    { options: [{ default: true }, {}, { default: true }] },
  ],
  ['an earlier text', { input: { kind: 'text', long: true, maxLength: 80 }, value: 'so far' }, { value: 'so far' }],
])('shows %s', (_what, more, component) => {
  expect(toModal(page([field('a', more)])).components).toMatchObject([{ component }]);
});

it('takes more than 25 choices as text', () => {
  const many = Array.from({ length: 26 }, (_, index) => ({ code: `${index}`, label: `${index}` }));
  expect(toModal(page([field('a', { input: { kind: 'one', options: many } })])).components).toMatchObject([
    { component: { type: 4 } },
  ]);
});

it('says a question that is longer than a description above the fields, under its label', () => {
  const { components } = toModal(page([field('a'), field('b', { question: long })]));
  expect(components[0]).toMatchObject({ type: 10, content: `**Label b**\n${long}` });
  expect(components[2]).not.toHaveProperty('description');
});

it('says why an answer was not taken, before the question', () => {
  const short = toModal(page([field('a', { problem: 'Please choose one.' })]));
  expect(short.components).toMatchObject([{ description: 'Please choose one. Question a?' }]);
  const { components } = toModal(page([field('a', { problem: 'Please choose one.', question: long })]));
  expect(components).toMatchObject([{ type: 10 }, { description: 'Please choose one.' }]);
});

it('says the intro, a long title and the words of the reply above the fields', () => {
  const title = 'Ý kiến của anh/chị về hội thảo tham vấn dự thảo chương trình';
  const { components } = toModal(page([field('a')], { title, intro: 'Part 1 of 2' }), [{ text: 'Saved *so far*.' }]);
  expect(components[0]).toMatchObject({ content: `Saved \\*so far\\*.\n\n**${title}**\n\nPart 1 of 2` });
});

it.each<[string, FormPage]>([
  [
    'four fields and much to say',
    page(
      ['a', 'b', 'c', 'd'].map((id) => field(id, { question: long, problem: long })),
      { intro: long },
    ),
  ],
  [
    'five fields and no room to say it',
    page(
      ['a', 'b', 'c', 'd', 'e'].map((id) => field(id, { question: long })),
      { intro: long },
    ),
  ],
  ['more fields than a modal holds', page(['a', 'b', 'c', 'd', 'e', 'f'].map((id) => field(id)))],
  ['a long Thai title and label', page([field('a', { label: 'ที่'.repeat(45) })], { title: 'ที่'.repeat(45) })],
  ['a long option', page([field('a', { input: { kind: 'one', options: [{ code: 'x', label: long.repeat(2) }] } })])],
  ['a text that grew too long', page([field('a', { input: { kind: 'text', long: true, maxLength: 5 }, value: long })])],
])('keeps to Discord’s limits with %s', (_what, given) => {
  expect(toModalFaults(toModal(given))).toEqual([]);
});
