import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parts, toScore } from '../src/knowledge/rank.ts';
import { createRanker, createSearch } from '../src/knowledge/search.ts';
import { measureCost } from './cost.ts';
import { type BenchSet, readSets } from './data.ts';
import { ours, peers } from './engines.ts';
import { type Golden, measureGolden } from './golden.ts';
import { measureLengths } from './length.ts';
import { measureQuality, toArea } from './measure.ts';
import { addTypo, createRandom, shuffle, stripMarks } from './noise.ts';

type Row = readonly (string | number)[];
const engines = [ours, ...peers];
const sizes = [240, 10_000, 100_000];
const lengths = [1_000, 10_000, 100_000];

/**
 * Measures the search and its peers on the sets in `dir`, prints each table when it is ready and writes it into
 * `docs/retrieval.md` between its markers. The costs come last; without `isQuick` they take twenty minutes.
 */
export async function benchRetrieval(dir: string, root: string, isQuick: boolean): Promise<void> {
  const sets = readSets(dir);
  const tables = {
    desk: async () => toDeskTable(await measureGolden(root)),
    quality: () => toQualityTable(sets),
    halves: () => toHalvesTable(sets),
    noise: () => toNoiseTable(sets),
    parallel: () => toParallelTable(sets),
    refusal: () => toRefusalTable(sets),
    ablation: () => toAblationTable(sets),
    ...(isQuick ? {} : { length: () => toLengthTable(sets), cost: () => toCostTable(dir) }),
  };
  const path = join(root, 'docs', 'retrieval.md');
  for (const [name, measure] of Object.entries(tables)) {
    const table = await measure();
    console.log(`\n${name}\n${table}`);
    const marked = new RegExp(`(<!-- bench:${name} -->\n)[^]*?(<!-- /bench:${name} -->)`);
    const text = readFileSync(path, 'utf8');
    writeFileSync(
      path,
      text.replace(marked, (_, open: string, close: string) => `${open}${table}\n${close}`),
    );
  }
}

function toDeskTable(golden: readonly Golden[]): string {
  const head = [
    'questions',
    'n',
    'first',
    'in first 3',
    'sure, right',
    'sure, wrong',
    'unsure, offered',
    'declined',
    'none',
    'follow-ups',
  ];
  const rows = golden.map((one): Row => {
    const { first, firstThree, right, wrong, offered, declined, none, followed } = one;
    const shares = [first, firstThree, right, wrong, offered, declined, none, followed].map(toShare);
    return [one.language, one.questions, ...shares];
  });
  return toTable(head, rows);
}

function toQualityTable(sets: readonly BenchSet[]): string {
  const rows = engines.map(({ name, build }): Row => {
    const cells = sets.map(({ documents, questions }) => {
      const { first, firstFive, reciprocal } = measureQuality(build(documents), questions);
      return [first, firstFive, reciprocal].map(toShare).join(' ');
    });
    return [name, ...cells];
  });
  return toTable(['R@1 R@5 MRR@10', ...sets.map(({ language }) => language)], rows);
}

function toHalvesTable(sets: readonly BenchSet[]): string {
  const rows = engines.map(({ name, build }): Row => {
    const cells = sets.flatMap(({ documents, questions }) => {
      const engine = build(documents);
      return [true, false].map((half) => {
        return toShare(
          measureQuality(
            engine,
            questions.filter(({ isTuning }) => isTuning === half),
          ).first,
        );
      });
    });
    return [name, ...cells];
  });
  return toTable(['R@1', ...sets.flatMap(({ language }) => [`${language} tuning`, `${language} untouched`])], rows);
}

function toNoiseTable(sets: readonly BenchSet[]): string {
  const columns = sets.flatMap((set) => {
    const { language } = set;
    const typo = {
      name: `${language} typo`,
      set,
      change: (ask: string, chance: () => number) => addTypo(ask, language, chance),
    };
    return language === 'vi' ? [typo, { name: 'vi without marks', set, change: stripMarks }] : [typo];
  });
  const rows = engines.map(({ name, build }): Row => {
    const cells = columns.map(({ set, change }) => {
      const random = createRandom(6);
      return toShare(measureQuality(build(set.documents), set.questions, (ask) => change(ask, random)).first);
    });
    return [name, ...cells];
  });
  return toTable(['R@1', ...columns.map(({ name }) => name)], rows);
}

