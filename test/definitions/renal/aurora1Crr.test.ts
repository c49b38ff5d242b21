import { describe, expect, it } from "vitest";
import { type Assessment, type Baseline, classifyRenalResponse, type DatedDose } from "../../../src/index.js";
import { aurora1Crr, aurora1CrrRegistry } from "../../../src/definitions/renal/aurora1Crr.js";

type Row = readonly [title: string, baseline: Baseline, followUp: Assessment, abstract: string, registry: string];

const upcr = (value: string) => ({ upcr: { value, unit: "g/g" } });
const egfr = (value: string) => ({ egfr: { value, unit: "mL/min/1.73m2" } });
const going = (value: number, start: string): DatedDose => ({ start, prednisoneEquivalent: { value, unit: "mg/d" } });
const dose = (value: number, start: string, end: string): DatedDose => ({ start, end, prednisoneEquivalent: { value, unit: "mg/d" } });

// Day 0 is 2023-01-01 (2023 has 365 days): day 308 is 2023-11-05, day 364 is 2023-12-31.
const before = (value: string): Baseline => ({ date: "2023-01-01", ...upcr("4.0"), ...egfr(value) });
const week52 = { date: "2023-12-31", events: { rescueTherapy: false, adverseEventAffectingEgfr: true, earlyWithdrawal: false } };
const low = { doses: [dose(2.5, "2023-11-05", "2023-12-31")] };
const noAdverseEvent = { events: { ...week52.events, adverseEventAffectingEgfr: false } };
/** 2.5 mg/d throughout and 8 mg/d on top of it in some spans: 10.5 mg/d. */
const above = (...spans: readonly (readonly [string, string])[]) => ({ doses: [...low.doses, ...spans.map(([from, to]) => dose(8, from, to))] });

