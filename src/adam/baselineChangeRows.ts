import type { Course } from "../course/course.js";
import type { CourseOptions } from "../course/judgeCourse.js";
import { readCourse } from "../course/readCourse.js";
import { studyDayOf } from "../course/visitResponse.js";
import { courseWarningsOn } from "../course/visitWarnings.js";
import { visitsInWindow, type VisitWindow } from "../course/visitWindow.js";
import { daysBetween } from "../measurement/calendarDate.js";
import { type Measure, measureNames, requireUnit, type UnitOf } from "../measurement/measure.js";
import { misuse, requireKnownKeys, requireObject } from "../measurement/misuse.js";
import type { UsedRow } from "../sdtm/coursesFromSdtm.js";
import {} from "../sdtm/optionChecks.js";
import { requireOneOf } from "../measurement/requirements.js";
import { isNotText } from "../measurement/wordings.js";
import { adlb } from "./adlbColumns.js";
import { orderedRow } from "./analysisDataSet.js";
import { type AnalysisParameter, type ParameterVariables, requireParameter } from "./analysisParameter.js";
import { analysisVisitOf, isInWindow, requireApart } from "./analysisVisits.js";
import { changeFrom, type LaboratoryValue, valueInUnit } from "./laboratoryValue.js";
import { subjectOf, type SubjectOptions } from "./requireSubject.js";
import { sourcesOf, type SourceVariables, sourceVariables } from "./rowSources.js";
import { joinedTexts } from "./rowTexts.js";
import type { SubjectVariables } from "./subjectVariables.js";

/** A value with its change from baseline as an ADLB-like row; decimals are exact text. What each variable means stands in `adlb`. */
export interface BaselineChangeRow extends Partial<Omit<SubjectVariables, "STUDYID" | "USUBJID">>, ParameterVariables, SourceVariables {
  readonly STUDYID: string | null;
  readonly USUBJID: string;
  readonly ASEQ: number;
  /** Null for a value outside the limits of quantification: AVALC has it, in the same unit. */
  readonly AVAL: string | null;
  readonly AVALC: string;
  readonly AVALU: string;
  readonly AVALORIG: string;
  readonly AVALORIU: string;
  readonly BASE: string | null;
  readonly CHG: string | null;
  /** 100 x CHG / BASE to six decimals, a rounded one never on a limit of fewer; null as CHG, and for a BASE of 0. */
  readonly PCHG: string | null;
  readonly ADT: string;
  readonly ADY: number;
  readonly VISIT: string | null;
  readonly AVISIT: string | null;
  readonly AVISITN: number | null;
  readonly ABLFL: "Y" | null;
  readonly ANL01FL: "Y" | null;
  readonly DTYPE: "AVERAGE" | null;
  readonly BASETYPE: string | null;
  readonly ANRLO: string | null;
  readonly ANRHI: string | null;
  readonly ANRIND: RangeIndicator | null;
  readonly BNRIND: RangeIndicator | null;
  readonly SHIFT1: string | null;
  readonly ANLWARN: string | null;
}

export type RangeIndicator = "LOW" | "NORMAL" | "HIGH";

export interface BaselineChangeOptions<M extends Measure = Measure> extends Pick<CourseOptions, "sameDate">, SubjectOptions {
  /** The unit of AVAL, BASE and CHG; every value must convert to it exactly. */
  readonly unit: UnitOf<M>;
  readonly parameter: AnalysisParameter;
  /** Values of `visitWindow` that do not overlap: the visit nearest to the target has ANL01FL. Without them only the baseline has it. */
  readonly windows?: readonly VisitWindow[] | null | undefined;
  /** BASETYPE, where a data set holds several kinds of baseline. */
  readonly baselineType?: string | null | undefined;
  /** `used` of `coursesFromSdtm`, for the source variables. */
  readonly sources?: readonly UsedRow[] | null | undefined;
}

