import { deepFrozen } from "../measurement/deepFrozen.js";
import { misuse, requireKnownKeys, requireObject } from "../measurement/misuse.js";
import { contradicts, isNot, isNotFlag, isNotOneOf } from "../measurement/wordings.js";
import { asDates, possibleDays, type PossibleDays } from "../measurement/possibleDays.js";
import { decideEmergence, isBefore } from "./decideEmergence.js";
import { type Severity, worsenedBetween } from "./severity.js";

/** What is recorded of when an adverse event took place. Dates are whole, partial (`2024-03`, `2024`) or missing (null). */
export interface EventTiming {
  readonly start?: string | null | undefined;
  readonly end?: string | null | undefined;
  /** The event was still going on when it was last looked at: it ended after everything else recorded. */
  readonly ongoing?: boolean | null | undefined;
  /** The severity with which the event began. */
  readonly severityAtStart?: Severity | null | undefined;
  /** The greatest severity that the event reached. */
  readonly severity?: Severity | null | undefined;
}

/** The first and the last day of treatment. No start is never treated; no end is still treated. */
export interface TreatmentDays {
  readonly start?: string | null | undefined;
  readonly end?: string | null | undefined;
}

export interface TreatmentEmergentOptions {
  /** The days after the last dose that still count, the last of them included; null for no end. There is no default. */
  readonly lagDays: number | null;
  /**
   * `"notCollected"`: the study did not record whether an event grew worse, so that none counts as worsened. Left out, a missing
   * severity is unknown.
   */
  readonly worsening?: "recorded" | "notCollected" | null | undefined;
  /** `"conservative"`: what the dates leave open counts as treatment-emergent, and the result says what was assumed. */
  readonly openTiming?: "unknown" | "conservative" | null | undefined;
}

export type Emergence = "yes" | "no" | "unknown" | "notTreated";

/** The first and the last day that are possible; null is no limit. */
export interface PossibleDates {
  readonly first: string | null;
  readonly last: string | null;
}

/** Whether an event is treatment-emergent, why, and the days that the record allows. Plain frozen JSON. */
export interface TreatmentEmergence {
  readonly treatmentEmergent: Emergence;
  readonly reason: string;
  readonly start: PossibleDates;
  readonly end: PossibleDates;
  /** The days on which an event that begins is treatment-emergent: the first dose to the last dose and the lag. */
  readonly window: PossibleDates;
  /** What the conservative choice took for granted; null where nothing was. */
  readonly assumed: string | null;
  /** Whether "not worsened" rests on a study that did not record it. */
  readonly worsening: "recorded" | "notCollected";
  readonly warnings: readonly string[];
}

/**
 * Whether an adverse event is treatment-emergent: it begins on or after the first dose, up to the last dose and the lag, or it began
 * before and grew worse. Three-valued: a partial or missing date is unknown only where the days it allows lie on both sides.
 *
 * The day of the first dose counts, so does the last day of the window; the time of day does not. Of partial dates of the doses only those
 * days are asked on which the last dose is not before the first. An event that ended before the first
 * dose is not treatment-emergent. Nothing is imputed. An event that began before and is known to have worsened counts when it lasted
 * to the first dose: on which day it worsened is not asked (a reading). Sources: FDA Standard Safety Tables and Figures 2025, 1.2 and
 * 2.2; the order of the rules as in the R package admiral, without its three silent assumptions (a missing start, a missing severity, a
 * missing end).
 *
 * @param event dates, `ongoing`, severity at the start and at its greatest
 * @param treatment first and last day of treatment
 * @param options `lagDays`, without a default; `worsening`, `openTiming`
 * @throws RangeError on a date, a number of days or a severity that is none
 * @category Safety
 * @example
 * const treatment = { start: "2024-03-10", end: "2024-08-25" };
 * treatmentEmergent({ start: "2024-03", end: null }, treatment, { lagDays: 30, worsening: "notCollected" }).treatmentEmergent;
 * // => "unknown"
 * treatmentEmergent({ start: "2024-03", end: "2024-03-08" }, treatment, { lagDays: 30 }).treatmentEmergent; // => "no"
 * treatmentEmergent({ start: "2024-09-24", end: null }, treatment, { lagDays: 30 }).treatmentEmergent; // => "yes"
 */
