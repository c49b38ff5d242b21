import { parse } from "csv-parse/sync";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { deathsOnStudy } from "../../src/safety/deathsOnStudy.js";
import { incidence } from "../../src/safety/incidence.js";
import { liverMaxima } from "../../src/safety/liverMaxima.js";
import { vitalSignLimits } from "../../src/safety/limits/vitalSignLimits.js";
import { potentialLiverInjury } from "../../src/safety/potentialLiverInjury.js";
import { significantChangeCounts } from "../../src/safety/significantChangeCounts.js";
import { vitalSignFindings } from "../../src/safety/vitalSignFindings.js";
import { adverseEventsFromSdtm, type AdverseEventOptions } from "../../src/sdtm/adverseEventsFromSdtm.js";
import { countedEvents } from "../../src/sdtm/countedEvents.js";
import { laboratoryFromSdtm } from "../../src/sdtm/laboratoryFromSdtm.js";
import { laboratoryTestCodes } from "../../src/sdtm/laboratoryTestCodes.js";
import type { SdtmRow } from "../../src/sdtm/sdtmRows.js";
import { vitalSignsFromSdtm, vitalSignTestCodes } from "../../src/sdtm/vitalSignsFromSdtm.js";
import { count, pilotPresent, pilotTable } from "./pilot.js";

const eventOptions: AdverseEventOptions = { lagDays: 28, worsening: "notCollected", severity: "AESEV", endOfFollowUp: "RFPENDTC" };
const results = { result: "original", baseline: "onOrBefore", lagDays: 28, endOfFollowUp: "RFPENDTC" } as const;
const dm: readonly SdtmRow[] = [
  { USUBJID: "01", ARM: "Drug", ACTARM: "Placebo", RFXSTDTC: "2024-03-10", RFXENDTC: "2024-08-25", RFPENDTC: "2024-09-30" },
  { USUBJID: "02", ARM: "Drug", ACTARM: "Drug", RFXSTDTC: "", RFXENDTC: "" },
];

describe("adverse events: every row is used or returned with a reason", () => {
  const ae: readonly SdtmRow[] = [
    { USUBJID: "01", AESEQ: 1, AEDECOD: "Rash", AEBODSYS: "Skin", AESEV: "MILD", AESER: "N", AESHOSP: "Y", AESTDTC: "2024-04-01" },
    { USUBJID: "01", AESEQ: 2, AEDECOD: "Rash", AESEV: "TERRIBLE", AESTDTC: "2024-04-01" },
    { USUBJID: "01", AESEQ: 3, AEDECOD: "Cough", AESEV: "MILD", AESTDTC: "2024-02", AEENRF: "ONGOING" },
    { USUBJID: "01", AESEQ: 4, AEDECOD: "Cough", AESTDTC: "spring" },
    { USUBJID: "02", AESEQ: 1, AEDECOD: "Rash", AESTDTC: "2024-04-01" },
    { USUBJID: "09", AESEQ: 1, AEDECOD: "Rash", AESTDTC: "2024-04-01" },
  ];
  const read = adverseEventsFromSdtm({ dm, ae }, eventOptions);
  it("by the arm as treated", () => {
    expect(read.events.map(({ sequence, arm, emergence }) => [sequence, arm, emergence.treatmentEmergent])).toEqual([
      ["1", "Placebo", "yes"],
      ["2", "Placebo", "yes"],
      ["3", "Placebo", "no"],
      ["4", "Placebo", "unknown"],
    ]);
    expect(
      incidence(
        read.subjects.map(({ subject, arm }) => ({ subject, arm })),
        countedEvents(read.events),
      ).rows[0]?.arms.map(({ arm, subjects, total }) => [arm, subjects, total]),
    ).toEqual([["Placebo", 1, 1]]);
  });
  it("the others with their reason", () => {
    expect(read.unused.map(({ domain, row, reason }) => [domain, row, reason])).toEqual([
      ["dm", 1, "no first dose is recorded in RFXSTDTC: the subject is in no arm"],
      ["ae", 4, "the subject was not treated, or the arm as treated is not recorded"],
      ["ae", 5, "the subject has no DM row that can be used"],
    ]);
  });
  it("a contradiction is a warning; a cell that cannot be read is missing, and the event stays", () => {
    expect(read.warnings).toEqual([
      "AE row 0 (AESEQ 1) of 01: AESER is N, and AESHOSP is Y",
      'AE row 1 (AESEQ 2) of 01: AESEV "TERRIBLE" cannot be read and counts as missing',
      'AE row 3 (AESEQ 4) of 01: AESTDTC "spring" cannot be read and counts as missing',
    ]);
  });
  it("serious by the flag, by the criteria, by either", () => {
    const counts = (serious: "byFlag" | "byCriteria" | "either") => countedEvents(read.events, { serious }).map((one) => one.counts);
    expect([counts("byFlag")[0], counts("byCriteria")[0], counts("either")[0]]).toEqual(["no", "yes", "yes"]);
  });
  it("the severity at the start from SUPPAE", () => {
    const suppae = [{ USUBJID: "01", RDOMAIN: "AE", IDVAR: "AESEQ", IDVARVAL: "3", QNAM: "AESEVST", QVAL: "MILD" }];
    const worse = ae.map((row) => (row["AESEQ"] === 3 ? { ...row, AESEV: "SEVERE" } : row));
    const { events } = adverseEventsFromSdtm(
      { dm, ae: worse, suppae },
      { ...eventOptions, worsening: "recorded", severityAtStart: "AESEVST" },
    );
    expect(events.find(({ sequence }) => sequence === "3")?.emergence.treatmentEmergent).toBe("yes");
  });
});

