import { describe, expect, it } from "vitest";
import { subjectColumns } from "../../src/adam/subjectVariables.js";
import { subjectVariablesFromAdsl } from "../../src/adam/subjectVariablesFromAdsl.js";
import { subjectVariablesFromSdtm } from "../../src/adam/subjectVariablesFromSdtm.js";
import { unfrozenParts } from "../measurement/frozen.js";
import { refusal } from "../measurement/refusal.js";

const dm = (change: object = {}) => ({
  STUDYID: "S1", USUBJID: "S1-01", SUBJID: "01", SITEID: "7", AGE: 34, AGEU: "YEARS", SEX: "F", RACE: "ASIAN", ARM: "Drug", ACTARM: "Drug",
  RFXSTDTC: "2024-01-08", RFXENDTC: "2024-12-30T08:00", ...change,
});
const ex = (change: object = {}) => ({ USUBJID: "S1-01", EXTRT: "DRUG", EXDOSE: 10, EXSTDTC: "2024-01-08", EXENDTC: "2024-06-30",
  ...change });
const treatments = ["Placebo", "Drug"];
const from = (row: object, doses?: readonly object[], options: object = {}) =>
  subjectVariablesFromSdtm({ dm: [row] as never, ...(doses === undefined ? {} : { ex: doses as never }) },
    { treatments, ...options }).subjects[0];

describe("subject variables from DM and EX", () => {
  it("one row of each, in full, frozen", () => {
    const found = from(dm(), [ex()]);
    expect(found).toStrictEqual({
      STUDYID: "S1", USUBJID: "S1-01", SUBJID: "01", SITEID: "7", AGE: 34, AGEU: "YEARS", SEX: "F", RACE: "ASIAN", TRTP: "Drug", TRTPN: 2,
      TRTA: "Drug", TRTAN: 2, TRTSDT: "2024-01-08", TRTEDT: "2024-12-30", ITTFL: "Y", SAFFL: "Y",
    });
    expect(Object.keys(found ?? {})).toStrictEqual(Object.keys(subjectColumns));
    expect(unfrozenParts(found)).toStrictEqual([]);
  });

  it.each([
    ["planned and treated as planned", {}, ["Drug", 2, "Drug", 2, "Y"]],
    ["treated otherwise than planned", { ACTARM: "Placebo" }, ["Drug", 2, "Placebo", 1, "Y"]],
    ["screen failure", { ARM: "Screen Failure", ACTARM: "SCREEN FAILURE" }, [null, null, null, null, "N"]],
    ["no arm", { ARM: "", ACTARM: null }, [null, null, null, null, "N"]],
    ["randomised, not treated", { ACTARM: "Not Treated" }, ["Drug", 2, null, null, "Y"]],
  ])("%s", (_, change, expected) => {
    const { TRTP, TRTPN, TRTA, TRTAN, ITTFL } = from(dm(change), [ex()]) ?? {};
    expect([TRTP, TRTPN, TRTA, TRTAN, ITTFL]).toStrictEqual(expected);
  });

  it.each([
    ["a dose", [ex()], "Y"],
    ["a placebo of dose 0", [ex({ EXDOSE: 0 })], "Y"],
    ["a dose without a date", [ex({ EXSTDTC: "" })], "Y"],
    ["neither dose nor date", [ex({ EXDOSE: null, EXSTDTC: "" })], "N"],
    ["it did not occur", [ex({ EXOCCUR: "N" })], "N"],
    ["it was not done", [ex({ EXSTAT: "NOT DONE" })], "N"],
    ["one of two occurred", [ex({ EXOCCUR: "N" }), ex({ EXOCCUR: "Y" })], "Y"],
    ["a dose of another subject", [ex({ USUBJID: "S1-02" })], "N"],
    ["no row of EX", [], "N"],
    ["no EX: RFXSTDTC is recorded", undefined, "Y"],
  ])("SAFFL, %s", (_, doses, expected) => {
    expect(from(dm(), doses)?.SAFFL).toBe(expected);
  });

  it("SAFFL without EX and without RFXSTDTC is N, never null", () => {
    expect(from(dm({ RFXSTDTC: "" }))?.SAFFL).toBe("N");
  });

  it.each([
    ["DM first", {}, "2024-01-08", "2024-12-30"],
    ["a partial day of DM is left open, not replaced", { RFXSTDTC: "2024-01", RFXENDTC: "2024" }, null, null],
    ["without them the first and last of EX", { RFXSTDTC: "", RFXENDTC: "" }, "2024-01-02", "2024-09-30"],
  ])("dates of exposure: %s", (_, change, first, last) => {
    const found = from(dm(change), [ex(), ex({ EXSTDTC: "2024-01-02", EXENDTC: "2024-01-07" }),
      ex({ EXSTDTC: "2024-07-01", EXENDTC: "2024-09-30" })]);
    expect([found?.TRTSDT, found?.TRTEDT]).toStrictEqual([first, last]);
  });

  it("a partial or open date in EX leaves first and last open", () => {
    const found = from(dm({ RFXSTDTC: "", RFXENDTC: "" }), [ex(), ex({ EXSTDTC: "2024-01", EXENDTC: "" })]);
    expect([found?.TRTSDT, found?.TRTEDT]).toStrictEqual([null, null]);
  });

  it("rows of DM that give no subject are told", () => {
    const { subjects, unused } = subjectVariablesFromSdtm({ dm: [dm(), dm({ USUBJID: "" }), dm({ USUBJID: "S1-02" }),
      dm({ USUBJID: "S1-02" })] }, { treatments });
    expect(subjects.map(({ USUBJID }) => USUBJID)).toStrictEqual(["S1-01", "S1-02"]);
    expect(unused.map(({ row, code }) => [row, code])).toStrictEqual([[1, "subject"], [3, "duplicate"]]);
  });

  it.each<[string, object, object]>([
    ["two planned arms: randomised, to which of them is unknown", { ARM: "Placebo" }, { TRTP: null, TRTPN: null, ITTFL: "Y", SAFFL: "Y" }],
    ["two first doses: treated, since when is unknown", { RFXSTDTC: "2024-01-09" }, { TRTSDT: null, SAFFL: "Y", ITTFL: "Y" }],
    ["two ages: unknown", { AGE: 35 }, { AGE: null, ITTFL: "Y", SAFFL: "Y" }],
    ["one without a site: the other says it", { SITEID: "" }, { SITEID: "101" }],
  ])("a subject of two rows stays one: %s", (_, change, expected) => {
    const { subjects } = subjectVariablesFromSdtm({ dm: [dm({ SITEID: "101" }), dm({ SITEID: "101", ...change })] }, { treatments });
    expect(subjects).toHaveLength(1);
    expect(subjects[0]).toMatchObject(expected);
  });

  it.each([
    [() => from(dm({ ARM: "drug" })), 'ARM of subject "S1-01" "drug"'],
    [() => from(dm({ STUDYID: "" })), 'STUDYID of subject "S1-01" ""'],
    [() => from(dm(), [], { treatments: [] }), "options treatments an array"],
    [() => from(dm(), [], { treatments: ["A", "A"] }), "options treatments an array"],
    [() => from(dm(), [], { treatments: "Drug" }), 'options treatments "Drug"'],
    [() => from(dm(), [], { treatments: [1] }), "options treatments[0] 1"],
    [() => from(dm(), [], { arms: [] }), 'options has an unknown key "arms"'],
  ])("%s", (call, message) => {
    expect(refusal(call)).toContain(`RangeError: ${message}`);
  });

  it("a study names its own arms without a treatment", () => {
    expect(from(dm({ ARM: "Run-in failure" }), [ex()], { otherArms: ["RUN-IN FAILURE"] })).toMatchObject({ TRTP: null, ITTFL: "N" });
  });
});

