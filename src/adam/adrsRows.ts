import type { Course } from "../course/course.js";
import type { CourseOptions } from "../course/judgeCourse.js";
import { type Imputation, responseAtWeek, type WeekResponse } from "../course/responseAtWeek.js";
import { responsesOverTime } from "../course/responsesOverTime.js";
import type { VisitResponse } from "../course/visitResponse.js";
import { visitWindow, type VisitWindow } from "../course/visitWindow.js";
import type { ResponseDefinition } from "../criteria/responseDefinition.js";
import type { Verdict } from "../criteria/verdict.js";
import { misuse, requireKnownKeys, requireObject } from "../measurement/misuse.js";
import type { RenalResponse } from "../response/renalResponse.js";
import { type AnalysisParameter, requireParameter } from "./analysisParameter.js";
import type { UsedRow } from "../sdtm/coursesFromSdtm.js";
import { criterionLabel, singleCriteria, singleFindings } from "./criterionLabel.js";
import { deepFrozen } from "../measurement/deepFrozen.js";
import { requireSubject } from "./requireSubject.js";

/** A response at a visit as an ADRS-like row: also `CRIT1`, `CRIT1FL`, … for each single criterion, "Y", "N" or null for unknown. */
export interface AdrsRow extends AnalysisParameter {
  readonly STUDYID: string | null;
  readonly USUBJID: string;
  /** The number of the row within the subject and parameter, from 1: what SRCSEQ of ADTTE refers to. */
  readonly ASEQ: number;
  /** The rank of the response: 1 is the best level of the definition, NR the number of levels + 1; null for NE. An order, no measurement. */
  readonly AVAL: number | null;
  readonly AVALC: string;
  /** Null on a row for a week that no visit stands for. */
  readonly ADT: string | null;
  readonly ADY: number | null;
  /** "Week 24" for a visit in a window, else the study's own name of the visit. */
  readonly AVISIT: string | null;
  readonly AVISITN: number | null;
  /** Null throughout: there is no response at baseline. */
  readonly ABLFL: null;
  /** "Y" on the one row that stands for the week; null on others. */
  readonly ANL01FL: "Y" | null;
  /** "LOCF" or "WOCF"; null where CDISC has no code, as for non-responder imputation: see `IMPUTFL`. */
  readonly DTYPE: "LOCF" | "WOCF" | null;
  /** Sponsor-defined: "Y" where a strategy or imputation was applied; `IMPUTMET` names them, `AREASON` says why. */
  readonly IMPUTFL: "Y" | null;
  readonly IMPUTMET: string | null;
  readonly AREASON: string | null;
  /** The source record, where the visit has exactly one among `sources`; null otherwise. */
  readonly SRCDOM: string | null;
  readonly SRCVAR: string | null;
  readonly SRCSEQ: string | null;
  readonly [criterion: `CRIT${number}`]: string;
  readonly [flag: `CRIT${number}FL`]: "Y" | "N" | null;
}

export interface AdrsOptions extends CourseOptions {
  /** See `analysisParameter`. */
  readonly parameter: AnalysisParameter;
  /** Values of `visitWindow` that do not overlap. Without them no row is chosen for analysis. */
  readonly windows?: readonly VisitWindow[];
  /** Fills the response of a week that is not evaluable. */
  readonly imputation?: Imputation | null;
  readonly studyId?: string;
  /** `used` of `coursesFromSdtm`, for the source variables. */
  readonly sources?: readonly UsedRow[];
}

interface ResponseAt extends Pick<VisitResponse, "response" | "assumptions"> {
  readonly date: string | null;
  readonly studyDay: number | null;
  readonly result: RenalResponse | null;
}

/**
 * The responses of a course as ADRS-like rows: one for each visit, and one for each week whose response was imputed or that no visit
 * stands for.
 *
 * The visit that stands for the week has `ANL01FL`. Where an imputation changed its response, the visit keeps its own row and the
 * imputed row has the flag. Names beyond ADaM (`IMPUTFL`, `IMPUTMET`, `AREASON`) and the parameter are the sponsor's. Dates are
 * ISO 8601 text; SAS dates are out of scope.
 *
 * @param course with its subject
 * @param definition which rule decides
 * @param options the parameter, the windows, an imputation; `intercurrentEvents` and `sameDate` as for `responsesOverTime`
 * @returns plain frozen JSON, visits by date, then weeks
 * @throws RangeError as `responsesOverTime` and `visitWindow`, on overlapping windows, a code that is no PARAMCD, a course without subject
 * @example
 * const windows = [visitWindow({ week: 24, daysBefore: 14, daysAfter: 14, tie: "earlier" })];
 * const parameter = analysisParameter(nct05631717, "LNRESP");
 * const [row] = adrsRows({ subject: "01", baseline, visits: [followUp] }, nct05631717, { parameter, windows });
 * [row.AVALC, row.AVAL, row.ADT, row.ADY, row.AVISIT, row.ANL01FL]; // => ["CR", 1, "2024-06-24", 169, "Week 24", "Y"]
 * [row.CRIT1, row.CRIT1FL]; // => ["CR: serum creatinine <= 1.2 mg/dL", "Y"]
 * @category ADaM
 */
