import { describe, expect, it } from "vitest";
import { aurora1Prr } from "../../../src/definitions/renal/aurora1Prr.js";
import { responseOf, type Row } from "./guidelineRecord.js";

const rows: readonly Row[] = [
  // 0.5 × 3.0 = 1.5
  ["PRR at UPCR 1.49 from 3.0", { upcr: "3.0" }, { upcr: "1.49" }, "PRR"],
  ["PRR at a fall of exactly 50 %", { upcr: "3.0" }, { upcr: "1.5" }, "PRR"],
  ["no PRR at 1.51 from 3.0", { upcr: "3.0" }, { upcr: "1.51" }, "NR"],
  ["no PRR at UPCR 0.4 from 0.7: only the fall counts", { upcr: "0.7" }, { upcr: "0.4" }, "NR"],
  // 1.5 g/g × 113.12 = 169.68 mg/mmol
  ["PRR at exactly 169.68 mg/mmol from 3.0 g/g", { upcr: "3.0" }, { upcr: "169.68 mg/mmol" }, "PRR"],
  ["no PRR at 169.69 mg/mmol from 3.0 g/g", { upcr: "3.0" }, { upcr: "169.69 mg/mmol" }, "NR"],
  ["PRR with function lost and on rescue: neither is asked for", { upcr: "3.0", egfr: "90" }, { upcr: "1.0", egfr: "20", rescue: true }, "PRR"],
  ["open without baseline", {}, { upcr: "1.0" }, "PRR|NR"],
  ["open without UPCR", { upcr: "3.0" }, {}, "PRR|NR"],
];

describe("AURORA 1, partial response", () => {
  it.each(rows)("%s", (_title, baseline, followUp, response) => {
    expect(responseOf(aurora1Prr, baseline, followUp)).toBe(response);
  });
});
