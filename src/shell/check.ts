import { readCommands } from '../commands/load.ts';
import type { Config } from '../config.ts';
import { actionNames } from '../desk.ts';
import { ContentError, toLine, type Problem } from '../errors.ts';
import { checkKnowledge } from '../knowledge/check.ts';
import { readContent, toWritten } from '../knowledge/content.ts';
import { readArguments } from './arguments.ts';

/** Prints everything that is wrong in the editors' folders, and fails when anything is. */
export async function check({ knowledgeDir, commandsDir }: Config, args: readonly string[]): Promise<void> {
  readArguments(args, {});
  const problems = [...(await checkKnowledge(knowledgeDir)), ...(await checkCommands(commandsDir, knowledgeDir))];
  for (const problem of problems) console.error(toLine(problem));
  if (problems.length > 0) process.exitCode = 1;
  else console.log(`${knowledgeDir} and ${commandsDir} are in order.`);
}

async function checkCommands(dir: string, knowledgeDir: string): Promise<readonly Problem[]> {
  try {
    await readCommands(dir, { actions: new Set(actionNames), ...(await readReferences(knowledgeDir)) });
    return [];
  } catch (error) {
    if (error instanceof ContentError) return error.problems;
    throw error;
  }
}

/** What forms may refer to. Where the knowledge cannot be used, its own problems say so, and this cannot be judged. */
async function readReferences(knowledgeDir: string): Promise<{ readonly sections?: ReadonlySet<string> }> {
  const { articles, problems } = await readContent(knowledgeDir);
  return problems.length > 0 ? {} : { sections: new Set(toWritten(articles).map(({ id }) => id)) };
}
