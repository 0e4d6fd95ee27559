import MiniSearch from 'minisearch';
import type { Finding, Match, SearchOptions, Synonyms, Term, TermMatch } from '../core/knowledge.ts';
import { listFunctionWords, listLightWords } from '../language/function-words.ts';
import { type Language, languages } from '../language/language.ts';
import { normalise } from '../language/normalise.ts';
import { toOrdinals, toSmallNumbers } from '../language/ordinals.ts';
import { toToken, toWords } from '../language/tokens.ts';
import { createConcepts } from './concepts.ts';
import { decide } from './decide.ts';
import { type Before, toArticle, toLeaning, toShift } from './follow.ts';
import { createLexicon } from './lexicon.ts';
import { propose } from './propose.ts';
import { toQuery } from './query.ts';
import type { Query } from './query.ts';
import { toScore } from './rank.ts';
import type { Ranked } from './rank.ts';
import { createRepair } from './repair.ts';
import { createScanner } from './scan.ts';
import { createUnits } from './units.ts';
import { createWritten } from './written.ts';

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
  /** True for what no section answers: nobody is shown it, and a question that it fits best has no answer. */
  readonly isBeyond?: boolean;
}

/** Finds the section that answers a question. */
export interface Search {
  find(question: string, options?: SearchOptions): Finding;
  /** The same on the evidence of the words alone, as if no author had written this very question. */
  findByWords(question: string, options?: SearchOptions): Finding;
}

/** The words that propose documents: the rarest, as common ones cannot change which are best. */
const askedWords = 8;
const mostMatches = 20;
const sameLanguage = 0.05;
/** A section has the benefit of the doubt over what lies beyond, which is nothing but questions. */
const benefit = 0.8;
/** How much less sure an answer that takes the last question in may be than one that leaves it out. */
const slack = 0.2;
/** What the mean of the other renditions adds to one; chosen on the authors' held-out questions. */
const siblingShare = 0.5;
/** What remains when the words are an author's own: they may still have meant something else. */
const certain = 0.99;
/** Code units beyond which nobody counts any more. */
const longestQuestion = 1_000;

/** What a question came to before it is decided whether that answers it. */
export interface Ranking {
  readonly query: Query;
  /** Best first, one document for each section. */
  readonly ranked: readonly Ranked[];
  /** Why a document was found; only until the next question. */
  readonly explain: (document: number) => readonly TermMatch[];
}

type Judged = Ranking & ReturnType<typeof decide>;

/**
 * Builds the first half of the search, which orders the documents for a question.
 *
 * Two stages: an index of words and one of letter triples propose documents; these alone are read in full and ordered.
 * Every section is a match at most once, with the rendition that fits best.
 */
export function createRanker(
  documents: readonly SearchDocument[],
  glossary: readonly Term[],
  synonyms: readonly Synonyms[],
): (question: string, options?: SearchOptions, before?: Before) => Ranking {
  const hasQuestions = documents.some(({ questions }) => questions.length > 0);
  const concepts = createConcepts(glossary, synonyms);
  const split = (text: string): string[] => text.split(' ');
  const index = new MiniSearch<{ readonly id: number; readonly terms: string; readonly folded: string }>({
    fields: ['terms', 'folded'],
    tokenize: split,
    processTerm: (term) => term || null,
    searchOptions: { tokenize: split, processTerm: (term) => term, bm25: { k: 0.6, b: 0.6, d: 0 } },
  });
  const lights = new Map(languages.map((language) => [language, toTerms(listLightWords(language))]));
  const units = createUnits(documents, concepts, (id, ids, { terms, foldedOf }) => {
    const light = lights.get(documents[id]?.language ?? 'en');
    const telling = Array.from(ids).filter((term) => light?.has(terms[term] ?? '') !== true);
    const folded = telling.flatMap((term) => (foldedOf[term] === term ? [] : [terms[foldedOf[term] ?? 0]]));
    index.add({ id, terms: telling.map((term) => terms[term]).join(' '), folded: folded.join(' ') });
  });
  const repair = createRepair(createLexicon(units, listNames(glossary, synonyms)));
  const scanner = createScanner(units);
  const listLight = hasQuestions ? listLightWords : listFunctionWords;
  const knowing = { units, concepts, repair, listLight };

  const searchWords = (query: Query): ReadonlyMap<number, number> => {
    const known = query.words.filter(({ id, foldedId }) => (query.isUnmarked ? foldedId : id) !== undefined);
    const asked = known.filter(({ isContent }) => isContent).slice(0, askedWords);
    const terms = asked.map(({ id, foldedId }) => units.vocabulary.terms[(query.isUnmarked ? foldedId : id) ?? 0]);
    const fields = query.isUnmarked ? ['terms', 'folded'] : ['terms'];
    return new Map(index.search(terms.join(' '), { fields }).map(({ id, score }) => [Number(id), score]));
  };
  const siblings = Map.groupBy(documents.keys(), (document) => documents[document]?.section);
  const withSiblings = (proposed: readonly number[]): Iterable<number> =>
    new Set(proposed.flatMap((document) => siblings.get(documents[document]?.section) ?? []));
  const articles = Map.groupBy(documents.keys(), (document) => toArticle(documents[document]?.section));
  return (question, options = {}, before) => {
    const query = toQuery(question, before?.question, knowing);
    const article = toArticle(before?.section);
    const near = article === undefined ? [] : (articles.get(article) ?? []);
    const proposed = [...propose(units, searchWords(query), scanner.start(query), query.tripleMass), ...near];
    const read = Array.from(hasQuestions ? withSiblings(proposed) : proposed, (document): Ranked => {
      const meeting = scanner.read(document);
      const isSame = documents[document]?.language === (query.language ?? options.language);
      const isBeyond = documents[document]?.isBeyond === true;
      const extra = (isSame ? sameLanguage : 0) + toShift(documents[document]?.section, before?.section);
      const score = toScore(query, meeting, hasQuestions) * (isBeyond ? benefit : 1) + extra;
      return { document, isBeyond, meeting, score };
    });
    const ranked = hasQuestions ? addSiblings(read, ({ document }) => documents[document]?.section) : read;
    ranked.sort((a, b) => b.score - a.score || a.document - b.document);
    const first = keepFirst(ranked, ({ document }) => documents[document]?.section).slice(0, mostMatches);
    return { query, ranked: first, explain: scanner.explain };
  };
}

