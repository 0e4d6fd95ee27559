import type { TermMatch } from '../core/knowledge.ts';
import { toToken } from '../language/tokens.ts';
import { collect, createHits, toStretch } from './hits.ts';
import type { Query } from './query.ts';
import { mostPairs, mostWords } from './query.ts';
import type { Units } from './units.ts';

/** How one document meets a question, in shares of what the question asks: 0 is nothing, 1 is everything. */
export interface Meeting {
  /** BM25 of the text over the question's mass. */
  readonly words: number;
  /** The same for words that follow one another in both. */
  readonly pairs: number;
  /** The same for letter triples. */
  readonly triples: number;
  /** The heaviest sentence-long stretch of the text. */
  readonly stretch: number;
  /** That stretch once more, when the question asks for a number and a number stands there. */
  readonly number: number;
  /** The part of the question's mass that the document has anywhere. */
  readonly coverage: number;
  /** The part of the question's mass that the title has. */
  readonly title: number;
  /** How like the question the most similar of title and authors' questions is. */
  readonly question: number;
  /** The same on the average of the three most similar: one alone may be like it by accident. */
  readonly questions: number;
  /** The part of the question's mass that its best single unit has. */
  readonly unit: number;
  /** How like the question, in letter triples, the most similar of title and authors' questions is. */
  readonly likeness: number;
  /** The part of the question's letter triples that its best single unit has. */
  readonly letters: number;
  /** The part of the question's mass that the weightiest of its words of content has which the document lacks. */
  readonly gap: number;
  /** How many numbers, years and days of the question the document lacks. */
  readonly missingFigures: number;
  /** The part of the question's mass that is names which the document lacks. */
  readonly missingNames: number;
}

/** Reads documents in full, one at a time, for one question at a time. */
export interface Scanner {
  /** Prepares for a question, and gives the triples' score of every unit (an array that the next question overwrites). */
  readonly start: (query: Query) => Float32Array;
  readonly read: (document: number) => Meeting;
  /** What each word of the question that a document has adds to the coverage, the most first. */
  readonly explain: (document: number) => readonly TermMatch[];
}

/** BM25's saturation and length normalisation: https://www.staff.city.ac.uk/~sbrp622/papers/foundations_bm25_review.pdf */
const k = 0.4;
const b = 0.6;
const sentence = 40;
/** How far from the stretch a number may stand, in terms. */
const beside = 8;
const numerals =
  `one two three four five six seven eight nine ten eleven twelve dozen half third quarter hundred thousand
  million billion một hai ba bốn năm sáu bảy tám chín mười trăm nghìn triệu tỷ nửa หนึ่ง สอง สาม สี่ ห้า หก เจ็ด แปด เก้า สิบ ร้อย พัน หมื่น
  แสน ล้าน ครึ่ง`.split(/\s+/);

