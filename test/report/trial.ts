import type { ReportPlan } from "../../src/report/plan/reportPlan.js";
import type { Study } from "../../src/report/study.js";

/**
 * Six invented subjects of two arms, judged by KDIGO 2024 at week 24 (day 168 = 2024-06-24 from 2024-01-08): UPCR below 0.5 g/g and eGFR at
 * most 15 % lower is CR, half of it and below 3 g/g PR.
 */
const subjects: readonly (readonly [id: string, arm: string, visits: Readonly<Record<string, readonly [upcr: string, egfr: string]>>])[] = [
  ["01", "Active", { "2024-01-08": ["2.8", "80"], "2024-04-01": ["1.2", "80"], "2024-06-24": ["0.4", "80"] }], // CR
  ["02", "Active", { "2024-01-08": ["2.8", "80"], "2024-04-01": ["2.6", "80"], "2024-06-24": ["1.4", "80"] }], // PR: exactly half
  ["03", "Active", { "2024-01-08": ["2.8", "80"], "2024-04-01": ["2.6", "80"], "2024-06-20": ["0.4", "60"] }], // NR: eGFR 25 % lower
  ["04", "Placebo", { "2024-01-08": ["2.8", "80"], "2024-06-24": ["1.41", "80"] }], // NR: a little more than half
  ["05", "Placebo", { "2024-01-08": ["2.8", "80"], "2024-04-01": ["1.0", "80"] }], // NE: no visit in the window
  ["06", "Placebo", { "2024-01-08": ["2.8", "80"], "2024-06-24": ["0.3", ""] }], // NE: eGFR missing, CR or NR
];

export const expectedResponses: Readonly<Record<string, string>> = {
  "01": "CR",
  "02": "PR",
  "03": "NR",
  "04": "NR",
  "05": "NE",
  "06": "NE",
};

export const plan: ReportPlan = {
  definition: "kdigo2024",
  week: 24,
  daysBefore: 14,
  daysAfter: 14,
  tie: "earlier",
  confirmation: { minDays: 28, maxNotEvaluable: 1 },
  arm: "ARM",
  arms: ["Active", "Placebo"],
  intercurrentEvents: ["death"],
  onTheDay: "unaffected",
  compare: "published",
  reading: { result: "original", referenceStart: "RFSTDTC", baseline: { kind: "lastOnOrBefore", onTheDay: "included" }, sameDay: "none" },
};

const dm = [
  ...subjects.map(([id, arm]) => ({ STUDYID: "S1", USUBJID: id, ARM: arm, RFSTDTC: "2024-01-08" })),
  { STUDYID: "S1", USUBJID: "07", ARM: "Screen Failure", RFSTDTC: null },
];
const lb = subjects.flatMap(([id, , visits]) =>
  Object.entries(visits).flatMap(([date, [upcr, egfr]], i) => [
    {
      USUBJID: id,
      LBSEQ: 2 * i + 1,
      LBTESTCD: "PROTCRT",
      LBORRES: upcr,
      LBORRESU: "g/g",
      LBDTC: date,
      VISIT: i === 0 ? "BASELINE" : `VISIT ${String(i)}`,
    },
    {
      USUBJID: id,
      LBSEQ: 2 * i + 2,
      LBTESTCD: "GFRE",
      LBORRES: egfr,
      LBORRESU: "mL/min/1.73m2",
      LBDTC: date,
      VISIT: i === 0 ? "BASELINE" : `VISIT ${String(i)}`,
    },
  ]),
);
const unreadable = { USUBJID: "04", LBSEQ: 99, LBTESTCD: "PROTCRT", LBORRES: "1.1", LBORRESU: "g/g", LBDTC: "2024-07", VISIT: "VISIT 2" };

export const study: Study = {
  domains: { dm, lb: [...lb, unreadable] },
  isSimulated: true,
  files: {
    lb: {
      name: "lb.csv",
      lines: [...lb, unreadable].map((_, i) => i + 3),
      unread: [{ line: 90, reason: "3 cells where the header has 7" }],
      warnings: ["lb.csv: doubtful"],
    },
  },
};