function toParallelTable(sets: readonly BenchSet[]): string {
  const documents = sets.flatMap((set) => set.documents);
  const rows = engines.map(({ name, build }): Row => {
    const engine = build(documents);
    return [name, ...sets.map(({ questions }) => toShare(measureQuality(engine, questions).first))];
  });
  return toTable(['R@1, all languages in one index', ...sets.map(({ language }) => language)], rows);
}

/** Half of the paragraphs removed, five times: does the probability tell the questions that lost theirs? */
function toRefusalTable(sets: readonly BenchSet[]): string {
  const rows = [true, false, undefined].map((half): Row => {
    const cells = sets.map(({ documents, questions }) => {
      const random = createRandom(7);
      const scores = Array.from({ length: 5 }, () => {
        const kept = shuffle(documents, random).slice(0, documents.length / 2);
        const there = new Set(kept.map(({ section }) => section));
        const search = createSearch(kept, []);
        return questions
          .filter(({ isTuning }) => half === undefined || isTuning === half)
          .map(({ ask, section }) => {
            return { score: search.find(ask).matches[0]?.probability ?? 0, isRight: there.has(section) };
          });
      });
      return toShare(scores.reduce((sum, round) => sum + toArea(round), 0) / scores.length);
    });
    return [half === undefined ? 'all questions' : half ? 'tuning half' : 'untouched half', ...cells];
  });
  return toTable(['AUROC', ...sets.map(({ language }) => language)], rows);
}

/** R@1 with one part of the score left out, in points against all parts. */
function toAblationTable(sets: readonly BenchSet[]): string {
  const asked = sets.map(({ documents, questions }) => {
    const rank = createRanker(documents, [], []);
    return questions.map(({ ask, section }) => {
      const { query, ranked } = rank(ask);
      return { query, ranked, right: ranked.findIndex(({ document }) => documents[document]?.section === section) };
    });
  });
  const toFirst = (left: string): readonly number[] =>
    asked.map((questions) => {
      const hits = questions.filter(({ query, ranked, right }) => {
        const scores = ranked.map(({ meeting }) => toScore(query, { ...meeting, [left]: 0 }, false));
        return right >= 0 && scores[right] === Math.max(...scores);
      });
      return (100 * hits.length) / questions.length;
    });
  const whole = toFirst('');
  const rows = parts
    .filter((part) => part !== 'title' && part !== 'question')
    .map((part): Row => [part, ...toFirst(part).map((value, at) => (value - (whole[at] ?? 0)).toFixed(1))]);
  return toTable(['without', ...sets.map(({ language }) => language)], rows);
}

function toLengthTable(sets: readonly BenchSet[]): string {
  const rows = engines.map((engine): Row => {
    return [engine.name, ...measureLengths(engine, sets, lengths).map((ms) => ms.toFixed(1))];
  });
  return toTable(['ms for one question', ...lengths.map((length) => `${length} characters`)], rows);
}

function toCostTable(dir: string): string {
  const rows = engines.flatMap(({ name }) =>
    sizes.map((size): Row => {
      const cost = measureCost(name, size, dir);
      if (cost === undefined) return [name, size, '–', '–', '–', '–'];
      const { buildMs, memoryMb, p50Ms, p99Ms } = cost;
      const memory = memoryMb.toFixed(memoryMb < 1 ? 1 : 0);
      return [name, size, (buildMs / 1000).toFixed(2), memory, p50Ms.toFixed(2), p99Ms.toFixed(1)];
    }),
  );
  return toTable(['engine', 'paragraphs', 'build s', 'index MB', 'p50 ms', 'p99 ms'], rows);
}

function toShare(value: number): string {
  return value.toFixed(3).replace(/^0/, '');
}

function toTable(head: Row, rows: readonly Row[]): string {
  const line = (row: Row): string => `| ${row.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
