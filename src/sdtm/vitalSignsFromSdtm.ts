import { deepFrozen } from "../measurement/deepFrozen.js";
import { misuse, requireKnownKeys, requireObject } from "../measurement/misuse.js";
import { isNot } from "../measurement/wordings.js";
import { type VitalSign, vitalSigns } from "../safety/safetyTest.js";
import type { VitalSignRecord } from "../safety/vitalSignFindings.js";
import { lastResult, type SafetyResult, type SafetyResultOptions, safetyResults } from "./safetyResults.js";
import { type SafetySubjectOptions, safetySubjectsFromDm, type UnusedSafetyRow } from "./safetySubjectsFromDm.js";
import type { SdtmRow } from "./sdtmRows.js";

export interface VitalSignsOptions extends SafetyResultOptions, SafetySubjectOptions {
  /** VSTESTCD and the sign it is; `vitalSignTestCodes` holds CDISC's. */
  readonly tests: Readonly<Record<string, VitalSign>>;
}

/** The measurements of one sign of one subject, for `vitalSignFindings`. */
export interface VitalSignCourse {
  readonly subject: string;
  readonly arm: string;
  readonly sign: VitalSign;
  readonly records: readonly VitalSignRecord[];
}

/** What VS gives. Plain frozen JSON: every row of VS stands in `used` or in `unused`. */
export interface SdtmVitalSigns {
  readonly courses: readonly VitalSignCourse[];
  readonly used: readonly {
    readonly row: number;
    readonly subject: string;
    readonly sign: VitalSign;
    readonly date: string;
    readonly role: "baseline" | "after";
  }[];
  readonly unused: readonly UnusedSafetyRow[];
}

/**
 * CDISC's codes of vital signs and what they are here.
 *
 * @category SDTM
 * @example
 * vitalSignTestCodes.SYSBP; // => "systolicBloodPressure"
 */
export const vitalSignTestCodes: Readonly<Record<string, VitalSign>> = /* @__PURE__ */ Object.freeze({
  SYSBP: "systolicBloodPressure",
  DIABP: "diastolicBloodPressure",
  PULSE: "pulse",
  RESP: "respiratoryRate",
  TEMP: "temperature",
  WEIGHT: "weight",
});

/**
 * The vital signs of VS by subject and sign, each measurement with its position and time point.
 *
 * The baseline of each position and time point is the last measurement before treatment there; earlier ones are left out with their
 * reason. A row that cannot be used is returned.
 *
 * @param domains `{ dm, vs }`
 * @param options which result, which baseline, which lag, which signs: nothing has a default
 * @throws RangeError on options that are missing or unknown; never on the data
 * @category SDTM
 * @example
 * const dm = [{ USUBJID: "01", ACTARM: "Drug", RFXSTDTC: "2024-03-10", RFXENDTC: "2024-08-25" }];
 * const standing = { USUBJID: "01", VSTESTCD: "SYSBP", VSPOS: "STANDING", VSORRESU: "mmHg" };
 * const vs = [{ ...standing, VSORRES: "160", VSDTC: "2024-03-09" }, { ...standing, VSORRES: "180", VSDTC: "2024-04-07" }];
 * const options = { result: "original", baseline: "onOrBefore", lagDays: 30, endOfFollowUp: "RFXENDTC", tests: vitalSignTestCodes };
 * vitalSignsFromSdtm({ dm, vs }, options).courses[0].records.map(({ isBaseline }) => isBaseline); // => [true, false]
 */
export function vitalSignsFromSdtm(
  domains: { readonly dm: readonly SdtmRow[]; readonly vs: readonly SdtmRow[] },
  options: VitalSignsOptions,
): SdtmVitalSigns {
  requireKnownKeys("domains", requireObject("domains", domains), ["dm", "vs"]);
  requireKnownKeys("options", requireObject("options", options), ["result", "baseline", "lagDays", "endOfFollowUp", "tests"]);
  for (const [code, sign] of Object.entries(options.tests))
    if (!vitalSigns.includes(sign)) throw misuse(`options tests ${code}`, sign, isNot("a vital sign"));
  const { subjects } = safetySubjectsFromDm(domains.dm, options);
  const { results, unused } = safetyResults("vs", domains.vs, options.tests, new Map(subjects.map((one) => [one.subject, one])), options);
  const placeOf = ({ row }: SafetyResult<VitalSign>) => ({ position: row.text("VSPOS") || null, timePoint: row.text("VSTPT") || null });
  const baselines = new Map<string, SafetyResult<VitalSign>>();
  const keyOf = (one: SafetyResult<VitalSign>): string => JSON.stringify([one.subject.subject, one.test, placeOf(one)]);
  for (const one of results.filter(({ isBefore }) => isBefore)) {
    const before = baselines.get(keyOf(one));
    baselines.set(keyOf(one), before === undefined ? one : (lastResult([before, one], "VSDTC") ?? one));
  }
  const courses = new Map<string, { subject: string; arm: string; sign: VitalSign; records: VitalSignRecord[] }>();
  const used: SdtmVitalSigns["used"][number][] = [];
  for (const one of results) {
    const isBaseline = baselines.get(keyOf(one)) === one;
    if (one.isBefore && !isBaseline) continue;
    const key = JSON.stringify([one.subject.subject, one.test]);
    const own = courses.get(key) ?? { subject: one.subject.subject, arm: one.subject.arm ?? "", sign: one.test, records: [] };
    const { text, seq } = one.row;
    const sequence = seq !== null && /^\d{1,15}$/.test(seq) ? Number(seq) : null;
    const visit = { visit: text("VISIT") || null, visitNumber: text("VISITNUM") || null, sequence };
    own.records.push({ date: one.date, quantity: one.quantity, ...placeOf(one), isBaseline, ...visit });
    used.push({ row: one.row.row, subject: one.subject.subject, sign: one.test, date: one.date, role: isBaseline ? "baseline" : "after" });
    courses.set(key, own);
  }
  const earlier = results
    .filter((one) => one.isBefore && baselines.get(keyOf(one)) !== one)
    .map(({ row: { row, seq, usubjid } }): UnusedSafetyRow => ({
      domain: "vs",
      row,
      seq,
      usubjid,
      reason: "a later measurement before treatment is the baseline",
    }));
  return deepFrozen({ courses: [...courses.values()], used, unused: [...unused, ...earlier] });
}
