import { describe, expect, it } from "vitest";
import { classifyRenalResponse, compileDefinition, nct05631717, nct05631717Guarded, nct05631717Literal, nct05631717Normalised } from "../../../src/index.js";
import { assessment, type CaseValues } from "./cases.js";

type Row = readonly [title: string, baseline: CaseValues, followUp: CaseValues, asMeasured: string, guarded: string];

// Baseline and follow-up as in a complete record; each row then changes what it is about.
const before: CaseValues = { scr: "1.0", upcr: "3.0", up24: "3.0" };
const after: CaseValues = { scr: "1.0", upcr: "0.4", up24: "0.4", dose: "10", deterioration: false };
// Both abnormal at baseline: creatinine 2.0 mg/dL, so 0.7 × = 1.4 and 1.25 × = 2.5.
const beforeBoth: CaseValues = { scr: "2.0", upcr: "3.0", up24: "3.0" };
// A fall of 60 % in proteinuria that does not reach 0.5, so that only PR is in question.
const partial: CaseValues = { scr: "1.0", upcr: "1.2", up24: "1.2", dose: "10", deterioration: false };

const rows: readonly Row[] = [
  // CR: creatinine at most 1.2 mg/dL (= 106.08 umol/L) ...
  ["CR with creatinine below 1.2 mg/dL", { ...before, scr: "0.8" }, { ...after, scr: "1.19" }, "CR", "CR"],
  ["CR at exactly 1.2 mg/dL, though 150 % of baseline", { ...before, scr: "0.8" }, { ...after, scr: "1.2" }, "CR", "CR"],
  // 1.21 / 0.8 = 151 %: no CR; proteinuria fell 87 %, baseline creatinine normal: PR. Guarded: creatinine > 125 %, so NR.
  ["no longer CR at 1.21 mg/dL", { ...before, scr: "0.8" }, { ...after, scr: "1.21" }, "PR", "NR"],
  ["CR at exactly 106.08 umol/L", { ...before, scr: "0.8" }, { ...after, scr: "106.08 umol/L" }, "CR", "CR"],
  ["no longer CR at 106.09 umol/L", { ...before, scr: "0.8" }, { ...after, scr: "106.09 umol/L" }, "PR", "NR"],
  // ... or at most 125 % of baseline: 1.25 × 1.48 = 1.85 exactly.
  ["CR at 1.84 mg/dL from 1.48", { ...before, scr: "1.48" }, { ...after, scr: "1.84" }, "CR", "CR"],
  ["CR at exactly 125 % of baseline", { ...before, scr: "1.48" }, { ...after, scr: "1.85" }, "CR", "CR"],
  ["no longer CR just above 125 % of baseline; creatinine abnormal and not fallen: NR", { ...before, scr: "1.48" }, { ...after, scr: "1.86" }, "NR", "NR"],
  // 1.25 × 1.48 mg/dL × 88.4 = 163.54 umol/L
  ["CR at exactly 125 % of a baseline in mg/dL, follow-up in umol/L", { ...before, scr: "1.48" }, { ...after, scr: "163.54 umol/L" }, "CR", "CR"],
  ["no longer CR one hundredth of a umol/L above it", { ...before, scr: "1.48" }, { ...after, scr: "163.55 umol/L" }, "NR", "NR"],
  // CR: UPCR below 0.5 g/g or 24-hour protein below 0.5 g
  ["CR with UPCR 0.49 alone", before, { ...after, upcr: "0.49", up24: "2.0" }, "CR", "CR"],
  ["no longer CR at UPCR exactly 0.50", before, { ...after, upcr: "0.50", up24: "2.0" }, "PR", "PR"],
  ["no longer CR at UPCR 0.51", before, { ...after, upcr: "0.51", up24: "2.0" }, "PR", "PR"],
  ["CR with 24-h protein 0.49 alone", before, { ...after, upcr: "2.0", up24: "0.49" }, "CR", "CR"],
  ["no longer CR at 24-h protein exactly 0.50", before, { ...after, upcr: "2.0", up24: "0.50" }, "PR", "PR"],
  ["CR at 499 mg/g", before, { ...after, upcr: "499 mg/g", up24: "2.0" }, "CR", "CR"],
  ["no longer CR at exactly 500 mg/g", before, { ...after, upcr: "500 mg/g", up24: "2.0" }, "PR", "PR"],
  // 0.5 g/g × 113.12 = 56.56 mg/mmol
  ["CR at 56.55 mg/mmol", before, { ...after, upcr: "56.55 mg/mmol", up24: "2.0" }, "CR", "CR"],
  ["no longer CR at exactly 56.56 mg/mmol", before, { ...after, upcr: "56.56 mg/mmol", up24: "2.0" }, "PR", "PR"],
  ["CR with a UPCR reported as <0.5", before, { ...after, upcr: "<0.5", up24: "2.0" }, "CR", "CR"],
  ["open with a UPCR reported as <=0.5: CR or PR", before, { ...after, upcr: "<=0.5", up24: "2.0" }, "NE", "NE"],
  // CR: prednisone-equivalent at most 10 mg/d; PR has no such limit
  ["CR at 9.99 mg/d", before, { ...after, dose: "9.99" }, "CR", "CR"],
  ["CR at exactly 10 mg/d", before, { ...after, dose: "10" }, "CR", "CR"],
  ["no longer CR at 10.01 mg/d", before, { ...after, dose: "10.01" }, "PR", "PR"],
  ["PR at 60 mg/d: no prednisone limit for PR", before, { ...partial, dose: "60" }, "PR", "PR"],
  // CR takes precedence; deterioration is not asked for CR
  ["CR although something else deteriorated", before, { ...after, deterioration: true }, "CR", "CR"],
  // "Abnormal before treatment": creatinine from above 1.2 mg/dL
  ["creatinine 1.2 at baseline is not abnormal: the 50 % case", { ...before, scr: "1.2" }, { ...partial, scr: "1.3" }, "PR", "PR"],
  ["creatinine 1.21 at baseline is abnormal: it would have to fall", { ...before, scr: "1.21" }, { ...partial, scr: "1.2" }, "NR", "NR"],
  // "Abnormal before treatment": proteinuria from 0.5
  ["UPCR 0.49 at baseline is not abnormal", { scr: "0.8", upcr: "0.49", up24: "0.3" }, { ...after, scr: "1.3", upcr: "0.1", up24: "0.1" }, "NR", "NR"],
  ["UPCR exactly 0.50 at baseline is abnormal", { scr: "0.8", upcr: "0.50", up24: "0.3" }, { ...after, scr: "0.9", upcr: "0.1", up24: "0.1", dose: "20" }, "PR", "PR"],
  ["24-h protein exactly 0.50 at baseline is abnormal", { scr: "0.8", upcr: "0.3", up24: "0.50" }, { ...after, scr: "0.9", upcr: "0.1", up24: "0.1", dose: "20" }, "PR", "PR"],
  ["no proteinuria measure abnormal at baseline: no PR exists", { scr: "0.8", upcr: "0.49", up24: "0.49" }, { ...after, dose: "20" }, "NR", "NR"],
  ["a normal measure that fell does not count for the abnormal one that did not", { scr: "0.8", upcr: "0.4", up24: "2.0" }, { ...after, dose: "20", upcr: "0.1", up24: "1.9" }, "NR", "NR"],
  // PR, creatinine abnormal: creatinine fell by more than 30 % (0.7 × 2.0 = 1.4)
  ["PR with creatinine 1.39 from 2.0", beforeBoth, { ...partial, scr: "1.39" }, "PR", "PR"],
  ["no PR with creatinine 1.4 from 2.0: exactly 30 %", beforeBoth, { ...partial, scr: "1.4" }, "NR", "NR"],
  ["no PR with creatinine 1.41 from 2.0", beforeBoth, { ...partial, scr: "1.41" }, "NR", "NR"],
  // ... and proteinuria fell by more than 30 % (0.7 × 3.0 = 2.1)
  ["PR with UPCR 2.09 from 3.0", beforeBoth, { ...partial, scr: "1.3", upcr: "2.09", up24: "3.0" }, "PR", "PR"],
  ["no PR with UPCR 2.1 from 3.0: exactly 30 %", beforeBoth, { ...partial, scr: "1.3", upcr: "2.1", up24: "3.0" }, "NR", "NR"],
  ["PR with 24-h protein 2.09 from 3.0", beforeBoth, { ...partial, scr: "1.3", upcr: "3.0", up24: "2.09" }, "PR", "PR"],
  ["no PR with 24-h protein 2.1 from 3.0", beforeBoth, { ...partial, scr: "1.3", upcr: "3.0", up24: "2.1" }, "NR", "NR"],
  // (1.0 - 0.7) / 1.0 > 0.3 is true in doubles
  ["no PR with UPCR 0.7 from 1.0: exactly 30 %", { scr: "2.0", upcr: "1.0", up24: "1.0" }, { ...partial, scr: "1.3", upcr: "0.7", up24: "0.7" }, "NR", "NR"],
  // ... and no other indicator of deterioration
  ["no PR with another deterioration, creatinine abnormal", beforeBoth, { ...partial, scr: "1.3", deterioration: true }, "NR", "NR"],
  ["open while deterioration is not recorded: PR or NR", beforeBoth, { scr: "1.3", upcr: "1.2", up24: "1.2", dose: "10" }, "NE", "NE"],
  // PR, creatinine not abnormal: proteinuria fell by more than 50 % (0.5 × 3.0 = 1.5)
  ["PR with UPCR 1.49 from 3.0", before, { ...partial, upcr: "1.49", up24: "3.0" }, "PR", "PR"],
  ["no PR with UPCR 1.5 from 3.0: exactly 50 %", before, { ...partial, upcr: "1.5", up24: "3.0" }, "NR", "NR"],
  ["PR with 24-h protein 1.49 from 3.0", before, { ...partial, upcr: "3.0", up24: "1.49" }, "PR", "PR"],
  ["no PR with 24-h protein 1.5 from 3.0", before, { ...partial, upcr: "3.0", up24: "1.5" }, "NR", "NR"],
  // 1499 mg/g against 3.0 g/g; the limit is 1.5 g/g
  ["PR across units: 1499 mg/g from 3.0 g/g", before, { ...partial, upcr: "1499 mg/g", up24: "3.0" }, "PR", "PR"],
  ["no PR across units: 1500 mg/g from 3.0 g/g", before, { ...partial, upcr: "1500 mg/g", up24: "3.0" }, "NR", "NR"],
  // ... where the text asks for nothing else, and the guarded reading does
  ["PR with creatinine doubled: the text sets no guard", before, { ...partial, scr: "2.0" }, "PR", "NR"],
  ["PR at exactly 125 % of baseline creatinine in both readings", { ...before, scr: "1.2" }, { ...partial, scr: "1.5" }, "PR", "PR"],
  ["just above 125 %", { ...before, scr: "1.2" }, { ...partial, scr: "1.51" }, "PR", "NR"],
  ["PR with another deterioration, creatinine normal at baseline", before, { ...partial, deterioration: true }, "PR", "NR"],
  ["guarded reading open while deterioration is not recorded", before, { scr: "1.0", upcr: "1.2", up24: "1.2", dose: "10" }, "PR", "NE"],
  // NR
  ["NR with nothing changed", before, { ...before, dose: "10", deterioration: false }, "NR", "NR"],
  // Missing is unknown: what a missing value could still decide stays open
  ["no dose: CR or PR", before, { scr: "1.0", upcr: "0.4", up24: "0.4", deterioration: false }, "NE", "NE"],
  ["no dose, but proteinuria rules CR out", before, { scr: "1.0", upcr: "1.2", up24: "1.2", deterioration: false }, "PR", "PR"],
  ["one measure suffices for CR", { scr: "1.0", upcr: "3.0" }, { scr: "1.0", upcr: "0.4", dose: "10", deterioration: false }, "CR", "CR"],
  ["a measure that was never taken is left out: NR by the other", { scr: "1.0", upcr: "3.0" }, { scr: "1.0", upcr: "2.8", dose: "10", deterioration: false }, "NR", "NR"],
  ["nothing recorded at follow-up", before, {}, "NE", "NE"],
  // Baseline creatinine missing, follow-up 0.8: above 1.2 it fell by more than 30 % (0.8 < 0.84), else the 50 % case holds. Either way PR.
  ["baseline creatinine missing, yet every value of it gives PR", { upcr: "3.0", up24: "3.0" }, { ...partial, scr: "0.8" }, "PR", "NE"],
];

