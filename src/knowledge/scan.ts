import type { Query } from './query.ts';
import type { Units } from './units.ts';

/** How one document meets a question, in shares of what the question asks: 0 is nothing, 1 is everything. */
export interface Meeting {
  /** BM25 of the text over the question's mass. */
  readonly words: number;
  readonly foldedWords: number;
  readonly pairs: number;
  readonly foldedPairs: number;
  readonly triples: number;
  /** How like the question the most similar of title and authors' questions is, by words and by letters. */
  readonly question: number;
  readonly questionTriples: number;
  /** The part of the question's mass that the document has at all. */
  readonly coverage: number;
  /** The part that the best of title and authors' questions has. */
  readonly questionCoverage: number;
}

export interface Scanner {
  /** Prepares for a question; the triples' scores of all units are worked out here. */
  readonly start: (query: Query) => Float32Array;
  readonly read: (query: Query, document: number) => Meeting;
}

const k = 0.6;
const b = 0.6;

/** Creates a reader of documents; it keeps its working arrays from one question to the next. */
export function createScanner(units: Units): Scanner {
  const size = units.vocabulary.size();
  const exactPlace = new Int16Array(size).fill(-1);
  const foldedPlace = new Int16Array(size).fill(-1);
  const scores = new Float32Array(units.owners.length);
  let marked: readonly number[] = [];
  let pairPlaces = new Map<number, number>();
  let pairMass: readonly number[] = [];
  const start = (query: Query): Float32Array => {
    for (const id of marked) exactPlace[id] = foldedPlace[id] = -1;
    marked = query.words.flatMap(({ id, foldedId }) => [id, foldedId].filter((known) => known !== undefined));
    query.words.forEach(({ id, foldedId }, place) => {
      if (id !== undefined) exactPlace[id] = place;
      if (foldedId !== undefined && (foldedPlace[foldedId] ?? -1) < 0) foldedPlace[foldedId] = place;
    });
    pairPlaces = new Map(query.pairs.map(([left, right], place) => [left * 64 + right, place]));
    pairMass = query.pairs.map(([left, right]) => toPairMass(query, left, right, units));
    scores.fill(0);
    units.triples.score(query.triples, scores);
    return scores;
  };

  const exact = new Float64Array(64);
  const folded = new Float64Array(64);
  const exactPairs = new Float64Array(128);
  const foldedPairs = new Float64Array(128);
  const count = (unit: number): number => {
    exact.fill(0);
    folded.fill(0);
    exactPairs.fill(0);
    foldedPairs.fill(0);
    const to = units.starts[unit + 1] ?? 0;
    const from = units.starts[unit] ?? 0;
    let lastExact = -1;
    let lastFolded = -1;
    for (let at = from; at < to; at += 1) {
      const id = units.terms[at] ?? 0;
      const here = exactPlace[id] ?? -1;
      const foldedHere = foldedPlace[units.vocabulary.foldedOf[id] ?? id] ?? -1;
      if (here >= 0) {
        exact[here] = (exact[here] ?? 0) + 1;
        const pair = lastExact < 0 ? undefined : pairPlaces.get(lastExact * 64 + here);
        if (pair !== undefined) exactPairs[pair] = (exactPairs[pair] ?? 0) + 1;
      }
      if (foldedHere >= 0) {
        folded[foldedHere] = (folded[foldedHere] ?? 0) + 1;
        const pair = lastFolded < 0 ? undefined : pairPlaces.get(lastFolded * 64 + foldedHere);
        if (pair !== undefined) foldedPairs[pair] = (foldedPairs[pair] ?? 0) + 1;
      }
      lastExact = here;
      lastFolded = foldedHere;
    }
    return to - from;
  };

  const read = (query: Query, document: number): Meeting => {
    const [first = 0, end = 0] = [units.firsts[document], units.firsts[document + 1]];
    const covered = new Uint8Array(query.words.length);
    const result = { words: 0, foldedWords: 0, pairs: 0, foldedPairs: 0, triples: 0, question: 0, questionTriples: 0 };
    let questionCoverage = 0;
    for (let unit = first; unit < end; unit += 1) {
      const length = count(unit);
      const norm = k * (1 - b + (b * length) / units.meanLength);
      const counts = query.isUnmarked ? folded : exact;
      const here = new Uint8Array(query.words.length);
      query.words.forEach((word, place) => {
        const isHere = (counts[place] ?? 0) > 0 || word.covers.some((other) => (counts[other] ?? 0) > 0);
        if (isHere) covered[place] = here[place] = 1;
      });
      const triples = scores[unit] ?? 0;
      if (unit === first) {
        result.words = toGain(query, exact, norm);
        result.foldedWords = toGain(query, folded, norm);
        result.pairs = toPairGain(exactPairs, pairMass, norm) / query.mass;
        result.foldedPairs = toPairGain(foldedPairs, pairMass, norm) / query.mass;
        result.triples = triples / Math.max(query.tripleMass, 1e-9);
        continue;
      }
      const shared = toCovered(query, here);
      let mass = 0;
      for (let at = units.starts[unit] ?? 0; at < (units.starts[unit + 1] ?? 0); at += 1) {
        mass += units.idf(units.terms[at]) * units.weightOf(units.terms[at] ?? 0);
      }
      result.question = Math.max(result.question, (2 * shared) / (query.mass + mass));
      const tripleTotal = query.tripleMass + (units.triples.mass[unit] ?? 0);
      result.questionTriples = Math.max(result.questionTriples, (2 * triples) / tripleTotal);
      questionCoverage = Math.max(questionCoverage, shared / query.mass);
    }
    return { ...result, questionCoverage, coverage: toCovered(query, covered) / query.mass };
  };
  return { start, read };
}

function toPairMass(query: Query, left: number, right: number, units: Units): number {
  const [a, b] = [query.words[left], query.words[right]];
  if (a?.foldedId === undefined || b?.foldedId === undefined) return 0;
  return Math.min(a.weight, b.weight) * units.pairIdf(a.foldedId, b.foldedId);
}

function toGain(query: Query, counts: Float64Array, norm: number): number {
  let sum = 0;
  query.words.forEach(({ weight, idf }, place) => {
    const tf = counts[place] ?? 0;
    if (tf > 0) sum += (weight * idf * tf * (k + 1)) / (tf + norm);
  });
  return query.mass === 0 ? 0 : sum / query.mass;
}

function toPairGain(counts: Float64Array, mass: readonly number[], norm: number): number {
  return mass.reduce((sum, weight, place) => {
    const tf = counts[place] ?? 0;
    return tf > 0 ? sum + (weight * tf * (k + 1)) / (tf + norm) : sum;
  }, 0);
}

function toCovered(query: Query, covered: Uint8Array): number {
  return query.words.reduce((sum, { weight, idf }, place) => (covered[place] === 1 ? sum + weight * idf : sum), 0);
}
