import { readCalendarDate } from "../measurement/calendarDate.js";
import { misuse, requireKnownKeys, requireObject } from "../measurement/misuse.js";
import { isBefore, isNotOneOf, isNotWhole } from "../measurement/wordings.js";

/** Which values before treatment are the baseline, for `selectBaseline`: each rule with its dates. */
export type BaselineRule =
  | { readonly kind: "flaggedRecord" }
  | { readonly kind: "lastOnOrBefore"; readonly date: string; readonly onTheDay: "included" | "excluded" }
  | { readonly kind: "meanOfScreening"; readonly first: string; readonly last: string; readonly decimals: number };

/** The same for the rows of a study: relative to the reference start of each subject. */
export type RelativeBaselineRule =
  /** The rows flagged "Y" in --BLFL (`"BLFL"`) or --LOBXFL (`"LOBXFL"`). */
  | { readonly kind: "flaggedRecord"; readonly variable: "BLFL" | "LOBXFL" }
  /** For each test the last value before the reference start; one of that very day counts or not. */
  | { readonly kind: "lastOnOrBefore"; readonly onTheDay: "included" | "excluded" }
  /** For each test the mean of the values from so many days before the reference start to its day. */
  | { readonly kind: "meanOfScreening"; readonly daysBefore: number; readonly decimals: number };

type Last<Rule> = Extract<Rule, { readonly kind: "lastOnOrBefore" }>;
type Mean<Rule> = Extract<Rule, { readonly kind: "meanOfScreening" }>;

/**
 * The one record that the study flags as its baseline; no other fills what it lacks. For `selectBaseline` the record with
 * `isBaseline: true`; for rows of a study those flagged in a variable that is named.
 *
 * @param options `variable`: `"BLFL"` or `"LOBXFL"`, for rows of a study only
 * @throws RangeError on another variable or an unknown option
 * @category Courses
 * @example
 * flaggedRecord(); // => { kind: "flaggedRecord" }
 * flaggedRecord({ variable: "LOBXFL" }); // => { kind: "flaggedRecord", variable: "LOBXFL" }
 */
export function flaggedRecord(): BaselineRule & { readonly kind: "flaggedRecord" };
export function flaggedRecord(options: { readonly variable: "BLFL" | "LOBXFL" }): RelativeBaselineRule & { readonly kind: "flaggedRecord" };
export function flaggedRecord(options?: { readonly variable: "BLFL" | "LOBXFL" }): BaselineRule | RelativeBaselineRule {
  if (options === undefined) return Object.freeze({ kind: "flaggedRecord" });
  requireKnownKeys("options", requireObject("options", options), ["variable"]);
  return requireRelativeRule("", { kind: "flaggedRecord", ...options });
}

/**
 * For each measure the last value on or before a day, which usually is that of the first dose.
 *
 * @param date `YYYY-MM-DD`; left out for the rows of a study, where it is the reference start of each subject
 * @param options `onTheDay`: whether a record of that very day counts (`"included"`, the sample preceding the dose) or not
 *   (`"excluded"`); there is no default
 * @throws RangeError on a partial or impossible date or an unknown option
 * @category Courses
 * @example
 * lastOnOrBefore("2024-01-08", { onTheDay: "included" }).date; // => "2024-01-08"
 * lastOnOrBefore({ onTheDay: "included" }); // => { kind: "lastOnOrBefore", onTheDay: "included" }
 */
export function lastOnOrBefore(date: string, options: { readonly onTheDay: "included" | "excluded" }): Last<BaselineRule>;
export function lastOnOrBefore(options: { readonly onTheDay: "included" | "excluded" }): Last<RelativeBaselineRule>;
export function lastOnOrBefore(dateOrOptions: unknown, options?: unknown): BaselineRule | RelativeBaselineRule {
  const isRelative = typeof dateOrOptions === "object" && dateOrOptions !== null && options === undefined;
  const given = requireObject("options", isRelative ? dateOrOptions : options);
  requireKnownKeys("options", given, ["onTheDay"]);
  if (isRelative) return requireRelativeRule("", { kind: "lastOnOrBefore", ...given });
  return requireDatedRule("", { kind: "lastOnOrBefore", date: dateOrOptions, ...given });
}

/**
 * For each measure the mean of its values over the days before treatment, rounded half up to a number of decimals.
 *
 * @param options `decimals`: of the mean, 0 to 15; and the days, both included: `first` and `last` as `YYYY-MM-DD`, or for the rows of a
 *   study `daysBefore`, so many days before the reference start to its day. The values of a measure must be quantified ("<0.1" has no
 *   mean) and in one unit
 * @throws RangeError on a partial or impossible date, a last day before the first, or numbers that are not whole
 * @category Courses
 * @example
 * meanOfScreening({ first: "2023-12-01", last: "2024-01-08", decimals: 2 }).kind; // => "meanOfScreening"
 * meanOfScreening({ daysBefore: 28, decimals: 2 }).daysBefore; // => 28
 */
