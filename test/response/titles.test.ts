import { describe, expect, it } from "vitest";
import { measureNames } from "../../src/measurement/measure.js";
import { measureTitle } from "../../src/response/titles.js";

describe("measureTitle", () => {
  it("names every measure in words", () => {
    expect(measureNames.map(measureTitle)).toStrictEqual([
      "serum creatinine", "UPCR", "UACR", "24-h urine protein", "eGFR", "prednisone-equivalent dose", "serum albumin", "urinary red cells", "urinary white cells",
      "urinary red cell concentration", "SLEDAI-2K", "SLEDAI-2K without serology", "SELENA-SLEDAI", "SELENA-SLEDAI without serology", "SLE-DAS",
      "physician's global assessment", "BILAG-2004 systems at grade A", "BILAG-2004 systems at grade B", "BILAG-2004 systems with a new A",
      "BILAG-2004 systems with a new B", "BILAG-2004 systems with a new C", "BILAG-2004 systems at A or B before that have not improved",
    ]);
  });
});
