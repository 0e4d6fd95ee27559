import { detectLanguage } from '../language/detect.ts';
import { fold, hasVietnameseMarks } from '../language/fold.ts';
import { functionWeight, type listLightWords } from '../language/function-words.ts';
import type { Language } from '../language/language.ts';
import { normalise } from '../language/normalise.ts';
import { toOrdinals } from '../language/ordinals.ts';
import { toToken, toTrigrams, toWords } from '../language/tokens.ts';
import type { Concept, Concepts } from './concepts.ts';
import type { Repaired } from './repair.ts';
import type { Units } from './units.ts';

/** One distinct word of a question. */
export interface QueryWord {
  readonly word: string;
  readonly term: string;
  readonly id: number | undefined;
  readonly foldedId: number | undefined;
  readonly idf: number;
  /** 1, or less for a light word (nothing for one that no document has), for a corrected one and for a word of the previous question. */
  readonly weight: number;
  readonly isContent: boolean;
  /** A number, a year, a day or the name of a country: another one is another fact. */
  readonly isFigure: boolean;
  /** Written with a capital inside a sentence. */
  readonly isName: boolean;
  /** The places in `words` of the concepts that say the same, so that either covers it. */
  readonly covers: readonly number[];
}

/** A question as the ranking sees it. */
export interface Query {
  /** At most `mostWords`, the weightiest first. */
  readonly words: readonly QueryWord[];
  /** Neighbours, as places in `words`; at most `mostPairs`. */
  readonly pairs: readonly (readonly [number, number])[];
  /** True when it was typed without Vietnamese marks and may be Vietnamese, so that marks cannot count. */
  readonly isUnmarked: boolean;
  /** True for "how many", "when" and their like. */
  readonly asksNumber: boolean;
  /** True when it asks what is not so ("who did not sign"); the "or not" at the end of a question is none. */
  readonly isNegated: boolean;
  readonly language: Language | undefined;
  /** The sum of weight times rareness over its words. */
  readonly mass: number;
  readonly triples: ReadonlyMap<number, number>;
  readonly tripleMass: number;
}

/** What a question is read against. */
export interface Knowing {
  readonly units: Units;
  readonly concepts: Concepts;
  /** Writes a text as it was meant to be typed. */
  /** The words that say little, by the language of the question. */
  readonly listLight: typeof listLightWords;
  readonly repair: (text: string) => Repaired;
}

