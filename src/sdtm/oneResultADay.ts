import { baseUnitFactor, type Measure } from "../measurement/measure.js";
import { compare, type Exact, times, zero } from "../measurement/quantity.js";
import { readQuantity } from "../measurement/readQuantity.js";
import type { FoundValue, Result } from "./readResults.js";
import type { SdtmOptions } from "./sdtmOptions.js";
import { type UnusedRow, unusedRow } from "./sdtmRows.js";

/** The measures of which the lower value is the worse one. */
const worseWhenLow: readonly Measure[] = ["egfr", "serumAlbumin"];

/** One result of a test on a day, by the rule named; the others say why they are not used. */
export function oneResultADay(results: readonly Result[], rule: SdtmOptions["sameDay"]): readonly (Result | UnusedRow)[] {
  const groups = new Map<string, Result[]>();
  for (const result of results) {
    const key = `${result.date} ${result.found.kind} ${result.found.name}`;
    groups.set(key, [...(groups.get(key) ?? []), result]);
  }
  return [...groups.values()].flatMap((group): readonly (Result | UnusedRow)[] => {
    if (group.length === 1) return group;
    const chosen = rule === "none" ? undefined : rule === "worst" ? worst(group) : byTime(group, rule);
    const count = `${String(group.length)} results of ${group[0]?.found.name ?? ""} on ${group[0]?.date ?? ""}`;
    const why = chosen !== undefined ? `the rule "${rule}" chooses another` : rule === "none" ? "no rule chooses" : `the rule "${rule}" leaves open which counts`;
    return group.map((result) => (result === chosen ? result : unusedRow(result.place, "sameDay", `${count}, ${why}`)));
  });
}

/** The first or last of the day; undefined when times are missing, alike or of several time zones. */
function byTime(group: readonly Result[], rule: "first" | "last"): Result | undefined {
  const timed = group.map((result) => {
    const [, time = "", zone = ""] = /^([\d:.]+)(.*)$/.exec(result.time) ?? [];
    return { result, time: time.padEnd(8, ":00"), zone, isMissing: time.length < 5 };
  });
  const [times, zones] = [new Set(timed.map(({ time }) => time)), new Set(timed.map(({ zone }) => zone))];
  if (timed.some(({ isMissing }) => isMissing) || times.size < timed.length || zones.size > 1) return undefined;
  timed.sort((a, b) => (a.time < b.time ? -1 : 1));
  return timed[rule === "first" ? 0 : timed.length - 1]?.result;
}

/** The worst result, of several alike the first row; undefined when results outside the limits of quantification leave that open. */
function worst(group: readonly Result[]): Result | undefined {
  const values = group.flatMap(({ found }) => (found.kind === "measure" ? [spanOf(found)] : []));
  // "Yes" is the worse answer.
  if (values.length < group.length) return group.find(({ found }) => found.kind !== "measure" && found.flag) ?? group[0];
  const isLow = worseWhenLow.some((measure) => group[0]?.found.name === measure);
  const isAtMost = (one: Bounds, other: Bounds) => one.high !== null && compare(one.high, other.low) <= 0;
  const index = values.findIndex((one) => values.every((other) => one === other || (isLow ? isAtMost(one, other) : isAtMost(other, one))));
  return group[index];
}

interface Bounds {
  readonly low: Exact;
  readonly high: Exact | null;
}

/** From where to where the value lies, in the base unit. */
function spanOf({ name, quantity }: FoundValue): Bounds {
  const { low, high, unit } = readQuantity("row", name, quantity);
  const factor = baseUnitFactor(name, unit);
  return { low: times(low ?? zero, factor), high: high && times(high, factor) };
}
