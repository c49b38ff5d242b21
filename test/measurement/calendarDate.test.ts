import { isMainThread } from "node:worker_threads";
import { afterEach, describe, expect, it } from "vitest";
import { daysBetween, isPlainDate, readCalendarDate } from "../../src/measurement/calendarDate.js";
import { refusal } from "./refusal.js";

const read = (value: unknown): string => readCalendarDate("baseline date", value);


describe("a full date, or the date part of a date-time, is read", () => {
  it.each([
    ["2024-01-08", "2024-01-08"],
    ["2024-02-29", "2024-02-29"],
    ["2000-02-29", "2000-02-29"], // divisible by 400
    ["2023-02-28", "2023-02-28"],
    ["2024-12-31", "2024-12-31"],
    ["0001-01-01", "0001-01-01"],
    ["9999-12-31", "9999-12-31"],
    ["2024-01-08T09", "2024-01-08"],
    ["2024-01-08T09:30", "2024-01-08"],
    ["2024-01-08T09:30:15", "2024-01-08"],
    ["2024-01-08T09:30:15.123", "2024-01-08"],
    ["2024-01-08T23:59:59Z", "2024-01-08"], // the next day in Nanjing: the date part counts
    ["2024-01-08T00:30:00+08:00", "2024-01-08"], // the day before in London
    ["2024-01-08T00:30:00-0500", "2024-01-08"],
  ])("%s is %s", (value, date) => {
    expect(read(value)).toBe(date);
  });

  it.each([1, 3, 5, 7, 8, 10, 12])("month %d has 31 days", (month) => {
    const start = `2023-${String(month).padStart(2, "0")}`;
    expect(read(`${start}-31`)).toBe(`${start}-31`);
    expect(refusal(() => read(`${start}-32`))).toBe(`RangeError: baseline date "${start}-32"`);
  });

  it.each([4, 6, 9, 11])("month %d has 30 days", (month) => {
    const start = `2023-${String(month).padStart(2, "0")}`;
    expect(read(`${start}-30`)).toBe(`${start}-30`);
    expect(refusal(() => read(`${start}-31`))).toBe(`RangeError: baseline date "${start}-31"`);
  });
});

describe("a date that is impossible, partial or otherwise written is refused", () => {
  it.each(["2024-02-30", "2023-02-29", "1900-02-29", "2024-13-01", "2024-00-10", "2024-01-00", "2024-04-31", "2023-02-29T10:00"])("%s does not exist", (value) => {
    expect(refusal(() => read(value))).toBe(`RangeError: baseline date "${value}"`);
  });

  it.each(["2024-03", "2024"])("%s is partial", (value) => {
    expect(refusal(() => read(value))).toBe(`RangeError: baseline date "${value}"`);
  });

  it.each([
    "", " ", "24-03-2024", "03/24/2024", "2024/03/24", "20240324", "2024-3-24", "2024-03-4", "24-03-24", " 2024-03-24", "2024-03-24 ", "2024-03-24\n",
    "-2024-03-24", "+002024-03-24", "２０２４-03-24", "2024-03-24T", "2024/03-24", "2024-03/24", "2024-03-24T1", "2024-03-24T10:0", "2024-03-24T10:", "2024-03-24T10+8", "2024-03-24T10:00:00:00", "2024-03-24 10:00",
    "2024-03-24T10:00 Z", "2024-03-24x", "2024-03-24xT10:00", "2024-03-24 T10:00", "2024--03-24", "2024-W12", "2024-084", "2024-03--", "24MAR2024", "today", "NaN-NaN-NaN", "2024-0a-10", "202a-01-10", "2024-01-1a",
  ])("%j is no date", (value) => {
    expect(refusal(() => read(value))).toBe(`RangeError: baseline date ${JSON.stringify(value)}`);
  });

  it.each(["2024-03-24T10:60", "2024-03-24T25:00", "2024-03-24T99:99"])("%j has an impossible time of day", (value) => {
    expect(refusal(() => read(value))).toMatch(/^RangeError: baseline date /);
  });

  it.each<[string, unknown, string]>([
    ["a Date object", new Date(0), "an object"],
    ["a time stamp", 1_704_672_000_000, "1704672000000"],
    ["a year", 2024, "2024"],
    ["a list", ["2024-01-08"], "an array"],
    ["true", true, "true"],
  ])("%s is no date", (_, value, named) => {
    expect(refusal(() => read(value))).toBe(`RangeError: baseline date ${named}`);
  });
});

