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
 * It takes the words with their terms. The longest phrase at a place wins. Phrases of two words or more are found without marks as well; a single
 * syllable without its mark could be too many things.
 */
export function createThesaurus(
  things: readonly Thing[],
  mark: string,
): (words: readonly string[], terms: readonly string[]) => readonly Concept[] {
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
  /** The most words of a phrase, by its first word. */
  const reaches = new Map<string, number>();
  for (const key of ids.keys()) {
    const [first = '', ...more] = key.split(' ');
    reaches.set(first, Math.max(reaches.get(first) ?? 0, Math.min(longest, more.length + 1)));
  }
  return (words, terms) => {
    if (ids.size === 0) return [];
    const found = new Map<string, Concept>();
    for (let at = 0; at < words.length;) {
      let step = 1;
      const most = Math.min(reaches.get(terms[at] ?? '') ?? 0, words.length - at);
      for (let length = most; length > 0; length -= 1) {
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
