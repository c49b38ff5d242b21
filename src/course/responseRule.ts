import { misuse, requireKnownKeys, requireObject } from "../measurement/misuse.js";
import { requireOneOf } from "../measurement/requirements.js";
import { isNotWhole } from "../measurement/wordings.js";

/** When a response counts as reached. */
export type ResponseRule = FirstVisitRule | ConfirmedRule | SustainedRule;

export interface FirstVisitRule {
  readonly kind: "firstVisit";
}
export interface SustainedRule {
  readonly kind: "sustained";
}
export interface ConfirmedRule {
  readonly kind: "confirmed";
  readonly minDays: number;
  readonly maxNotEvaluable: number;
  readonly eventDate: "firstVisit" | "confirmingVisit";
}

/**
 * The response is reached at the first visit that shows it.
 *
 * @example
 * firstVisit.kind; // => "firstVisit"
 * @category Courses
 */
export const firstVisit: FirstVisitRule = /* @__PURE__ */ Object.freeze({ kind: "firstVisit" as const });

/**
 * The response is reached at the first visit of the unbroken run of responses to the last visit.
 *
 * @example
 * sustained.kind; // => "sustained"
 * @category Courses
 */
export const sustained: SustainedRule = /* @__PURE__ */ Object.freeze({ kind: "sustained" as const });

/**
 * The response counts when a later visit confirms it, with no visit without response in between.
 *
 * @param options `minDays`: the confirming visit is at least so many days later; `maxNotEvaluable`: at most so many visits in
 *   between may be not evaluable; `eventDate`: the response is dated on the `"firstVisit"` of the two (default, as the R
 *   package admiralonco does) or on the `"confirmingVisit"`
 * @throws RangeError on a number that is not whole or below its least value (1 day, 0 visits), or an unknown option
 * @example
 * confirmed({ minDays: 28, maxNotEvaluable: 1 }).eventDate; // => "firstVisit"
 * @category Courses
 */
export function confirmed(options: {
  readonly minDays: number;
  readonly maxNotEvaluable: number;
  readonly eventDate?: "firstVisit" | "confirmingVisit" | null | undefined;
}): ConfirmedRule {
  requireKnownKeys("options", requireObject("options", options), ["minDays", "maxNotEvaluable", "eventDate"]);
  const { minDays, maxNotEvaluable } = options;
  if (!Number.isInteger(minDays) || minDays < 1) throw misuse("minDays", minDays, isNotWhole(1));
  if (!Number.isInteger(maxNotEvaluable) || maxNotEvaluable < 0)
    throw misuse("maxNotEvaluable", maxNotEvaluable, isNotWhole(0));
  const eventDate = requireOneOf("eventDate", options.eventDate ?? "firstVisit", ["firstVisit", "confirmingVisit"]);
  return Object.freeze({ kind: "confirmed", minDays, maxNotEvaluable, eventDate });
}

/** Whether a visit shows the response: "yes" when every possible response qualifies, "no" when none does. */
export type Shown = "yes" | "no" | "open";

/** Where a rule finds the response; `last` is the visit that confirms it or ends the run. */
export interface Reached {
  readonly first: number;
  readonly last: number;
}

/** The visits, by index, where the rule finds the response first; null where it is not known to be reached. */
export function findResponse(rule: ResponseRule, shown: readonly Shown[], days: readonly number[]): Reached | null {
  switch (rule.kind) {
    case "firstVisit": {
      const first = shown.indexOf("yes");
      return first < 0 ? null : { first, last: first };
    }
    case "confirmed": {
      for (let first = 0; first < shown.length; first++) {
        const last = shown[first] === "yes" ? confirmation(rule, shown, days, first) : null;
        if (last !== null) return { first, last };
      }
      return null;
    }
    case "sustained": {
      const last = shown.length - 1;
      let first = shown.length;
      while (shown[first - 1] === "yes") first--;
      return first > last ? null : { first, last };
    }
  }
}

function confirmation(
  { minDays, maxNotEvaluable }: ConfirmedRule,
  shown: readonly Shown[],
  days: readonly number[],
  first: number,
): number | null {
  let notEvaluable = 0;
  for (let later = first + 1; later < shown.length && shown[later] !== "no"; later++) {
    if (shown[later] === "open") notEvaluable++;
    else if ((days[later] as number) - (days[first] as number) >= minDays) return notEvaluable <= maxNotEvaluable ? later : null;
  }
  return null;
}
