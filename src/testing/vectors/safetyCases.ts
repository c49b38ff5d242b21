import type { Course } from "../../course/course.js";
import type { EligibilitySubject } from "../../eligibility/eligibilitySubject.js";
import type { SleItems } from "../../eligibility/classifySle.js";
import type { SleClassification } from "../../eligibility/sleClassification.js";
import type { Verdict } from "../../criteria/verdict.js";
import type { Quantity } from "../../measurement/readQuantity.js";
import type { OutlierFinding, OutlierOptions } from "../../safety/outlierLevels.js";
import type { LiverOptions, LiverRecord } from "../../safety/potentialLiverInjury.js";
import type { LaboratoryTest, VitalSign } from "../../safety/safetyTest.js";
import type { ToxicityOptions } from "../../safety/toxicityGrade.js";
import type { Emergence, EventTiming, TreatmentDays, TreatmentEmergentOptions } from "../../safety/treatmentEmergent.js";

/** What kidney events, safety definitions and entry criteria are given, and what of their answer is compared. */
export interface SafetyCases {
  /** A kidney event over a course. */
  readonly kidneyEvent: {
    readonly input: { readonly definition: string; readonly course: Course };
    readonly expected: ExpectedKidneyEvent;
  };
  readonly toxicityGrade: {
    readonly input: { readonly test: LaboratoryTest; readonly value: Quantity; readonly options: ToxicityOptions };
    /** By term, in alphabetical order of their names. */
    readonly expected: {
      readonly terms: readonly { readonly term: string; readonly direction: "low" | "high"; readonly grades: readonly number[] }[];
    };
  };
  readonly outlierLevels: {
    readonly input: { readonly test: LaboratoryTest; readonly value: Quantity; readonly options: OutlierOptions };
    readonly expected: { readonly levels: readonly Pick<OutlierFinding, "id" | "level" | "levelPossible">[] };
  };
  readonly vitalSignLevel: {
    readonly input: { readonly limit: string; readonly sign: VitalSign; readonly value: Quantity; readonly baseline: Quantity | null };
    readonly expected: { readonly level: number; readonly levelPossible: number };
  };
  readonly liverInjury: {
    readonly input: { readonly records: readonly LiverRecord[]; readonly options: LiverOptions };
    readonly expected: { readonly verdict: Verdict };
  };
  readonly treatmentEmergence: {
    readonly input: { readonly event: EventTiming; readonly treatment: TreatmentDays; readonly options: TreatmentEmergentOptions };
    readonly expected: { readonly treatmentEmergent: Emergence };
  };
  readonly seriousness: {
    readonly input: { readonly row: Readonly<Record<string, string>> };
    readonly expected: {
      readonly byFlag: "yes" | "no" | "unknown";
      readonly byCriteria: "yes" | "no" | "unknown";
      readonly contradicts: boolean;
    };
  };
  readonly eligibility: {
    readonly input: { readonly definition: string; readonly subject: EligibilitySubject };
    readonly expected: { readonly eligibility: string; readonly fails: readonly string[]; readonly open: readonly string[] };
  };
  readonly sleClassification: {
    readonly input: { readonly classification: SleClassification["id"]; readonly items: SleItems };
    readonly expected: { readonly verdict: Verdict; readonly low: number; readonly high: number };
  };
}

export interface ExpectedKidneyEvent {
  /** The component that came first and its day from the origin; null without the event. */
  readonly cause: string | null;
  readonly days: number | null;
  readonly lastDayWithout: number | null;
}
