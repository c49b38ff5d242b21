import { describe, expect, it } from "vitest";
import { percentChange, type VitalSignLimit, vitalSignLimits } from "../../src/safety/limits/vitalSignLimits.js";
import type { VitalSign } from "../../src/safety/safetyTest.js";
import { vitalSignFindings, type VitalSignRecord } from "../../src/safety/vitalSignFindings.js";
import { pilotPresent, pilotTable } from "./pilot.js";

const limitOf = (id: string) => vitalSignLimits.filter((one) => one.id === id);
const at = (value: string, unit: string, isBaseline = false): VitalSignRecord => ({
  date: isBaseline ? "2024-01-01" : "2024-02-01",
  quantity: { value, unit },
  isBaseline,
});
const level = (sign: VitalSign, id: string, unit: string, baseline: string | null, value: string) => {
  const records = [...(baseline === null ? [] : [at(baseline, unit, true)]), at(value, unit)];
  const [found] = vitalSignFindings(sign, records, { limits: limitOf(id), repeats: "each" });
  return found === undefined ? null : found.level === found.levelPossible ? found.level : [found.level, found.levelPossible];
};

describe("value and change, both required, each limit included", () => {
  it.each([
    ["systolicBloodPressure", "systolic-high", "mmHg", [["160", "180", 1], ["160", "179", 0], ["161", "180", 0], ["120", "200", 1]]],
    ["systolicBloodPressure", "systolic-low", "mmHg", [["110", "90", 1], ["110", "91", 0], ["109", "90", 0]]],
    ["diastolicBloodPressure", "diastolic-high", "mmHg", [["90", "105", 1], ["90", "104", 0], ["91", "105", 0]]],
    ["diastolicBloodPressure", "diastolic-low", "mmHg", [["65", "50", 1], ["69", "50", 1], ["64", "50", 0], ["70", "51", 0]]],
    ["pulse", "pulse-high", "beats/min", [["105", "120", 1], ["105", "119", 0], ["106", "120", 0]]],
    ["pulse", "pulse-low", "beats/min", [["65", "50", 1], ["65", "51", 0], ["64", "50", 0]]],
    ["weight", "weight-high", "kg", [["60.0", "66.0", 1], ["60.0", "65.99", 0], ["70.3", "77.33", 1], ["70.3", "77.32", 0]]],
    ["weight", "weight-low", "LB", [["150.0", "135.0", 1], ["150.0", "135.1", 0]]],
  ] as const)("%s %s", (sign, name, unit, rows) => {
    expect(rows.map(([baseline, value]) => [baseline, value, level(sign, `clin-rheumatol-2009/${name}`, unit, baseline, value)])).toEqual(
      rows,
    );
  });
});

describe("levels that are cumulative", () => {
  it.each([
    [
      "systolicBloodPressure",
      "fda-stf-2025/systolic-high",
      "mmHg",
      [["119", 0], ["120", 1], ["139", 1], ["140", 2], ["160", 3], ["180", 4]],
    ],
    ["systolicBloodPressure", "fda-stf-2025/systolic-low", "mmHg", [["90", 0], ["89", 1]]],
    ["diastolicBloodPressure", "fda-stf-2025/diastolic-high", "mmHg", [["79", 0], ["80", 1], ["90", 2], ["110", 3], ["120", 4]]],
    ["diastolicBloodPressure", "fda-stf-2025/diastolic-low", "mmHg", [["60", 0], ["59", 1]]],
    ["systolicBloodPressure", "ctcae-5.0/systolic-high", "mmHg", [["119", 0], ["120", 1], ["140", 2], ["160", 3]]],
    ["temperature", "ctcae-5.0/temperature-high", "C", [["37.9", 0], ["38.0", 1], ["39.0", 1], ["39.1", 2], ["40.0", 2], ["40.1", [3, 4]]]],
    ["temperature", "ctcae-5.0/temperature-low", "C", [["35.1", 0], ["35", 2], ["32.1", 2], ["32", 3], ["28", 4]]],
    ["pulse", "pmc8961198/pulse-high", "/min", [["100", 0], ["101", 1], ["116", 2], ["130", 2], ["131", 3]]],
    ["pulse", "pmc8961198/pulse-low", "/min", [["55", 0], ["54", 1], ["49", 2], ["39", 3]]],
    ["systolicBloodPressure", "pmc8961198/systolic-high", "mmHg", [["140", 0], ["141", 1], ["160", 2], ["180", 3]]],
    ["systolicBloodPressure", "pmc8961198/systolic-low", "mmHg", [["90", 0], ["89", 1], ["84", 2], ["79", 3]]],
  ] as const)("%s %s", (sign, id, unit, rows) => {
    expect(rows.map(([value]) => [value, level(sign, id, unit, null, value)])).toEqual(rows);
  });
  it.each([
    ["ctcae-5.0/weight-high", [["63", 1], ["62.99", 0], ["66", 2], ["72", 3]]],
    ["ctcae-5.0/weight-low", [["57", 1], ["57.01", 0], ["54", 2], ["48", 3]]],
  ] as const)("%s from 60 kg", (id, rows) => {
    expect(rows.map(([value]) => [value, level("weight", id, "kg", "60", value)])).toEqual(rows);
  });
});

