import type { Values } from '../core/event.ts';
import type { ExportFilter, FilterName, FilterRead } from '../core/export-filter.ts';
import type { Submission } from '../core/ports.ts';
import { filterWords } from '../core/words/filter.ts';
import { toDates } from '../language/dates.ts';
import { type Language, toLanguage } from '../language/language.ts';
import { normalise } from '../language/normalise.ts';
import type { Clock } from './clock.ts';

const platformName = /^[a-z][a-z0-9_-]{0,31}$/;
/** As links write it: the workshop, its tag, or both. */
const sourceTag = /^[a-z0-9_-]{1,16}(?:\/[a-z0-9_-]{1,16})?$/;
/** Files with longer names cannot be kept everywhere. */
const longestName = 120;

/**
 * Reads a filter. Lists are parted by commas, days are written in any way that a date is written in the three languages,
 * small and capital letters are the same, and what is empty is not asked for.
 *
 * A day that is no day, or a last day before the first, is `wrong`: a filter with a slip in it must not hand over other
 * answers than those that were meant.
 *
 * @example
 * toExportFilter({ from: '20/02/2568', answers_in: 'vi,th' })
 * // => { kind: 'filter', filter: { from: '2025-02-20', languages: ['vi', 'th'] } }
 */
export function toExportFilter(asked: Values): FilterRead {
  const wrong: { readonly name: FilterName; readonly value: string }[] = [];
  const readAll = <Item>(name: FilterName, read: (text: string) => Item | undefined): readonly Item[] | undefined => {
    const texts = toList(asked[name]);
    const items = texts.map((text) => ({ text, item: read(text) }));
    wrong.push(...items.flatMap(({ text, item }) => (item === undefined ? [{ name, value: text }] : [])));
    const good = items.flatMap(({ item }) => (item === undefined ? [] : [item]));
    return good.length === 0 ? undefined : [...new Set(good)];
  };
  const readOne = (name: 'from' | 'to'): string | undefined => {
    const text = String(asked[name] ?? '').trim();
    const day = toWholeDay(text);
    if (text !== '' && day === undefined) wrong.push({ name, value: text });
    return day;
  };
  const from = readOne('from');
  const to = readOne('to');
  if (from !== undefined && to !== undefined && to < from) wrong.push({ name: 'to', value: to });
  const languages = readAll('answers_in', toLanguage);
  const platforms = readAll('platform', (text) => (platformName.test(text) ? text : undefined));
  const sources = readAll('source', (text) => (sourceTag.test(text) ? text : undefined));
  const [first] = wrong;
  if (first !== undefined) return { kind: 'wrong', ...first };
  const filter = {
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(languages !== undefined && { languages }),
    ...(platforms !== undefined && { platforms }),
    ...(sources !== undefined && { sources }),
  };
  return { kind: 'filter', filter };
}

/** Tells of submissions whether a filter lets them through; the days are those of the clock. */
export function toTest(filter: ExportFilter, clock: Clock): (submission: Submission) => boolean {
  const { from, to, languages, platforms, sources } = filter;
  const isInTime = (at: Date): boolean => {
    if (from === undefined && to === undefined) return true;
    const day = clock.toLocalTime(at).slice(0, 10);
    return (from === undefined || day >= from) && (to === undefined || day <= to);
  };
  const hasSource = (source = ''): boolean =>
    sources === undefined || sources.some((tag) => source === tag || source.split('/').includes(tag));
  return ({ language, platform, source, submittedAt }) =>
    (languages?.includes(language) ?? true) &&
    (platforms?.includes(platform) ?? true) &&
    hasSource(source) &&
    isInTime(submittedAt);
}

/** Lets the submissions through that a filter wants. */
export async function* select(
  rows: AsyncIterable<Submission>,
  filter: ExportFilter,
  clock: Clock,
): AsyncGenerator<Submission> {
  const isWanted = toTest(filter, clock);
  for await (const submission of rows) if (isWanted(submission)) yield submission;
}

/**
 * The name of a file of answers, which says what it holds.
 *
 * @example
 * toFileName('feedback', { from: '2025-02-20', languages: ['vi', 'th'] }, 'csv')
 * // => 'feedback-from-2025-02-20-in-vi-th.csv'
 */
export function toFileName(form: string, { from, to, languages, platforms, sources }: ExportFilter, extension: string) {
  const parts = [
    ['from', from],
    ['to', to],
    ['in', languages?.join('-')],
    ['on', platforms?.join('-')],
    ['by', sources?.join('-').replaceAll('/', '_')],
  ].flatMap(([name, value]) => (value === undefined ? [] : [`${name}-${value}`]));
  return `${[form, ...parts].join('-').slice(0, longestName)}.${extension}`;
}

/** What a filter says on the sheet about the method: a name and a value for each thing that it asks for. */
export function toFilterLines(
  { from, to, languages, platforms, sources }: ExportFilter,
  language: Language,
): readonly (readonly [string, string])[] {
  const words = filterWords[language];
  const lines = [
    [words.from, from],
    [words.to, to],
    [words.languages, languages?.join(', ')],
    [words.platforms, platforms?.join(', ')],
    [words.sources, sources?.join(', ')],
  ] as const;
  const given = lines.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
  return given.length === 0 ? [[words.filter, words.none]] : given;
}

/** Whether a filter asks for anything. */
export function isNarrow(filter: ExportFilter): boolean {
  return Object.keys(filter).length > 0;
}

function toList(value: Values[string] | undefined): readonly string[] {
  const texts = typeof value === 'object' ? value : [String(value ?? '')];
  return texts
    .flatMap((text) => text.split(','))
    .map((text) => text.trim().toLowerCase())
    .filter((text) => text !== '');
}

function toWholeDay(text: string): string | undefined {
  const [date = '', second] = toDates(normalise(text), 'en');
  const day = new Date(`${date}T00:00:00Z`);
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(date) && !Number.isNaN(day.getTime());
  return isDay && second === undefined && day.toISOString().startsWith(date) ? date : undefined;
}
