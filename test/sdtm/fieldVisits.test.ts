import { describe, expect, it } from "vitest";
import { responsesOverTime } from "../../src/course/responsesOverTime.js";
import { nct05631717 } from "../../src/definitions/renal/nct05631717.js";
import type { SdtmEvent, SdtmOptions } from "../../src/sdtm/sdtmOptions.js";
import type { SdtmRow } from "../../src/sdtm/sdtmRows.js";
import { atWeek24, creatinine, dm, field, protein, warned } from "./fieldSetting.js";

const days = (lb: readonly SdtmRow[], options: Partial<SdtmOptions> = {}) =>
  (field({ lb, options }).courses[0]?.visits ?? []).map(({ date, visit, serumCreatinine, upcr }) => [date, visit, serumCreatinine?.value,
    upcr?.value]);
const near: Partial<SdtmOptions> = { oneVisit: { sameVisitWithinDays: 3 } };
const week24 = (LBDTC: string): SdtmRow => ({ VISIT: "WEEK 24", VISITNUM: 7, LBDTC });
const unscheduled = (LBDTC: string): SdtmRow => ({ VISIT: "UNSCHEDULED", VISITNUM: 99, LBDTC });

describe("samples of one visit on neighbouring days", () => {
  const v1 = [creatinine(week24("2024-06-24")), protein(week24("2024-06-23"))];
  it("V1 by day: NE; as one visit: CR, on the last of the days, with a warning", () => {
    expect([atWeek24(field({ lb: v1 })), warned(field({ lb: v1 }))]).toStrictEqual(["NE", []]);
    expect([atWeek24(field({ lb: v1, options: near })), warned(field({ lb: v1, options: near }))]).toStrictEqual(["CR", ["mergedVisits"]]);
    // The question for another deterioration was answered that day without naming the visit.
    expect(days(v1, near)).toStrictEqual([["2024-06-24", "WEEK 24", "0.9", "0.3"]]);
  });

  it.each<[string, readonly SdtmRow[], number]>([
    ["three days apart: one", [creatinine(week24("2024-06-24")), protein(week24("2024-06-21"))], 1],
    ["four days apart: two", [creatinine(week24("2024-06-24")), protein(week24("2024-06-20"))], 2],
    ["another visit in between is another", [creatinine(week24("2024-06-24")), protein({ VISIT: "WEEK 23", LBDTC: "2024-06-23" })], 2],
    ["in another case it is the same visit", [creatinine(week24("2024-06-24")), protein({ ...week24("2024-06-23"), VISIT: "Week 24" })], 1],
    ["the number alone says which visit it is", [creatinine(week24("2024-06-24")), protein({ VISITNUM: 7, LBDTC: "2024-06-23" })], 1],
    ["so does the name alone", [creatinine(week24("2024-06-24")), protein({ VISIT: "WEEK 24", LBDTC: "2024-06-23" })], 1],
    ["without either it is by day", [creatinine(week24("2024-06-24")), protein({ LBDTC: "2024-06-23" })], 2],
    ["a test of both days that differs: by day, and said", [creatinine(week24("2024-06-24")),
      creatinine({ ...week24("2024-06-23"), LBORRES: "1.4" }), protein(week24("2024-06-23"))], 2],
    ["the last day has a result of another visit: by day", [creatinine({ LBDTC: "2024-06-24", VISIT: "UNSCHEDULED" }),
      protein(week24("2024-06-24")), creatinine({ ...week24("2024-06-23"), LBORRES: "1.1" })], 2],
  ])("%s", (_, lb, count) => {
    expect(days(lb, near).map(([date]) => date)).toHaveLength(count);
    expect(field({ lb, options: near }).unused).toStrictEqual([]);
  });

  it("what could not be merged is said", () => {
    const lb = [creatinine(week24("2024-06-24")), creatinine({ ...week24("2024-06-23"), LBORRES: "1.4" })];
    expect(field({ lb, options: near }).warnings.map(({ code, from, to, message }) => [code, from, to, message])).toStrictEqual([
      ["visitNotMerged", "2024-06-23", "2024-06-24",
        "WEEK 24: the results of 2024-06-23, 2024-06-24 hold a test twice and stay assessments of their days"],
    ]);
  });

  it("the baseline is taken from the days themselves", () => {
    const lb = [creatinine({ LBDTC: "2024-01-07", VISIT: "BASELINE", LBORRES: "1.4" }), ...v1];
    expect(field({ lb, options: near }).courses[0]?.baseline.serumCreatinine?.value).toBe("0.9");
  });
});

