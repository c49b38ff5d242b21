import { describe, expect, it } from "vitest";
import { elntReanalysis } from "../../../src/definitions/renal/elntReanalysis.js";
import { type Assessment, type Baseline, classifyRenalResponse, type Quantity } from "../../../src/index.js";

type Row = readonly [title: string, baseline: Baseline, followUp: Assessment, expected: string];

const scr = (value: string, unit = "mg/dL"): Quantity => ({ value, unit });
const up24 = (value: string, unit = "g/d"): Quantity => ({ value, unit });
const cells = (value: string): Quantity => ({ value, unit: "/[HPF]" });

const before: Baseline = { serumCreatinine: scr("1.0"), urineProtein24h: up24("4") };
const after: Assessment = { serumCreatinine: scr("1.0"), urineProtein24h: up24("0.4"), urineRedCells: cells("2") };

const rows: readonly Row[] = [
  // CR: at most 500 mg in 24 hours
  ["CR at 499 mg", before, { ...after, urineProtein24h: up24("499", "mg/d") }, "CR"],
  ["CR at exactly 0.5 g", before, { ...after, urineProtein24h: up24("0.5") }, "CR"],
  ["no longer CR at 501 mg", before, { ...after, urineProtein24h: up24("501", "mg/d") }, "PR"],
  // CR: creatinine at most 0.2 mg/dL above baseline, which PR asks for as well
  ["CR at 1.19 mg/dL from 1.0", before, { ...after, serumCreatinine: scr("1.19") }, "CR"],
  ["CR at exactly 0.2 mg/dL above baseline", before, { ...after, serumCreatinine: scr("1.2") }, "CR"],
  ["NR at 1.21 mg/dL from 1.0", before, { ...after, serumCreatinine: scr("1.21") }, "NR"],
  // 1.2 x 88.4 = 106.08; 88.4 + 17.68 = 106.08
  ["CR at exactly 106.08 umol/L from 1.0 mg/dL", before, { ...after, serumCreatinine: scr("106.08", "umol/L") }, "CR"],
  ["NR at 106.09 umol/L from 1.0 mg/dL", before, { ...after, serumCreatinine: scr("106.09", "umol/L") }, "NR"],
  ["CR with creatinine fallen", { ...before, serumCreatinine: scr("2.0") }, { ...after, serumCreatinine: scr("1.0") }, "CR"],
  // CR: at most 5 red cells per field
  ["CR with 4 red cells", before, { ...after, urineRedCells: cells("4") }, "CR"],
  ["CR with exactly 5 red cells", before, { ...after, urineRedCells: cells("5") }, "CR"],
  ["no longer CR with 6 red cells; PR has no such limit", before, { ...after, urineRedCells: cells("6") }, "PR"],
  // PR: proteinuria improved by 50 % (half of 4 is 2)
  ["PR at 1.99 g from 4", before, { ...after, urineProtein24h: up24("1.99") }, "PR"],
  ["PR at exactly half of baseline", before, { ...after, urineProtein24h: up24("2") }, "PR"],
  ["NR at 2.01 g from 4", before, { ...after, urineProtein24h: up24("2.01") }, "NR"],
  // PR: creatinine at most 0.2 mg/dL above baseline
  ["PR at exactly 0.2 mg/dL above baseline", before, { ...after, urineProtein24h: up24("1"), serumCreatinine: scr("1.2") }, "PR"],
  ["no PR at 0.21 mg/dL above baseline", before, { ...after, urineProtein24h: up24("1"), serumCreatinine: scr("1.21") }, "NR"],
  // Missing
  ["red cells not recorded: CR or PR", before, { ...after, urineRedCells: null }, "NE"],
  ["red cells not recorded at 1 g: PR", before, { ...after, urineProtein24h: up24("1"), urineRedCells: null }, "PR"],
  ["baseline creatinine missing", { urineProtein24h: up24("4") }, after, "NE"],
  ["baseline proteinuria missing: CR does not need it", { serumCreatinine: scr("1.0") }, after, "CR"],
  ["24-hour protein missing", before, { ...after, urineProtein24h: null }, "NE"],
  ["only 24-hour protein, 3 g from 4", before, { urineProtein24h: up24("3") }, "NR"],
];

describe("Euro-Lupus re-analysis", () => {
  it.each(rows)("%s", (_title, baseline, followUp, expected) => {
    expect(classifyRenalResponse(baseline, followUp, elntReanalysis).response).toBe(expected);
  });
});
