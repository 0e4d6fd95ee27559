import type { Span } from '../core/reply.ts';
import { resultsWords } from '../core/words/results.ts';
import type { Language } from '../language/language.ts';
import type { Count } from './disclosure.ts';
import type { Bar } from './figures.ts';
import { toCount, toNumber, toPeople, toPercent, toPoints } from './numbers.ts';
import { toGroupLines, toSectionMeans, toWordLine } from './results-lines.ts';
import type { Results } from './results.ts';
import type { SplitCell } from './splits.ts';
import type { QuestionTally, Tally } from './tally.ts';

/** Blocks in the longest bar: with a number behind it, it stays on one line of a small phone. */
const barLength = 12;

/**
 * Writes results as a message to be read on a phone: who answered, then each question with its figures and bars.
 *
 * Numbers are written as the language does. The longest bar of a question is its largest count. Nothing is counted
 * here, so that what the tally hides stays hidden.
 */
export function toResultsText(results: Results, language: Language): readonly Span[] {
  const { tally, unfinished } = results;
  const words = resultsWords[language];
  const title: Span = { text: `${words.title(tally.title[language])}\n`, bold: true };
  if (tally.total === undefined) return [title, { text: words.tooFew(tally.smallest) }];
  if (tally.total === 0) return [title, { text: words.none }];
  const names = new Intl.DisplayNames(language, { type: 'language' });
  const everybody = [
    words.responses(toNumber(tally.total, language)),
    ...toFinished(tally.total, unfinished, language),
    ...toSplitLine(words.languages, tally.languages, (code) => names.of(code) ?? code, language),
    ...toSplitLine(words.platforms, tally.platforms, (code) => code, language),
    ...(tally.sources.every(({ code }) => code === '')
      ? []
      : toSplitLine(words.sources, tally.sources, (code) => code || words.noSource, language)),
  ];
  return [
    title,
    { text: everybody.join('\n') },
    ...tally.questions.flatMap((question, index): readonly Span[] => [
      { text: `\n\n${index + 1}. ${question.label[language]}\n`, bold: true },
      { text: toLines(question, language).join('\n') },
      ...[...toWordLine(question, language), ...toGroupLines(question, language)].map((text) => ({
        text: `\n${text}`,
      })),
    ]),
    ...toSectionMeans(results, language),
    ...(isHiding(tally) ? [{ text: `\n\n${words.hiddenNote(tally.smallest)}`, italic: true } as const] : []),
  ];
}

/** How many of those who began have sent the form; not where all have, or only a few have not. */
function toFinished(done: number, unfinished: Count, language: Language): readonly string[] {
  if (unfinished === undefined || unfinished === 0) return [];
  const began = done + unfinished;
  return [
    resultsWords[language].finished(
      toNumber(done, language),
      toNumber(began, language),
      toPercent(done / began, language),
    ),
  ];
}

/** The groups with somebody in them, on one line; no line where none can be named. */
function toSplitLine(
  name: string,
  cells: readonly SplitCell[],
  toName: (code: string) => string,
  language: Language,
): readonly string[] {
  if (cells.every(({ count }) => count === undefined)) return [];
  const some = cells.filter(({ count }) => count !== 0);
  const groups = some.map(({ code, count }) => `${toName(code)} ${toCount(count, language)}`);
  return [`${name}: ${groups.join(' · ')}`];
}

function toLines({ asked, answered, figures }: QuestionTally, language: Language): readonly string[] {
  const words = resultsWords[language];
  const toFixed = (value: number): string => toNumber(value, language, 1);
  const people = toPeople(asked, answered, language);
  if (answered === 0) return people;
  switch (figures.kind) {
    case 'scale': {
      const { mean, median, bars, points } = figures;
      const figureLine = toFigureLine([
        ...(mean === undefined ? [] : [words.meanOf(toFixed(mean), points)]),
        ...(median === undefined ? [] : [words.median(toFixed(median))]),
        ...people,
      ]);
      const isSplitHidden = mean !== undefined && bars.every(({ count }) => count === undefined);
      return [...figureLine, ...(isSplitHidden ? [words.marksWithheld] : toBarLines(bars.toReversed(), ' ', language))];
    }
    case 'nps': {
      const { groups, score } = figures;
      if (groups === undefined || score === undefined) return [...toFigureLine(people), words.withheld];
      const bars = (['promoters', 'passives', 'detractors'] as const).map((group) => ({
        label: words[group],
        count: groups[group],
      }));
      const { score: net, low, high } = score;
      return [
        words.score(toPoints(net, language), toPoints(low, language), toPoints(high, language)),
        ...people,
        ...toLabelledBars(bars, '\n', language),
      ];
    }
    case 'choice':
    case 'choices':
      return [...toFigureLine(people), ...toBarLines(figures.bars, '\n', language)];
    case 'number': {
      const mean = figures.mean === undefined ? [] : [words.mean(toFixed(figures.mean))];
      const median = figures.median === undefined ? [] : [words.median(toFixed(figures.median))];
      const all = [...mean, ...median, ...people];
      return all.length === 0 ? [words.withheld] : toFigureLine(all);
    }
    case 'text':
      return answered === undefined ? [words.withheld] : [words.comments(toNumber(answered, language))];
    case 'date':
      return [...toFigureLine(people), words.inExport];
  }
}

function toFigureLine(figures: readonly string[]): readonly string[] {
  return figures.length === 0 ? [] : [figures.join(' · ')];
}

/** Bars with their labels; where all are hidden, one line says so. */
function toBarLines(bars: readonly Bar[], between: ' ' | '\n', language: Language): readonly string[] {
  if (bars.every(({ count }) => count === undefined)) return [resultsWords[language].withheld];
  return toLabelledBars(
    bars.map(({ label, count }) => ({ label: label[language], count })),
    between,
    language,
  );
}

function toLabelledBars(
  bars: readonly { readonly label: string; readonly count: Count }[],
  between: ' ' | '\n',
  language: Language,
): readonly string[] {
  const largest = Math.max(1, ...bars.map(({ count }) => count ?? 0));
  return bars.map(({ label, count }) => {
    const blocks = count === undefined ? '' : '▇'.repeat(Math.ceil((count / largest) * barLength));
    return `${label}${between}${[blocks === '' ? '·' : blocks, toCount(count, language)].join(' ')}`;
  });
}

/** Whether the word for a hidden count stands anywhere in the text. */
function isHiding({ languages, platforms, sources, questions }: Tally): boolean {
  const isHidden = ({ count }: { readonly count: Count }): boolean => count === undefined;
  const tables = [
    languages,
    platforms,
    sources,
    ...questions.map(({ figures }) => ('bars' in figures ? figures.bars : [])),
  ];
  return tables.some((cells) => cells.some(isHidden) && !cells.every(isHidden));
}
