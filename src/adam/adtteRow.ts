import type { Course } from "../course/course.js";
import type { TimeToResponse } from "../course/timeToResponse.js";
import { studyDayOf } from "../course/visitResponse.js";
import { daysBetween, readCalendarDate } from "../measurement/calendarDate.js";
import { misuse, requireKnownKeys, requireObject } from "../measurement/misuse.js";
import {} from "../sdtm/optionChecks.js";
import { requireOneOf } from "../measurement/requirements.js";
import { differsFrom, isNot, isNotFlag, isNotList, isNotListOf, isNotText, leavesOpen } from "../measurement/wordings.js";
import type { AdrsRow } from "./adrsRows.js";
import { adtte } from "./adtteColumns.js";
import { type CensorCode, censorCodes } from "./censorCodes.js";
import { orderedRow } from "./analysisDataSet.js";
import { type AnalysisParameter, type ParameterVariables, requireParameter } from "./analysisParameter.js";
import { subjectOf, type SubjectOptions } from "./requireSubject.js";
import { joinedTexts } from "./rowTexts.js";
import type { SubjectVariables } from "./subjectVariables.js";

/** A time to response as an ADTTE-like row. What each variable means stands in `adtte`, label by label. */
export interface AdtteRow extends Partial<Omit<SubjectVariables, "STUDYID" | "USUBJID">>, ParameterVariables {
  readonly STUDYID: string | null;
  readonly USUBJID: string;
  readonly STARTDT: string;
  readonly ADT: string;
  readonly ADY: number;
  readonly AVAL: number;
  readonly AVALU: "DAYS";
  /** The last day known to be without it, counted as AVAL: the event lies between it and AVAL. Null where there is none. */
  readonly AVALWO: number | null;
  /** 0 for an event; above 0 see `CNSDTDSC`. 6 is a competing event, which only `adtteEventRow` writes. */
  readonly CNSR: CensorCode;
  readonly EVNTDESC: string;
  readonly CNSDTDSC: string | null;
  readonly ANLWARN: string | null;
  /** The ADRS row of the day: "ADRS", "ADT" and its ASEQ; null without one. */
  readonly SRCDOM: string | null;
  readonly SRCVAR: string | null;
  readonly SRCSEQ: number | null;
}

export interface AdtteOptions extends SubjectOptions {
  readonly parameter: AnalysisParameter;
  /** `"fromOrigin"`: ADT - STARTDT, 0 on the day of the origin; `"fromOriginPlusOne"`: one more, as ADY counts. Both are in use. */
  readonly count: "fromOrigin" | "fromOriginPlusOne";
  /** The rows of ADRS of this course by the same definition, or those of `oneDataSet`, for the source variables. */
  readonly adrs?: readonly AdrsRow[] | null | undefined;
  /** The PARAMCD of those rows, where `adrs` holds several parameters. */
  readonly adrsParameter?: string | null | undefined;
}

const codes = /* @__PURE__ */ (() => ({
  lastVisitWithoutResponse: censorCodes.lastVisitWithout,
  noVisitWithoutResponse: censorCodes.noVisitWithout,
  noVisit: censorCodes.noVisit,
  endOfObservation: censorCodes.endOfObservation,
  noEvaluableVisit: censorCodes.noEvaluableVisit,
}))();

/**
 * A time to response as an ADTTE-like row, for an event as for a censored subject.
 *
 * Dates are ISO 8601 text; `analysisTable` and `sasNumbers` make them those of a file. The codes above 0 of CNSR and the texts are the
 * sponsor's.
 *
 * @param course with its subject: the one that the time was computed from
 * @param time what `timeToResponse` returned for it
 * @param options the parameter and how days are counted, for which there is no default
 * @throws RangeError on a time that `timeToResponse` cannot have returned or that has another origin than the course's, a code that is no
 *   PARAMCD, a course without subject, an unknown option
 * @category ADaM
 * @example
 * const course = { subject: "01", baseline, visits: [followUp] };
 * const time = timeToResponse(course, nct05631717, { atLeast: "CR", rule: firstVisit });
 * const row = adtteRow(course, time, { parameter: { PARAMCD: "TTCR", PARAM: "Time to complete response" }, count: "fromOrigin" });
 * [row.STARTDT, row.ADT, row.AVAL, row.AVALU, row.CNSR]; // => ["2024-01-08", "2024-06-24", 168, "DAYS", 0]
 */
