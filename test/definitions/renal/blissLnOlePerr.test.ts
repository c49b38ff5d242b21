import { describe, expect, it } from "vitest";
import { type Assessment, type Baseline, classifyRenalResponse } from "../../../src/index.js";
import { blissLnOleCrr, blissLnOlePerr } from "../../../src/definitions/renal/blissLnOlePerr.js";

type Row = readonly [title: string, baseline: Baseline, followUp: Assessment, possible: string];

const upcr = (value: string) => ({ upcr: { value, unit: "g/g" } });
const egfr = (value: string) => ({ egfr: { value, unit: "mL/min/1.73m2" } });

/** eGFR at the open-label baseline; a pre-flare value is on record and must not matter. */
const before = (value: string): Baseline => ({ ...upcr("1.0"), ...egfr(value), preFlare: egfr("150") });
const calm = { events: { prohibitedMedication: false } };

const perr: readonly Row[] = [
  ["PERR at UPCR 0.699", before("100"), { ...upcr("0.699"), ...egfr("95"), ...calm }, "PERR"],
  ["PERR at UPCR exactly 0.70", before("100"), { ...upcr("0.70"), ...egfr("95"), ...calm }, "PERR"],
  ["no longer PERR at UPCR 0.701", before("100"), { ...upcr("0.701"), ...egfr("95"), ...calm }, "NR"],
  ["PERR at eGFR exactly 60", before("100"), { ...upcr("0.4"), ...egfr("60"), ...calm }, "PERR"],
  ["no longer PERR at eGFR 59.9", before("100"), { ...upcr("0.4"), ...egfr("59.9"), ...calm }, "NR"],
  // 0.8 × 50 = 40
  ["PERR at exactly 20 % below the open-label baseline", before("50"), { ...upcr("0.4"), ...egfr("40"), ...calm }, "PERR"],
  ["no longer PERR below it", before("50"), { ...upcr("0.4"), ...egfr("39.9"), ...calm }, "NR"],
  ["no PERR with a prohibited medication", before("100"), { ...upcr("0.4"), ...egfr("95"), events: { prohibitedMedication: true } }, "NR"],
  ["PERR after rescue therapy: not asked in the extension", before("100"), { ...upcr("0.4"), ...egfr("95"), events: { prohibitedMedication: false, rescueTherapy: true } }, "PERR"],
  ["open while medication is not recorded", before("100"), { ...upcr("0.4"), ...egfr("95") }, "PERR or NR"],
  ["open without the open-label eGFR, at 59", { ...upcr("1.0"), preFlare: egfr("60") }, { ...upcr("0.4"), ...egfr("59"), ...calm }, "PERR or NR"],
];

const crr: readonly Row[] = [
  ["CRR at UPCR 0.499", before("100"), { ...upcr("0.499"), ...egfr("95"), ...calm }, "CRR"],
  ["no longer CRR at UPCR exactly 0.50", before("100"), { ...upcr("0.50"), ...egfr("95"), ...calm }, "NR"],
  ["CRR at eGFR exactly 90", before("120"), { ...upcr("0.4"), ...egfr("90"), ...calm }, "CRR"],
  ["no longer CRR at eGFR 89.9", before("120"), { ...upcr("0.4"), ...egfr("89.9"), ...calm }, "NR"],
  // 0.9 × 50 = 45
  ["CRR at exactly 10 % below the open-label baseline", before("50"), { ...upcr("0.4"), ...egfr("45"), ...calm }, "CRR"],
  ["no longer CRR below it", before("50"), { ...upcr("0.4"), ...egfr("44.9"), ...calm }, "NR"],
  ["no CRR with a prohibited medication", before("100"), { ...upcr("0.4"), ...egfr("95"), events: { prohibitedMedication: true } }, "NR"],
  ["open without UPCR", before("100"), { ...egfr("95"), ...calm }, "CRR or NR"],
];

describe("BLISS-LN open-label extension", () => {
  it.each(perr)("%s", (_title, baseline, followUp, expected) => {
    expect(classifyRenalResponse(baseline, followUp, blissLnOlePerr).possible.join(" or ")).toBe(expected);
  });

  it.each(crr)("%s", (_title, baseline, followUp, expected) => {
    expect(classifyRenalResponse(baseline, followUp, blissLnOleCrr).possible.join(" or ")).toBe(expected);
  });
});
