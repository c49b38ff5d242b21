import { eligibilityFacts, eligibilityHistories, type EligibilityHistory } from "../../eligibility/eligibilityRule.js";
import type { EligibilitySubject, HistoryEntry } from "../../eligibility/eligibilitySubject.js";
import { nct05631717Eligibility } from "../../eligibility/nct05631717Eligibility.js";
import { sleClassifications } from "../../eligibility/sleClassifications.js";
import { dateOfDay, dayNumber } from "../../measurement/calendarDate.js";
import type { IndexRow } from "./indexRows.js";

export const [screening, randomisation] = ["2024-06-24", "2024-07-01"];
export const complete = Object.fromEntries(eligibilityHistories.map((name) => [name, { isComplete: true }]));
export const [acr] = sleClassifications;
/** A subject who meets everything. */
export const eligible = {
  screening,
  randomisation,
  birth: "1990-05-01",
  consentDate: "2024-06-20",
  visit: { sledai2k: { value: "8", unit: "{score}" }, upcr: { value: "1.5", unit: "g/g" } },
  items: { "acr-1997": Object.fromEntries((acr?.items ?? []).map(({ key }, i) => [key, i < 4])) },
  facts: Object.fromEntries(eligibilityFacts.map((fact) => [fact, /consent|agrees|Potential|Negative/.test(fact)])),
  histories: complete,
} satisfies EligibilitySubject;

export type EligibilityRow = IndexRow<"eligibility">;
export const row = (reason: string, more: EligibilitySubject, definition = nct05631717Eligibility.id): EligibilityRow => [
  reason,
  { definition, subject: { ...eligible, ...more } },
];
/** A subject of whom nothing else is known, so that every other criterion stays open. */
export const alone = (reason: string, subject: EligibilitySubject, definition = nct05631717Eligibility.id): EligibilityRow => [
  reason,
  { definition, subject },
];
export const shifted = (day: string, days: number): string => dateOfDay(dayNumber(day) + days);

/** The windows of the text: weeks, and the day before which they lie. */
const windows: Readonly<Partial<Record<EligibilityHistory, readonly [weeks: number, anchor: string]>>> = {
  bCellDepletion: [24, screening],
  immunosuppressantChange: [12, screening],
  biologicOrSmallMolecule: [4, screening],
  apheresis: [12, screening],
  severeInfection: [4, randomisation],
  infectionInHospitalWithIvAntibiotics: [4, screening],
  treatedInfection: [2, screening],
  majorSurgery: [12, screening],
  liveVaccine: [12, randomisation],
};

/** Each window at its ends, with whole, partial and missing dates, courses and incomplete histories. */
export function windowRows(): readonly EligibilityRow[] {
  return Object.entries(windows).flatMap(([history, [weeks, anchor]]) => {
    const first = shifted(anchor, -7 * weeks);
    const having = (reason: string, entry: HistoryEntry, isComplete = true): EligibilityRow =>
      alone(`${history}: ${reason}`, { screening, randomisation, histories: { [history]: { isComplete, entries: [entry] } } });
    const [before, after] = [shifted(first, -1), shifted(first, 1)];
    return [
      ...[before, first, after, shifted(anchor, -1), anchor, shifted(anchor, 1)].map((start) => having(`on ${start}`, { start })),
      ...[first.slice(0, 7), first.slice(0, 4), anchor.slice(0, 7), "2022"].map((start) => having(`in ${start}`, { start })),
      having("no date", { start: null }),
      ...[before, first].map((end) => having(`ended ${end}`, { start: "2020-01-01", end })),
      having("ended in the month of the first day", { start: "2020", end: first.slice(0, 7) }),
      having("going on", { start: "2020", ongoing: true }),
      having("end not recorded", { start: "2020", end: null }),
      having("not complete, long ago", { start: "2020" }, false),
      alone(`${history}: complete, nothing recorded`, { screening, randomisation, histories: { [history]: { isComplete: true } } }),
    ];
  });
}
