import type { VisitResponse } from "./visitResponse.js";
import { requireVisitResponses, requireWeekResponse, type WeekResponse } from "./weekResponse.js";
import { onlyOf } from "./visitResponse.js";

/**
 * Non-responder imputation: a response that is not evaluable becomes "NR". CDISC has no code for it, so `dtype` is null and the
 * name of the strategy is the flag.
 *
 * @param open what `responseAtWeek` returned; a response that is evaluable stays as it is
 * @returns the same with response "NR" and an entry in `assumptions`
 * @throws RangeError on anything else
 * @category Courses
 * @example
 * const week24 = visitWindow({ week: 24, daysBefore: 14, daysAfter: 14, tie: "earlier" });
 * const imputed = imputeNonResponse(responseAtWeek({ baseline, visits: [] }, nct05631717, week24));
 * [imputed.response, imputed.assumptions[0].strategy, imputed.assumptions[0].dtype]; // => ["NR", "imputeNonResponse", null]
 */
export function imputeNonResponse<Level extends string>(open: WeekResponse<Level>): WeekResponse<Level> {
  requireWeekResponse("open", open);
  return imputed(open, ["NR"], "imputeNonResponse", null, `not evaluable counts as non-response (${open.reason})`);
}

/**
 * The worst of the responses that the data leave possible.
 *
 * @param open what `responseAtWeek` returned; a response that is evaluable stays as it is
 * @throws RangeError on anything else
 * @category Courses
 * @example
 * const week24 = visitWindow({ week: 24, daysBefore: 14, daysAfter: 14, tie: "earlier" });
 * worstCase(responseAtWeek({ baseline, visits: [] }, nct05631717, week24)).response; // => "NR"
 */
export function worstCase<Level extends string>(open: WeekResponse<Level>): WeekResponse<Level> {
  requireWeekResponse("open", open);
  return imputed(open, open.possible.slice(-1), "worstCase", null, `the worst of ${open.possible.join(", ")}`);
}

/**
 * The best of the responses that the data leave possible.
 *
 * @param open what `responseAtWeek` returned; a response that is evaluable stays as it is
 * @throws RangeError on anything else
 * @category Courses
 * @example
 * const week24 = visitWindow({ week: 24, daysBefore: 14, daysAfter: 14, tie: "earlier" });
 * bestCase(responseAtWeek({ baseline, visits: [] }, nct05631717, week24)).response; // => "CR"
 */
export function bestCase<Level extends string>(open: WeekResponse<Level>): WeekResponse<Level> {
  requireWeekResponse("open", open);
  return imputed(open, open.possible.slice(0, 1), "bestCase", null, `the best of ${open.possible.join(", ")}`);
}

/**
 * Last observation carried forward: the response of the last evaluable visit before. Without one the response stays "NE".
 *
 * @param open what `responseAtWeek` returned; a response that is evaluable stays as it is
 * @param earlier the visits up to the end of the window, as `responsesOverTime` returned them
 * @returns the same with that response, `dtype` "LOCF"
 * @throws RangeError on anything else
 * @category Courses
 * @example
 * const week52 = visitWindow({ week: 52, daysBefore: 14, daysAfter: 14, tie: "earlier" });
 * const course = { baseline, visits: [followUp] };
 * const open = responseAtWeek(course, nct05631717, week52);
 * lastObservationCarriedForward(open, responsesOverTime(course, nct05631717)).response; // => "CR"
 */
export function lastObservationCarriedForward<Level extends string>(
  open: WeekResponse<Level>,
  earlier: readonly VisitResponse<Level>[],
): WeekResponse<Level> {
  const last = evaluableBefore(open, earlier).pop();
  return last === undefined
    ? open
    : imputed(open, last.possible, "lastObservationCarriedForward", "LOCF", `the response of day ${String(last.days)}, ${last.date}`);
}

/**
 * Worst observation carried forward: the worst response of the evaluable visits before, the last of several alike. Without one
 * the response stays "NE".
 *
 * @param open what `responseAtWeek` returned; a response that is evaluable stays as it is
 * @param earlier the visits up to the end of the window, as `responsesOverTime` returned them
 * @returns the same with that response, `dtype` "WOCF"
 * @throws RangeError on anything else
 * @category Courses
 * @example
 * const week52 = visitWindow({ week: 52, daysBefore: 14, daysAfter: 14, tie: "earlier" });
 * const course = { baseline, visits: [followUp] };
 * const open = responseAtWeek(course, nct05631717, week52);
 * worstObservationCarriedForward(open, responsesOverTime(course, nct05631717)).assumptions[0].dtype; // => "WOCF"
 */
export function worstObservationCarriedForward<Level extends string>(
  open: WeekResponse<Level>,
  earlier: readonly VisitResponse<Level>[],
): WeekResponse<Level> {
  const rank = ({ response, result }: VisitResponse<Level>): number =>
    response === "NR" ? result.levels.length : result.levels.findIndex((level) => level.response === response);
  const [worst] = evaluableBefore(open, earlier).sort((a, b) => rank(b) - rank(a) || b.days - a.days);
  return worst === undefined
    ? open
    : imputed(open, worst.possible, "worstObservationCarriedForward", "WOCF", `the response of day ${String(worst.days)}, ${worst.date}`);
}

/** By date; a visit after the one that stands for the week is not carried back. */
function evaluableBefore<Level extends string>(open: WeekResponse<Level>, visits: readonly VisitResponse<Level>[]): VisitResponse<Level>[] {
  requireWeekResponse("open", open);
  requireVisitResponses("earlier", visits);
  const last = open.days ?? Infinity;
  return visits.filter(({ response, days }) => response !== "NE" && days <= last).sort((a, b) => a.days - b.days);
}

function imputed<Level extends string>(
  open: WeekResponse<Level>,
  possible: readonly (Level | "NR")[],
  strategy: string,
  dtype: "LOCF" | "WOCF" | null,
  reason: string,
): WeekResponse<Level> {
  if (open.response !== "NE") return open;
  const assumption = Object.freeze({ strategy, reason, from: open.response, dtype });
  const assumptions = Object.freeze([...open.assumptions, assumption]);
  return Object.freeze({ ...open, response: onlyOf(possible), possible: Object.freeze(possible.slice()), assumptions });
}
