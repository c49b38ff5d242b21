import { describe, expect, it } from "vitest";
import { coursesFromSdtm } from "../../src/sdtm/coursesFromSdtm.js";
import type { SdtmOptions } from "../../src/sdtm/sdtmOptions.js";
import type { SdtmRow } from "../../src/sdtm/sdtmRows.js";
import { dm, lbRow, settings } from "./sdtmSetting.js";

const visits = (lb: readonly SdtmRow[], options: Partial<SdtmOptions>) => coursesFromSdtm({ dm, lb },
  { ...settings, ...options }).courses[0]?.visits;
const albumin = (LBORRES: string): SdtmRow => lbRow({ LBTESTCD: "ALB", LBORRES, LBORRESU: "g/L", LBORNRLO: "", LBORNRHI: "" });
const at = (LBORRES: string, time: string): SdtmRow => lbRow({ LBORRES, LBDTC: `2024-06-24${time}` });
const casts = { domain: "lb", testCode: "CASTS", sediment: "redCellCasts", yes: ["PRESENT"], no: ["ABSENT"] } as const;

describe("which of several results of a day counts", () => {
  it("the lowest albumin is the worst", () => {
    expect(visits([albumin("38"), albumin("31"), albumin("35")],
      { sameDay: "worst" })?.map(({ serumAlbumin }) => serumAlbumin?.value)).toStrictEqual(["31"]);
  });

  it.each([[["PRESENT", "ABSENT"]], [["ABSENT", "PRESENT"]]])("of %j the worst is that casts were seen", (results) => {
    const lb = results.map((LBORRES) => lbRow({ LBTESTCD: "CASTS", LBORRES }));
    expect(visits(lb, { sameDay: "worst", tests: [casts] })?.map(({ sediment }) => sediment)).toStrictEqual([{ redCellCasts: true }]);
  });

  it.each<[string, string, string, readonly string[]]>([
    ["two time zones leave the order open", "T08:00+02:00", "T08:30Z", []],
    ["one time zone does not", "T08:00Z", "T08:30Z", ["1.3"]],
    ["an hour alone leaves it open", "T08", "T08:30", []],
    ["seconds tell", "T08:00:00", "T08:00:01", ["1.3"]],
  ])("%s", (_, first, second, expected) => {
    expect(visits([at("1.1", first), at("1.3", second)], { sameDay: "last" })?.map(({ serumCreatinine }) =>
      serumCreatinine?.value)).toStrictEqual(expected);
  });
});

it("a study's own test for CREAT is read in place of the usual one: here without a specimen", () => {
  const tests = [{ domain: "lb", testCode: "CREAT", measure: "serumCreatinine" }] as const;
  expect([visits([lbRow({ LBSPEC: "" })], {})?.length, visits([lbRow({ LBSPEC: "" })], { tests })?.length]).toStrictEqual([0, 1]);
});
