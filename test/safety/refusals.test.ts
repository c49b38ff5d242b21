import { describe, expect, it } from "vitest";
import { incidence } from "../../src/safety/incidence.js";
import { vitalSignLimits } from "../../src/safety/limits/vitalSignLimits.js";
import { outlierLevels } from "../../src/safety/outlierLevels.js";
import { rangeIndicator, rangeShift } from "../../src/safety/rangeShift.js";
import { seriousness } from "../../src/safety/seriousness.js";
import { significantChange } from "../../src/safety/significantChange.js";
import { toxicityGrade } from "../../src/safety/toxicityGrade.js";
import { treatmentEmergent } from "../../src/safety/treatmentEmergent.js";
import { vitalSignFindings } from "../../src/safety/vitalSignFindings.js";
import { worstGradeCounts } from "../../src/safety/worstGradeCounts.js";
import { worstSeverity } from "../../src/safety/worstSeverity.js";
import { refusing } from "../measurement/refusal.js";

const alt = { value: "40", unit: "U/L" };
const version = "ctcae-5.0";
const subject = { subject: "01", arm: "a" };
const any = (value: unknown) => value as never;

describe("what has no meaning is refused", () => {
  it.each<[string, () => unknown, string]>([
    ["a fact that is no flag", () => toxicityGrade("alt", alt, { version, fasting: any("Y") }), 'options fasting "Y"'],
    [
      "a range beside a range",
      () => toxicityGrade("alt", { ...alt, referenceRange: { high: "40" } }, { version, range: { high: "40" } }),
      "options range an object",
    ],
    ["a sex that is none", () => outlierLevels("alt", alt, { sex: any("F") }), 'options sex "F"'],
    ["fasting that is no flag", () => outlierLevels("alt", alt, { fasting: any("Y") }), 'options fasting "Y"'],
    ["a lag of half a day", () => treatmentEmergent({}, { start: null }, { lagDays: 0.5 }), "options lagDays 0.5"],
    [
      "worsening that is neither",
      () => treatmentEmergent({}, { start: null }, { lagDays: null, worsening: any("no") }),
      'options worsening "no"',
    ],
    [
      "open timing that is neither",
      () => treatmentEmergent({}, { start: null }, { lagDays: null, openTiming: any("yes") }),
      'options openTiming "yes"',
    ],
    ["a criterion that is none", () => seriousness({}, { notCollected: [any("cancer")] }), 'options notCollected "cancer"'],
    ["a shift to nowhere", () => rangeShift(alt, [], { to: any("first"), direction: "low" }), 'options to "first"'],
    ["a shift in no direction", () => rangeShift(alt, [], { to: "last", direction: any("up") }), 'options direction "up"'],
    ["a value without a unit", () => rangeIndicator({ value: "1", unit: " " }), 'quantity unit " "'],
    ["a reference that is no arm", () => incidence([subject], [], { reference: "b" }), 'options reference "b"'],
    ["an arm that is not in the order", () => incidence([subject], [], { arms: ["b"] }), 'subjects[0] arm "a"'],
    ["a first dose in a month", () => incidence([{ ...subject, firstDose: "2024-03" }], []), 'subjects[0] firstDose "2024-03"'],
    ["an event that counts perhaps", () => incidence([subject], [{ subject: "01", counts: any("perhaps") }]), 'events[0] counts "perhaps"'],
    ["a scale that is none", () => worstSeverity([subject], [], { scale: any("stars") }), 'options scale "stars"'],
    ["repeats that are neither", () => vitalSignFindings("pulse", [], { limits: [], repeats: any("first") }), 'options repeats "first"'],
    [
      "a version that is none",
      () => worstGradeCounts([{ subject: "01", arm: "a", test: "alt", baseline: null, after: [] }], { version: any("ctcae-6.0") }),
      'options version "ctcae-6.0"',
    ],
    [
      "a rule that is none",
      () => significantChange({ subject: "01", arm: "a", test: "alt", baseline: null, after: [] }, any({ kind: "big" })),
      'rule kind "big"',
    ],
  ])("%s", (_, call, expected) => {
    expect(call).toThrow(refusing(expected));
  });
});

