import { describe, expect, it } from "vitest";
import { type Assessment, type Baseline, classifyRenalResponse } from "../../../src/index.js";
import { nobilityCrr, nobilityCrrPrednisone75 } from "../../../src/definitions/renal/nobilityCrr.js";

type Row = readonly [title: string, baseline: Baseline, followUp: Assessment, possible: string];

const upcr = (value: string) => ({ upcr: { value, unit: "g/g" } });
const creatinine = (value: string, high = "1.2") => ({ serumCreatinine: { value, unit: "mg/dL", referenceRange: { low: "0.5", high } } });
const urine = (red: string, redCellCasts = false) => ({ urineRedCells: { value: red, unit: "/[HPF]" }, sediment: { redCellCasts } });

const before = (value: string): Baseline => ({ ...upcr("3.0"), ...creatinine(value) });
const good = { ...upcr("0.4"), ...creatinine("0.8"), ...urine("3") };

const rows: readonly Row[] = [
  // UPCR below 0.5
  ["CRR at UPCR 0.499", before("0.8"), { ...good, ...upcr("0.499") }, "CRR"],
  ["no longer CRR at UPCR exactly 0.50", before("0.8"), { ...good, ...upcr("0.50") }, "NR"],
  ["no CRR at UPCR 0.501", before("0.8"), { ...good, ...upcr("0.501") }, "NR"],
  // Fewer than 10 red cells and no red-cell casts
  ["CRR at 9 red cells", before("0.8"), { ...good, ...urine("9") }, "CRR"],
  ["no longer CRR at exactly 10 red cells", before("0.8"), { ...good, ...urine("10") }, "NR"],
  ["no CRR with red-cell casts", before("0.8"), { ...good, ...urine("3", true) }, "NR"],
  ["CRR with white-cell casts: not asked for", before("0.8"), { ...good, sediment: { redCellCasts: false, whiteCellCasts: true } }, "CRR"],
  ["open without a sediment", before("0.8"), { ...upcr("0.4"), ...creatinine("0.8") }, "CRR or NR"],
  // Creatinine above normal on day 1: at most the upper limit of normal, whatever the change
  ["CRR at exactly the upper limit of normal, from 2.0", before("2.0"), { ...good, ...creatinine("1.2") }, "CRR"],
  ["no longer CRR above it, though 40 % lower", before("2.0"), { ...good, ...creatinine("1.21") }, "NR"],
  // 1.2 belongs to the normal branch on day 1: 1.15 × 1.2 = 1.38 is met and the upper limit decides
  ["CRR at 1.2 from 1.2", before("1.2"), { ...good, ...creatinine("1.2") }, "CRR"],
  ["no CRR at 1.21 from 1.2: above normal", before("1.2"), { ...good, ...creatinine("1.21") }, "NR"],
  // Normal on day 1: also at most 115 %; 1.15 × 0.8 = 0.92
  ["CRR at 0.919 from 0.8", before("0.8"), { ...good, ...creatinine("0.919") }, "CRR"],
  ["CRR at exactly 115 % of day 1", before("0.8"), { ...good, ...creatinine("0.92") }, "CRR"],
  ["no longer CRR at 0.921 from 0.8, though normal", before("0.8"), { ...good, ...creatinine("0.921") }, "NR"],
  // Day 1 exactly at its upper limit is normal, so 115 % is asked for: 0.8 of 0.8, range of that day up to 0.8
  ["day 1 at exactly its upper limit of normal asks for 115 %", { ...upcr("3.0"), ...creatinine("0.8", "0.8") }, { ...good, ...creatinine("0.921") }, "NR"],
  ["day 1 just above its upper limit does not", { ...upcr("3.0"), ...creatinine("0.8", "0.79") }, { ...good, ...creatinine("0.921") }, "CRR"],
  // Missing
  ["open without a reference range at follow-up", before("0.8"), { ...good, serumCreatinine: { value: "0.8", unit: "mg/dL" } }, "CRR or NR"],
  ["a rise of at most 15 % needs no range on day 1", { ...upcr("3.0"), serumCreatinine: { value: "0.8", unit: "mg/dL" } }, good, "CRR"],
  ["a larger one is open without it", { ...upcr("3.0"), serumCreatinine: { value: "0.8", unit: "mg/dL" } }, { ...good, ...creatinine("1.0") }, "CRR or NR"],
  ["above normal is no CRR, whatever day 1 was", upcr("3.0"), { ...good, ...creatinine("1.3") }, "NR"],
];

describe("NOBILITY", () => {
  it.each(rows)("%s", (_title, baseline, followUp, expected) => {
    expect(classifyRenalResponse(baseline, followUp, nobilityCrr).possible.join(" or ")).toBe(expected);
  });
});

const dose = (value: string) => ({ prednisoneEquivalent: { value, unit: "mg/d" } });

describe("NOBILITY on prednisone at most 7.5 mg/d", () => {
  it.each(rows)("%s, at 5 mg/d", (_title, baseline, followUp, expected) => {
    expect(classifyRenalResponse(baseline, { ...followUp, ...dose("5") }, nobilityCrrPrednisone75).possible.join(" or ")).toBe(expected);
  });

  it.each<Row>([
    ["CRR at exactly 7.5 mg/d", before("0.8"), { ...good, ...dose("7.5") }, "CRR"],
    ["no CRR at 7.51 mg/d", before("0.8"), { ...good, ...dose("7.51") }, "NR"],
    ["CRR at 7.49 mg/d", before("0.8"), { ...good, ...dose("7.49") }, "CRR"],
    ["open without a dose", before("0.8"), good, "CRR or NR"],
  ])("%s", (_title, baseline, followUp, expected) => {
    expect(classifyRenalResponse(baseline, followUp, nobilityCrrPrednisone75).possible.join(" or ")).toBe(expected);
  });
});
