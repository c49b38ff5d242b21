import { type ReportSubjects, reportSubjects } from "../report/analysis/reportSubject.js";
import type { ReportPlan } from "../report/plan/reportPlan.js";
import { reportOf } from "../report/reportOf.js";
import type { TrialReport } from "../report/trialReport.js";
import type { CommandCall, Surroundings } from "./command.js";
import { planFor } from "./planFor.js";
import { progressOf } from "./progress.js";
import { readStudy, type StudyFolder } from "./readStudy.js";

/** A folder read, and its report. */
export interface FolderReport extends StudyFolder {
  readonly plan: ReportPlan;
  readonly read: ReportSubjects;
  readonly results: TrialReport;
}

/** Reads the folder of a call and reports on it, telling what is being done. */
export function folderReport(call: CommandCall, surroundings: Surroundings): FolderReport {
  const [folder = ""] = call.words;
  const { show, clear } = progressOf(surroundings);
  const plan = planFor(folder, call);
  const found = readStudy(folder, call.text("encoding"), show);
  show("reading rows");
  const read = reportSubjects(found.study, plan);
  const results = reportOf(found.study, plan, read, { onProgress: show });
  clear();
  return { ...found, plan, read, results };
}
