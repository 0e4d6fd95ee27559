import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createSearch } from '../src/knowledge/search.ts';
import { type Language, languages } from '../src/language/language.ts';
import { toGolden } from '../src/shell/golden.ts';
import { readDesk } from './desk.ts';

/** What became of the questions that people ask of the desk in one language. All are shares, 0 to 1. */
export interface Golden {
  readonly language: Language;
  readonly questions: number;
  /** The right section was first, whatever the verdict. */
  readonly first: number;
  /** It was among the first three. */
  readonly firstThree: number;
  /** Sure, and right or wrong. */
  readonly right: number;
  readonly wrong: number;
  /** Unsure, with the right section among the three that are offered. */
  readonly offered: number;
  /** Of what the desk does not hold: not sure, and none at all. */
  readonly declined: number;
  readonly none: number;
  /** Follow-ups whose right section was among the first three. */
  readonly followed: number;
}

/** Asks the desk the questions in `test/questions`. The weights were fitted to them too, so what they score here is kind. */
export async function measureGolden(root: string): Promise<readonly Golden[]> {
  const { documents, glossary, synonyms } = await readDesk(join(root, 'knowledge'));
  const search = createSearch(documents, glossary, synonyms);
  return languages.map((language) => {
    const file = join(root, 'test', 'questions', `${language}.yaml`);
    const { answer, decline, followups } = toGolden(file, readFileSync(file, 'utf8'));
    const found = answer.map(({ ask, section }) => {
      const { verdict, matches } = search.find(ask, { language });
      return { verdict, rank: matches.findIndex((match) => section.includes(match.section)) };
    });
    const declined = decline.map(({ ask }) => search.find(ask, { language }).verdict);
    const followed = followups.filter(({ first, next, section }) => {
      const { matches } = search.find(next, { language, previous: first });
      return matches.slice(0, 3).some((match) => section.includes(match.section));
    });
    const share = (test: (one: (typeof found)[number]) => boolean): number => found.filter(test).length / found.length;
    const isShown = (rank: number): boolean => rank >= 0 && rank < 3;
    return {
      language,
      questions: found.length,
      first: share(({ rank }) => rank === 0),
      firstThree: share(({ rank }) => isShown(rank)),
      right: share(({ verdict, rank }) => verdict === 'sure' && rank === 0),
      wrong: share(({ verdict, rank }) => verdict === 'sure' && rank !== 0),
      offered: share(({ verdict, rank }) => verdict === 'unsure' && isShown(rank)),
      declined: declined.filter((verdict) => verdict !== 'sure').length / declined.length,
      none: declined.filter((verdict) => verdict === 'none').length / declined.length,
      followed: followed.length / followups.length,
    };
  });
}