/**
 * The values of a measure with BASE, CHG and PCHG: the baseline first, then each visit that has one.
 *
 * @param course with its subject
 * @param measure a laboratory measure, such as "serumCreatinine"
 * @param options unit and parameter, neither with a default; mg/dL of creatinine convert to umol/L exactly, not the other way round
 * @throws RangeError on a value that does not convert exactly, and whatever `responsesOverTime` refuses in a course
 * @category ADaM
 * @example
 * const parameter = { PARAMCD: "CREAT", PARAM: "Creatinine (umol/L)" };
 * const rows = baselineChangeRows({ subject: "01", baseline, visits: [followUp] }, "serumCreatinine", { unit: "umol/L", parameter });
 * rows.map(({ AVAL, BASE, CHG, PCHG }) => [AVAL, BASE, CHG, PCHG]);
 * // => [["123.76", "123.76", null, null], ["97", "123.76", "-26.76", "-21.622495"]]
 */
export function baselineChangeRows<M extends Measure>(
  course: Course,
  measure: M,
  options: BaselineChangeOptions<M>,
): readonly BaselineChangeRow[] {
  const own = ["unit", "parameter", "studyId", "subject", "sameDate", "windows", "baselineType", "sources"];
  requireKnownKeys("options", requireObject("options", options), own);
  requireOneOf("measure", measure, measureNames);
  const unit = requireUnit("options unit", measure, options.unit);
  const parameter = requireParameter(options.parameter);
  const windows = requireApart(options.windows);
  const subject = subjectOf(course, options);
  const { baselineType = null } = options;
  if (baselineType !== null && (typeof baselineType !== "string" || baselineType === ""))
    throw misuse("options baselineType", baselineType, isNotText);
  const read = readCourse(course, options.sameDate, null);
  const { baseline, baselineDate, origin } = read;
  const base = baseline[measure] == null ? null : valueInUnit("baseline", measure, baseline[measure], unit);
  const visits = read.visits.flatMap((visit) => {
    const quantity = visit.assessment[measure];
    return quantity == null ? [] : [{ visit, value: valueInUnit(visit.name, measure, quantity, unit) }];
  });
  // A value stands for a week as a visit does; every value that is there counts as evaluable.
  const timed = visits.map(({ visit }) => ({ date: visit.date, days: visit.days, response: "" }));
  const chosen = new Set(windows.map((window) => visitsInWindow(timed, window)[0]?.date));
  const sources = sourcesOf(options.sources, subject.USUBJID).filter(({ field }) => field === measure);
  const asks = { fields: new Set([measure]), windows: [], next: false };
  let sequence = 0;
  const row = (date: string, value: LaboratoryValue, of: RowVisit): BaselineChangeRow => orderedRow(adlb, {
    ...subject,
    ASEQ: ++sequence,
    ...parameter,
    ...value.variables,
    ...changeFrom(base, of.isBaseline ? null : value),
    ADT: date,
    ADY: studyDayOf(daysBetween(origin, date)),
    VISIT: of.visit,
    ...of.analysis,
    ABLFL: of.isBaseline ? "Y" : null,
    ANL01FL: of.isBaseline || chosen.has(date) ? "Y" : null,
    DTYPE: of.isBaseline && value.isMean ? "AVERAGE" : null,
    BASETYPE: baselineType,
    ANLWARN: joinedTexts([...value.warnings, ...courseWarningsOn(read, asks, [date, baselineDate])]),
    ...sourceVariables(value.isMean ? [] : sources.filter((used) => used.date === date)),
  });
  const atBaseline = { visit: baseline.visit ?? null, analysis: { AVISIT: "Baseline", AVISITN: 0 }, isBaseline: true };
  const first = base === null || baselineDate === null ? [] : [row(baselineDate, base, atBaseline)];
  const later = visits.map(({ visit, value }) => {
    const name = visit.assessment.visit ?? null;
    const week = windows.find((window) => isInWindow(visit, window))?.week;
    return row(visit.date, value, { visit: name, analysis: analysisVisitOf(name, week, windows.length > 0), isBaseline: false });
  });
  return Object.freeze([...first, ...later]);
}

interface RowVisit {
  readonly visit: string | null;
  readonly analysis: Pick<BaselineChangeRow, "AVISIT" | "AVISITN">;
  readonly isBaseline: boolean;
}
