import { describe, expect, it } from "vitest";
import { lunarCrr, lunarPostHocCr } from "../../../src/definitions/renal/lunar.js";
import { type Assessment, type Baseline, classifyRenalResponse, type Quantity } from "../../../src/index.js";

type Row = readonly [title: string, baseline: Baseline, followUp: Assessment, registry: string, postHoc: string];

// Serum creatinine in mg/dL with the laboratory's upper limit of normal, 1.2
const scr = (value: string): Quantity => ({ value, unit: "mg/dL", referenceRange: { low: "0.5", high: "1.2" } });
const noRange: Quantity = { value: "0.8", unit: "mg/dL" };
const upcr = (value: string): Quantity => ({ value, unit: "g/g" });
const cells = (value: string): Quantity => ({ value, unit: "/[HPF]" });

const normal: Baseline = { serumCreatinine: scr("0.8"), upcr: upcr("3") };
const abnormal: Baseline = { serumCreatinine: scr("2.0"), upcr: upcr("3") };
const after: Assessment = { serumCreatinine: scr("0.8"), upcr: upcr("0.4"), urineRedCells: cells("2"), sediment: { redCellCasts: false } };

const rows: readonly Row[] = [
  // Normal at baseline: at most (post hoc: less than) 115 % of baseline; 1.15 x 0.8 = 0.92
  ["creatinine 0.91 from 0.8", normal, { ...after, serumCreatinine: scr("0.91") }, "CRR", "CR"],
  ["creatinine exactly 115 % of baseline: CRR in the registry, no CR post hoc", normal, { ...after, serumCreatinine: scr("0.92") }, "CRR", "NR"],
  ["creatinine 0.93 from 0.8, still in the normal range", normal, { ...after, serumCreatinine: scr("0.93") }, "NR", "NR"],
  // 1.15 x 1.2 = 1.38, above the normal range
  ["baseline at the upper limit is normal: 1.37 counts", { ...normal, serumCreatinine: scr("1.2") }, { ...after, serumCreatinine: scr("1.37") }, "CRR", "CR"],
  ["baseline exactly at the upper limit: exactly 115 %", { ...normal, serumCreatinine: scr("1.2") }, { ...after, serumCreatinine: scr("1.38") }, "CRR", "NR"],
  // 1.15 x 1.21 = 1.39: relative to baseline it would hold
  ["baseline above the upper limit is abnormal: 1.3 is not normal", { ...normal, serumCreatinine: scr("1.21") }, { ...after, serumCreatinine: scr("1.3") }, "NR", "NR"],
  // Abnormal at baseline: not above the upper limit
  ["creatinine 1.19 from 2.0", abnormal, { ...after, serumCreatinine: scr("1.19") }, "CRR", "CR"],
  ["creatinine exactly at the upper limit from 2.0", abnormal, { ...after, serumCreatinine: scr("1.2") }, "CRR", "CR"],
  ["creatinine 1.21 from 2.0, improved but not normal", abnormal, { ...after, serumCreatinine: scr("1.21") }, "NR", "NR"],
  // UPCR below 0.5
  ["UPCR 0.499", normal, { ...after, upcr: upcr("0.499") }, "CRR", "CR"],
  ["UPCR exactly 0.50", normal, { ...after, upcr: upcr("0.50") }, "NR", "NR"],
  ["UPCR 0.501", normal, { ...after, upcr: upcr("0.501") }, "NR", "NR"],
  // Sediment: in the registry only
  ["4 red cells per field", normal, { ...after, urineRedCells: cells("4") }, "CRR", "CR"],
  ["exactly 5 red cells per field: no CRR in the registry, CR post hoc", normal, { ...after, urineRedCells: cells("5") }, "NR", "CR"],
  ["6 red cells per field", normal, { ...after, urineRedCells: cells("6") }, "NR", "CR"],
  ["red cells reported as <5", normal, { ...after, urineRedCells: cells("<5") }, "CRR", "CR"],
  ["red-cell casts", normal, { ...after, sediment: { redCellCasts: true } }, "NR", "CR"],
  ["white-cell casts are not asked about", normal, { ...after, sediment: { redCellCasts: false, whiteCellCasts: true } }, "CRR", "CR"],
  // Missing
  ["sediment not recorded", normal, { serumCreatinine: scr("0.8"), upcr: upcr("0.4") }, "NE", "CR"],
  ["red cells not recorded", normal, { serumCreatinine: scr("0.8"), upcr: upcr("0.4"), sediment: { redCellCasts: false } }, "NE", "CR"],
  ["UPCR missing", normal, { serumCreatinine: scr("0.8"), urineRedCells: cells("2"), sediment: { redCellCasts: false } }, "NE", "NE"],
  ["baseline creatinine missing", { upcr: upcr("3") }, after, "NE", "NE"],
  ["follow-up creatinine missing, UPCR rules a response out", normal, { upcr: upcr("0.8") }, "NR", "NR"],
  ["no reference range at baseline, 0.93 from 0.8", { ...normal, serumCreatinine: noRange }, { ...after, serumCreatinine: scr("0.93") }, "NE", "NE"],
  ["no reference range at follow-up is needed when baseline was normal", normal, { ...after, serumCreatinine: noRange }, "CRR", "CR"],
];

describe("LUNAR", () => {
  it.each(rows)("%s", (_title, baseline, followUp, registry, postHoc) => {
    expect([lunarCrr, lunarPostHocCr].map((definition) => classifyRenalResponse(baseline, followUp, definition).response)).toEqual([registry, postHoc]);
  });

  it("judges the registry's response at week 52 and the post hoc one at week 78", () => {
    expect([lunarCrr.timePoint, lunarPostHocCr.timePoint]).toEqual(["week 52", "week 78"]);
  });
});
