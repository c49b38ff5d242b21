import { daysBetween } from "../measurement/calendarDate.js";
import { misuse, requireKnownKeys, requireObject } from "../measurement/misuse.js";
import { differsFrom } from "../measurement/wordings.js";
import { readDecimal } from "../measurement/quantity.js";
import type { Quantity } from "../measurement/readQuantity.js";
import type { CtcaeVersion } from "../safety/ctcae/toxicityTerm.js";
import { rangeIndicator } from "../safety/rangeShift.js";
import type { LaboratoryCourse } from "../safety/significantChange.js";
import { toxicityGrade, type ToxicityGrades } from "../safety/toxicityGrade.js";
import { adlbtox } from "./adlbtoxColumns.js";
import { orderedRow } from "./analysisDataSet.js";
import type { SubjectVariables } from "./subjectVariables.js";

/** A laboratory value after baseline with its range indicator, shift and CTCAE grades. */
export interface AdlbtoxRow extends SubjectVariables {
  readonly ASEQ: number;
  readonly PARAMCD: string;
  readonly PARAM: string;
  readonly ADT: string;
  readonly ADY: number | null;
  /** Null for a value outside the limits of quantification: AVALC has it. */
  readonly AVAL: string | null;
  readonly AVALC: string;
  readonly AVALU: string;
  readonly BASEC: string | null;
  readonly ANRLO: string | null;
  readonly ANRHI: string | null;
  readonly ANRIND: string | null;
  readonly BNRIND: string | null;
  readonly SHIFT1: string;
  readonly ATOXDSCL: string | null;
  readonly ATOXGRL: string | null;
  readonly BTOXGRL: string | null;
  readonly ATOXDSCH: string | null;
  readonly ATOXGRH: string | null;
  readonly BTOXGRH: string | null;
  /** The first value of the worst certain grade in its direction. */
  readonly WGRLOFL: "Y" | null;
  readonly WGRHIFL: "Y" | null;
}

export interface AdlbtoxOptions {
  readonly version: CtcaeVersion;
  readonly subject: SubjectVariables;
  readonly parameter: { readonly PARAMCD: string; readonly PARAM: string };
}

/**
 * The values after baseline of one subject and test (`laboratoryFromSdtm`) with toxicity and shift variables, in the unit of each record.
 *
 * A grade that is open is null in ATOXGRL or ATOXGRH, never the worse one. SHIFT1 from a missing baseline is "NULL to …". WGRLOFL and
 * WGRHIFL mark the first value of the
 * greatest certain grade above 0. Each direction has its own variables.
 *
 * @param course one subject and test
 * @param options version of CTCAE, subject variables, parameter
 * @throws RangeError as `toxicityGrade`, and on a subject that is not that of the course
 * @category ADaM
 * @example
 * const subject = { STUDYID: "S1", USUBJID: "01", TRTSDT: "2024-03-10" };
 * const sodium = (value) => ({ value, unit: "mmol/L", referenceRange: { low: "135", high: "145" } });
 * const course = { subject: "01", arm: "a", test: "sodium", baseline: sodium("140"), after: [{ date: "2024-04-07", quantity:
 * sodium("131") }] };
 * const [row] = adlbtoxRows(course, { version: "ctcae-5.0", subject, parameter: { PARAMCD: "SODIUM", PARAM: "Sodium (mmol/L)" } });
 * [row.ADY, row.ATOXGRL, row.SHIFT1, row.WGRLOFL]; // => [29, "1", "NORMAL to LOW", "Y"]
 */
export function adlbtoxRows(course: LaboratoryCourse, options: AdlbtoxOptions): readonly AdlbtoxRow[] {
  requireKnownKeys("options", requireObject("options", options), ["version", "subject", "parameter"]);
  const { version, subject, parameter } = options;
  if (subject.USUBJID !== course.subject)
    throw misuse("options subject", subject.USUBJID, differsFrom("the subject of the course", course.subject));
  const { test, baseline, fasting } = course;
  const base = baseline == null ? null : toxicityGrade(test, baseline, { version, baseline: "thisRecord", fasting });
  const graded = course.after
    .map(({ date, quantity }) => ({ date, quantity, grades: toxicityGrade(test, quantity, { version, baseline, fasting }) }))
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const worst = {
    low: firstWorst(graded.map(({ grades }) => grades.low?.grade ?? null)),
    high: firstWorst(graded.map(({ grades }) => grades.high?.grade ?? null)),
  };
  const from = baseline == null ? null : indicator(baseline);
  return Object.freeze(
    graded.map(({ date, quantity, grades }, i): AdlbtoxRow => {
      const [value, range, to] = [String(quantity.value), quantity.referenceRange, indicator(quantity)];
      const days = subject.TRTSDT === null ? null : daysBetween(subject.TRTSDT, date);
      return orderedRow<AdlbtoxRow>(adlbtox, {
        ...subject,
        ASEQ: i + 1,
        ...parameter,
        ADT: date,
        ADY: days === null ? null : days >= 0 ? days + 1 : days,
        AVAL: readDecimal(value) === undefined ? null : value,
        AVALC: value,
        AVALU: quantity.unit,
        BASEC: baseline == null ? null : String(baseline.value),
        ANRLO: range?.low == null ? null : String(range.low),
        ANRHI: range?.high == null ? null : String(range.high),
        ANRIND: to,
        BNRIND: from,
        SHIFT1: `${from ?? "NULL"} to ${to ?? "NULL"}`,
        ATOXDSCL: grades.low?.term ?? null,
        ATOXGRL: gradeText(grades, "low"),
        BTOXGRL: base === null ? null : gradeText(base, "low"),
        ATOXDSCH: grades.high?.term ?? null,
        ATOXGRH: gradeText(grades, "high"),
        BTOXGRH: base === null ? null : gradeText(base, "high"),
        WGRLOFL: worst.low === i ? "Y" : null,
        WGRHIFL: worst.high === i ? "Y" : null,
      });
    }),
  );
}

function indicator(quantity: Quantity): string | null {
  const found = rangeIndicator(quantity);
  return found === "unknown" ? null : found.toUpperCase();
}

function gradeText(grades: ToxicityGrades, direction: "low" | "high"): string | null {
  const grade = grades[direction]?.grade ?? null;
  return grade === null ? null : String(grade);
}

/** The place of the first greatest grade above 0; -1 for none. */
function firstWorst(grades: readonly (number | null)[]): number {
  const greatest = Math.max(0, ...grades.map((grade) => grade ?? 0));
  return greatest === 0 ? -1 : grades.indexOf(greatest);
}
