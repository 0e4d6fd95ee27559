/** How many people gave each number. */
export type Distribution = ReadonlyMap<number, number>;

/** The mean of a distribution; NaN when it is empty. */
export function toMean(distribution: Distribution): number {
  let people = 0;
  let sum = 0;
  for (const [value, count] of distribution) {
    people += count;
    sum += value * count;
  }
  return sum / people;
}

/** The middle value, or the mean of the two in the middle; NaN when the distribution is empty. */
export function toMedian(distribution: Distribution): number {
  const rising = [...distribution].sort(([a], [b]) => a - b);
  const people = rising.reduce((sum, [, count]) => sum + count, 0);
  const toNth = (nth: number): number => {
    let seen = 0;
    return rising.find(([, count]) => (seen += count) >= nth)?.[0] ?? Number.NaN;
  };
  return (toNth(Math.floor((people + 1) / 2)) + toNth(Math.ceil((people + 1) / 2))) / 2;
}

/** A Net Promoter Score from -100 to 100 with its 95% interval. */
export interface NetPromoter {
  readonly score: number;
  readonly low: number;
  readonly high: number;
}

/** The normal quantile of a two-sided 95% interval. */
const z = 1.959964;

/**
 * The share of promoters (9 and 10) less that of detractors (0 to 6), in percentage points. Needs at least one person.
 *
 * The interval is the adjusted Wald interval: 3 people are added, ¾ of one to each end, so that it stays honest when
 * few have answered or all agree. It is cut at -100 and 100 and, because of the addition, not centred on the score.
 *
 * @see https://doi.org/10.1080/00031305.2016.1173124 (B. Rocks, Interval Estimation for the Net Promoter Score, 2016)
 * @see https://measuringu.com/nps-confidence-intervals/
 * @example
 * toNetPromoter({ promoters: 10, passives: 5, detractors: 5 }) // => { score: 25, low: -11.7, high: 55.2 }, rounded
 */
export function toNetPromoter(groups: {
  readonly promoters: number;
  readonly passives: number;
  readonly detractors: number;
}): NetPromoter {
  const people = groups.promoters + groups.passives + groups.detractors;
  const promoting = (groups.promoters + 0.75) / (people + 3);
  const detracting = (groups.detractors + 0.75) / (people + 3);
  const centre = promoting - detracting;
  const margin = z * Math.sqrt((promoting + detracting - centre ** 2) / (people + 3));
  return {
    score: (100 * (groups.promoters - groups.detractors)) / people,
    low: Math.max(-100, 100 * (centre - margin)),
    high: Math.min(100, 100 * (centre + margin)),
  };
}
