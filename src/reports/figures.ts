import type { Text } from '../language/language.ts';
import type { FieldCounts } from './counts.ts';
import { type Count, toShown, toShownOptions } from './disclosure.ts';
import { type NetPromoter, toMean, toMedian, toNetPromoter } from './statistics.ts';

/** One answer and how many gave it. */
export interface Bar {
  readonly code: string;
  readonly label: Text;
  readonly count: Count;
}

/** The people of a Net Promoter Score: 9 and 10, 7 and 8, 0 to 6. */
interface Groups {
  readonly promoters: number;
  readonly passives: number;
  readonly detractors: number;
}

/** What may be said of the answers to a question. Absent figures are not known or not shown. */
export type Figures =
  | {
      readonly kind: 'scale';
      readonly points: number;
      readonly bars: readonly Bar[];
      /** To one decimal where the bars are hidden. */
      readonly mean?: number;
      readonly median?: number;
    }
  | { readonly kind: 'nps'; readonly bars: readonly Bar[]; readonly groups?: Groups; readonly score?: NetPromoter }
  | { readonly kind: 'choice' | 'choices'; readonly bars: readonly Bar[] }
  | { readonly kind: 'number'; readonly mean?: number; readonly median?: number }
  /** The words and days themselves are in the exports. */
  | { readonly kind: 'text' | 'date' };

/** A question's figures and how many people they are of. */
export interface Answers {
  readonly asked: Count;
  readonly answered: Count;
  readonly figures: Figures;
}

/**
 * Says of a field what may be said without showing a group smaller than `smallest`; nothing when that is infinite.
 *
 * First it is settled whether the number of people who were asked may be shown; if not, nothing else is. Then those who
 * answered in some way and those who skipped are one table that adds up to it.
 */
export function toAnswers(counts: FieldCounts, smallest: number): Answers {
  const { field, answered, skipped, passed, absent } = counts;
  const hangs = [...field.wordings.values()].some(({ question }) => question.when.length > 0);
  const others = [...(hangs ? [passed] : []), ...(absent > 0 ? [absent] : [])];
  const [asked] = toShown([answered + skipped, ...others], smallest);
  return { asked, ...toInner(counts, asked === undefined ? Infinity : smallest) };
}

type Inner = Omit<Answers, 'asked'>;

function toInner(counts: FieldCounts, smallest: number): Inner {
  const { kind } = counts.field.question;
  switch (kind.type) {
    case 'rating':
      return toScale(counts, kind.points, smallest);
    case 'nps':
      return toRecommendation(counts, smallest);
    case 'choice':
    case 'yesno': {
      const { cells, answered } = toTable([...counts.values.values()], counts, smallest);
      return { answered, figures: { kind: 'choice', bars: toBars(counts, cells) } };
    }
    case 'choices':
      return toSeveral(counts, smallest);
    case 'number': {
      const { answered } = toTable([counts.answered], counts, smallest);
      if (answered === undefined || answered === 0) return { answered, figures: { kind: 'number' } };
      const distribution = toDistribution(counts);
      return { answered, figures: { kind: 'number', mean: toMean(distribution), median: toMedian(distribution) } };
    }
    case 'text':
    case 'date': {
      const { answered } = toTable([counts.answered], counts, smallest);
      return { answered, figures: { kind: kind.type } };
    }
  }
}

/**
 * When a mean to one decimal hides the marks behind it: on a scale of 4 points at least, from so many people on (and from
 * twice the smallest group), and so far from both ends. Found by going through all ways to divide small groups, of
 * which the tests do a part.
 */
const hidingMean = { points: 4, people: 13, margin: 0.2 };

