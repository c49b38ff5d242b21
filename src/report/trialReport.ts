import type { ActivityAnalysis } from "./analysis/activityAnalysis.js";
import type { DefinitionResult } from "./analysis/definitionAnalysis.js";
import type { EligibilityAnalysis } from "./analysis/eligibilityAnalysis.js";
import type { SubjectInstruments } from "./analysis/instrumentAnalysis.js";
import type { KidneyAnalysis } from "./analysis/kidneyAnalysis.js";
import { reportSubjects } from "./analysis/reportSubject.js";
import type { SafetyAnalysis } from "./analysis/safetyAnalysis.js";
import type { SensitivityRow } from "./analysis/sensitivityAnalysis.js";
import type { StrataAnalysis } from "./analysis/strataAnalysis.js";
import type { ProfileLimit, SubjectProfile } from "./analysis/subjectProfile.js";
import type { TimeAnalysis } from "./analysis/timeAnalysis.js";
import type { UnusedRows } from "./analysis/unusedRows.js";
import type { Endpoint, RateRow, SubjectAtWeek } from "./analysis/weekAnalysis.js";
import { planOf } from "./plan/planOf.js";
import type { ReportPlan } from "./plan/reportPlan.js";
import { reportOf } from "./reportOf.js";
import type { Study } from "./study.js";

/** The results of a trial as data. Plain frozen JSON: every table and figure is drawn from it. */
export interface TrialReport {
  /** What every table and figure says of itself. */
  readonly identification: ReportIdentification;
  readonly plan: ReportPlan;
  readonly arms: readonly string[];
  readonly otherArms: readonly { readonly arm: string; readonly subjects: number }[];
  readonly endpoints: readonly Endpoint[];
  /** The response at the week of the plan, nothing imputed. */
  readonly subjects: readonly ReportedSubject[];
  readonly rates: readonly RateRow[];
  readonly times: readonly TimeAnalysis[];
  readonly intercurrentEvents: readonly string[];
  readonly sensitivity: readonly SensitivityRow[];
  readonly activity: ActivityAnalysis | null;
  readonly instruments: readonly SubjectInstruments[];
  readonly definitions: readonly DefinitionResult[];
  /** The parts that a plan may leave out: null where it does. */
  readonly strata: StrataAnalysis | null;
  readonly kidney: KidneyAnalysis | null;
  readonly safety: SafetyAnalysis | null;
  readonly eligibility: EligibilityAnalysis | null;
  readonly profiles: readonly SubjectProfile[];
  readonly limits: readonly ProfileLimit[];
  /** How the response of one subject of each kind was decided. */
  readonly explanations: readonly { readonly response: string; readonly id: string; readonly arm: string; readonly text: string }[];
  readonly unused: UnusedRows;
  /** What makes values doubtful although they count. */
  readonly warnings: readonly ReportWarning[];
}

/** What is doubtful: of a subject or of the study, and of which measure and days. */
export interface ReportWarning {
  readonly subject: string | null;
  readonly about: string;
  readonly message: string;
}

export interface ReportIdentification {
  readonly study: string | null;
  readonly definition: { readonly id: string; readonly version: string; readonly title: string };
  /** The last day of a row that is used. */
  readonly dataCut: string | null;
  readonly isSimulated: boolean;
}

export type ReportedSubject = Omit<SubjectAtWeek, "week"> & {
  /** The visit that stands for the week; null when none does. */
  readonly date: string | null;
  readonly visit: string | null;
  readonly days: number | null;
};

/** What is told while a long report is made; it changes nothing of it. */
export interface ReportOptions {
  readonly onProgress?: ((what: string) => void) | null;
}

/**
 * The results of a trial by a plan: responses with intervals and their difference, times to response, sensitivity to intercurrent events
 * and missing data, disease activity, proteinuria by instrument, every definition side by side, who is not evaluable and why, rows not
 * used; where the plan names them kidney outcomes over time, safety by the arm as treated, and the entry criteria.
 *
 * @param study the rows of SDTM domains, and what is known of their files
 * @param plan what was decided before the data are looked at; read by `planOf`
 * @returns plain frozen JSON
 * @throws RangeError on a plan with an open or impossible decision; never on the data
 * @example
 * const dm = [{ STUDYID: "S", USUBJID: "01", ARM: "A", RFSTDTC: "2024-01-08" }, { STUDYID: "S", USUBJID: "02", ARM: "B", RFSTDTC:
 * "2024-01-08" }];
 * const results = { USUBJID: "01", LBTESTCD: "PROTCRT", LBORRESU: "g/g" };
 * const lb = [{ ...results, LBORRES: "2.8", LBDTC: "2024-01-08" }, { ...results, LBORRES: "1.9", LBDTC: "2024-06-24" }];
 * const plan = {
 *   definition: "kdigo2024", week: 24, daysBefore: 14, daysAfter: 14, tie: "earlier", confirmation: { minDays: 28, maxNotEvaluable: 1 },
 *   arm: "ARM", arms: ["A", "B"], intercurrentEvents: ["death"], onTheDay: "unaffected", compare: [],
 *   reading: { result: "original", referenceStart: "RFSTDTC", baseline: { kind: "lastOnOrBefore", onTheDay: "included" }, sameDay: "none"
 * },
 * };
 * const { subjects } = trialReport({ domains: { dm, lb } }, plan);
 * subjects.map(({ id, response }) => [id, response]); // => [["01", "NR"], ["02", "NE"]]
 * @category Report
 */
export function trialReport(study: Study, plan: ReportPlan, options: ReportOptions = {}): TrialReport {
  const read = planOf(plan);
  options.onProgress?.("reading rows");
  return reportOf(study, read, reportSubjects(study, read), options);
}
