import { describe, expect, it } from "vitest";
import { type Assessment, type Baseline, classifyRenalResponse } from "../../../src/index.js";
import { atlas } from "../../../src/definitions/renal/atlas.js";

type Row = readonly [title: string, baseline: Baseline, followUp: Assessment, possible: string];

const upcr = (value: string) => ({ upcr: { value, unit: "g/g" } });
/** eGFR with a normal range from 90. */
const egfr = (value: string) => ({ egfr: { value, unit: "mL/min/1.73m2", referenceRange: { low: "90" } } });
/** Creatinine with a normal range up to 1.2. */
const creatinine = (value: string) => ({ serumCreatinine: { value, unit: "mg/dL", referenceRange: { high: "1.2" } } });

const before = (protein: string, value = "100"): Baseline => ({ ...upcr(protein), ...egfr(value), ...creatinine("1.0") });
const good: Assessment = { ...upcr("0.4"), ...egfr("95"), ...creatinine("1.0") };

const rows: readonly Row[] = [
  // CRR: UPCR below 0.5
  ["CRR at UPCR 0.499", before("2.0"), { ...good, ...upcr("0.499") }, "CRR"],
  ["PRR at UPCR exactly 0.50", before("2.0"), { ...good, ...upcr("0.50") }, "PRR"],
  // CRR and PRR: at least 50 % lower than on day 1; 0.5 × 0.8 = 0.4
  ["CRR at a fall of exactly 50 %", before("0.8"), { ...good, ...upcr("0.40") }, "CRR"],
  ["no response at a smaller fall, though below 0.5", before("0.8"), { ...good, ...upcr("0.401") }, "NR"],
  ["PRR at a fall of exactly 50 %", before("1.6"), { ...good, ...upcr("0.80") }, "PRR"],
  ["NR at a smaller fall, though below 1.0", before("1.6"), { ...good, ...upcr("0.801") }, "NR"],
  // CRR: eGFR in the normal range
  ["CRR at exactly the lower limit of normal", before("2.0"), { ...good, ...egfr("90") }, "CRR"],
  ["PRR below it", before("2.0"), { ...good, ...egfr("89.9") }, "PRR"],
  // PRR, baseline at most 3.0: below 1.0
  ["PRR at 0.999 from 3.0", before("3.0"), { ...good, ...upcr("0.999") }, "PRR"],
  ["no longer PRR at exactly 1.0 from 3.0", before("3.0"), { ...good, ...upcr("1.0") }, "NR"],
  ["3.0 g/g baseline under ATLAS's nephrotic cap belongs to the cap of 1.0", before("3.0"), { ...good, ...upcr("1.2") }, "NR"],
  ["3.001 g/g baseline belongs to the cap of 3.0", before("3.001"), { ...good, ...upcr("1.2") }, "PRR"],
  ["2.999 g/g baseline belongs to the cap of 1.0", before("2.999"), { ...good, ...upcr("1.2") }, "NR"],
  // PRR, baseline above 3.0: below 3.0
  ["PRR at 2.999 from 8.0", before("8.0"), { ...good, ...upcr("2.999") }, "PRR"],
  ["no longer PRR at exactly 3.0 from 8.0", before("8.0"), { ...good, ...upcr("3.0") }, "NR"],
  // PRR: eGFR within 25 % of day 1 either way (100: 75 to 125), creatinine above normal here
  ["PRR at exactly 75 % of day 1", before("2.0"), { ...upcr("0.8"), ...egfr("75"), ...creatinine("1.5") }, "PRR"],
  ["no longer PRR below it", before("2.0"), { ...upcr("0.8"), ...egfr("74.9"), ...creatinine("1.5") }, "NR"],
  ["PRR at exactly 125 % of day 1", before("2.0"), { ...upcr("0.8"), ...egfr("125"), ...creatinine("1.5") }, "PRR"],
  ["no longer PRR above it, as printed", before("2.0"), { ...upcr("0.8"), ...egfr("125.1"), ...creatinine("1.5") }, "NR"],
  // or creatinine in the normal range
  ["PRR at exactly the upper limit of normal creatinine", before("2.0"), { ...upcr("0.8"), ...egfr("60"), ...creatinine("1.2") }, "PRR"],
  ["no longer PRR above it", before("2.0"), { ...upcr("0.8"), ...egfr("60"), ...creatinine("1.21") }, "NR"],
  // Missing
  ["no normal range of eGFR: complete or partial", before("2.0"), { ...good, egfr: { value: 95, unit: "mL/min/1.73m2" } }, "CRR or PRR"],
  ["no eGFR: complete or partial through creatinine", before("2.0"), { ...upcr("0.4"), ...creatinine("1.0") }, "CRR or PRR"],
  ["no eGFR at UPCR 0.8: partial through creatinine", before("2.0"), { ...upcr("0.8"), ...creatinine("1.0") }, "PRR"],
  ["no UPCR: anything", before("2.0"), { ...egfr("95"), ...creatinine("1.0") }, "CRR or PRR or NR"],
  ["no UPCR on day 1: 2.999 could be half of it", { ...egfr("100") }, { ...good, ...upcr("2.999") }, "PRR or NR"],
];

describe("ATLAS", () => {
  it.each(rows)("%s", (_title, baseline, followUp, expected) => {
    expect(classifyRenalResponse(baseline, followUp, atlas).possible.join(" or ")).toBe(expected);
  });
});
