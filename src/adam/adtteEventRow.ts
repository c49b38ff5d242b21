import type { Course } from "../course/course.js";
import type { CompetingKidneyTime, TimeToKidneyEvent } from "../kidney/timeToEvent.js";
import { daysBetween, readCalendarDate } from "../measurement/calendarDate.js";
import { misuse, requireKnownKeys, requireObject } from "../measurement/misuse.js";
import {} from "../sdtm/optionChecks.js";
import { requireOneOf } from "../measurement/requirements.js";
import { differsFrom } from "../measurement/wordings.js";
import { adtte } from "./adtteColumns.js";
import type { AdtteOptions, AdtteRow } from "./adtteRow.js";
import { censorCodes } from "./censorCodes.js";
import { orderedRow } from "./analysisDataSet.js";
import { requireParameter } from "./analysisParameter.js";
import { subjectOf } from "./requireSubject.js";
import { joinedTexts } from "./rowTexts.js";

const censorings = /* @__PURE__ */ (() => ({
  lastVisitWithoutEvent: censorCodes.lastVisitWithout,
  noVisitWithoutEvent: censorCodes.noVisitWithout,
  noVisit: censorCodes.noVisit,
  endOfObservation: censorCodes.endOfObservation,
}))();

/**
 * A time to a kidney event as an ADTTE-like row: for the event, for a censored subject, and for a competing event, which has a
 * code of its own (CNSR 6) and its name in EVNTDESC.
 *
 * A Kaplan–Meier program that counts every code above 0 as censored then censors the competing events; one for competing risks finds
 * them by their code.
 * The codes above 0 and the texts are the sponsor's.
 *
 * @param course with its subject: the one that the time was computed from
 * @param time what `renalFlare`, `timeToEgfrDecline` or `timeToEvent` returned for it
 * @param options as for `adtteRow`, without the source rows
 * @throws RangeError on a time with another origin than the course's, a code that is no PARAMCD, a course without subject, an unknown
 * option
 * @category ADaM
 * @example
 * const egfr = (date, value) => ({ date, egfr: { value, unit: "mL/min/1.73m2" } });
 * const events = [{ event: "death", date: "2024-08-01" }];
 * const course = { subject: "01", baseline: egfr("2024-01-08", 80), visits: [egfr("2024-04-01", 70)], events };
 * const time = timeToEvent(course, egfrDecline({ percent: 40, confirmedAfterDays: null }), { competing: ["death"] });
 * const row = adtteEventRow(course, time, { parameter: { PARAMCD: "TTDECL40", PARAM: "Time to eGFR decline of 40 %" }, count:
 * "fromOrigin" });
 * [row.AVAL, row.CNSR, row.EVNTDESC]; // => [206, 6, "death before eGFR down by 40 % (egfr-decline-40 1.0.0)"]
 */
export function adtteEventRow(
  course: Course,
  time: TimeToKidneyEvent | CompetingKidneyTime,
  options: Omit<AdtteOptions, "adrs" | "adrsParameter">,
): AdtteRow {
  requireKnownKeys("options", requireObject("options", options), ["parameter", "count", "studyId", "subject"]);
  requireOneOf("options count", options.count, ["fromOrigin", "fromOriginPlusOne"]);
  const parameter = requireParameter(options.parameter);
  const subject = subjectOf(course, options);
  const origin = readCalendarDate("course origin", course.origin ?? requireObject("course baseline", course.baseline)["date"]);
  if (time.origin !== origin) throw misuse("time origin", time.origin, differsFrom("the origin of the course", origin));
  const { id, version, title } = time.definition;
  const isCompeting = typeof time.event === "string" && time.event !== id;
  const end = isCompeting ? censorCodes.competing : time.censoring === null ? null : censorings[time.censoring];
  const first = options.count === "fromOrigin" ? 0 : 1;
  const what = `${title} (${id} ${version})`;
  return orderedRow<AdtteRow>(adtte, {
    ...subject,
    ...parameter,
    STARTDT: origin,
    ADT: time.date,
    ADY: time.studyDay,
    AVAL: daysBetween(origin, time.date) + first,
    AVALU: "DAYS",
    AVALWO: time.lastDayWithout === null ? null : time.lastDayWithout + first,
    CNSR: end?.code ?? 0,
    EVNTDESC: isCompeting ? `${String(time.event)} before ${what}` : end === null ? `${time.cause ?? ""}: ${what}` : `Without ${what}`,
    CNSDTDSC: end?.description("event") ?? null,
    ANLWARN: joinedTexts(time.warnings),
    SRCDOM: null,
    SRCVAR: null,
    SRCSEQ: null,
  });
}