describe("7 % of weight on hundredths, a limit of one's own", () => {
  const own: VitalSignLimit = {
    id: "own/weight-7",
    sign: "weight",
    direction: "high",
    levels: [{ level: 1, printed: "≥7 %", clause: percentChange(">=", "7") }],
    source: "own",
  };
  const reached = (baseline: string, value: string) =>
    vitalSignFindings("weight", [at(baseline, "kg", true), at(value, "kg")], { limits: [own], repeats: "each" })[0]?.level;
  it("42.8 of 40 is exactly 7 %, where doubles give 6.999999999999992", () => {
    expect([reached("40", "42.8"), reached("40", "42.79")]).toEqual([1, 0]);
  });
  it("every baseline from 40.0 to 120.0 kg: exactly 7 % counts, a gram less does not", () => {
    const missed = Array.from({ length: 801 }, (_, i) => 400 + i).filter((tenths) => {
      const [baseline, exactly, less] = [(tenths / 10).toFixed(1), tenths * 107, tenths * 107 - 1];
      return reached(baseline, (exactly / 1000).toFixed(3)) !== 1 || reached(baseline, (less / 1000).toFixed(3)) !== 0;
    });
    expect(missed).toEqual([]);
  });
  it.each([
    ["7", "1.07"],
    ["-10", "0.9"],
    ["2.5", "1.025"],
    ["100", "2"],
    ["0", "1"],
    ["-99.5", "0.005"],
  ])("%s %% is a factor of %s", (percent, factor) => {
    expect(percentChange(">=", percent)).toMatchObject({ factor });
  });
  it.each(["-100", "7%", ".5", "1e2"])("refuses %s", (percent) => {
    expect(() => percentChange(">=", percent)).toThrow(`percent "${percent}"`);
  });
});

describe("position, time point and repeats", () => {
  const record = (date: string, value: string, position: string, isBaseline = false): VitalSignRecord => ({
    date,
    quantity: { value, unit: "mmHg" },
    position,
    isBaseline,
  });
  const systolic = (records: readonly VitalSignRecord[], repeats: "each" | "last" = "each") =>
    vitalSignFindings("systolicBloodPressure", records, { limits: limitOf("clin-rheumatol-2009/systolic-high"), repeats }).map((one) => [
      one.date,
      one.level,
      one.levelPossible,
    ]);
  it("a standing value without a standing baseline is open, not held against the supine one", () => {
    expect(systolic([record("2024-01-01", "150", "SUPINE", true), record("2024-02-01", "185", "STANDING")])).toEqual([
      ["2024-02-01", 0, 1],
    ]);
  });
  it("each by itself, or the last of the day in the list", () => {
    const records = [
      record("2024-01-01", "150", "SUPINE", true),
      record("2024-02-01", "185", "SUPINE"),
      record("2024-02-01", "160", "SUPINE"),
    ];
    expect([systolic(records), systolic(records, "last")]).toEqual([[["2024-02-01", 1, 1], ["2024-02-01", 0, 0]], [["2024-02-01", 0, 0]]]);
  });
  it("who was beyond the value at baseline was not at risk", () => {
    const [found] = vitalSignFindings("systolicBloodPressure", [at("180", "mmHg", true), at("205", "mmHg")], {
      limits: limitOf("clin-rheumatol-2009/systolic-high"),
      repeats: "each",
    });
    expect(found?.wasBeyondAtBaseline).toBe(true);
  });
  it("refuses two baselines of one position, and a limit of another sign", () => {
    expect(() => systolic([record("2024-01-01", "150", "SUPINE", true), record("2024-01-02", "150", "SUPINE", true)])).toThrow(
      'records isBaseline "2024-01-02"',
    );
    expect(() => vitalSignFindings("pulse", [], { limits: limitOf("clin-rheumatol-2009/systolic-high"), repeats: "each" })).toThrow(
      'options limits[0] sign "systolicBloodPressure"',
    );
  });
});

describe.skipIf(!pilotPresent)("the pilot's vital signs after the first dose", () => {
  const signs: Readonly<Record<string, readonly [VitalSign, string]>> = {
    SYSBP: ["systolicBloodPressure", "mmHg"],
    DIABP: ["diastolicBloodPressure", "mmHg"],
    PULSE: ["pulse", "/min"],
    WEIGHT: ["weight", "kg"],
  };
  const rows = pilotTable("advs").filter(
    (row) => (row["ADT"] ?? "") > (row["TRTSDT"] ?? "") && row["BASE"] !== "" && row["AVAL"] !== "" && (row["PARAMCD"] ?? "") in signs,
  );
  const found = rows.flatMap((row) => {
    const [sign, unit] = signs[row["PARAMCD"] ?? ""] ?? ["pulse", "/min"];
    const limits = vitalSignLimits.filter((one) => one.sign === sign && one.id.startsWith("clin-rheumatol-2009/"));
    const records: readonly VitalSignRecord[] = [
      { date: row["TRTSDT"] ?? "", quantity: { value: row["BASE"] ?? "", unit }, isBaseline: true },
      { date: row["ADT"] ?? "", quantity: { value: row["AVAL"] ?? "", unit } },
    ];
    return vitalSignFindings(sign, records, { limits, repeats: "each" })
      .filter((one) => one.level > 0)
      .map((one) => [row["USUBJID"], row["ATPT"], one.limit, one.baseline?.value, one.reported.value]);
  });
  it("one measurement qualifies, exactly on its limit: diastolic 50 from 69, standing", () => {
    expect(found).toEqual([["01-701-1115", "AFTER STANDING FOR 3 MINUTES", "clin-rheumatol-2009/diastolic-low", "69", "50"]]);
  });
});
