import type { Chart } from '../core/chart.ts';
import type { Citation } from '../core/reply.ts';
import type { FormSpec } from '../core/form.ts';
import { homeTimeZone, toDay } from '../core/occasion.ts';
import { methodWords } from '../core/words/method.ts';
import { packWords } from '../core/words/pack.ts';
import { resultsWords } from '../core/words/results.ts';
import type { Language } from '../language/language.ts';
import { toWrittenDate } from '../language/written-date.ts';
import { meansName } from './charts.ts';
import type { Part } from './document.ts';
import type { Matrix } from './matrix.ts';
import { toMatrixTable } from './matrix-text.ts';
import { toCount, toNumber, toPercent } from './numbers.ts';
import { toQuestionParts } from './question-parts.ts';
import type { Quotes } from './quotes.ts';
import type { Results } from './results.ts';
import { listSectionMeans } from './results-lines.ts';
import type { SplitCell } from './splits.ts';
import type { QuestionTally } from './tally.ts';

/** Passages about an event, and what they rest on. */
export interface About {
  readonly passages: readonly string[];
  readonly sources: readonly Citation[];
}

/** Everything that a donor's report is made of. */
export interface Material {
  readonly results: Results;
  readonly charts: readonly Chart[];
  readonly quotes: Quotes;
  readonly matrix: Matrix;
  /** The form as it stands now; absent when it is no longer there. */
  readonly form?: FormSpec;
  /** What the knowledge base says about the event; empty when it says nothing. */
  readonly about: About;
  readonly contentVersion: string;
  readonly toTitle: (section: string) => string;
}

/** Writes the report: what was done, who answered, what they said, what was missed, and how it was found out. */
export function toDonorReport(material: Material, language: Language): readonly Part[] {
  const { results, form } = material;
  const { tally } = results;
  const words = packWords[language];
  const say = resultsWords[language];
  const title: Part = { kind: 'heading', level: 1, text: words.title(tally.title[language]) };
  const none = tally.total === undefined ? say.tooFew(tally.smallest) : tally.total === 0 ? say.none : undefined;
  const timeZone = form?.timeZone ?? homeTimeZone;
  return [
    title,
    ...toPeriod(material, timeZone, language),
    { kind: 'heading', level: 2, text: words.done },
    ...toAbout(material, language),
    { kind: 'heading', level: 2, text: words.who },
    ...(none === undefined ? toWho(material, language) : [{ kind: 'text', text: none } as const]),
    ...(none === undefined ? toSaid(material, language) : []),
    { kind: 'heading', level: 2, text: words.missed },
    ...toMissed(material, language),
    { kind: 'heading', level: 2, text: words.method },
    { kind: 'list', items: toMethodItems(material, timeZone, language) },
  ];
}

function toPeriod({ results: { tally } }: Material, timeZone: string, language: Language): readonly Part[] {
  if (tally.span === undefined) return [];
  const [first = '', last = ''] = [tally.span.first, tally.span.last].map((at) =>
    toWrittenDate(toDay(at, timeZone), language),
  );
  const words = packWords[language];
  return [{ kind: 'text', text: first === last ? words.day(first) : words.days(first, last) }];
}

function toAbout({ about }: Material, language: Language): readonly Part[] {
  const words = packWords[language];
  if (about.passages.length === 0) return [{ kind: 'text', text: words.noAbout }];
  const links = about.sources.map(({ title, publisher, url, date }) => ({
    text: [title, [publisher, date].filter((part) => part !== '').join(', ')].filter((part) => part !== '').join(' – '),
    url,
  }));
  return [
    ...about.passages.flatMap((text) =>
      text.split(/\n{2,}/).map((paragraph): Part => ({ kind: 'text', text: paragraph })),
    ),
    ...(links.length === 0
      ? []
      : [{ kind: 'text', text: `${words.sources}:` } as const, { kind: 'links', links } as const]),
  ];
}

function toWho({ results, form }: Material, language: Language): readonly Part[] {
  const { tally, unfinished } = results;
  const words = packWords[language];
  const total = tally.total ?? 0;
  const number = (value: number): string => toNumber(value, language);
  const expected = form?.repeat === undefined ? form?.expected : undefined;
  const began = unfinished === undefined || unfinished === 0 ? undefined : total + unfinished;
  const names = new Intl.DisplayNames(language, { type: 'language' });
  return [
    {
      kind: 'list',
      items: [
        words.responses(number(total)),
        ...(expected === undefined ? [] : [words.expected(number(expected), toPercent(total / expected, language))]),
        ...(began === undefined
          ? []
          : [words.finished(number(total), number(began), toPercent(total / began, language))]),
      ],
    },
    ...toSplit(words.language, tally.languages, (code) => names.of(code) ?? code, language),
    ...toSplit(words.platform, tally.platforms, (code) => code, language),
    ...(tally.sources.every(({ code }) => code === '')
      ? []
      : toSplit(words.link, tally.sources, (code) => code || resultsWords[language].noSource, language)),
  ];
}

