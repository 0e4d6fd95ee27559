import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { SearchDocument } from '../src/knowledge/search.ts';
import { type Language, languages } from '../src/language/language.ts';

/** A question and the passage that answers it. `isTuning` marks the half on which weights may be fitted. */
export interface BenchQuestion {
  readonly ask: string;
  readonly section: string;
  readonly isTuning: boolean;
}

/** One language of a data set. */
export interface BenchSet {
  readonly language: Language;
  readonly documents: readonly SearchDocument[];
  readonly questions: readonly BenchQuestion[];
}

const passage = z.object({ id: z.string(), text: z.string(), title: z.string().optional() });
const question = z.object({ id: z.string(), question: z.string(), passage_id: z.string() });

/**
 * Reads a data set: `passages.vi.jsonl` and `questions.vi.jsonl` for each language that there is.
 *
 * Passages of one article follow one another, so the first half of the passages is whole articles (but for one at
 * most): this is the tuning half, the other one stays untouched.
 */
export function readSets(dir: string): readonly BenchSet[] {
  const found = languages.filter((language) => existsSync(join(dir, `passages.${language}.jsonl`)));
  if (found.length === 0) throw new Error(`${dir} holds no passages.<language>.jsonl. Give a folder with --data.`);
  return found.map((language) => {
    const passages = readLines(join(dir, `passages.${language}.jsonl`), passage);
    const tuning = new Set(passages.slice(0, Math.ceil(passages.length / 2)).map(({ id }) => id));
    return {
      language,
      documents: passages.map(({ id, text, title = '' }) => {
        return { id: `${language}:${id}`, section: id, language, title, text, questions: [] };
      }),
      questions: readLines(join(dir, `questions.${language}.jsonl`), question).map((line) => {
        return { ask: line.question, section: line.passage_id, isTuning: tuning.has(line.passage_id) };
      }),
    };
  });
}

function readLines<Line>(path: string, schema: z.ZodType<Line>): readonly Line[] {
  const lines = readFileSync(path, 'utf8').trim().split('\n');
  return lines.map((line) => schema.parse(JSON.parse(line)));
}
