import { describe, expect, it } from "vitest";
import { adae } from "../../src/adam/adaeColumns.js";
import { adaeRows } from "../../src/adam/adaeRows.js";
import { adlbtox } from "../../src/adam/adlbtoxColumns.js";
import { adlbtoxRows } from "../../src/adam/adlbtoxRows.js";
import type { LaboratoryCourse } from "../../src/safety/significantChange.js";
import { adverseEventsFromSdtm } from "../../src/sdtm/adverseEventsFromSdtm.js";
import type { SdtmRow } from "../../src/sdtm/sdtmRows.js";
import { lawful } from "./lawfulRows.js";
import { somebody } from "./somebody.js";

// Treatment from 2024-03-10 to 2024-08-25.
const dm = [
  { USUBJID: "01", ARM: "Drug", ACTARM: "Drug", RFXSTDTC: "2024-03-10", RFXENDTC: "2024-08-25" },
  { USUBJID: "02", ARM: "Drug", ACTARM: "Drug", RFXSTDTC: "2024-03-10", RFXENDTC: "2024-08-25" },
];
const events = (...ae: readonly SdtmRow[]) =>
  adverseEventsFromSdtm({ dm, ae }, { lagDays: 28, worsening: "notCollected", severity: "AESEV", endOfFollowUp: "RFXENDTC" }).events;
const rash: SdtmRow = {
  USUBJID: "01",
  AESEQ: 7,
  AETERM: "rash on arm",
  AEDECOD: "Rash",
  AEBODSYS: "Skin",
  AESEV: "MODERATE",
  AESER: "N",
  AEREL: "POSSIBLE",
  AEOUT: "RECOVERED",
  AESTDTC: "2024-04-08T10:00",
  AEENDTC: "2024-04-10",
};
const adaeOf = (...rows: readonly SdtmRow[]) =>
  lawful(adae, adaeRows(events(...rows), { subjects: [somebody, { ...somebody, USUBJID: "02", TRTSDT: null }] }));

describe("a row of ADAE", () => {
  it("in full: study day 30 is 2024-04-08", () => {
    const [row] = adaeOf(rash);
    expect(row).toStrictEqual({
      ...somebody,
      ASEQ: 1,
      AESEQ: 7,
      AETERM: "rash on arm",
      AEDECOD: "Rash",
      AEBODSYS: "Skin",
      AESTDTC: "2024-04-08T10:00",
      ASTDT: "2024-04-08",
      ASTDTF: null,
      ASTDY: 30,
      AEENDTC: "2024-04-10",
      AENDT: "2024-04-10",
      AENDTF: null,
      AENDY: 32,
      ASEV: "MODERATE",
      ASEVN: 2,
      AESER: "N",
      SERCRIT: null,
      AEREL: "POSSIBLE",
      AEOUT: "RECOVERED",
      TRTEMFL: "Y",
      TEOPENFL: null,
      TEREASON: "it began in the window",
      AOCCFL: "Y",
      AOCCSFL: "Y",
      AOCCPFL: "Y",
      AOCCIFL: "Y",
      AOCCSIFL: "Y",
      AOCCPIFL: "Y",
      AOCC02FL: null,
      AOCC03FL: null,
      AOCC04FL: null,
      ANLWARN: null,
    });
  });

  it.each<[string, SdtmRow, object]>([
    ["without a sequence number", { AESEQ: "" }, { AESEQ: null, ASEQ: 1 }],
    ["without severity", { AESEV: "" }, { ASEV: null, ASEVN: null }],
    ["severe", { AESEV: "severe" }, { ASEV: "SEVERE", ASEVN: 3 }],
    ["serious", { AESER: "Y" }, { AESER: "Y", AOCC02FL: "Y" }],
    ["a flag that is open", { AESER: "" }, { AESER: null, AOCC02FL: null }],
    [
      "before treatment: days below 1, no flag",
      { AESTDTC: "2024-03-08", AEENDTC: "2024-03-09" },
      { ASTDY: -2, AENDY: -1, TRTEMFL: null, TEOPENFL: null, AOCCFL: null },
    ],
    ["without an end", { AEENDTC: "" }, { AENDT: null, AENDTF: null, AENDY: null }],
    ["a flag against its criteria", { AESHOSP: "Y" }, { AESER: "N", SERCRIT: "Y", ANLWARN: "AESER is N, and AESHOSP is Y" }],
    ["a subject without a first dose has no days", { USUBJID: "02" }, { USUBJID: "02", ASTDY: null, AENDY: null, ASTDT: "2024-04-08" }],
  ])("%s", (_, change, expected) => {
    expect(adaeOf({ ...rash, ...change })[0]).toMatchObject(expected);
  });

  it("of two warnings each is whole", () => {
    const [row] = adaeOf({ ...rash, AESHOSP: "Y", AESTDTC: "2024-04-10", AEENDTC: "2024-04-08" });
    expect(row?.ANLWARN).toMatch(/^[^;]+; AESER is N, and AESHOSP is Y$/);
  });

  it("what was taken for granted goes before the reason", () => {
    const open = adverseEventsFromSdtm(
      { dm, ae: [{ ...rash, AESTDTC: "2024-03" }] },
      { lagDays: 28, worsening: "notCollected", severity: "AESEV", endOfFollowUp: "RFXENDTC", openTiming: "conservative" },
    ).events;
    const [row] = adaeRows(open, { subjects: [somebody] });
    expect(open[0]?.emergence.assumed).toMatch(/^it may have begun before/);
    expect(row?.TEREASON).toBe(open[0]?.emergence.assumed);
  });

  it("ASEQ counts within each subject, in the order of the events; the first of the flags goes by date, then by AESEQ", () => {
    const rows = adaeOf(
      { ...rash, AESEQ: 2 },
      { ...rash, USUBJID: "02" },
      { ...rash, AESEQ: 1 },
      { ...rash, AESEQ: "", AESTDTC: "2024-04-09" },
    );
    expect(rows.map(({ USUBJID, ASEQ, AOCCFL }) => [USUBJID, ASEQ, AOCCFL])).toStrictEqual([
      ["01", 1, null],
      ["02", 1, "Y"],
      ["01", 2, "Y"],
      ["01", 3, null],
    ]);
  });
});

