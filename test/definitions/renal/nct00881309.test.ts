import { describe, expect, it } from "vitest";
import { nct00881309 } from "../../../src/definitions/renal/nct00881309.js";
import { responseOf, type Row } from "./guidelineRecord.js";

// Creatinine may rise to below 0.9 + 0.3 = 1.2 mg/dL.
const before = { scr: "0.9" };
const after = { up24: "0.3", active: false, albumin: "40 g/L", scr: "0.9", extrarenal: false };
const partial = { up24: "0.8", redCells: "100000", redCasts: false, whiteCasts: false, albumin: "40 g/L", scr: "0.9" };

const rows: readonly Row[] = [
  // CR: below 0.4 g
  ["CR at 0.39 g", before, { ...partial, ...after, up24: "0.39" }, "CR"],
  ["PR at exactly 0.4 g", before, { ...partial, ...after, up24: "0.40" }, "PR"],
  ["PR at 0.41 g", before, { ...partial, ...after, up24: "0.41" }, "PR"],
  // CR: negative sediment, no activity outside the kidney
  ["no CR with an active sediment", before, { ...partial, ...after, active: true }, "PR"],
  ["no CR with activity outside the kidney", before, { ...partial, ...after, extrarenal: true }, "PR"],
  ["PR does not ask about activity outside the kidney", before, { ...partial, extrarenal: true }, "PR"],
  // both: albumin above 35 g/L
  ["CR at albumin 35.1", before, { ...partial, ...after, albumin: "35.1 g/L" }, "CR"],
  ["neither at albumin exactly 35", before, { ...partial, ...after, albumin: "35 g/L" }, "NR"],
  ["neither at albumin exactly 3.5 g/dL", before, { ...partial, ...after, albumin: "3.5 g/dL" }, "NR"],
  ["neither at albumin 34.9", before, { ...partial, ...after, albumin: "34.9 g/L" }, "NR"],
  ["PR at albumin 35.1", before, { ...partial, albumin: "35.1 g/L", active: true }, "PR"],
  // both: creatinine risen by less than 0.3 mg/dL
  ["CR with a rise of 0.29", before, { ...partial, ...after, scr: "1.19" }, "CR"],
  ["neither with a rise of exactly 0.3 mg/dL", before, { ...partial, ...after, scr: "1.2" }, "NR"],
  ["neither with a rise of 0.31", before, { ...partial, ...after, scr: "1.21" }, "NR"],
  // 0.3 mg/dL × 88.4 = 26.52 umol/L: from 80 to 106.52
  ["CR with a rise of 26.51 umol/L", { scr: "80 umol/L" }, { ...partial, ...after, scr: "106.51 umol/L" }, "CR"],
  ["neither with a rise of exactly 26.52 umol/L", { scr: "80 umol/L" }, { ...partial, ...after, scr: "106.52 umol/L" }, "NR"],
  // PR: below 1.0 g
  ["PR at 0.99 g", before, { ...partial, up24: "0.99" }, "PR"],
  ["no PR at exactly 1.0 g", before, { ...partial, up24: "1.0" }, "NR"],
  ["no PR at 1001 mg", before, { ...partial, up24: "1001 mg/d" }, "NR"],
  // PR: fewer than 500,000 red cells per mL, no casts
  ["PR at 499,999 red cells per mL", before, { ...partial, redCells: "499999" }, "PR"],
  ["no PR at exactly 500,000 per mL", before, { ...partial, redCells: "500000" }, "NR"],
  ["no PR at exactly 500 per uL", before, { ...partial, redCells: "500 /uL" }, "NR"],
  ["no PR at 500,001 per mL", before, { ...partial, redCells: "500001" }, "NR"],
  ["no PR with red-cell casts", before, { ...partial, redCasts: true }, "NR"],
  ["no PR with white-cell casts", before, { ...partial, whiteCasts: true }, "NR"],
  ["CR does not ask for red cells or casts", before, after, "CR"],
  // missing; 0.8 g rules CR out
  ["open while casts are not recorded", before, { up24: "0.8", redCells: "100000", albumin: "40 g/L", scr: "0.9" }, "PR|NR"],
  ["CR or PR while activity outside the kidney is not recorded", before, { ...partial, up24: "0.3", active: false }, "CR|PR"],
  ["open without baseline creatinine", {}, partial, "PR|NR"],
];

describe("NCT00881309", () => {
  it.each(rows)("%s", (_title, baseline, followUp, response) => {
    expect(responseOf(nct00881309, baseline, followUp)).toBe(response);
  });
});
