import type { Criterion } from "../criteria/criterion.js";
import type { Source } from "../criteria/responseDefinition.js";

/** What is recorded as yes or no of a subject. Absent or null is unknown, never "no". */
export type EligibilityFact =
  | "consent"
  | "agreesToContraception"
  | "childbearingPotential"
  | "urinePregnancyTestNegative"
  | "serumPregnancyTestNegative"
  | "severeUncontrolledDisease"
  | "surgeryNeededDuringStudy"
  | "liveVaccineExpected"
  | "pregnant"
  | "lactating";
export const eligibilityFacts: readonly EligibilityFact[] = [
  "consent",
  "agreesToContraception",
  "childbearingPotential",
  "urinePregnancyTestNegative",
  "serumPregnancyTestNegative",
  "severeUncontrolledDisease",
  "surgeryNeededDuringStudy",
  "liveVaccineExpected",
  "pregnant",
  "lactating",
];

/** A history of events or courses, each with its dates; an investigator's judgement ("severe") is an input, never computed. */
export type EligibilityHistory =
  | "bCellDepletion"
  | "immunosuppressantChange"
  | "biologicOrSmallMolecule"
  | "apheresis"
  | "severeInfection"
  | "infectionInHospitalWithIvAntibiotics"
  | "treatedInfection"
  | "majorSurgery"
  | "liveVaccine"
  | "malignancy";
export const eligibilityHistories: readonly EligibilityHistory[] = [
  "bCellDepletion",
  "immunosuppressantChange",
  "biologicOrSmallMolecule",
  "apheresis",
  "severeInfection",
  "infectionInHospitalWithIvAntibiotics",
  "treatedInfection",
  "majorSurgery",
  "liveVaccine",
  "malignancy",
];

export type EligibilityAnchor = "screening" | "randomisation";

/** One requirement as plain data: a sister of the criteria of a response, with facts, ages and windows before a day. */
export type EligibilityRule =
  /** A criterion of the response vocabulary on the measurements of the visit. */
  | { readonly kind: "measured"; readonly criterion: Criterion }
  /** Completed years of life at consent. */
  | { readonly kind: "age"; readonly relation: ">" | ">=" | "<="; readonly years: number }
  /** Classified by one of the published sets of criteria. */
  | { readonly kind: "classified"; readonly classification: string }
  | { readonly kind: "fact"; readonly fact: EligibilityFact }
  /** An event or course that meets the half-open window [day - 7 x weeks, day) before an anchor. */
  | { readonly kind: "within"; readonly history: EligibilityHistory; readonly weeks: number; readonly before: EligibilityAnchor }
  /** Ever, on or before the anchor or after it. */
  | { readonly kind: "ever"; readonly history: EligibilityHistory }
  /** Asked of some subjects only; for the others it is not applicable, and counts as met. */
  | { readonly kind: "onlyIf"; readonly fact: EligibilityFact; readonly rule: EligibilityRule }
  | { readonly kind: "allOf" | "anyOf"; readonly rules: readonly EligibilityRule[] };

/** One entry criterion. An inclusion must hold, an exclusion must not. */
export interface EligibilityCriterion {
  readonly id: string;
  readonly role: "inclusion" | "exclusion";
  /** What the source says, in our own words. */
  readonly statement: string;
  readonly rule: EligibilityRule;
  readonly readings?: readonly string[] | undefined;
}

/** The entry criteria of a trial as a value: plain frozen data. */
export interface EligibilityDefinition {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly source: Source;
  readonly criteria: readonly EligibilityCriterion[];
  readonly readings: readonly string[];
}
