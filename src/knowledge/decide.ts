import type { Finding } from '../core/knowledge.ts';
import type { Query } from './query.ts';
import type { Ranked } from './rank.ts';
import { decision } from './decision-weights.ts';

/** From which probability of the first match the verdict is sure, and from which unsure. */
const thresholds = { sure: 0.7, unsure: 0.35 };
/** What words alone cannot be sure of: a question about what is not so, or about another number, place or name. */
const doubtful = 0.5;
/** A name of this part of the question's mass that the section lacks is another name. */
const otherName = 0.1;
/** Nor is an answer sure that has less than this part of what is asked, however far it leads. */
const half = 0.5;

/** What speaks for and against an answer, and the only direction in which it may: 1 for, -1 against, 0 either. */
export const directions = {
  one: 0,
  score: 0,
  margin: 1,
  lead: 1,
  coverage: 1,
  words: 1,
  pairs: 1,
  triples: 1,
  stretch: 1,
  title: 1,
  question: 1,
  unknown: -1,
  missingFigures: -1,
  missingNames: -1,
  brief: 0,
  isEnglish: 0,
  isThai: 0,
} as const;

/** The names of the signs, in the order of the weights. */
export const signs = [
  'one',
  'score',
  'margin',
  'lead',
  'coverage',
  'words',
  'pairs',
  'triples',
  'stretch',
  'title',
  'question',
  'unknown',
  'missingFigures',
  'missingNames',
  'brief',
  'isEnglish',
  'isThai',
] as const satisfies readonly (keyof typeof directions)[];

/** The value of each sign for one document; `brief` is one over the number of its words of content. */
export type Evidence = Readonly<Record<keyof typeof directions, number>>;

/**
 * Gathers what speaks for and against a document: how well it fits, by how much it leads (or trails the leader), and
 * what the question names that it lacks. All are shares of the question's mass, so that questions can be compared.
 */
export function toEvidence(query: Query, ranked: readonly Ranked[], place: number): Evidence | undefined {
  const candidate = ranked[place];
  if (candidate === undefined) return undefined;
  const rival = ranked[place === 0 ? 1 : 0]?.score ?? 0;
  const unknown = query.words.filter(
    ({ id, foldedId, isContent }) => id === undefined && foldedId === undefined && isContent,
  );
  const { coverage, words, pairs, triples, stretch, title, question, missingFigures, missingNames } = candidate.meeting;
  return {
    one: 1,
    score: candidate.score,
    margin: candidate.score - rival,
    coverage,
    words,
    pairs,
    triples,
    stretch,
    title,
    question,
    unknown: unknown.reduce((sum, { weight, idf }) => sum + weight * idf, 0) / query.mass,
    missingFigures: Math.min(missingFigures, 2),
    missingNames,
    lead: (candidate.score - rival) / Math.max(candidate.score, 0.1),
    isEnglish: query.language === 'en' ? 1 : 0,
    isThai: query.language === 'th' ? 1 : 0,
    brief: 1 / Math.max(1, query.words.filter(({ isContent }) => isContent).length),
  };
}

/** The calibrated probability that a document answers: a logistic regression over the evidence. */
function toProbability(evidence: Evidence, hasQuestions: boolean): number {
  const weights = hasQuestions ? decision.desk : decision.text;
  return 1 / (1 + Math.exp(-toSum(weights, evidence)));
}

function toSum(weights: Evidence, evidence: Evidence): number {
  return signs.reduce((sum, sign) => sum + weights[sign] * evidence[sign], 0);
}

/** Turns a ranking into probabilities and a verdict; `isOtherPlace`: the question counts to where the first does not. */
export function decide(
  query: Query,
  ranked: readonly Ranked[],
  hasQuestions: boolean,
  isOtherPlace = false,
): { readonly verdict: Finding['verdict']; readonly probabilities: readonly number[] } {
  const probabilities = ranked.map((_, place) => {
    const evidence = toEvidence(query, ranked, place);
    return evidence === undefined ? 0 : toProbability(evidence, hasQuestions);
  });
  const best = probabilities[0] ?? 0;
  const capped = probabilities.map((probability) => Math.min(probability, best));
  const { coverage = 0, missingFigures = 0, missingNames = 0 } = ranked[0]?.meeting ?? {};
  const isOther = isOtherPlace || missingFigures > 0 || missingNames >= otherName;
  const isDoubtful = query.isNegated || isOther || coverage < half;
  return { verdict: toVerdict(isDoubtful ? Math.min(best, doubtful) : best), probabilities: capped };
}

function toVerdict(probability: number): Finding['verdict'] {
  if (probability >= thresholds.sure) return 'sure';
  return probability >= thresholds.unsure ? 'unsure' : 'none';
}
