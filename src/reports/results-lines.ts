import type { Span } from '../core/reply.ts';
import { resultsWords } from '../core/words/results.ts';
import type { Language } from '../language/language.ts';
import type { Figures } from './figures.ts';
import { type Grouping, type GroupTable, toFavourableFrom } from './groups.ts';
import { toNumber, toPercent } from './numbers.ts';
import type { Results } from './results.ts';
import type { QuestionTally } from './tally.ts';

/** The most frequent words of comments with the number of people who wrote them, on one line. */
export function toWordLine({ words }: QuestionTally, language: Language): readonly string[] {
  if (words.length === 0) return [];
  return [
    resultsWords[language].often(words.map(({ word, count }) => `${word} ${toNumber(count, language)}`).join(' · ')),
  ];
}

/** How favourable the answers of each group are, a line for each way to group. */
export function toGroupLines({ figures, groups }: QuestionTally, language: Language): readonly string[] {
  const what = toFavourable(figures, language);
  return groups.map(({ by, cells }) => {
    const shares = cells.flatMap(({ code, answered, favourable }) =>
      answered === 0
        ? []
        : [
            `${toGroupName(by, code, language)} ${resultsWords[language].shareOf(
              toPercent(favourable / answered, language),
              toNumber(answered, language),
            )}`,
          ],
    );
    return `${resultsWords[language].by[by](what)}: ${shares.join(' · ')}`;
  });
}

/** What a favourable answer is. */
function toFavourable(figures: Figures, language: Language): string {
  const words = resultsWords[language];
  if (figures.kind === 'scale') return words.favourableMarks(toFavourableFrom(figures.points), figures.points);
  if (figures.kind === 'nps') return words.promoters;
  return ('bars' in figures && figures.bars.find(({ code }) => code === 'yes')?.label[language]) || '';
}

function toGroupName(by: Grouping, code: GroupTable['cells'][number]['code'], language: Language): string {
  switch (by) {
    case 'language':
      return new Intl.DisplayNames(language, { type: 'language' }).of(code) ?? code;
    case 'source':
      return code || resultsWords[language].noSource;
    case 'platform':
      return code;
  }
}

/** A section of the knowledge base and the mean of the shown means of the questions about it, on one scale. */
export interface SectionMean {
  readonly title: string;
  readonly mean: number;
  readonly points: number;
  readonly questions: number;
}

/** The mean marks of sections that several questions are about; of one question the mean stands there already. */
export function listSectionMeans({ tally, sections }: Results, language: Language): readonly SectionMean[] {
  const rated = tally.questions.flatMap(({ section, figures }) =>
    section !== undefined && figures.kind === 'scale' && figures.mean !== undefined
      ? [{ section, points: figures.points, mean: figures.mean }]
      : [],
  );
  const bySection = Map.groupBy(rated, ({ section, points }) => `${section} ${points}`);
  return [...bySection.values()].flatMap((all) => {
    const [first] = all;
    if (first === undefined || all.length < 2) return [];
    const mean = all.reduce((sum, each) => sum + each.mean, 0) / all.length;
    const title = sections.get(first.section)?.[language] ?? first.section;
    return [{ title, mean, points: first.points, questions: all.length }];
  });
}

/** The mean marks of sections as lines under a heading. */
export function toSectionMeans(results: Results, language: Language): readonly Span[] {
  const words = resultsWords[language];
  const means = listSectionMeans(results, language);
  if (means.length === 0) return [];
  const lines = means.map(
    ({ title, mean, points, questions }) =>
      `${title}: ${words.meanOf(toNumber(mean, language, 1), points)} (${words.questions(questions)})`,
  );
  return [{ text: `\n\n${words.sectionMeans}\n`, bold: true }, { text: lines.join('\n') }];
}
