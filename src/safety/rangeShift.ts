import { deepFrozen } from "../measurement/deepFrozen.js";
import { misuse, requireKnownKeys, requireObject } from "../measurement/misuse.js";
import { isMissing, isNotOneOf } from "../measurement/wordings.js";
import { type Quantity, readQuantityIn } from "../measurement/readQuantity.js";
import { judge, point } from "../measurement/span.js";

/** Where a value lies in the reference range of its own record. */
export type RangePosition = "low" | "normal" | "high" | "unknown";

/** The value of a day, as reported, with the reference range of its record. */
export interface DatedQuantity {
  readonly date: string;
  readonly quantity: Quantity;
}

export interface RangeShiftOptions {
  /** `"worst"`: the worst value after baseline in the direction; `"last"`: the last by date. */
  readonly to: "worst" | "last";
  /** For the worst value: a test that is bad in both directions has two tables. */
  readonly direction: "low" | "high";
}

/** The shift of one subject and test from baseline; `"missing"` is a row of the table, never "normal". Plain frozen JSON. */
export interface RangeShift {
  readonly from: RangePosition | "missing";
  readonly to: RangePosition | "missing";
  /** "normal to high". */
  readonly text: string;
  /** The day of the value that `to` rests on; null where there is none, or where an unknown value could be worse. */
  readonly date: string | null;
}

/**
 * Whether a value is low, normal or high by the reference range of its own record: both limits are normal.
 *
 * In the unit reported and against the range in that unit: 1.6 mg/dL against 1.6 is normal, where the converted 141.44 against a rounded
 * 141 umol/L would be high. With one limit recorded, "normal" means not beyond
 * that one. A value outside the limits of quantification is known where all of it lies on one side ("<40" against 70: low).
 *
 * @param quantity with `referenceRange`; any unit
 * @throws RangeError on a value that has no one meaning
 * @category Safety
 * @example
 * rangeIndicator({ value: "1.6", unit: "mg/dL", referenceRange: { low: "0.8", high: "1.6" } }); // => "normal"
 * rangeIndicator({ value: "<40", unit: "mg/dL", referenceRange: { low: "70", high: "100" } }); // => "low"
 */
export function rangeIndicator(quantity: Quantity): RangePosition {
  return onlyOne(possiblePositions(quantity));
}

type KnownPosition = Exclude<RangePosition, "unknown">;

/** Every position that a value may have: "<10" against 5 to 40 is low or normal, which is unknown and yet not high. */
export function possiblePositions(quantity: Quantity): readonly KnownPosition[] {
  const value = readQuantityIn("quantity", quantity, (argument, unit) => requireText(`${argument} unit`, unit));
  const [low, high] = [value.range?.low ?? null, value.range?.high ?? null];
  if (low === null && high === null) return ["low", "normal", "high"];
  const isLow = low === null ? false : judge(value, "<", point(low)).holds;
  const isHigh = high === null ? false : judge(value, ">", point(high)).holds;
  if (isLow === true) return ["low"];
  if (isHigh === true) return ["high"];
  return [...(isLow === null ? (["low"] as const) : []), "normal", ...(isHigh === null ? (["high"] as const) : [])];
}

function onlyOne([only, ...others]: readonly KnownPosition[]): RangePosition {
  return only === undefined || others.length > 0 ? "unknown" : only;
}

/**
 * The shift of one subject in one test from baseline to the worst or the last value after it, each by the range of its own record.
 *
 * Unscheduled values count; give every value after baseline within the time that the study counts. A missing baseline is its own row and
 * never normal. Where a value of unknown indicator could be worse than every known one, the worst is unknown. Of equally bad values the
 * first stands. Source: FDA Standard Safety Tables and Figures 2025.
 *
 * @param baseline null where it is missing
 * @param after the values after baseline in any order
 * @param options to worst or last, and in which direction
 * @throws RangeError on a value that has no one meaning
 * @category Safety
 * @example
 * const alt = (value) => ({ value, unit: "U/L", referenceRange: { low: "5", high: "40" } });
 * const after = [{ date: "2024-02-05", quantity: alt("95") }, { date: "2024-03-04", quantity: alt("38") }];
 * rangeShift(alt("30"), after, { to: "worst", direction: "high" }).text; // => "normal to high"
 * rangeShift(null, after, { to: "last", direction: "high" }).text; // => "missing to normal"
 */
export function rangeShift(
  baseline: Quantity | null | undefined,
  after: readonly DatedQuantity[],
  options: RangeShiftOptions,
): RangeShift {
  requireKnownKeys("options", requireObject("options", options), ["to", "direction"]);
  const { to, direction } = options;
  if (!["worst", "last"].includes(to)) throw misuse("options to", to, isNotOneOf(["worst", "last"]));
  if (!["low", "high"].includes(direction)) throw misuse("options direction", direction, isNotOneOf(["low", "high"]));
  const from = baseline == null ? "missing" : rangeIndicator(baseline);
  const found = after
    .map(({ date, quantity }) => ({ date, positions: possiblePositions(quantity) }))
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const last = found[found.length - 1];
  const reached = last === undefined ? "missing" : to === "last" ? onlyOne(last.positions) : worstOf(found, direction);
  const chosen = to === "last" ? last : found.find(({ positions }) => onlyOne(positions) === reached);
  return deepFrozen({ from, to: reached, text: `${from} to ${reached}`, date: reached === "unknown" ? null : (chosen?.date ?? null) });
}

interface Found {
  readonly date: string;
  readonly positions: readonly KnownPosition[];
}

/** The worst of all at their best and at their worst: known where both are the same. In the direction "low" a high value is the best. */
function worstOf(found: readonly Found[], direction: "low" | "high"): RangePosition {
  const order: readonly KnownPosition[] = direction === "high" ? ["low", "normal", "high"] : ["high", "normal", "low"];
  const ranks = found.map(({ positions }) => positions.map((one) => order.indexOf(one)));
  const least = Math.max(...ranks.map((own) => Math.min(...own)));
  const most = Math.max(...ranks.map((own) => Math.max(...own)));
  return (least === most ? order[most] : undefined) ?? "unknown";
}

function requireText(argument: string, unit: unknown): string {
  if (typeof unit !== "string" || unit.trim() === "") throw misuse(argument, unit, isMissing("a unit, there is no default"));
  return unit;
}
