import { adae } from "../adam/adaeColumns.js";
import { adaeRows } from "../adam/adaeRows.js";
import { adlbtox } from "../adam/adlbtoxColumns.js";
import { adlbtoxRows } from "../adam/adlbtoxRows.js";
import { advs } from "../adam/advsColumns.js";
import { advsRows } from "../adam/advsRows.js";
import { analysisTable } from "../adam/analysisTable.js";
import { oneDataSet } from "../adam/oneDataSet.js";
import type { subjectVariablesFromSdtm } from "../adam/subjectVariablesFromSdtm.js";
import { laboratoryTestCodes } from "../sdtm/laboratoryTestCodes.js";
import { vitalSignTestCodes } from "../sdtm/vitalSignsFromSdtm.js";
import { fullDate, placedRows } from "../sdtm/sdtmRows.js";
import { readLaboratory } from "./analysis/laboratorySafety.js";
import { readAdverseEvents } from "./analysis/safetyAnalysis.js";
import { limitsOf, readVitalSigns } from "./analysis/vitalSignCounts.js";
import { type AnalysisTableResult, resultOf } from "./analysisTableResult.js";
import type { ReportPlan } from "./plan/reportPlan.js";
import type { Study } from "./study.js";
import { testWords } from "./tables/safetyWords.js";

/** ADAE, the toxicity grades and shifts of LB, and ADVS, each where its domain is there; nothing where the plan names no safety. */
export function safetyDataSets(study: Study, plan: ReportPlan, variables: Variables): readonly AnalysisTableResult[] {
  const { safety, arms } = plan;
  if (safety == null) return [];
  const { dm, ae, lb, vs } = study.domains;
  const known = () => new Map(variables().subjects.map((one) => [one.USUBJID, one]));
  const events = () => {
    const subjects = known();
    const lastDays = Object.fromEntries(
      placedRows("dm", dm).map(({ usubjid, text }) => [usubjid ?? "", fullDate(text("DTHDTC")) ?? fullDate(text("RFPENDTC")) ?? null]),
    );
    const own = readAdverseEvents(study, safety).events.filter(({ subject }) => subjects.has(subject));
    return analysisTable(adae, adaeRows(own, { subjects: [...subjects.values()], lastDays }) as never);
  };
  const toxicity = () => {
    const subjects = known();
    const rows = readLaboratory(study, plan, safety).courses.flatMap((course) => {
      const subject = subjects.get(course.subject);
      const code = laboratoryCodes.get(course.test);
      if (subject === undefined || code === undefined || !arms.includes(course.arm)) return [];
      const parameter = { PARAMCD: code, PARAM: capital(testWords(course.test)) };
      return [adlbtoxRows(course, { version: safety.toxicity, subject, parameter })];
    });
    return analysisTable(adlbtox, oneDataSet(adlbtox, ...rows) as never);
  };
  const vitalSigns = () => {
    const subjects = known();
    const rows = readVitalSigns(study, plan, safety).courses.flatMap((course) => {
      const subject = subjects.get(course.subject);
      const code = vitalSignCodes.get(course.sign);
      if (subject === undefined || code === undefined || !arms.includes(course.arm)) return [];
      const parameter = { PARAMCD: code, PARAM: capital(testWords(course.sign)) };
      return [advsRows(course, { subject, parameter, limits: limitsOf(safety, course.sign) })];
    });
    return analysisTable(advs, oneDataSet(advs, ...rows) as never);
  };
  return [
    ...(ae == null ? [] : [resultOf(adae, events)]),
    ...(lb == null ? [] : [resultOf(adlbtox, toxicity)]),
    ...(vs == null ? [] : [resultOf(advs, vitalSigns)]),
  ];
}

const laboratoryCodes = new Map(Object.entries(laboratoryTestCodes).map(([code, test]) => [test, code]));
const vitalSignCodes = new Map(Object.entries(vitalSignTestCodes).map(([code, sign]) => [sign, code]));
const capital = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;

type Variables = () => ReturnType<typeof subjectVariablesFromSdtm>;
