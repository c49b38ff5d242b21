import { describe, expect, it } from "vitest";
import { blissSteroidReduction } from "../../../src/definitions/activity/blissSteroidReduction.js";
import { tulipSustainedTaper } from "../../../src/definitions/activity/tulipSustainedTaper.js";
import { classifyRenalResponse } from "../../../src/response/classifyRenalResponse.js";
import type { ResponseDefinition } from "../../../src/criteria/responseDefinition.js";

/** Baseline 2024-01-01; day 280 is 2024-10-07 and day 364 is 2024-12-30: 85 days, both included. */
const mg = (value: string) => ({ value, unit: "mg/d" });
const from = (start: string, value: string, end: string | null = null) => ({ start, end, prednisoneEquivalent: mg(value) });
const judged = (definition: ResponseDefinition, baseline: string | null, doses: readonly ReturnType<typeof from>[] | null, visit = "2024-12-30") =>
  classifyRenalResponse({ date: "2024-01-01", prednisoneEquivalent: baseline === null ? null : mg(baseline) }, { date: visit, doses }, definition).response;

describe("BLISS steroid reduction: average of days 280 to 364 at most 7.5 mg/d and at most 0.75 x baseline, from above 7.5 mg/d", () => {
  it.each([
    ["at exactly 7.5 mg/d from 10", "10", [from("2024-01-01", "7.5")], "REDUCED"],
    ["just above 7.5 mg/d on one of the 85 days", "20", [from("2024-01-01", "7.5"), from("2024-10-07", "0.01", "2024-10-07")], "NR"],
    ["above on some days, below on others, average exactly 7.5", "20", [from("2024-01-01", "7.5", "2024-10-06"), from("2024-10-07", "8", "2024-10-07"), from("2024-10-08", "7", "2024-10-08"), from("2024-10-09", "7.5")], "REDUCED"],
    ["a high dose on day 279 is outside the window", "20", [from("2024-10-06", "100", "2024-10-06"), from("2024-10-07", "5")], "REDUCED"],
    ["a high dose on day 365 is outside the window", "20", [from("2024-10-07", "5", "2024-12-30"), from("2024-12-31", "1000")], "REDUCED"],
    // 85 x 7.5 = 637.5 mg; a day of 300 mg and 84 of 4 make 636 mg, a day of 302 mg makes 638 mg
    ["a pulse on day 364 counts in the average, 636 of 637.5 mg", "20", [from("2024-10-07", "4", "2024-12-29"), from("2024-12-30", "300")], "REDUCED"],
    ["a pulse on day 364 counts in the average, 638 of 637.5 mg", "20", [from("2024-10-07", "4", "2024-12-29"), from("2024-12-30", "302")], "NR"],
    ["exactly 25 % below 8 mg/d", "8", [from("2024-01-01", "6")], "REDUCED"],
    ["less than 25 % below 8 mg/d", "8", [from("2024-01-01", "6.01")], "NR"],
    ["baseline of exactly 7.5 mg/d is not in the population", "7.5", [from("2024-01-01", "2")], "NR"],
    ["baseline just above 7.5 mg/d", "7.51", [from("2024-01-01", "5")], "REDUCED"],
    ["baseline missing", null, [from("2024-01-01", "5")], "NE"],
    ["no doses recorded", "20", null, "NE"],
    ["one day of the window not recorded", "20", [from("2024-10-07", "5", "2024-12-29")], "NE"],
    ["one day not recorded, and the others are too much already", "20", [from("2024-10-07", "20", "2024-12-29")], "NR"],
  ] as const)("%s", (_, baseline, doses, expected) => {
    expect(judged(blissSteroidReduction, baseline, doses)).toBe(expected);
  });
});

describe("TULIP sustained taper: at most 7.5 mg/d on each of days 280 to 364, from 10 mg/d or more", () => {
  it.each([
    ["at exactly 7.5 mg/d", "10", [from("2024-01-01", "7.5")], "SUSTAINED TAPER"],
    ["one day above, day 280", "10", [from("2024-01-01", "7.51", "2024-10-07"), from("2024-10-08", "5")], "NR"],
    ["above up to day 279", "10", [from("2024-01-01", "20", "2024-10-06"), from("2024-10-07", "7.5")], "SUSTAINED TAPER"],
    ["one day above, day 364", "10", [from("2024-01-01", "5"), from("2024-12-30", "2.51", "2024-12-30")], "NR"],
    ["above on day 365", "10", [from("2024-01-01", "5", "2024-12-30"), from("2024-12-31", "20")], "SUSTAINED TAPER"],
    ["an average of less does not make up for a day above", "10", [from("2024-01-01", "0"), from("2024-11-01", "8", "2024-11-01")], "NR"],
    ["baseline just below 10 mg/d is not in the population", "9.99", [from("2024-01-01", "2")], "NR"],
    ["baseline missing", null, [from("2024-01-01", "5")], "NE"],
    ["a day not recorded", "10", [from("2024-01-01", "5", "2024-12-29")], "NE"],
  ] as const)("%s", (_, baseline, doses, expected) => {
    expect(judged(tulipSustainedTaper, baseline, doses)).toBe(expected);
  });
});

describe("a dose without an end says nothing of the days after the visit", () => {
  it.each([
    ["a visit on day 364", "2024-12-30", [from("2024-01-01", "5")], "REDUCED", "SUSTAINED TAPER"],
    ["a visit on day 363: a day is open", "2024-12-29", [from("2024-01-01", "5")], "NE", "NE"],
    ["a visit on day 363, with the dose recorded to day 364", "2024-12-29", [from("2024-01-01", "5", "2024-12-30")], "REDUCED", "SUSTAINED TAPER"],
    ["a visit on day 84: all days of the window are open", "2024-03-25", [from("2024-01-01", "5")], "NE", "NE"],
    ["a visit on day 300, too much by then", "2024-10-27", [from("2024-01-01", "40")], "NR", "NR"],
  ] as const)("%s", (_, visit, doses, reduced, taper) => {
    expect([judged(blissSteroidReduction, "20", doses, visit), judged(tulipSustainedTaper, "20", doses, visit)]).toEqual([reduced, taper]);
  });
});
