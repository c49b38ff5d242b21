import { describe, expect, it } from "vitest";
import { type Assessment, type Baseline, classifyRenalResponse } from "../../../src/index.js";
import { tulipLnCrr, tulipLnCrr05 } from "../../../src/definitions/renal/tulipLnCrr.js";

type Row = readonly [title: string, baseline: Baseline, followUp: Assessment, crr: string, crr05: string];

const upcr = (value: string) => ({ upcr: { value, unit: "g/g" } });
const egfr = (value: string) => ({ egfr: { value, unit: "mL/min/1.73m2" } });

const before = (value: string): Baseline => ({ ...upcr("3.0"), ...egfr(value) });
const calm = { treatmentDiscontinued: false, prohibitedMedication: false };
const good: Assessment = { ...upcr("0.4"), ...egfr("95"), events: calm };

const rows: readonly Row[] = [
  // UPCR at most 0.7, or at most 0.5
  ["UPCR 0.499", before("100"), { ...good, ...upcr("0.499") }, "CRR", "CRR0.5"],
  ["UPCR exactly 0.50", before("100"), { ...good, ...upcr("0.50") }, "CRR", "CRR0.5"],
  ["UPCR 0.501", before("100"), { ...good, ...upcr("0.501") }, "CRR", "NR"],
  ["UPCR exactly 0.70", before("100"), { ...good, ...upcr("0.70") }, "CRR", "NR"],
  ["UPCR 0.701", before("100"), { ...good, ...upcr("0.701") }, "NR", "NR"],
  // eGFR at least 60
  ["eGFR exactly 60, confirmed 40 % below baseline", before("100"), { ...good, ...egfr("60"), next: egfr("50") }, "CRR", "CRR0.5"],
  ["eGFR 59.9, confirmed", before("100"), { ...good, ...egfr("59.9"), next: egfr("59.9") }, "NR", "NR"],
  ["59 now and 60 next: the fall is confirmed, 60 is judged at the visit", before("100"), { ...good, ...egfr("59"), next: egfr("60") }, "NR", "NR"],
  // or no confirmed decrease of 20 % or more: 0.8 × 70 = 56
  ["fall of less than 20 %", before("70"), { ...good, ...egfr("56.1"), next: egfr("50") }, "CRR", "CRR0.5"],
  ["eGFR fall of exactly 20 % under TULIP-LN disqualifies when confirmed", before("70"), { ...good, ...egfr("56"), next: egfr("56") }, "NR", "NR"],
  ["a larger fall, confirmed", before("70"), { ...good, ...egfr("55.9"), next: egfr("55.9") }, "NR", "NR"],
  ["a fall that the next measurement does not confirm", before("70"), { ...good, ...egfr("50"), next: egfr("56.1") }, "CRR", "CRR0.5"],
  ["a fall that awaits confirmation", before("70"), { ...good, ...egfr("56") }, "CRR or NR", "CRR0.5 or NR"],
  // On study drug, no restricted medication
  ["study drug stopped", before("100"), { ...good, events: { ...calm, treatmentDiscontinued: true } }, "NR", "NR"],
  ["restricted medication", before("100"), { ...good, events: { ...calm, prohibitedMedication: true } }, "NR", "NR"],
  ["study drug not recorded", before("100"), { ...good, events: { prohibitedMedication: false } }, "CRR or NR", "CRR0.5 or NR"],
  ["medication not recorded", before("100"), { ...good, events: { treatmentDiscontinued: false } }, "CRR or NR", "CRR0.5 or NR"],
  ["rescue therapy as such is not asked for", before("100"), { ...good, events: { ...calm, rescueTherapy: true } }, "CRR", "CRR0.5"],
  // Missing
  ["no UPCR", before("100"), { ...good, upcr: null }, "CRR or NR", "CRR0.5 or NR"],
  ["eGFR 60 needs no baseline", {}, { ...good, ...egfr("60") }, "CRR", "CRR0.5"],
];

describe("TULIP-LN", () => {
  it.each(rows)("%s", (_title, baseline, followUp, ...expected) => {
    const possible = [tulipLnCrr, tulipLnCrr05].map((definition) => classifyRenalResponse(baseline, followUp, definition).possible.join(" or "));
    expect(possible).toEqual(expected);
  });
});
