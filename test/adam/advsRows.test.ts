import { describe, expect, it } from "vitest";
import { advs } from "../../src/adam/advsColumns.js";
import { advsRows as advsRowsOf } from "../../src/adam/advsRows.js";
import { oneDataSet } from "../../src/adam/oneDataSet.js";
import { vitalSignLimits } from "../../src/safety/limits/vitalSignLimits.js";
import type { VitalSign } from "../../src/safety/safetyTest.js";
import type { VitalSignRecord } from "../../src/safety/vitalSignFindings.js";
import { vitalSignsFromSdtm, vitalSignTestCodes } from "../../src/sdtm/vitalSignsFromSdtm.js";
import { pilotPresent, pilotTable } from "../safety/pilot.js";
import { lawful } from "./lawfulRows.js";
import { somebody } from "./somebody.js";

const advsRows: typeof advsRowsOf = (course, options) => lawful(advs, advsRowsOf(course, options));
const parameter = { PARAMCD: "SIGN", PARAM: "Sign" };
const subject = { ...somebody, TRTSDT: "2024-03-10" };
const at = (date: string, value: string, unit = "mmHg", more: Partial<VitalSignRecord> = {}): VitalSignRecord => ({ date,
  quantity: { value, unit }, ...more });
const rowsOf = (sign: VitalSign, records: readonly VitalSignRecord[], limits: readonly string[] = []) =>
  advsRows({ subject: "01", arm: "a", sign, records }, { subject, parameter,
    limits: vitalSignLimits.filter(({ id }) => limits.includes(id)) });
const base = { isBaseline: true };

describe("ADVS", () => {
  it("the baseline first, then by date; study days without a day 0; changes exact", () => {
    const rows = rowsOf("weight", [at("2024-05-05", "44.94", "kg"), at("2024-03-09", "42.8", "kg", base), at("2024-04-07", "42.80", "kg")]);
    expect(rows.map(({ ASEQ, ABLFL, ONTRTFL, ADY, AVAL, BASE, CHG, PCHG }) => [ASEQ, ABLFL, ONTRTFL, ADY, AVAL, BASE, CHG, PCHG])).toEqual([
      [1, "Y", null, -1, "42.8", "42.8", null, null],
      [2, null, "Y", 29, "42.8", "42.8", "0", "0"],
      [3, null, "Y", 57, "44.94", "42.8", "2.14", "5"],
    ]);
  });

  it("position and time point have a baseline of their own, or none, which is told", () => {
    const standing = { position: "STANDING", timePoint: "AFTER 1 MINUTE" };
    const rows = rowsOf("pulse", [at("2024-03-09", "60", "/min", { ...base, position: "SUPINE" }),
      at("2024-04-07", "70", "/min", { position: "SUPINE" }), at("2024-04-07", "80", "/min", standing)]);
    expect(rows.map(({ BASETYPE, VSPOS, ATPT, BASE, CHG, ANLWARN }) => [BASETYPE, VSPOS, ATPT, BASE, CHG, ANLWARN])).toEqual([
      ["LAST: SUPINE", "SUPINE", null, "60", null, null],
      ["LAST: SUPINE", "SUPINE", null, "60", "10", null],
      ["LAST: STANDING, AFTER 1 MINUTE", "STANDING", "AFTER 1 MINUTE", null, null, "no baseline of this position and time point"],
    ]);
  });

  it("no unit is converted: a change between two units is null, and told", () => {
    const [, row] = rowsOf("weight", [at("2024-03-09", "94", "LB", base), at("2024-04-07", "43", "kg")]);
    expect([row?.AVALC, row?.AVALU, row?.BASE, row?.CHG, row?.PCHG, row?.ANLWARN]).toEqual(["43", "kg", null, null, null,
      "the baseline is in [lb_av]"]);
  });

  it("what is not quantified has AVALC and no number; a baseline of 0 no per cent", () => {
    const rows = rowsOf("pulse", [at("2024-03-09", "0", "/min", base), at("2024-04-07", "<40", "/min"), at("2024-04-08", "5", "/min")]);
    expect(rows.map(({ AVAL, AVALC, CHG, PCHG }) => [AVAL, AVALC, CHG, PCHG])).toEqual([["0", "0", null, null], [null, "<40", null, null],
      ["5", "5", "5", null]]);
  });

  it("each level of each limit is a criterion: reached, not, or open", () => {
    const ids = ["clin-rheumatol-2009/systolic-high", "fda-stf-2025/systolic-high"];
    const rows = rowsOf("systolicBloodPressure", [at("2024-03-09", "161", "mmHg", base), at("2024-04-07", "180"),
      at("2024-04-08", "181", "mmHg", { position: "STANDING" })], ids);
    const flags = rows.map((row) => [1, 2, 3, 4, 5].map((y) => row[`CRIT${y}FL`]));
    expect(flags).toEqual([[null, null, null, null, null], ["N", "Y", "Y", "Y", "Y"], [null, "Y", "Y", "Y", "Y"]]);
    expect([rows[0]?.["CRIT1"], rows[0]?.["CRIT3"]]).toEqual(["≥180 and rise ≥20 mm[Hg] (clin-rheumatol-2009/systolic-high, level 1)",
      ">=140 mm[Hg] (fda-stf-2025/systolic-high, level 2)"]);
  });

  it("the visit and the sequence number of the row; one sequence in a data set", () => {
    const record = at("2024-04-07", "180", "mmHg", { visit: "WEEK 04", visitNumber: "4", sequence: 17 });
    const [row] = rowsOf("systolicBloodPressure", [record]);
    expect([row?.VISIT, row?.VISITNUM, row?.AVISIT, row?.VSSEQ]).toEqual(["WEEK 04", "4", "Week 4", 17]);
    const rows = rowsOf("systolicBloodPressure", [record, at("2024-04-08", "1")]);
    expect(oneDataSet(advs, rows, rows).map(({ ASEQ }) => ASEQ)).toEqual([1, 2, 3, 4]);
  });

  it("refuses another subject, an unknown option, a limit of another sign", () => {
    const course = { subject: "02", arm: "a", sign: "pulse" as const, records: [] };
    expect(() => advsRows(course, { subject, parameter })).toThrow(
      new RangeError('options subject "01" is not the subject of the course, "02"'));
    expect(() => advsRows({ ...course, subject: "01" }, { subject, parameter, limit: [] } as never)).toThrow(/unknown key "limit"/);
    expect(() => rowsOf("pulse", [], ["clin-rheumatol-2009/systolic-high"])).toThrow(/limits\[0\] sign/);
  });
});

