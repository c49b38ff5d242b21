import { describe, expect, it } from "vitest";
import { type Assessment, type Baseline, classifyRenalResponse, type DatedDose } from "../../../src/index.js";
import { auraLvCrr, auraLvCrrReview } from "../../../src/definitions/renal/auraLvCrr.js";

type Row = readonly [title: string, baseline: Baseline, followUp: Assessment, atMost10: string, below10: string];

const upcr = (value: string) => ({ upcr: { value, unit: "g/g" } });
const egfr = (value: string) => ({ egfr: { value, unit: "mL/min/1.73m2" } });
const dose = (value: number, start: string, end: string): DatedDose => ({ start, end, prednisoneEquivalent: { value, unit: "mg/d" } });
const taken = (value: number, start: string, end: string) => ({ doses: [dose(value, start, end)] });

const before = (value: string): Baseline => ({ date: "2023-01-01", ...upcr("4.0"), ...egfr(value) });
// The 56 days before 2023-06-18 run from 2023-04-23 to 2023-06-17.
const visit = { date: "2023-06-18", events: { rescueTherapy: false } };
const good = { ...visit, ...upcr("0.4"), ...egfr("95"), next: upcr("0.4") };
const low = taken(5, "2023-04-23", "2023-06-17");

const rows: readonly Row[] = [
  // UPCR at most 0.5, two consecutive voids
  ["CRR at UPCR exactly 0.50 in both voids", before("100"), { ...good, ...low, ...upcr("0.50"), next: upcr("0.50") }, "CRR", "CRR"],
  ["no longer CRR at 0.501 in the first", before("100"), { ...good, ...low, ...upcr("0.501"), next: upcr("0.4") }, "NR", "NR"],
  ["no longer CRR at 0.501 in the second", before("100"), { ...good, ...low, ...upcr("0.4"), next: upcr("0.501") }, "NR", "NR"],
  ["open without a second void", before("100"), { ...good, ...low, next: null }, "CRR or NR", "CRR or NR"],
  // eGFR at least 60, or no confirmed fall of more than 20 % (0.8 × 70 = 56)
  ["CRR at eGFR exactly 60, 40 % below baseline", before("100"), { ...good, ...low, ...egfr("60"), next: { ...upcr("0.4"), ...egfr("50") } }, "CRR", "CRR"],
  ["no longer CRR at 59.9", before("100"), { ...good, ...low, ...egfr("59.9"), next: { ...upcr("0.4"), ...egfr("50") } }, "NR", "NR"],
  ["CRR at a fall of exactly 20 %", before("70"), { ...good, ...low, ...egfr("56"), next: { ...upcr("0.4"), ...egfr("50") } }, "CRR", "CRR"],
  ["no longer CRR at a confirmed larger fall", before("70"), { ...good, ...low, ...egfr("55.9"), next: { ...upcr("0.4"), ...egfr("55.9") } }, "NR", "NR"],
  ["CRR when the larger fall is not confirmed", before("70"), { ...good, ...low, ...egfr("50"), next: { ...upcr("0.4"), ...egfr("56") } }, "CRR", "CRR"],
  ["open while it awaits confirmation", before("70"), { ...good, ...low, ...egfr("50") }, "CRR or NR", "CRR or NR"],
  // Rescue
  ["no CRR after rescue", before("100"), { ...good, ...low, events: { rescueTherapy: true } }, "NR", "NR"],
  ["open while rescue is not recorded", before("100"), { ...good, ...low, events: {} }, "CRR or NR", "CRR or NR"],
  // Prednisone for 8 weeks before: at most 10, or below 10
  ["CRR at 9.9 mg/d", before("100"), { ...good, ...taken(9.9, "2023-04-23", "2023-06-17") }, "CRR", "CRR"],
  ["at exactly 10 mg/d the two texts part", before("100"), { ...good, ...taken(10, "2023-04-23", "2023-06-17") }, "CRR", "NR"],
  ["no CRR at 10.01 mg/d", before("100"), { ...good, ...taken(10.01, "2023-04-23", "2023-06-17") }, "NR", "NR"],
  // The window of 56 days
  ["20 mg/d up to the 57th day before", before("100"), { ...good, doses: [dose(20, "2023-01-01", "2023-04-22"), ...low.doses] }, "CRR", "CRR"],
  ["20 mg/d up to the 56th day before", before("100"), { ...good, doses: [dose(20, "2023-01-01", "2023-04-23"), ...low.doses] }, "NR", "NR"],
  ["20 mg/d on the day before", before("100"), { ...good, doses: [...low.doses, dose(20, "2023-06-17", "2023-06-18")] }, "NR", "NR"],
  ["20 mg/d from the day of the visit", before("100"), { ...good, doses: [...low.doses, dose(20, "2023-06-18", "2023-07-01")] }, "CRR", "CRR"],
  ["open with the 56th day not covered", before("100"), { ...good, ...taken(5, "2023-04-24", "2023-06-17") }, "CRR or NR", "CRR or NR"],
];

describe("AURA-LV", () => {
  it.each(rows)("%s", (_title, baseline, followUp, atMost10, below10) => {
    const possible = [auraLvCrr, auraLvCrrReview].map((definition) => classifyRenalResponse(baseline, followUp, definition).possible.join(" or "));
    expect(possible).toEqual([atMost10, below10]);
  });
});
