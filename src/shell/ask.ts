import type { Config } from '../config.ts';
import { readContent } from '../desk.ts';
import { readArguments } from './arguments.ts';
import { toAskedLine, toAskedText, toExplanation } from './asked.ts';
import { readLines } from './lines.ts';

/** Answers questions given as arguments, or one a line on standard input. */
export async function ask(config: Config, args: readonly string[]): Promise<void> {
  const options = { json: { type: 'boolean' }, explain: { type: 'boolean' } } as const;
  const { values, positionals } = readArguments(args, options, { takesWords: true });
  const { knowledge, commands } = await readContent(config);
  for await (const question of positionals.length > 0 ? positionals : readLines(process.stdin)) {
    const line = toAskedLine(knowledge, commands, question);
    const text = values.json ? JSON.stringify(line) : `${toAskedText(knowledge, line)}\n`;
    process.stdout.write(`${text}\n`);
    if (values.explain) process.stdout.write(`${toExplanation(knowledge, line)}\n`);
  }
}
