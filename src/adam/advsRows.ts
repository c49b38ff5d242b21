import { roundedQuotient } from "../glucocorticoid/roundedQuotient.js";
import { daysBetween } from "../measurement/calendarDate.js";
import { misuse, requireKnownKeys, requireObject } from "../measurement/misuse.js";
import { differsFrom } from "../measurement/wordings.js";
import { decimalText, exact, minus, signOf, times } from "../measurement/quantity.js";
import type { ReadQuantity } from "../measurement/readQuantity.js";
import type { VitalSignLimit } from "../safety/limits/vitalSignLimits.js";
import { readSafetyValue } from "../safety/safetyTest.js";
import { vitalSignFindings } from "../safety/vitalSignFindings.js";
import type { VitalSignCourse } from "../sdtm/vitalSignsFromSdtm.js";
import { advs } from "./advsColumns.js";
import { type AnalysisRow, orderedRow } from "./analysisDataSet.js";
import { type AnalysisParameter, type ParameterVariables, requireParameter } from "./analysisParameter.js";
import { analysisVisit } from "./rowTexts.js";
import type { SubjectVariables } from "./subjectVariables.js";

/** A vital sign as a row of ADVS. */
export interface AdvsRow extends SubjectVariables, ParameterVariables {
  readonly ASEQ: number;
  readonly VSSEQ: number | null;
  readonly AVAL: string | null;
  readonly AVALC: string;
  readonly AVALU: string;
  /** Of the same position and time point, in the same unit. */
  readonly BASE: string | null;
  readonly CHG: string | null;
  readonly PCHG: string | null;
  readonly ADT: string;
  readonly ADY: number | null;
  readonly VISIT: string | null;
  readonly VISITNUM: string | null;
  readonly AVISIT: string | null;
  readonly VSPOS: string | null;
  readonly ATPT: string | null;
  readonly BASETYPE: string;
  readonly ABLFL: "Y" | null;
  readonly ONTRTFL: "Y" | null;
  readonly ANLWARN: string | null;
  /** The text of each level of each limit, and whether it is reached: null where the record leaves it open, and at baseline. */
  readonly [criterion: `CRIT${number}`]: string;
  readonly [flag: `CRIT${number}FL`]: "Y" | "N" | null;
}

export interface AdvsOptions {
  readonly subject: SubjectVariables;
  readonly parameter: AnalysisParameter;
  /** Limits of the sign, of `vitalSignLimits` or your own: each level becomes a criterion (CRITy, CRITyFL). None if left out. */
  readonly limits?: readonly VitalSignLimit[] | null | undefined;
}

/**
 * The measurements of one vital sign of one subject (`vitalSignsFromSdtm`) as rows of ADVS: each with the baseline of its own position and
 * time point, its change, and the limits that it reaches.
 *
 * Values and units stand as reported: a change between two units is null with a warning, though a limit may still be judged. A level of a
 * limit is cumulative, so "level 2" is reached by a value of level 3 as well.
 *
 * @param course one subject and sign
 * @param options subject variables, parameter, limits
 * @returns rows by date, the baselines first
 * @throws RangeError as `vitalSignFindings`, on a subject that is not that of the course, a code that is no PARAMCD, an unknown option
 * @category ADaM
 * @example
 * const subject = { STUDYID: "S1", USUBJID: "01", TRTSDT: "2024-03-10" };
 * const at = (date, value, isBaseline) => ({ date, quantity: { value, unit: "mmHg" }, position: "STANDING", isBaseline });
 * const records = [at("2024-03-09", "160", true), at("2024-04-07", "180", false)];
 * const course = { subject: "01", arm: "a", sign: "systolicBloodPressure", records };
 * const limits = vitalSignLimits.filter(({ id }) => id === "clin-rheumatol-2009/systolic-high");
 * const rows = advsRows(course, { subject, parameter: { PARAMCD: "SYSBP", PARAM: "Systolic Blood Pressure (mmHg)" }, limits });
 * rows.map(({ ABLFL, CHG, PCHG, CRIT1FL }) => [ABLFL, CHG, PCHG, CRIT1FL]); // => [["Y", null, null, null], [null, "20", "12.5", "Y"]]
 * rows[1].CRIT1; // => "≥180 and rise ≥20 mm[Hg] (clin-rheumatol-2009/systolic-high, level 1)"
 */
