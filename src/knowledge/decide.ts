import type { Finding } from '../core/knowledge.ts';
import type { Query } from './query.ts';
import type { Ranked } from './rank.ts';
import { decision } from './decision-weights.ts';

/** From which probability of the first match the verdict is sure, and from which unsure. */
const thresholds = { sure: 0.62, unsure: 0.42 };
/** What words alone cannot be sure of: a question about what is not so, or about another number, place or name. */
const doubtful = 0.45;
/** What lies beyond the content is so far off when none of it was proposed. */
const farOff = 0.3;
/** No words alone make an answer surer than this. */
const mostSure = 0.98;
/** A name of this part of the question's mass that the section lacks is another name. */
const otherName = 0.1;
/** Nor is an answer sure that has less than this part of what is asked, in words or letters, however far it leads. */
const half = 0.5;

/**
 * What speaks for and against an answer.
 *
 * `direction` is the only one in which a sign may speak: 1 for, -1 against, 0 either. `bends` are the values at which
 * its line may change its slope, as the last part of a share says more than the first.
 */
const shape = {
  one: { direction: 0, bends: [] },
  score: { direction: 0, bends: [2.1, 2.5, 2.8, 3.1] },
  margin: { direction: 1, bends: [] },
  lead: { direction: 1, bends: [0.05, 0.1, 0.2, 0.35] },
  coverage: { direction: 1, bends: [0.6, 0.75, 0.88, 0.96] },
  words: { direction: 1, bends: [0.4, 0.7] },
  pairs: { direction: 1, bends: [0.15, 0.4] },
  triples: { direction: 1, bends: [0.2, 0.35, 0.5, 0.65] },
  stretch: { direction: 1, bends: [] },
  title: { direction: 1, bends: [0.15, 0.3, 0.45, 0.6] },
  question: { direction: 1, bends: [0.5, 0.6, 0.7, 0.8] },
  questions: { direction: 1, bends: [0.4, 0.5, 0.6, 0.7] },
  unit: { direction: 1, bends: [0.55, 0.7, 0.8, 0.95] },
  likeness: { direction: 1, bends: [0.4, 0.55, 0.65, 0.75] },
  letters: { direction: 1, bends: [0.4, 0.55, 0.65, 0.8] },
  gap: { direction: -1, bends: [0.05, 0.15] },
  noNumber: { direction: -1, bends: [] },
  unknown: { direction: -1, bends: [0.15] },
  missingFigures: { direction: -1, bends: [] },
  missingNames: { direction: -1, bends: [] },
  doubt: { direction: -1, bends: [0.4, 0.55, 0.7, 0.8] },
  closer: { direction: 1, bends: [-0.1, 0, 0.1, 0.2] },
  alike: { direction: 1, bends: [-0.1, 0, 0.1, 0.2] },
  brief: { direction: 0, bends: [0.07, 0.1, 0.14, 0.25] },
  isEnglish: { direction: 0, bends: [] },
  isThai: { direction: 0, bends: [] },
} as const satisfies Readonly<Record<string, { direction: 0 | 1 | -1; bends: readonly number[] }>>;

type Sign = keyof typeof shape;

/** The signs, in the order of the weights. */
const signs = Object.keys(shape).filter((key): key is Sign => key in shape);

/** The slope of each piece of each sign's line. */
export type Slopes = Readonly<Record<Sign, readonly number[]>>;

/**
 * The value of each sign for one document. `brief` is one over the number of its words of content, `doubt` how near the
 * best of what lies beyond the content comes, `closer` and `alike` how much less like its questions the question is.
 */
export type Evidence = Readonly<Record<Sign, number>>;

/** How far a value reaches into each piece of its sign's line: the sum is the value. */
function toPieces(sign: Sign, value: number): readonly number[] {
  const bends: readonly number[] = shape[sign].bends;
  return [...bends, Infinity].map(
    (end, at) => Math.min(value, end) - (at === 0 ? 0 : Math.min(value, bends[at - 1] ?? 0)),
  );
}

/** The evidence as a row of numbers, for the fit. */
export function toRow(evidence: Evidence): readonly number[] {
  return signs.flatMap((sign) => toPieces(sign, evidence[sign]));
}

/** The directions of such a row. */
export const directions: readonly number[] = signs.flatMap((sign) =>
  toPieces(sign, 0).map(() => shape[sign].direction),
);

/** Gives the numbers of such a row back to their signs, rounded. */
export function toSlopes(row: readonly number[]): Readonly<Record<string, readonly number[]>> {
  let at = 0;
  return Object.fromEntries(
    signs.map((sign) => {
      const { length } = toPieces(sign, 0);
      at += length;
      return [sign, row.slice(at - length, at).map((value) => Math.round(value * 1000) / 1000)];
    }),
  );
}

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
  const { number, ...meeting } = candidate.meeting;
  const lead = (candidate.score - rival) / Math.max(candidate.score, 0.1);
  const brief = 1 / Math.max(1, query.words.filter(({ isContent }) => isContent).length);
  const beyond = ranked.find(({ isBeyond }) => isBeyond);
  return {
    ...meeting,
    one: 1,
    score: candidate.score,
    margin: candidate.score - rival,
    lead,
    noNumber: query.asksNumber && number === 0 ? 1 : 0,
    unknown: unknown.reduce((sum, { weight, idf }) => sum + weight * idf, 0) / query.mass,
    missingFigures: Math.min(meeting.missingFigures, 2),
    doubt: (beyond?.score ?? 0) / Math.max(candidate.score, 0.1),
    closer: beyond === undefined ? farOff : Math.max(-0.5, meeting.question - beyond.meeting.question),
    alike: beyond === undefined ? farOff : Math.max(-0.5, meeting.likeness - beyond.meeting.likeness),
    brief,
    isEnglish: query.language === 'en' ? 1 : 0,
    isThai: query.language === 'th' ? 1 : 0,
  };
}

/**
 * The calibrated probability that a document answers: a logistic regression on lines with bends, one a sign, added up.
 *
 * @see https://hastie.su.domains/ElemStatLearn/ (additive models, section 9.1)
 */
function toProbability(evidence: Evidence, hasQuestions: boolean): number {
  const slopes: Slopes = hasQuestions ? decision.desk : decision.text;
  const odds = signs.reduce(
    (sum, sign) =>
      toPieces(sign, evidence[sign]).reduce((line, reach, at) => line + reach * (slopes[sign][at] ?? 0), sum),
    0,
  );
  return mostSure / (1 + Math.exp(-odds));
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
  const { coverage = 0, likeness = 0, missingFigures = 0, missingNames = 0 } = ranked[0]?.meeting ?? {};
  const isOther = isOtherPlace || missingFigures > 0 || missingNames >= otherName;
  const hasSubject = query.words.some(({ word, isContent }) => isContent && !word.startsWith('?'));
  const isDoubtful = !hasSubject || query.isNegated || isOther || Math.max(coverage, likeness) < half;
  const isBeyond = ranked[0]?.isBeyond === true;
  const verdict = isBeyond ? 'none' : toVerdict(isDoubtful ? Math.min(best, doubtful) : best);
  return { verdict, probabilities: capped };
}

function toVerdict(probability: number): Finding['verdict'] {
  if (probability >= thresholds.sure) return 'sure';
  return probability >= thresholds.unsure ? 'unsure' : 'none';
}
