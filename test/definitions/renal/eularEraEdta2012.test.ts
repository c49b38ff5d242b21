import { describe, expect, it } from "vitest";
import { eularEraEdta2012 } from "../../../src/definitions/renal/eularEraEdta2012.js";
import { responseOf, type Row } from "./guidelineRecord.js";

// eGFR 100 before the flare, 50 before treatment.
const before = { upcr: "4.0", egfr: "50", preFlare: { egfr: "100" } };
const after = { upcr: "0.3", egfr: "95" };
const partial = { upcr: "1.5", egfr: "95" };

const rows: readonly Row[] = [
  // CR: UPCR below 0.5 (50 mg/mmol)
  ["CR at 0.49 g/g", before, { ...after, upcr: "0.49" }, "CR"],
  ["PR at exactly 0.50 g/g", before, { ...after, upcr: "0.50" }, "PR"],
  ["PR at 0.51 g/g", before, { ...after, upcr: "0.51" }, "PR"],
  ["CR at 49.9 mg/mmol", before, { ...after, upcr: "49.9 mg/mmol" }, "CR"],
  ["PR at exactly 50 mg/mmol", before, { ...after, upcr: "50 mg/mmol" }, "PR"],
  // both: GFR within 10 % of its value before the flare; more than 10 % below is non-response
  ["CR at more than 90 % of it", before, { ...after, egfr: "90.1" }, "CR"],
  ["CR at exactly 90 % of it", before, { ...after, egfr: "90" }, "CR"],
  ["no CR at less, though far above the value before treatment", before, { ...after, egfr: "89.9" }, "NR"],
  ["PR at exactly 90 % of it", before, { ...partial, egfr: "90" }, "PR"],
  ["no PR at less", before, { ...partial, egfr: "89.9" }, "NR"],
  ["CR with a higher GFR than before", before, { ...after, egfr: "120" }, "CR"],
  // PR: a fall of at least 50 %, 0.5 × 4.0 = 2.0; less is non-response
  ["PR at a fall of more than 50 %", before, { ...partial, upcr: "1.99" }, "PR"],
  ["PR at a fall of exactly 50 %", before, { ...partial, upcr: "2.0" }, "PR"],
  ["no PR at a fall of less", before, { ...partial, upcr: "2.01" }, "NR"],
  // PR: to below the nephrotic range, read as 3 g/g (300 mg/mmol)
  ["PR from 6.0 at 2.99 g/g", { ...before, upcr: "6.0" }, { ...partial, upcr: "2.99" }, "PR"],
  ["no PR from 6.0 at exactly 3.0 g/g", { ...before, upcr: "6.0" }, { ...partial, upcr: "3.0" }, "NR"],
  ["no PR from 8.0 at 3.01 g/g", { ...before, upcr: "8.0" }, { ...partial, upcr: "3.01" }, "NR"],
  ["PR from 800 at 299.9 mg/mmol", { ...before, upcr: "800 mg/mmol" }, { ...partial, upcr: "299.9 mg/mmol" }, "PR"],
  ["no PR from 800 at exactly 300 mg/mmol", { ...before, upcr: "800 mg/mmol" }, { ...partial, upcr: "300 mg/mmol" }, "NR"],
  // missing
  ["open without GFR from before the flare", { upcr: "4.0", egfr: "50" }, after, "CR|NR"],
  ["NR by UPCR without it", { upcr: "4.0", egfr: "50" }, { upcr: "3.9" }, "NR"],
];

describe("EULAR/ERA-EDTA 2012", () => {
  it.each(rows)("%s", (_title, baseline, followUp, response) => {
    expect(responseOf(eularEraEdta2012, baseline, followUp)).toBe(response);
  });
});
