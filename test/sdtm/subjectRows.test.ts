import { describe, expect, it } from "vitest";
import { responsesOverTime } from "../../src/course/responsesOverTime.js";
import { nct05631717 } from "../../src/definitions/renal/nct05631717.js";
import { coursesFromSdtm, type SdtmCourses } from "../../src/sdtm/coursesFromSdtm.js";
import { safetySubjectsFromDm } from "../../src/sdtm/safetySubjectsFromDm.js";
import type { SdtmOptions } from "../../src/sdtm/sdtmOptions.js";
import type { SdtmRow } from "../../src/sdtm/sdtmRows.js";
import { lbRow, settings } from "./sdtmSetting.js";

const first: SdtmRow = {
  USUBJID: "01",
  RFSTDTC: "2024-01-08",
  RFXSTDTC: "2024-01-08",
  RFENDTC: "2024-12-01",
  ARM: "A",
  ACTARM: "A",
  SEX: "F",
};
const lb = [lbRow({ LBDTC: "2024-01-08" }), lbRow()];
const of = (changes: readonly SdtmRow[], options: Partial<SdtmOptions> = {}): SdtmCourses =>
  coursesFromSdtm({ dm: [first, ...changes.map((change) => ({ ...first, ...change }))], lb }, { ...settings, ...options });
const shown = ({ subjects, courses, warnings }: SdtmCourses) => [
  subjects.map(({ usubjid, arm, referenceStart, untreated }) => [usubjid, arm, referenceStart, untreated]),
  courses.length,
  warnings.map(({ code }) => code),
];

describe("two rows of DM of one subject: N is N", () => {
  it.each<[string, SdtmRow, string | null, string | null, number, readonly string[]]>([
    ["the same row", {}, "A", "2024-01-08", 1, []],
    ["a variable that nobody reads", { SEX: "M" }, "A", "2024-01-08", 1, []],
    ["two arms: the arm is unknown, the course stays", { ARM: "B" }, null, "2024-01-08", 1, ["subjectRepeated"]],
    ["two starts: no day can be counted", { RFSTDTC: "2024-01-09" }, "A", null, 0, ["subjectRepeated"]],
    ["one without a start: the other says it", { RFSTDTC: "" }, "A", "2024-01-08", 1, []],
    ["one without an arm: the other says it", { ARM: "" }, "A", "2024-01-08", 1, []],
    ["a blank behind the arm", { ARM: "A " }, "A", "2024-01-08", 1, []],
    ["a date and a date-time of that day are two texts: unknown", { RFSTDTC: "2024-01-08T08:00" }, "A", null, 0, ["subjectRepeated"]],
  ])("%s", (_, change, arm, start, courses, codes) => {
    expect(shown(of([change]))).toStrictEqual([[["01", arm, start, false]], courses, codes]);
    // Which of the two comes first says nothing.
    const turned = coursesFromSdtm({ dm: [{ ...first, ...change }, first], lb }, settings);
    expect(shown(turned)).toStrictEqual(shown(of([change])));
  });

  it("each further row says why it is none, and what differs", () => {
    expect(of([{ ARM: "B" }, {}]).unused.map(({ row, code, reason }) => [row, code, reason])).toStrictEqual(
      [1, 2].map((row) => [
        row,
        "subjectRepeated",
        'a second row of the subject beside DM row 0; they differ in ARM ("A", "B"), which is unknown',
      ]),
    );
    expect(of([{}]).unused.map(({ row, code, reason }) => [row, code, reason])).toStrictEqual([
      [1, "duplicate", "the same subject as DM row 0"],
    ]);
  });

  it("two starts are named where the subject's results say that they are not used", () => {
    const { unused } = of([{ RFSTDTC: "2024-01-09" }]);
    expect(
      unused.map(({ domain, row, code, reason }) => [domain, row, code, reason]).filter(([, , code]) => code !== "subjectRepeated"),
    ).toStrictEqual([
      ["dm", 0, "referenceStart", "RFSTDTC is 2024-01-08 and 2024-01-09 in several rows"],
      ["lb", 0, "subject", "the subject has no RFSTDTC that can be used, and no course"],
      ["lb", 1, "subject", "the subject has no RFSTDTC that can be used, and no course"],
    ]);
  });

  it("the warning stands in the course and in each of its results", () => {
    const {
      courses: [course],
      warnings,
    } = of([{ ARM: "B" }]);
    expect(warnings).toStrictEqual([
      {
        code: "subjectRepeated",
        usubjid: "01",
        field: null,
        from: null,
        to: null,
        message: 'a second row of the subject beside DM row 0; they differ in ARM ("A", "B"), which is unknown',
      },
    ]);
    expect(course?.warnings).toHaveLength(1);
    expect(course === undefined ? [] : responsesOverTime(course, nct05631717).map(({ warnings: told }) => told.length)).toStrictEqual([1]);
  });

  it("two ends of observation: neither counts", () => {
    const options: Partial<SdtmOptions> = { endOfObservation: "RFENDTC" };
    expect([of([{}], options), of([{ RFENDTC: "2024-12-02" }], options)].map(({ courses }) => courses[0]?.endOfObservation)).toStrictEqual([
      "2024-12-01",
      undefined,
    ]);
  });

  const death: Partial<SdtmOptions> = {
    events: [{ domain: "dm", variable: "DTHFL", value: "Y", date: "DTHDTC", event: "death" }],
    eventsRecorded: ["death"],
  };
  it.each<[string, string, readonly string[]]>([
    ["in one row only: he died", "", []],
    ["denied in the other: he died, and that they differ is said", "N", ["subjectRepeated"]],
  ])("a death %s", (_, DTHFL, codes) => {
    const rows = [
      { ...first, DTHFL },
      { ...first, DTHFL: "Y", DTHDTC: "2024-08-01" },
    ];
    for (const dm of [rows, [...rows].reverse()]) {
      const found = coursesFromSdtm({ dm, lb }, { ...settings, ...death });
      expect([found.courses[0]?.events, found.warnings.map(({ code }) => code)]).toStrictEqual([
        [{ event: "death", date: "2024-08-01" }],
        codes,
      ]);
    }
  });
  it("a death of two days: both stand, and both conflicts are told", () => {
    const dm = [
      { ...first, DTHFL: "Y", DTHDTC: "2024-08-01" },
      { ...first, DTHFL: "Y", DTHDTC: "2024-08-02" },
    ];
    const found = coursesFromSdtm({ dm, lb }, { ...settings, ...death });
    expect([found.courses[0]?.events?.map(({ date }) => date), found.warnings.map(({ code }) => code)]).toStrictEqual([
      ["2024-08-01", "2024-08-02"],
      ["subjectRepeated", "datesDisagree"],
    ]);
  });

  it("a row without a subject is nobody's", () => {
    expect(of([{ USUBJID: "" }, { USUBJID: " " }]).unused.map(({ row, code }) => [row, code])).toStrictEqual([
      [1, "subject"],
      [2, "subject"],
    ]);
  });
});

