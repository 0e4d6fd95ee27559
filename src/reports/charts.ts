import type { Chart, ChartBar } from '../core/chart.ts';
import { resultsWords } from '../core/words/results.ts';
import type { Language } from '../language/language.ts';
import { toCount, toNumber, toPeople } from './numbers.ts';
import type { QuestionTally, Tally } from './tally.ts';

/** The name of the chart of all means. */
export const meansName = '00-means';

/**
 * Says what the charts of a form's results hold: the mean marks of all scales first, then each question, then the words
 * of comments. Where nothing of a question may be shown it has no chart.
 */
export function toCharts(tally: Tally, language: Language): readonly Chart[] {
  if (tally.total === undefined || tally.total === 0) return [];
  return [
    ...toMeansChart(tally, language),
    ...tally.questions.flatMap((question, index) => [
      ...toQuestionChart(question, index + 1, language),
      ...toWordsChart(question, index + 1, language),
    ]),
  ];
}

/** The mean marks of all scales, in one chart if they are as long as each other. */
function toMeansChart({ questions, total }: Tally, language: Language): readonly Chart[] {
  const words = resultsWords[language];
  const scales = questions.flatMap(({ label, figures }) =>
    figures.kind === 'scale' && figures.mean !== undefined
      ? [{ label: label[language], mean: figures.mean, points: figures.points }]
      : [],
  );
  const bars = scales.map(({ label, mean, points }) => ({
    label,
    value: mean / points,
    written: `${toNumber(mean, language, 1)}/${points}`,
  }));
  if (bars.length < 2 || total === undefined) return [];
  const note = words.responses(toNumber(total, language));
  return [finish({ name: meansName, language, title: words.means, note, bars, full: 1 })];
}

function toQuestionChart(question: QuestionTally, number: number, language: Language): readonly Chart[] {
  const bars = toBars(question, language);
  if (bars.every(({ value }) => value === undefined)) return [];
  const { asked, answered, figures, label, key } = question;
  const words = resultsWords[language];
  const mean =
    figures.kind === 'scale' && figures.mean !== undefined
      ? [words.meanOf(toNumber(figures.mean, language, 1), figures.points)]
      : [];
  const note = [...mean, ...toPeople(asked, answered, language)].join(' · ');
  return [finish({ name: toName(number, key), language, title: label[language], note, bars, full: toLargest(bars) })];
}

function toWordsChart({ words, label, answered, key }: QuestionTally, number: number, language: Language) {
  if (words.length === 0 || answered === undefined) return [];
  const say = resultsWords[language];
  const bars = words.map(({ word, count }) => ({ label: word, value: count, written: toNumber(count, language) }));
  const note = say.answered(toNumber(answered, language));
  const title = say.wordsOf(label[language]);
  return [finish({ name: toName(number, key), language, title, note, bars, full: toLargest(bars) })];
}

function toBars({ figures, ends }: QuestionTally, language: Language): readonly ChartBar[] {
  const words = resultsWords[language];
  const toBar = (label: string, count: number | undefined): ChartBar => ({
    label,
    written: toCount(count, language),
    ...(count !== undefined && { value: count }),
  });
  switch (figures.kind) {
    case 'scale': {
      const meanings = new Map([
        ['1', ends?.low[language]],
        [String(figures.points), ends?.high[language]],
      ]);
      return figures.bars.toReversed().map(({ code, count }) => {
        const meaning = meanings.get(code);
        return toBar(meaning === undefined ? code : `${code} (${meaning})`, count);
      });
    }
    case 'nps': {
      const { groups } = figures;
      if (groups === undefined) return [];
      return (['promoters', 'passives', 'detractors'] as const).map((group) => toBar(words[group], groups[group]));
    }
    case 'choice':
    case 'choices':
      return figures.bars.map(({ label, count }) => toBar(label[language], count));
    case 'number':
    case 'text':
    case 'date':
      return [];
  }
}

const toName = (number: number, key: string): string => `${String(number).padStart(2, '0')}-${key}`;
const toLargest = (bars: readonly ChartBar[]): number => Math.max(1, ...bars.map(({ value }) => value ?? 0));

function finish(chart: Omit<Chart, 'alt'>): Chart {
  const { language, title, note, bars } = chart;
  const list = bars.map(({ label, written }) => `${label}: ${written}`).join('; ');
  return { ...chart, alt: resultsWords[language].chart(title, note.replaceAll(' · ', ', '), list) };
}
