import type { Course } from "../course/course.js";
import type { TimeToResponse } from "../course/timeToResponse.js";
import { daysBetween, readCalendarDate } from "../measurement/calendarDate.js";
import { misuse, requireKnownKeys, requireObject } from "../measurement/misuse.js";
import type { AdrsRow } from "./adrsRows.js";
import { type AnalysisParameter, requireParameter } from "./analysisParameter.js";
import { oneOf } from "../sdtm/sdtmOptions.js";
import { requireSubject } from "./requireSubject.js";

/** A time to response as an ADTTE-like row. */
export interface AdtteRow extends AnalysisParameter {
  readonly STUDYID: string | null;
  readonly USUBJID: string;
  /** The origin, and the day of the event or of censoring. */
  readonly STARTDT: string;
  readonly ADT: string;
  readonly ADY: number;
  readonly AVAL: number;
  readonly AVALU: "DAYS";
  /** 0: event. 1: last visit known to be without it. 2: no visit is known to be without it. 3: no visit after baseline. 4: end of observation. */
  readonly CNSR: 0 | 1 | 2 | 3 | 4;
  readonly EVNTDESC: string;
  /** What the day of censoring is; null for an event. */
  readonly CNSDTDSC: string | null;
  /** The ADRS row of the day: "ADRS", "ADT" and its ASEQ; null without one. */
  readonly SRCDOM: string | null;
  readonly SRCVAR: string | null;
  readonly SRCSEQ: number | null;
}

export interface AdtteOptions {
  readonly parameter: AnalysisParameter;
  /** `"fromOrigin"`: ADT - STARTDT, 0 on the day of the origin; `"fromOriginPlusOne"`: one more, as ADY counts. Both are in use. */
  readonly count: "fromOrigin" | "fromOriginPlusOne";
  readonly studyId?: string;
  /** Rows of `adrsRows` of this course, for the source variables. */
  readonly adrs?: readonly AdrsRow[];
}

const codes = { lastVisitWithoutResponse: 1, noVisitWithoutResponse: 2, noVisit: 3, endOfObservation: 4 } as const;
const descriptions = {
  1: "Last visit known to be without the response",
  2: "Start: no visit is known to be without the response",
  3: "Start: no visit after baseline",
  4: "End of observation",
} as const;

/**
 * A time to response as an ADTTE-like row, for an event as for a censored subject.
 *
 * Dates are ISO 8601 text; SAS dates are out of scope. The codes above 0 of CNSR and the texts are the sponsor's.
 *
 * @param course with its subject: the one that the time was computed from
 * @param time what `timeToResponse` returned for it
 * @param options the parameter and how days are counted, for which there is no default
 * @throws RangeError on a time with another origin than the course's, a code that is no PARAMCD, a course without subject, an unknown option
 * @example
 * const course = { subject: "01", baseline, visits: [followUp] };
 * const time = timeToResponse(course, nct05631717, { atLeast: "CR", rule: firstVisit });
 * const row = adtteRow(course, time, { parameter: { PARAMCD: "TTCR", PARAM: "Time to complete response" }, count: "fromOrigin" });
 * [row.STARTDT, row.ADT, row.AVAL, row.AVALU, row.CNSR]; // => ["2024-01-08", "2024-06-24", 168, "DAYS", 0]
 * @category ADaM
 */
export function adtteRow(course: Course, time: TimeToResponse, options: AdtteOptions): AdtteRow {
  requireKnownKeys("options", requireObject("options", options), ["parameter", "count", "studyId", "adrs"]);
  oneOf("options count", options.count, ["fromOrigin", "fromOriginPlusOne"]);
  const parameter = requireParameter(options.parameter);
  const origin = readCalendarDate("course origin", course.origin ?? course.baseline.date);
  if (time.origin !== origin) throw misuse("time origin", time.origin, `is not the origin of the course, "${origin}"`);
  const usubjid = requireSubject(course);
  const code = time.censoring === null ? 0 : codes[time.censoring];
  const source = (options.adrs ?? []).find((row) => row.USUBJID === usubjid && row.ADT === time.date && row.IMPUTFL === null);
  return Object.freeze({
    STUDYID: options.studyId ?? null,
    USUBJID: usubjid,
    ...parameter,
    STARTDT: time.origin,
    ADT: time.date,
    ADY: time.studyDay,
    AVAL: daysBetween(time.origin, time.date) + (options.count === "fromOrigin" ? 0 : 1),
    AVALU: "DAYS",
    CNSR: code,
    EVNTDESC: `${code === 0 ? "" : "Without "}${time.atLeast} or better (${time.definition.id} ${time.definition.version}), ${time.rule.kind}`,
    CNSDTDSC: code === 0 ? null : descriptions[code],
    SRCDOM: source === undefined ? null : "ADRS",
    SRCVAR: source === undefined ? null : "ADT",
    SRCSEQ: source?.ASEQ ?? null,
  });
}
