import { describe, expect, it } from "vitest";
import { type BaselineRule, flaggedRecord, lastOnOrBefore, meanOfScreening } from "../../src/course/baselineRule.js";
import { type ScreeningRecord, selectBaseline } from "../../src/course/selectBaseline.js";
import { responsesOverTime } from "../../src/course/responsesOverTime.js";
import { refusal } from "../measurement/refusal.js";
import { byUpcr, visitOn } from "./draw.js";

const upcr = (value: string | number, unit: "g/g" | "mg/g" = "g/g") => ({ value, unit });
const creatinine = (value: string) => ({ value, unit: "mg/dL" });

const screening: readonly ScreeningRecord[] = [
  { date: "2024-01-08", visit: "DAY 1", upcr: upcr("3.1"), events: { dialysis: false } },
  { date: "2023-12-20", visit: "SCREENING", serumCreatinine: creatinine("1.4"), upcr: upcr("2.8"), isBaseline: true },
  { date: "2024-01-02", visit: "SCREENING 2", serumCreatinine: creatinine("1.5"), upcr: null },
];
const included = (date: string) => lastOnOrBefore(date, { onTheDay: "included" });
const excluded = (date: string) => lastOnOrBefore(date, { onTheDay: "excluded" });

describe("lastOnOrBefore: for each measure the last value that is not missing", () => {
  it.each<readonly [string, BaselineRule, string, string | undefined, string | undefined]>([
    ["the day of the first dose counts", included("2024-01-08"), "2024-01-08", "3.1", "1.5"],
    ["the day of the first dose does not count", excluded("2024-01-08"), "2024-01-02", "2.8", "1.5"],
    ["the day before", included("2024-01-07"), "2024-01-02", "2.8", "1.5"],
    ["the day after", excluded("2024-01-09"), "2024-01-08", "3.1", "1.5"],
    ["only the first record", included("2024-01-01"), "2023-12-20", "2.8", "1.4"],
  ])("%s", (_, rule, date, lastUpcr, lastCreatinine) => {
    const { baseline } = selectBaseline(screening, rule);
    expect([baseline.date, baseline.upcr?.value, baseline.serumCreatinine?.value]).toStrictEqual([date, lastUpcr, lastCreatinine]);
  });

  it("says which records each value comes from, and by which rule", () => {
    expect(selectBaseline(screening, included("2024-01-08"))).toStrictEqual({
      baseline: { date: "2024-01-08", visit: "DAY 1", upcr: upcr("3.1"), events: { dialysis: false }, serumCreatinine: creatinine("1.5") },
      takenFrom: { serumCreatinine: ["2024-01-02"], upcr: ["2024-01-08"] },
      rule: { kind: "lastOnOrBefore", date: "2024-01-08", onTheDay: "included" },
      warnings: [],
    });
  });

  it("the order of the records says nothing", () => {
    const rule = included("2024-01-08");
    expect(selectBaseline([...screening].reverse(), rule)).toStrictEqual(selectBaseline(screening, rule));
  });

  it("is dated on the latest day from which a value was taken, not on that of a record without one", () => {
    const records = [...screening.slice(1), { date: "2024-01-08", upcr: null }];
    expect(selectBaseline(records, included("2024-01-08")).baseline.date).toBe("2024-01-02");
  });

  it("a date-time counts by its date part", () => {
    expect(selectBaseline([{ date: "2024-01-08T23:59:00-11:00", upcr: upcr(3) }],
      included("2024-01-08T06:00")).baseline.date).toBe("2024-01-08");
  });
});

describe("flaggedRecord: the one record that the study flags", () => {
  it("takes that record and fills nothing from others", () => {
    expect(selectBaseline(screening, flaggedRecord())).toStrictEqual({
      baseline: { date: "2023-12-20", visit: "SCREENING", serumCreatinine: creatinine("1.4"), upcr: upcr("2.8") },
      takenFrom: { serumCreatinine: ["2023-12-20"], upcr: ["2023-12-20"] },
      rule: { kind: "flaggedRecord" },
      warnings: [],
    });
  });

  it("the flag does not stand in the baseline, which a course then takes", () => {
    const { baseline } = selectBaseline(screening, flaggedRecord());
    expect(responsesOverTime({ baseline, visits: [visitOn(28, "CR")] }, byUpcr)[0]?.response).toBe("CR");
  });
});

