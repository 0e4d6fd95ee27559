import { describe, expect, it } from 'vitest';
import { languages } from '../../src/language/language.ts';
import { toCharts } from '../../src/reports/charts.ts';
import { toResultsJson } from '../../src/reports/results-json.ts';
import { toTally } from '../../src/reports/tally.ts';
import { first, stream, submit } from './samples.ts';

const answers = [
  [22, { overall: 5, session: 'a', topics: ['x', 'y'], use: true, nps: 10, venue: 4, comment: 'good coffee' }],
  [14, { overall: 4, session: 'b', topics: ['x'], use: true, nps: 8, venue: 3 }],
  [8, { overall: 3, session: 'a', topics: ['y'], use: false, nps: 3, venue: 5, comment: 'short' }],
  [2, { overall: 3, session: 'none', use: true, nps: 10, venue: 4 }],
] as const;
const tally = toTally(
  [first],
  stream(
    answers
      .flatMap(([people, each]) => Array.from({ length: people }, () => each))
      .map((each, at) => submit(at + 1, each)),
  ),
);

describe('charts of results', () => {
  it('begin with the means, then follow the form', async () => {
    const names = toCharts(await tally, 'en').map(({ name }) => name);
    expect(names).toEqual([
      '00-means',
      '01-overall',
      '02-session',
      '03-topics',
      '04-use',
      '06-nps',
      '07-venue',
      '09-comment',
    ]);
  });

  it('say what the ends of a scale mean, and mark what is hidden', async () => {
    const [, overall, session] = toCharts(await tally, 'vi');
    expect(overall?.bars[0]?.label).toBe('5 (good, tiếng Việt)');
    expect(session?.bars.map(({ value, written }) => [value, written])).toEqual([
      [30, '30'],
      [undefined, 'ẩn'],
      [undefined, 'ẩn'],
      [0, '0'],
    ]);
  });

  it.each(languages)('have a sentence for who cannot see them: %s', async (language) => {
    expect(
      toCharts(await tally, language)
        .map(({ alt }) => alt)
        .slice(0, 3),
    ).toMatchSnapshot();
  });

  it('are not there for too few people', async () => {
    expect(toCharts(await toTally([first], stream([submit(1, { overall: 5 })])), 'en')).toEqual([]);
  });
});

it('JSON says null where a number is hidden', async () => {
  const found = JSON.parse(toResultsJson({ tally: await tally, unfinished: undefined, sections: new Map() }));
  expect(found).toMatchObject({ total: 46, unfinished: null });
  expect(found.questions[1].figures.bars.map(({ count }: { readonly count: unknown }) => count)).toEqual([
    30,
    null,
    null,
    0,
  ]);
});