describe.skipIf(!pilotPresent)("ADVS of the pilot", () => {
  const theirs = pilotTable("advs");
  const days = new Map(theirs.map((row) => [row["USUBJID"] ?? "", row]));
  const dm = [...days].map(([USUBJID, row]) => ({ USUBJID, ACTARM: "Drug", RFXSTDTC: row["TRTSDT"] ?? "", RFXENDTC: row["TRTEDT"] ?? "" }));
  const { courses, used, unused } = vitalSignsFromSdtm(
    { dm, vs: pilotTable("vs") },
    { result: "standard", baseline: "onOrBefore", lagDays: null, endOfFollowUp: "RFXENDTC", tests: vitalSignTestCodes },
  );
  const rows = courses.flatMap((course) => {
    const PARAMCD = Object.entries(vitalSignTestCodes).find(([, sign]) => sign === course.sign)?.[0] ?? "";
    return advsRows(course, { subject: { ...somebody, USUBJID: course.subject, TRTSDT: days.get(course.subject)?.["TRTSDT"] ?? null },
      parameter: { PARAMCD, PARAM: PARAMCD } });
  });

  it("accounts for all 1,288 rows of VS, the 10 heights among them", () => {
    expect(used.length + unused.length).toBe(1288);
    expect(unused.filter(({ reason }) => reason.includes("HEIGHT"))).toHaveLength(10);
  });

  it("AVAL, BASE, ADY and ABLFL of every row from the baseline on are those of its ADVS, and CHG and PCHG wherever it has them", () => {
    const expected = new Map(theirs.map((row) => [`${row["USUBJID"] ?? ""} ${row["VSSEQ"] ?? ""}`, row]));
    const near = (a: string | null, b: string | undefined, digits: number) => a !== null && b !== ""
      && Math.abs(Number(a) - Number(b)) < 10 ** -digits;
    let changes = 0;
    const differ = rows.filter((row) => {
      const their = expected.get(`${row.USUBJID} ${String(row.VSSEQ)}`) ?? {};
      // Its changes stand on planned visits only.
      const hasChange = their["CHG"] !== "";
      if (hasChange) changes += 1;
      const same = [["AVAL", 9], ["BASE", 9], ...(hasChange ? ([["CHG", 9], ["PCHG", 5]] as const) : [])] as const;
      const agrees = same.every(([name, digits]) => near(row[name], their[name], digits));
      return !agrees || String(row.ADY) !== their["ADY"] || (row.ABLFL ?? "") !== their["ABLFL"];
    });
    expect(differ.map(({ USUBJID, VSSEQ }) => `${USUBJID} ${String(VSSEQ)}`)).toEqual([]);
    expect(rows.length).toBe(theirs.filter((row) => row["ABLFL"] === "Y" || (row["ADT"] ?? "") > (row["TRTSDT"] ?? "")).length);
    expect([rows.filter(({ ABLFL }) => ABLFL === "Y").length, rows.length, changes]).toEqual([110, 1068, 748]);
  });
});
