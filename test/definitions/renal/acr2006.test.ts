import { describe, expect, it } from "vitest";
import { acr2006 } from "../../../src/definitions/renal/acr2006.js";
import { responseOf, type Row } from "./guidelineRecord.js";

// Creatinine with the laboratory's upper limit 1.2; eGFR with its lower limit 90, normal at the flare in `before`, abnormal in `abnormal`.
const before = { upcr: "3.0", scr: "0.9 [0.5-1.2]", egfr: "100 [90-]" };
const abnormal = { upcr: "3.0", scr: "2.0 [0.5-1.2]", egfr: "40 [90-]" };
const after = { upcr: "0.1", scr: "0.9 [0.5-1.2]", egfr: "100", active: false };
const partial = { upcr: "1.0", scr: "1.9 [0.5-1.2]", egfr: "100", active: false };

const rows: readonly Row[] = [
  // CR: UPCR below 0.2; exactly 0.2 begins PR
  ["CR at 0.199", before, { ...after, upcr: "0.199" }, "CR"],
  ["PR at exactly 0.2", before, { ...after, upcr: "0.2" }, "PR"],
  ["PR at 0.21", before, { ...after, upcr: "0.21" }, "PR"],
  // CR: creatinine normal
  ["CR with creatinine below the upper limit", before, { ...after, scr: "1.19 [0.5-1.2]" }, "CR"],
  ["CR with creatinine at the upper limit", before, { ...after, scr: "1.2 [0.5-1.2]" }, "CR"],
  ["no CR with creatinine above it, nor PR below 0.2", before, { ...after, upcr: "0.199", scr: "1.21 [0.5-1.2]" }, "NR"],
  ["but PR from exactly 0.2", before, { ...after, upcr: "0.2", scr: "1.21 [0.5-1.2]" }, "PR"],
  // CR: or eGFR 25 % better if abnormal at the flare: 1.25 × 40 = 50
  ["CR by eGFR above 125 %", abnormal, { ...after, scr: "1.5 [0.5-1.2]", egfr: "51" }, "CR"],
  ["CR by eGFR at exactly 125 %", abnormal, { ...after, scr: "1.5 [0.5-1.2]", egfr: "50" }, "CR"],
  ["no CR by eGFR below 125 %", abnormal, { ...after, scr: "1.5 [0.5-1.2]", egfr: "49.9" }, "NR"],
  ["no CR by an improved eGFR that was normal", before, { ...after, scr: "1.5 [0.5-1.2]", egfr: "125" }, "NR"],
  ["an eGFR at its lower limit is normal", { ...before, egfr: "90 [90-]" }, { ...after, scr: "1.5 [0.5-1.2]", egfr: "120" }, "NR"],
  // inactive sediment in both
  ["no CR with an active sediment", before, { ...after, active: true }, "NR"],
  ["no PR with an active sediment", before, { ...partial, active: true }, "NR"],
  // PR: UPCR up to 2
  ["PR at 1.99", before, { ...partial, upcr: "1.99" }, "PR"],
  ["PR at exactly 2", before, { ...partial, upcr: "2.0" }, "PR"],
  ["no longer PR at 2.01", before, { ...partial, upcr: "2.01" }, "NR"],
  // PR: eGFR normal and at its level, 0.75 × 100 = 75; a fall of 25 % is non-response
  ["PR with eGFR fallen by 24.9 %", before, { ...partial, egfr: "75.1" }, "PR"],
  ["no PR with eGFR fallen by exactly 25 %", before, { ...partial, egfr: "75" }, "NR"],
  ["no PR with eGFR fallen by more", before, { ...partial, egfr: "74.9" }, "NR"],
  ["PR from the lower limit of normal, eGFR kept", { ...before, egfr: "90 [90-]" }, { ...partial, egfr: "88" }, "PR"],
  // PR: abnormal eGFR 25 % better
  ["PR by eGFR at exactly 125 %", abnormal, { ...partial, egfr: "50" }, "PR"],
  ["no PR with an abnormal eGFR merely kept", abnormal, { ...partial, egfr: "49.9" }, "NR"],
  // missing
  ["open without a range of creatinine, whose eGFR was normal", before, { ...after, scr: "0.9" }, "CR|NR"],
  ["open while the sediment is not recorded", before, { upcr: "1.0", egfr: "100" }, "PR|NR"],
  ["PR without a range of eGFR at baseline: 130 of 100 is kept and improved", { upcr: "3.0", egfr: "100" }, { ...partial, egfr: "130" }, "PR"],
  ["open without a range of eGFR at baseline when only kept", { upcr: "3.0", egfr: "100" }, partial, "PR|NR"],
];

describe("ACR 2006", () => {
  it.each(rows)("%s", (_title, baseline, followUp, response) => {
    expect(responseOf(acr2006, baseline, followUp)).toBe(response);
  });
});