export function meanOfScreening(options: { readonly first: string; readonly last: string; readonly decimals: number }): Mean<BaselineRule>;
export function meanOfScreening(options: { readonly daysBefore: number; readonly decimals: number }): Mean<RelativeBaselineRule>;
export function meanOfScreening(options: unknown): BaselineRule | RelativeBaselineRule {
  const given = requireObject("options", options);
  requireKnownKeys("options", given, ["first", "last", "daysBefore", "decimals"]);
  const rule = { ...given, kind: "meanOfScreening" };
  return "daysBefore" in given ? requireRelativeRule("", rule) : requireDatedRule("", rule);
}

const kinds = ["flaggedRecord", "lastOnOrBefore", "meanOfScreening"];

/** A rule with its dates, checked: also one that was read from JSON. */
export function requireDatedRule(argument: string, raw: unknown): BaselineRule {
  const rule = ruleObject(argument, raw);
  switch (rule["kind"]) {
    case "flaggedRecord":
      requireKnownKeys(argument || "options", rule, ["kind"]);
      return Object.freeze({ kind: "flaggedRecord" });
    case "lastOnOrBefore": {
      requireKnownKeys(argument || "options", rule, ["kind", "date", "onTheDay"]);
      return Object.freeze({
        kind: "lastOnOrBefore",
        date: readCalendarDate(part(argument, "date"), rule["date"]),
        onTheDay: onTheDay(argument, rule),
      });
    }
    default: {
      requireKnownKeys(argument || "options", rule, ["kind", "first", "last", "decimals"]);
      const [first, last] = [
        readCalendarDate(part(argument, "first"), rule["first"]),
        readCalendarDate(part(argument, "last"), rule["last"]),
      ];
      if (last < first) throw misuse(part(argument, "last"), last, isBefore("first", first));
      return Object.freeze({ kind: "meanOfScreening", first, last, decimals: whole(part(argument, "decimals"), rule["decimals"], 15) });
    }
  }
}

/** A rule relative to the reference start, checked: also one that was read from JSON. */
export function requireRelativeRule(argument: string, raw: unknown): RelativeBaselineRule {
  const rule = ruleObject(argument, raw);
  switch (rule["kind"]) {
    case "flaggedRecord": {
      requireKnownKeys(argument || "options", rule, ["kind", "variable"]);
      const { variable } = rule as { readonly variable?: unknown };
      if (variable !== "BLFL" && variable !== "LOBXFL") throw misuse(part(argument, "variable"), variable, isNotOneOf(["BLFL", "LOBXFL"]));
      return Object.freeze({ kind: "flaggedRecord", variable });
    }
    case "lastOnOrBefore":
      requireKnownKeys(argument || "options", rule, ["kind", "onTheDay"]);
      return Object.freeze({ kind: "lastOnOrBefore", onTheDay: onTheDay(argument, rule) });
    default: {
      requireKnownKeys(argument || "options", rule, ["kind", "daysBefore", "decimals"]);
      const daysBefore = whole(part(argument, "daysBefore"), rule["daysBefore"], 3660);
      return Object.freeze({ kind: "meanOfScreening", daysBefore, decimals: whole(part(argument, "decimals"), rule["decimals"], 15) });
    }
  }
}

/** The constructors name their option as their caller wrote it; a rule that is read is named with its place. */
function part(argument: string, name: string): string {
  return argument === "" ? name : `${argument} ${name}`;
}

function ruleObject(argument: string, raw: unknown): Readonly<Record<string, unknown>> {
  const rule = requireObject(argument, raw);
  if (!kinds.some((kind) => kind === rule["kind"])) throw misuse(part(argument, "kind"), rule["kind"], isNotOneOf(kinds));
  return rule;
}

function onTheDay(argument: string, rule: Readonly<Record<string, unknown>>): "included" | "excluded" {
  const { onTheDay: given } = rule as { readonly onTheDay?: unknown };
  if (given !== "included" && given !== "excluded") throw misuse(part(argument, "onTheDay"), given, isNotOneOf(["included", "excluded"]));
  return given;
}

function whole(argument: string, value: unknown, most: number): number {
  if (typeof value !== "number" || !Number.isInteger(value) || value < 0 || value > most) {
    throw misuse(argument, value, isNotWhole(0, most));
  }
  return value;
}
