import type { Language } from '../language/language.ts';
import { toWrittenDate } from '../language/written-date.ts';
import type { Value } from './event.ts';
import type { Question } from './form.ts';
import type { FieldView, Option } from './reply.ts';
import { formWords } from './words/form.ts';

/** Longest text for a number or a date. */
const shortLength = 40;

/** The choices of a question in one language; none where the answer is typed. */
export function toOptions({ kind }: Question, language: Language): readonly Option[] {
  const say = formWords[language];
  switch (kind.type) {
    case 'rating':
      return toPoints(1, kind.points, kind.ends?.low[language], kind.ends?.high[language]);
    case 'nps':
      return toPoints(0, 10);
    case 'choice':
    case 'choices': {
      const options = kind.choices.map(({ code, label }) => ({ code, label: label[language] }));
      return kind.other ? [...options, { code: 'other', label: say.other }] : options;
    }
    case 'yesno':
      return [
        { code: 'yes', label: say.yes },
        { code: 'no', label: say.no },
      ];
    case 'text':
    case 'number':
    case 'date':
      return [];
  }
}

/**
 * A question as one person is asked it on a page of fields.
 *
 * @param value what was answered so far, `''` where it was left empty.
 * @param problem why the last answer was not taken.
 */
export function toFieldView(question: Question, language: Language, value?: Value, problem?: string): FieldView {
  const { id, label, ask, required } = question;
  return {
    id,
    label: label[language],
    question: ask[language],
    required,
    input: toFieldInput(question, language),
    ...(value !== undefined && value !== '' && { value: typeof value === 'boolean' ? (value ? 'yes' : 'no') : value }),
    ...(problem !== undefined && { problem }),
  };
}

/**
 * An answer as its person reads it: labels instead of codes, dates in words.
 *
 * @example
 * toShownAnswer(useful, 'partly', 'th') // => 'บางส่วน'
 */
export function toShownAnswer(question: Question, value: Value, language: Language): string {
  const { kind } = question;
  if (kind.type === 'date') return toWrittenDate(String(value), language);
  if (kind.type === 'rating') return `${String(value)}/${kind.points}`;
  if (kind.type === 'yesno') return formWords[language][value === true ? 'yes' : 'no'];
  const options = toOptions(question, language);
  const codes = typeof value === 'object' ? value : [String(value)];
  const shown = codes.map(
    (code) => options.find((option) => option.code === code)?.label ?? code.replace(/^other:/, ''),
  );
  return kind.type === 'text' ? String(value) : shown.join(', ');
}

function toPoints(from: number, to: number, low = '', high = ''): readonly Option[] {
  return Array.from({ length: to - from + 1 }, (_, index) => {
    const code = String(from + index);
    const end = index === 0 ? low : index === to - from ? high : '';
    return { code, label: end === '' ? code : `${code} – ${end}` };
  });
}

function toFieldInput(question: Question, language: Language): FieldView['input'] {
  const { kind } = question;
  const say = formWords[language];
  switch (kind.type) {
    case 'rating':
    case 'nps':
    case 'choice':
    case 'yesno':
      return { kind: 'one', options: toOptions(question, language) };
    case 'choices':
      return { kind: 'many', options: toOptions(question, language), min: kind.min, max: kind.max };
    case 'text':
      return { kind: 'text', long: kind.long, maxLength: kind.maxLength };
    case 'number':
      return { kind: 'text', long: false, maxLength: shortLength, placeholder: say.placeholderNumber };
    case 'date':
      return { kind: 'text', long: false, maxLength: shortLength, placeholder: say.placeholderDate };
  }
}