describe("visits of one name", () => {
  const february = [creatinine(unscheduled("2024-02-05"))];
  it.each([["by day", {}],
    ["within three days", near]])(
      "V2 UNSCHEDULED in February with creatinine only, in June with protein only, %s: two visits, and June is NE", (_, options) => {
    const lb = [...february, protein(unscheduled("2024-06-24"))];
    expect(days(lb, options)).toStrictEqual([["2024-02-05", "UNSCHEDULED", "0.9", undefined],
      ["2024-06-24", "UNSCHEDULED", undefined, "0.3"]]);
    expect(atWeek24(field({ lb, options }))).toBe("NE");
  });

  it.each([["by day", {}], ["within three days", near]])("V3 with both tests on both dates, %s: the visit of June is CR", (_, options) => {
    const lb = [...february, protein({ ...unscheduled("2024-02-05"), LBORRES: "2.9" }), creatinine(unscheduled("2024-06-24")),
      protein(unscheduled("2024-06-24"))];
    expect([atWeek24(field({ lb, options })), field({ lb, options }).unused]).toStrictEqual(["CR", []]);
  });
});

describe("two visits on one day", () => {
  const both = (LBORRES: string) => [
    creatinine({ VISIT: "WEEK 24", LBDTC: "2024-06-24T08:30" }),
      creatinine({ VISIT: "END OF TREATMENT", LBDTC: "2024-06-24T09:00", LBORRES }),
        protein({ VISIT: "WEEK 24", LBDTC: "2024-06-24T08:30" }),
  ];
  it("V4 with equal values they are one assessment, and a warning says so", () => {
    const found = field({ lb: both("0.9") });
    expect([atWeek24(found), days(both("0.9")), warned(found)]).toStrictEqual(["CR",
      [["2024-06-24", "WEEK 24 / END OF TREATMENT", "0.9", "0.3"]], ["mergedVisits"]]);
  });

  it("V4 where they differ the rows say so with subject and visits, and the other subjects go on", () => {
    const other = { USUBJID: "02" };
    const found = field({ dm: [...dm, { ...dm[0], ...other }],
      lb: [...both("1.4"), creatinine({ ...other, LBDTC: "2024-01-08" }), creatinine(other)] });
    expect(found.unused.map(({ usubjid, code, reason }) => [usubjid, code, reason])).toStrictEqual(Array.from({ length: 2 }, () =>
      ["01", "sameDay", "2 results of serumCreatinine on 2024-06-24 (WEEK 24, END OF TREATMENT), no rule chooses"]));
    expect([atWeek24(found), found.courses.map(({ visits }) => visits.length)]).toStrictEqual(["NE", [1, 1]]);
    expect(found.courses.map((course) => responsesOverTime(course, nct05631717).length)).toStrictEqual([1, 1]);
  });

  it("what they complement is kept: creatinine of one, protein of the other", () => {
    const lb = [creatinine({ VISIT: "WEEK 24" }), protein({ VISIT: "END OF TREATMENT" })];
    expect([atWeek24(field({ lb })), warned(field({ lb }))]).toStrictEqual(["CR", ["mergedVisits"]]);
  });
});

describe("subjects", () => {
  it("V6 without reference start: kept as untreated, so that N is N", () => {
    const found = field({ dm: [...dm, { USUBJID: "02", RFSTDTC: "", ARM: "B" }] });
    expect([found.subjects.map(({ usubjid, arm, untreated }) => [usubjid, arm, untreated]),
      found.courses.length]).toStrictEqual([[["01", "A", false], ["02", "B", true]], 1]);
  });

  it.each<[string, SdtmRow, string | undefined, readonly string[]]>([
    ["a day after the last visit", { RFPENDTC: "2024-07-31" }, "2024-07-31", []],
    ["the day of the last visit", { RFPENDTC: "2024-06-24T12:00" }, "2024-06-24", []],
    ["a day before the last visit is left out, and said", { RFPENDTC: "2024-06-23" }, undefined, ["datesDisagree"]],
    ["a month", { RFPENDTC: "2024-07" }, undefined, ["datesDisagree"]],
    ["not recorded", { RFPENDTC: "" }, undefined, []],
  ])("the end of observation: %s", (_, change, end, codes) => {
    const found = field({ dm: [{ ...dm[0], ...change }], options: { endOfObservation: "RFPENDTC" } });
    expect([found.courses[0]?.endOfObservation, warned(found)]).toStrictEqual([end, codes]);
  });
});

