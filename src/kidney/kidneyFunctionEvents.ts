import type { Course } from "../course/course.js";
import type { Source } from "../criteria/responseDefinition.js";
import { is, relativeToBaseline } from "../criteria/vocabulary.js";
import { misuse, requireKnownKeys, requireObject } from "../measurement/misuse.js";
import { isNot, isNotOneOf } from "../measurement/wordings.js";
import { decimalText, exact, readDecimal } from "../measurement/quantity.js";
import type { KidneyEventDefinition, KidneyRule, Persistence } from "./kidneyEvent.js";
import { againstBaseline, againstEarlier, defineKidneyEvent, recorded } from "./kidneyRules.js";
import { remainingShare } from "./timeToValue.js";
import { type KidneyEventOptions, timeToKidneyEvent, type TimeToKidneyEvent } from "./timeToEvent.js";

/** How long a loss of function must last, which sources leave open or print differently: so it is named. */
export interface LastingLoss {
  /** The second value is at least so many days later, with none between known to be better; null counts the first value. */
  readonly confirmedAfterDays: number | null;
  /** `"baseline"` (default), or `"anyEarlier"`: the highest eGFR or the lowest creatinine before. */
  readonly from?: "baseline" | "anyEarlier" | null | undefined;
}

export interface EgfrDeclineOptions extends LastingLoss {
  /** The fall in per cent, a plain decimal above 0 and below 100: 30, 40, 50, 57. Exactly so much counts. */
  readonly percent: number | string;
}

export interface KidneyFailureOptions {
  /** In mL/min/1.73 m²; an eGFR of exactly so much is not below. */
  readonly egfrBelow: number | string;
  readonly confirmedAfterDays: number | null;
}

const source: Source = {
  citation:
    "Thresholds in use: BLISS-LN post hoc (sustained 30 and 40 %), NOBILITY post hoc (first 30 and 40 %), hierarchical kidney " +
      "endpoints (40, 50, 57 %)",
  locator: "Heerspink 2023, J Am Soc Nephrol 34:2025; Kondo 2024, Nat Med 30:1432; the days between two values are the caller's",
  evidence: "secondary",
};

/**
 * The event that eGFR has fallen by so many per cent, as a value for `timeToEvent` and for composites.
 *
 * @param options `percent`, `confirmedAfterDays` (no default), `from`
 * @throws RangeError on a percentage outside 0 to 100, on days that are not whole, on an unknown option
 * @category Kidney
 * @example
 * egfrDecline({ percent: 40, confirmedAfterDays: 28 }).id; // => "egfr-decline-40-confirmed-28"
 */
export function egfrDecline(options: EgfrDeclineOptions): KidneyEventDefinition {
  requireKnownKeys("options", requireObject("options", options), ["percent", "confirmedAfterDays", "from"]);
  const { percent } = options;
  const factor = remainingShare(percent);
  const name = decimalText(readDecimal(String(percent)) ?? exact("0"));
  return lossDefinition(`egfr-decline-${name}`, `eGFR down by ${name} %`, `eGFR at most ${factor} × the earlier value.`, (from) =>
    from(relativeToBaseline("egfr", "<=", factor)), options);
}

/**
 * The event that serum creatinine has doubled, as a value for `timeToEvent` and for composites.
 *
 * @param options `confirmedAfterDays` (no default), `from`
 * @throws RangeError as `egfrDecline`
 * @category Kidney
 * @example
 * creatinineDoubling({ confirmedAfterDays: null }).id; // => "creatinine-doubling"
 */
export function creatinineDoubling(options: LastingLoss): KidneyEventDefinition {
  requireKnownKeys("options", requireObject("options", options), ["confirmedAfterDays", "from"]);
  return lossDefinition("creatinine-doubling", "doubling of serum creatinine", "Creatinine at least 2 × the earlier value.", (from) =>
    from(relativeToBaseline("serumCreatinine", ">=", "2")), options);
}

/**
 * Kidney failure: dialysis, or an eGFR below a limit that lasts. Sources differ in the limit (15; 30 in one LN cohort; at most 6) and in
 * the days (28, 90), so both are named.
 *
 * @param options `egfrBelow` in mL/min/1.73 m², strict; `confirmedAfterDays`, no default
 * @throws RangeError on a limit that is no plain decimal above 0, and as `egfrDecline`
 * @category Kidney
 * @example
 * kidneyFailure({ egfrBelow: 15, confirmedAfterDays: 28 }).components.map(({ event }) => event); // => ["dialysis", "egfrBelow15"]
 */
