import type { Problem } from '../errors.ts';
import { toDates, toNumbers } from '../language/dates.ts';
import { fold } from '../language/fold.ts';
import { type Content, toWritten, type Written } from './content.ts';

/** The dates, numbers, percentages and law numbers of one rendition, each without what depends on the language. */
interface Figures {
  readonly written: Written;
  readonly dates: ReadonlySet<string>;
  /** Without their signs for percent. */
  readonly numbers: ReadonlySet<string>;
  /** Those that another rendition has to have too. */
  readonly binding: readonly string[];
}

/** Renditions of a section that do not state the same days, years, numbers from 10 on, percentages and laws. */
export function* checkFigures({ articles }: Content): Iterable<Problem> {
  const bySection = Map.groupBy(toWritten(articles), ({ id }) => id);
  for (const [id, renditions] of bySection) {
    const all = renditions.map(toFigures);
    for (const figure of new Set(all.flatMap(({ binding }) => binding))) {
      const having = all.filter((one) => hasFigure(one, figure));
      const lacking = all.filter((one) => !hasFigure(one, figure));
      // The odd one out is likelier to be wrong.
      const [wrong] = lacking.length > having.length ? having : lacking;
      if (wrong === undefined) continue;
      const { article, passage } = wrong.written;
      const what = `${toName(figure)} of ${id} is in ${toList(having)}, but not in ${toList(lacking)}.`;
      const remedy = 'State the same in every language.';
      yield { file: article.file, line: passage.line, what, remedy, code: 'figures-differ' };
    }
  }
}

function toFigures(written: Written): Figures {
  const { article, passage } = written;
  const dates = toDates(passage.text, article.language);
  const numbers = toNumbers(passage.text, article.language).map(fold);
  const bare = numbers.map((number) => number.replace('%', ''));
  const isBinding = (number: string): boolean => !(Number(number) < 10);
  const ownDates = dates.filter((date) => !dates.some((longer) => longer !== date && isWithin(date, longer)));
  return {
    written,
    dates: new Set(dates),
    numbers: new Set(bare),
    binding: [...ownDates, ...numbers.filter(isBinding).map((number) => number.replace('%', ''))],
  };
}

/** A day is a date of its month and of its year; "20-21 February" names the 20th by its number only. */
function hasFigure({ dates, numbers }: Figures, figure: string): boolean {
  if (numbers.has(figure) || dates.has(figure)) return true;
  if (figure.includes('/')) return false;
  const isDay = /^[123]\d$/.test(figure);
  return [...dates].some((date) => (isDay ? date.endsWith(`-${figure}`) : isWithin(figure, date)));
}

function isWithin(date: string, longer: string): boolean {
  return date.startsWith('--') ? longer.endsWith(date.slice(1)) : longer.startsWith(`${date}-`);
}

function toName(figure: string): string {
  if (/^(?:\d{4}|-)-\d\d|^(?:19|20)\d\d$/.test(figure)) return `The date ${figure}`;
  return `The number ${figure}`;
}

function toList(figures: readonly Figures[]): string {
  return figures.map(({ written }) => written.article.language).join(' and ');
}
