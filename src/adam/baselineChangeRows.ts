import type { Course } from "../course/course.js";
import type { CourseOptions } from "../course/judgeCourse.js";
import { readCourse } from "../course/readCourse.js";
import { studyDayOf } from "../course/visitResponse.js";
import { roundedQuotient } from "../glucocorticoid/roundedQuotient.js";
import { daysBetween, readCalendarDate } from "../measurement/calendarDate.js";
import { commonUnit, type Measure, measureNames, requireUnit, type UnitOf } from "../measurement/measure.js";
import { misuse, requireKnownKeys, requireObject } from "../measurement/misuse.js";
import { decimalText, type Exact, exact, minus, signOf, times } from "../measurement/quantity.js";
import { readQuantity } from "../measurement/readQuantity.js";
import { type AnalysisParameter, requireParameter } from "./analysisParameter.js";
import { deepFrozen } from "../measurement/deepFrozen.js";
import { requireSubject } from "./requireSubject.js";
import { oneOf } from "../sdtm/sdtmOptions.js";

/** A value with its change from baseline as an ADLB-like row; exact plain decimals as text in AVALU. */
export interface BaselineChangeRow extends AnalysisParameter {
  readonly STUDYID: string | null;
  readonly USUBJID: string;
  readonly ADT: string;
  readonly ADY: number;
  readonly AVISIT: string | null;
  /** Null for a value outside the limits of quantification: AVALC has it. */
  readonly AVAL: string | null;
  /** The value as reported, in its own unit. */
  readonly AVALC: string;
  readonly AVALU: string;
  readonly BASE: string | null;
  /** AVAL - BASE; null at baseline, before it is known, and where AVAL is null. */
  readonly CHG: string | null;
  /** 100 x CHG / BASE to six decimals, a rounded one never on a limit of fewer; null as CHG, and for a BASE of 0. */
  readonly PCHG: string | null;
  readonly ABLFL: "Y" | null;
}

export interface BaselineChangeOptions<M extends Measure = Measure> extends Pick<CourseOptions, "sameDate"> {
  /** The unit of AVAL, BASE and CHG; every value must convert to it exactly. */
  readonly unit: UnitOf<M>;
  readonly parameter: AnalysisParameter;
  readonly studyId?: string;
}

/**
 * The values of a measure with BASE, CHG and PCHG: the baseline first, then each visit that has one.
 *
 * @param course with its subject
 * @param measure a laboratory measure, such as "serumCreatinine"
 * @param options unit and parameter, neither with a default; mg/dL of creatinine convert to umol/L exactly, not the other way round
 * @throws RangeError on a value that does not convert exactly, and whatever `responsesOverTime` refuses in a course
 * @example
 * const parameter = { PARAMCD: "CREAT", PARAM: "Creatinine (umol/L)" };
 * const rows = baselineChangeRows({ subject: "01", baseline, visits: [followUp] }, "serumCreatinine", { unit: "umol/L", parameter });
 * rows.map(({ AVAL, BASE, CHG, PCHG }) => [AVAL, BASE, CHG, PCHG]); // => [["123.76", "123.76", null, null], ["97", "123.76", "-26.76", "-21.622495"]]
 * @category ADaM
 */
export function baselineChangeRows<M extends Measure>(course: Course, measure: M, options: BaselineChangeOptions<M>): readonly BaselineChangeRow[] {
  requireKnownKeys("options", requireObject("options", options), ["unit", "parameter", "studyId", "sameDate"]);
  oneOf("measure", measure, measureNames);
  const unit = requireUnit("options unit", measure, options.unit);
  const parameter = requireParameter(options.parameter);
  const usubjid = requireSubject(course);
  const { baseline, origin, visits } = readCourse(course, options.sameDate);
  const base = baseline[measure] == null ? null : inUnit("baseline", measure, baseline[measure], unit);
  const row = (date: string, visit: string | null, found: Value, isBaseline: boolean): BaselineChangeRow => {
    const change = isBaseline || found.value === null || base?.value == null ? null : minus(found.value, base.value);
    const percent = change === null || base?.value == null || signOf(base.value) === 0 ? null : roundedQuotient(times(exact("100"), change), base.value).value;
    return {
      STUDYID: options.studyId ?? null,
      USUBJID: usubjid,
      ...parameter,
      ADT: date,
      ADY: studyDayOf(daysBetween(origin, date)),
      AVISIT: visit,
      AVAL: found.value && decimalText(found.value),
      AVALC: found.reported,
      AVALU: unit,
      BASE: base?.value == null ? null : decimalText(base.value),
      CHG: change && decimalText(change),
      PCHG: percent,
      ABLFL: isBaseline ? "Y" : null,
    };
  };
  const first = base === null || baseline.date == null ? [] : [row(readCalendarDate("course baseline date", baseline.date), baseline.visit ?? null, base, true)];
  const later = visits.flatMap(({ date, name, assessment }) => {
    const quantity = assessment[measure];
    return quantity == null ? [] : [row(date, assessment.visit ?? null, inUnit(name, measure, quantity, unit), false)];
  });
  return deepFrozen([...first, ...later]);
}

interface Value {
  /** Null outside the limits of quantification. */
  readonly value: Exact | null;
  readonly reported: string;
}

function inUnit(where: string, measure: Measure, raw: unknown, unit: string): Value {
  const { low, high, unit: own, reported } = readQuantity(where, measure, raw);
  const { unit: common, valueFactor } = commonUnit(measure, own, unit);
  if (common !== unit) throw misuse("options unit", unit, `cannot hold ${reported.value} ${reported.unit} exactly, expected "${own}"`);
  const value = low !== null && low === high ? (valueFactor === null ? low : times(low, valueFactor)) : null;
  return { value, reported: reported.value };
}
