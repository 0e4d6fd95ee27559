import { z } from 'zod';
import { toAnswer } from '../core/answer.ts';
import type { Knowledge } from '../core/knowledge.ts';
import { ContentError } from '../errors.ts';
import type { Language } from '../language/language.ts';
import { readYaml } from '../yaml.ts';

const sections = z.union([z.string(), z.array(z.string()).min(1)]).transform((value) => [value].flat());
const schema = z.strictObject({
  answer: z.array(z.strictObject({ ask: z.string(), section: sections, style: z.string() })),
  decline: z.array(z.strictObject({ ask: z.string(), style: z.string() })),
  followups: z.array(z.strictObject({ first: z.string(), next: z.string(), section: sections })).default([]),
});

/** Questions with what should become of them, in one language. */
export type Golden = z.infer<typeof schema>;

/**
 * How one question ended. Of those that the content answers: `right`, `offered` (among the suggestions), `wrong`
 * (another section was shown) or `missed`. Of the others: `declined`, `offered` (suggestions, no answer) or `wrong`.
 */
export type Fate = 'right' | 'offered' | 'wrong' | 'missed' | 'declined';

/** One question and its fate; `went` is the section that came first. */
export interface Judged {
  readonly ask: string;
  readonly style: string;
  readonly isAnswerable: boolean;
  readonly expected: readonly string[];
  readonly fate: Fate;
  readonly went?: string;
}

/**
 * Reads a file of golden questions.
 *
 * @throws ContentError with everything that is wrong in it.
 */
export function toGolden(file: string, text: string): Golden {
  const { value, problems } = readYaml(file, text, schema);
  if (value === undefined || problems.length > 0) throw new ContentError(problems);
  return value;
}

/** Asks every golden question and says how it ended. */
export function judge(knowledge: Knowledge, golden: Golden, language: Language): readonly Judged[] {
  const ask = (question: string, style: string, expected: readonly string[], previous?: string): Judged => {
    const found = toAnswer(knowledge, question, { language, ...(previous !== undefined && { previous }) });
    const isAnswerable = expected.length > 0;
    const went = found.kind === 'chat' ? undefined : found.match?.section;
    const offered = found.kind === 'suggested' ? found.sections.map(({ id }) => id) : [];
    const isRight = found.kind === 'answered' && expected.includes(found.section.id);
    const isOffered = isAnswerable ? offered.some((id) => expected.includes(id)) : offered.length > 0;
    const fate = isRight
      ? 'right'
      : found.kind === 'answered'
        ? 'wrong'
        : isOffered
          ? 'offered'
          : isAnswerable
            ? 'missed'
            : 'declined';
    return { ask: question, style, isAnswerable, expected, fate, ...(went !== undefined && { went }) };
  };
  return [
    ...golden.answer.map((one) => ask(one.ask, one.style, one.section)),
    ...golden.followups.map(({ first, next, section }) => ask(next, 'followup', section, first)),
    ...golden.decline.map((one) => ask(one.ask, one.style, [])),
  ];
}

/** Shares of one group of questions, each 0 to 1 of the group. */
export function toShares(judged: readonly Judged[]): Readonly<Record<Fate, number>> {
  const share = (fate: Fate): number => judged.filter((one) => one.fate === fate).length / Math.max(judged.length, 1);
  return {
    right: share('right'),
    offered: share('offered'),
    wrong: share('wrong'),
    missed: share('missed'),
    declined: share('declined'),
  };
}

const columns: readonly Fate[] = ['right', 'offered', 'wrong', 'missed', 'declined'];

/** A table by style, for those with an answer and those without, and where each question that went astray ended. */
export function toEvalText(language: Language, judged: readonly Judged[]): string {
  const toRow = (name: string, group: readonly Judged[]): string => {
    const shares = toShares(group);
    const cells = columns.map((fate) => `${(shares[fate] * 100).toFixed(1)} %`.padStart(9));
    return `${name.padEnd(22)}${String(group.length).padStart(5)}${cells.join('')}`;
  };
  const toRows = (name: string, group: readonly Judged[]): readonly string[] => [
    toRow(name, group),
    ...[...Map.groupBy(group, ({ style }) => style)].map(([style, part]) => toRow(`  ${style}`, part)),
  ];
  const astray = judged.filter(({ fate, isAnswerable }) => fate !== (isAnswerable ? 'right' : 'declined'));
  return [
    language.padEnd(27) + columns.map((fate) => fate.padStart(9)).join(''),
    ...toRows(
      'to answer',
      judged.filter(({ isAnswerable }) => isAnswerable),
    ),
    ...toRows(
      'to decline',
      judged.filter(({ isAnswerable }) => !isAnswerable),
    ),
    ...astray.map(
      ({ ask, fate, expected, went = '-' }) => `  ${fate}: ${ask} → ${went} (${expected.join(', ') || 'none'})`,
    ),
  ].join('\n');
}
