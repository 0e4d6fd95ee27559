import { resultsWords } from '../core/words/results.ts';
import type { Language } from '../language/language.ts';
import type { Count } from './disclosure.ts';

/** Writes a number as the language does, always in Arabic digits. */
export function toNumber(value: number, language: Language, decimals = 0): string {
  return new Intl.NumberFormat(`${language}-u-nu-latn`, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(value);
}

/** A count, or the word for one that is not shown. */
export function toCount(count: Count, language: Language): string {
  return count === undefined ? resultsWords[language].hidden : toNumber(count, language);
}

/** A share from 0 to 1 in whole percent. */
export function toPercent(share: number, language: Language): string {
  return new Intl.NumberFormat(`${language}-u-nu-latn`, { style: 'percent' }).format(share);
}

/** A score from -100 to 100, with its sign. */
export function toPoints(value: number, language: Language): string {
  return `${value > 0 ? '+' : ''}${toNumber(Math.round(value), language)}`;
}

/** How many people a question's figures are of, as far as that may be said. */
export function toPeople(asked: Count, answered: Count, language: Language): readonly string[] {
  const words = resultsWords[language];
  if (answered === undefined) return asked === undefined ? [] : [words.asked(toNumber(asked, language))];
  return [
    asked === undefined || asked === answered
      ? words.answered(toNumber(answered, language))
      : words.answeredOf(toNumber(answered, language), toNumber(asked, language)),
  ];
}
