import { fold, hasVietnameseMarks } from '../language/fold.ts';
import { detectLanguage } from '../language/detect.ts';
import { functionWeight, isFunctionWord } from '../language/function-words.ts';
import { toToken, toTrigrams, toWords } from '../language/tokens.ts';
import type { Language } from '../language/language.ts';
import type { Concepts } from './concepts.ts';
import type { Units } from './units.ts';

/** One distinct word of a question. */
export interface QueryWord {
  readonly word: string;
  readonly term: string;
  readonly id: number | undefined;
  readonly foldedId: number | undefined;
  readonly idf: number;
  /** 1, or less for a function word and for a word of the previous question. */
  readonly weight: number;
  readonly isContent: boolean;
  /** The places in `words` of the concepts that say the same, so that either covers it. */
  readonly covers: readonly number[];
}

/** A question as the ranking sees it. */
export interface Query {
  readonly words: readonly QueryWord[];
  /** Neighbours, as places in `words`. */
  readonly pairs: readonly (readonly [number, number])[];
  /** True when it was typed without Vietnamese marks and may be Vietnamese, so that marks cannot count. */
  readonly isUnmarked: boolean;
  readonly language: Language | undefined;
  /** The sum of weight times rareness over its words. */
  readonly mass: number;
  readonly triples: ReadonlyMap<number, number>;
  readonly tripleMass: number;
}

const previousWeight = 0.4;
const mostWords = 48;
const longest = 100_000;

/** Analyses a question, with the previous one behind it at less weight where it leans on that. */
export function toQuery(question: string, previous: string | undefined, units: Units, concepts: Concepts): Query {
  const said = question.slice(0, longest);
  const language = detectLanguage(said);
  const isUnmarked = (language === 'vi' || language === undefined) && !hasVietnameseMarks(said);
  const entries = new Map<string, Omit<QueryWord, 'covers'>>();
  const order: string[] = [];
  const addAll = (text: string, weight: number): void => {
    for (const word of toWords(text)) {
      const entry = toWord(word, weight, isUnmarked, units);
      order.push(entry.term);
      if (!entries.has(entry.term)) entries.set(entry.term, entry);
    }
  };
  addAll(said, 1);
  const leaning = previous?.slice(0, longest);
  if (leaning !== undefined) addAll(leaning, previousWeight);
  const named = concepts.find(leaning === undefined ? said : `${said}\n${leaning}`);
  for (const { word } of named) entries.set(word, toWord(word, 1, false, units));
  const kept = [...entries.values()].sort((a, b) => b.weight * b.idf - a.weight * a.idf).slice(0, mostWords);
  const places = new Map(kept.map(({ term }, place) => [term, place]));
  const words = kept.map((word) => ({ ...word, covers: toCovers(word.word, named, places) }));
  const { triples, tripleMass } = toTriples(said, leaning, isUnmarked, units);
  return {
    words,
    pairs: toPairs(order, places),
    isUnmarked,
    language,
    mass: words.reduce((sum, { weight, idf }) => sum + weight * idf, 0),
    triples,
    tripleMass,
  };
}

function toWord(word: string, weight: number, isUnmarked: boolean, units: Units): Omit<QueryWord, 'covers'> {
  const { term, folded } = toToken(word);
  const id = units.vocabulary.ids.get(term);
  const foldedId = units.vocabulary.ids.get(folded);
  const isContent = !isFunctionWord(word, isUnmarked);
  const idf = units.idf(isUnmarked ? foldedId : (id ?? foldedId));
  return { word, term, id, foldedId, idf, isContent, weight: weight * (isContent ? 1 : functionWeight) };
}

function toCovers(word: string, named: ReturnType<Concepts['find']>, places: ReadonlyMap<string, number>): number[] {
  const folded = fold(word);
  return named.flatMap((concept) => {
    const place = concept.said.includes(word) || concept.said.includes(folded) ? places.get(concept.word) : undefined;
    return place === undefined ? [] : [place];
  });
}

function toPairs(order: readonly string[], places: ReadonlyMap<string, number>): [number, number][] {
  const pairs = new Map<string, [number, number]>();
  for (let at = 1; at < order.length; at += 1) {
    const left = places.get(order[at - 1] ?? '');
    const right = places.get(order[at] ?? '');
    if (left !== undefined && right !== undefined) pairs.set(`${left} ${right}`, [left, right]);
  }
  return [...pairs.values()].slice(0, mostWords * 2);
}

/** Triples of words that say little weigh little, so that a question's frame does not choose the document. */
function toTriples(said: string, previous: string | undefined, isUnmarked: boolean, units: Units) {
  const triples = new Map<number, number>();
  let tripleMass = 0;
  const unknown = units.triples.unknownIdf;
  const add = (text: string, weight: number): void => {
    const frame = new Set(
      toTrigrams(
        toWords(text)
          .filter((word) => isFunctionWord(word, isUnmarked))
          .join(' '),
      ),
    );
    for (const triple of new Set(toTrigrams(text))) {
      const share = frame.has(triple) ? weight * functionWeight : weight;
      const id = units.triples.find(triple);
      tripleMass += share * (id === undefined ? unknown : units.triples.idf(id));
      if (id !== undefined && !triples.has(id)) triples.set(id, share);
    }
  };
  add(said, 1);
  if (previous !== undefined) add(previous, previousWeight);
  return { triples, tripleMass };
}