describe("the safety results", () => {
  const safety = (change: SdtmRow) => safetySubjectsFromDm([first, { ...first, ...change }], { endOfFollowUp: "RFENDTC" });
  it.each<[string, SdtmRow, readonly unknown[]]>([
    ["the same row: one subject", {}, ["A", "A", "2024-01-08", "2024-12-01", false]],
    ["treated by two arms: in no arm", { ACTARM: "B" }, [null, "A", "2024-01-08", "2024-12-01", false]],
    ["two first doses: in no arm", { RFXSTDTC: "2024-01-09" }, [null, "A", null, "2024-12-01", false]],
    ["a death in one of them", { DTHFL: "Y" }, ["A", "A", "2024-01-08", "2024-12-01", true]],
    ["two ends of follow-up: none", { RFENDTC: "2024-11-01" }, ["A", "A", "2024-01-08", null, false]],
  ])("%s", (_, change, expected) => {
    const { subjects } = safety(change);
    expect(
      subjects.map(({ arm, plannedArm, firstDose, endOfFollowUp, died }) => [arm, plannedArm, firstDose, endOfFollowUp, died]),
    ).toStrictEqual([expected]);
  });
  it("say which rows are no subject of their own", () => {
    expect(safety({ ACTARM: "B" }).unused.map(({ row, reason }) => [row, reason])).toStrictEqual([
      [1, 'a second row of the subject beside DM row 0; they differ in ACTARM ("A", "B"), which is unknown'],
      [0, "the subject was treated, but no single arm as treated is recorded in ACTARM: the subject is in no arm"],
    ]);
  });
});
