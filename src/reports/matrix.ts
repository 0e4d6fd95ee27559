import type { SectionCounts } from '../core/asked.ts';
import { type Count, defaultSmallest, isSmall, toShown, toShownOptions } from './disclosure.ts';
import type { QuestionTally } from './tally.ts';

/** What the matrix needs to know of a form's question. */
type Question = Pick<QuestionTally, 'section' | 'answered' | 'figures'>;

/** One section of the knowledge base: what people asked about it and what they said of it. Small groups are hidden. */
export interface MatrixRow {
  readonly section: string;
  /** Questions that led to it; those answered and those missed add up to it. */
  readonly asked: Count;
  readonly answered: Count;
  /** Unanswered, rated unhelpful or sent to the team. */
  readonly missed: Count;
  /** Answers that were rated helpful or unhelpful. */
  readonly rated: Count;
  /** Answers in their own words to form questions about it. */
  readonly commented: Count;
  /** Marks given to form questions about it. */
  readonly marked: Count;
}

/** Which part of the content people ask about and do not understand. */
export interface Matrix {
  /** Groups from 1 to one less than this are hidden. */
  readonly smallest: number;
  readonly rows: readonly MatrixRow[];
}

/**
 * Puts the question log and the forms side by side, one row for each section that anything is known of.
 *
 * Rows are in the order of the sections' ids. The log knows no people, so that every question counts as a person of its
 * own. What comes from forms has passed the protection of small groups in the tally; it is only added up here.
 *
 * @param counts from `Store.countSections`.
 * @param questions of the tallies of all forms; those that name no section are passed over.
 * @param smallest the smallest group that is shown; 1 shows all.
 */
export function toMatrix(
  counts: readonly SectionCounts[],
  questions: readonly Question[],
  smallest = defaultSmallest,
): Matrix {
  const logged = new Map(counts.map((each) => [each.section, each]));
  const sections = new Set([...logged.keys(), ...questions.flatMap(({ section }) => section ?? [])]);
  const rows = [...sections].sort().map((section): MatrixRow => {
    const about = questions.filter((question) => question.section === section);
    return {
      section,
      ...toAsked(logged.get(section), smallest),
      commented: addUp(about.filter(({ figures }) => figures.kind === 'text')),
      marked: addUp(about.filter(({ figures }) => figures.kind === 'scale' || figures.kind === 'nps')),
    };
  });
  return { smallest, rows };
}

function toAsked(
  { answered, missed, rated }: Omit<SectionCounts, 'section'> = { answered: 0, missed: 0, rated: 0 },
  smallest: number,
): Pick<MatrixRow, 'asked' | 'answered' | 'missed' | 'rated'> {
  const asked = answered + missed;
  if (asked === 0) return { asked, answered, missed, rated };
  const [shownAnswered, shownMissed] = toShown([answered, missed], smallest);
  const [shownRated] = toShownOptions([rated], { answered: asked, total: asked }, smallest);
  return {
    asked: isSmall(asked, smallest) ? undefined : asked,
    answered: shownAnswered,
    missed: shownMissed,
    rated: shownRated,
  };
}

/** Hidden as soon as one of them is hidden. */
function addUp(questions: readonly Question[]): Count {
  return questions.reduce<Count>(
    (sum, { answered }) => (sum === undefined || answered === undefined ? undefined : sum + answered),
    0,
  );
}
