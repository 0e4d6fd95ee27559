import { functionWeight, listLightWords } from '../language/function-words.ts';
import { languages as allLanguages, type Language } from '../language/language.ts';
import { toToken, toTrigrams, toWords } from '../language/tokens.ts';
import type { Concepts } from './concepts.ts';
import { createNumbers, createVocabulary } from './corpus.ts';
import type { Vocabulary } from './corpus.ts';
import { createTriples } from './triples.ts';
import type { Triples } from './triples.ts';

/** What the ranking needs to know of a document: it is indexed once, under its number. */
export interface Indexed {
  readonly language: Language;
  readonly title: string;
  readonly questions: readonly string[];
  readonly text: string;
}

/**
 * The documents as flat arrays of term numbers.
 *
 * A document is one or more units: first its title and text together, then its title, then each of its authors'
 * questions. Unit `u` holds `terms[starts[u]]` to `terms[starts[u + 1] - 1]`; document `d` owns the units `firsts[d]` to
 * `firsts[d + 1] - 1`.
 */
export interface Units {
  readonly vocabulary: Vocabulary;
  readonly terms: Uint32Array;
  readonly starts: Uint32Array;
  readonly firsts: Uint32Array;
  /** The document of each unit. */
  readonly owners: Uint32Array;
  readonly meanLength: number;
  readonly triples: Triples;
  /** How rare a term is over documents; a term that is in none gets the most. */
  readonly idf: (id: number | undefined) => number;
  /** The sum of each unit's rareness, function words at less weight. */
  readonly masses: Float32Array;
  /** The terms that fold to a term, itself among them. */
  readonly formsOf: (folded: number) => readonly number[];
  /** How rare it is that one term follows another. */
  readonly pairIdf: (left: number, right: number) => number;
}

type Flat = Pick<Units, 'vocabulary' | 'terms' | 'starts' | 'firsts'>;

/** Indexes the documents in the order given. `addTerms` sees each document's terms in order, for an index beside this one. */
export function createUnits(
  documents: readonly Indexed[],
  concepts: Concepts,
  addTerms: (document: number, terms: Uint32Array, vocabulary: Vocabulary) => void,
): Units {
  const vocabulary = createVocabulary();
  const [terms, starts, firsts, owners] = [createNumbers(), createNumbers(), createNumbers(), createNumbers()];
  for (const [index, document] of documents.entries()) {
    const from = terms.length();
    firsts.push(owners.length());
    for (const [unit, text] of toTexts(document).entries()) {
      starts.push(terms.length());
      owners.push(index);
      for (const word of toWords(text)) terms.push(vocabulary.add(word));
      for (const { word } of concepts.find(text, unit > 0)) terms.push(vocabulary.add(word));
    }
    addTerms(index, terms.toArray(from), vocabulary);
  }
  starts.push(terms.length());
  firsts.push(owners.length());
  const flat = { vocabulary, terms: terms.toArray(), starts: starts.toArray(), firsts: firsts.toArray() };
  const counted = countTerms(flat);
  const owned = Array.from(owners.toArray(), (document) => documents[document]?.language ?? 'en');
  return {
    ...flat,
    ...counted,
    owners: owners.toArray(),
    masses: toMasses(flat, counted.idf, owned),
    formsOf: toForms(vocabulary),
    triples: createTriples(listTriples(documents)),
  };
}

function* listTriples(documents: readonly Indexed[]): Generator<readonly string[]> {
  for (const document of documents) for (const text of toTexts(document)) yield toTrigrams(text);
}

function toTexts({ title, questions, text }: Indexed): readonly string[] {
  return [title === '' ? text : `${title}\n${text}`, ...(title === '' ? [] : [title]), ...questions];
}

function toMasses(
  { vocabulary, terms, starts }: Flat,
  idf: Units['idf'],
  languages: readonly Language[],
): Float32Array {
  const lights = new Map(allLanguages.map((language) => [language, toLight(vocabulary, language)]));
  return Float32Array.from({ length: starts.length - 1 }, (_, unit) => {
    const light = lights.get(languages[unit] ?? 'en');
    const distinct = new Set(terms.subarray(starts[unit], starts[unit + 1]));
    return distinct.values().reduce((sum, id) => sum + idf(id) * (light?.has(id) === true ? functionWeight : 1), 0);
  });
}

/** The function words of a language that a vocabulary has, by number. */
function toLight({ ids }: Vocabulary, language: Language): ReadonlySet<number> {
  const known = listLightWords(language)
    .values()
    .map((word) => ids.get(toToken(word).term));
  return new Set(known.filter((id) => id !== undefined));
}

function toForms({ foldedOf }: Vocabulary): Units['formsOf'] {
  const forms = Map.groupBy(foldedOf.keys(), (id) => foldedOf[id] ?? id);
  return (folded) => forms.get(folded) ?? [];
}

/** Document frequencies of terms, of folded terms and, in a table of hashes, of neighbours in the text. */
function countTerms(flat: Flat) {
  const { vocabulary, terms, starts, firsts } = flat;
  const count = firsts.length - 1;
  const size = vocabulary.size();
  const frequency = new Uint32Array(size);
  const last = new Int32Array(size).fill(-1);
  const slots = 2 ** Math.min(21, Math.ceil(Math.log2(terms.length * 2 + 2)));
  const pairs = new Uint16Array(slots);
  const lastPair = new Int32Array(slots).fill(-1);
  const tally = (id: number, document: number): void => {
    if (last[id] === document) return;
    last[id] = document;
    frequency[id] = (frequency[id] ?? 0) + 1;
  };
  let length = 0;
  for (let document = 0; document < count; document += 1) {
    const text = firsts[document] ?? 0;
    const end = starts[firsts[document + 1] ?? 0] ?? 0;
    const textEnd = starts[text + 1] ?? 0;
    length += textEnd - (starts[text] ?? 0);
    for (let at = starts[text] ?? 0, before = -1; at < end; at += 1) {
      const id = terms[at] ?? 0;
      const folded = vocabulary.foldedOf[id] ?? id;
      tally(id, document);
      if (folded !== id) tally(folded, document);
      if (before >= 0 && at < textEnd) {
        const slot = toSlot(before, folded, slots);
        if (lastPair[slot] !== document) pairs[slot] = Math.min(65_535, (pairs[slot] ?? 0) + 1);
        lastPair[slot] = document;
      }
      before = folded;
    }
  }
  const rareness = (documents: number): number => Math.log(1 + (count - documents + 0.5) / (documents + 0.5));
  return {
    meanLength: length / Math.max(count, 1),
    idf: (id: number | undefined) => rareness(id === undefined ? 0 : (frequency[id] ?? 0)),
    pairIdf: (left: number, right: number) => rareness(pairs[toSlot(left, right, slots)] ?? 0),
  };
}

/** Where the neighbours left and right are counted. The multipliers are the usual ones of Knuth and of xxHash. */
function toSlot(left: number, right: number, slots: number): number {
  return ((Math.imul(left, 2_654_435_761) ^ Math.imul(right, 2_246_822_519)) >>> 0) % slots;
}
