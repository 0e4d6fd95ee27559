import { createHash } from 'node:crypto';
import type { Condition, FormSpec, Kind, Question } from '../core/form.ts';
import { toLife } from './life.ts';
import type { FormFile, QuestionFile } from './schema.ts';

/**
 * Makes a form of what its file says, with its version: twelve hex digits of a hash over all that a person can read or
 * answer in it, whatever the order of the keys in the file. When it is open and how long it is kept is no part of that.
 */
export function toForm(name: string, file: FormFile): FormSpec {
  const { title, consent, thanks, identity, again, 'quote-permission': quotePermission } = file;
  const form = {
    name,
    title,
    thanks,
    identity,
    again,
    questions: file.questions.map(toQuestion),
    ...toRepeat(file),
    ...(consent && { consent }),
  };
  return {
    ...form,
    version: toHash(form),
    ...(consent && { consentVersion: toHash(consent) }),
    ...toLife(file),
    ...(quotePermission !== undefined && { quotePermission }),
  };
}

function toRepeat({ repeat, sessions = [] }: FormFile): Pick<FormSpec, 'repeat'> {
  if (repeat === undefined) return {};
  return { repeat: repeat === 'daily' ? { kind: 'daily' } : { kind: 'session', sessions } };
}

function toHash(value: unknown): string {
  return createHash('sha256').update(toCanonical(value)).digest('hex').slice(0, 12);
}

/** JSON with the keys in order. */
function toCanonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

function toQuestion(file: QuestionFile): Question {
  const { id, label, ask, required, header, message, section } = file;
  return {
    id,
    label,
    ask,
    required,
    kind: toKind(file),
    when: file.when.map(toCondition),
    ...(header && { header }),
    ...(message && { message }),
    ...(section !== undefined && { section }),
  };
}

function toKind(file: QuestionFile): Kind {
  switch (file.type) {
    case 'rating':
      return { type: 'rating', points: file.points, ...(file.ends && { ends: file.ends }) };
    case 'nps':
    case 'yesno':
    case 'date':
      return { type: file.type };
    case 'choice':
      return { type: 'choice', choices: file.choices, other: file.other };
    case 'choices': {
      const { choices, other, min } = file;
      return { type: 'choices', choices, other, min, max: file.max ?? choices.length + (other ? 1 : 0) };
    }
    case 'text':
      return { type: 'text', long: file.long, maxLength: file['max-length'] };
    case 'number': {
      const { min, max } = file;
      return { type: 'number', ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
    }
  }
}

/** The schema has seen to it that there is exactly one test. */
function toCondition({ question, ...test }: QuestionFile['when'][number]): Condition {
  if (test.equals !== undefined) return { question, test: { kind: 'equals', value: test.equals } };
  if (test.in !== undefined) return { question, test: { kind: 'in', values: test.in } };
  if (test['at-least'] !== undefined) return { question, test: { kind: 'at-least', value: test['at-least'] } };
  return { question, test: { kind: 'answered' } };
}
