import type { Measure } from "../measurement/measure.js";

const titles: Readonly<Record<Measure, string>> = {
  serumCreatinine: "serum creatinine",
  upcr: "UPCR",
  urineProtein24h: "24-h urine protein",
  egfr: "eGFR",
  prednisoneEquivalent: "prednisone-equivalent dose",
  serumAlbumin: "serum albumin",
  urineRedCells: "urinary red cells",
  urineWhiteCells: "urinary white cells",
};

/** A measure's name in words. */
export function measureTitle(measure: Measure): string {
  return titles[measure];
}
