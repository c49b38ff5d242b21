import { liverMaxima, type LiverMaxima } from "../../safety/liverMaxima.js";
import { potentialLiverInjury, type PotentialLiverInjury } from "../../safety/potentialLiverInjury.js";
import { shiftCounts, type ShiftCount } from "../../safety/shiftCounts.js";
import { type LaboratoryCourse, type SignificantChangeRule } from "../../safety/significantChange.js";
import { significantChangeCounts, type SignificantChangeCount } from "../../safety/significantChangeCounts.js";
import { type WorstGradeCount, worstGradeCounts } from "../../safety/worstGradeCounts.js";
import { laboratoryFromSdtm, type SdtmLaboratory } from "../../sdtm/laboratoryFromSdtm.js";
import { laboratoryTestCodes } from "../../sdtm/laboratoryTestCodes.js";
import type { ReportPlan } from "../plan/reportPlan.js";
import { lagOf, type ReportSafety } from "../plan/safetyPlan.js";
import type { Study } from "../study.js";

/** The laboratory part of safety: every value after baseline counts, unscheduled ones too. */
export interface LaboratorySafety {
  /** To the worst value, in each direction. */
  readonly shifts: { readonly low: readonly ShiftCount[]; readonly high: readonly ShiftCount[] };
  readonly grades: readonly WorstGradeCount[];
  readonly changes: readonly { readonly rule: SignificantChangeRule; readonly counts: readonly SignificantChangeCount[] }[];
  /** Everyone with an aminotransferase or a bilirubin after baseline. */
  readonly liver: readonly LiverPoint[];
}

/** A subject's greatest liver values, and whether they are potential drug-induced liver injury by FDA's rule of 2025. */
export interface LiverPoint extends LiverMaxima {
  readonly subject: string;
  readonly arm: string;
  readonly injury: PotentialLiverInjury["verdict"];
}

/** Reads LB for safety by a plan. */
export function readLaboratory({ domains: { dm, lb } }: Study, plan: ReportPlan, safety: ReportSafety): SdtmLaboratory {
  const { baseline, endOfFollowUp } = safety;
  const options = { result: plan.reading.result, baseline, lagDays: lagOf(safety), endOfFollowUp, tests: laboratoryTestCodes };
  return laboratoryFromSdtm({ dm, lb: lb ?? [] }, options);
}

/** Shifts, grades, significant changes and liver values of the arms of a plan. */
export function laboratorySafety(
  study: Study,
  plan: ReportPlan,
  safety: ReportSafety,
): { readonly safety: LaboratorySafety; readonly used: readonly number[] } & Pick<SdtmLaboratory, "unused" | "warnings"> {
  const read = readLaboratory(study, plan, safety);
  const isAnalysed = ({ arm }: { readonly arm: string }): boolean => plan.arms.includes(arm);
  const courses = read.courses.filter(isAnalysed);
  const shifts = (direction: "low" | "high") => shiftCounts(courses, { to: "worst", direction }).slice().sort(inOrder);
  return {
    safety: {
      shifts: { low: shifts("low"), high: shifts("high") },
      grades: worstGradeCounts(courses, { version: safety.toxicity }).slice().sort(inOrder),
      changes: safety.significantChanges.map((rule) => ({ rule, counts: significantChangeCounts(courses, rule).slice().sort(inOrder) })),
      liver: read.liver.filter(isAnalysed).map(({ subject, arm, records }) => ({
        subject,
        arm,
        ...liverMaxima(records),
        injury: potentialLiverInjury(records, { rule: "fda-stf-2025" }).verdict,
      })),
    },
    used: read.used.map(({ row }) => row),
    unused: read.unused,
    warnings: read.warnings,
  };
}

const places = ["low", "normal", "high", "unknown", "missing"];
const tests = [...new Set(Object.values(laboratoryTestCodes))];

interface Counted extends Pick<LaboratoryCourse, "test"> {
  readonly direction?: string;
  readonly from?: string;
}

/** By test as CDISC's codes stand here, then direction, then the place at baseline; arms stay in their order. */
function inOrder(a: Counted, b: Counted): number {
  const place = ({ direction, from }: Counted): number => (direction === "high" ? 1 : 0) + places.indexOf(from ?? "low");
  return tests.indexOf(a.test) - tests.indexOf(b.test) || place(a) - place(b);
}