const rows: readonly Row[] = [
  // UPCR at most 0.5
  ["CRR at UPCR 0.499", before("100"), { ...week52, ...low, ...upcr("0.499"), ...egfr("95") }, "CRR", "CRR"],
  ["UPCR exactly 0.50 under AURORA is a response", before("100"), { ...week52, ...low, ...upcr("0.50"), ...egfr("95") }, "CRR", "CRR"],
  ["no longer CRR at UPCR 0.501", before("100"), { ...week52, ...low, ...upcr("0.501"), ...egfr("95") }, "NR", "NR"],
  // eGFR at least 60: a confirmed fall from 100 by more than 20 % is no matter
  ["CRR at eGFR 60, confirmed 40 % below baseline", before("100"), { ...week52, ...low, ...upcr("0.4"), ...egfr("60"), next: egfr("60") }, "CRR", "CRR"],
  ["no longer CRR at eGFR 59.9, confirmed", before("100"), { ...week52, ...low, ...upcr("0.4"), ...egfr("59.9"), next: egfr("59.9") }, "NR", "NR"],
  // The abstract confirms the fall, the registry both limits
  ["59 now and 60 next: the registry's lower limit is not confirmed", before("100"), { ...week52, ...low, ...upcr("0.4"), ...egfr("59"), next: egfr("60") }, "NR", "CRR"],
  ["59 now and 59.9 next: confirmed", before("100"), { ...week52, ...low, ...upcr("0.4"), ...egfr("59"), next: egfr("59.9") }, "NR", "NR"],
  // or no confirmed decrease of more than 20 %: 0.8 × 70 = 56
  ["CRR at eGFR 56.1 from 70", before("70"), { ...week52, ...low, ...upcr("0.4"), ...egfr("56.1"), next: egfr("50") }, "CRR", "CRR"],
  ["eGFR fall of exactly 20 % under AURORA does not disqualify", before("70"), { ...week52, ...low, ...upcr("0.4"), ...egfr("56"), next: egfr("56") }, "CRR", "CRR"],
  ["no longer CRR when a fall of more than 20 % is confirmed", before("70"), { ...week52, ...low, ...upcr("0.4"), ...egfr("55.9"), next: egfr("55.9") }, "NR", "NR"],
  ["CRR when the next measurement is exactly 20 % below", before("70"), { ...week52, ...low, ...upcr("0.4"), ...egfr("50"), next: egfr("56") }, "CRR", "CRR"],
  ["open while a fall of more than 20 % awaits confirmation", before("70"), { ...week52, ...low, ...upcr("0.4"), ...egfr("50") }, "CRR or NR", "CRR or NR"],
  // The registry's third condition
  ["both limits missed, no associated adverse event", before("70"), { ...week52, ...noAdverseEvent, ...low, ...upcr("0.4"), ...egfr("50"), next: egfr("50") }, "NR", "CRR"],
  ["adverse event not recorded", before("70"), { ...week52, events: { ...week52.events, adverseEventAffectingEgfr: null }, ...low, ...upcr("0.4"), ...egfr("50"), next: egfr("50") }, "NR", "CRR or NR"],
  // No rescue medication
  ["no CRR after rescue", before("100"), { ...week52, ...low, ...upcr("0.4"), ...egfr("95"), events: { ...week52.events, rescueTherapy: true } }, "NR", "NR"],
  ["open while rescue is not recorded", before("100"), { ...week52, ...low, ...upcr("0.4"), ...egfr("95"), events: { ...week52.events, rescueTherapy: null } }, "CRR or NR", "CRR or NR"],
  // Not withdrawn from the trial
  ["no CRR after withdrawal from the trial", before("100"), { ...week52, ...low, ...upcr("0.4"), ...egfr("95"), events: { ...week52.events, earlyWithdrawal: true } }, "NR", "NR"],
  ["open while withdrawal is not recorded", before("100"), { ...week52, ...low, ...upcr("0.4"), ...egfr("95"), events: { ...week52.events, earlyWithdrawal: null } }, "CRR or NR", "CRR or NR"],
  ["CRR though the study drug was stopped", before("100"), { ...week52, ...low, ...upcr("0.4"), ...egfr("95"), events: { ...week52.events, treatmentDiscontinued: true } }, "CRR", "CRR"],
  // Steroid: not above 10 mg/d for 3 days in a row or 7 days in all, weeks 44 to 52
  ["CRR at exactly 10 mg/d throughout", before("100"), { ...week52, ...upcr("0.4"), ...egfr("95"), doses: [dose(10, "2023-11-05", "2023-12-31")] }, "CRR", "CRR"],
  ["no CRR at 10.01 mg/d throughout", before("100"), { ...week52, ...upcr("0.4"), ...egfr("95"), doses: [dose(10.01, "2023-11-05", "2023-12-31")] }, "NR", "NR"],
  ["CRR with 2 days in a row above", before("100"), { ...week52, ...upcr("0.4"), ...egfr("95"), ...above(["2023-12-01", "2023-12-02"]) }, "CRR", "CRR"],
  ["no longer CRR with 3 days in a row above", before("100"), { ...week52, ...upcr("0.4"), ...egfr("95"), ...above(["2023-12-01", "2023-12-03"]) }, "NR", "NR"],
  [
    "CRR with 6 days above in all, in pairs", before("100"),
    { ...week52, ...upcr("0.4"), ...egfr("95"), ...above(["2023-11-10", "2023-11-11"], ["2023-11-20", "2023-11-21"], ["2023-12-01", "2023-12-02"]) }, "CRR", "CRR",
  ],
  [
    "no longer CRR with 7 days above in all", before("100"),
    {
      ...week52, ...upcr("0.4"), ...egfr("95"),
      ...above(["2023-11-10", "2023-11-11"], ["2023-11-20", "2023-11-21"], ["2023-12-01", "2023-12-02"], ["2023-12-10", "2023-12-10"]),
    }, "NR", "NR",
  ],
  // The window: days 308 and 364 count, day 307 and 365 do not
  ["above up to day 309: 2 days in the window", before("100"), { ...week52, ...upcr("0.4"), ...egfr("95"), ...above(["2023-10-01", "2023-11-06"]) }, "CRR", "CRR"],
  ["above up to day 310: 3 days in the window", before("100"), { ...week52, ...upcr("0.4"), ...egfr("95"), ...above(["2023-10-01", "2023-11-07"]) }, "NR", "NR"],
  ["above from day 363: 2 days in the window", before("100"), { ...week52, ...upcr("0.4"), ...egfr("95"), ...above(["2023-12-30", "2024-01-20"]) }, "CRR", "CRR"],
  ["above from day 362: 3 days in the window", before("100"), { ...week52, ...upcr("0.4"), ...egfr("95"), ...above(["2023-12-29", "2024-01-20"]) }, "NR", "NR"],
  ["2 days without a dose could not decide", before("100"), { ...week52, ...upcr("0.4"), ...egfr("95"), doses: [dose(5, "2023-11-07", "2023-12-31")] }, "CRR", "CRR"],
  ["3 days without a dose could", before("100"), { ...week52, ...upcr("0.4"), ...egfr("95"), doses: [dose(5, "2023-11-08", "2023-12-31")] }, "CRR or NR", "CRR or NR"],
  // A visit before day 364 (2023-12-31): the window ends with the visit
  ["a week early, 5 mg/d going on", before("100"), { ...week52, date: "2023-12-24", ...upcr("0.4"), ...egfr("95"), doses: [going(5, "2023-11-05")] }, "CRR", "CRR"],
  ["a week early, 10.01 mg/d going on", before("100"), { ...week52, date: "2023-12-24", ...upcr("0.4"), ...egfr("95"), doses: [going(10.01, "2023-11-05")] }, "NR", "NR"],
  ["a week early, 40 mg/d from the day after the visit", before("100"), { ...week52, date: "2023-12-24", ...upcr("0.4"), ...egfr("95"), doses: [dose(5, "2023-11-05", "2023-12-24"), going(40, "2023-12-25")] }, "CRR", "CRR"],
  ["a week early, 40 mg/d on its last 2 days", before("100"), { ...week52, date: "2023-12-24", ...upcr("0.4"), ...egfr("95"), doses: [dose(5, "2023-11-05", "2023-12-22"), going(40, "2023-12-23")] }, "CRR", "CRR"],
  ["a week early, 40 mg/d on its last 3 days", before("100"), { ...week52, date: "2023-12-24", ...upcr("0.4"), ...egfr("95"), doses: [dose(5, "2023-11-05", "2023-12-21"), going(40, "2023-12-22")] }, "NR", "NR"],
  ["on day 308, 5 mg/d going on", before("100"), { ...week52, date: "2023-11-05", ...upcr("0.4"), ...egfr("95"), doses: [going(5, "2023-01-01")] }, "CRR", "CRR"],
  ["on day 307, 5 mg/d going on: no day to judge", before("100"), { ...week52, date: "2023-11-04", ...upcr("0.4"), ...egfr("95"), doses: [going(5, "2023-01-01")] }, "CRR or NR", "CRR or NR"],
  ["on day 84, 5 mg/d going on: no day to judge", before("100"), { ...week52, date: "2023-03-26", ...upcr("0.4"), ...egfr("95"), doses: [going(5, "2023-01-01")] }, "CRR or NR", "CRR or NR"],
  ["without the date of the visit", before("100"), { ...week52, date: null, ...upcr("0.4"), ...egfr("95"), ...low }, "CRR or NR", "CRR or NR"],
  // A later visit: the window is over
  ["a week late, 5 mg/d going on", before("100"), { ...week52, date: "2024-01-07", ...upcr("0.4"), ...egfr("95"), doses: [going(5, "2023-11-05")] }, "CRR", "CRR"],
  ["a week late, 40 mg/d from day 365", before("100"), { ...week52, date: "2024-01-07", ...upcr("0.4"), ...egfr("95"), doses: [...low.doses, going(40, "2024-01-01")] }, "CRR", "CRR"],
  ["open without doses", before("100"), { ...week52, ...upcr("0.4"), ...egfr("95") }, "CRR or NR", "CRR or NR"],
];

describe("AURORA 1", () => {
  it.each(rows)("%s", (_title, baseline, followUp, abstract, registry) => {
    const possible = [aurora1Crr, aurora1CrrRegistry].map((definition) => classifyRenalResponse(baseline, followUp, definition).possible.join(" or "));
    expect(possible).toEqual([abstract, registry]);
  });
});
