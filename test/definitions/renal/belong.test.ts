import { describe, expect, it } from "vitest";
import { belong, belongShort } from "../../../src/definitions/renal/belong.js";
import { type Assessment, type Baseline, classifyRenalResponse, type Quantity } from "../../../src/index.js";

type Row = readonly [title: string, baseline: Baseline, followUp: Assessment, detailed: string, short: string];

// Serum creatinine in mg/dL with the laboratory's upper limit of normal, 1.2
const scr = (value: string): Quantity => ({ value, unit: "mg/dL", referenceRange: { high: "1.2" } });
const upcr = (value: string): Quantity => ({ value, unit: "g/g" });

const before: Baseline = { serumCreatinine: scr("0.8"), upcr: upcr("2.0") };
const nephrotic: Baseline = { serumCreatinine: scr("0.8"), upcr: upcr("8.0") };
const after: Assessment = { serumCreatinine: scr("0.8"), upcr: upcr("0.4"), sediment: { activeSediment: false } };

const rows: readonly Row[] = [
  // CRR: creatinine at most 125 % of baseline (1.25 x 0.8 = 1.0)
  ["creatinine 0.99 from 0.8", before, { ...after, serumCreatinine: scr("0.99") }, "CRR", "CRR"],
  ["creatinine exactly 125 % of baseline", before, { ...after, serumCreatinine: scr("1.0") }, "CRR", "CRR"],
  ["creatinine 1.01 from 0.8, still normal: no response at all", before, { ...after, serumCreatinine: scr("1.01") }, "NR", "NR"],
  // ... and normal (in the detailed table); from 1.2, 125 % is 1.5
  ["creatinine exactly at the upper limit", { ...before, serumCreatinine: scr("1.2") }, { ...after, serumCreatinine: scr("1.2") }, "CRR", "CRR"],
  ["creatinine 1.19", { ...before, serumCreatinine: scr("1.2") }, { ...after, serumCreatinine: scr("1.19") }, "CRR", "CRR"],
  ["creatinine 1.21: PRR, and CRR in the short table", { ...before, serumCreatinine: scr("1.2") }, { ...after, serumCreatinine: scr("1.21") }, "PRR", "CRR"],
  ["creatinine improved from 3.0 to 2.0 but not normal", { ...before, serumCreatinine: scr("3.0") }, { ...after, serumCreatinine: scr("2.0") }, "PRR", "CRR"],
  // CRR: UPCR below 0.5
  ["UPCR 0.499", before, { ...after, upcr: upcr("0.499") }, "CRR", "CRR"],
  ["UPCR exactly 0.50", before, { ...after, upcr: upcr("0.50") }, "PRR", "NR"],
  ["UPCR 0.501", before, { ...after, upcr: upcr("0.501") }, "PRR", "NR"],
  // CRR: inactive sediment (in the detailed table)
  ["active sediment: PRR, and CRR in the short table", before, { ...after, sediment: { activeSediment: true } }, "PRR", "CRR"],
  // PRR: creatinine at most 125 % of baseline
  ["PRR with creatinine 0.99", before, { ...after, upcr: upcr("0.9"), serumCreatinine: scr("0.99") }, "PRR", "NR"],
  ["PRR with creatinine exactly 125 % of baseline", before, { ...after, upcr: upcr("0.9"), serumCreatinine: scr("1.0") }, "PRR", "NR"],
  ["no PRR with creatinine 1.01", before, { ...after, upcr: upcr("0.9"), serumCreatinine: scr("1.01") }, "NR", "NR"],
  // PRR: UPCR improved by 50 % (half of 2.0 is 1.0)
  ["PRR with UPCR 0.99 from 2.0", before, { ...after, upcr: upcr("0.99") }, "PRR", "NR"],
  ["PRR with UPCR exactly halved", before, { ...after, upcr: upcr("1.0") }, "PRR", "NR"],
  ["no PRR with UPCR 1.01 from 2.0", before, { ...after, upcr: upcr("1.01") }, "NR", "NR"],
  // PRR: below 3.0 if above 3.0 at baseline (half of 8.0 is 4.0)
  ["PRR with UPCR 2.99 from 8.0", nephrotic, { ...after, upcr: upcr("2.99") }, "PRR", "NR"],
  ["no PRR with UPCR exactly 3.0 from 8.0", nephrotic, { ...after, upcr: upcr("3.0") }, "NR", "NR"],
  ["no PRR with UPCR 3.01 from 8.0", nephrotic, { ...after, upcr: upcr("3.01") }, "NR", "NR"],
  ["3.0 g/g at baseline: no cap, a fall by half is asked for", { ...before, upcr: upcr("3.0") }, { ...after, upcr: upcr("1.5") }, "PRR", "NR"],
  // Missing
  ["sediment not recorded: CRR or PRR", before, { serumCreatinine: scr("0.8"), upcr: upcr("0.4") }, "NE", "CRR"],
  ["no reference range: CRR or PRR", before, { ...after, serumCreatinine: { value: "0.8", unit: "mg/dL" } }, "NE", "CRR"],
  ["UPCR missing", before, { ...after, upcr: null }, "NE", "NE"],
  ["creatinine missing", before, { ...after, serumCreatinine: null }, "NE", "NE"],
  ["creatinine missing, UPCR rules a response out", before, { upcr: upcr("1.5") }, "NR", "NR"],
  ["baseline UPCR missing, CRR does not need it", { serumCreatinine: scr("0.8") }, after, "CRR", "CRR"],
  ["baseline UPCR missing, PRR does", { serumCreatinine: scr("0.8") }, { ...after, upcr: upcr("0.9") }, "NE", "NR"],
];

describe("BELONG", () => {
  it.each(rows)("%s", (_title, baseline, followUp, detailed, short) => {
    expect([belong, belongShort].map((definition) => classifyRenalResponse(baseline, followUp, definition).response)).toEqual([detailed, short]);
  });

  // Below a baseline of 6.0 a fall by half already ends below 3.0: the cap decides from 6.0 on.
  it("asks for less than 3.0 where a fall by exactly half from 6.0 ends at 3.0", () => {
    const from6: Baseline = { ...before, upcr: upcr("6.0") };
    expect(classifyRenalResponse(from6, { ...after, upcr: upcr("3.0") }, belong).response).toBe("NR");
    expect(classifyRenalResponse(from6, { ...after, upcr: upcr("2.99") }, belong).response).toBe("PRR");
  });
});
