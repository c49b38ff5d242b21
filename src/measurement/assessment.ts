import type { DatedDose } from "./datedDoses.js";
import type { Measure } from "./measure.js";
import type { Quantity } from "./readQuantity.js";

/** What was recorded besides the measurements, by the time of the assessment. Absent means unknown, never "no". */
export interface Events {
  readonly rescueTherapy?: boolean | null | undefined;
  readonly otherDeterioration?: boolean | null | undefined;
  readonly treatmentDiscontinued?: boolean | null | undefined;
  readonly prohibitedMedication?: boolean | null | undefined;
  readonly death?: boolean | null | undefined;
  readonly dialysis?: boolean | null | undefined;
  /** The study's own composite of treatment failure. */
  readonly treatmentFailure?: boolean | null | undefined;
  /** Left the study before the assessment was due. */
  readonly earlyWithdrawal?: boolean | null | undefined;
  readonly extrarenalActivity?: boolean | null | undefined;
  /** A treatment- or disease-related adverse event that affected eGFR. */
  readonly adverseEventAffectingEgfr?: boolean | null | undefined;
  /** Lupus activity in a major organ: kidney, central nervous system, heart or lung, vasculitis, fever. */
  readonly majorOrganActivity?: boolean | null | undefined;
  readonly haemolyticAnaemia?: boolean | null | undefined;
  readonly gastrointestinalActivity?: boolean | null | undefined;
  /** Lupus activity that was not there at the assessment before. */
  readonly newDiseaseActivity?: boolean | null | undefined;
  /** Immunosuppressives or biologics beyond standard maintenance, or not well tolerated. */
  readonly treatmentBeyondMaintenance?: boolean | null | undefined;
  readonly investigationalDrug?: boolean | null | undefined;
  /** A new BILAG A or B in any system since baseline. */
  readonly newBilagActivity?: boolean | null | undefined;
  /** A new BILAG A or B in any system after this assessment, in the time that the rule looks at. */
  readonly laterNewBilagActivity?: boolean | null | undefined;
  /** A flare in the four months after this assessment. */
  readonly flareWithin4Months?: boolean | null | undefined;
  /** A flare after this assessment, up to one year from baseline. */
  readonly flareWithin1Year?: boolean | null | undefined;
}

/** What the urinary sediment showed. Absent means unknown. */
export interface Sediment {
  readonly redCellCasts?: boolean | null | undefined;
  readonly whiteCellCasts?: boolean | null | undefined;
  /** The site's own judgement, for rules that say "inactive sediment" and no more. */
  readonly activeSediment?: boolean | null | undefined;
}

export type EventName = keyof Events;
export type SedimentName = keyof Sediment;

/** Measurements by name. A measure left out (or null) is unknown. */
export type Measures = Readonly<Partial<Record<Measure, Quantity | null | undefined>>>;

/** What was measured and recorded at one visit. */
export interface Assessment extends Measures {
  /** `YYYY-MM-DD`, or an ISO date-time of which the date part counts. */
  readonly date?: string | null | undefined;
  /** The study's own name of the visit, such as "WEEK 24"; carried into the result. */
  readonly visit?: string | null | undefined;
  readonly events?: Events | null | undefined;
  readonly sediment?: Sediment | null | undefined;
  /** The glucocorticoid doses up to this visit, for rules over a window of days. */
  readonly doses?: readonly DatedDose[] | null | undefined;
  /** The measurement that follows this one, for rules that ask for confirmation. */
  readonly next?: Omit<Assessment, "next" | "doses"> | null | undefined;
}

/** The assessment before treatment, with the values from before the flare where a definition refers to them. */
export interface Baseline extends Omit<Assessment, "next" | "doses"> {
  readonly preFlare?: Measures | null | undefined;
}

export const eventNames: readonly EventName[] = [
  "rescueTherapy",
  "otherDeterioration",
  "treatmentDiscontinued",
  "prohibitedMedication",
  "death",
  "dialysis",
  "treatmentFailure",
  "earlyWithdrawal",
  "extrarenalActivity",
  "adverseEventAffectingEgfr",
  "majorOrganActivity",
  "haemolyticAnaemia",
  "gastrointestinalActivity",
  "newDiseaseActivity",
  "treatmentBeyondMaintenance",
  "investigationalDrug",
  "newBilagActivity",
  "laterNewBilagActivity",
  "flareWithin4Months",
  "flareWithin1Year",
];
export const sedimentNames: readonly SedimentName[] = ["redCellCasts", "whiteCellCasts", "activeSediment"];
