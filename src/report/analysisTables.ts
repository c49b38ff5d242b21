import { adlb } from "../adam/adlbColumns.js";
import { adrs } from "../adam/adrsColumns.js";
import { type AdrsRow, adrsRows } from "../adam/adrsRows.js";
import { adtte } from "../adam/adtteColumns.js";
import { type AdtteRow, adtteRow } from "../adam/adtteRow.js";
import { adtteEventRow } from "../adam/adtteEventRow.js";
import { analysisParameter } from "../adam/analysisParameter.js";
import { analysisTable } from "../adam/analysisTable.js";
import { type BaselineChangeRow, baselineChangeRows } from "../adam/baselineChangeRows.js";
import { oneDataSet } from "../adam/oneDataSet.js";
import { subjectVariablesFromSdtm } from "../adam/subjectVariablesFromSdtm.js";
import { timeToEvent } from "../kidney/timeToEvent.js";
import { timeToResponse } from "../course/timeToResponse.js";
import { type Measure, unitsOf, type UnitOf } from "../measurement/measure.js";
import type { UsedRow } from "../sdtm/coursesFromSdtm.js";
import type { ReportSubjects } from "./analysis/reportSubject.js";
import { rulesOf } from "./analysis/timeAnalysis.js";
import { endpointsOf, windowOf } from "./analysis/weekAnalysis.js";
import { type AnalysisTableResult, attempt, resultOf } from "./analysisTableResult.js";
import { kidneyEventOf } from "./plan/kidneyPlan.js";
import { definitionOf } from "./plan/definitionOf.js";
import type { ReportPlan } from "./plan/reportPlan.js";
import { safetyDataSets } from "./safetyDataSets.js";
import type { Study } from "./study.js";

const laboratory: readonly (readonly [measure: Measure, PARAMCD: string, title: string])[] = [
  ["serumCreatinine", "CREAT", "Creatinine"],
  ["upcr", "PROTCRT", "Protein/Creatinine"],
  ["urineProtein24h", "PROTEXR", "Protein Excretion Rate"],
  ["egfr", "GFRE", "Glomerular Filtration Rate, Estimated"],
];

/**
 * ADRS, ADTTE and ADLB of a trial, and where the plan names safety ADAE and ADLBTOX. A fault of one data set is told with it, and
 * the others are made.
 */
export function analysisTables(
  study: Study,
  plan: ReportPlan,
  { subjects, otherArms, sdtm }: ReportSubjects,
): readonly AnalysisTableResult[] {
  const definition = definitionOf(plan);
  const windows = [windowOf(plan)];
  const { dm, ex } = study.domains;
  const variables = () =>
    subjectVariablesFromSdtm({ dm, ex }, { treatments: plan.arms, otherArms: otherArms.map(({ arm }) => arm).filter((arm) => arm !== "") });
  const bySubject = grouped(sdtm.used);
  const rowsOf = () => {
    const known = new Map(variables().subjects.map((one) => [one.USUBJID, one]));
    return subjects.flatMap(({ id, course }) => {
      const subject = known.get(id);
      if (course === null || subject === undefined) return [];
      const options = { subject, windows, sources: bySubject.get(id) ?? [] };
      const responses = adrsRows(course, definition, { ...options, parameter: analysisParameter(definition, "LNRESP") });
      const times = endpointsOf(definition).flatMap(({ label, atLeast }, e) =>
        rulesOf(plan).map(([rule, text], r) =>
          adtteRow(course, timeToResponse(course, definition, { atLeast, rule }), {
            parameter: { PARAMCD: `TT${String(e + 1)}${"FCS".charAt(r)}`, PARAM: `Time to ${label}, ${text} (days)` },
            count: "fromOrigin",
            adrs: responses,
            subject,
          }),
        ),
      );
      const kidney = (plan.kidney?.events ?? []).map((event, e) => {
        const definition = kidneyEventOf(event);
        const parameter = { PARAMCD: `TTK${String(e + 1)}`, PARAM: `Time to ${definition.title} (days)` };
        const time = timeToEvent(course, definition, { competing: plan.kidney?.competing ?? [] });
        return adtteEventRow(course, time, { parameter, count: "fromOrigin", subject });
      });
      const values = laboratory.flatMap(([measure, PARAMCD, title]) => {
        const unit = baseUnit(measure);
        return baselineChangeRows(course, measure, { ...options, unit, parameter: { PARAMCD, PARAM: `${title} (${unit})` } });
      });
      return [{ responses, times: [...times, ...kidney], values }];
    });
  };
  return [...made(rowsOf), ...safetyDataSets(study, plan, variables)];
}

type Rows = readonly {
  readonly responses: readonly AdrsRow[];
  readonly times: readonly AdtteRow[];
  readonly values: readonly BaselineChangeRow[];
}[];

function made(rowsOf: () => Rows): readonly AnalysisTableResult[] {
  const rows = attempt(rowsOf);
  const needed = (): Rows => {
    if (typeof rows === "string") throw new RangeError(rows);
    return rows;
  };
  return [
    resultOf(adrs, () =>
      analysisTable(
        adrs,
        oneDataSet(
          adrs,
          needed().flatMap(({ responses }) => responses),
        ) as never,
      ),
    ),
    resultOf(adtte, () => analysisTable(adtte, needed().flatMap(({ times }) => times) as never)),
    resultOf(adlb, () =>
      analysisTable(
        adlb,
        oneDataSet(
          adlb,
          needed().flatMap(({ values }) => values),
        ) as never,
      ),
    ),
  ];
}

/** The unit to which every other of a measure converts exactly. */
function baseUnit<M extends Measure>(measure: M): UnitOf<M> {
  return unitsOf(measure).slice(-1)[0] as UnitOf<M>;
}

function grouped(used: readonly UsedRow[]): ReadonlyMap<string, readonly UsedRow[]> {
  const groups = new Map<string, UsedRow[]>();
  for (const row of used) {
    const own = groups.get(row.usubjid ?? "");
    if (own === undefined) groups.set(row.usubjid ?? "", [row]);
    else own.push(row);
  }
  return groups;
}