export function adrsRows<Level extends string>(course: Course, definition: ResponseDefinition<Level>, options: AdrsOptions): readonly AdrsRow[] {
  const own = ["parameter", "windows", "imputation", "studyId", "sources", "intercurrentEvents", "sameDate"];
  requireKnownKeys("options", requireObject("options", options), own);
  const parameter = requireParameter(options.parameter);
  const windows = requireApart((options.windows ?? []).map(visitWindow));
  const { imputation, intercurrentEvents, sameDate } = options;
  const judged: CourseOptions = { ...(intercurrentEvents === undefined ? {} : { intercurrentEvents }), ...(sameDate === undefined ? {} : { sameDate }) };
  const visits = responsesOverTime(course, definition, judged);
  const weeks = windows.map((window) => responseAtWeek(course, definition, window, imputation == null ? judged : { ...judged, imputation }));
  const observed = (week: WeekResponse<Level>) => visits.find((visit) => visit.date === week.date && visit.assumptions.length === week.assumptions.length);
  const usubjid = requireSubject(course);
  const row = (at: ResponseAt, visit: Pick<AdrsRow, "AVISIT" | "AVISITN" | "ANL01FL">, reason: string | null): Omit<AdrsRow, "ASEQ"> => ({
    STUDYID: options.studyId ?? null,
    USUBJID: usubjid,
    ...parameter,
    AVAL: rankOf(at.response, definition),
    AVALC: at.response,
    ADT: at.date,
    ADY: at.studyDay,
    ...visit,
    ABLFL: null,
    DTYPE: at.assumptions.reduce<"LOCF" | "WOCF" | null>((dtype, assumption) => assumption.dtype ?? dtype, null),
    IMPUTFL: at.assumptions.length === 0 ? null : "Y",
    IMPUTMET: at.assumptions.map(({ strategy }) => strategy).join("; ") || null,
    AREASON: at.assumptions.map((assumption) => assumption.reason).join("; ") || reason,
    ...sourceOf(options.sources ?? [], usubjid, at.date),
    ...criteriaOf(definition, at.result),
  });
  const ofVisits = visits.map((visit) => {
    const week = windows.find(({ week: at, daysBefore, daysAfter }) => visit.days >= 7 * at - daysBefore && visit.days <= 7 * at + daysAfter)?.week;
    const chosen = weeks.some((one) => observed(one) === visit) ? "Y" : null;
    return row(visit, { AVISIT: week === undefined ? visit.visit : `Week ${String(week)}`, AVISITN: week ?? null, ANL01FL: chosen }, null);
  });
  const ofWeeks = weeks
    .filter((week) => observed(week) === undefined)
    .map((week) => row(week, { AVISIT: `Week ${String(week.week)}`, AVISITN: week.week, ANL01FL: "Y" }, week.reason));
  return deepFrozen([...ofVisits, ...ofWeeks].map((one, i) => ({ ...one, ASEQ: i + 1 }) as AdrsRow));
}

/** A visit in two windows would need two rows for one response. */
function requireApart(windows: readonly VisitWindow[]): readonly VisitWindow[] {
  const sorted = windows.slice().sort((a, b) => a.week - b.week);
  sorted.forEach(({ week, daysBefore }, i) => {
    const before = sorted[i - 1];
    if (before === undefined || 7 * before.week + before.daysAfter < 7 * week - daysBefore) return;
    throw misuse("options windows week", week, `overlaps the window of week ${String(before.week)}`);
  });
  return windows;
}

function rankOf(response: string, { levels }: ResponseDefinition): number | null {
  const rank = [...levels.map((level) => level.response), "NR"].indexOf(response);
  return rank < 0 ? null : rank + 1;
}

const flags: Readonly<Record<Verdict, "Y" | "N" | null>> = { met: "Y", notMet: "N", unknown: null };

function criteriaOf({ levels }: ResponseDefinition, result: RenalResponse | null): Readonly<Record<string, string | null>> {
  const labels = levels.flatMap(({ response, criterion }) => singleCriteria(criterion).map((one) => `${response}: ${criterionLabel(one)}`));
  const verdicts = (result?.levels ?? []).flatMap(({ finding }) => singleFindings(finding).map(({ verdict }) => flags[verdict]));
  return Object.fromEntries(labels.flatMap((label, i) => [[`CRIT${String(i + 1)}`, label], [`CRIT${String(i + 1)}FL`, verdicts[i] ?? null]]));
}

function sourceOf(sources: readonly UsedRow[], usubjid: string, date: string | null): Pick<AdrsRow, "SRCDOM" | "SRCVAR" | "SRCSEQ"> {
  const [only, ...others] = sources.filter((used) => used.role === "visit" && used.usubjid === usubjid && used.date === date);
  if (only === undefined || others.length > 0) return { SRCDOM: null, SRCVAR: null, SRCSEQ: null };
  return { SRCDOM: only.domain.toUpperCase(), SRCVAR: only.variable, SRCSEQ: only.seq };
}
