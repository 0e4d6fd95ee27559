import { spawnSync } from 'node:child_process';
import { z } from 'zod';
import type { SearchDocument } from '../src/knowledge/search.ts';
import { type BenchSet, readSets } from './data.ts';
import { ours, peers } from './engines.ts';
import { toQuantile } from './measure.ts';
import { createRandom, pick, type Random } from './noise.ts';

const cost = z.object({ buildMs: z.number(), memoryMb: z.number(), p50Ms: z.number(), p99Ms: z.number() });

/** What an index of one size costs. */
export type Cost = z.infer<typeof cost>;

const asked = 600;
const warmUp = 100;
/** A process that takes longer than this is ended and has no figures. */
const patienceMs = 5 * 60_000;
/** What takes longer than this at first is not measured again. */
const repeatableMs = 40_000;
const runs = 3;

/**
 * Measures one engine at one size, each time in a process of its own, so that nothing else is in its memory.
 *
 * The figures are medians of three runs, or those of one run when it is a long one; `undefined` when five minutes were
 * not enough.
 */
export function measureCost(engine: string, size: number, dir: string): Cost | undefined {
  const found: Cost[] = [];
  for (const start = performance.now(); found.length < runs;) {
    const one = measureOnce(engine, size, dir);
    if (one === undefined) return undefined;
    found.push(one);
    if (performance.now() - start > repeatableMs * found.length) break;
  }
  const toMedian = (field: keyof Cost): number =>
    toQuantile(
      found.map((one) => one[field]),
      0.5,
    );
  return {
    buildMs: toMedian('buildMs'),
    memoryMb: toMedian('memoryMb'),
    p50Ms: toMedian('p50Ms'),
    p99Ms: toMedian('p99Ms'),
  };
}

function measureOnce(engine: string, size: number, dir: string): Cost | undefined {
  const args = ['--expose-gc', '--max-old-space-size=8192', import.meta.filename, engine, String(size), dir];
  const { stdout, stderr, status, error } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    timeout: patienceMs,
    killSignal: 'SIGKILL',
  });
  if (error !== undefined && 'code' in error && error.code === 'ETIMEDOUT') return undefined;
  if (status !== 0) throw new Error(`${engine} at ${size} failed: ${stderr.slice(-500)}`);
  return cost.parse(JSON.parse(stdout));
}

/** Makes paragraphs by drawing sentences from those of the same language, a third in each language; up to `size`. */
function mix(sets: readonly BenchSet[], size: number, random: Random): readonly SearchDocument[] {
  const sentences = sets.map(({ documents }) =>
    documents.flatMap(({ text }) => text.split(/(?<=[.!?])\s+|(?<=\S{60})\s/)),
  );
  const base = sets.flatMap(({ documents }) => documents).slice(0, size);
  const share = sets.flatMap(({ documents }) => documents.slice(0, Math.ceil(size / sets.length))).slice(0, size);
  if (size <= base.length) return share;
  const made = Array.from({ length: size - base.length }, (_, at): SearchDocument => {
    const place = at % sets.length;
    const text = Array.from({ length: 5 }, () => pick(sentences[place] ?? [], random) ?? '').join(' ');
    return {
      id: `made:${at}`,
      section: `made:${at}`,
      language: sets[place]?.language ?? 'en',
      title: '',
      text,
      questions: [],
    };
  });
  return [...base, ...made];
}

function readMemory(): number {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 2 ** 20;
}

function measureHere(name: string, size: number, dir: string): Cost {
  const builder = [ours, ...peers].find((one) => one.name === name) ?? ours;
  const random = createRandom(5);
  const sets = readSets(dir);
  const documents = mix(sets, size, random);
  const all = sets.flatMap(({ questions }) => questions);
  const questions = Array.from({ length: asked + warmUp }, () => pick(all, random)?.ask ?? '');
  const before = readMemory();
  const start = performance.now();
  const engine = builder.build(documents);
  const buildMs = performance.now() - start;
  const times = questions.map((question) => {
    const from = performance.now();
    engine.find(question);
    return performance.now() - from;
  });
  const memoryMb = readMemory() - before + (engine.readBytes?.() ?? 0) / 2 ** 20;
  // The engine is used once more, so that it is not collected before its memory is read.
  engine.find('');
  const warm = times.slice(warmUp);
  return { buildMs, memoryMb, p50Ms: toQuantile(warm, 0.5), p99Ms: toQuantile(warm, 0.99) };
}

if (import.meta.main) {
  const [name = '', size = '0', dir = ''] = process.argv.slice(2);
  process.stdout.write(JSON.stringify(measureHere(name, Number(size), dir)));
}
