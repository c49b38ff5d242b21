import { describe, expect, it } from "vitest";
import { berlissLnCrr, berlissLnPerr } from "../../../src/definitions/renal/berlissLn.js";
import { type Assessment, classifyRenalResponse } from "../../../src/index.js";

// 24-hour protein in g, eGFR, rescue therapy; undefined is not recorded
type Row = readonly [title: string, up24: string | undefined, egfr: string | undefined, rescue: boolean | undefined, perr: string, crr: string];

const rows: readonly Row[] = [
  // PERR: at most 0.7 g
  ["0.699 g", "0.699", "95", false, "PERR", "NR"],
  ["exactly 0.7 g", "0.7", "95", false, "PERR", "NR"],
  ["0.701 g", "0.701", "95", false, "NR", "NR"],
  // CRR: below 0.5 g
  ["0.499 g", "0.499", "95", false, "PERR", "CRR"],
  ["exactly 0.5 g", "0.5", "95", false, "PERR", "NR"],
  ["0.501 g", "0.501", "95", false, "PERR", "NR"],
  // PERR: eGFR at least 60; CRR: at least 90
  ["eGFR 59.9", "0.4", "59.9", false, "NR", "NR"],
  ["eGFR exactly 60", "0.4", "60", false, "PERR", "NR"],
  ["eGFR 60.1", "0.4", "60.1", false, "PERR", "NR"],
  ["eGFR 89.9", "0.4", "89.9", false, "PERR", "NR"],
  ["eGFR exactly 90", "0.4", "90", false, "PERR", "CRR"],
  ["eGFR 90.1", "0.4", "90.1", false, "PERR", "CRR"],
  // Rescue therapy bars PERR; nothing is printed for CRR
  ["rescue therapy", "0.4", "95", true, "NR", "CRR"],
  // Missing
  ["rescue therapy not recorded", "0.4", "95", undefined, "NE", "CRR"],
  ["eGFR missing", "0.4", undefined, false, "NE", "NE"],
  ["24-hour protein missing", undefined, "95", false, "NE", "NE"],
  ["eGFR missing at 0.6 g", "0.6", undefined, false, "NE", "NR"],
];

describe("BeRLiSS-LN", () => {
  it.each(rows)("%s", (_title, up24, egfr, rescueTherapy, perr, crr) => {
    const followUp: Assessment = {
      urineProtein24h: up24 === undefined ? null : { value: up24, unit: "g/d" },
      egfr: egfr === undefined ? null : { value: egfr, unit: "mL/min/{1.73_m2}" },
      events: rescueTherapy === undefined ? null : { rescueTherapy },
    };
    expect([berlissLnPerr, berlissLnCrr].map((definition) => classifyRenalResponse({}, followUp, definition).response)).toEqual([perr, crr]);
  });
});
