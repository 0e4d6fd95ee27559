import type { Choice, FormSpec, Kind, Question } from '../../src/core/form.ts';
import type { Text } from '../../src/language/language.ts';

/** The same words in every language. */
export const same = (text: string): Text => ({ vi: text, en: text, th: text });

export const choices: readonly Choice[] = [
  { code: 'equality', label: { vi: 'Bình đẳng giới', en: 'Gender equality', th: 'ความเท่าเทียมทางเพศ' } },
  { code: 'peace', label: { vi: 'Gìn giữ hòa bình', en: 'Peacekeeping', th: 'การรักษาสันติภาพ' } },
  { code: 'police', label: { vi: 'Lực lượng công an', en: 'Police force', th: 'กองกำลังตำรวจ' } },
];

export function createQuestion(id: string, kind: Kind, more: Partial<Question> = {}): Question {
  return { id, label: same(id), ask: same(`${id}?`), required: true, kind, when: [], ...more };
}

export function createForm(questions: readonly Question[], more: Partial<FormSpec> = {}): FormSpec {
  return {
    name: 'feedback',
    version: 'v1',
    title: same('Feedback'),
    thanks: same('Thank you'),
    identity: 'anonymous',
    again: 'refuse',
    questions,
    ...more,
  };
}

/** A form with a branch: who gives three or more is asked what was good, the others what was not. */
export const branching = createForm([
  createQuestion('overall', { type: 'rating', points: 5 }),
  createQuestion(
    'good',
    { type: 'choices', choices, min: 1, max: 2, other: false },
    { when: [{ question: 'overall', test: { kind: 'at-least', value: 3 } }] },
  ),
  createQuestion(
    'why',
    { type: 'text', long: true, maxLength: 100 },
    { when: [{ question: 'good', test: { kind: 'in', values: ['peace', 'police'] } }], required: false },
  ),
  createQuestion('use', { type: 'yesno' }),
  createQuestion(
    'next',
    { type: 'choice', choices, other: false },
    { when: [{ question: 'use', test: { kind: 'equals', value: true } }] },
  ),
  createQuestion('words', { type: 'text', long: false, maxLength: 50 }, { required: false }),
]);
