import { measureTitle } from "../criteria/titles.js";
import { type Measure, unitsOf } from "../measurement/measure.js";
import type { TimePoint } from "../criteria/criterion.js";
import type { AskedMeasure } from "./askedColumns.js";
import type { Dialect } from "./dialects.js";
import { bracketed } from "./names.js";
import { largestValue } from "./rowValue.js";
import type { SqlColumns, SqlMeasure } from "./sqlColumns.js";
import { isNoUnit } from "./unitColumn.js";

/** Rows that the library refuses, or that this SQL cannot judge exactly, and why; the condition may be unknown and then refuses nothing. */
export interface Refusal {
  readonly reason: string;
  readonly when: string;
}

const times: Readonly<Record<TimePoint, string>> = { baseline: "baseline", followUp: "follow-up", next: "next", preFlare: "pre-flare" };

/** What is refused of one measure. */
export function measureRefusals(dialect: Dialect, { at, measure, bounds }: AskedMeasure, column: SqlMeasure): readonly Refusal[] {
  const { sql, unit, low, high, referenceRange, type } = column;
  const name = `${times[at]} ${measureTitle(measure)}`;
  const ends = [low, high].map((end) => (end == null ? null : bracketed(typeof end === "string" ? end : end.sql)));
  const range = bounds
    .map((bound) => [bound, referenceRange?.[bound]] as const)
    .flatMap(([bound, text]) =>
      text == null ? [] : [[`the ${bound === "low" ? "lower" : "upper"} limit of the range of ${name}`, bracketed(text)] as const],
    );
  const numbers = [
    [name, bracketed(sql)] as const,
    ...ends.flatMap((end, i) => (end === null ? [] : [[`the ${i === 0 ? "lower" : "upper"} bound of ${name}`, end] as const])),
    ...range,
  ];
  const [lowest = null, highest = null] = ends;
  const included = high == null || typeof high === "string" ? null : high.included;
  const isIncluded = included === null ? "" : included === true ? true : ` AND NOT COALESCE(${bracketed(included.sql)}, FALSE)`;
  return [
    ...numbers.flatMap(([words, number]) => numberRefusals(dialect, words, number, type === "decimal")),
    ...(lowest === null || highest === null
      ? []
      : [
          {
            reason: `the lower bound of ${name} is not below the upper bound`,
            when: `${bracketed(sql)} IS NULL AND ${lowest} >= ${highest}`,
          },
        ]),
    ...(highest === null || isIncluded === true
      ? []
      : [{ reason: `${name} is below 0`, when: `${bracketed(sql)} IS NULL AND ${highest} = 0${isIncluded}` }]),
    ...(typeof unit === "string"
      ? []
      : [
          unitRefusal(
            dialect,
            name,
            measure,
            bracketed(unit.sql),
            numbers.slice(0, numbers.length - range.length).map(([, number]) => number),
          ),
        ]),
  ];
}

function numberRefusals(dialect: Dialect, words: string, number: string, isDecimal: boolean): readonly Refusal[] {
  const isNotANumber = isDecimal || dialect.isNotANumber === null ? "" : ` OR ${dialect.isNotANumber(number)}`;
  return [
    {
      reason: `${words} is not a number from 0 to ${String(largestValue)}`,
      when: `${number} < 0 OR ${number} > ${String(largestValue)}${isNotANumber}`,
    },
    // Not a cast: a value above the largest would fail it.
    ...(isDecimal && dialect.castMayRound
      ? [{ reason: `${words} has more than 6 decimals`, when: `${number} <> ROUND(${number}, 6)` }]
      : []),
  ];
}

function unitRefusal(dialect: Dialect, name: string, measure: Measure, unit: string, numbers: readonly string[]): Refusal {
  const isHeld = numbers.map((number) => `${number} IS NOT NULL`);
  const some = isHeld.length === 1 ? isHeld.join("") : `(${isHeld.join(" OR ")})`;
  return {
    reason: `the unit of ${name} is none of ${unitsOf(measure).join(", ")}`,
    when: `${some} AND ${isNoUnit(dialect, unit, measure)}`,
  };
}

/** Dates out of order, where the columns name them. */
export function orderRefusals(dialect: Dialect, { baseline, followUp, next }: SqlColumns): readonly Refusal[] {
  const [before, after, later] = [baseline, followUp, next].map((one) => (one?.date == null ? null : dialect.date(one.date)));
  const earliest = after == null ? before : before == null ? after : `COALESCE(${after}, ${before})`;
  return [
    ...(before == null || after == null ? [] : [{ reason: "the follow-up is not after the baseline", when: `${after} <= ${before}` }]),
    ...(earliest == null || later == null
      ? []
      : [{ reason: "the next measurement is not after the follow-up", when: `${later} <= ${earliest}` }]),
  ];
}
