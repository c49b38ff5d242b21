import { describe, expect, it } from "vitest";
import { calibrateCr } from "../../../src/definitions/renal/calibrateCr.js";
import { responseOf, type Row } from "./guidelineRecord.js";

// eGFR at screening 100: above 0.8 × 100 = 80
const screening = { egfr: "100" };
const good = { upcr: "0.4", egfr: "95", dose: "10" };

const rows: readonly Row[] = [
  // UPCR below 0.5
  ["CR at UPCR 0.499", screening, { ...good, upcr: "0.499" }, "CR"],
  ["no CR at exactly 0.5", screening, { ...good, upcr: "0.5" }, "NR"],
  ["no CR at 0.501", screening, { ...good, upcr: "0.501" }, "NR"],
  // eGFR above 120, or above 80 % of screening
  ["CR at eGFR 80.1 from 100", screening, { ...good, egfr: "80.1" }, "CR"],
  ["no CR at exactly 80 % of screening", screening, { ...good, egfr: "80" }, "NR"],
  ["no CR below it", screening, { ...good, egfr: "79.9" }, "NR"],
  ["CR at 120.1, 40 % below screening", { egfr: "200" }, { ...good, egfr: "120.1" }, "CR"],
  ["no CR at exactly 120: in neither case", screening, { ...good, egfr: "120" }, "NR"],
  ["no CR at 119.9, 40 % below screening", { egfr: "200" }, { ...good, egfr: "119.9" }, "NR"],
  // Prednisone at most 10 mg/d (a reading)
  ["CR at exactly 10 mg/d", screening, good, "CR"],
  ["no CR at 10.01 mg/d", screening, { ...good, dose: "10.01" }, "NR"],
  // Missing
  ["eGFR 121 needs no screening value", {}, { ...good, egfr: "121" }, "CR"],
  ["open without the screening value", {}, good, "CR|NR"],
  ["open without a dose", screening, { upcr: "0.4", egfr: "95" }, "CR|NR"],
];

describe("CALIBRATE", () => {
  it.each(rows)("%s", (_title, baseline, followUp, response) => {
    expect(responseOf(calibrateCr, baseline, followUp)).toBe(response);
  });
});
