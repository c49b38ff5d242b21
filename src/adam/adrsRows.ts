import type { Course } from "../course/course.js";
import type { CourseOptions } from "../course/judgeCourse.js";
import { type Imputation, responseAtWeek } from "../course/responseAtWeek.js";
import { responsesOverTime } from "../course/responsesOverTime.js";
import type { VisitResponse } from "../course/visitResponse.js";
import type { VisitWindow } from "../course/visitWindow.js";
import type { WeekResponse } from "../course/weekResponse.js";
import type { ResponseDefinition } from "../criteria/responseDefinition.js";
import type { Verdict } from "../criteria/verdict.js";
import { requireKnownKeys, requireObject } from "../measurement/misuse.js";
import type { RenalResponse } from "../response/renalResponse.js";
import type { UsedRow } from "../sdtm/coursesFromSdtm.js";
import { adrs } from "./adrsColumns.js";
import { orderedRow } from "./analysisDataSet.js";
import { type AnalysisParameter, type ParameterVariables, requireParameter } from "./analysisParameter.js";
import { analysisVisitOf, isInWindow, requireApart } from "./analysisVisits.js";
import { criterionLabel } from "./criterionLabel.js";
import { singleCriteria, singleFindings } from "../criteria/leaves.js";
import { sourcesOf, type SourceVariables, sourceVariables } from "./rowSources.js";
import { joinedTexts } from "./rowTexts.js";
import { subjectOf, type SubjectOptions } from "./requireSubject.js";
import type { SubjectVariables } from "./subjectVariables.js";

/**
 * A response at a visit as an ADRS-like row: also `CRIT1`, `CRIT1FL`, … for each single criterion, "Y", "N" or null for unknown. What
 * each variable means stands in `adrs`, label by label. The variables of the subject are there where the option `subject` gave them.
 */
export interface AdrsRow extends Partial<Omit<SubjectVariables, "STUDYID" | "USUBJID">>, ParameterVariables, SourceVariables {
  readonly STUDYID: string | null;
  readonly USUBJID: string;
  readonly ASEQ: number;
  readonly AVAL: number | null;
  readonly AVALC: string;
  readonly ADT: string | null;
  readonly ADY: number | null;
  readonly VISIT: string | null;
  readonly AVISIT: string | null;
  readonly AVISITN: number | null;
  readonly ABLFL: null;
  readonly ANL01FL: "Y" | null;
  readonly DTYPE: "LOCF" | "WOCF" | null;
  readonly IMPUTFL: "Y" | null;
  readonly IMPUTMET: string | null;
  readonly AREASON: string | null;
  readonly ANLWARN: string | null;
  readonly [criterion: `CRIT${number}`]: string;
  readonly [flag: `CRIT${number}FL`]: "Y" | "N" | null;
}

export interface AdrsOptions extends CourseOptions, SubjectOptions {
  /** See `analysisParameter`. */
  readonly parameter: AnalysisParameter;
  /** Values of `visitWindow` that do not overlap. Without them no row is chosen for analysis. */
  readonly windows?: readonly VisitWindow[] | null | undefined;
  /** Fills the response of a week that is not evaluable. */
  readonly imputation?: Imputation | null | undefined;
  /** `used` of `coursesFromSdtm`, for the source variables. */
  readonly sources?: readonly UsedRow[] | null | undefined;
}

interface ResponseAt extends Pick<VisitResponse, "response" | "assumptions" | "warnings"> {
  readonly date: string | null;
  readonly visit: string | null;
  readonly studyDay: number | null;
  readonly result: RenalResponse | null;
}

/**
 * The responses of a course as ADRS-like rows: one for each visit, and one for each week whose response was imputed or that no visit
 * stands for.
 *
 * The visit that stands for the week has `ANL01FL`. Where an imputation changed its response, the visit keeps its own row and the
 * imputed row has the flag. Names beyond ADaM (`IMPUTFL`, `IMPUTMET`, `AREASON`, `ANLWARN`) and the parameter are the sponsor's. Dates are
 * ISO 8601 text; `analysisTable` and `sasNumbers` make them those of a file. ASEQ counts the rows of this call: see `oneDataSet`.
 *
 * @param course with its subject
 * @param definition which rule decides
 * @param options the parameter, the subject's variables, the windows, an imputation; `intercurrentEvents` and `sameDate` as for
 *   `responsesOverTime`
 * @returns plain frozen JSON, visits by date, then weeks
 * @throws RangeError as `responsesOverTime` and `visitWindow`, on overlapping windows, a code that is no PARAMCD, a course without subject
 * @category ADaM
 * @example
 * const windows = [visitWindow({ week: 24, daysBefore: 14, daysAfter: 14, tie: "earlier" })];
 * const parameter = analysisParameter(nct05631717, "LNRESP");
 * const [row] = adrsRows({ subject: "01", baseline, visits: [followUp] }, nct05631717, { parameter, windows });
 * [row.AVALC, row.AVAL, row.ADT, row.ADY, row.AVISIT, row.ANL01FL]; // => ["CR", 1, "2024-06-24", 169, "Week 24", "Y"]
 * [row.CRIT1, row.CRIT1FL]; // => ["CR: serum creatinine <= 1.2 mg/dL", "Y"]
 */
