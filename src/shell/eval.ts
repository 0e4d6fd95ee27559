import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '../config.ts';
import { readContent } from '../desk.ts';
import { languages } from '../language/language.ts';
import { readArguments } from './arguments.ts';
import { judge, toEvalText, toGolden } from './golden.ts';

/** Asks the golden questions and prints what became of them. */
export async function evaluate(config: Config, args: readonly string[]): Promise<void> {
  const { values } = readArguments(args, { dir: { type: 'string', default: 'test/questions' } });
  const { knowledge } = await readContent(config);
  for (const language of languages) {
    const file = join(values.dir, `${language}.yaml`);
    const golden = toGolden(file, await readFile(file, 'utf8'));
    console.log(`${toEvalText(language, judge(knowledge, golden, language))}\n`);
  }
}
