import { exportWords } from '../core/words/export.ts';
import type { Cell, Schema } from './columns.ts';
import type { SplitCounter } from './splits.ts';

/**
 * Says how the answers of an export came to be: the form and its versions, how many answered in which language and on
 * which platform, and when. Two cells a row, the first row is the heading. Small groups are not shown, so that the sheet
 * can be passed on without the data.
 */
export function toMethod(
  { versions, language, clock, form }: Schema,
  counter: SplitCounter,
  { smallest, generatedAt }: { readonly smallest: number; readonly generatedAt?: Date | undefined },
): readonly (readonly Cell[])[] {
  const words = exportWords[language];
  const newest = [...versions.values()].at(-1);
  const { total, languages: byLanguage, platforms, versions: byVersion } = counter.toSplits(smallest);
  const span = counter.toSpan();
  const toCount = (count: number | undefined): Cell => count ?? words.withheld;
  const names = new Intl.DisplayNames(language, { type: 'language' });
  return [
    [words.form, newest?.title[language] ?? form],
    [words.identity, newest?.identity === 'anonymous' ? words.anonymous : words.pseudonymous],
    [words.responses, toCount(total)],
    ...(span === undefined || total === undefined
      ? []
      : [
          [words.first, clock.toOffsetTime(span.first)],
          [words.last, clock.toOffsetTime(span.last)],
        ]),
    [words.timeZone, clock.timeZone],
    ...byVersion.map(({ code, count }) => [words.byVersion(code), toCount(count)]),
    ...byLanguage.map(({ code, count }) => [words.byLanguage(names.of(code) ?? code), toCount(count)]),
    ...platforms.map(({ code, count }) => [words.byPlatform(code), toCount(count)]),
    ...(generatedAt === undefined ? [] : [[words.generated, clock.toOffsetTime(generatedAt)]]),
    [words.note, words.rowsNote],
    [words.note, words.emptyNote],
    ...(smallest > 1 ? [[words.note, words.withheldNote(smallest)]] : []),
  ];
}