/** [from, to, calendar days], counted by hand. */
const days: readonly (readonly [string, string, number])[] = [
  ["2024-01-08", "2024-06-24", 168], // 24 weeks: 23 + 29 + 31 + 30 + 31 + 24
  ["2024-06-24", "2024-01-08", -168],
  ["2024-01-08", "2024-01-08", 0],
  ["2024-02-28", "2024-03-01", 2],
  ["2023-02-28", "2023-03-01", 1],
  ["2000-02-28", "2000-03-01", 2],
  ["1900-02-28", "1900-03-01", 1],
  ["2023-12-31", "2024-01-01", 1],
  ["2023-01-01", "2024-01-01", 365],
  ["2024-01-01", "2025-01-01", 366],
  ["1999-12-31", "2024-12-31", 9132], // 25 · 365 + the 7 leap days from 2000 to 2024
  ["0001-01-01", "9999-12-31", 3_652_058],
  // Clocks were changed between these days.
  ["2024-03-30", "2024-03-31", 1],
  ["2024-03-31", "2024-04-01", 1], // Berlin forward
  ["2024-10-26", "2024-10-27", 1],
  ["2024-10-27", "2024-10-28", 1], // Berlin back
  ["2024-03-09", "2024-03-11", 2], // New York forward
  ["2024-11-02", "2024-11-04", 2], // New York back
  ["2018-11-03", "2018-11-04", 1], // São Paulo forward, at midnight
  ["2018-11-04", "2018-11-05", 1],
  ["2018-02-17", "2018-02-18", 1], // São Paulo back, at midnight
  ["2023-04-27", "2023-04-28", 1], // Cairo forward, at midnight
  ["2024-04-06", "2024-04-08", 2], // Lord Howe back, by half an hour
  ["2024-10-05", "2024-10-07", 2], // Lord Howe forward
];

/** [zone, minutes east of Greenwich in January 2024, by which a test knows that the zone took effect] */
const zones: readonly (readonly [string, number])[] = [
  ["UTC", 0], ["Europe/Berlin", 60], ["Europe/London", 0], ["America/New_York", -300], ["America/Sao_Paulo", -180], ["America/St_Johns", -210], ["Asia/Shanghai", 480],
  ["Asia/Kolkata", 330], ["Asia/Kathmandu", 345], ["Africa/Cairo", 120], ["Australia/Lord_Howe", 660], ["Pacific/Kiritimati", 840], ["Pacific/Apia", 780], ["Etc/GMT+12", -720],
];

/** Places that moved across the date line and left out a day: a day of the calendar for everyone else, and in the record. */
const skippedDays: readonly (readonly [string, number, string, string, string])[] = [
  ["Pacific/Apia", 780, "2011-12-29", "2011-12-30", "2011-12-31"],
  ["Pacific/Kwajalein", 720, "1993-08-20", "1993-08-21", "1993-08-22"],
  ["Asia/Manila", 480, "1844-12-30", "1844-12-31", "1845-01-01"],
];

describe("daysBetween counts calendar days", () => {
  const { TZ } = process.env;
  afterEach(() => {
    if (TZ === undefined) delete process.env["TZ"];
    else process.env["TZ"] = TZ;
  });

  function inZone(zone: string, minutesEast: number): void {
    process.env["TZ"] = zone;
    expect(new Date(2024, 0, 8).getTimezoneOffset() + minutesEast).toBe(0);
  }

  it.each(days)("from %s to %s: %d", (from, to, expected) => {
    expect(daysBetween(from, to)).toBe(expected);
  });

  // Only the main thread of a process can change its time zone.
  it.skipIf(!isMainThread).each(zones)("the same in %s", (zone, minutesEast) => {
    inZone(zone, minutesEast);
    expect(days.map(([from, to]) => [from, to, daysBetween(from, to)])).toStrictEqual(days);
  });

  it.skipIf(!isMainThread).each(skippedDays)("the same in %s (UTC+%i min), whose calendar skipped the day after %s", (zone, minutesEast, before, skipped, after) => {
    inZone(zone, minutesEast);
    expect([daysBetween(before, skipped), daysBetween(skipped, after), daysBetween(before, after)]).toStrictEqual([1, 1, 2]);
  });

  it("by the date parts of date-times, whatever their offsets", () => {
    expect(daysBetween("2024-01-08T23:59:59-11:00", "2024-01-09T00:00:00+14:00")).toBe(1);
    expect(daysBetween("2024-01-08T00:00Z", "2024-01-08T23:59Z")).toBe(0);
  });

  it("names the date that it refuses", () => {
    expect(refusal(() => daysBetween("2024-03", "2024-06-24"))).toBe(`RangeError: from "2024-03"`);
    expect(refusal(() => daysBetween("2024-01-08", "2024-06-31"))).toBe(`RangeError: to "2024-06-31"`);
  });
});

describe("isPlainDate", () => {
  it.each<[unknown, boolean]>([
    ["2024-01-01", true], ["2024-12-28", true], ["2024-12-31", true], ["2024-02-29", true], ["2023-02-29", false], ["2024-04-31", false], ["2024-13-01", false],
    ["2024-00-01", false], ["2024-01-00", false], ["2024-01-32", false], ["9999-09-09", true], ["0001-01-01", true], ["202a-01-01", false], ["2x24-01-01", false], ["x024-01-01", false], ["20x4-01-01", false],
    ["2024/01-01", false], ["2024-01/01", false], ["2024-1-01", false], ["2024-01-1", false], ["2024-01-011", false], ["2024-0a-01", false], ["2024-a1-01", false],
    ["2024-01-0a", false], ["2024-01-a1", false], ["2024-01-0/", false], ["2024-01-:1", false], ["2024-01-0:", false], ["2024-01-/1", false], ["", false], [null, false], [20240101, false], [["2024-01-01"], false],
    [Array.from("2024-01-01"), false],
  ])("takes %j for a date: %s", (text, expected) => {
    expect(isPlainDate(text)).toBe(expected);
  });
});
