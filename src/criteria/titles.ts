import type { EventName, SedimentName } from "../measurement/assessment.js";
import type { Measure } from "../measurement/measure.js";
import type { TimePoint } from "./criterion.js";

const measures: Readonly<Record<Measure, string>> = {
  serumCreatinine: "serum creatinine",
  upcr: "UPCR",
  uacr: "UACR",
  urineProtein24h: "24-h urine protein",
  egfr: "eGFR",
  prednisoneEquivalent: "prednisone-equivalent dose",
  serumAlbumin: "serum albumin",
  urineRedCells: "urinary red cells",
  urineWhiteCells: "urinary white cells",
  urineRedCellConcentration: "urinary red cell concentration",
  sledai2k: "SLEDAI-2K",
  sledai2kWithoutSerology: "SLEDAI-2K without serology",
  selenaSledai: "SELENA-SLEDAI",
  selenaSledaiWithoutSerology: "SELENA-SLEDAI without serology",
  sleDas: "SLE-DAS",
  physicianGlobal: "physician's global assessment",
  bilag2004A: "BILAG-2004 systems at grade A",
  bilag2004B: "BILAG-2004 systems at grade B",
  bilag2004NewA: "BILAG-2004 systems with a new A",
  bilag2004NewB: "BILAG-2004 systems with a new B",
  bilag2004NewC: "BILAG-2004 systems with a new C",
  bilag2004NotImproved: "BILAG-2004 systems at A or B before that have not improved",
};

const events: Readonly<Record<EventName, string>> = {
  rescueTherapy: "rescue therapy",
  otherDeterioration: "other deterioration",
  treatmentDiscontinued: "discontinuation of treatment",
  prohibitedMedication: "prohibited medication",
  death: "death",
  dialysis: "dialysis",
  treatmentFailure: "treatment failure",
  earlyWithdrawal: "early withdrawal",
  extrarenalActivity: "extrarenal activity",
  adverseEventAffectingEgfr: "adverse event affecting eGFR",
  majorOrganActivity: "major organ activity",
  haemolyticAnaemia: "haemolytic anaemia",
  gastrointestinalActivity: "gastrointestinal activity",
  newDiseaseActivity: "new disease activity",
  treatmentBeyondMaintenance: "treatment beyond maintenance",
  investigationalDrug: "investigational drug",
  newBilagActivity: "new BILAG A or B",
  laterNewBilagActivity: "later new BILAG A or B",
  flareWithin4Months: "flare within 4 months",
  flareWithin1Year: "flare within 1 year",
};

const elements: Readonly<Record<SedimentName, string>> = {
  redCellCasts: "red cell casts",
  whiteCellCasts: "white cell casts",
  activeSediment: "active sediment",
};

const times: Readonly<Record<TimePoint, string>> = {
  baseline: "baseline",
  followUp: "follow-up",
  next: "the next measurement",
  preFlare: "pre-flare",
};

/** A measure's name in words. */
export function measureTitle(measure: Measure): string {
  return measures[measure];
}

/** An event or an element of the sediment in words: "flare within 4 months". */
export function findingTitle(name: EventName | SedimentName): string {
  return ({ ...events, ...elements } as Readonly<Record<EventName | SedimentName, string>>)[name];
}

/** A time in words: "the next measurement". */
export function timeTitle(at: TimePoint): string {
  return times[at];
}

/** " at baseline"; with the follow-up named as well. */
export function atText(at: TimePoint): string {
  return ` at ${times[at]}`;
}

/** " at baseline", and nothing for the follow-up. */
export function whenText(at: TimePoint | undefined): string {
  return at === undefined || at === "followUp" ? "" : atText(at);
}
