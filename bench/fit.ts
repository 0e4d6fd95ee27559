import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { directions, toEvidence, toRow, toSlopes } from '../src/knowledge/decide.ts';
import { manners, parts, toManner } from '../src/knowledge/rank.ts';
import { createRanker, type SearchDocument } from '../src/knowledge/search.ts';
import { type Language, languages } from '../src/language/language.ts';
import { type Golden, toGolden } from '../src/shell/golden.ts';
import { type BenchSet, readSets } from './data.ts';
import { type Desk, holdOut, readDesk } from './desk.ts';
import { addTypo, createRandom, shuffle, stripMarks } from './noise.ts';
import { type Example, fitLogistic, fitRanking, type Group } from './train.ts';

type Ranker = ReturnType<typeof createRanker>;
type Ranks = Readonly<Record<(typeof manners)[number], Group[]>>;
const folds = 3;

/**
 * Fits the weights of the ranking and writes them to `src/knowledge/rank-weights.ts`.
 *
 * Data: the tuning half of the set in `dir` for bare texts; for the desk the project's own authors' questions, each
 * asked while it is out of the index, and what people ask (`bench/questions` and `test/questions`).
 */
export async function fitRanks(dir: string, root: string, day: string): Promise<void> {
  const [desk, text]: readonly Ranks[] = [createRanks(), createRanks()];
  if (desk === undefined || text === undefined) return;
  const own = await readDesk(join(root, 'knowledge'));
  addDeskRanks(own, desk);
  addAskedRanks(own, root, desk);
  addSetRanks(readSets(dir), text);
  const toWeights = (ranks: Ranks) =>
    Object.fromEntries(manners.map((manner) => [manner, toNamed(parts, fitRanking(ranks[manner]))]));
  write(
    root,
    'rank-weights.ts',
    'ranking',
    { desk: toWeights(desk), text: toWeights(text) },
    day,
    "this project's authors' questions, those in `bench/questions` and `test/questions`,",
  );
}

/**
 * Fits the weights of the decision, for the ranking as it is, and writes them to `src/knowledge/decision-weights.ts`.
 *
 * For the desk the data is what people ask (`bench/questions` and `test/questions`, answerable and not), and the tuning half of the set as
 * questions that have nothing to do with it; for bare texts the tuning half with half of its texts removed.
 */
export async function fitDecision(dir: string, root: string, day: string): Promise<void> {
  const sets = readSets(dir);
  const desk = await readDesk(join(root, 'knowledge'));
  const ofDesk = fitLogistic([...toAskedExamples(desk, root), ...toStrangers(desk, sets)], directions);
  const ofText = fitLogistic(
    sets.flatMap((set) => [...toTextExamples(set)]),
    directions,
  );
  const decision = { desk: toSlopes(ofDesk), text: toSlopes(ofText) };
  write(
    root,
    'decision-weights.ts',
    'decision',
    decision,
    day,
    'the questions in `bench/questions` and `test/questions`',
  );
}

function write(root: string, file: string, name: string, value: unknown, day: string, from: string): void {
  const source = [
    '/**',
    " * Weights for documents with authors' questions (`desk`) and for bare texts (`text`). `npm run bench` fitted them",
    ` * on ${day}, from ${from} and the tuning half of XQuAD.`,
    ' */',
    `export const ${name} = ${JSON.stringify(value, undefined, 2).replace(/"(\w+)":/g, '$1:')} as const;`,
    '',
  ].join('\n');
  writeFileSync(join(root, 'src', 'knowledge', file), source);
  console.log(source);
}

function createRanks(): Ranks {
  return { en: [], vi: [], th: [], unmarked: [] };
}

function addDeskRanks({ documents, glossary, synonyms }: Desk, ranks: Ranks): void {
  const random = createRandom(1);
  for (let fold = 0; fold < folds; fold += 1) {
    const { kept, held } = holdOut(documents, fold, folds);
    const rank = createRanker(kept, glossary, synonyms);
    for (const { ask, from } of held) {
      addRank(rank, kept, ask, from.section, ranks);
      addRank(rank, kept, addTypo(ask, from.language, random), from.section, ranks);
      if (from.language === 'vi') addRank(rank, kept, stripMarks(ask), from.section, ranks);
    }
  }
}

