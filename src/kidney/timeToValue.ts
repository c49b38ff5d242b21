import { measureTitle } from "../criteria/titles.js";
import type { Course } from "../course/course.js";
import type { Source } from "../criteria/responseDefinition.js";
import { is, relativeToBaseline } from "../criteria/vocabulary.js";
import { type Measure, requireUnit, type UnitOf } from "../measurement/measure.js";
import { misuse, requireKnownKeys, requireObject } from "../measurement/misuse.js";
import { isNot } from "../measurement/wordings.js";
import { decimalText, exact, minus, quotient, readDecimal } from "../measurement/quantity.js";
import type { KidneyEventDefinition } from "./kidneyEvent.js";
import { againstBaseline, defineKidneyEvent } from "./kidneyRules.js";
import { type KidneyEventOptions, timeToKidneyEvent, type TimeToKidneyEvent } from "./timeToEvent.js";

export interface ValueAtMost {
  readonly measure: Measure;
  /** A plain decimal; exactly so much counts. */
  readonly atMost: number | string;
  readonly unit: UnitOf<Measure>;
}

export interface TimeToValueOptions extends KidneyEventOptions, ValueAtMost {}

export interface ValueFall {
  readonly measure: Measure;
  /** The fall from baseline in per cent, above 0 and below 100; exactly so much counts. */
  readonly percent: number | string;
}

export interface TimeToFallOptions extends KidneyEventOptions, ValueFall {}

const source: Source = {
  citation:
    "AURORA 1 (Lancet 2021;397:2070-2080): time to UPCR of at most 0.5 and to a fall by half, as the manufacturer's product " +
      "monograph has them",
  trial: "NCT03021499",
  locator: "secondary endpoints; that the first value counts, without confirmation, is our reading",
  evidence: "secondary",
};

/**
 * The event that a measure is at most a limit, as a value for `timeToEvent` and for composites.
 *
 * @param options `measure`, `atMost` and `unit`
 * @throws RangeError on a limit that is no plain decimal or a unit that is none of the measure
 * @category Kidney
 * @example
 * valueAtMost({ measure: "upcr", atMost: "0.5", unit: "g/g" }).id; // => "upcr-at-most-0.5"
 */
export function valueAtMost({ measure, atMost, unit }: ValueAtMost): KidneyEventDefinition {
  const limit = readDecimal(String(atMost));
  if (limit === undefined) throw misuse("atMost", atMost, isNot("a plain decimal"));
  const code = requireUnit("unit", measure, unit) as UnitOf<Measure>;
  const text = decimalText(limit);
  return first(`${measure}-at-most-${text}`, `${measureTitle(measure)} at most ${text} ${code}`, is(measure, "<=", text, code));
}

/**
 * The event that a measure has fallen by so many per cent of its baseline, as a value for `timeToEvent` and for composites.
 *
 * @param options `measure` and `percent`
 * @throws RangeError on a percentage outside 0 to 100
 * @category Kidney
 * @example
 * valueFall({ measure: "upcr", percent: 50 }).id; // => "upcr-fall-50"
 */
export function valueFall({ measure, percent }: ValueFall): KidneyEventDefinition {
  const criterion = relativeToBaseline(measure, "<=", remainingShare(percent));
  return first(`${measure}-fall-${String(percent)}`, `${measureTitle(measure)} down by ${String(percent)} %`, criterion);
}

/**
 * The time from the origin of a course to the first value of a measure that is at most a limit: UPCR of at most 0.5 g/g.
 *
 * @param course baseline, dated visits, in any order
 * @param options `measure`, `atMost` and `unit`; `censorAt`, `sameDate` as for `renalFlare`
 * @throws RangeError as `timeToEvent`, and on a limit that is no plain decimal or a unit that is none of the measure
 * @category Kidney
 * @example
 * const upcr = (date, value) => ({ date, upcr: { value, unit: "mg/g" } });
 * const course = { baseline: upcr("2024-01-08", 2800), visits: [upcr("2024-04-01", 501), upcr("2024-06-24", 500)] };
 * timeToValueAtMost(course, { measure: "upcr", atMost: "0.5", unit: "g/g" }).days; // => 168
 */
export function timeToValueAtMost(course: Course, options: TimeToValueOptions): TimeToKidneyEvent {
  requireKnownKeys("options", requireObject("options", options), ["measure", "atMost", "unit", "censorAt", "sameDate"]);
  return timeToKidneyEvent(course, valueAtMost(options), timing(options));
}

/**
 * The time from the origin of a course to the first fall of a measure by so many per cent of its baseline: UPCR down by half.
 *
 * @param course baseline, dated visits, in any order
 * @param options `measure` and `percent`; `censorAt`, `sameDate` as for `renalFlare`
 * @throws RangeError as `timeToEvent`, and on a percentage outside 0 to 100
 * @category Kidney
 * @example
 * const upcr = (date, value) => ({ date, upcr: { value, unit: "g/g" } });
 * const course = { baseline: upcr("2024-01-08", "2.8"), visits: [upcr("2024-02-05", "1.41"), upcr("2024-03-04", "1.4")] };
 * timeToFall(course, { measure: "upcr", percent: 50 }).days; // => 56
 */
export function timeToFall(course: Course, options: TimeToFallOptions): TimeToKidneyEvent {
  requireKnownKeys("options", requireObject("options", options), ["measure", "percent", "censorAt", "sameDate"]);
  return timeToKidneyEvent(course, valueFall(options), timing(options));
}

/** What is left after a fall by so many per cent, as an exact factor. */
export function remainingShare(percent: unknown): string {
  const share = readDecimal(String(percent));
  const isBetween = share !== undefined && Number(percent) > 0 && Number(percent) < 100;
  if (!isBetween) throw misuse("percent", percent, isNot("a plain decimal above 0 and below 100"));
  return quotient(minus(exact("100"), share), exact("100"), 40).text;
}

function first(id: string, title: string, criterion: Parameters<typeof againstBaseline>[0]): KidneyEventDefinition {
  const components = [{ event: id, statement: `${title}.`, rule: againstBaseline(criterion) }];
  return defineKidneyEvent({ id, version: "1.0.0", title, source, components, readings: ["The first value that shows it counts."] });
}

function timing({ censorAt, sameDate }: KidneyEventOptions): KidneyEventOptions {
  return { censorAt, sameDate };
}
