import { compare, type Exact, exact, toDouble, zero } from "../../measurement/quantity.js";
import type { Span } from "../../measurement/span.js";

/** Points as an exact part and a double. */
export interface Points {
  readonly exactly: Exact;
  readonly logarithmic: number;
}

/** The least and the greatest points of an item; `isOpen` where they are not known to be one. */
export interface Contribution {
  readonly low: Points;
  readonly high: Points;
  readonly isOpen: boolean;
}

/** `intercept + slope × ln(value)` beyond the threshold, else nothing. The greatest points are without bound. */
const curves = {
  proteinuria: { threshold: "500", beyond: 1, intercept: -17.584, slope: 3.811 },
  platelets: { threshold: "100", beyond: -1, intercept: 26.105, slope: -5.577 },
  leukocytes: { threshold: "3", beyond: -1, intercept: 6.118, slope: -5.058 },
} as const;

/** The points of a measured item; null is missing. The farther a value is beyond its threshold, the more points. */
export function continuousContribution(item: keyof typeof curves, value: Span | null): Contribution {
  if (value === null) return { low: logarithmic(0), high: logarithmic(Infinity), isOpen: true };
  const isHigh = curves[item].beyond === 1;
  const least = isHigh ? pointsAt(item, value.low ?? zero, value.lowOpen) : pointsAt(item, value.high, value.highOpen);
  const most = isHigh ? pointsAt(item, value.high, false) : pointsAt(item, value.low ?? zero, false);
  return { low: logarithmic(least), high: logarithmic(most), isOpen: least !== most };
}

function logarithmic(points: number): Points {
  return { exactly: zero, logarithmic: points };
}

/** The points at an end of a span; null is an end without bound. An open near end on the threshold leaves only values beyond it. */
function pointsAt(item: keyof typeof curves, end: Exact | null, isOpenNearEnd: boolean): number {
  const { threshold, beyond, intercept, slope } = curves[item];
  if (end === null) return beyond === 1 ? Infinity : 0;
  const distance = compare(end, exact(threshold)) * beyond;
  return distance > 0 || (distance === 0 && isOpenNearEnd) ? intercept + slope * Math.log(toDouble(end)) : 0;
}
