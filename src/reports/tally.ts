import type { FormSpec } from '../core/form.ts';
import type { Submission } from '../core/ports.ts';
import type { Text } from '../language/language.ts';
import { isTelling } from './circles.ts';
import { createFieldCounter, type FieldCounts } from './counts.ts';
import { defaultSmallest } from './disclosure.ts';
import { toFields } from './fields.ts';
import { type Answers, toAnswers } from './figures.ts';
import { createSplitCounter, type Splits } from './splits.ts';

/** The results of one question; `key` is the one of its column in the exports. */
export interface QuestionTally extends Answers {
  readonly key: string;
  readonly label: Text;
  readonly ask: Text;
  /** The section of the knowledge base that the question is about. */
  readonly section?: string;
}

/** The results of a form. Every count in it may be shown to whoever may see results; what may not be is not in it. */
export interface Tally extends Splits {
  readonly form: string;
  readonly title: Text;
  /** Groups from 1 to one less than this are hidden. */
  readonly smallest: number;
  readonly questions: readonly QuestionTally[];
}

/**
 * Counts the answers to a form.
 *
 * This is the one way from answers to counts: what it gives has passed the protection of small groups, so that nothing
 * built on it (a text, a chart, a file) can show one, alone or by subtraction.
 *
 * @param versions every version of the form, oldest first; at least one.
 * @param smallest the smallest group of people that is shown; 1 shows all.
 * @example
 * const tally = await toTally(await store.readForms('feedback'), readPages(store, 'feedback'))
 */
export async function toTally(
  versions: readonly FormSpec[],
  submissions: AsyncIterable<Submission>,
  smallest = defaultSmallest,
): Promise<Tally> {
  const splitCounter = createSplitCounter(versions);
  const fields = toFields(versions);
  const fieldCounter = createFieldCounter(new Map(versions.map((spec) => [spec.version, spec])), fields);
  for await (const submission of submissions) {
    splitCounter.add(submission);
    fieldCounter.add(submission);
  }
  const splits = splitCounter.toSplits(smallest);
  const said = new Map<FieldCounts, Answers>();
  for (const counts of fieldCounter.counts) {
    const isHidden = splits.total === undefined || isTelling(counts, said, splits, smallest);
    said.set(counts, toAnswers(counts, isHidden ? Infinity : smallest));
  }
  const newest = versions.at(-1);
  return {
    ...splits,
    form: newest?.name ?? '',
    title: newest?.title ?? { vi: '', en: '', th: '' },
    smallest,
    questions: [...said].map(
      ([
        {
          field: { key, question },
        },
        answers,
      ]) => ({
        ...answers,
        key,
        label: question.label,
        ask: question.ask,
        ...(question.section === undefined ? {} : { section: question.section }),
      }),
    ),
  };
}
