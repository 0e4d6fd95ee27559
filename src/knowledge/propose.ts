import type { Units } from './units.ts';

const fromWords = 40;
const fromTriples = 30;
const fromQuestions = 16;

/**
 * Chooses the documents that are worth reading in full.
 *
 * They are the best by the index of words, the best texts by letter triples (which see through typing errors) and the
 * owners of the titles and authors' questions most like the question, by letter triples.
 *
 * @param words the score of each document that shares a word, best first.
 * @param triples the triples' score of each unit.
 */
export function propose(
  units: Units,
  words: ReadonlyMap<number, number>,
  triples: Float32Array,
  tripleMass: number,
): readonly number[] {
  const proposed = new Set<number>();
  for (const document of words.keys()) {
    if (proposed.size === fromWords) break;
    proposed.add(document);
  }
  const { firsts, owners } = units;
  const documents = firsts.length - 1;
  for (const document of toBest(documents, fromTriples, (document) => triples[firsts[document] ?? 0] ?? 0)) {
    proposed.add(document);
  }
  if (owners.length === documents) return [...proposed];
  const toLikeness = (unit: number): number => {
    if (firsts[owners[unit] ?? 0] === unit) return 0;
    return (triples[unit] ?? 0) / (tripleMass + (units.triples.mass[unit] ?? 0));
  };
  for (const unit of toBest(owners.length, fromQuestions, toLikeness)) proposed.add(owners[unit] ?? 0);
  return [...proposed];
}

/** The numbers below `count` with the largest scores above zero, the largest first. */
function toBest(count: number, wanted: number, scoreOf: (item: number) => number): readonly number[] {
  let best: { readonly item: number; readonly score: number }[] = [];
  let least = 0;
  const cut = (): void => {
    best = best.sort((a, b) => b.score - a.score).slice(0, wanted);
    least = best.length < wanted ? 0 : (best.at(-1)?.score ?? 0);
  };
  for (let item = 0; item < count; item += 1) {
    const score = scoreOf(item);
    if (score <= least) continue;
    best.push({ item, score });
    if (best.length >= wanted * 4) cut();
  }
  cut();
  return best.map(({ item }) => item);
}
