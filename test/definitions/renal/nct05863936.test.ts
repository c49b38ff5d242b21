import { describe, expect, it } from "vitest";
import { nct05863936 } from "../../../src/definitions/renal/nct05863936.js";
import { responseOf, type Row } from "./guidelineRecord.js";

// Upper limit of creatinine 1.2. From 1.0, 1.3 × 1.0 = 1.3. Red cells 100,000/mL before.
const before = { up24: "5.0", scr: "1.0", redCells: "100000" };
const after = { up24: "0.3", albumin: "4.0", scr: "1.0 [0.5-1.2]", redCells: "60000", active: false };
const partial = { up24: "1.5", scr: "1.25 [0.5-1.2]", redCells: "40000" };

const rows: readonly Row[] = [
  // CR: below 0.4 g
  ["CR at 0.39 g", before, { ...after, up24: "0.39" }, "CR"],
  ["no CR at exactly 0.4 g", before, { ...after, up24: "0.40" }, "NR"],
  ["no CR at 0.41 g; PR with enough fewer red cells", before, { ...after, up24: "0.41", redCells: "40000" }, "PR"],
  // CR: no active sediment, albumin above 3.5, creatinine normal
  ["no CR with an active sediment", before, { ...after, active: true }, "NR"],
  ["CR at albumin 3.51", before, { ...after, albumin: "3.51" }, "CR"],
  ["no CR at albumin exactly 3.5", before, { ...after, albumin: "3.5" }, "NR"],
  ["no CR at albumin 34.9 g/L", before, { ...after, albumin: "34.9 g/L" }, "NR"],
  ["CR with creatinine below the upper limit", before, { ...after, scr: "1.19 [0.5-1.2]" }, "CR"],
  ["CR with creatinine at the upper limit", before, { ...after, scr: "1.2 [0.5-1.2]" }, "CR"],
  ["no CR with creatinine above it", before, { ...after, scr: "1.21 [0.5-1.2]" }, "NR"],
  // PR: a fall of more than 50 %, 0.5 × 5.0 = 2.5, and below 3.5 g
  ["PR at a fall of more than 50 %", before, { ...partial, up24: "2.49" }, "PR"],
  ["no PR at a fall of exactly 50 %", before, { ...partial, up24: "2.5" }, "NR"],
  ["no PR at a fall of less", before, { ...partial, up24: "2.51" }, "NR"],
  ["PR from 8 at 3.49 g", { ...before, up24: "8" }, { ...partial, up24: "3.49" }, "PR"],
  ["no PR from 8 at exactly 3.5 g", { ...before, up24: "8" }, { ...partial, up24: "3.5" }, "NR"],
  ["no PR from 8 at 3.51 g", { ...before, up24: "8" }, { ...partial, up24: "3.51" }, "NR"],
  // PR: more than 50 % fewer urinary red cells
  ["PR with red cells fallen by more than 50 %", before, { ...partial, redCells: "49999" }, "PR"],
  ["no PR with red cells fallen by exactly 50 %", before, { ...partial, redCells: "50000" }, "NR"],
  ["no PR with red cells fallen by less", before, { ...partial, redCells: "50001" }, "NR"],
  ["exactly 50 % across units", before, { ...partial, redCells: "50 /uL" }, "NR"],
  ["no red cells at baseline: no fall, no PR", { ...before, redCells: "0" }, { ...partial, redCells: "0" }, "NR"],
  // PR: creatinine normal, or less than 30 % above baseline
  ["PR at 129 % of baseline", before, { ...partial, scr: "1.29 [0.5-1.2]" }, "PR"],
  ["no PR at exactly 130 % of baseline", before, { ...partial, scr: "1.3 [0.5-1.2]" }, "NR"],
  ["no PR at 131 % of baseline", before, { ...partial, scr: "1.31 [0.5-1.2]" }, "NR"],
  // 1.3 × 0.6 = 0.78
  ["PR at twice the baseline while normal", { ...before, scr: "0.6" }, { ...partial, scr: "1.2 [0.5-1.2]" }, "PR"],
  ["PR does not ask for albumin or the sediment", before, { ...partial, albumin: "2.0", active: true }, "PR"],
  // missing
  ["open while the sediment is not recorded", before, { up24: "0.3", albumin: "4.0", scr: "1.0 [0.5-1.2]", redCells: "60000" }, "CR|NR"],
  ["CR or PR while the sediment is not recorded and red cells fell", before, { up24: "0.3", albumin: "4.0", scr: "1.0 [0.5-1.2]", redCells: "40000" }, "CR|PR"],
  ["no range of creatinine: CR or PR", before, { ...after, scr: "1.0", redCells: "40000" }, "CR|PR"],
  ["open without red cells", before, { up24: "1.5", scr: "1.0" }, "PR|NR"],
];

describe("NCT05863936", () => {
  it.each(rows)("%s", (_title, baseline, followUp, response) => {
    expect(responseOf(nct05863936, baseline, followUp)).toBe(response);
  });
});