const sodium = (value: string, range: object = { low: "135", high: "145" }) => ({ value, unit: "mmol/L", referenceRange: range });
const laboratory = (course: Partial<LaboratoryCourse>, subject = somebody) =>
  lawful(
    adlbtox,
    adlbtoxRows(
      {
        subject: "01",
        arm: "Drug",
        test: "sodium",
        baseline: sodium("140"),
        after: [{ date: "2024-04-07", quantity: sodium("131") }],
        ...course,
      },
      { version: "ctcae-5.0", subject, parameter: { PARAMCD: "SODIUM", PARAM: "Sodium (mmol/L)" } },
    ),
  );

// CTCAE 5.0: hyponatremia grade 1 below the lower limit to 130 mmol/L, hypernatremia grade 1 above the upper limit to 150.
describe("a row of ADLBTOX", () => {
  it("in full", () => {
    expect(laboratory({})).toStrictEqual([
      {
        ...somebody,
        ASEQ: 1,
        PARAMCD: "SODIUM",
        PARAM: "Sodium (mmol/L)",
        ADT: "2024-04-07",
        ADY: 29,
        AVAL: "131",
        AVALC: "131",
        AVALU: "mmol/L",
        BASEC: "140",
        ANRLO: "135",
        ANRHI: "145",
        ANRIND: "LOW",
        BNRIND: "NORMAL",
        SHIFT1: "NORMAL to LOW",
        ATOXDSCL: "Hyponatremia",
        ATOXGRL: "1",
        BTOXGRL: "0",
        ATOXDSCH: "Hypernatremia",
        ATOXGRH: "0",
        BTOXGRH: "0",
        WGRLOFL: "Y",
        WGRHIFL: null,
      },
    ]);
  });

  it.each<[string, Partial<LaboratoryCourse>, object]>([
    ["without a baseline", { baseline: null }, { BASEC: null, BNRIND: null, SHIFT1: "NULL to LOW", BTOXGRL: null, BTOXGRH: null }],
    [
      "a baseline that is high",
      { baseline: sodium("151") },
      { BASEC: "151", BNRIND: "HIGH", SHIFT1: "HIGH to LOW", BTOXGRL: "0", BTOXGRH: "2" },
    ],
    [
      "without a range",
      { after: [{ date: "2024-04-07", quantity: { value: "131", unit: "mmol/L" } }] },
      { ANRLO: null, ANRHI: null, ANRIND: null, SHIFT1: "NORMAL to NULL" },
    ],
    ["an upper limit alone", { after: [{ date: "2024-04-07", quantity: sodium("131", { high: "145" }) }] }, { ANRLO: null, ANRHI: "145" }],
    ["a lower limit alone", { after: [{ date: "2024-04-07", quantity: sodium("131", { low: "135" }) }] }, { ANRLO: "135", ANRHI: null }],
    ["the first day", { after: [{ date: "2024-03-10", quantity: sodium("131") }] }, { ADY: 1 }],
    ["the day before", { after: [{ date: "2024-03-09", quantity: sodium("131") }] }, { ADY: -1 }],
    ["below the limit of quantification", { after: [{ date: "2024-04-07", quantity: sodium("<110") }] }, { AVAL: null, AVALC: "<110" }],
  ])("%s", (_, change, expected) => {
    expect(laboratory(change)[0]).toMatchObject(expected);
  });

  it("a test with one direction has no variables of the other", () => {
    const one = { value: "300", unit: "U/L", referenceRange: { low: "5", high: "40" } };
    const [row] = laboratory({ test: "alt", baseline: one, after: [{ date: "2024-04-07", quantity: one }] });
    expect([row?.ATOXDSCL, row?.ATOXGRL, row?.BTOXGRL]).toStrictEqual([null, null, null]);
    expect(row?.ATOXDSCH).toMatch(/alanine/i);
  });

  it("a subject without a first dose has no days", () => {
    expect(laboratory({}, { ...somebody, TRTSDT: null })[0]?.ADY).toBeNull();
  });

  it("rows go by date, those of a day in the order given; the flag stands on the first of the worst", () => {
    // Hypernatremia: grade 1 to 150, 2 to 155, 3 to 160.
    const after = [
      ["2024-06-01", "151"],
      ["2024-04-01", "146"],
      ["2024-05-01", "157"],
      ["2024-05-01", "156"],
    ].map(([date = "", value = ""]) => ({ date, quantity: sodium(value) }));
    expect(laboratory({ after }).map(({ ASEQ, ADT, AVALC, WGRLOFL, WGRHIFL }) => [ASEQ, ADT, AVALC, WGRLOFL, WGRHIFL])).toStrictEqual([
      [1, "2024-04-01", "146", null, null],
      [2, "2024-05-01", "157", null, "Y"],
      [3, "2024-05-01", "156", null, null],
      [4, "2024-06-01", "151", null, null],
    ]);
  });
});
