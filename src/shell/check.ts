import { ContentError, toLine, type Problem } from '../errors.ts';

/** What to look at; each reads a folder and says what is wrong in it. */
export interface Checks {
  readonly knowledge: () => Promise<readonly Problem[]>;
  /** Throws ContentError when something is wrong. */
  readonly commands: () => Promise<unknown>;
}

/** Every problem in the editors' folders, as lines; none when all is well. */
export async function readProblems({ knowledge, commands }: Checks): Promise<readonly string[]> {
  const found = await knowledge();
  try {
    await commands();
    return found.map(toLine);
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return [...found, ...error.problems].map(toLine);
  }
}