export function adtteRow(course: Course, time: TimeToResponse, options: AdtteOptions): AdtteRow {
  requireKnownKeys("options", requireObject("options", options), ["parameter", "count", "studyId", "subject", "adrs", "adrsParameter"]);
  requireOneOf("options count", options.count, ["fromOrigin", "fromOriginPlusOne"]);
  const parameter = requireParameter(options.parameter);
  const subject = subjectOf(course, options);
  const origin = readCalendarDate("course origin", course.origin ?? requireObject("course baseline", course.baseline)["date"]);
  const { days, date, censoring, definition, rule, lastDayWithout } = requireTime(time);
  if (time.origin !== origin) throw misuse("time origin", time.origin, differsFrom("the origin of the course", origin));
  if (daysBetween(origin, date) !== days)
    throw misuse("time days", days, isNot(`the days from the origin "${origin}" to the date "${date}"`));
  const censored = censoring === null ? null : codes[censoring];
  const first = options.count === "fromOrigin" ? 0 : 1;
  const source = sourceRow(subject.USUBJID, date, options);
  return orderedRow<AdtteRow>(adtte, {
    ...subject,
    ...parameter,
    STARTDT: origin,
    ADT: date,
    ADY: studyDayOf(days),
    AVAL: days + first,
    AVALU: "DAYS",
    AVALWO: lastDayWithout === null ? null : lastDayWithout + first,
    CNSR: censored?.code ?? 0,
    EVNTDESC: `${censored === null ? "" : "Without "}${time.atLeast} or better (${definition.id} ${definition.version}), ${rule.kind}`,
    CNSDTDSC: censored?.description("response") ?? null,
    ANLWARN: joinedTexts(time.warnings),
    SRCDOM: source === undefined ? null : "ADRS",
    SRCVAR: source === undefined ? null : "ADT",
    SRCSEQ: source?.ASEQ ?? null,
  });
}

/** What `timeToResponse` returned, or an error that names what it cannot have returned. */
function requireTime(raw: TimeToResponse): TimeToResponse {
  const time = requireObject("time", raw);
  const { days, event, censoring, atLeast, warnings } = time as { readonly [Key in keyof TimeToResponse]?: unknown };
  readCalendarDate("time date", time["date"]);
  if (typeof days !== "number" || !Number.isSafeInteger(days))
    throw misuse("time days", days, isNot("a whole number", "what timeToResponse returned"));
  if (typeof event !== "boolean") throw misuse("time event", event, isNotFlag);
  if (event) {
    if (censoring !== null) throw misuse("time censoring", censoring, isNot("null", "null for an event"));
  } else requireOneOf("time censoring", censoring, Object.keys(codes));
  const { lastDayWithout } = time;
  if (lastDayWithout !== null && !Number.isSafeInteger(lastDayWithout))
    throw misuse("time lastDayWithout", lastDayWithout, isNot("a whole number or null", "what timeToResponse returned"));
  if (typeof atLeast !== "string") throw misuse("time atLeast", atLeast, isNotText);
  if (!Array.isArray(warnings)) throw misuse("time warnings", warnings, isNotList);
  requireObject("time definition", time["definition"]);
  requireObject("time rule", time["rule"]);
  return raw;
}

/** The row of ADRS on a day: the observed one, since an imputed row of the day shows what was not seen. */
function sourceRow(usubjid: string, date: string, { adrs, adrsParameter }: AdtteOptions): AdrsRow | undefined {
  if (adrs == null) return undefined;
  if (!Array.isArray(adrs)) throw misuse("options adrs", adrs, isNotListOf("rows"));
  const own = (adrs as readonly AdrsRow[]).filter(
    (row) => row.USUBJID === usubjid && (adrsParameter == null || row.PARAMCD === adrsParameter),
  );
  const codesOf = [...new Set(own.map(({ PARAMCD }) => PARAMCD))];
  if (codesOf.length > 1)
    throw misuse("options adrsParameter", adrsParameter, leavesOpen("it open which rows are meant", `one of ${codesOf.join(", ")}`));
  return own.find((row) => row.ADT === date && row.IMPUTFL === null);
}
