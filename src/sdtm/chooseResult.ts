import { baseUnitFactor, type Measure } from "../measurement/measure.js";
import { compare, type Exact, times, zero } from "../measurement/quantity.js";
import { readQuantity } from "../measurement/readQuantity.js";
import type { FoundValue } from "./readMeasure.js";
import type { Result } from "./readResults.js";

/** The measures of which the lower value is the worse one. */
const worseWhenLow: readonly Measure[] = ["egfr", "serumAlbumin"];

/** The first or last of the day; undefined when times are missing, alike or of several time zones. */
export function byTime(group: readonly Result[], rule: "first" | "last"): Result | undefined {
  const timed = group.map((result) => {
    const [, time = "", zone = ""] = /^([\d:.]+)(.*)$/.exec(result.time) ?? [];
    return { result, time: time.padEnd(8, ":00"), zone, isMissing: time.length < 5 };
  });
  const [times, zones] = [new Set(timed.map(({ time }) => time)), new Set(timed.map(({ zone }) => zone))];
  if (timed.some(({ isMissing }) => isMissing) || times.size < timed.length || zones.size > 1) return undefined;
  timed.sort((a, b) => (a.time < b.time ? -1 : 1));
  return timed[rule === "first" ? 0 : timed.length - 1]?.result;
}

/** The worst result; undefined when results outside the limits of quantification leave that open. */
export function worst(group: readonly Result[]): Result | undefined {
  // "Yes" is the worse answer.
  if (group.some(({ found }) => found.kind !== "measure")) return group.find(({ found }) => found.kind !== "measure" && found.flag);
  const isLow = worseWhenLow.some((measure) => group[0]?.found.name === measure);
  const spans = group.map((result) => ({ result, ...spanOf(result.found as FoundValue) }));
  const isAtMost = (one: Bounds, other: Bounds) => one.high !== null && compare(one.high, other.low) <= 0;
  const candidate = spans.reduce((a, b) => ((isLow ? isAtMost(b, a) : isAtMost(a, b)) ? b : a));
  return spans.every((other) => other === candidate || (isLow ? isAtMost(candidate, other) : isAtMost(other, candidate)))
    ? candidate.result
    : undefined;
}

interface Bounds {
  readonly low: Exact;
  readonly high: Exact | null;
  readonly isOpen: string;
}

/** From where to where the value lies, in the base unit. */
export function spanOf({ name, quantity }: FoundValue): Bounds {
  const { low, lowOpen, high, highOpen, unit } = readQuantity("row", name, quantity);
  const factor = baseUnitFactor(name, unit);
  return {
    low: times(low ?? zero, factor),
    high: high && times(high, factor),
    isOpen: `${String(low === null || lowOpen)} ${String(highOpen)}`,
  };
}