function toSplit(
  name: string,
  cells: readonly SplitCell[],
  toName: (code: string) => string,
  language: Language,
): readonly Part[] {
  if (cells.every(({ count }) => count === undefined)) return [];
  const rows = cells
    .filter(({ count }) => count !== 0)
    .map(({ code, count }) => [toName(code), toCount(count, language)]);
  return [{ kind: 'table', head: [name, packWords[language].count], rows }];
}

/** The questions under the sections of the content that they are about, in the order of the form. */
function toSaid(material: Material, language: Language): readonly Part[] {
  const { results, charts, quotes, toTitle } = material;
  const words = packWords[language];
  const say = resultsWords[language];
  const overview = charts.find(({ name }) => name === meansName);
  const means = listSectionMeans(results, language).map(
    ({ title, mean, points, questions }) =>
      `${title}: ${say.meanOf(toNumber(mean, language, 1), points)} (${say.questions(questions)})`,
  );
  const bySection = Map.groupBy(results.tally.questions, ({ section }: QuestionTally) => section);
  const toAll = (questions: readonly QuestionTally[]): readonly Part[] =>
    questions.flatMap((question) => toQuestionParts(question, charts, language));
  const heading = (text: string, level: 2 | 3 = 2): Part => ({ kind: 'heading', level, text });
  const texts = { unasked: words.quotesUnasked, few: words.quotesFew(results.tally.smallest) };
  return [
    heading(words.said),
    ...(overview === undefined ? [] : [{ kind: 'chart', chart: overview } as const]),
    ...(means.length === 0
      ? []
      : [{ kind: 'text', text: `${say.sectionMeans}:` } as const, { kind: 'list', items: means } as const]),
    ...[...bySection].flatMap(([section, questions]) => [
      heading(section === undefined ? words.general : words.about(toTitle(section)), 3),
      ...toAll(questions),
    ]),
    heading(words.quotes),
    ...(quotes.kind === 'some'
      ? [{ kind: 'text', text: words.quotesNote } as const, { kind: 'quotes', quotes: quotes.quotes } as const]
      : [{ kind: 'text', text: texts[quotes.kind] } as const]),
  ];
}

function toMissed({ matrix, toTitle }: Material, language: Language): readonly Part[] {
  const words = packWords[language];
  const rows = matrix.rows
    .filter(({ asked, missed }) => asked !== 0 && missed !== 0)
    .toSorted((a, b) => (b.missed ?? 0) - (a.missed ?? 0));
  if (rows.length === 0) return [{ kind: 'text', text: words.missedNone }];
  const [head = [], ...cells] = toMatrixTable({ ...matrix, rows }, language, toTitle);
  // The section, asked, answered, missed: what comes from forms stands further up.
  const few = (row: readonly (string | number)[]): readonly (string | number)[] => row.slice(0, 4);
  return [
    { kind: 'text', text: words.missedNote },
    { kind: 'table', head: few(head).map(String), rows: cells.map(few) },
  ];
}

function toMethodItems(
  { results: { tally }, form, contentVersion }: Material,
  timeZone: string,
  language: Language,
): readonly string[] {
  const words = packWords[language];
  const { anonymous, pseudonymous } = methodWords[language];
  const versions = tally.versions.map(({ code, count }) => `${code} (${toCount(count, language)})`);
  return [
    ...(form === undefined ? [] : [form.identity === 'anonymous' ? anonymous : pseudonymous]),
    words.voluntary,
    words.base,
    ...(tally.questions.some(({ groups }) => groups.length > 0) ? [words.groups] : []),
    ...(tally.smallest > 1 ? [words.hidden(tally.smallest)] : []),
    ...(tally.questions.some(({ figures }) => figures.kind === 'nps') ? [words.promoters] : []),
    ...(tally.questions.some(({ words }) => words.length > 0) ? [words.words(tally.smallest)] : []),
    words.versions(versions.join(', ')),
    words.content(contentVersion),
    words.timeZone(timeZone),
    words.workbook,
    words.manifest,
  ];
}
