import { detectLanguage } from '../language/detect.ts';
import { functionWords } from '../language/function-words.ts';
import { languages } from '../language/language.ts';
import { toToken, toWords } from '../language/tokens.ts';
import { isSmall } from './disclosure.ts';
import { increase } from './splits.ts';

/** A word or a term, and in how many comments it stands. */
export interface WordCell {
  readonly word: string;
  readonly count: number;
}

/** Counts the words of comments as they pass. */
export interface WordCounter {
  add(comment: string): void;
  /** The words of most comments, most frequent first; those of few people are not among them. */
  toTop(smallest: number): readonly WordCell[];
}

/** The most words in a term. */
const longest = 8;
/** More is not read. */
const mostWords = 10;
/**
 * Two syllables are one word above this share of comments with both among comments with either, each counted (Dice).
 *
 * @see https://doi.org/10.2307/1932409
 */
const cohesion = 0.5;

/**
 * Creates a counter of words in any mix of our languages, each counted once for each comment.
 *
 * Terms are kept whole, the longest first. Thai is cut by dictionary. Other neighbours that mostly stand together, such as
 * the syllables of a Vietnamese word, are counted together, and then not each for itself, so that no count can be taken
 * from another. Question words, grammar and numbers are left out.
 *
 * A word that all but a few wrote tells of those few as much as one that only a few wrote, and is left out like it.
 *
 * @param terms as they are written: `bình đẳng giới`.
 */
export function createWordCounter(terms: readonly string[]): WordCounter {
  const readTerm = createTermReader(terms);
  let comments = 0;
  const found = new Map<string, number>();
  const singles = new Map<string, number>();
  const pairs = new Map<string, number>();
  return {
    add: (comment) => {
      comments += 1;
      const seen = { found: new Set<string>(), singles: new Set<string>(), pairs: new Set<string>() };
      const words = toWords(comment);
      const grammar = listGrammar(comment);
      let before: string | undefined;
      for (let at = 0; at < words.length;) {
        const { term, length } = readTerm(words, at);
        const word = words[at] ?? '';
        at += length;
        if (term !== undefined) seen.found.add(term);
        if (term !== undefined || !isTelling(word) || grammar.some((known) => known.has(word))) {
          before = undefined;
          continue;
        }
        seen.singles.add(word);
        if (before !== undefined && !isThai(word)) seen.pairs.add(`${before} ${word}`);
        before = isThai(word) ? undefined : word;
      }
      for (const each of seen.found) increase(found, each);
      for (const each of seen.singles) increase(singles, each);
      for (const each of seen.pairs) increase(pairs, each);
    },
    toTop: (smallest) => {
      const joined = toJoined(pairs, singles);
      const parts = new Set([...joined.keys()].flatMap((pair) => pair.split(' ')));
      const alone = [...singles].filter(([word]) => !parts.has(word));
      return [...found, ...joined, ...alone]
        .filter(([, count]) => !isSmall(count, smallest) && !isSmall(comments - count, smallest))
        .sort(([a, some], [b, others]) => others - some || (a < b ? -1 : 1))
        .slice(0, mostWords)
        .map(([word, count]) => ({ word, count }));
    },
  };
}

const isThai = (word: string): boolean => /[\u0e00-\u0e7f]/.test(word);
const isTelling = (word: string): boolean => /\p{L}/u.test(word) && word.length > 1;

/** A word of grammar in one language can be one of content in another: `an` in English and in `an ninh`. */
function listGrammar(comment: string): readonly ReadonlySet<string>[] {
  const language = detectLanguage(comment);
  return (language === undefined ? languages : [language]).map((each) => functionWords[each]);
}

/** Pairs that mostly stand together, the most frequent first; the end of one is not the beginning of another. */
function toJoined(
  pairs: ReadonlyMap<string, number>,
  singles: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const joined = new Map<string, number>();
  const firsts = new Set<string>();
  const lasts = new Set<string>();
  const frequent = [...pairs].sort(([a, some], [b, others]) => others - some || (a < b ? -1 : 1));
  for (const [pair, count] of frequent) {
    const [first = '', last = ''] = pair.split(' ');
    const share = (2 * count) / ((singles.get(first) ?? 0) + (singles.get(last) ?? 0));
    if (count < 2 || share <= cohesion || lasts.has(first) || firsts.has(last)) continue;
    firsts.add(first);
    lasts.add(last);
    joined.set(pair, count);
  }
  return joined;
}

/** Finds the longest term that begins at a place in a list of words; also without marks, if it is several words. */
function createTermReader(
  terms: readonly string[],
): (words: readonly string[], at: number) => { readonly term?: string; readonly length: number } {
  const known = new Map<string, string>();
  /** How long a term can be, by the word it begins with: most words begin none. */
  const lengths = new Map<string, number>();
  for (const term of terms) {
    const tokens = toWords(term).map(toToken);
    for (const words of [tokens.map((token) => token.term), tokens.map((token) => token.folded)]) {
      const [first] = words;
      if (first === undefined) continue;
      lengths.set(first, Math.max(lengths.get(first) ?? 0, Math.min(words.length, longest)));
      setFirst(known, words.join(' '), term);
      if (words.length === 1) break;
    }
  }
  return (words, at) => {
    const first = toToken(words[at] ?? '').term;
    const most = lengths.get(first) ?? 0;
    const tokens = words.slice(at, at + most).map((word) => toToken(word).term);
    for (let length = tokens.length; length > 0; length -= 1) {
      const term = known.get(tokens.slice(0, length).join(' '));
      if (term !== undefined) return { term, length };
    }
    return { length: 1 };
  };
}

function setFirst<Key, Item>(map: Map<Key, Item>, key: Key, item: Item): void {
  if (!map.has(key)) map.set(key, item);
}
