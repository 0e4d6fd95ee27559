import type { Language } from '../language/language.ts';
import type { Query } from './query.ts';
import type { Meeting, Scanner } from './scan.ts';

/** A document that may answer, and why. */
export interface Ranked {
  readonly document: number;
  readonly score: number;
  readonly meeting: Meeting;
}

/** What each part of a meeting counts for, for a question typed with marks and for one without. */
const weights: Readonly<Record<'marked' | 'unmarked', Readonly<Record<keyof Meeting, number>>>> = {
  marked: {
    words: 1,
    foldedWords: 0.2,
    pairs: 0.5,
    foldedPairs: 0.2,
    triples: 0.6,
    question: 1.5,
    questionTriples: 1,
    coverage: 0.3,
    questionCoverage: 0.5,
  },
  unmarked: {
    words: 0,
    foldedWords: 0.5,
    pairs: 0,
    foldedPairs: 0.8,
    triples: 0.6,
    question: 1.5,
    questionTriples: 1,
    coverage: 0.3,
    questionCoverage: 0.5,
  },
};
const sameLanguage = 0.05;

/** Orders documents, the likeliest first; equal ones by number. */
export function toRanked(
  query: Query,
  documents: Iterable<number>,
  scanner: Scanner,
  languageOf: (document: number) => Language,
  wanted: Language | undefined,
): readonly Ranked[] {
  const weight = weights[query.isUnmarked ? 'unmarked' : 'marked'];
  const ranked: Ranked[] = [];
  for (const document of documents) {
    const meeting = scanner.read(query, document);
    const language = languageOf(document);
    const isSame = language === (query.language ?? wanted);
    ranked.push({ document, meeting, score: toScore(meeting, weight) + (isSame ? sameLanguage : 0) });
  }
  return ranked.sort((a, b) => b.score - a.score || a.document - b.document);
}

function toScore(meeting: Meeting, weight: Readonly<Record<keyof Meeting, number>>): number {
  return (
    weight.words * meeting.words +
    weight.foldedWords * meeting.foldedWords +
    weight.pairs * meeting.pairs +
    weight.foldedPairs * meeting.foldedPairs +
    weight.triples * meeting.triples +
    weight.question * meeting.question +
    weight.questionTriples * meeting.questionTriples +
    weight.coverage * meeting.coverage +
    weight.questionCoverage * meeting.questionCoverage
  );
}