describe("NCT05631717", () => {
  it.each(rows)("%s", (_title, baseline, followUp, asMeasured, guarded) => {
    const verdicts = [nct05631717, nct05631717Guarded].map(
      (definition) => classifyRenalResponse(assessment(baseline), assessment(followUp), definition).response,
    );
    expect(verdicts).toEqual([asMeasured, guarded]);
  });
});

type MeasuredRow = readonly [title: string, baseline: CaseValues, followUp: CaseValues, asMeasured: string, literal: string];

const rest = { scr: "1.0", dose: "10", deterioration: false } as const;
const upcrOnly = { scr: "1.0", upcr: "3.0" } as const;
const up24Only = { scr: "1.0", up24: "3.0" } as const;
const upcrAndScreening24h = { scr: "1.0", upcr: "3.0", up24: "3.0" } as const;

// Baseline creatinine 1.0: CR asks for a value below 0.5, PR for one below 0.5 × 3.0 = 1.5.
const measuredRows: readonly MeasuredRow[] = [
  // UPCR only
  ["UPCR only, 0.49: CR", upcrOnly, { ...rest, upcr: "0.49" }, "CR", "CR"],
  ["UPCR only, exactly 0.5: PR; by a 24-h protein it could be CR", upcrOnly, { ...rest, upcr: "0.5" }, "PR", "NE"],
  ["UPCR only, 1.49: PR", upcrOnly, { ...rest, upcr: "1.49" }, "PR", "NE"],
  ["UPCR only, exactly half of baseline: NR", upcrOnly, { ...rest, upcr: "1.5" }, "NR", "NE"],
  ["UPCR only, nothing changed: NR", upcrOnly, { ...rest, upcr: "3.0" }, "NR", "NE"],
  ["UPCR only, reported as <0.1: CR", upcrOnly, { ...rest, upcr: "<0.1" }, "CR", "CR"],
  ["UPCR only, reported as <0.6: CR or PR", upcrOnly, { ...rest, upcr: "<0.6" }, "NE", "NE"],
  // 24-hour protein only
  ["24-h protein only, 0.49: CR", up24Only, { ...rest, up24: "0.49" }, "CR", "CR"],
  ["24-h protein only, exactly 0.5: PR", up24Only, { ...rest, up24: "0.5" }, "PR", "NE"],
  ["24-h protein only, exactly half of baseline: NR", up24Only, { ...rest, up24: "1.5" }, "NR", "NE"],
  ["24-h protein only, reported as <0.1: CR", up24Only, { ...rest, up24: "<0.1" }, "CR", "CR"],
  // Both, and they differ: either suffices
  ["both, UPCR shows CR and 24-h protein nothing: CR", upcrAndScreening24h, { ...rest, upcr: "0.49", up24: "3.0" }, "CR", "CR"],
  ["both, 24-h protein shows PR and UPCR nothing: PR", upcrAndScreening24h, { ...rest, upcr: "3.0", up24: "1.49" }, "PR", "PR"],
  ["both, neither shows a response: NR", upcrAndScreening24h, { ...rest, upcr: "1.5", up24: "1.5" }, "NR", "NR"],
  ["both, a 24-h protein of <0.1 is held and decides: CR", upcrAndScreening24h, { ...rest, upcr: "3.0", up24: "<0.1" }, "CR", "CR"],
  // A measure that was taken at baseline is held: its value at follow-up is missing, not left out
  ["24-h protein at screening only, UPCR 0.49: CR by UPCR", upcrAndScreening24h, { ...rest, upcr: "0.49" }, "CR", "CR"],
  ["24-h protein at screening only, UPCR 3.0: it may have halved", upcrAndScreening24h, { ...rest, upcr: "3.0" }, "NE", "NE"],
  ["UPCR at baseline, 24-h protein at follow-up, 0.49: CR", upcrOnly, { ...rest, up24: "0.49" }, "CR", "CR"],
  ["UPCR at baseline, 24-h protein at follow-up, 2.0: PR by either may be", upcrOnly, { ...rest, up24: "2.0" }, "NE", "NE"],
  // Neither
  ["neither at follow-up", upcrOnly, rest, "NE", "NE"],
  ["neither at any time", { scr: "1.0" }, rest, "NE", "NE"],
];