describe("events", () => {
  const events: readonly SdtmEvent[] = [
    { domain: "ce", variable: "CEDECOD", value: "RESCUE THERAPY", date: "CESTDTC", event: "rescueTherapy" },
    { domain: "ce", variable: "CEDECOD", value: ["DEATH", "FATAL EVENT"], date: "CESTDTC", event: "death" },
    { domain: "ce", variable: "CEDECOD", not: ["COMPLETED"], where: { CESCAT: "STUDY TREATMENT" }, date: "CESTDTC",
      event: "treatmentDiscontinued" },
  ];
  const options: Partial<SdtmOptions> = { events, eventsRecorded: ["rescueTherapy", "death", "treatmentDiscontinued"] };
  const ofRow = (...rows: readonly SdtmRow[]) => {
    const found = field({ ce: rows.map((row) => ({ USUBJID: "01", CEDECOD: "RESCUE THERAPY", CEPRESP: "Y", ...row })), options });
    const [course] = found.courses;
    return [course?.events?.map(({ event, date }) => `${event} ${date}`) ?? [], course?.eventsRecorded ?? [],
      found.unused.map(({ code }) => code), warned(found)];
  };
  const all = ["rescueTherapy", "death", "treatmentDiscontinued"];
  const withoutRescue = ["death", "treatmentDiscontinued"];

  it.each<[string, SdtmRow]>([["with", { CEOCCUR: "N", CESTDTC: "2024-05-01" }], ["without", { CEOCCUR: "N" }],
    ["in small letters,", { CEOCCUR: "n" }]])("V7 CEOCCUR N %s date: it did not occur", (_, row) => {
    expect(ofRow({ CESCAT: "", ...row, CESTDTC: row["CESTDTC"] ?? "" })).toStrictEqual([[], all, ["didNotOccur"], []]);
  });

  it.each<[string, SdtmRow, readonly unknown[]]>([
    ["Y and a day", { CEOCCUR: "Y", CESTDTC: "2024-05-01" }, [["rescueTherapy 2024-05-01"], all, [], []]],
    ["Y without a day: its kind is not recorded", { CEOCCUR: "Y" }, [[], withoutRescue, ["date"], []]],
    ["U leaves it open", { CEOCCUR: "U", CESTDTC: "2024-05-01" }, [[], withoutRescue, ["occurrence"], []]],
    ["not asked", { CESTAT: "NOT DONE" }, [[], withoutRescue, ["notDone"], []]],
    ["in another case", { CEDECOD: "Rescue therapy", CESTDTC: "2024-05-01" }, [["rescueTherapy 2024-05-01"], all, [], []]],
    ["on the day of the start", { CESTDTC: "2024-01-08" }, [["rescueTherapy 2024-01-08"], all, [], []]],
    ["before the start: another time or a wrong year, nobody knows", { CESTDTC: "2023-05-01" },
      [[], withoutRescue, ["beforeTreatment"], []]],
    ["one of several values", { CEDECOD: "FATAL EVENT", CESTDTC: "2024-07-01" }, [["death 2024-07-01"], all, [], []]],
    ["any but one value, with a condition", { CEDECOD: "ADVERSE EVENT", CESCAT: "STUDY TREATMENT", CESTDTC: "2024-05-01" },
      [["treatmentDiscontinued 2024-05-01"], all, [], []]],
    ["that one value", { CEDECOD: "COMPLETED", CESCAT: "STUDY TREATMENT", CESTDTC: "2024-05-01" }, [[], all, ["notMapped"], []]],
    ["an empty value is none", { CEDECOD: "", CESCAT: "STUDY TREATMENT", CESTDTC: "2024-05-01" }, [[], all, ["notMapped"], []]],
    ["a visit after the death: both stay, and it is said", { CEDECOD: "DEATH", CESTDTC: "2024-06-23" },
      [["death 2024-06-23"], all, [], ["datesDisagree"]]],
  ])("%s", (_, row, expected) => {
    const [events_, recorded, codes, warnings] = ofRow(row);
    // Only rows of this condition have the column of it.
    const told = (warnings as readonly string[]).filter((code) => code !== "notFound");
    expect([events_, recorded, codes, told]).toStrictEqual(expected);
  });

  it("two days of one death are said; the same day twice is one", () => {
    expect(ofRow({ CEDECOD: "DEATH", CESTDTC: "2024-07-01", CESCAT: "" },
      { CEDECOD: "DEATH", CESTDTC: "2024-07-02" })[3]).toStrictEqual(["datesDisagree"]);
    expect(ofRow({ CEDECOD: "DEATH", CESTDTC: "2024-07-01", CESCAT: "" },
      { CEDECOD: "DEATH", CESTDTC: "2024-07-01" })[0]).toStrictEqual(["death 2024-07-01"]);
  });

  it("a variable or test that no row has is said: it may be misspelt", () => {
    const found = field({ ce: [{ USUBJID: "01", CEDECOD: "X", CESTDTC: "2024-05-01" }],
      options: { events: [{ domain: "ce", variable: "CEDECDO", value: "X", date: "CESTDTC", event: "death" }] } });
    expect(found.warnings.map(({ code, usubjid, message }) => [code, usubjid, message])).toStrictEqual([["notFound", null,
      'options events: no row of ce has the variable "CEDECDO"']]);
  });
});
