import type { TimePoint } from "../criteria/criterion.js";
import type { EventName, SedimentName } from "../measurement/assessment.js";
import type { Measure } from "../measurement/measure.js";

const titles: Readonly<Record<Measure, string>> = {
  serumCreatinine: "serum creatinine",
  upcr: "UPCR",
  urineProtein24h: "24-h urine protein",
  egfr: "eGFR",
  prednisoneEquivalent: "prednisone-equivalent dose",
  serumAlbumin: "serum albumin",
  urineRedCells: "urinary red cells",
  urineWhiteCells: "urinary white cells",
  urineRedCellConcentration: "urinary red cell concentration",
};

/** A measure's name in words. */
export function measureTitle(measure: Measure): string {
  return titles[measure];
}

/** The name of an event or an element of the sediment in words: "other deterioration". */
export function wordsOf(name: EventName | SedimentName): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

const times: Readonly<Record<TimePoint, string>> = { baseline: "baseline", followUp: "follow-up", next: "the next measurement", preFlare: "pre-flare" };

/** " at baseline"; with the follow-up named as well. */
export function atText(at: TimePoint): string {
  return ` at ${times[at]}`;
}

/** " at baseline", and nothing for the follow-up. */
export function whenText(at: TimePoint | undefined): string {
  return at === undefined || at === "followUp" ? "" : atText(at);
}