describe("laboratory and vital signs", () => {
  const alt = { USUBJID: "01", LBTESTCD: "ALT", LBORRESU: "U/L", LBORNRHI: "40" };
  it("baseline, values on treatment, and what is neither", () => {
    const lb: readonly SdtmRow[] = [
      { ...alt, LBORRES: "20", LBDTC: "2024-03-01" },
      { ...alt, LBORRES: "30", LBDTC: "2024-03-10" },
      { ...alt, LBORRES: "130", LBDTC: "2024-09-22" },
      { ...alt, LBORRES: "900", LBDTC: "2024-09-23" },
      { ...alt, LBORRES: "", LBDTC: "2024-05-01" },
      { ...alt, LBORRES: "1", LBORRESU: "mg/dL", LBDTC: "2024-05-01" },
      { ...alt, LBTESTCD: "XYZ" },
    ];
    const { courses, used, unused } = laboratoryFromSdtm({ dm, lb }, { ...results, tests: laboratoryTestCodes });
    expect([courses[0]?.baseline?.value, courses[0]?.after.map(({ quantity }) => quantity.value)]).toEqual(["30", ["130"]]);
    expect(used.map(({ row, role }) => [row, role])).toEqual([[0, "earlier"], [1, "baseline"], [2, "after"]]);
    expect(unused.map(({ row, reason }) => [row, reason])).toEqual([
      [3, "the result is later than the last dose and the lag, 2024-09-22"],
      [4, "no result is recorded"],
      [5, 'the unit "mg/dL" is not one of alt'],
      [6, "no safety limit is known for the test XYZ"],
    ]);
  });
  it("a standing value keeps its own baseline", () => {
    const sys = { USUBJID: "01", VSTESTCD: "SYSBP", VSORRESU: "mmHg" };
    const vs = [
      { ...sys, VSPOS: "SUPINE", VSORRES: "160", VSDTC: "2024-03-09" },
      { ...sys, VSPOS: "STANDING", VSORRES: "120", VSDTC: "2024-03-09" },
      { ...sys, VSPOS: "SUPINE", VSORRES: "150", VSDTC: "2024-03-08" },
      { ...sys, VSPOS: "SUPINE", VSORRES: "180", VSDTC: "2024-04-07" },
      { ...sys, VSPOS: "SUPINE", VSSTAT: "NOT DONE", VSDTC: "2024-05-07" },
    ];
    const { courses, unused } = vitalSignsFromSdtm({ dm, vs }, { ...results, tests: vitalSignTestCodes });
    const limits = vitalSignLimits.filter(({ id }) => id === "clin-rheumatol-2009/systolic-high");
    expect(
      vitalSignFindings("systolicBloodPressure", courses[0]?.records ?? [], { limits, repeats: "each" }).map(({ level, baseline }) => [
        level,
        baseline?.value,
      ]),
    ).toEqual([[1, "160"]]);
    expect(unused.map(({ row, reason }) => [row, reason])).toEqual([
      [4, "the test was not done"],
      [2, "a later measurement before treatment is the baseline"],
    ]);
  });
});

