import { describe, expect, it } from "vitest";
import { liverMaxima } from "../../src/safety/liverMaxima.js";
import { potentialLiverInjury } from "../../src/safety/potentialLiverInjury.js";
import { laboratoryFromSdtm } from "../../src/sdtm/laboratoryFromSdtm.js";
import { laboratoryTestCodes } from "../../src/sdtm/laboratoryTestCodes.js";
import type { SdtmRow } from "../../src/sdtm/sdtmRows.js";

const dm = [{ USUBJID: "01", ACTARM: "Drug", SEX: "F", RFXSTDTC: "2024-03-10", RFXENDTC: "2024-08-25" }];
const options = { result: "original", baseline: "onOrBefore", lagDays: 30, endOfFollowUp: "RFXENDTC", tests: laboratoryTestCodes } as const;
const alt = (value: string, high: string, time: string): SdtmRow => ({
  USUBJID: "01", LBTESTCD: "ALT", LBORRES: value, LBORRESU: "U/L", LBORNRHI: high, LBDTC: `2024-04-07T${time}`,
});
const bilirubin = (value: string): SdtmRow => ({
  USUBJID: "01", LBTESTCD: "BILI", LBORRES: value, LBORRESU: "mg/dL", LBORNRHI: "1.2", LBDTC: "2024-04-10",
});

/** The ALT of the day, the verdict, the quadrant and how many warnings: in both orders of the rows. */
function read(a: readonly [string, string], b: readonly [string, string]) {
  return [[a, b], [b, a]].map((values) => {
    const rows = values.map(([value, high], i) => alt(value, high, i === 0 ? "08:00" : "18:00"));
    const { liver, warnings } = laboratoryFromSdtm({ dm, lb: [...rows, bilirubin("3")] }, options);
    const records = liver[0]?.records ?? [];
    const quantity = records[0]?.alt;
    const { verdict } = potentialLiverInjury(records, { rule: "fda-stf-2025" });
    return [quantity?.value, quantity?.referenceRange?.high, verdict, liverMaxima(records).quadrant, warnings.length];
  });
}

// Multiples by hand: 125/40 = 3.125 and 130/60 = 2.17; 3 × 40 = 120; bilirubin 3/1.2 = 2.5 is beyond 2.
describe("the highest of several liver values of one day, in both orders of the rows", () => {
  it.each([
    ["an open end is above a small value", ["30", "40"], [">1000", "40"], [">1000", "40", "met", "potentialHysLaw", 0]],
    ["multiples, not bare numbers", ["130", "60"], ["125", "40"], ["125", "40", "met", "potentialHysLaw", 0]],
    ["the same limit", ["30", "40"], ["110", "40"], ["110", "40", "notMet", "cholestasis", 0]],
    ["below a limit of quantification", ["<5", "40"], ["30", "40"], ["30", "40", "notMet", "cholestasis", 0]],
    ["an open end that may be below: surely 130 or more", [">100", "40"], ["130", "40"], [">=130", "40", "met", "potentialHysLaw", 1]],
    ["an open end that leaves it open", [">60", "40"], ["90", "40"], [">=90", "40", "unknown", null, 1]],
    ["spans that overlap", ["30", "40"], ["<130", "40"], ["30 to 130", "40", "unknown", null, 1]],
    ["a value without its limit may be the higher", ["500", ""], ["130", "40"], [">=130", "40", "met", "potentialHysLaw", 1]],
    ["a value without its limit beside a normal one", ["500", ""], ["30", "40"], [">=30", "40", "unknown", null, 1]],
  ] as const)("%s", (_, a, b, expected) => {
    expect(read(a, b)).toEqual([expected, expected]);
  });

  it("names the subject, the test, the day and the values in the warning", () => {
    const { warnings } = laboratoryFromSdtm({ dm, lb: [alt(">60", "40", "08:00"), alt("90", "40", "18:00")] }, options);
    expect(warnings).toEqual(["LB of 01, alt on 2024-04-07: which of >60, 90 is the highest multiple cannot be told"]);
  });
});

describe("greatest liver values with an open end", () => {
  const at = (value: string, high: string | null) => ({ value, unit: "U/L", ...(high === null ? {} : { referenceRange: { high } }) });
  const tb = { value: "3", unit: "mg/dL", referenceRange: { high: "1.2" } };
  // 1000/40 = 25.
  it.each([
    ["above the limit of quantification: at least 25 times", ">1000", "40", "25", true, "potentialHysLaw"],
    ["may be above 3 times", ">60", "40", "1.5", true, null],
    ["surely below 3 times", "<120", "40", "0.75", false, "cholestasis"],
    ["may be 3 times", "<=120", "40", "0.75", false, null],
    ["no upper limit", "500", null, "0.75", false, null],
  ] as const)("%s", (_, value, high, multiple, isAtLeast, quadrant) => {
    const found = liverMaxima([
      { date: "2024-04-01", alt: at("30", "40") },
      { date: "2024-04-07", alt: at(value, high), bilirubin: tb },
    ]);
    expect([found.aminotransferase?.timesUpperLimit, found.aminotransferase?.isAtLeast, found.quadrant]).toEqual([
      multiple, isAtLeast, quadrant,
    ]);
  });
});