export function treatmentEmergent(event: EventTiming, treatment: TreatmentDays, options: TreatmentEmergentOptions): TreatmentEmergence {
  requireKnownKeys("event", requireObject("event", event), ["start", "end", "ongoing", "severityAtStart", "severity"]);
  requireKnownKeys("treatment", requireObject("treatment", treatment), ["start", "end"]);
  const { lagDays, worsening, openTiming } = readOptions(options);
  const [start, end] = [possibleDays("event start", event.start), endOf(event)];
  const dosed = [possibleDays("treatment start", treatment.start), possibleDays("treatment end", treatment.end)] as const;
  const [from, until] = inOrder(...dosed);
  const to =
    treatment.end == null || lagDays === null
      ? { first: null, last: null }
      : { first: plus(until.first, lagDays), last: plus(until.last, lagDays) };
  const warnings = contradictions(start, end, from, until);
  const window = { first: asDates(from).first, last: asDates(to).last };
  const worsened = worsenedBetween("event", event.severityAtStart, event.severity);
  const worse = worsening === "notCollected" ? "no" : worsened;
  const result = (answer: Emergence, reason: string, assumed: string | null = null): TreatmentEmergence =>
    deepFrozen({ treatmentEmergent: answer, reason, start: asDates(start), end: asDates(end), window, assumed, worsening, warnings });
  if (treatment.start == null || treatment.start === "") return result("notTreated", "the subject was not treated");
  const { answer, reason } = decideEmergence({ start, end, from, to, worse, isEndless: treatment.end == null || lagDays === null });
  if (answer !== "unknown" || openTiming !== "conservative") return result(answer, reason);
  return result("yes", "what the record leaves open counts as treatment-emergent", reason);
}

function contradictions(start: PossibleDays, end: PossibleDays, from: PossibleDays, until: PossibleDays): readonly string[] {
  const eventTurned = isBefore(end.last, start.first) ? ["the event ends before it starts"] : [];
  return isBefore(until.last, from.first) ? [...eventTurned, "the treatment ends before it starts"] : eventTurned;
}

/** The last dose is not before the first, which narrows a partial date of either; two dates that contradict each other stay as they are. */
function inOrder(from: PossibleDays, until: PossibleDays): readonly [from: PossibleDays, until: PossibleDays] {
  if (until.first === null || until.last === null || from.first === null || from.last === null) return [from, until];
  if (until.last < from.first) return [from, until];
  return [
    { first: from.first, last: Math.min(from.last, until.last) },
    { first: Math.max(until.first, from.first), last: until.last },
  ];
}

/** "Ongoing" is an end after everything: later than any day that is compared with it. */
function endOf({ end, ongoing }: EventTiming): PossibleDays {
  if (ongoing != null && typeof ongoing !== "boolean") throw misuse("event ongoing", ongoing, isNotFlag);
  if (ongoing === true && end != null && end !== "") throw misuse("event ongoing", ongoing, contradicts("the end that is recorded"));
  return ongoing === true ? { first: lastOfAll, last: null } : possibleDays("event end", end);
}
const lastOfAll = 3652424;

function readOptions(raw: TreatmentEmergentOptions): {
  readonly lagDays: number | null;
  readonly worsening: "recorded" | "notCollected";
  readonly openTiming: "unknown" | "conservative";
} {
  requireKnownKeys("options", requireObject("options", raw), ["lagDays", "worsening", "openTiming"]);
  const { lagDays, worsening, openTiming } = raw;
  if (lagDays !== null && !(Number.isInteger(lagDays) && lagDays >= 0))
    throw misuse("options lagDays", lagDays, isNot("a whole number of days or null for no end"));
  if (worsening != null && !["recorded", "notCollected"].includes(worsening))
    throw misuse("options worsening", worsening, isNotOneOf(["recorded", "notCollected"]));
  if (openTiming != null && !["unknown", "conservative"].includes(openTiming))
    throw misuse("options openTiming", openTiming, isNotOneOf(["unknown", "conservative"]));
  return { lagDays, worsening: worsening ?? "recorded", openTiming: openTiming ?? "unknown" };
}

const plus = (day: number | null, days: number): number | null => (day === null ? null : day + days);
