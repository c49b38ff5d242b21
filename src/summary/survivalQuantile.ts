/** A day, and how much of a curve or of one of its confidence bands is left from it on; `null` where that is undefined. */
export type CurvePoint = readonly [day: number, left: number | null];

/** R's: the square root of the machine epsilon. A curve this close to a probability is flat at it. */
const TOLERANCE = 2 ** -26;

/** How much of the curve is gone, each with the first of its days. */
type Heights = ReadonlyMap<number, number>;

/**
 * For each probability, the day from which at most `1 - probability` of the curve is left; where the curve is flat at
 * just that height, the middle between that step's two ends, of which the last is the last day of all. `null` where it
 * is not reached.
 *
 * As R's quantile.survfit: equal heights count at the first of their days, points without a height do not count, and
 * an upper band that turns up again at its end (on the log scale) is read by height: the least height that suffices.
 */
export function curveQuantiles(points: readonly CurvePoint[], probabilities: readonly number[]): readonly (number | null)[] {
  const heights = new Map([[0, 0]]);
  let lastDay = 0;
  for (const [day, left] of points) {
    lastDay = day;
    if (left !== null && !heights.has(1 - left)) heights.set(1 - left, day);
  }
  return probabilities.map((probability) => quantileAmong(heights, lastDay, probability));
}

function quantileAmong(heights: Heights, lastDay: number, probability: number): number | null {
  let reached = { day: 0, gone: Infinity };
  let passed = { day: 0, gone: Infinity };
  let lastGone = 0;
  for (const [gone, day] of heights) {
    lastGone = gone;
    if (gone + TOLERANCE >= probability && gone < reached.gone) reached = { day, gone };
    if (gone - TOLERANCE >= probability && gone < passed.gone) passed = { day, gone };
  }
  if (Math.abs(probability - lastGone) < TOLERANCE) return (reached.day + lastDay) / 2;
  return passed.gone === Infinity ? null : (reached.day + passed.day) / 2;
}
