import MiniSearch from 'minisearch';
import type { Finding, Match, SearchOptions, Term } from '../core/knowledge.ts';
import type { Language } from '../language/language.ts';
import { createConcepts } from './concepts.ts';
import { decide } from './decide.ts';
import { toQuery } from './query.ts';
import type { Query } from './query.ts';
import { toRanked } from './rank.ts';
import type { Ranked } from './rank.ts';
import { createScanner } from './scan.ts';
import { createUnits } from './units.ts';

/** One rendition of a section, as the search takes it. */
export interface SearchDocument {
  /** Distinct among all documents. */
  readonly id: string;
  readonly section: string;
  readonly language: Language;
  readonly title: string;
  /** What people ask to get this section, as its authors wrote them down. */
  readonly questions: readonly string[];
  readonly text: string;
}

/** Finds the section that answers a question. */
export interface Search {
  find(question: string, options?: SearchOptions): Finding;
}

const fromWords = 100;
const fromTriples = 50;
const mostMatches = 20;

/**
 * Builds the search over all renditions of all languages.
 *
 * Two stages: an index of words and one of letter triples propose documents; these alone are read in full and ordered.
 * Every section is a match at most once, with the rendition that fits best.
 */
export function createSearch(documents: readonly SearchDocument[], glossary: readonly Term[]): Search {
  const concepts = createConcepts(glossary);
  const asIs = (text: string): string[] => text.split(' ');
  const index = new MiniSearch<{ readonly id: number; readonly terms: string }>({
    fields: ['terms'],
    tokenize: asIs,
    processTerm: (term) => term,
    searchOptions: { tokenize: asIs, processTerm: (term) => term, bm25: { k: 0.6, b: 0.6, d: 0 } },
  });
  const units = createUnits(documents, concepts, (id, terms) => index.add({ id, terms: terms.join(' ') }));
  const scanner = createScanner(units);

  const propose = (query: Query, scores: Float32Array): ReadonlySet<number> => {
    const content = query.words.filter(({ id, isContent }) => id !== undefined && isContent);
    const asked = content.length > 0 ? content : query.words.filter(({ id }) => id !== undefined);
    const found = index.search(asked.map(({ term }) => term).join(' '));
    const proposed = new Set(found.slice(0, fromWords).map(({ id }): number => Number(id)));
    for (const unit of toBest(scores, fromTriples)) proposed.add(units.owners[unit] ?? 0);
    return proposed;
  };
  const rank = (
    question: string,
    options: SearchOptions,
    previous?: string,
  ): { query: Query; ranked: readonly Ranked[] } => {
    const query = toQuery(question, previous, units, concepts);
    if (query.mass === 0) return { query, ranked: [] };
    const scores = scanner.start(query);
    const all = toRanked(
      query,
      propose(query, scores),
      scanner,
      (id) => documents[id]?.language ?? 'vi',
      options.language,
    );
    const sections = new Set<string>();
    const ranked = all.filter(({ document }) => {
      const section = documents[document]?.section ?? '';
      return !sections.has(section) && sections.add(section);
    });
    return { query, ranked: ranked.slice(0, mostMatches) };
  };
  const toMatches = (ranked: readonly Ranked[], probabilities: readonly number[]): Match[] =>
    ranked.flatMap(({ document }, place) => {
      const found = documents[document];
      const probability = probabilities[place] ?? 0;
      return found === undefined ? [] : [{ section: found.section, language: found.language, probability }];
    });
  return {
    find: (question, options = {}) => {
      const alone = rank(question, options);
      const decision = decide(alone.query, alone.ranked);
      return { verdict: decision.verdict, matches: toMatches(alone.ranked, decision.probabilities) };
    },
  };
}

/** The places of the largest scores above zero, in no order. */
function toBest(scores: Float32Array, count: number): readonly number[] {
  const best: number[] = [];
  let least = 0;
  scores.forEach((score, place) => {
    if (score <= least) return;
    best.push(place);
    if (best.length < count * 4) return;
    best.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
    best.length = count;
    least = scores[best[count - 1] ?? 0] ?? 0;
  });
  return best.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0)).slice(0, count);
}
