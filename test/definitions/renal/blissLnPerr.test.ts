import { describe, expect, it } from "vitest";
import { type Assessment, type Baseline, classifyRenalResponse } from "../../../src/index.js";
import { blissLnCrr2012 } from "../../../src/definitions/renal/blissLnCrr2012.js";
import { blissLnCrr, blissLnCrrTreatmentFailure, blissLnPerr, blissLnPerrTreatmentFailure } from "../../../src/definitions/renal/blissLnPerr.js";

type Row = readonly [title: string, baseline: Baseline, followUp: Assessment, possible: string];

const upcr = (value: string) => ({ upcr: { value, unit: "g/g" } });
const egfr = (value: string) => ({ egfr: { value, unit: "mL/min/1.73m2" } });

/** eGFR before the flare; the baseline of the trial is lower, and must not matter. */
const before = (preFlare: string): Baseline => ({ ...upcr("3.0"), ...egfr("40"), preFlare: egfr(preFlare) });
const calm = { events: { rescueTherapy: false, treatmentFailure: false } };

const perr: readonly Row[] = [
  // UPCR at most 0.7
  ["PERR at UPCR 0.699", before("100"), { ...upcr("0.699"), ...egfr("95"), ...calm }, "PERR"],
  ["PERR at UPCR exactly 0.70", before("100"), { ...upcr("0.70"), ...egfr("95"), ...calm }, "PERR"],
  ["no longer PERR at UPCR 0.701", before("100"), { ...upcr("0.701"), ...egfr("95"), ...calm }, "NR"],
  // eGFR at least 60 (0.8 × 120 = 96 is missed in these rows) ...
  ["PERR at eGFR 61, half of the pre-flare value", before("120"), { ...upcr("0.4"), ...egfr("61"), ...calm }, "PERR"],
  ["PERR at eGFR exactly 60", before("120"), { ...upcr("0.4"), ...egfr("60"), ...calm }, "PERR"],
  ["no longer PERR at eGFR 59.9", before("120"), { ...upcr("0.4"), ...egfr("59.9"), ...calm }, "NR"],
  // ... or at most 20 % below pre-flare: 0.8 × 70 = 56
  ["PERR at eGFR 56.1 from 70 before the flare", before("70"), { ...upcr("0.4"), ...egfr("56.1"), ...calm }, "PERR"],
  ["PERR at exactly 20 % below the pre-flare value", before("70"), { ...upcr("0.4"), ...egfr("56"), ...calm }, "PERR"],
  ["no longer PERR at eGFR 55.9, though above baseline", before("70"), { ...upcr("0.4"), ...egfr("55.9"), ...calm }, "NR"],
  // Missing
  ["open while nothing is known of before the flare", { ...upcr("3.0"), ...egfr("55") }, { ...upcr("0.4"), ...egfr("55"), ...calm }, "PERR or NR"],
  ["eGFR 60 needs no pre-flare value", { ...upcr("3.0") }, { ...upcr("0.4"), ...egfr("60"), ...calm }, "PERR"],
  ["open without UPCR", before("100"), { ...egfr("95"), ...calm }, "PERR or NR"],
  ["open without events", before("100"), { ...upcr("0.4"), ...egfr("95") }, "PERR or NR"],
  ["no PERR whatever the events were", before("100"), { ...upcr("0.8"), ...egfr("95") }, "NR"],
  ["PERR at 60 mg/d of prednisone: no steroid limit", before("100"), { ...upcr("0.4"), ...egfr("95"), ...calm, prednisoneEquivalent: { value: 60, unit: "mg/d" } }, "PERR"],
];

const crr: readonly Row[] = [
  // UPCR below 0.5
  ["CRR at UPCR 0.499", before("100"), { ...upcr("0.499"), ...egfr("95"), ...calm }, "CRR"],
  ["no longer CRR at UPCR exactly 0.50", before("100"), { ...upcr("0.50"), ...egfr("95"), ...calm }, "NR"],
  ["no CRR at UPCR 0.501", before("100"), { ...upcr("0.501"), ...egfr("95"), ...calm }, "NR"],
  // eGFR at least 90 (0.9 × 120 = 108 is missed) ...
  ["CRR at eGFR 91", before("120"), { ...upcr("0.4"), ...egfr("91"), ...calm }, "CRR"],
  ["CRR at eGFR exactly 90", before("120"), { ...upcr("0.4"), ...egfr("90"), ...calm }, "CRR"],
  ["no longer CRR at eGFR 89.9", before("120"), { ...upcr("0.4"), ...egfr("89.9"), ...calm }, "NR"],
  // ... or at most 10 % below pre-flare: 0.9 × 70 = 63
  ["CRR at eGFR 63.1 from 70 before the flare", before("70"), { ...upcr("0.4"), ...egfr("63.1"), ...calm }, "CRR"],
  ["CRR at exactly 10 % below the pre-flare value", before("70"), { ...upcr("0.4"), ...egfr("63"), ...calm }, "CRR"],
  ["no longer CRR at eGFR 62.9", before("70"), { ...upcr("0.4"), ...egfr("62.9"), ...calm }, "NR"],
  // Missing
  ["open without eGFR", before("100"), { ...upcr("0.4"), ...calm }, "CRR or NR"],
];

