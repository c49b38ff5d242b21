import { describe, expect, it } from "vitest";
import { measureNames } from "../../src/measurement/measure.js";
import { measureTitle } from "../../src/response/titles.js";

describe("measureTitle", () => {
  it("names every measure in words", () => {
    expect(measureNames.map(measureTitle)).toStrictEqual([
      "serum creatinine", "UPCR", "24-h urine protein", "eGFR", "prednisone-equivalent dose", "serum albumin", "urinary red cells", "urinary white cells",
      "urinary red cell concentration",
    ]);
  });
});
