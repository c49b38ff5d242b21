import { describe, expect, it } from "vitest";
import { im101075Crr, im101075CrrReview } from "../../../src/definitions/renal/im101075.js";
import { type Assessment, type Baseline, classifyRenalResponse, type Quantity } from "../../../src/index.js";

type Row = readonly [title: string, baseline: Baseline, change: Assessment, registry: string, review: string];

const egfr = (value: string): Quantity => ({ value, unit: "mL/min/{1.73_m2}", referenceRange: { low: "90" } });
const upcr = (value: string, unit = "mg/mmol"): Quantity => ({ value, unit });
// Urinary cells per high-power field, the laboratory's normal 0 to 3
const cells = (value: string): Quantity => ({ value, unit: "/[HPF]", referenceRange: { low: "0", high: "3" } });

const normal: Baseline = { egfr: egfr("100"), preFlare: { egfr: { value: "120", unit: "mL/min/{1.73_m2}" } } };
const abnormal: Baseline = { egfr: egfr("50"), preFlare: { egfr: { value: "80", unit: "mL/min/{1.73_m2}" } } };
const visit: Omit<Assessment, "next" | "doses"> = {
  egfr: egfr("95"),
  upcr: upcr("20"),
  urineRedCells: cells("1"),
  urineWhiteCells: cells("1"),
  sediment: { redCellCasts: false, whiteCellCasts: false },
};

const rows: readonly Row[] = [
  // eGFR normal at screening (100): at least 90 of it, whatever it was before the flare
  ["eGFR 90.1 from 100", normal, { egfr: egfr("90.1") }, "CRR", "CRR"],
  ["eGFR exactly 90 % of screening", normal, { egfr: egfr("90") }, "CRR", "CRR"],
  ["eGFR 89.9 from 100", normal, { egfr: egfr("89.9") }, "NR", "NR"],
  // eGFR abnormal at screening (50): at least 90 % of the 80 before the flare = 72
  ["eGFR 72.1, 80 before the flare", abnormal, { egfr: egfr("72.1") }, "CRR", "CRR"],
  ["eGFR exactly 90 % of the level before the flare", abnormal, { egfr: egfr("72") }, "CRR", "CRR"],
  ["eGFR 71.9: far above screening, not back to 90 %", abnormal, { egfr: egfr("71.9") }, "NR", "NR"],
  // Screening exactly at the lower limit of normal, 90: normal, so 81 suffices; pre-flare 120 would ask for 108
  ["screening eGFR exactly at the lower limit is normal", { ...normal, egfr: egfr("90") }, { egfr: egfr("81") }, "CRR", "CRR"],
  ["screening eGFR just below it is abnormal", { ...normal, egfr: egfr("89.9") }, { egfr: egfr("81") }, "NR", "NR"],
  // Normal at screening: 90 % of screening is asked for (81) even where less (72) would be back to the level before the flare
  ["screening eGFR exactly at the lower limit: the level before the flare does not count", { ...abnormal, egfr: egfr("90") }, { egfr: egfr("75") }, "NR", "NR"],
  // UPCR below 30 mg/mmol; 0.25 g/g is 28.28 mg/mmol
  ["UPCR 28.27 mg/mmol", normal, { upcr: upcr("28.27") }, "CRR", "CRR"],
  ["UPCR exactly 28.28 mg/mmol, 0.25 g/g", normal, { upcr: upcr("28.28") }, "CRR", "NR"],
  ["UPCR 29.9 mg/mmol", normal, { upcr: upcr("29.9") }, "CRR", "NR"],
  ["UPCR exactly 30 mg/mmol", normal, { upcr: upcr("30") }, "NR", "NR"],
  ["UPCR 30.1 mg/mmol", normal, { upcr: upcr("30.1") }, "NR", "NR"],
  ["UPCR 0.24 g/g", normal, { upcr: upcr("0.24", "g/g") }, "CRR", "CRR"],
  ["UPCR exactly 0.25 g/g", normal, { upcr: upcr("0.25", "g/g") }, "CRR", "NR"],
  // 0.2652 x 113.12 = 29.999424; 0.2653 x 113.12 = 30.010736
  ["UPCR 0.2652 g/g", normal, { upcr: upcr("0.2652", "g/g") }, "CRR", "NR"],
  ["UPCR 0.2653 g/g", normal, { upcr: upcr("0.2653", "g/g") }, "NR", "NR"],
  // Red and white cells within the laboratory's normal range, up to 3
  ["2 red cells", normal, { urineRedCells: cells("2") }, "CRR", "CRR"],
  ["red cells exactly at the upper limit", normal, { urineRedCells: cells("3") }, "CRR", "CRR"],
  ["4 red cells", normal, { urineRedCells: cells("4") }, "NR", "NR"],
  ["2 white cells", normal, { urineWhiteCells: cells("2") }, "CRR", "CRR"],
  ["white cells exactly at the upper limit", normal, { urineWhiteCells: cells("3") }, "CRR", "CRR"],
  ["4 white cells", normal, { urineWhiteCells: cells("4") }, "NR", "NR"],
  // No red-cell or white-cell casts
  ["red-cell casts", normal, { sediment: { redCellCasts: true, whiteCellCasts: false } }, "NR", "NR"],
  ["white-cell casts", normal, { sediment: { redCellCasts: false, whiteCellCasts: true } }, "NR", "NR"],
  // Missing
  ["casts not recorded", normal, { sediment: null }, "NE", "NE"],
  ["white cells not recorded", normal, { urineWhiteCells: null }, "NE", "NE"],
  ["red cells without a reference range", normal, { urineRedCells: { value: "1", unit: "/[HPF]" } }, "NE", "NE"],
  ["UPCR missing", normal, { upcr: null }, "NE", "NE"],
  ["nothing known before the flare, eGFR normal at screening", { egfr: egfr("100") }, {}, "CRR", "CRR"],
  ["nothing known before the flare, eGFR abnormal at screening", { egfr: egfr("50") }, {}, "NE", "NE"],
];

const verdicts = (baseline: Baseline, followUp: Assessment) =>
  [im101075Crr, im101075CrrReview].map((definition) => classifyRenalResponse(baseline, followUp, definition).response);

describe("IM101-075 confirmed complete renal response", () => {
  it.each(rows)("first visit: %s", (_title, baseline, change, registry, review) => {
    const next = { ...visit, egfr: egfr("110") };
    expect(verdicts(baseline, { ...visit, ...change, next })).toEqual([registry, review]);
  });

  it.each(rows)("second visit: %s", (_title, baseline, change, registry, review) => {
    expect(verdicts(baseline, { ...visit, egfr: egfr("110"), next: { ...visit, ...change } })).toEqual([registry, review]);
  });

  it("leaves a response at a single visit open", () => {
    expect(verdicts(normal, visit)).toEqual(["NE", "NE"]);
  });

  it("is NR at a visit that fails, whatever follows", () => {
    expect(verdicts(normal, { ...visit, upcr: upcr("40") })).toEqual(["NR", "NR"]);
  });
});