/** Creates a reader of documents; it keeps its working arrays from one question to the next. */
export function createScanner(units: Units): Scanner {
  const size = units.vocabulary.size();
  const table = new Int16Array(size).fill(-1);
  const isNumber = toNumberTable(units);
  const scores = new Float32Array(units.owners.length);
  const hits = createHits();
  const counts = new Uint16Array(mostWords);
  const pairCounts = new Uint16Array(mostPairs);
  const masses = new Float64Array(mostWords);
  const here = new Uint8Array(mostWords);
  const covered = new Uint8Array(mostWords);
  let query: Query;
  let pairPlaces = new Map<number, number>();
  let pairMasses: readonly number[] = [];

  const start = (asked: Query): Float32Array => {
    query = asked;
    fillTable(asked, units, table);
    masses.fill(0);
    for (const [place, { weight, idf }] of asked.words.entries()) masses[place] = weight * idf;
    pairPlaces = new Map(asked.pairs.map(([left, right], place) => [left * mostWords + right, place]));
    pairMasses = asked.pairs.map(([left, right]) => toPairMass(asked, left, right, units));
    scores.fill(0);
    units.triples.score(asked.triples, scores);
    return scores;
  };
  const collectUnit = (unit: number): number => {
    const [first = 0, end = 0] = [units.starts[unit], units.starts[unit + 1]];
    collect(hits, units.terms, first, end, table);
    return end - first;
  };
  const toPairs = (norm: number): number => {
    pairCounts.fill(0, 0, pairMasses.length);
    for (let hit = 1; hit < hits.count; hit += 1) {
      if (hits.at[hit] !== (hits.at[hit - 1] ?? 0) + 1) continue;
      const pair = pairPlaces.get((hits.words[hit - 1] ?? 0) * mostWords + (hits.words[hit] ?? 0));
      if (pair !== undefined) pairCounts[pair] = (pairCounts[pair] ?? 0) + 1;
    }
    let sum = 0;
    for (let pair = 0; pair < pairMasses.length; pair += 1) {
      sum += (pairMasses[pair] ?? 0) * toSaturated(pairCounts[pair] ?? 0, norm);
    }
    return sum;
  };
  const hasNumber = (unit: number, { from, to }: { readonly from: number; readonly to: number }): boolean => {
    const end = Math.min(to + beside, units.starts[unit + 1] ?? 0);
    for (let at = Math.max(from - beside, units.starts[unit] ?? 0); at < end; at += 1) {
      const id = units.terms[at] ?? 0;
      if (isNumber[id] === 1 && (table[id] ?? -1) < 0) return true;
    }
    return false;
  };
  const cover = (): number => {
    here.fill(0);
    for (let hit = 0; hit < hits.count; hit += 1) here[hits.words[hit] ?? 0] = 1;
    let mass = 0;
    for (let place = 0; place < query.words.length; place += 1) {
      if (here[place] !== 1 && query.words[place]?.covers.some((other) => here[other] === 1) !== true) continue;
      covered[place] = 1;
      mass += masses[place] ?? 0;
    }
    return mass;
  };
  const readText = (unit: number): Pick<Meeting, 'words' | 'pairs' | 'triples' | 'stretch' | 'number' | 'unit'> => {
    const norm = k * (1 - b + (b * collectUnit(unit)) / units.meanLength);
    counts.fill(0);
    for (let hit = 0; hit < hits.count; hit += 1) {
      const word = hits.words[hit] ?? 0;
      counts[word] = (counts[word] ?? 0) + 1;
    }
    let words = 0;
    for (let place = 0; place < query.words.length; place += 1) {
      words += (masses[place] ?? 0) * toSaturated(counts[place] ?? 0, norm);
    }
    const pairs = toPairs(norm);
    const stretch = toStretch(hits, masses, sentence);
    const shared = cover();
    const number = query.asksNumber && hasNumber(unit, stretch) ? stretch.mass : 0;
    return {
      words: words / query.mass,
      pairs: pairs / query.mass,
      triples: (scores[unit] ?? 0) / query.tripleMass,
      stretch: stretch.mass / query.mass,
      number: number / query.mass,
      unit: shared / query.mass,
    };
  };
  const read = (document: number): Meeting => {
    covered.fill(0);
    const [first = 0, end = 0] = [units.firsts[document], units.firsts[document + 1]];
    const text = readText(first);
    let [title, question, second, third, unitShare, likeness, letters] = [0, 0, 0, 0, text.unit, 0, text.triples];
    for (let unit = first + 1; unit < end; unit += 1) {
      collectUnit(unit);
      const shared = cover();
      if (unit === first + 1) title = shared / query.mass;
      unitShare = Math.max(unitShare, shared / query.mass);
      const triples = scores[unit] ?? 0;
      likeness = Math.max(likeness, (2 * triples) / (query.tripleMass + (units.triples.mass[unit] ?? 0)));
      letters = Math.max(letters, triples / query.tripleMass);
      const alike = (2 * shared) / (query.mass + (units.masses[unit] ?? 0));
      if (alike > question) [question, second, third] = [alike, question, second];
      else if (alike > second) [second, third] = [alike, second];
      else third = Math.max(third, alike);
    }
    let [mass, missingNames, missingFigures, gap] = [0, 0, 0, 0];
    for (let place = 0; place < query.words.length; place += 1) {
      const word = query.words[place];
      if (covered[place] === 1) mass += masses[place] ?? 0;
      else if (word?.isName === true) missingNames += masses[place] ?? 0;
      if (covered[place] === 1 || word === undefined) continue;
      if (word.isContent && !/^[@~#?]/.test(word.word)) gap = Math.max(gap, masses[place] ?? 0);
      if (word.isFigure) missingFigures += 1;
    }
    return {
      ...text,
      title,
      question,
      questions: (question + second + third) / 3,
      unit: unitShare,
      likeness,
      letters,
      coverage: mass / query.mass,
      gap: gap / query.mass,
      missingFigures,
      missingNames: missingNames / query.mass,
    };
  };
  const explain = (document: number): readonly TermMatch[] => {
    const [first = 0, end = 0] = [units.firsts[document], units.firsts[document + 1]];
    const found = new Map<string, TermMatch>();
    for (let unit = first; unit < end; unit += 1) {
      const field = unit === first ? 'text' : unit === first + 1 ? 'title' : 'questions';
      collectUnit(unit);
      for (let hit = 0; hit < hits.count; hit += 1) {
        const place = hits.words[hit] ?? 0;
        const term = query.words[place]?.word ?? '';
        if (!found.has(term)) found.set(term, { term, field, gain: (masses[place] ?? 0) / query.mass });
      }
    }
    return [...found.values()].sort((a, b) => b.gain - a.gain);
  };
  return { start, read, explain };
}

/** In the table a word of the question is found by its term; by all that fold alike, where marks cannot count. */
function fillTable(query: Query, units: Units, table: Int16Array): void {
  table.fill(-1);
  for (const [place, { id, foldedId }] of query.words.entries()) {
    if (id !== undefined) table[id] = place;
    if (!query.isUnmarked || foldedId === undefined) continue;
    for (const form of units.formsOf(foldedId)) if (table[form] === -1) table[form] = place;
  }
}

function toNumberTable(units: Units): Uint8Array {
  const known = new Set(numerals.map((word) => toToken(word).term));
  const table = new Uint8Array(units.vocabulary.size());
  for (const [term, id] of units.vocabulary.ids) if (/^\d/.test(term) || known.has(term)) table[id] = 1;
  return table;
}

function toPairMass(query: Query, left: number, right: number, units: Units): number {
  const [a, b] = [query.words[left], query.words[right]];
  if (a?.foldedId === undefined || b?.foldedId === undefined) return 0;
  return Math.min(a.weight, b.weight) * units.pairIdf(a.foldedId, b.foldedId);
}

function toSaturated(times: number, norm: number): number {
  return times === 0 ? 0 : (times * (k + 1)) / (times + norm);
}
