import type { Chart } from '../core/chart.ts';
import { packWords } from '../core/words/pack.ts';
import { resultsWords } from '../core/words/results.ts';
import type { Language } from '../language/language.ts';
import type { Part } from './document.ts';
import { toNumber, toPeople, toPoints } from './numbers.ts';
import { toGroupLines } from './results-lines.ts';
import type { QuestionTally } from './tally.ts';

/** What is said of one question: its words, its figures, its charts and how groups differ. */
export function toQuestionParts(
  question: QuestionTally,
  charts: readonly Chart[],
  language: Language,
): readonly Part[] {
  const own = charts.filter(({ name }) => name.replace(/^\d+-/, '') === question.key);
  const groups = toGroupLines(question, language);
  const figures = toFigures(question, language);
  return [
    { kind: 'heading', level: 4, text: question.label[language] },
    { kind: 'text', text: question.ask[language] },
    ...(figures === '' ? [] : [{ kind: 'text', text: figures } as const]),
    ...own.map((chart): Part => ({ kind: 'chart', chart })),
    ...(groups.length === 0 ? [] : [{ kind: 'list', items: groups } as const]),
  ];
}

/** The figures that stand in no chart, as one line; or that none are shown. */
function toFigures({ figures, asked, answered }: QuestionTally, language: Language): string {
  const words = resultsWords[language];
  const people = toPeople(asked, answered, language);
  const join = (...parts: readonly string[]): string => toSentence(parts.join(' · '));
  const toFixed = (value: number): string => toNumber(value, language, 1);
  switch (figures.kind) {
    case 'scale': {
      const mean = figures.mean === undefined ? [] : [words.meanOf(toFixed(figures.mean), figures.points)];
      const median = figures.median === undefined ? [] : [words.median(toFixed(figures.median))];
      const isHidden = answered !== 0 && figures.bars.every(({ count }) => count === undefined);
      return join(...mean, ...median, ...people, ...(isHidden ? [words.marksWithheld] : []));
    }
    case 'nps': {
      const { score } = figures;
      if (score === undefined) return join(...people, ...(answered === 0 ? [] : [words.withheld]));
      const [net = '', low = '', high = ''] = [score.score, score.low, score.high].map((value) =>
        toPoints(value, language),
      );
      return join(words.score(net, low, high), ...people);
    }
    case 'choice':
    case 'choices': {
      const isHidden = answered !== 0 && figures.bars.every(({ count }) => count === undefined);
      return join(...people, ...(isHidden ? [words.withheld] : []));
    }
    case 'number': {
      const mean = figures.mean === undefined ? [] : [words.mean(toFixed(figures.mean))];
      const median = figures.median === undefined ? [] : [words.median(toFixed(figures.median))];
      return join(...mean, ...median, ...people) || words.withheld;
    }
    case 'text':
      return answered === undefined ? words.withheld : packWords[language].commentsInBook(toNumber(answered, language));
    case 'date':
      return join(...people, packWords[language].answersInBook);
  }
}

function toSentence(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
