import { describe, expect, it } from "vitest";
import { type Assessment, type Baseline, classifyRenalResponse } from "../../../src/index.js";
import { mCrr, mPerr } from "../../../src/definitions/renal/mPerr.js";

type Row = readonly [title: string, baseline: Baseline, followUp: Assessment, possible: string];

const upcr = (value: string) => ({ upcr: { value, unit: "g/g" } });
const egfr = (value: string) => ({ egfr: { value, unit: "mL/min/1.73m2" } });

/** At the biopsy. */
const before = (value: string): Baseline => ({ ...upcr("3.0"), ...egfr(value) });

const perr: readonly Row[] = [
  ["mPERR at UPCR 0.699", before("100"), { ...upcr("0.699"), ...egfr("95") }, "mPERR"],
  ["mPERR at UPCR exactly 0.70", before("100"), { ...upcr("0.70"), ...egfr("95") }, "mPERR"],
  ["no longer mPERR at UPCR 0.701", before("100"), { ...upcr("0.701"), ...egfr("95") }, "NR"],
  ["mPERR at eGFR exactly 60", before("100"), { ...upcr("0.4"), ...egfr("60") }, "mPERR"],
  ["no longer mPERR at eGFR 59.9", before("100"), { ...upcr("0.4"), ...egfr("59.9") }, "NR"],
  // 0.8 × 50 = 40
  ["mPERR at exactly 20 % below the biopsy value", before("50"), { ...upcr("0.4"), ...egfr("40") }, "mPERR"],
  ["no longer mPERR below it", before("50"), { ...upcr("0.4"), ...egfr("39.9") }, "NR"],
  ["mPERR after rescue therapy: no event is asked for", before("100"), { ...upcr("0.4"), ...egfr("95"), events: { rescueTherapy: true } }, "mPERR"],
  ["open without an eGFR at biopsy, at 59", upcr("3.0"), { ...upcr("0.4"), ...egfr("59") }, "mPERR or NR"],
];

const crr: readonly Row[] = [
  ["mCRR at UPCR 0.499", before("100"), { ...upcr("0.499"), ...egfr("95") }, "mCRR"],
  ["mCRR at UPCR exactly 0.50, where BLISS-LN's CRR is strict", before("100"), { ...upcr("0.50"), ...egfr("95") }, "mCRR"],
  ["no longer mCRR at UPCR 0.501", before("100"), { ...upcr("0.501"), ...egfr("95") }, "NR"],
  ["mCRR at eGFR exactly 90", before("120"), { ...upcr("0.4"), ...egfr("90") }, "mCRR"],
  ["no longer mCRR at eGFR 89.9", before("120"), { ...upcr("0.4"), ...egfr("89.9") }, "NR"],
  // 0.9 × 50 = 45
  ["mCRR at exactly 10 % below the biopsy value", before("50"), { ...upcr("0.4"), ...egfr("45") }, "mCRR"],
  ["no longer mCRR below it", before("50"), { ...upcr("0.4"), ...egfr("44.9") }, "NR"],
  ["open without UPCR", before("100"), egfr("95"), "mCRR or NR"],
];

describe("modified BLISS-LN responses of observational cohorts", () => {
  it.each(perr)("%s", (_title, baseline, followUp, expected) => {
    expect(classifyRenalResponse(baseline, followUp, mPerr).possible.join(" or ")).toBe(expected);
  });

  it.each(crr)("%s", (_title, baseline, followUp, expected) => {
    expect(classifyRenalResponse(baseline, followUp, mCrr).possible.join(" or ")).toBe(expected);
  });
});