/** What people ask, each with the first of the sections that answer it. */
function addAskedRanks({ documents, glossary, synonyms }: Desk, root: string, ranks: Ranks): void {
  const rank = createRanker(documents, glossary, synonyms);
  for (const language of languages) {
    for (const { ask, section } of readQuestions(root, language).flatMap(({ answer }) => answer)) {
      addRank(rank, documents, ask, section[0] ?? '', ranks);
    }
  }
}

function addSetRanks(sets: readonly BenchSet[], ranks: Ranks): void {
  const random = createRandom(2);
  for (const { language, documents, questions } of sets) {
    const rank = createRanker(documents, [], []);
    for (const { ask, section } of questions.filter(({ isTuning }) => isTuning)) {
      addRank(rank, documents, ask, section, ranks);
      addRank(rank, documents, addTypo(ask, language, random), section, ranks);
      if (language === 'vi') addRank(rank, documents, stripMarks(ask), section, ranks);
    }
  }
}

function addRank(rank: Ranker, documents: readonly SearchDocument[], ask: string, section: string, ranks: Ranks): void {
  const { query, ranked } = rank(ask);
  const right = ranked.findIndex(({ document }) => documents[document]?.section === section);
  if (right < 0) return;
  const rows = ranked.map(({ meeting }) => parts.map((part) => meeting[part]));
  ranks[toManner(query)].push({ rows, right, weight: 1 });
}

/** What people ask, with the sections that answer it; several, where several do. */
function* toAskedExamples({ documents, glossary, synonyms }: Desk, root: string): Generator<Example> {
  const rank = createRanker(documents, glossary, synonyms);
  for (const { answer, decline } of languages.flatMap((language) => readQuestions(root, language))) {
    for (const { ask, section } of answer) yield* toExample(rank, documents, ask, section, 1);
    for (const { ask } of decline) yield* toExample(rank, documents, ask, [], 1);
  }
}

/** The questions of one language, those for fitting and those that the tests ask. */
function readQuestions(root: string, language: Language): readonly Golden[] {
  return ['bench', 'test'].map((folder) => {
    const file = join(root, folder, 'questions', `${language}.yaml`);
    return toGolden(file, readFileSync(file, 'utf8'));
  });
}

/** General questions of the tuning half, which the desk must decline. */
function* toStrangers({ documents, glossary, synonyms }: Desk, sets: readonly BenchSet[]): Generator<Example> {
  const rank = createRanker(documents, glossary, synonyms);
  for (const { questions } of sets) {
    for (const { ask, isTuning } of questions) if (isTuning) yield* toExample(rank, documents, ask, [], 0.05);
  }
}

/** Half of the texts removed: their questions have no answer, those of the others do. */
function* toTextExamples({ documents, questions }: BenchSet): Generator<Example> {
  const random = createRandom(4);
  for (let round = 0; round < 4; round += 1) {
    const kept = shuffle(documents, random).slice(0, documents.length / 2);
    const there = new Set(kept.map(({ section }) => section));
    const rank = createRanker(kept, [], []);
    for (const { ask, section, isTuning } of questions) {
      if (isTuning) yield* toExample(rank, kept, ask, there.has(section) ? [section] : [], 1);
    }
  }
}

function* toExample(
  rank: Ranker,
  documents: readonly SearchDocument[],
  ask: string,
  sections: readonly string[],
  weight: number,
): Generator<Example> {
  const { query, ranked } = rank(ask);
  const evidence = toEvidence(query, ranked, 0);
  if (evidence === undefined) return;
  const first = documents[ranked[0]?.document ?? -1];
  if (first?.isBeyond === true) return;
  const isRight = sections.includes(first?.section ?? '');
  yield { row: toRow(evidence), isRight, weight };
}

function toNamed(names: readonly string[], values: readonly number[]): Record<string, number> {
  return Object.fromEntries(names.map((name, at) => [name, Math.round((values[at] ?? 0) * 1000) / 1000]));
}
