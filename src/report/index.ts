// Written by `npm run generate` from the doc comments in the folders; what is public, its @category says.

// Report
export { reportFigures } from "./figures/reportFigures.js";
export { planOf } from "./plan/planOf.js";
export { reportPlanSchema } from "./plan/reportPlanSchema.js";
export { suggestedPlan } from "./plan/suggestedPlan.js";
export { renderHtml } from "./renderHtml.js";
export { renderText } from "./renderText.js";
export { trialReport } from "./trialReport.js";

// Types
export type { ActivityAnalysis, ActivityRow, SriRow } from "./analysis/activityAnalysis.js";
export type { DefinitionResult } from "./analysis/definitionAnalysis.js";
export type { EligibilityAnalysis, FailedCriterion, SubjectEligibility } from "./analysis/eligibilityAnalysis.js";
export type { Instrument, SubjectInstruments } from "./analysis/instrumentAnalysis.js";
export type {
  KidneyAnalysis, KidneyEventAnalysis, KidneyTimeOf, MilestoneAnalysis, RatioAnalysis, SlopeAnalysis,
} from "./analysis/kidneyAnalysis.js";
export type { LaboratorySafety, LiverPoint } from "./analysis/laboratorySafety.js";
export type { AdverseEventAnalysis, SafetyAnalysis } from "./analysis/safetyAnalysis.js";
export type { SensitivityCell, SensitivityRow } from "./analysis/sensitivityAnalysis.js";
export type { StrataAnalysis, StratifiedEndpoint } from "./analysis/strataAnalysis.js";
export type { ProfileLimit, ProfileMeasure, ProfileValue, ProfileVisit, SubjectProfile } from "./analysis/subjectProfile.js";
export type { SubjectTime, TimeAnalysis } from "./analysis/timeAnalysis.js";
export type { ListedRow, UnusedRows } from "./analysis/unusedRows.js";
export type { VitalSignCount } from "./analysis/vitalSignCounts.js";
export type { Endpoint, RateRow, SubjectAtWeek } from "./analysis/weekAnalysis.js";
export type { ReportFigure } from "./figures/drawing.js";
export type { ReportEligibility } from "./plan/eligibilityPlan.js";
export type { ConfirmedAfter, ReportKidney, ReportKidneyEvent } from "./plan/kidneyPlan.js";
export type { ReportActivity, ReportPlan, ReportReading, StudyFile } from "./plan/reportPlan.js";
export type { ReportSafety } from "./plan/safetyPlan.js";
export type { HtmlOptions } from "./renderHtml.js";
export type { Study, StudyDomain, StudyDomains } from "./study.js";
export type { ReportIdentification, ReportOptions, ReportWarning, ReportedSubject, TrialReport } from "./trialReport.js";