describe("subject variables from ADSL", () => {
  const adsl = (change: object = {}) => ({ STUDYID: "S1", USUBJID: "S1-01", AGE: "34", TRT01P: "Drug ", TRT01PN: 2, TRT01A: "Drug",
    TRT01AN: 2, TRTSDT: 23383, TRTEDT: "2024-12-30", ITTFL: "Y", SAFFL: "N", ...change });
  const read = (...rows: readonly object[]) => subjectVariablesFromAdsl(rows as never, { planned: "TRT01P", actual: "TRT01A" });

  it("nothing is derived again; SAS dates and ISO dates are days", () => {
    const [found] = read(adsl());
    expect(found).toStrictEqual({
      STUDYID: "S1", USUBJID: "S1-01", SUBJID: null, SITEID: null, AGE: 34, AGEU: null, SEX: null, RACE: null, TRTP: "Drug", TRTPN: 2,
      TRTA: "Drug", TRTAN: 2, TRTSDT: "2024-01-08", TRTEDT: "2024-12-30", ITTFL: "Y", SAFFL: "N",
    });
    expect(unfrozenParts(found)).toStrictEqual([]);
  });

  it.each([
    [[adsl({ SAFFL: null })], "rows[0] SAFFL null"],
    [[adsl({ ITTFL: "1" })], 'rows[0] ITTFL "1"'],
    [[adsl(), adsl()], 'rows[1] USUBJID "S1-01"'],
    [[adsl({ USUBJID: " " })], 'rows[0] USUBJID " "'],
    [[adsl({ TRTSDT: "2024-01" })], 'rows[0] TRTSDT "2024-01"'],
    [[adsl({ TRTSDT: new Date(0) })], "rows[0] TRTSDT an object"],
    [[adsl({ AGE: 34.5 })], "rows[0] AGE 34.5"],
    [[null], "rows[0] null"],
  ])("refuses: %j", (rows, message) => {
    expect(refusal(() => read(...(rows as readonly object[])))).toContain(`RangeError: ${message}`);
  });

  it("refuses options that are none", () => {
    expect(refusal(() => subjectVariablesFromAdsl([], { planned: "" } as never))).toBe('RangeError: options planned ""');
    expect(refusal(() => subjectVariablesFromAdsl({} as never, { planned: "A", actual: "B" }))).toBe("RangeError: rows an object");
  });
});
