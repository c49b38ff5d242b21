import { describe, expect, it } from "vitest";
import { chan2000, prednisoneWithdrawalPilot } from "../../../src/definitions/renal/chan2000.js";
import { type Assessment, type Baseline, classifyRenalResponse, type Quantity } from "../../../src/index.js";

type Row = readonly [title: string, followUp: Assessment, chan: string, pilot: string];

const scr = (value: string): Quantity => ({ value, unit: "mg/dL" });
const up24 = (value: string): Quantity => ({ value, unit: "g/d" });
// Serum albumin in g/dL with the laboratory's lower limit of normal, 3.5
const albumin = (value: string): Quantity => ({ value, unit: "g/dL", referenceRange: { low: "3.5" } });

const before: Baseline = { serumCreatinine: scr("0.8"), urineProtein24h: up24("4") };
const after: Assessment = { serumCreatinine: scr("0.8"), urineProtein24h: up24("0.2"), serumAlbumin: albumin("4"), sediment: { activeSediment: false } };
const partial: Assessment = { ...after, urineProtein24h: up24("1") };

const rows: readonly Row[] = [
  // CR: below 0.3 g/d; PR from 0.3
  ["0.299 g/d", { ...after, urineProtein24h: up24("0.299") }, "CR", "CR"],
  ["exactly 0.3 g/d", { ...after, urineProtein24h: up24("0.3") }, "PR", "PR"],
  ["0.301 g/d", { ...after, urineProtein24h: up24("0.301") }, "PR", "PR"],
  // CR: normal sediment; below 0.3 g/d there is no PR to fall back on
  ["active sediment at 0.299 g/d", { ...after, urineProtein24h: up24("0.299"), sediment: { activeSediment: true } }, "NR", "NR"],
  ["active sediment at 1 g/d: PR does not ask", { ...partial, sediment: { activeSediment: true } }, "PR", "PR"],
  // CR: normal albumin
  ["albumin 3.6", { ...after, serumAlbumin: albumin("3.6") }, "CR", "CR"],
  ["albumin exactly at the lower limit of normal", { ...after, serumAlbumin: albumin("3.5") }, "CR", "CR"],
  ["albumin 3.4", { ...after, serumAlbumin: albumin("3.4") }, "NR", "NR"],
  // CR: creatinine no more than (pilot: less than) 15 % above baseline; 1.15 x 0.8 = 0.92
  ["creatinine 0.919 from 0.8", { ...after, serumCreatinine: scr("0.919") }, "CR", "CR"],
  ["creatinine exactly 115 % of baseline: CR in Chan 2000 only", { ...after, serumCreatinine: scr("0.92") }, "CR", "NR"],
  ["creatinine 0.921 from 0.8", { ...after, serumCreatinine: scr("0.921") }, "NR", "NR"],
  // PR: up to 2.9 g/d (Chan: below)
  ["2.89 g/d", { ...partial, urineProtein24h: up24("2.89") }, "PR", "PR"],
  ["exactly 2.9 g/d: PR in the pilot only", { ...partial, urineProtein24h: up24("2.9") }, "NR", "PR"],
  ["2.91 g/d, where neither remission nor failure is printed", { ...partial, urineProtein24h: up24("2.91") }, "NR", "NR"],
  ["3.0 g/d", { ...partial, urineProtein24h: up24("3.0") }, "NR", "NR"],
  // PR: albumin at least 3.0 g/dL
  ["PR with albumin 3.01", { ...partial, serumAlbumin: albumin("3.01") }, "PR", "PR"],
  ["PR with albumin exactly 3.0", { ...partial, serumAlbumin: albumin("3.0") }, "PR", "PR"],
  ["PR with albumin exactly 30 g/L", { ...partial, serumAlbumin: { value: "30", unit: "g/L" } }, "PR", "PR"],
  ["no PR with albumin 29.9 g/L", { ...partial, serumAlbumin: { value: "29.9", unit: "g/L" } }, "NR", "NR"],
  ["no PR with albumin 2.99", { ...partial, serumAlbumin: albumin("2.99") }, "NR", "NR"],
  // PR: stable function, read as CR's limit
  ["PR with creatinine 0.919", { ...partial, serumCreatinine: scr("0.919") }, "PR", "PR"],
  ["PR with creatinine exactly 115 %: in Chan 2000 only", { ...partial, serumCreatinine: scr("0.92") }, "PR", "NR"],
  ["no PR with creatinine 0.921", { ...partial, serumCreatinine: scr("0.921") }, "NR", "NR"],
  // Missing
  ["sediment not recorded at 0.2 g/d: CR or NR", { ...after, sediment: null }, "NE", "NE"],
  ["sediment not recorded at 1 g/d", { ...partial, sediment: null }, "PR", "PR"],
  ["albumin without a reference range at 0.2 g/d", { ...after, serumAlbumin: { value: "4", unit: "g/dL" } }, "NE", "NE"],
  ["albumin missing at 1 g/d", { ...partial, serumAlbumin: null }, "NE", "NE"],
  ["24-hour protein missing", { ...after, urineProtein24h: null }, "NE", "NE"],
  ["everything but 24-hour protein of 3.5 g missing", { urineProtein24h: up24("3.5") }, "NR", "NR"],
];

describe("Chan 2000 and the prednisone withdrawal pilot", () => {
  it.each(rows)("%s", (_title, followUp, chan, pilot) => {
    expect([chan2000, prednisoneWithdrawalPilot].map((definition) => classifyRenalResponse(before, followUp, definition).response)).toEqual([chan, pilot]);
  });
});
