/** The candidates of one question as rows of features, and which of them is right. */
export interface Group {
  readonly rows: readonly (readonly number[])[];
  readonly right: number;
  readonly weight: number;
}

/** One answer that was given, and whether it was right. */
export interface Example {
  readonly row: readonly number[];
  readonly isRight: boolean;
  readonly weight: number;
}

/** Scores are multiplied before they become odds, so that weights stay near one. */
const sharpness = 10;

/**
 * Fits the weights of a linear ranking: the likelihood that the right candidate is drawn from all, each with odds
 * `exp(score)` (ListNet's top-one loss, https://dl.acm.org/doi/10.1145/1273496.1273513). Weights are never negative.
 */
export function fitRanking(groups: readonly Group[]): readonly number[] {
  const width = groups[0]?.rows[0]?.length ?? 0;
  return descend(width, 0.3, Array<number>(width).fill(1), 300, (weights, gradient) => {
    for (const { rows, right, weight } of groups) {
      const scores = rows.map((row) => sharpness * dot(weights, row));
      const highest = Math.max(...scores);
      const odds = scores.map((score) => Math.exp(score - highest));
      const total = odds.reduce((sum, one) => sum + one, 0);
      for (const [place, row] of rows.entries()) {
        const error = (odds[place] ?? 0) / total - (place === right ? 1 : 0);
        if (Math.abs(error) > 1e-5) addTo(gradient, row, (sharpness * weight * error) / groups.length);
      }
    }
  });
}

/**
 * Fits a logistic regression: the first feature is the constant one.
 *
 * @param directions for each feature 1 when more of it can only speak for an answer, -1 when only against, 0 when either.
 */
export function fitLogistic(examples: readonly Example[], directions: readonly number[]): readonly number[] {
  const width = examples[0]?.row.length ?? 0;
  const total = examples.reduce((sum, { weight }) => sum + weight, 0);
  return descend(width, 0, directions, 1500, (weights, gradient) => {
    for (const { row, isRight, weight } of examples) {
      const error = 1 / (1 + Math.exp(-dot(weights, row))) - (isRight ? 1 : 0);
      addTo(gradient, row, (weight * error) / total);
    }
  });
}

/** Adam (https://arxiv.org/abs/1412.6980) with a little decay of the weights, over all data at each step. */
function descend(
  width: number,
  start: number,
  directions: readonly number[],
  steps: number,
  addGradient: (weights: Float64Array, gradient: Float64Array) => void,
): readonly number[] {
  const [rate, decay] = [0.1, 5e-5];
  const weights = new Float64Array(width).fill(start);
  const mean = new Float64Array(width);
  const square = new Float64Array(width);
  for (let step = 1; step <= steps; step += 1) {
    const gradient = weights.map((weight) => decay * weight);
    addGradient(weights, gradient);
    for (const [at, slope] of gradient.entries()) {
      mean[at] = 0.9 * (mean[at] ?? 0) + 0.1 * slope;
      square[at] = 0.99 * (square[at] ?? 0) + 0.01 * slope * slope;
      const unbiased = (mean[at] ?? 0) / (1 - 0.9 ** step);
      const spread = Math.sqrt((square[at] ?? 0) / (1 - 0.99 ** step)) + 1e-8;
      const moved = (weights[at] ?? 0) - ((step < steps * 0.7 ? rate : rate / 5) * unbiased) / spread;
      const direction = directions[at] ?? 0;
      weights[at] = direction * moved < 0 ? 0 : moved;
    }
  }
  return [...weights];
}

/** The weighted sum of a row. */
function dot(weights: ArrayLike<number>, row: readonly number[]): number {
  return row.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0);
}

function addTo(sum: Float64Array, row: readonly number[], factor: number): void {
  for (const [at, value] of row.entries()) sum[at] = (sum[at] ?? 0) + factor * value;
}
