import { describe, expect, it } from "vitest";
import { almsCompleteRemission } from "../../../src/definitions/renal/almsCompleteRemission.js";
import { responseOf, type Row } from "./guidelineRecord.js";

const good = { up24: "0.4", rbc: "3", wbc: "3", scr: "1.0 [0.5-1.2]" };

const rows: readonly Row[] = [
  // Protein at most 0.5 g in 24 hours
  ["CR at 0.499 g", {}, { ...good, up24: "0.499" }, "CR"],
  ["CR at exactly 0.5 g", {}, { ...good, up24: "0.5" }, "CR"],
  ["no CR at 0.501 g", {}, { ...good, up24: "0.501" }, "NR"],
  ["CR at 500 mg/d", {}, { ...good, up24: "500 mg/d" }, "CR"],
  // Red and white cells at most 5
  ["CR at exactly 5 red cells", {}, { ...good, rbc: "5" }, "CR"],
  ["no CR at 6 red cells", {}, { ...good, rbc: "6" }, "NR"],
  ["CR at exactly 5 white cells", {}, { ...good, wbc: "5" }, "CR"],
  ["no CR at 6 white cells", {}, { ...good, wbc: "6" }, "NR"],
  // Creatinine normal
  ["CR at exactly the upper limit of normal", {}, { ...good, scr: "1.2 [0.5-1.2]" }, "CR"],
  ["no CR above it", {}, { ...good, scr: "1.21 [0.5-1.2]" }, "NR"],
  ["below the lower limit is no loss of function", {}, { ...good, scr: "0.4 [0.5-1.2]" }, "CR"],
  // Missing
  ["open without a reference range", {}, { ...good, scr: "1.0" }, "CR|NR"],
  ["open without cells", {}, { up24: "0.4", scr: "1.0 [0.5-1.2]" }, "CR|NR"],
  ["open without 24-hour protein, whatever UPCR is", {}, { rbc: "3", wbc: "3", scr: "1.0 [0.5-1.2]", upcr: "0.1" }, "CR|NR"],
];

describe("ALMS complete remission", () => {
  it.each(rows)("%s", (_title, baseline, followUp, response) => {
    expect(responseOf(almsCompleteRemission, baseline, followUp)).toBe(response);
  });
});
