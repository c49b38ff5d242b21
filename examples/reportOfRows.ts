/**
 * A report from rows in memory, without any file: `npm run example:report`. Every value is simulated.
 */
import assert from "node:assert/strict";
import { planOf, renderHtml, trialReport } from "renal-response/report";

const start = "2024-01-08";
const dm = ["01", "02", "03", "04"].map((id, i) => ({ STUDYID: "S1", USUBJID: id, ARM: i < 2 ? "Active" : "Placebo", RFSTDTC: start }));
const upcr: Readonly<Record<string, readonly [before: string, after: string]>> = {
  "01": ["2.8", "0.41"], "02": ["3.4", "1.2"], "03": ["2.1", "1.9"], "04": ["4.0", "2.2"],
};
const lb = Object.entries(upcr).flatMap(([USUBJID, values]) => values.flatMap((value, i) => {
  const of = { USUBJID, LBDTC: i === 0 ? start : "2024-06-24", VISIT: i === 0 ? "BASELINE" : "WEEK 24" };
  return [
    { ...of, LBTESTCD: "PROTCRT", LBORRES: value, LBORRESU: "g/g" },
    { ...of, LBTESTCD: "GFRE", LBORRES: "84", LBORRESU: "mL/min/1.73m2" },
  ];
}));

// What a trial decides before it looks: nothing of it has a default.
const plan = planOf({
  definition: "kdigo2024",
  week: 24, daysBefore: 14, daysAfter: 14, tie: "earlier",
  confirmation: { minDays: 28, maxNotEvaluable: 1 },
  arm: "ARM", arms: ["Active", "Placebo"],
  intercurrentEvents: ["death"], onTheDay: "unaffected",
  compare: "published",
  reading: { result: "original", referenceStart: "RFSTDTC", baseline: { kind: "lastOnOrBefore", onTheDay: "included" }, sameDay: "none" },
});
const report = trialReport({ domains: { dm, lb }, isSimulated: true }, plan);

for (const { id, arm, response } of report.subjects) console.log(`${id} ${arm}: ${response}`);
// UPCR 0.41 is below 0.5; 1.2 is less than half of 3.4 and below 3; 1.9 and 2.2 are more than half of 2.1 and 4.0.
assert.deepEqual(report.subjects.map(({ response }) => response), ["CR", "PR", "NR", "NR"]);

const page = renderHtml(report);
assert.ok(page.startsWith("<!doctype html>") && page.includes("SIMULATED"));
console.log(`a page of ${String(page.length)} characters`);