describe("NCT05631717 as measured, and with both measures part of the record", () => {
  it.each(measuredRows)("%s", (_title, baseline, followUp, asMeasured, literal) => {
    const [before, after] = [assessment(baseline), assessment(followUp)];
    const answers = [nct05631717, nct05631717Literal].map((definition) => classifyRenalResponse(before, after, definition).response);
    expect(answers).toEqual([asMeasured, literal]);
    expect([nct05631717, nct05631717Literal].map((definition) => compileDefinition(definition)(before, after))).toEqual([asMeasured, literal]);
  });
});

// 0.7 × 1.21 = 0.847, 0.7 × 2.0 = 1.4; proteinuria from 3.0 by 80 % to 0.6, above the limit of CR.
const down80 = { upcr: "0.6", dose: "10", deterioration: false } as const;
const cliffRows: readonly (readonly [title: string, baseline: CaseValues, followUp: CaseValues, printed: string, normalised: string])[] = [
  ["creatinine 1.20 to 0.92: the 50 % case", { scr: "1.20", upcr: "3.0" }, { ...down80, scr: "0.92" }, "PR", "PR"],
  ["creatinine 1.21 to 0.92: not by more than 30 %, yet normal", { scr: "1.21", upcr: "3.0" }, { ...down80, scr: "0.92" }, "NR", "PR"],
  ["creatinine 1.21 to 0.84: by more than 30 %", { scr: "1.21", upcr: "3.0" }, { ...down80, scr: "0.84" }, "PR", "PR"],
  ["creatinine 1.6 to exactly 1.2", { scr: "1.6", upcr: "3.0" }, { ...down80, scr: "1.2" }, "NR", "PR"],
  ["creatinine 1.6 to 1.21: neither normal nor below 1.12", { scr: "1.6", upcr: "3.0" }, { ...down80, scr: "1.21" }, "NR", "NR"],
  ["creatinine 2.0 to 1.39: by more than 30 %, not normal", { scr: "2.0", upcr: "3.0" }, { ...down80, scr: "1.39" }, "PR", "PR"],
  ["creatinine 2.0 to exactly 1.4", { scr: "2.0", upcr: "3.0" }, { ...down80, scr: "1.4" }, "NR", "NR"],
  ["normalised, but something else deteriorated", { scr: "1.21", upcr: "3.0" }, { ...down80, scr: "0.92", deterioration: true }, "NR", "NR"],
  ["normalised, proteinuria down by exactly 30 %", { scr: "1.21", upcr: "3.0" }, { ...down80, scr: "0.92", upcr: "2.1" }, "NR", "NR"],
  ["normalised, proteinuria down by more than 30 %", { scr: "1.21", upcr: "3.0" }, { ...down80, scr: "0.92", upcr: "2.09" }, "NR", "PR"],
  ["normalised, proteinuria 0.49 and dose 10: CR", { scr: "1.21", upcr: "3.0" }, { ...down80, scr: "0.92", upcr: "0.49" }, "CR", "CR"],
];

describe("NCT05631717 with a normalised creatinine as improved", () => {
  it.each(cliffRows)("%s", (_title, baseline, followUp, printed, normalised) => {
    const answers = [nct05631717, nct05631717Normalised].map((definition) => classifyRenalResponse(assessment(baseline), assessment(followUp), definition).response);
    expect(answers).toEqual([printed, normalised]);
  });
});