describe("units of baseline and value", () => {
  it("a rise of 0.3 mg/dL above a baseline in the other unit is held against it exactly", () => {
    const injury = (value: string) =>
      toxicityGrade(
        "serumCreatinine",
        { value, unit: "umol/L", referenceRange: { high: "900" } },
        { version: "ctcae-4.03", baseline: { value: "1.0", unit: "mg/dL" } },
      ).others[0]?.text;
    // 1.0 mg/dL is 88.4 umol/L, 0.3 mg/dL are 26.52.
    expect([injury("114.92"), injury("114.93")]).toEqual(["0", "1"]);
    expect(injury("<114.93")).toBe("0 or 1");
  });
  it("an inexact value against a baseline in the other unit", () => {
    const grades = (value: string) =>
      toxicityGrade(
        "serumCreatinine",
        { value, unit: "umol/L", referenceRange: { high: "300" } },
        { version, baseline: { value: "1.0", unit: "mg/dL" } },
      ).high?.grades;
    expect([grades("<132.6"), grades("132.6 to 132.7")]).toEqual([[0], [0, 2]]);
  });
  it("a fall of haemoglobin is not known in a unit in which it is not printed, but for one that is none", () => {
    const fall = (value: string) =>
      outlierLevels("haemoglobin", { value, unit: "mmol/L" }, { baseline: { value: "8", unit: "mmol/L" } }).find(({ id }) =>
        id.endsWith("fall"),
      );
    expect([fall("7")?.level, fall("7")?.levelPossible, fall("7")?.isPrintedInUnit]).toEqual([0, 3, false]);
    expect(fall("8")?.levelPossible).toBe(0);
  });
});

describe("what was graded once", () => {
  const course = {
    subject: "01",
    arm: "a",
    test: "alt",
    baseline: null,
    after: [{ date: "2024-03-10", quantity: { ...alt, value: "130", referenceRange: { high: "40" } } }],
  } as const;
  it("a frozen course gives what a copy gives, in each version and again", () => {
    const frozen = Object.freeze({ ...course, after: Object.freeze([...course.after]) });
    for (const one of ["ctcae-4.03", "ctcae-5.0", "ctcae-4.03"] as const)
      expect(worstGradeCounts([frozen], { version: one })).toEqual(
        worstGradeCounts([{ ...course, after: [...course.after] }], { version: one }),
      );
    expect(worstGradeCounts([frozen], { version: "ctcae-4.03" })[0]?.grades).toEqual([0, 0, 1, 0, 0]);
    expect(worstGradeCounts([frozen], { version: "ctcae-5.0" })[0]?.open).toBe(1);
  });
});

describe("whether a subject was at risk of a limit", () => {
  const found = (id: string, baseline: string, unit: string, value: string) => {
    const limits = vitalSignLimits.filter((one) => one.id === id);
    const records = [
      { date: "2024-01-08", quantity: { value: baseline, unit }, isBaseline: true },
      { date: "2024-02-05", quantity: { value, unit } },
    ];
    return vitalSignFindings(limits[0]?.sign ?? "pulse", records, { limits, repeats: "each" })[0]?.wasBeyondAtBaseline;
  };
  it("not where the baseline met the value; a limit on the change alone excludes nobody; an inexact baseline leaves it open", () => {
    expect([
      found("clin-rheumatol-2009/systolic-high", "180", "mmHg", "200"),
      found("clin-rheumatol-2009/systolic-high", "179", "mmHg", "200"),
    ]).toEqual([true, false]);
    expect(found("clin-rheumatol-2009/weight-high", "60", "kg", "70")).toBe(false);
    expect(found("clin-rheumatol-2009/systolic-high", ">170", "mmHg", "200")).toBe(null);
  });
});
