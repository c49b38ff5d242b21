import type { ReportPlan } from "../../src/report/plan/reportPlan.js";
import type { Study } from "../../src/report/study.js";
import { plan, study } from "./trial.js";

/**
 * The six subjects of trial.ts with safety: 06 was never treated, 05 was planned for Placebo and treated with Active. Treated from
 * 2024-01-08 to 2024-06-24, and 30 days count after that: to 2024-07-24.
 */
const dm = study.domains.dm.map((row) => {
  const id = String(row["USUBJID"]);
  const actual = id === "05" ? "Active" : row["ARM"];
  return {
    ...row,
    ACTARM: actual ?? null,
    SITEID: ["01", "02", "04"].includes(id) ? "A" : "B",
    SEX: "F",
    AGE: 30,
    RFXSTDTC: id === "06" || id === "07" ? null : "2024-01-08",
    RFXENDTC: id === "06" || id === "07" ? null : "2024-06-24",
    RFPENDTC: "2024-12-31",
    RFICDTC: "2023-12-20",
    BRTHDTC: "1993-05-01",
    DTHDTC: id === "04" ? "2024-11-01" : null,
  };
});

const event = (id: string, AESEQ: number, AEDECOD: string, AEBODSYS: string, AESTDTC: string, more: object = {}) => ({
  USUBJID: id, AESEQ, AETERM: AEDECOD, AEDECOD, AEBODSYS, AESEV: "MILD", AESER: "N", AESTDTC, AEENDTC: "", AEENRF: "ONGOING", ...more,
});
const ae = [
  event("01", 1, "Rash", "Skin", "2024-02-01"),
  event("01", 2, "Rash", "Skin", "2024-03-01", { AESEV: "SEVERE" }), // the same subject and term: counted once
  event("02", 1, "Nausea", "Gut", "2023-12-01"), // began before treatment: does not count
  event("03", 1, "Rash", "Skin", "2024-01"), // the month of the first dose: open
  event("04", 1, "Pneumonia", "Infections", "2024-07-24", { AESER: "Y", AESHOSP: "Y" }), // the last day that counts
  event("05", 1, "Nausea", "Gut", "2024-07-25"), // a day too late
  event("99", 1, "Nausea", "Gut", "2024-02-01"), // no subject of DM
];

const alt = { LBTESTCD: "ALT", LBORRESU: "U/L", LBORNRLO: "5", LBORNRHI: "40" };
const result = (id: string, LBDTC: string, LBORRES: string, more: object = {}) => ({ USUBJID: id, ...alt, LBDTC, LBORRES, ...more });
const lb = [
  result("01", "2024-01-08", "30"), // normal before, grade 3 after: 201 is more than 5 × 40
  result("01", "2024-02-05", "201"),
  result("01", "2024-03-04", "38"),
  result("01", "2024-03-04", "2.4", { LBTESTCD: "BILI", LBORRESU: "mg/dL", LBORNRLO: "0.2", LBORNRHI: "1.2" }),
  result("02", "2024-01-08", "30"), // exactly 3 × 40: grade 1
  result("02", "2024-02-05", "120"),
  result("03", "2024-02-05", "41"), // no baseline: the grade is 1 by the reference range, 0 or 1 against a baseline above it
  result("04", "2024-01-08", "30"),
  result("04", "2024-07-25", "400"), // later than the last dose and 30 days
];

const pressure = (id: string, VSDTC: string, VSORRES: string, VSPOS = "SITTING") => ({
  USUBJID: id, VSTESTCD: "SYSBP", VSORRESU: "mmHg", VSDTC, VSORRES, VSPOS,
});
const vs = [
  pressure("01", "2024-01-08", "160"), // at least 180 and 20 more: both limits exactly
  pressure("01", "2024-02-05", "180"),
  pressure("02", "2024-01-08", "161"), // 19 more
  pressure("02", "2024-02-05", "180"),
  pressure("03", "2024-01-08", "160"), // standing against sitting: no baseline of that position
  pressure("03", "2024-02-05", "190", "STANDING"),
  pressure("04", "2024-01-08", "180"), // beyond at baseline: not at risk
  pressure("04", "2024-02-05", "210"),
];

export const safetyStudy: Study = { ...study, domains: { ...study.domains, dm, ae, vs, lb: [...(study.domains.lb ?? []), ...lb] } };

export const safetyPlan: ReportPlan = {
  ...plan,
  safety: {
    lagDays: 30,
    worsening: "notCollected",
    openTiming: "unknown",
    severity: "AESEV",
    serious: "byFlag",
    endOfFollowUp: "RFPENDTC",
    baseline: "onOrBefore",
    toxicity: "ctcae-5.0",
    significantChanges: [
      { kind: "worsenedToGrade", version: "ctcae-5.0", toGrade: 3, byGrades: 1 },
      { kind: "shiftFromNormal" },
      { kind: "outlierLevel", level: 2 },
    ],
    vitalSigns: { limits: "clin-rheumatol-2009", repeats: "each" },
  },
};