const possible = (baseline: Baseline, followUp: Assessment, definition: Parameters<typeof classifyRenalResponse>[2]) =>
  classifyRenalResponse(baseline, followUp, definition).possible.join(" or ");

describe("BLISS-LN", () => {
  it.each(perr)("%s", (_title, baseline, followUp, expected) => {
    expect(possible(baseline, followUp, blissLnPerr)).toBe(expected);
    expect(possible(baseline, followUp, blissLnPerrTreatmentFailure)).toBe(expected);
  });

  it.each(crr)("%s", (_title, baseline, followUp, expected) => {
    expect(possible(baseline, followUp, blissLnCrr)).toBe(expected);
    expect(possible(baseline, followUp, blissLnCrrTreatmentFailure)).toBe(expected);
  });

  it.each([
    ["rescue therapy", { rescueTherapy: true, treatmentFailure: false }, "NR", "response"],
    ["treatment failure without rescue therapy", { rescueTherapy: false, treatmentFailure: true }, "response", "NR"],
    ["only that there was no rescue therapy", { rescueTherapy: false }, "response", "open"],
    ["only that there was no treatment failure", { treatmentFailure: false }, "open", "response"],
  ])("recorded: %s", (_title, events, onRescue, onFailure) => {
    const record = { ...upcr("0.4"), ...egfr("95"), events };
    const verdicts = { NR: ["NR", "NR"], response: ["PERR", "CRR"], open: ["PERR or NR", "CRR or NR"] } as const;
    const found = [blissLnPerr, blissLnCrr, blissLnPerrTreatmentFailure, blissLnCrrTreatmentFailure].map((one) => possible(before("100"), record, one));
    expect(found).toEqual([...verdicts[onRescue as keyof typeof verdicts], ...verdicts[onFailure as keyof typeof verdicts]]);
  });
});

const cells = (red: number, white: number) => ({ urineRedCells: { value: red, unit: "/[HPF]" }, urineWhiteCells: { value: white, unit: "/[HPF]" } });
const normalFrom = (value: string, low: string) => ({ egfr: { value, unit: "mL/min/1.73m2", referenceRange: { low } } });
const noCasts = { sediment: { redCellCasts: false, whiteCellCasts: false } };
const calmUrine = { ...cells(4, 4), ...noCasts, ...calm };

const first: readonly Row[] = [
  ["CRR with everything met", before("100"), { ...upcr("0.499"), ...egfr("95"), ...calmUrine }, "CRR"],
  ["no longer CRR at UPCR exactly 0.50", before("100"), { ...upcr("0.50"), ...egfr("95"), ...calmUrine }, "NR"],
  // 0.9 × 100 = 90, no reference range needed
  ["CRR at exactly 10 % below the pre-flare value", before("100"), { ...upcr("0.4"), ...egfr("90"), ...calmUrine }, "CRR"],
  ["below it and below the reference range", before("100"), { ...upcr("0.4"), ...normalFrom("89.9", "90"), ...calmUrine }, "NR"],
  ["below it, no reference range: open", before("100"), { ...upcr("0.4"), ...egfr("89.9"), ...calmUrine }, "CRR or NR"],
  ["CRR at exactly the lower limit of normal", before("120"), { ...upcr("0.4"), ...normalFrom("80", "80"), ...calmUrine }, "CRR"],
  ["no longer CRR below it", before("120"), { ...upcr("0.4"), ...normalFrom("79.9", "80"), ...calmUrine }, "NR"],
  ["no CRR at exactly 5 red cells", before("100"), { ...upcr("0.4"), ...egfr("95"), ...calmUrine, ...cells(5, 4) }, "NR"],
  ["no CRR at exactly 5 white cells", before("100"), { ...upcr("0.4"), ...egfr("95"), ...calmUrine, ...cells(4, 5) }, "NR"],
  ["no CRR with red-cell casts", before("100"), { ...upcr("0.4"), ...egfr("95"), ...calmUrine, sediment: { redCellCasts: true, whiteCellCasts: false } }, "NR"],
  ["no CRR with white-cell casts", before("100"), { ...upcr("0.4"), ...egfr("95"), ...calmUrine, sediment: { redCellCasts: false, whiteCellCasts: true } }, "NR"],
  ["open without a sediment", before("100"), { ...upcr("0.4"), ...egfr("95"), ...calm }, "CRR or NR"],
  ["no CRR after rescue therapy", before("100"), { ...upcr("0.4"), ...egfr("95"), ...calmUrine, events: { rescueTherapy: true } }, "NR"],
];

describe("BLISS-LN as first registered", () => {
  it.each(first)("%s", (_title, baseline, followUp, expected) => {
    expect(possible(baseline, followUp, blissLnCrr2012)).toBe(expected);
  });
});