/** The words and the phrases without spaces by which a question may name something, normalised. */
function* listNames(glossary: readonly Term[], synonyms: readonly Synonyms[]): Generator<string> {
  const names = glossary.flatMap((term) =>
    Object.values(term.names).flatMap(({ name, aliases }) => [name, ...aliases]),
  );
  const words = synonyms.flatMap((list) => Object.values(list.words).flat());
  for (const phrase of [...names, ...words]) {
    yield normalise(phrase);
    yield* toWords(phrase);
  }
}

/** Lets the other renditions of a section speak for each one, as names and synonyms meet in all of them. */
function addSiblings(read: readonly Ranked[], sectionOf: (one: Ranked) => string | undefined): Ranked[] {
  return [...Map.groupBy(read, sectionOf).values()].flatMap((renditions) => {
    const total = renditions.reduce((sum, { score }) => sum + score, 0);
    const others = Math.max(1, renditions.length - 1);
    return renditions.map((one) => ({ ...one, score: one.score + (siblingShare * (total - one.score)) / others }));
  });
}

/** Builds the search over all renditions of all languages. */
export function createSearch(
  documents: readonly SearchDocument[],
  glossary: readonly Term[],
  synonyms: readonly Synonyms[] = [],
): Search {
  const rank = createRanker(documents, glossary, synonyms);
  const hasQuestions = documents.some(({ questions }) => questions.length > 0);
  /** The question asks for the fourth of three: it names a place in a row that the section found does not have. */
  const isOtherPlace = (question: string, [first]: readonly Ranked[]): boolean => {
    const places = hasQuestions && question.length <= longestQuestion ? toOrdinals(question) : [];
    const found = documents[first?.document ?? -1]?.section;
    if (places.length === 0 || found === undefined) return false;
    const renditions = documents.filter(({ section }) => section === found);
    const known = toSmallNumbers(renditions.map(({ title, text }) => `${title}\n${text}`).join('\n'));
    // There is a first of everything.
    return places.some((place) => place > 1 && !known.has(place));
  };
  const findWritten = createWritten(documents);
  const judgeByWords = (question: string, ranking: Ranking): Judged => {
    const isOther = isOtherPlace(question, ranking.ranked);
    return { ...ranking, ...decide(ranking.query, ranking.ranked, hasQuestions, isOther) };
  };
  const judge = (question: string, ranking: Ranking): Judged => {
    const section = findWritten(question);
    const place = ranking.ranked.findIndex(({ document }) => documents[document]?.section === section);
    const asWritten = section === undefined ? undefined : ranking.ranked[place];
    if (asWritten !== undefined) {
      const ranked = [asWritten, ...ranking.ranked.toSpliced(place, 1)];
      const { probabilities } = decide(ranking.query, ranked, hasQuestions);
      const verdict = asWritten.isBeyond ? 'none' : 'sure';
      return { ...ranking, ranked, verdict, probabilities: probabilities.with(0, certain) };
    }
    return judgeByWords(question, ranking);
  };
  const judgeTalk = (question: string, options: SearchOptions): Judged => {
    const alone = judge(question, rank(question, options));
    if (options.previous === undefined) return alone;
    const leaning = toLeaning(question, alone.query);
    if (leaning === 'alone') return alone;
    const [answered] = judge(options.previous, rank(options.previous, options)).ranked;
    const section = documents[answered?.document ?? -1]?.section;
    const together = judge(question, rank(question, options, { question: options.previous, section }));
    const isBetter = (together.probabilities[0] ?? 0) >= (alone.probabilities[0] ?? 0) - slack;
    return leaning === 'says' || isBetter ? together : judge(question, rank(question, options));
  };
  const toFinding = ({ ranked, verdict, probabilities, explain }: Judged, options: SearchOptions): Finding => {
    const matches = ranked.flatMap(({ document }, place): Match[] => {
      const found = documents[document];
      if (found === undefined || found.isBeyond === true) return [];
      const { section, language } = found;
      const match = { section, language, probability: probabilities[place] ?? 0 };
      return [options.explain === true ? { ...match, terms: explain(document) } : match];
    });
    const first = documents[ranked[0]?.document ?? -1];
    return { verdict, matches, ...(first?.isBeyond === true && { beyond: first.section }) };
  };
  return {
    find: (question, options = {}) => toFinding(judgeTalk(question, options), options),
    findByWords: (question, options = {}) => toFinding(judgeByWords(question, rank(question, options)), options),
  };
}

function toTerms(words: ReadonlySet<string>): ReadonlySet<string> {
  return new Set(words.values().map((word) => toToken(word).term));
}

/** The first of those that share a key. */
function keepFirst<Item>(items: readonly Item[], keyOf: (item: Item) => unknown): readonly Item[] {
  const seen = new Set<unknown>();
  return items.filter((item) => {
    const key = keyOf(item);
    return !seen.has(key) && seen.add(key);
  });
}
