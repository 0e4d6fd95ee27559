import { type FormState, toFormState } from '../core/form-state.ts';
import type { FormSpec } from '../core/form.ts';
import { lifeWords } from '../core/words/life.ts';
import { methodWords } from '../core/words/method.ts';
import type { Background } from './background.ts';
import type { Cell, Schema } from './columns.ts';
import { type Count, defaultSmallest, isSmall } from './disclosure.ts';
import { isNarrow, toFilterLines } from './filter.ts';
import type { WriteOptions } from './format.ts';
import type { SplitCounter } from './splits.ts';

type Row = readonly Cell[];

/**
 * Says how the answers of an export came to be: the form, when it was open, its versions, how many answered in which
 * language and on which platform, and when. Two cells a row, the first row is the heading. Small groups are not shown, so
 * that the sheet can be passed on without the data.
 *
 * @param counter has counted every submission to the form, whatever the filter: counts under two filters could be
 * subtracted from each other.
 */
export function toMethod(schema: Schema, counter: SplitCounter, options: WriteOptions): readonly Row[] {
  const { versions, language, clock, form } = schema;
  const { smallest = defaultSmallest, generatedAt, background, filter = {} } = options;
  const words = methodWords[language];
  const newest = background?.spec ?? [...versions.values()].at(-1);
  const { total, languages: byLanguage, platforms } = counter.toSplits(smallest);
  const toCount = (count: Count): Cell => count ?? words.withheld;
  const names = new Intl.DisplayNames(language, { type: 'language' });
  return [
    [words.form, newest?.title[language] ?? form],
    [words.identity, newest?.identity === 'anonymous' ? words.anonymous : words.pseudonymous],
    ...(newest === undefined ? [] : toLife(schema, newest, { state: background?.state, at: generatedAt })),
    ...(background === undefined ? [] : [[words.started, toCount(toStarted(total, background, smallest))]]),
    [words.responses, toCount(total)],
    ...toSpan(schema, counter, total),
    [words.timeZone, clock.timeZone],
    ...toVersions(schema, counter, smallest),
    ...byLanguage.map(({ code, count }) => [words.byLanguage(names.of(code) ?? code), toCount(count)]),
    ...platforms.map(({ code, count }) => [words.byPlatform(code), toCount(count)]),
    ...(background?.content === undefined ? [] : [[words.content, background.content]]),
    ...toFilterLines(filter, language),
    ...(generatedAt === undefined ? [] : [[words.generated, clock.toOffsetTime(generatedAt)]]),
    ...(smallest > 1 ? [[words.rule, words.withheldNote(smallest)]] : []),
    ...(isNarrow(filter) ? [[words.note, words.filterNote]] : []),
    [words.note, words.rowsNote],
    [words.note, words.emptyNote],
  ];
}

/** When the form was open by its file, and what an organiser set; without a moment the dates say no state of now. */
function toLife(
  { language, clock }: Schema,
  spec: FormSpec,
  { state, at }: { readonly state: FormState | undefined; readonly at: Date | undefined },
): readonly Row[] {
  const words = methodWords[language];
  const say = lifeWords[language];
  const stateWords = { open: say.open, closing: say.closingState, closed: say.closedState };
  const toTime = (time: string | undefined): Cell =>
    time === undefined ? words.noDate : clock.toOffsetTime(new Date(time));
  const by = state === undefined ? say.byDates : say.byOrganiser;
  const known = state ?? (at === undefined ? undefined : toFormState(spec, undefined, at));
  return [
    [words.opens, toTime(spec.opens)],
    ...(spec.closing === undefined ? [] : [[words.closing, toTime(spec.closing)]]),
    [words.closes, toTime(spec.closes)],
    [words.state, known === undefined ? by : `${stateWords[known]} (${by})`],
  ];
}

/** How many began: those who have sent the form and those who have not; neither may be few. */
function toStarted(finished: Count, { unfinished }: Background, smallest: number): Count {
  return finished === undefined || isSmall(unfinished, smallest) ? undefined : finished + unfinished;
}

function toSpan({ language, clock }: Schema, counter: SplitCounter, total: Count): readonly Row[] {
  const words = methodWords[language];
  const span = counter.toSpan();
  if (span === undefined || total === undefined) return [];
  return [
    [words.first, clock.toOffsetTime(span.first)],
    [words.last, clock.toOffsetTime(span.last)],
  ];
}

/** Each version with how many answered it and, where that is shown, when for the first and the last time. */
function toVersions({ language, clock }: Schema, counter: SplitCounter, smallest: number): readonly Row[] {
  const words = methodWords[language];
  return counter.toSplits(smallest).versions.flatMap(({ code, count }): readonly Row[] => {
    const row = [words.byVersion(code), count ?? words.withheld];
    const span = counter.toSpan(code);
    if (span === undefined || count === undefined) return [row];
    const used = `${clock.toOffsetTime(span.first)} – ${clock.toOffsetTime(span.last)}`;
    return [row, [words.versionSpan(code), used]];
  });
}
