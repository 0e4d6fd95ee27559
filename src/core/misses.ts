import { isFunctionWord } from '../language/function-words.ts';
import { languages, type Language } from '../language/language.ts';
import { toToken, toWords } from '../language/tokens.ts';
import type { Miss } from './asked.ts';

/** Questions that ask the same, as far as a machine can tell. */
export interface MissGroup {
  /** In the order in which they were given. */
  readonly misses: readonly [Miss, ...Miss[]];
  /** How many asked in each language; those in which nobody asked are absent. The language asked most is first. */
  readonly languages: readonly (readonly [Language, number])[];
  /** The sections nearest to the first of them, best first. */
  readonly nearest: readonly string[];
}

/** From which likeness on two questions are one: with the same nearest section, and without. */
const sameSection = 0.45;
const anySection = 0.7;

interface Read {
  readonly miss: Miss;
  readonly nearest: readonly string[];
  readonly terms: ReadonlySet<string>;
}

/**
 * Groups misses by likeness, the largest group first; of groups of the same size the one asked last comes first.
 *
 * Two are alike when they share enough of what they say: words as the search sees them, without marks and question
 * words, each the more telling the fewer of the misses have it. With the same nearest section less is enough. Questions
 * whose words were not kept are alike when they got the same answer. Each miss is compared with the first one of a
 * group, so that a chain of small differences does not make one group of all.
 *
 * @param misses newest first, as the store gives them.
 * @param toNearest the sections nearest to a miss, best first; empty where there is none.
 * @example
 * toGroups(misses, () => []).map(({ misses }) => misses.map(({ text }) => text))
 * // => [['có chỗ đậu xe không', 'cho dau xe o dau'], ['ai trả tiền']]
 */
export function toGroups(misses: readonly Miss[], toNearest: (miss: Miss) => readonly string[]): readonly MissGroup[] {
  const all = misses.map((miss): Read => ({ miss, nearest: toNearest(miss), terms: toTerms(miss.text ?? '') }));
  const weigh = createScale(all);
  const groups: [Read, ...Read[]][] = [];
  for (const each of all) {
    const [best] = groups
      .map((group) => ({ group, likeness: toLikeness(each, group[0], weigh) }))
      .filter(({ likeness }) => likeness > 0)
      .sort((a, b) => b.likeness - a.likeness);
    if (best === undefined) groups.push([each]);
    else best.group.push(each);
  }
  return groups
    .map(toGroup)
    .sort((a, b) => b.misses.length - a.misses.length || b.misses[0].at.getTime() - a.misses[0].at.getTime());
}

/** What a question says, in the form in which words are compared, without the words that every question has. */
function toTerms(text: string): ReadonlySet<string> {
  const words = toWords(text);
  const telling = words.filter((word) => !isFunctionWord(word) && !isFunctionWord(word, true));
  return new Set((telling.length > 0 ? telling : words).map((word) => toToken(word).folded));
}

type Scale = (terms: Iterable<string>) => number;

/** Weighs words: one that half of the questions have says little about any of them. */
function createScale(all: readonly Read[]): Scale {
  const counts = new Map<string, number>();
  for (const { terms } of all) for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return (terms) => [...terms].reduce((sum, term) => sum + Math.log(1 + all.length / (counts.get(term) ?? 1)), 0);
}

/** From 0 for nothing in common to 1 for the same; 0 also where it is too little to belong together. */
function toLikeness(a: Read, b: Read, weigh: Scale): number {
  const isSame = a.nearest[0] !== undefined && a.nearest[0] === b.nearest[0];
  if (a.terms.size === 0 || b.terms.size === 0) return isSame && a.terms.size === b.terms.size ? 1 : 0;
  const likeness = (2 * weigh(a.terms.intersection(b.terms))) / (weigh(a.terms) + weigh(b.terms));
  return likeness >= (isSame ? sameSection : anySection) ? likeness : 0;
}

function toGroup([first, ...rest]: readonly [Read, ...Read[]]): MissGroup {
  const misses = [first.miss, ...rest.map(({ miss }) => miss)] as const;
  const counts = languages.map(
    (language) => [language, misses.filter((miss) => miss.language === language).length] as const,
  );
  return {
    misses,
    nearest: first.nearest,
    languages: counts.filter(([, count]) => count > 0).sort(([, a], [, b]) => b - a),
  };
}
