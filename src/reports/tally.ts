import type { FormSpec, Kind } from '../core/form.ts';
import { toPath } from '../core/path.ts';
import type { Submission } from '../core/ports.ts';
import type { Text } from '../language/language.ts';
import { isTelling } from './circles.ts';
import { createFieldCounter, type FieldCounts } from './counts.ts';
import { defaultSmallest } from './disclosure.ts';
import { type Field, findSpec, toFields } from './fields.ts';
import { type Answers, toAnswers } from './figures.ts';
import { createGroupCounter, type GroupTable } from './groups.ts';
import { createSplitCounter, type Splits } from './splits.ts';
import { createWordCounter, type WordCell, type WordCounter } from './words.ts';

/** The results of one question; `key` is the one of its column in the exports. */
export interface QuestionTally extends Answers {
  readonly key: string;
  readonly label: Text;
  readonly ask: Text;
  /** The section of the knowledge base that the question is about. */
  readonly section?: string;
  /** What the ends of a scale mean. */
  readonly ends?: { readonly low: Text; readonly high: Text };
  /** The most frequent words of comments. */
  readonly words: readonly WordCell[];
  /** How favourable the answers of different groups are, where that may be shown. */
  readonly groups: readonly GroupTable[];
}

/** The results of a form. Every count in it may be shown to whoever may see results; what may not be is not in it. */
export interface Tally extends Splits {
  readonly form: string;
  readonly title: Text;
  /** Groups from 1 to one less than this are hidden. */
  readonly smallest: number;
  /** The moments of the first and the last submission, where their number is shown. */
  readonly span?: { readonly first: Date; readonly last: Date };
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
 * @param terms what is to stay whole when the words of comments are counted.
 * @example
 * const tally = await toTally(await store.readForms('feedback'), readPages(store, 'feedback'))
 */
export async function toTally(
  versions: readonly FormSpec[],
  submissions: AsyncIterable<Submission>,
  smallest = defaultSmallest,
  terms: readonly string[] = [],
): Promise<Tally> {
  const splitCounter = createSplitCounter(versions);
  const fields = toFields(versions);
  const specs = new Map(versions.map((spec) => [spec.version, spec]));
  const fieldCounter = createFieldCounter(specs, fields);
  const groups = new Map(fields.map((field) => [field, createGroupCounter(field, versions.length)]));
  const comments = toCommentCounters(fields, terms);
  for await (const submission of submissions) {
    splitCounter.add(submission);
    fieldCounter.add(submission);
    for (const counter of groups.values()) counter?.add(submission);
    // What was written on a way that the person left again does not count, here as in the counts.
    const { answers } = toPath(findSpec(specs, submission.version), submission.answers);
    for (const [{ id, wordings }, counter] of comments) {
      const comment = answers[id];
      if (typeof comment === 'string' && comment !== '' && wordings.has(submission.version)) counter.add(comment);
    }
  }
  const splits = splitCounter.toSplits(smallest);
  const span = splitCounter.toSpan();
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
    ...(span !== undefined && splits.total !== undefined && { span }),
    questions: [...said].map(([{ field }, answers]) => {
      const { key, question } = field;
      return {
        ...answers,
        key,
        label: question.label,
        ask: question.ask,
        ...toEnds(question.kind),
        ...(question.section !== undefined && { section: question.section }),
        words: answers.answered === undefined ? [] : (comments.get(field)?.toTop(smallest) ?? []),
        groups: groups.get(field)?.toTables(answers, smallest) ?? [],
      };
    }),
  };
}

/** Long texts are comments; short ones are names and such, and not counted. */
function toCommentCounters(fields: readonly Field[], terms: readonly string[]): ReadonlyMap<Field, WordCounter> {
  const comments = fields.filter(({ question: { kind } }) => kind.type === 'text' && kind.long);
  return new Map(comments.map((field) => [field, createWordCounter(terms)]));
}

function toEnds(kind: Kind): Pick<QuestionTally, 'ends'> {
  return kind.type === 'rating' && kind.ends !== undefined ? { ends: kind.ends } : {};
}