/** The bars of a scale are shown together or not at all, as its mean would give away a single hidden one. */
function toScale(counts: FieldCounts, points: number, smallest: number): Inner {
  const { cells, answered } = toTable([...counts.values.values()], counts, smallest);
  const distribution = toDistribution(counts);
  const mean = toMean(distribution);
  if (answered !== undefined && cells.every((count) => count !== undefined)) {
    const bars = toBars(counts, cells);
    const figures = answered === 0 ? {} : { mean, median: toMedian(distribution) };
    return { answered, figures: { kind: 'scale', points, bars, ...figures } };
  }
  const asked = counts.answered + counts.skipped;
  const rounded = Math.round(mean * 10) / 10;
  const fewest = Math.max(hidingMean.people, 2 * smallest);
  const isHiding =
    points >= hidingMean.points &&
    asked >= fewest + (maySkip(counts) ? smallest : 0) &&
    counts.answered >= fewest &&
    rounded >= 1 + hidingMean.margin &&
    rounded <= points - hidingMean.margin;
  return {
    answered: maySkip(counts) || smallest === Infinity ? undefined : asked,
    figures: { kind: 'scale', points, bars: toBars(counts, []), ...(isHiding ? { mean: rounded } : {}) },
  };
}

/** Where bars are hidden, the three groups are shown if each has enough people to hide how they divide. */
function toRecommendation(counts: FieldCounts, smallest: number): Inner {
  const distribution = toDistribution(counts);
  const count = (low: number, high: number): number =>
    [...distribution].reduce((sum, [value, people]) => sum + (value >= low && value <= high ? people : 0), 0);
  const groups = { promoters: count(9, 10), passives: count(7, 8), detractors: count(0, 6) };
  const score = counts.answered === 0 ? {} : { groups, score: toNetPromoter(groups) };
  const table = toTable([...counts.values.values()], counts, smallest);
  if (table.answered !== undefined && table.cells.every((cell) => cell !== undefined)) {
    return { answered: table.answered, figures: { kind: 'nps', bars: toBars(counts, table.cells), ...score } };
  }
  const { cells, answered } = toTable(Object.values(groups), counts, smallest);
  const answersOf = [2, 2, 7];
  const isHiding =
    answered !== undefined &&
    cells.every((cell, at) => cell === 0 || (cell ?? 0) >= smallest + (answersOf[at] ?? 0) - 1);
  const bars = toBars(counts, []);
  return isHiding
    ? { answered, figures: { kind: 'nps', bars, ...score } }
    : { answered: undefined, figures: { kind: 'nps', bars } };
}

/**
 * Options of which several can be chosen are counted among those who were asked. Where people may skip, those who did
 * are not told apart from those who chose none, because the difference of the two could be a small group.
 */
function toSeveral(counts: FieldCounts, smallest: number): Inner {
  const { values, answered, skipped, passed, absent } = counts;
  const people = { answered: answered + skipped, total: answered + skipped + passed + absent };
  return {
    answered: smallest === Infinity || (maySkip(counts) && smallest > 1) ? undefined : answered,
    figures: { kind: 'choices', bars: toBars(counts, toShownOptions([...values.values()], people, smallest)) },
  };
}

/** What may be shown of a table of answers, and whether with it the number of people who gave one. */
function toTable(
  numbers: readonly number[],
  counts: FieldCounts,
  smallest: number,
): { readonly cells: readonly Count[]; readonly answered: Count } {
  const shown = toShown([...numbers, ...(maySkip(counts) ? [counts.skipped] : [])], smallest);
  const isKnown = maySkip(counts) ? shown.at(-1) !== undefined : smallest !== Infinity;
  return { cells: shown.slice(0, numbers.length), answered: isKnown ? counts.answered : undefined };
}

function maySkip({ field, skipped }: FieldCounts): boolean {
  return skipped > 0 || [...field.wordings.values()].some(({ question }) => !question.required);
}

function toDistribution({ values }: FieldCounts): ReadonlyMap<number, number> {
  return new Map([...values].map(([value, count]) => [Number(value), count]));
}

function toBars({ field, values }: FieldCounts, shown: readonly Count[]): readonly Bar[] {
  return [...values.keys()].map((value, index) => {
    const code = String(value);
    const label = field.options.find((option) => option.code === code)?.label;
    return { code, label: label ?? { vi: code, en: code, th: code }, count: shown[index] };
  });
}
