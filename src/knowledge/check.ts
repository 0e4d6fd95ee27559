import type { Problem } from '../errors.ts';
import { checkFigures } from './check-figures.ts';
import { checkFinding } from './check-finding.ts';
import { checkGlossary } from './check-glossary.ts';
import { checkLengths } from './check-lengths.ts';
import { checkLinks } from './check-links.ts';
import { checkMarkup } from './check-markup.ts';
import { checkParity } from './check-parity.ts';
import { checkQuestions } from './check-questions.ts';
import { checkReview } from './check-review.ts';
import { checkSynonyms } from './check-synonyms.ts';
import { checkTyping } from './check-typing.ts';
import { byPlace, type Content, readContent } from './content.ts';

/** One family of rules. It sees the whole content and may be asked in any order. */
export type Check = (content: Content, today: string) => Iterable<Problem>;

const checks: readonly Check[] = [
  checkTyping,
  checkMarkup,
  checkLengths,
  checkParity,
  checkFigures,
  checkReview,
  checkLinks,
  checkGlossary,
  checkSynonyms,
  checkQuestions,
  checkFinding,
];

/**
 * Finds everything that an editor should mend in a knowledge folder: what keeps it from being used, and what the
 * loader would let pass, such as a section that its own questions do not find.
 *
 * @param today the day to judge reviews by, `YYYY-MM-DD`.
 * @returns all problems at once, in the order of files and lines; nothing when all is well.
 */
export async function checkKnowledge(
  dir: string,
  today: string = new Date().toISOString().slice(0, 10),
): Promise<readonly Problem[]> {
  const content = await readContent(dir);
  return [...content.problems, ...checks.flatMap((check) => [...check(content, today)])].sort(byPlace);
}