export function adrsRows<Level extends string>(
  course: Course,
  definition: ResponseDefinition<Level>,
  options: AdrsOptions,
): readonly AdrsRow[] {
  const own = ["parameter", "windows", "imputation", "studyId", "subject", "sources", "intercurrentEvents", "sameDate"];
  requireKnownKeys("options", requireObject("options", options), own);
  const parameter = requireParameter(options.parameter);
  const windows = requireApart(options.windows);
  const { imputation, intercurrentEvents, sameDate } = options;
  const judged: CourseOptions = { intercurrentEvents, sameDate };
  const subject = subjectOf(course, options);
  const visits = responsesOverTime(course, definition, judged);
  const weeks = windows.map((window) => responseAtWeek(course, definition, window, { ...judged, imputation }));
  const observed = (week: WeekResponse<Level>) =>
    visits.find((visit) => visit.date === week.date && visit.assumptions.length === week.assumptions.length);
  const sources = sourcesOf(options.sources, subject.USUBJID).filter(({ role }) => role === "visit");
  const labels = definition.levels.flatMap(({ response, criterion }) =>
    singleCriteria(criterion).map((one) => `${response}: ${criterionLabel(one)}`),
  );
  let sequence = 0;
  const row = (at: ResponseAt, visit: Pick<AdrsRow, "AVISIT" | "AVISITN" | "ANL01FL">, reason: string | null): AdrsRow => orderedRow(adrs, {
    ...subject,
    ASEQ: ++sequence,
    ...parameter,
    AVAL: rankOf(at.response, definition),
    AVALC: at.response,
    ADT: at.date,
    ADY: at.studyDay,
    VISIT: at.visit,
    ...visit,
    ABLFL: null,
    DTYPE: at.assumptions.reduce<"LOCF" | "WOCF" | null>((dtype, assumption) => assumption.dtype ?? dtype, null),
    IMPUTFL: at.assumptions.length === 0 ? null : "Y",
    IMPUTMET: joinedTexts(at.assumptions.map(({ strategy }) => strategy)),
    AREASON: joinedTexts(at.assumptions.map((assumption) => assumption.reason)) ?? reason,
    ANLWARN: joinedTexts(at.warnings),
    ...sourceVariables(at.date === null ? [] : sources.filter(({ date }) => date === at.date)),
  }, criteriaOf(labels, at.result));
  const chosen = new Set(weeks.map(observed));
  const ofVisits = visits.map((visit) => {
    const week = windows.find((window) => isInWindow(visit, window))?.week;
    return row(visit, { ...analysisVisitOf(visit.visit, week, windows.length > 0), ANL01FL: chosen.has(visit) ? "Y" : null }, null);
  });
  const ofWeeks = weeks
    .filter((week) => observed(week) === undefined)
    .map((week) => row(week, { ...analysisVisitOf(null, week.week, true), ANL01FL: "Y" }, week.reason));
  return Object.freeze([...ofVisits, ...ofWeeks]);
}

function rankOf(response: string, { levels }: ResponseDefinition): number | null {
  const rank = [...levels.map((level) => level.response), "NR"].indexOf(response);
  return rank < 0 ? null : rank + 1;
}

const flags: Readonly<Record<Verdict, "Y" | "N" | null>> = { met: "Y", notMet: "N", unknown: null };

function criteriaOf(labels: readonly string[], result: RenalResponse | null): Readonly<Record<string, string | null>> {
  const verdicts = (result?.levels ?? []).flatMap(({ finding }) => singleFindings(finding).map(({ verdict }) => flags[verdict]));
  const criteria: Record<string, string | null> = {};
  labels.forEach((label, i) => {
    criteria[`CRIT${String(i + 1)}`] = label;
    criteria[`CRIT${String(i + 1)}FL`] = verdicts[i] ?? null;
  });
  return criteria;
}
