import type { Value } from '../core/event.ts';
import type { Choice, Kind } from '../core/form.ts';
import { formWords } from '../core/words/form.ts';
import type { Language, Text } from '../language/language.ts';

/** Says something in every language. */
export function toText(toWords: (language: Language) => string): Text {
  return { vi: toWords('vi'), en: toWords('en'), th: toWords('th') };
}

const toOption = (code: 'yes' | 'no' | 'other'): Choice => ({
  code,
  label: toText((language) => formWords[language][code]),
});
const yesNo = [toOption('yes'), toOption('no')];
const other = toOption('other');

/** Every code that an answer can hold, with its label: in the form's order, `other` last; none for free answers. */
export function toOptions(kind: Kind): readonly Choice[] {
  if (kind.type === 'yesno') return yesNo;
  if (kind.type !== 'choice' && kind.type !== 'choices') return [];
  return kind.other ? [...kind.choices, other] : kind.choices;
}

/** The codes in an answer: own words count as `other`, true and false as `yes` and `no`. */
export function toCodes(answer: Value): readonly string[] {
  return toParts(answer).map((part) => (part.startsWith('other:') ? 'other' : part));
}

/** The own words in an answer, if there are any. */
export function toOwnWords(answer: Value): string | undefined {
  return toParts(answer)
    .find((part) => part.startsWith('other:'))
    ?.slice('other:'.length);
}

/** The labels of an answer among the options that the person saw; own words are their own label. */
export function toLabels(options: readonly Choice[], answer: Value, language: Language): readonly string[] {
  return toParts(answer).map((part) =>
    part.startsWith('other:')
      ? part.slice('other:'.length)
      : (options.find(({ code }) => code === part)?.label[language] ?? part),
  );
}

function toParts(answer: Value): readonly string[] {
  if (typeof answer === 'boolean') return [answer ? 'yes' : 'no'];
  return typeof answer === 'object' ? answer : [String(answer)];
}