describe("the simulated trial (simulated data, no patients)", () => {
  const table = (name: string): readonly SdtmRow[] =>
    parse(readFileSync(`examples/data/nct05631717-sdtm/${name}.csv`), { columns: true, bom: true, comment: "#", comment_no_infix: true });
  const domains = { dm: table("dm"), ae: table("ae"), lb: table("lb"), vs: table("vs") };
  const events = adverseEventsFromSdtm({ dm: domains.dm, ae: domains.ae }, eventOptions);
  const laboratory = laboratoryFromSdtm({ dm: domains.dm, lb: domains.lb }, { ...results, tests: laboratoryTestCodes });
  const signs = vitalSignsFromSdtm({ dm: domains.dm, vs: domains.vs }, { ...results, tests: vitalSignTestCodes });
  it("accounts for every row", () => {
    expect(events.events.length + events.unused.filter(({ domain }) => domain === "ae").length).toBe(domains.ae.length);
    expect(laboratory.used.length + laboratory.unused.length).toBe(domains.lb.length);
    expect(signs.courses.flatMap(({ records }) => records).length + signs.unused.length).toBe(domains.vs.length);
  });
  it("has the mess of real data: open timing, contradictions, duplicates, subjects treated otherwise than planned", () => {
    const answers = count(events.events.map(({ emergence }) => emergence.treatmentEmergent));
    expect(answers["unknown"]).toBeGreaterThan(0);
    expect(events.warnings.length).toBeGreaterThan(0);
    expect(events.subjects.filter(({ arm, plannedArm }) => arm !== null && arm !== plannedArm).length).toBeGreaterThan(0);
    expect(events.subjects.filter(({ arm }) => arm === null).length).toBeGreaterThan(0);
  });
  it("gives results of every kind", () => {
    const subjects = events.subjects.map(({ subject, arm, firstDose, endOfFollowUp, died }) => ({
      subject,
      arm,
      firstDose,
      endOfFollowUp,
      died,
    }));
    const [any] = incidence(subjects, countedEvents(events.events)).rows;
    expect(any?.arms.every(({ subjects: n, subjectsPossible, total }) => n <= subjectsPossible && subjectsPossible <= total)).toBe(true);
    expect(deathsOnStudy(subjects, []).arms.reduce((sum, { deaths }) => sum + deaths, 0)).toBeGreaterThan(0);
    expect(significantChangeCounts(laboratory.courses, { kind: "shiftFromNormal" }).length).toBeGreaterThan(0);
    const hyLaw = laboratory.liver.map(({ records }) => [
      liverMaxima(records).quadrant,
      potentialLiverInjury(records, { rule: "fda-stf-2025" }).verdict,
    ]);
    expect(hyLaw.filter(([quadrant]) => quadrant === "potentialHysLaw").length).toBeGreaterThan(0);
  });
});

describe.skipIf(!pilotPresent)("the pilot through the readers", () => {
  it("14 of 20, 16 of 17, 18 of 23 by ACTARM", () => {
    // The extract of DM has the code of the actual arm only.
    const pilotDm = pilotTable("dm").map((row) => ({ ...row, ACTARM: row["ACTARMCD"] ?? "" }));
    const { subjects, events, unused } = adverseEventsFromSdtm(
      { dm: pilotDm, ae: pilotTable("ae") },
      { ...eventOptions, lagDays: 30, endOfFollowUp: "RFXENDTC", notCollected: ["otherMedicallyImportant"] },
    );
    const plain = subjects.map(({ subject, arm, firstDose, endOfFollowUp }) => ({ subject, arm, firstDose, endOfFollowUp }));
    const [any] = incidence(plain, countedEvents(events), { arms: ["Pbo", "Xan_Hi", "Xan_Lo"] }).rows;
    expect(any?.arms.map((arm) => [arm.subjects, arm.total])).toEqual([[14, 20], [16, 17], [18, 23]]);
    expect(new Set(unused.map(({ reason }) => reason))).toEqual(new Set(["the subject has no DM row that can be used"]));
  });
});
