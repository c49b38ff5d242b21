import { responseAtWeek } from "../../src/course/responseAtWeek.js";
import { visitWindow } from "../../src/course/visitWindow.js";
import { nct05631717 } from "../../src/definitions/renal/nct05631717.js";
import { gpnotebookEquivalents } from "../../src/glucocorticoid/gpnotebookEquivalents.js";
import { coursesFromSdtm, type SdtmCourses } from "../../src/sdtm/coursesFromSdtm.js";
import type { SdtmGlucocorticoids, SdtmOptions } from "../../src/sdtm/sdtmOptions.js";
import type { SdtmRow } from "../../src/sdtm/sdtmRows.js";

// The setting of the field cases: CR at week 24, as long as nothing is changed.
export const dm: readonly SdtmRow[] = [{ USUBJID: "01", RFSTDTC: "2024-01-08", RFENDTC: "2024-07-31", ARM: "A" }];
export const creatinine = (change: SdtmRow = {}): SdtmRow => ({
  USUBJID: "01", LBTESTCD: "CREAT", LBSPEC: "SERUM", LBORRES: "0.9", LBORRESU: "mg/dL", LBDTC: "2024-06-24", ...change,
});
export const protein = (change: SdtmRow = {}): SdtmRow => ({ USUBJID: "01", LBTESTCD: "PROTCRT", LBORRES: "0.3", LBORRESU: "g/g",
  LBDTC: "2024-06-24", ...change });
export const baseline: readonly SdtmRow[] = [creatinine({ LBDTC: "2024-01-08" }), protein({ LBDTC: "2024-01-08", LBORRES: "3" })];
export const prednisone = (change: SdtmRow = {}): SdtmRow => ({
  USUBJID: "01", CMTRT: "PREDNISONE", CMDOSE: 5, CMDOSU: "mg", CMDOSFRQ: "QD", CMROUTE: "ORAL", CMSTDTC: "2024-01-08", CMENRF: "ONGOING",
    ...change,
});
/** A row with its last day. */
export const until = (CMENDTC: string, change: SdtmRow = {}): SdtmRow => prednisone({ CMENDTC, CMENRF: "", ...change });

export interface Setting {
  readonly dm?: readonly SdtmRow[];
  /** The rows of the follow-up. */
  readonly lb?: readonly SdtmRow[];
  readonly cm?: readonly SdtmRow[];
  /** Beside the one row of prednisone 5 mg. */
  readonly beside?: readonly SdtmRow[];
  readonly ce?: readonly SdtmRow[];
  readonly doses?: Partial<SdtmGlucocorticoids>;
  readonly options?: Partial<SdtmOptions>;
}

export function field({ dm: subjects = dm, lb = [creatinine(), protein()], cm, beside = [], ce, doses = {},
  options = {} }: Setting = {}): SdtmCourses {
  const qs = [{ USUBJID: "01", QSTESTCD: "XDETER", QSORRES: "N", QSDTC: "2024-06-24" }];
  return coursesFromSdtm(
    { dm: subjects, lb: [...baseline, ...lb], cm: [...(cm ?? [prednisone()]), ...beside], qs, ...(ce === undefined ? {} : { ce }) },
    {
      result: "original", referenceStart: "RFSTDTC", baseline: { kind: "lastOnOrBefore", onTheDay: "included" }, sameDay: "none",
      tests: [{ domain: "qs", testCode: "XDETER", event: "otherDeterioration", yes: ["Y"], no: ["N"] }],
      glucocorticoids: { table: gpnotebookEquivalents, drug: "CMTRT", ...doses }, ...options,
    },
  );
}

const window = visitWindow({ week: 24, daysBefore: 14, daysAfter: 14, tie: "earlier" });

/** The response of the subject at week 24; null where it has no course. */
export function atWeek24({ courses }: SdtmCourses): string | null {
  const [course] = courses;
  return course === undefined ? null : responseAtWeek(course, nct05631717, window).response;
}

/** The codes of the warnings, each once. */
export const warned = ({ warnings }: SdtmCourses): readonly string[] => [...new Set(warnings.map(({ code }) => code))].sort();
