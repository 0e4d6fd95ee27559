import type { Problem } from '../errors.ts';
import { languages } from '../language/language.ts';
import { normalise } from '../language/normalise.ts';
import type { Content } from './content.ts';

/** A word that stands for more things than this says little about any of them. */
const most = 2;

/** Words that a list of synonyms has twice, and words that stand for too many things in a language. */
export function* checkSynonyms({ synonyms: { file, items, lineOf } }: Content): Iterable<Problem> {
  for (const language of languages) {
    const owners = new Map<string, readonly string[]>();
    for (const [place, { id, words }] of items.entries()) {
      for (const [index, word] of words[language].entries()) {
        const known = owners.get(normalise(word)) ?? [];
        const line = lineOf([place, language, index]);
        if (known.includes(id)) {
          const what = `"${word}" is twice among the words of ${id} in ${language}.`;
          yield { file, line, what, remedy: 'Remove one.', code: 'synonym-repeated' };
          continue;
        }
        owners.set(normalise(word), [...known, id]);
        if (known.length < most) continue;
        const what = `"${word}" stands in ${language} for ${[...known, id].join(', ')}.`;
        const remedy = `Keep it in ${most} of them, or write phrases that tell them apart.`;
        yield { file, line, what, remedy, code: 'synonym-vague' };
      }
    }
  }
}
