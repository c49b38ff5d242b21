import { describe, expect, it } from "vitest";
import { nct01765842 } from "../../../src/definitions/renal/nct01765842.js";
import { responseOf, type Row } from "./guidelineRecord.js";

const before = { up24: "4.0", egfr: "100" };
const impaired = { up24: "4.0", egfr: "40" };
const after = { up24: "0.3", egfr: "100", albumin: "4.0", active: false };
const partial = { up24: "2.0", egfr: "100" };
// From 0.8 g a value of 0.45 g is no fall of more than 50 %, so that only CR is in question.
const mild = { up24: "0.8", egfr: "100" };
const mildAfter = { ...after, up24: "0.45" };

const rows: readonly Row[] = [
  // CR: GFR at least 60 (0.75 × 100 = 75, so PR is out as well)
  ["CR above 60", before, { ...after, egfr: "60.1" }, "CR"],
  ["CR at exactly 60", before, { ...after, egfr: "60" }, "CR"],
  ["no CR below 60 when it was normal", before, { ...after, egfr: "59.9" }, "NR"],
  ["no CR below 60 when it was exactly 60, though 95 %: PR", { ...before, egfr: "60" }, { ...after, egfr: "57" }, "PR"],
  ["CR at 57 when it was 59.9", { ...before, egfr: "59.9" }, { ...after, egfr: "57" }, "CR"],
  // CR: or within 15 % of a baseline below 60, 0.85 × 40 = 34
  ["CR at more than 85 % of 40", impaired, { ...after, egfr: "34.1" }, "CR"],
  ["CR at exactly 85 % of 40", impaired, { ...after, egfr: "34" }, "CR"],
  ["PR at less than 85 % of 40", impaired, { ...after, egfr: "33.9" }, "PR"],
  // CR: at most 0.5 g
  ["CR at 0.49 g", mild, { ...mildAfter, up24: "0.49" }, "CR"],
  ["CR at exactly 0.50 g", mild, { ...mildAfter, up24: "0.50" }, "CR"],
  ["no CR at 0.51 g", mild, { ...mildAfter, up24: "0.51" }, "NR"],
  // CR: inactive sediment, albumin above 3
  ["no CR with an active sediment", mild, { ...mildAfter, active: true }, "NR"],
  ["CR at albumin 3.01", mild, { ...mildAfter, albumin: "3.01" }, "CR"],
  ["no CR at albumin exactly 3", mild, { ...mildAfter, albumin: "3.0" }, "NR"],
  ["no CR at albumin 29.9 g/L", mild, { ...mildAfter, albumin: "29.9 g/L" }, "NR"],
  // PR: from 3.5 g or more to below 3.5 g
  ["PR from exactly 3.5 at 3.49 g", { ...before, up24: "3.5" }, { ...partial, up24: "3.49" }, "PR"],
  ["no PR from 4.0 at exactly 3.5 g", before, { ...partial, up24: "3.5" }, "NR"],
  ["no PR from 4.0 at 3.51 g", before, { ...partial, up24: "3.51" }, "NR"],
  ["no PR from 3.49 at 3.4 g: it has to fall by more than 50 %", { ...before, up24: "3.49" }, { ...partial, up24: "3.4" }, "NR"],
  // PR: from below 3.5 g a fall of more than 50 %, 0.5 × 3.0 = 1.5
  ["PR from 3.0 at 1.49 g", { ...before, up24: "3.0" }, { ...partial, up24: "1.49" }, "PR"],
  ["no PR from 3.0 at exactly 50 %", { ...before, up24: "3.0" }, { ...partial, up24: "1.5" }, "NR"],
  ["no PR from 3.0 at 1.51 g", { ...before, up24: "3.0" }, { ...partial, up24: "1.51" }, "NR"],
  ["PR from 3.49 at 1.7 g", { ...before, up24: "3.49" }, { ...partial, up24: "1.7" }, "PR"],
  ["no PR from 8.0 at 3.9 g: more than 50 %, but not below 3.5 g", { ...before, up24: "8.0" }, { ...partial, up24: "3.9" }, "NR"],
  // PR: GFR no more than 25 % below baseline
  ["PR at more than 75 % of baseline", before, { ...partial, egfr: "75.1" }, "PR"],
  ["PR at exactly 75 % of baseline", before, { ...partial, egfr: "75" }, "PR"],
  ["no PR at less", before, { ...partial, egfr: "74.9" }, "NR"],
  // missing
  ["the baseline GFR is not needed from 60", { up24: "4.0" }, { ...after, egfr: "70" }, "CR"],
  ["open without albumin", mild, { up24: "0.45", egfr: "100", active: false }, "CR|NR"],
  ["PR holds, CR is open, without albumin", before, { up24: "0.3", egfr: "100", active: false }, "CR|PR"],
  // whatever the baseline was, 1.0 g is no CR; without it either case of PR may hold
  ["PR is open without baseline protein", { egfr: "100" }, { ...partial, up24: "1.0" }, "PR|NR"],
];

describe("NCT01765842", () => {
  it.each(rows)("%s", (_title, baseline, followUp, response) => {
    expect(responseOf(nct01765842, baseline, followUp)).toBe(response);
  });
});