export function kidneyFailure(options: KidneyFailureOptions): KidneyEventDefinition {
  requireKnownKeys("options", requireObject("options", options), ["egfrBelow", "confirmedAfterDays"]);
  const limit = readDecimal(String(options.egfrBelow));
  if (limit === undefined || Number(options.egfrBelow) <= 0) throw misuse("egfrBelow", options.egfrBelow, isNot("a plain decimal above 0"));
  const text = decimalText(limit);
  const rule = againstBaseline(is("egfr", "<", text, "mL/min/{1.73_m2}"));
  const below = lossDefinition(
    `kidney-failure-egfr-${text}`,
    `kidney failure, eGFR below ${text}`,
    `eGFR below ${text}.`,
    () => rule,
    options,
  );
  const statement = "Dialysis; a transplant is recorded as such.";
  const dialysis = { event: "dialysis", statement, rule: recorded("dialysis") };
  const components = [dialysis, ...below.components.map((one) => ({ ...one, event: `egfrBelow${text}` }))];
  return defineKidneyEvent({ ...below, components });
}

/**
 * The time from the origin of a course to a fall of eGFR by so many per cent.
 *
 * A deeper threshold is never reached earlier than a shallower one of the same options. The fall is from the baseline of the course
 * unless `from`
 * says otherwise; one that must last is dated on the visit that first shows it.
 *
 * @param course baseline, dated visits and events, in any order
 * @param options as `egfrDecline`, and `censorAt`, `sameDate` as `renalFlare`
 * @returns a time for `kaplanMeier`, `logRank` and `hazardRatio`
 * @throws RangeError as `egfrDecline` and `timeToEvent`
 * @category Kidney
 * @example
 * const egfr = (date, value) => ({ date, egfr: { value, unit: "mL/min/1.73m2" } });
 * const visits = [egfr("2024-04-01", 55), egfr("2024-06-24", 44), egfr("2024-09-16", 41)];
 * const course = { baseline: egfr("2024-01-08", 80), visits };
 * timeToEgfrDecline(course, { percent: 30, confirmedAfterDays: 28 }).days; // => 84
 * timeToEgfrDecline(course, { percent: 40, confirmedAfterDays: 28 }).days; // => 168
 * timeToEgfrDecline(course, { percent: 50, confirmedAfterDays: 28 }).event; // => false
 */
export function timeToEgfrDecline(course: Course, options: EgfrDeclineOptions & KidneyEventOptions): TimeToKidneyEvent {
  const { censorAt, sameDate, ...decline } = requireObject("options", options) as unknown as EgfrDeclineOptions & KidneyEventOptions;
  return timeToKidneyEvent(course, egfrDecline(decline), { censorAt, sameDate });
}

const lastingReading =
  "Lasting: a later value, so many days after the first or more, shows it too, and no value between is known not to; the first dates " +
    "the event.";

/** How a rule takes its earlier value. */
type From = typeof againstBaseline;

function lossDefinition(
  id: string,
  title: string,
  statement: string,
  ruleOf: (from: From) => KidneyRule,
  options: LastingLoss,
): KidneyEventDefinition {
  const { confirmedAfterDays: days, from } = options;
  if (from != null && !["baseline", "anyEarlier"].includes(from)) throw misuse("from", from, isNotOneOf(["baseline", "anyEarlier"]));
  const persistence: Persistence | null = days === null ? null : { laterVisits: 1, minDays: days };
  const isEarlier = from === "anyEarlier";
  const rule = ruleOf(isEarlier ? againstEarlier : againstBaseline);
  const lasting = days === null ? "" : `, confirmed after ${String(days)} days`;
  return defineKidneyEvent({
    id: `${id}${isEarlier ? "-from-best" : ""}${days === null ? "" : `-confirmed-${String(days)}`}`,
    version: "1.0.0",
    title: `${title}${isEarlier ? " from the best value before" : ""}${lasting}`,
    source,
    components: [{ event: id.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase()), statement, rule, persistence }],
    readings: [
      "Exactly the printed fall counts.",
      ...(days === null ? [] : [lastingReading]),
    ],
  });
}
