import { deepFrozen } from "../measurement/deepFrozen.js";
import { explainResponse } from "../response/explainResponse.js";
import { activityAnalysis } from "./analysis/activityAnalysis.js";
import { activityForms, noForms } from "./analysis/activityForms.js";
import { definitionResults } from "./analysis/definitionAnalysis.js";
import { eligibilityAnalysis } from "./analysis/eligibilityAnalysis.js";
import { subjectInstruments } from "./analysis/instrumentAnalysis.js";
import { kidneyAnalysis } from "./analysis/kidneyAnalysis.js";
import type { ReportSubjects } from "./analysis/reportSubject.js";
import { rowUse } from "./analysis/rowUse.js";
import { safetyAnalysis } from "./analysis/safetyAnalysis.js";
import { recordedEvents, sensitivityRows } from "./analysis/sensitivityAnalysis.js";
import { strataAnalysis } from "./analysis/strataAnalysis.js";
import { profileLimits, subjectProfile } from "./analysis/subjectProfile.js";
import { timeAnalyses } from "./analysis/timeAnalysis.js";
import { unusedRows } from "./analysis/unusedRows.js";
import { endpointsOf, responseRates, weekResponses } from "./analysis/weekAnalysis.js";
import { comparedDefinitions, definitionOf } from "./plan/definitionOf.js";
import type { ReportPlan } from "./plan/reportPlan.js";
import type { Study } from "./study.js";
import type { ReportOptions, ReportWarning, TrialReport } from "./trialReport.js";

/** The report of subjects that have been read. */
export function reportOf(
  study: Study,
  plan: ReportPlan,
  { subjects, otherArms, sdtm }: ReportSubjects,
  { onProgress }: ReportOptions,
): TrialReport {
  const definition = definitionOf(plan);
  const endpoints = endpointsOf(definition);
  const step = <Made>(what: string, make: () => Made): Made => {
    onProgress?.(what);
    return make();
  };
  const atWeek = step("responses at the week", () => weekResponses(subjects, plan, definition));
  const studies = [...new Set(study.domains.dm.map((row) => row["STUDYID"] ?? row["studyid"] ?? ""))];
  const forms = plan.activity == null ? noForms : activityForms(study, plan.activity);
  const safety = step("safety", () => safetyAnalysis(study, plan));
  const eligibility = step("entry criteria", () => eligibilityAnalysis(study, plan, subjects, forms.bySubject));
  const uses = rowUse([...forms.uses, ...(safety?.uses ?? []), ...(eligibility?.uses ?? [])]);
  const dataCut = sdtm.used.reduce((last, { date }) => (date > last ? date : last), "").slice(0, 10);
  return deepFrozen({
    identification: {
      study: studies.length === 1 && studies[0] !== "" ? String(studies[0]) : null,
      definition: { id: definition.id, version: definition.version, title: definition.title },
      dataCut: dataCut === "" ? null : dataCut,
      isSimulated: study.isSimulated === true,
    },
    plan,
    arms: plan.arms,
    otherArms,
    endpoints,
    subjects: atWeek.map(({ week, ...subject }) => ({
      ...subject,
      date: week?.date ?? null,
      visit: week?.visit ?? null,
      days: week?.days ?? null,
    })),
    rates: responseRates(atWeek, plan.arms, definition),
    times: step("times to response", () => timeAnalyses(subjects, plan, definition, endpoints)),
    intercurrentEvents: recordedEvents(subjects, plan),
    sensitivity: step("sensitivity", () => sensitivityRows(subjects, plan, definition, endpoints)),
    activity: step("disease activity", () => activityAnalysis(forms.bySubject, plan, subjects, atWeek)),
    instruments: step("instruments", () => subjectInstruments(subjects, atWeek, plan, definition)),
    definitions: step("every definition", () => definitionResults(subjects, plan, comparedDefinitions(plan))),
    strata: strataAnalysis(study, plan, atWeek, endpoints),
    kidney: step("kidney outcomes", () => kidneyAnalysis(subjects, plan)),
    safety: safety?.analysis ?? null,
    eligibility: eligibility?.analysis ?? null,
    profiles: step("subjects over time", () =>
      subjects.map((subject, i) => subjectProfile(subject, atWeek[i]?.response ?? "NE", definition)),
    ),
    limits: profileLimits(definition),
    explanations: [...definition.levels.map(({ response }) => response), "NR", "NE"].flatMap((kind: string) => {
      const found = atWeek.find(({ response, week }) => response === kind && week?.result != null);
      const result = found?.week?.result;
      return found === undefined || result == null ? [] : [{ response: kind, id: found.id, arm: found.arm, text: explainResponse(result) }];
    }),
    unused: unusedRows(study, sdtm, uses),
    warnings: warningsOf(study, sdtm, safety?.warnings ?? [], eligibility?.warnings ?? []),
  });
}

function warningsOf(
  { files }: Study,
  { warnings }: ReportSubjects["sdtm"],
  ofSafety: readonly string[],
  ofEntry: readonly string[],
): readonly ReportWarning[] {
  return [
    ...Object.values(files ?? {}).flatMap((file) =>
      (file.warnings ?? []).map((message): ReportWarning => ({ subject: null, about: file.name, message })),
    ),
    ...warnings.map(({ usubjid, field, from, to, message }): ReportWarning => {
      const days = from == null && to == null ? "" : `, ${from ?? ""} to ${to ?? ""}`;
      return { subject: usubjid, about: `${field ?? "record"}${days}`, message };
    }),
    ...ofSafety.map((message): ReportWarning => ({ subject: null, about: "adverse events", message })),
    ...ofEntry.map((message): ReportWarning => ({ subject: null, about: "entry criteria", message })),
  ];
}
