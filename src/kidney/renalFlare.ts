import type { Course } from "../course/course.js";
import type { KidneyEventDefinition } from "./kidneyEvent.js";
import { type KidneyEventOptions, timeToKidneyEvent, type TimeToKidneyEvent } from "./timeToEvent.js";

/**
 * The time from the origin of a course to a renal flare, by a published rule that is named.
 *
 * Rules differ in what comes first (a response, the lowest value), in what rises and in how long it must last; `cause` says which part
 * of the rule was met, `priorState` from when the response is known, `decidingVisits` against which visit the flare was judged. Deaths
 * are not
 * told apart: see `timeToEvent`.
 *
 * @param course baseline, dated visits, dated events and doses, in any order
 * @param definition `aurora2RenalFlare`, `kdigo2012Relapse`, … or your own by `defineKidneyEvent`
 * @returns a time for `kaplanMeier`, `logRank` and `hazardRatio`
 * @throws RangeError as `timeToEvent`
 * @category Kidney
 * @example
 * const upcr = (date, value) => ({ date, upcr: { value, unit: "g/g" } });
 * const course = { baseline, visits: [upcr("2024-04-01", "0.5"), upcr("2024-06-24", "0.4"), upcr("2024-09-16", "2.1")] };
 * const flare = renalFlare(course, aurora2RenalFlare);
 * [flare.event, flare.days, flare.priorState]; // => [true, 252, "2024-04-01"]
 * flare.reason; // => "proteinuricFlare at 2024-09-16, against 2024-06-24 after adequate response from 2024-04-01"
 */
export function renalFlare(course: Course, definition: KidneyEventDefinition, options: KidneyEventOptions = {}): TimeToKidneyEvent {
  return timeToKidneyEvent(course, definition, options);
}