export const mostWords = 64;
export const mostPairs = 128;
const previousWeight = 0.2;
/** By the first letter of a concept's word; an exact name counts as much as a word. */
const conceptWeights: Readonly<Record<string, number>> = { '@': 1, '#': 1, '%': 1, '~': 0.6, '?': 0.5 };
const mendedWeight = 0.8;
const longest = 100_000;
const figure = /^#?\d/;
/** Figures, and names of countries and others: another one is another fact. */
const fixed = /^(?:#?\d|%)/;
const numberAsked =
  /\b(?:how (?:many|much|old|long|far|large|big|often|high)|when|(?:what|which)(?: \S+)? (?:year|date|day|century|percentage|percent|age|time|number|amount))\b|bao nhiêu|khi nào|năm nào|mấy|ngày nào|lúc nào|bao lâu|bao nhieu|khi nao|nam nao|ngay nao|bao lau|เมื่อไ|เมื่อใด|กี่|เท่าไ|เท่าใด|ปีไหน|ปีใด|ปีอะไร/i;

const negation =
  /(?<!\bor )\b(?:not|never|cannot|nobody|without|except)\b|n['’]t\b|(?<!\p{L})(?:ai|nào|gì|đâu|chỗ nào|nao|gi|dau) (?:không|chưa|chẳng|khong|chua) (?!\p{L}*$)|(?<!\p{L})(?:ngoại trừ|trừ ra|không được|không phải là)(?!\p{L}|\s*\?*$)|ไม่ได้|ไม่เคย|(?<!ยัง)ไม่มี|ยกเว้น/u;

/** Analyses a question, with the previous one behind it at less weight where it leans on that. */
export function toQuery(question: string, previous: string | undefined, knowing: Knowing): Query {
  const { text: said, mended } = knowing.repair(question.slice(0, longest));
  const before = previous === undefined ? '' : knowing.repair(previous.slice(0, longest)).text;
  const language = detectLanguage(said);
  const isUnmarked = (language === 'vi' || language === undefined) && !hasVietnameseMarks(said);
  const manner = { isUnmarked, light: knowing.listLight(language, isUnmarked), names: toNames(said), mended };
  // "And in 2026?" puts its year in the place of the one before.
  const isCountedAnew = /\d/.test(normalise(said.slice(0, 1000))) || toOrdinals(said.slice(0, 1000)).length > 0;
  const entries = new Map<string, Entry>();
  const order: string[] = [];
  for (const [text, weight] of [
    [said, 1],
    [before, previousWeight],
  ] as const) {
    for (const word of toWords(text)) {
      if (weight < 1 && isCountedAnew && figure.test(word)) continue;
      const term = toToken(word).term;
      order.push(term);
      if (!entries.has(term)) entries.set(term, toWord(word, weight, manner, knowing));
    }
  }
  const named = knowing.concepts.find(said, true);
  const foundBefore = before === '' ? [] : knowing.concepts.find(before, false);
  const namedBefore = isCountedAnew ? foundBefore.filter(({ word }) => !figure.test(word)) : foundBefore;
  const addConcepts = (concepts: readonly Concept[], weight: number): void => {
    for (const { word } of concepts) {
      const concept = toWord(
        word,
        weight * (conceptWeights[word[0] ?? ''] ?? 1),
        { ...manner, isUnmarked: false },
        knowing,
      );
      if ((concept.id !== undefined || word.startsWith('%')) && !entries.has(word)) entries.set(word, concept);
    }
  };
  addConcepts(named, 1);
  addConcepts(namedBefore, previousWeight);
  const kept = [...entries.values()].sort((a, b) => b.weight * b.idf - a.weight * a.idf).slice(0, mostWords);
  const places = new Map(kept.map(({ word, term }, place) => [/^[@~%]/.test(word) ? word : term, place]));
  return {
    words: kept.map((word) => ({ ...word, covers: toCovers(word.word, [...named, ...namedBefore], places) })),
    pairs: toPairs(order, places),
    isUnmarked,
    asksNumber: numberAsked.test(said.slice(0, 1000)),
    isNegated: negation.test(normalise(said.slice(0, 1000))),
    language,
    mass: kept.reduce((sum, { weight, idf }) => sum + weight * idf, 1e-9),
    ...toTriples(said, before, manner.light, knowing.units),
  };
}

type Entry = Omit<QueryWord, 'covers'>;

/** How a question is written, for the weighing of its words. */
interface Manner {
  readonly isUnmarked: boolean;
  /** Its function words. */
  readonly light: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  /** The words that were guessed from an error. */
  readonly mended: ReadonlySet<string>;
}

/** The words with a capital that do not begin a sentence, normalised; an abbreviation is none. */
function toNames(text: string): ReadonlySet<string> {
  return new Set(
    text.match(/(?<=[\p{L}\p{N},;:'"-]\s*)(?<![\p{L}\p{M}])\p{Lu}\p{M}*\p{Ll}[\p{L}\p{M}]*/gu)?.flatMap(toWords),
  );
}

function toWord(word: string, weight: number, { isUnmarked, light, names, mended }: Manner, { units }: Knowing): Entry {
  const { term, folded } = toToken(word);
  const isContent = !light.has(word);
  const { ids } = units.vocabulary;
  const [id, foldedId] = [ids.get(term), ids.get(folded)];
  const kind = { isContent, isFigure: weight === 1 && fixed.test(word), isName: names.has(word) };
  const lightly = id === undefined && foldedId === undefined ? 0 : functionWeight;
  const share = weight * (isContent ? 1 : lightly) * (mended.has(word) ? mendedWeight : 1);
  const idf = units.idf(isUnmarked ? foldedId : (id ?? foldedId));
  return { word, term, id, foldedId, idf, weight: share, ...kind };
}

function toCovers(word: string, named: readonly Concept[], places: ReadonlyMap<string, number>): number[] {
  const folded = fold(word);
  return named.flatMap(({ word: concept, said }) => {
    const place = said.includes(word) || said.includes(folded) ? places.get(concept) : undefined;
    return place === undefined ? [] : [place];
  });
}

function toPairs(order: readonly string[], places: ReadonlyMap<string, number>): [number, number][] {
  const pairs = new Map<number, [number, number]>();
  for (let at = 1; at < order.length && pairs.size < mostPairs; at += 1) {
    const left = places.get(order[at - 1] ?? '');
    const right = places.get(order[at] ?? '');
    if (left !== undefined && right !== undefined) pairs.set(left * mostWords + right, [left, right]);
  }
  return [...pairs.values()];
}

const frames = new Map<string, readonly string[]>();

/** The triples of a function word; there are few such words, so each is cut once. */
function toFrame(word: string): readonly string[] {
  const known = frames.get(word) ?? toTrigrams(word);
  frames.set(word, known);
  return known;
}

/** Triples of words that say little weigh little, so that a question's frame does not choose the document. */
function toTriples(said: string, before: string, light: ReadonlySet<string>, { triples }: Units) {
  const weights = new Map<number, number>();
  let tripleMass = 1e-9;
  for (const [text, weight] of [
    [said, 1],
    [before, previousWeight],
  ] as const) {
    const frame = new Set(toWords(text).flatMap((word) => (light.has(word) ? toFrame(word) : [])));
    for (const triple of new Set(toTrigrams(text))) {
      const share = frame.has(triple) ? weight * functionWeight : weight;
      const id = triples.find(triple);
      tripleMass += share * (id === undefined ? triples.unknownIdf : triples.idf(id));
      if (id !== undefined && !weights.has(id)) weights.set(id, share);
    }
  }
  return { triples: weights, tripleMass };
}
