import type { DatedDose } from "./datedDoses.js";
import type { Measure } from "./measure.js";
import type { Quantity } from "./readQuantity.js";

/** What was recorded besides the measurements, by the time of the assessment. Absent means unknown, never "no". */
export interface Events {
  readonly rescueTherapy?: boolean | null;
  readonly otherDeterioration?: boolean | null;
  readonly treatmentDiscontinued?: boolean | null;
  readonly prohibitedMedication?: boolean | null;
  readonly death?: boolean | null;
  readonly dialysis?: boolean | null;
  /** The study's own composite of treatment failure. */
  readonly treatmentFailure?: boolean | null;
  /** Left the study before the assessment was due. */
  readonly earlyWithdrawal?: boolean | null;
  readonly extrarenalActivity?: boolean | null;
  /** A treatment- or disease-related adverse event that affected eGFR. */
  readonly adverseEventAffectingEgfr?: boolean | null;
  /** Lupus activity in a major organ: kidney, central nervous system, heart or lung, vasculitis, fever. */
  readonly majorOrganActivity?: boolean | null;
  readonly haemolyticAnaemia?: boolean | null;
  readonly gastrointestinalActivity?: boolean | null;
  /** Lupus activity that was not there at the assessment before. */
  readonly newDiseaseActivity?: boolean | null;
  /** Immunosuppressives or biologics beyond standard maintenance, or not well tolerated. */
  readonly treatmentBeyondMaintenance?: boolean | null;
  readonly investigationalDrug?: boolean | null;
  /** A new BILAG A or B in any system since baseline. */
  readonly newBilagActivity?: boolean | null;
  /** A new BILAG A or B in any system after this assessment, in the time that the rule looks at. */
  readonly laterNewBilagActivity?: boolean | null;
  /** A flare in the four months after this assessment. */
  readonly flareWithin4Months?: boolean | null;
  /** A flare after this assessment, up to one year from baseline. */
  readonly flareWithin1Year?: boolean | null;
}

/** What the urinary sediment showed. Absent means unknown. */
export interface Sediment {
  readonly redCellCasts?: boolean | null;
  readonly whiteCellCasts?: boolean | null;
  /** The site's own judgement, for rules that say "inactive sediment" and no more. */
  readonly activeSediment?: boolean | null;
}

export type EventName = keyof Events;
export type SedimentName = keyof Sediment;

/** Measurements by name. A measure left out (or null) is unknown. */
export type Measures = Readonly<Partial<Record<Measure, Quantity | null>>>;

/** What was measured and recorded at one visit. */
export interface Assessment extends Measures {
  /** `YYYY-MM-DD`, or an ISO date-time of which the date part counts. */
  readonly date?: string | null;
  /** The study's own name of the visit, such as "WEEK 24"; carried into the result. */
  readonly visit?: string | null;
  readonly events?: Events | null;
  readonly sediment?: Sediment | null;
  /** The glucocorticoid doses up to this visit, for rules over a window of days. */
  readonly doses?: readonly DatedDose[] | null;
  /** The measurement that follows this one, for rules that ask for confirmation. */
  readonly next?: Omit<Assessment, "next" | "doses"> | null;
}

/** The assessment before treatment, with the values from before the flare where a definition refers to them. */
export interface Baseline extends Omit<Assessment, "next" | "doses"> {
  readonly preFlare?: Measures | null;
}

export const eventNames: readonly EventName[] = [
  "rescueTherapy", "otherDeterioration", "treatmentDiscontinued", "prohibitedMedication", "death", "dialysis",
  "treatmentFailure", "earlyWithdrawal", "extrarenalActivity", "adverseEventAffectingEgfr", "majorOrganActivity",
  "haemolyticAnaemia", "gastrointestinalActivity", "newDiseaseActivity", "treatmentBeyondMaintenance", "investigationalDrug", "newBilagActivity",
  "laterNewBilagActivity", "flareWithin4Months", "flareWithin1Year",
];
export const sedimentNames: readonly SedimentName[] = ["redCellCasts", "whiteCellCasts", "activeSediment"];
