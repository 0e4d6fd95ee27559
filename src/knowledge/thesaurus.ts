import { type Language, languages } from '../language/language.ts';
import { toToken, toWords } from '../language/tokens.ts';
import type { Concept } from './concepts.ts';

/** One thing with the words that people use for it. */
interface Thing {
  readonly id: string;
  readonly words: Readonly<Record<Language, readonly string[]>>;
}

/** The most words in a phrase of the synonyms. */
const longest = 8;

/** Without marks shorter phrases are other things: `an do` is in `công an do ai`, and is India. */
const shortestFolded = 6;

/**
 * Creates a reader of words that finds synonyms: `~budget` for every word and phrase of the concept with that id and the
 * mark `~`.
 *
 * The longest phrase at a place wins. Phrases of two words or more are found without marks as well; a single
 * syllable without its mark could be too many things.
 */
export function createThesaurus(
  things: readonly Thing[],
  mark: string,
): (words: readonly string[]) => readonly Concept[] {
  const ids = new Map<string, Set<string>>();
  for (const { id, words } of things) {
    for (const phrase of languages.flatMap((language) => words[language])) {
      const tokens = toWords(phrase).map(toToken);
      const keys = [toKey(tokens.map(({ term }) => term))];
      const folded = toKey(tokens.map((token) => token.folded));
      if (tokens.length > 1 && folded.length >= shortestFolded) keys.push(folded);
      for (const key of keys) ids.set(key, (ids.get(key) ?? new Set()).add(id));
    }
  }
  const starts = new Set(ids.keys().map((key) => key.slice(0, `${key} `.indexOf(' '))));
  return (words) => {
    if (ids.size === 0) return [];
    const terms = words.map((word) => toToken(word).term);
    const found = new Map<string, Concept>();
    for (let at = 0; at < words.length;) {
      let step = 1;
      for (
        let length = starts.has(terms[at] ?? '') ? Math.min(longest, words.length - at) : 0;
        length > 0;
        length -= 1
      ) {
        const known = ids.get(toKey(terms.slice(at, at + length)));
        if (known === undefined) continue;
        const said = words.slice(at, at + length);
        for (const id of known) {
          found.set(id, { word: `${mark}${id}`, said: [...(found.get(id)?.said ?? []), ...said] });
        }
        step = length;
        break;
      }
      at += step;
    }
    return [...found.values()];
  };
}

function toKey(terms: readonly string[]): string {
  return terms.join(' ');
}
