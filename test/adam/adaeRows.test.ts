import { describe, expect, it } from "vitest";
import { adae } from "../../src/adam/adaeColumns.js";
import { adaeRows } from "../../src/adam/adaeRows.js";
import type { AnalysisRow } from "../../src/adam/analysisDataSet.js";
import { analysisRowFaults } from "../../src/adam/analysisRowFaults.js";
import type { SubjectVariables } from "../../src/adam/subjectVariables.js";
import { adverseEventsFromSdtm } from "../../src/sdtm/adverseEventsFromSdtm.js";
import { pilotPresent, pilotTable, type Row } from "../safety/pilot.js";
import { refusing } from "../measurement/refusal.js";
import { somebody } from "./somebody.js";

describe("ADAE", () => {
  const dm = [{ USUBJID: "01", ARM: "Drug", ACTARM: "Drug", RFXSTDTC: "2024-03-10", RFXENDTC: "2024-08-25" }];
  const ae = [
    { USUBJID: "01", AESEQ: 1, AEDECOD: "Rash", AEBODSYS: "Skin", AESEV: "MILD", AESER: "N", AESHOSP: "Y", AESTDTC: "2024-04",
      AEENDTC: "2024-05" },
    { USUBJID: "01", AESEQ: 2, AEDECOD: "Rash", AEBODSYS: "Skin", AESEV: "SEVERE", AESER: "N", AESTDTC: "2024-06-01" },
    { USUBJID: "01", AESEQ: 3, AEDECOD: "Cough", AEBODSYS: "Lung", AESEV: "MILD", AESER: "N", AESTDTC: "2024-03" },
    { USUBJID: "01", AESEQ: 4, AEDECOD: "Cough", AEBODSYS: "Lung", AESEV: "MILD", AESER: "N", AESTDTC: "2024-03-09",
      AEENDTC: "2024-03-09" },
  ];
  const { events } = adverseEventsFromSdtm({ dm, ae }, { lagDays: 28, worsening: "notCollected", severity: "AESEV",
    endOfFollowUp: "RFXENDTC" });
  const rows = adaeRows(events, { subjects: [somebody], lastDays: { "01": "2024-05-10" } });

  it("flags what is treatment-emergent, and what the record leaves open by a flag of its own", () => {
    expect(rows.map(({ TRTEMFL, TEOPENFL }) => [TRTEMFL, TEOPENFL])).toEqual([["Y", null], ["Y", null], [null, "Y"], [null, null]]);
  });
  it("dates for listings, study days without a day 0", () => {
    expect(rows.map(({ ASTDT, ASTDTF, ASTDY }) => [ASTDT, ASTDTF, ASTDY])).toEqual([["2024-04-01", "D", 23], ["2024-06-01", null, 84],
      ["2024-03-10", "D", 1], ["2024-03-09", null, -1]]);
    expect([rows[0]?.AENDT, rows[0]?.AENDTF]).toEqual(["2024-05-10", "D"]);
  });
  it("occurrence flags on treatment-emergent rows only", () => {
    expect(rows.map(({ AOCCFL, AOCCPFL, AOCCIFL }) => [AOCCFL, AOCCPFL, AOCCIFL])).toEqual([["Y", "Y", null], [null, null, "Y"],
      [null, null, null], [null, null, null]]);
  });
  it("the first serious row of subject, class and term: by AESER as recorded, treatment-emergent rows only", () => {
    const seriousAe = ae.map((row, i) => ({ ...row, AESER: i === 0 ? "N" : "Y" }));
    const more = [...seriousAe, { ...ae[1], AESEQ: 5, AESER: "Y" }, { ...ae[1], AESEQ: 6, AESER: "Y", AEDECOD: "Itch" },
      { ...ae[1], AESEQ: 7, AESER: "Y", AEBODSYS: "Lung" }];
    const read = adverseEventsFromSdtm({ dm, ae: more }, { lagDays: 28, worsening: "notCollected", severity: "AESEV",
      endOfFollowUp: "RFXENDTC" });
    const flags = adaeRows(read.events, { subjects: [somebody] }).map(({ AOCC02FL, AOCC03FL, AOCC04FL }) => [AOCC02FL, AOCC03FL, AOCC04FL]);
    // AESEQ 1 is serious by a criterion only, 3 is open, 4 began before treatment.
    expect(flags).toEqual([[null, null, null], ["Y", "Y", "Y"], [null, null, null], [null, null, null], [null, null, null],
      [null, null, "Y"], [null, "Y", "Y"]]);
  });
  it("the flag beside the criteria", () => {
    expect([rows[0]?.AESER, rows[0]?.SERCRIT, rows[0]?.ANLWARN]).toEqual(["N", "Y", "AESER is N, and AESHOSP is Y"]);
  });
  it("keeps the laws of the data set", () => {
    expect(analysisRowFaults(adae, rows as unknown as readonly AnalysisRow[])).toEqual([]);
  });
  it("refuses an event of a subject without variables", () => {
    expect(() => adaeRows(events, { subjects: [] })).toThrow(refusing('events subject "01"'));
  });
});

describe.skipIf(!pilotPresent)("ADAE of the pilot, 361 rows", () => {
  it("TRTEMFL, ASTDT, ASTDTF, AENDT, ASTDY, ASEVN and AOCCIFL of every row", () => {
    const [ae, theirs] = [pilotTable("ae"), pilotTable("adae")];
    const one = new Map(theirs.map((row) => [row["USUBJID"] ?? "", row]));
    const dm = [...one].map(([USUBJID, row]) => ({ USUBJID, ARM: row["TRT01A"] ?? "", ACTARM: row["TRT01A"] ?? "",
      RFXSTDTC: row["TRTSDT"] ?? "", RFXENDTC: row["TRTEDT"] ?? "" }));
    const { events } = adverseEventsFromSdtm({ dm, ae }, { lagDays: 30, worsening: "notCollected", severity: "AESEV",
      endOfFollowUp: "RFXENDTC", notCollected: ["otherMedicallyImportant"] });
    const subjects = dm.map((row): SubjectVariables => ({ ...somebody, USUBJID: row.USUBJID, TRTSDT: row.RFXSTDTC, TRTEDT: row.RFXENDTC }));
    const lastDays = Object.fromEntries([...one].map(([id, row]) => [id,
      [row["DTHDT"], row["EOSDT"]].filter((day) => day !== undefined && day !== "").sort()[0] ?? null]));
    const rows = adaeRows(events, { subjects, lastDays });
    expect(analysisRowFaults(adae, rows as unknown as readonly AnalysisRow[])).toEqual([]);
    const key = (row: Row) => `${row["USUBJID"] ?? ""} ${row["AESEQ"] ?? ""}`;
    const expected = new Map(theirs.map((row) => [key(row), row]));
    const differ = rows.filter((row) => {
      const their = expected.get(`${row.USUBJID} ${String(row.AESEQ)}`) ?? {};
      const ours = [row.TRTEMFL, row.ASTDT, row.ASTDTF, row.AENDT, row.ASTDY, row.ASEVN,
        row.AOCCIFL].map((value) => (value === null ? "" : String(value)));
      return JSON.stringify(ours) !== JSON.stringify(["TRTEMFL", "ASTDT", "ASTDTF", "AENDT", "ASTDY", "ASEVN",
        "AOCCIFL"].map((name) => their[name]));
    });
    expect(differ).toEqual([]);
    expect(rows).toHaveLength(361);
  });
});