describe("meanOfScreening: from one day to another, both included", () => {
  const mean = (first: string, last: string, decimals = 2) => meanOfScreening({ first, last, decimals });
  const records: readonly ScreeningRecord[] = [
    { date: "2023-12-20", upcr: upcr("2.8") },
    { date: "2024-01-02", upcr: upcr("3.0") },
    { date: "2024-01-08", upcr: upcr("3.1") },
  ];
  it.each([
    ["2023-12-20", "2024-01-08", "2.97", ", rounded to 2 decimals", 3, "8.9"], // 8.9 / 3 = 2.966…
    ["2023-12-21", "2024-01-08", "3.05", "", 2, "6.1"], // the first is outside
    ["2023-12-20", "2024-01-07", "2.9", "", 2, "5.8"], // the last is outside
    ["2024-01-02", "2024-01-02", "3", "", 1, "3"],
  ])("%s to %s: %s", (first, last, value, rounded, count, sum) => {
    const { upcr: found } = selectBaseline(records, mean(first, last)).baseline;
    expect(Number(found?.value)).toBe(Number(value));
    expect(found?.derivedBy).toBe(`mean of ${String(count)} values, sum ${sum}${rounded}`);
  });

  // 0.01 + 0.02 = 0.03, half of it 0.015: half up is 0.02; as doubles 0.015 rounds to 0.01 in toFixed.
  it.each([
    ["0.01", "0.02", 2, 0.02],
    ["0.01", "0.02", 3, 0.015],
    ["0.01", "0.02", 1, 0],
    ["1.4", "1.5", 1, 1.5],
    ["1.4", "1.5", 0, 1],
  ])("the mean of %s and %s to %d decimals is %d", (one, other, decimals, expected) => {
    const two = [{ date: "2024-01-01", upcr: upcr(one) }, { date: "2024-01-02", upcr: upcr(other) }];
    expect(Number(selectBaseline(two, mean("2024-01-01", "2024-01-02", decimals)).baseline.upcr?.value)).toBe(expected);
  });

  it("is dated on the last day behind it and names all days", () => {
    const { baseline, takenFrom } = selectBaseline(records, mean("2023-12-01", "2024-01-31"));
    expect([baseline.date, takenFrom]).toStrictEqual(["2024-01-08", { upcr: ["2023-12-20", "2024-01-02", "2024-01-08"] }]);
  });

  it.each([
    ["a value that is not quantified", { upcr: upcr("<0.1") }, 'record of 2024-01-09 upcr value "<0.1"'],
    ["two units", { upcr: upcr("3000", "mg/g") }, 'record of 2024-01-09 upcr unit "mg/g"'],
    ["a value that is no decimal", { upcr: upcr("3,0") }, 'record of 2024-01-09 upcr value "3,0"'],
  ])("refuses %s", (_, values, message) => {
    const rule = mean("2023-12-01", "2024-01-31");
    expect(refusal(() => selectBaseline([...records, { date: "2024-01-09", ...values }], rule)).slice(0,
      message.length + 12)).toBe(`RangeError: ${message}`);
  });
});

describe("refuses", () => {
  const one: ScreeningRecord = { date: "2024-01-08", upcr: upcr(3), isBaseline: true };
  it.each([
    ["no list", () => selectBaseline(one as never, flaggedRecord()), "records an object"],
    ["a record that is no object", () => selectBaseline([one, 3 as never], flaggedRecord()), "records[1] 3"],
    ["a record without a date", () => selectBaseline([{ upcr: upcr(3) }], flaggedRecord()), "records[0] date undefined"],
    ["no record flagged", () => selectBaseline([{ ...one, isBaseline: null }], flaggedRecord()),
      "records is empty, expected a value that flaggedRecord can take"],
    ["two records flagged", () => selectBaseline([one, { ...one, date: "2024-01-07" }], flaggedRecord()), "records 2"],
    ["no record on or before the day", () => selectBaseline([one], excluded("2024-01-08")),
      "records is empty, expected a value that lastOnOrBefore can take"],
    ["records without a measure", () => selectBaseline([{ date: "2024-01-08" }], included("2024-01-08")),
      "records is empty, expected a value that lastOnOrBefore can take"],
    ["two values of a day", () => selectBaseline([one, { upcr: upcr("3.1"), date: "2024-01-08T10:00" }], included("2024-01-08")),
      'records date "2024-01-08"'],
    ["a partial day", () => included("2024-01"), 'date "2024-01"'],
    ["no word on the day itself", () => lastOnOrBefore("2024-01-08", {} as never), "onTheDay undefined"],
    ["the words of strategies", () => lastOnOrBefore("2024-01-08", { onTheDay: "affected" as never }), 'onTheDay "affected"'],
    ["a misspelt option", () => lastOnOrBefore("2024-01-08", { onDay: "included" } as never),
      'options has an unknown key "onDay", the nearest known key is "onTheDay"'],
    ["a last day before the first", () => meanOfScreening({ first: "2024-01-08", last: "2024-01-07", decimals: 2 }), 'last "2024-01-07"'],
    ["decimals that are not whole", () => meanOfScreening({ first: "2024-01-01", last: "2024-01-07", decimals: 1.5 }), "decimals 1.5"],
    ["negative decimals", () => meanOfScreening({ first: "2024-01-01", last: "2024-01-07", decimals: -1 }), "decimals -1"],
    ["16 decimals", () => meanOfScreening({ first: "2024-01-01", last: "2024-01-07", decimals: 16 }), "decimals 16"],
  ])("%s", (_, mistake, message) => {
    expect(refusal(mistake).slice(0, message.length + 12)).toBe(`RangeError: ${message}`);
  });

  it("15 and 0 decimals, and a mean of one day, are none of them", () => {
    expect([0, 15].map((decimals) => meanOfScreening({ first: "2024-01-08", last: "2024-01-08", decimals }).kind)).toStrictEqual(
      ["meanOfScreening", "meanOfScreening"]);
  });

  it("two records of a day that have different measures are both taken", () => {
    const blood = { date: "2024-01-08", serumCreatinine: creatinine("1.4") };
    const { takenFrom } = selectBaseline([{ date: "2024-01-08", upcr: upcr(3) }, blood], included("2024-01-08"));
    expect(takenFrom).toStrictEqual({ serumCreatinine: ["2024-01-08"], upcr: ["2024-01-08"] });
  });
});
