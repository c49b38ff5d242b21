import type { BilagRenalVisit } from "../../activity/bilag/readBilagRenalVisit.js";
import type { Quantity } from "../../measurement/readQuantity.js";
import { type IndexRow, withoutKey } from "./indexRows.js";

export type RenalRow = IndexRow<"bilag2004Renal">;

const of = (unit: string) => (value: string): Quantity => ({ value, unit });

export const perDay = of("mg/d");
export const ratio = of("mg/mmol");
export const creatinine = of("umol/L");
export const egfr = of("mL/min/{1.73_m2}");
export const pressure = of("mm[Hg]");

/** A visit on which nothing of the kidney is active. */
export const quietVisit: BilagRenalVisit = {
  urineProtein24h: perDay("100"),
  serumCreatinine: creatinine("70"),
  egfr: egfr("95"),
  systolicBloodPressure: pressure("120"),
  diastolicBloodPressure: pressure("70"),
  acceleratedHypertension: false,
  activeSediment: false,
  activeNephritis: false,
  nephroticSyndrome: false,
  previouslyInvolved: true,
};

/** The same without a measure of protein, so that another one can be stated. */
export const quietWithoutProtein = withoutKey(quietVisit, "urineProtein24h");

/** Both visits quiet but for what is stated; null is a first visit. */
export function changedRenalVisit(
  reason: string,
  now: BilagRenalVisit,
  before: BilagRenalVisit | null = {},
  rest: BilagRenalVisit = quietVisit,
): RenalRow {
  return [reason, { current: { ...rest, ...now }, previous: before === null ? null : { ...rest, ...before } }];
}