export function advsRows(course: VitalSignCourse, options: AdvsOptions): readonly AdvsRow[] {
  requireKnownKeys("options", requireObject("options", options), ["subject", "parameter", "limits"]);
  const { subject } = options;
  const parameter = requireParameter(options.parameter);
  if (subject.USUBJID !== course.subject)
    throw misuse("options subject", subject.USUBJID, differsFrom("the subject of the course", course.subject));
  const { sign } = course;
  const limits = options.limits ?? [];
  const records = course.records
    .map((record) => ({ record, place: placeOf(record), value: readSafetyValue(`course record of ${record.date}`, sign, record.quantity) }))
    .sort((a, b) => rank(a.record) - rank(b.record) || (a.record.date < b.record.date ? -1 : a.record.date > b.record.date ? 1 : 0));
  // One finding for each measurement after baseline and limit, by date: in the order of these rows.
  const inOrder = records.map(({ record }) => record);
  const findings = vitalSignFindings(sign, inOrder, { limits, repeats: "each" });
  const baselines = new Map(records.filter(({ record }) => record.isBaseline === true).map(({ place, value }) => [place, value]));
  return Object.freeze(
    records.map(({ record, place, value }, i): AdvsRow => {
      const isBaseline = record.isBaseline === true;
      const later = i - baselines.size;
      const criteria = limits.flatMap((limit, k) => {
        const found = isBaseline ? undefined : findings[later * limits.length + k];
        return limit.levels.map(({ level, printed }) => ({
          text: `${printed} (${limit.id}, level ${String(level)})`,
          flag: found === undefined ? null : found.level >= level ? "Y" : found.levelPossible < level ? "N" : null,
        }));
      });
      const days = subject.TRTSDT === null ? null : daysBetween(subject.TRTSDT, record.date);
      const base = baselines.get(place) ?? null;
      return orderedRow<AdvsRow>(
        advs,
        {
          ...subject,
          ...parameter,
          ASEQ: i + 1,
          VSSEQ: record.sequence ?? null,
          ...valueVariables(value),
          ...changeVariables(value, base, isBaseline),
          ADT: record.date,
          ADY: days === null ? null : days >= 0 ? days + 1 : days,
          VISIT: record.visit ?? null,
          VISITNUM: record.visitNumber ?? null,
          AVISIT: analysisVisit(record.visit ?? null),
          VSPOS: record.position ?? null,
          ATPT: record.timePoint ?? null,
          BASETYPE: place === "" ? "LAST" : `LAST: ${place}`,
          ABLFL: isBaseline ? "Y" : null,
          ONTRTFL: isBaseline ? null : "Y",
          ANLWARN: warningOf(value, base),
        },
        Object.fromEntries(
          criteria.flatMap(({ text, flag }, k) => [
            [`CRIT${String(k + 1)}`, text],
            [`CRIT${String(k + 1)}FL`, flag],
          ]),
        ),
      );
    }),
  );
}

type Measured = VitalSignCourse["records"][number];
const rank = ({ isBaseline }: Measured): number => (isBaseline === true ? 0 : 1);
const placeOf = ({ position, timePoint }: Measured): string => [position, timePoint].filter((one) => one != null).join(", ");

const numberOf = ({ low, high }: ReadQuantity) => (low !== null && low === high ? low : null);

function valueVariables(value: ReadQuantity): AnalysisRow {
  const number = numberOf(value);
  return { AVAL: number === null ? null : decimalText(number), AVALC: value.reported.value, AVALU: value.reported.unit };
}

function changeVariables(value: ReadQuantity, base: ReadQuantity | null, isBaseline: boolean): AnalysisRow {
  const [number, before] = [numberOf(value), base === null || base.unit !== value.unit ? null : numberOf(base)];
  const change = isBaseline || number === null || before === null ? null : minus(number, before);
  const percent = change === null || before === null || signOf(before) === 0 ? null : roundedQuotient(times(exact("100"), change), before);
  return {
    BASE: before === null ? null : decimalText(before),
    CHG: change === null ? null : decimalText(change),
    PCHG: percent?.value ?? null,
  };
}

function warningOf(value: ReadQuantity, base: ReadQuantity | null): string | null {
  if (base === null) return "no baseline of this position and time point";
  return base.unit === value.unit ? null : `the baseline is in ${base.unit}`;
}
