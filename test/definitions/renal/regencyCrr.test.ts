import { describe, expect, it } from "vitest";
import { type Assessment, type Baseline, classifyRenalResponse, type DatedDose } from "../../../src/index.js";
import { regencyCrr, regencyCrrSteroid, regencyUpcr08 } from "../../../src/definitions/renal/regencyCrr.js";

type Row = readonly [title: string, followUp: Assessment, crr: string, steroid: string, upcr08: string];

const upcr = (value: string) => ({ upcr: { value, unit: "g/g" } });
const egfr = (value: string) => ({ egfr: { value, unit: "mL/min/1.73m2" } });
const dose = (value: number, start: string, end: string): DatedDose => ({ start, end, prednisoneEquivalent: { value, unit: "mg/d" } });
const going = (value: number, start: string): DatedDose => ({ start, prednisoneEquivalent: { value, unit: "mg/d" } });
const taken = (value: number, start = "2022-03-25", end = "2022-06-17") => ({ doses: [dose(value, start, end)] });

// Day 0 is 2021-01-01: day 448 is 2022-03-25 (365 + 83), day 532 is 2022-06-17 (365 + 167).
const baseline: Baseline = { date: "2021-01-01", ...upcr("3.0"), ...egfr("80") };
const calm = { rescueTherapy: false, treatmentFailure: false, death: false, earlyWithdrawal: false };
const good: Assessment = { date: "2022-06-17", ...upcr("0.4"), ...egfr("80"), events: calm, ...taken(5) };

const rows: readonly Row[] = [
  // UPCR below 0.5
  ["CRR at UPCR 0.499", { ...good, ...upcr("0.499") }, "CRR", "CRR", "UPCR<0.8"],
  ["UPCR exactly 0.50 under REGENCY is no response", { ...good, ...upcr("0.50") }, "NR", "NR", "UPCR<0.8"],
  ["no CRR at UPCR 0.501", { ...good, ...upcr("0.501") }, "NR", "NR", "UPCR<0.8"],
  // UPCR below 0.8
  ["UPCR 0.799", { ...good, ...upcr("0.799") }, "NR", "NR", "UPCR<0.8"],
  ["UPCR exactly 0.80", { ...good, ...upcr("0.80") }, "NR", "NR", "NR"],
  // eGFR at least 85 % of baseline: 0.85 × 80 = 68
  ["CRR at eGFR 68.1 from 80", { ...good, ...egfr("68.1") }, "CRR", "CRR", "UPCR<0.8"],
  ["CRR at exactly 85 % of baseline", { ...good, ...egfr("68") }, "CRR", "CRR", "UPCR<0.8"],
  ["no longer CRR at 67.9; the UPCR endpoint asks nothing of function", { ...good, ...egfr("67.9") }, "NR", "NR", "UPCR<0.8"],
  // No intercurrent event
  ["rescue therapy", { ...good, events: { ...calm, rescueTherapy: true } }, "NR", "NR", "NR"],
  ["treatment failure", { ...good, events: { ...calm, treatmentFailure: true } }, "NR", "NR", "NR"],
  ["death", { ...good, events: { ...calm, death: true } }, "NR", "NR", "NR"],
  ["early withdrawal", { ...good, events: { ...calm, earlyWithdrawal: true } }, "NR", "NR", "NR"],
  ["death, nothing else recorded", { date: "2022-06-17", events: { death: true } }, "NR", "NR", "NR"],
  ["open while withdrawal is not recorded", { ...good, events: { ...calm, earlyWithdrawal: null } }, "CRR or NR", "CRR or NR", "UPCR<0.8 or NR"],
  // Prednisone at most 7.5 mg/d between weeks 64 and 76
  ["exactly 7.5 mg/d throughout", { ...good, ...taken(7.5) }, "CRR", "CRR", "UPCR<0.8"],
  ["7.51 mg/d throughout", { ...good, ...taken(7.51) }, "CRR", "NR", "UPCR<0.8"],
  ["10 mg/d up to day 447", { ...good, doses: [dose(10, "2022-01-01", "2022-03-24"), ...taken(5).doses] }, "CRR", "CRR", "UPCR<0.8"],
  ["10 mg/d on day 448 alone", { ...good, doses: [dose(10, "2022-03-25", "2022-03-25"), ...taken(5).doses] }, "CRR", "NR", "UPCR<0.8"],
  ["10 mg/d on day 532 alone", { ...good, doses: [...taken(5).doses, dose(10, "2022-06-17", "2022-06-17")] }, "CRR", "NR", "UPCR<0.8"],
  ["10 mg/d from day 533", { ...good, doses: [...taken(5).doses, dose(10, "2022-06-18", "2022-06-30")] }, "CRR", "CRR", "UPCR<0.8"],
  ["day 448 without a recorded dose", { ...good, ...taken(5, "2022-03-26") }, "CRR", "CRR or NR", "UPCR<0.8"],
  ["day 532 without a recorded dose", { ...good, ...taken(5, "2022-03-25", "2022-06-16") }, "CRR", "CRR or NR", "UPCR<0.8"],
  // A visit before day 532: the window ends with the visit
  ["a week early, 7.5 mg/d going on", { ...good, date: "2022-06-10", doses: [going(7.5, "2022-01-01")] }, "CRR", "CRR", "UPCR<0.8"],
  ["a week early, 10 mg/d from the day after the visit", { ...good, date: "2022-06-10", doses: [dose(5, "2022-01-01", "2022-06-10"), going(10, "2022-06-11")] }, "CRR", "CRR", "UPCR<0.8"],
  ["a week early, 10 mg/d on the day of the visit", { ...good, date: "2022-06-10", doses: [dose(5, "2022-01-01", "2022-06-09"), going(10, "2022-06-10")] }, "CRR", "NR", "UPCR<0.8"],
  ["before day 448: no day to judge", { ...good, date: "2022-03-24", doses: [going(5, "2022-01-01")] }, "CRR", "CRR or NR", "UPCR<0.8"],
  ["a week late, 10 mg/d from day 533", { ...good, date: "2022-06-24", doses: [...taken(5).doses, going(10, "2022-06-18")] }, "CRR", "CRR", "UPCR<0.8"],
  // Missing
  ["open without eGFR", { ...good, egfr: null }, "CRR or NR", "CRR or NR", "UPCR<0.8"],
  ["open without UPCR", { ...good, upcr: null }, "CRR or NR", "CRR or NR", "UPCR<0.8 or NR"],
];

describe("REGENCY", () => {
  it.each(rows)("%s", (_title, followUp, ...expected) => {
    const possible = [regencyCrr, regencyCrrSteroid, regencyUpcr08].map((definition) => classifyRenalResponse(baseline, followUp, definition).possible.join(" or "));
    expect(possible).toEqual(expected);
  });
});
