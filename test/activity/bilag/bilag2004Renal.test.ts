import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bilag2004Renal, bilag2004RenalRule } from "../../../src/activity/bilag/bilag2004Renal.js";
import type { BilagRenalFeatureName } from "../../../src/activity/bilag/bilagRenalFeatures.js";
import type { BilagRenalVisit } from "../../../src/activity/bilag/readBilagRenalVisit.js";
import { frozenThrough, unfrozenParts } from "../../measurement/frozen.js";
import { refusal } from "../../measurement/refusal.js";

const ratio = (value: number | string, unit = "mg/mmol") => ({ value, unit });
const protein = (value: number | string, unit = "g/d") => ({ value, unit });
const creatinine = (value: number | string, unit = "umol/L") => ({ value, unit });
const egfr = (value: number | string) => ({ value, unit: "mL/min/{1.73_m2}" });
const pressure = (systolic: number, diastolic: number): BilagRenalVisit => ({
  systolicBloodPressure: { value: systolic, unit: "mm[Hg]" }, diastolicBloodPressure: { value: diastolic, unit: "mmHg" },
});

/** A kidney without any activity, once involved; every line recorded. */
const quiet: BilagRenalVisit = {
  upcr: ratio(10), serumCreatinine: creatinine(70), egfr: egfr(100), ...pressure(120, 80), acceleratedHypertension: false, activeSediment: false,
  activeNephritis: false, nephroticSyndrome: false, previouslyInvolved: true,
};
const gradeOf = (current: BilagRenalVisit, previous: BilagRenalVisit | null = quiet) => bilag2004Renal({ ...quiet, ...current }, previous === null ? null : { ...quiet, ...previous }).grade;
const verdictOf = (feature: BilagRenalFeatureName, current: BilagRenalVisit, previous: BilagRenalVisit | null) =>
  bilag2004Renal(current, previous).features.find((each) => each.feature === feature)?.verdict;
const none: BilagRenalVisit = { upcr: null };

describe("proteinuria with the value before unchanged", () => {
  it.each<[string, BilagRenalVisit, string]>([
    ["24 h 0.25 g", { ...none, urineProtein24h: protein("0.25") }, "D"],
    ["24 h 0.26 g", { ...none, urineProtein24h: protein("0.26") }, "C"],
    ["24 h 0.49 g", { ...none, urineProtein24h: protein("0.49") }, "C"],
    ["24 h 0.5 g", { ...none, urineProtein24h: protein("0.5") }, "B"],
    ["24 h 500 mg", { ...none, urineProtein24h: protein(500, "mg/d") }, "B"],
    ["UPCR 25 mg/mmol", { upcr: ratio(25) }, "D"],
    ["UPCR 25.1", { upcr: ratio("25.1") }, "C"],
    ["UPCR 49.9", { upcr: ratio("49.9") }, "C"],
    ["UPCR 50", { upcr: ratio(50) }, "B"],
    ["UPCR 0.5 g/g is 56.56 mg/mmol", { upcr: ratio("0.5", "g/g") }, "B"],
    ["UACR 24.9", { ...none, uacr: ratio("24.9") }, "D"],
    ["UACR 25", { ...none, uacr: ratio(25) }, "C"],
    ["UACR 50", { ...none, uacr: ratio(50) }, "B"],
    ["UACR 442.1 mg/g is 50.01 mg/mmol", { ...none, uacr: ratio("442.1", "mg/g") }, "B"], // 442.1 × 0.11312 = 50.0104
    ["UACR 442 mg/g is 49.999 mg/mmol", { ...none, uacr: ratio(442, "mg/g") }, "C"], // 442 × 0.11312 = 49.999
  ])("%s: %s", (_title, visit, grade) => {
    expect(gradeOf(visit, visit)).toBe(grade);
  });

  it.each<[string, BilagRenalVisit, string]>([
    ["24 h 1 g", { ...none, urineProtein24h: protein(1) }, "notMet"],
    ["24 h 1.01 g", { ...none, urineProtein24h: protein("1.01") }, "met"],
    ["UPCR 100", { upcr: ratio(100) }, "notMet"],
    ["UPCR 100.1", { upcr: ratio("100.1") }, "met"],
    ["UACR 100", { ...none, uacr: ratio(100) }, "notMet"],
    ["UACR 100.1", { ...none, uacr: ratio("100.1") }, "met"],
  ])("%s is severe: %s", (_title, visit, verdict) => {
    expect(verdictOf("severeProteinuria", { ...quiet, ...visit }, { ...quiet, ...visit })).toBe(verdict);
    // With active sediment the severe feature makes an A; without it only a B is left.
    expect(gradeOf({ ...visit, activeSediment: true }, visit)).toBe(verdict === "met" ? "A" : "B");
  });
});

describe("a fall by a quarter", () => {
  it.each<[string, BilagRenalVisit, BilagRenalVisit, string]>([
    ["UPCR 200 to 150, exactly 25 %: not improved", { upcr: ratio(150) }, { upcr: ratio(200) }, "B"],
    ["UPCR 200 to 149: improved", { upcr: ratio(149) }, { upcr: ratio(200) }, "C"],
    ["24 h 4 to 3 g, exactly 25 %: not improved", { ...none, urineProtein24h: protein(3) }, { urineProtein24h: protein(4) }, "B"],
    ["24 h 4 to 2.99 g: improved", { ...none, urineProtein24h: protein("2.99") }, { urineProtein24h: protein(4000, "mg/d") }, "C"],
    ["UACR 200 to 150, exactly 25 %: improved", { ...none, uacr: ratio(150) }, { uacr: ratio(200) }, "C"],
    ["UACR 200 to 150.1: not improved", { ...none, uacr: ratio("150.1") }, { uacr: ratio(200) }, "B"],
    ["UPCR 0.8 to 0.6 g/g, exactly 25 %, where doubles say 0.6 < 0.75 × 0.8", { upcr: ratio("0.6", "g/g") }, { upcr: ratio("0.8", "g/g") }, "B"],
    ["UPCR from 0: not improved", { upcr: ratio(60) }, { upcr: ratio(0) }, "B"],
    ["UPCR improved, 24 h not: any one decides", { upcr: ratio(60), urineProtein24h: protein(2) }, { upcr: ratio(200), urineProtein24h: protein(2) }, "B"],
  ])("%s", (_title, current, previous, grade) => {
    expect(gradeOf(current, previous)).toBe(grade);
  });
});

describe("renal function", () => {
  it.each<[string, BilagRenalVisit, BilagRenalVisit, BilagRenalFeatureName, string]>([
    ["creatinine 130, doubled", { serumCreatinine: creatinine(130) }, { serumCreatinine: creatinine(65) }, "severeRenalFunction", "notMet"],
    ["creatinine 130.1, doubled", { serumCreatinine: creatinine("130.1") }, { serumCreatinine: creatinine(65) }, "severeRenalFunction", "met"],
    ["creatinine 149.5 from 115: exactly 130 %", { serumCreatinine: creatinine("149.5") }, { serumCreatinine: creatinine(115) }, "severeRenalFunction", "met"],
    ["creatinine 149.4 from 115", { serumCreatinine: creatinine("149.4") }, { serumCreatinine: creatinine(115) }, "severeRenalFunction", "notMet"],
    ["creatinine 138 from 120: exactly 115 %", { serumCreatinine: creatinine(138) }, { serumCreatinine: creatinine(120) }, "risingCreatinine", "met"],
    ["creatinine 137.9 from 120", { serumCreatinine: creatinine("137.9") }, { serumCreatinine: creatinine(120) }, "risingCreatinine", "notMet"],
    ["creatinine 1.5 mg/dL is 132.6 umol/L", { serumCreatinine: creatinine("1.5", "mg/dL") }, { serumCreatinine: creatinine(1, "mg/dL") }, "severeRenalFunction", "met"],
    ["creatinine 1.47 mg/dL is 129.948", { serumCreatinine: creatinine("1.47", "mg/dL") }, { serumCreatinine: creatinine(1, "mg/dL") }, "severeRenalFunction", "notMet"],
    ["GFR 79 from 118: below 67 %, 79.06", { egfr: egfr(79) }, { egfr: egfr(118) }, "severeRenalFunction", "met"],
    ["GFR 67 from 100: exactly 67 %", { egfr: egfr(67) }, { egfr: egfr(100) }, "severeRenalFunction", "notMet"],
    ["GFR 80 from 130", { egfr: egfr(80) }, { egfr: egfr(130) }, "severeRenalFunction", "notMet"],
    ["GFR 49 from 51", { egfr: egfr(49) }, { egfr: egfr(51) }, "severeRenalFunction", "met"],
    ["GFR 49 from 50", { egfr: egfr(49) }, { egfr: egfr(50) }, "severeRenalFunction", "notMet"],
    ["GFR 50 from 51", { egfr: egfr(50) }, { egfr: egfr(51) }, "severeRenalFunction", "notMet"],
    ["GFR 49, not measured before: the rule's own words", { egfr: egfr(49) }, { egfr: null }, "severeRenalFunction", "met"],
  ])("%s: %s %s", (_title, current, previous, feature, verdict) => {
    expect(verdictOf(feature, { ...quiet, ...current }, { ...quiet, ...previous })).toBe(verdict);
  });
});

describe("rising blood pressure: C", () => {
  it.each([
    ["150/95 from 120/80", pressure(150, 95), pressure(120, 80), "C"],
    ["149/95 from 120/80: systolic rise 29", pressure(149, 95), pressure(120, 80), "D"],
    ["150/94 from 120/80: diastolic rise 14", pressure(150, 94), pressure(120, 80), "D"],
    ["140/95 from 100/60: systolic not above 140", pressure(140, 95), pressure(100, 60), "D"],
    ["141/90 from 100/60: diastolic not above 90", pressure(141, 90), pressure(100, 60), "D"],
    ["141/91 from 100/60", pressure(141, 91), pressure(100, 60), "C"],
  ])("%s: %s", (_title, current, previous, grade) => {
    expect(gradeOf(current, previous)).toBe(grade);
  });
});

describe("A takes two features, one of them proteinuria, sediment or histology", () => {
  const features: Readonly<Record<string, BilagRenalVisit>> = {
    c1: { upcr: ratio(150) }, c2: { acceleratedHypertension: true }, c3: { egfr: egfr(45) }, c4: { activeSediment: true }, c5: { activeNephritis: true }, c6: { nephroticSyndrome: true },
  };
  const names = Object.keys(features);
  const both = (a: string, b: string) => gradeOf({ ...features[a], ...features[b] }, { upcr: ratio(150) });

  it.each(names)("%s alone is a B", (name) => {
    expect(both(name, name)).toBe("B");
  });

  it.each(names.flatMap((a, i) => names.slice(i + 1).map((b) => [a, b] as const)))("%s with %s", (a, b) => {
    const isPaired = [a, b].some((name) => ["c1", "c4", "c5"].includes(name));
    expect(both(a, b)).toBe(isPaired ? "A" : "B");
  });
});

describe("the dipstick counts only where the visit has no quantitative value", () => {
  const dip = (level: 0 | 1 | 2 | 3 | null): BilagRenalVisit => ({ upcr: null, dipstickProtein: level });
  it.each<[string, BilagRenalVisit, BilagRenalVisit, string]>([
    ["0", dip(0), dip(0), "D"],
    ["+ as before", dip(1), dip(1), "C"],
    ["0 to +: risen, but not to ++", dip(1), dip(0), "C"],
    ["+ to ++", dip(2), dip(1), "B"],
    ["++ as before", dip(2), dip(2), "C"],
    ["++ to +++", dip(3), dip(2), "B"],
    ["+ to +++ beside a UPCR of 10", { upcr: ratio(10), dipstickProtein: 3 }, dip(1), "D"],
  ])("%s: %s", (_title, current, previous, grade) => {
    expect(gradeOf(current, previous)).toBe(grade);
  });

  it.each([
    [1, 0, "B"],
    [2, 0, "A"],
    [3, 1, "A"],
    [3, 2, "B"],
  ] as const)("to %i from %i, with active sediment: %s", (now, before, grade) => {
    expect(gradeOf({ ...dip(now), activeSediment: true }, dip(before))).toBe(grade);
  });

  it("a rise is unknown without a dipstick before, and where it cannot matter it does not", () => {
    expect(bilag2004Renal({ ...quiet, ...dip(2), activeSediment: true }, { ...quiet, ...dip(null) }).possible).toEqual(["A", "B"]);
    expect(bilag2004Renal({ ...quiet, ...dip(2) }, null).possible).toEqual(["B", "C"]);
    expect(gradeOf({ ...dip(1), activeSediment: true }, dip(null))).toBe("B");
  });
});

describe("a first visit is stated as null", () => {
  it.each<[string, BilagRenalVisit, string]>([
    ["severe proteinuria counts as not improved", { upcr: ratio(150), activeSediment: true }, "A"],
    ["creatinine above 130 counts as risen", { serumCreatinine: creatinine(131), activeSediment: true }, "A"],
    ["GFR below 50 counts", { egfr: egfr(49), activeSediment: true }, "A"],
    ["GFR below 80 has not fallen", { egfr: egfr(60), activeSediment: true }, "B"],
    ["blood pressure has not risen", pressure(180, 110), "D"],
    ["UACR 25 does not count", { upcr: null, uacr: ratio(25) }, "D"],
    ["UACR 25.1 does", { upcr: null, uacr: ratio("25.1") }, "C"],
    ["UACR 50, moderate", { upcr: null, uacr: ratio(50) }, "B"],
  ])("%s", (_title, current, grade) => {
    expect(gradeOf(current, null)).toBe(grade);
  });
});

describe("what is missing is unknown", () => {
  it.each<[string, BilagRenalVisit, BilagRenalVisit, string[]]>([
    // The legacy software takes the missing UPCR as 0, so as not improved: B.
    ["previous UPCR, now 150: perhaps improved", { upcr: ratio(150) }, { upcr: null }, ["B", "C"]],
    ["previous UPCR where it cannot matter", { upcr: ratio(20) }, { upcr: null }, ["D"]],
    ["previous value by another measure", { upcr: ratio(150) }, { upcr: null, urineProtein24h: protein(3) }, ["B", "C"]],
    // The legacy software takes the creatinine as not risen.
    ["previous creatinine, now 140", { serumCreatinine: creatinine(140) }, { serumCreatinine: null }, ["B", "D"]],
    ["all proteinuria", { upcr: null }, {}, ["B", "C", "D"]],
    ["sediment", { activeSediment: null }, {}, ["B", "D"]],
    ["sediment beside nephrotic syndrome", { activeSediment: null, nephroticSyndrome: true }, {}, ["A", "B"]],
    ["creatinine", { serumCreatinine: null }, {}, ["B", "D"]],
    ["GFR", { egfr: null }, {}, ["B", "D"]],
    ["diastolic pressure at 150 systolic", { systolicBloodPressure: { value: 150, unit: "mmHg" }, diastolicBloodPressure: null }, {}, ["C", "D"]],
    ["diastolic pressure at 130 systolic", { systolicBloodPressure: { value: 130, unit: "mmHg" }, diastolicBloodPressure: null }, {}, ["D"]],
    ["whether ever involved", { previouslyInvolved: null }, {}, ["D", "E"]],
    ["whether ever involved, in a C", { previouslyInvolved: null, upcr: ratio(30) }, {}, ["C"]],
    ["an exact UPCR, above 80", { upcr: ratio(">80") }, { upcr: ratio(10) }, ["B"]],
  ])("%s", (_title, current, previous, possible) => {
    const result = bilag2004Renal({ ...quiet, ...current }, { ...quiet, ...previous });
    expect(result.possible).toEqual(possible);
    expect(result.grade).toBe(possible.length === 1 ? possible[0] : null);
  });

  it("never involved and quiet is an E; nothing recorded at all is any grade", () => {
    expect(gradeOf({ previouslyInvolved: false })).toBe("E");
    expect(bilag2004Renal({}, null)).toMatchObject({ grade: null, possible: ["A", "B", "C", "D", "E"] });
  });
});

describe("the result", () => {
  it("names features, limbs and what was recorded", () => {
    const { features, rule } = bilag2004Renal({ ...quiet, upcr: ratio("1.5", "g/g"), ...pressure(150, 95) }, quiet);
    expect(features.map(({ feature, speaksFor }) => [feature, speaksFor])).toEqual([
      ["severeProteinuria", "A"], ["acceleratedHypertension", "A"], ["severeRenalFunction", "A"], ["activeSediment", "A"], ["activeNephritis", "A"],
      ["nephroticSyndrome", "A"], ["moderateProteinuria", "B"], ["risingCreatinine", "B"], ["mildProteinuria", "C"], ["risingBloodPressure", "C"], ["previouslyInvolved", "D"],
    ]);
    expect(features[0]?.limbs).toStrictEqual([{
      measure: "upcr", rule: "> 100 mg/mmol, not improved by more than 25 %", verdict: "met", current: { value: "1.5", unit: "g/g" }, previous: { value: "10", unit: "mg/mmol" },
    }]);
    expect(features[9]?.limbs[0]).toMatchObject({ verdict: "met", current: { value: "150/95", unit: "mm[Hg]" }, previous: { value: "120/80", unit: "mm[Hg]" } });
    expect(bilag2004Renal({ dipstickProtein: 2 }, {}).features[0]?.limbs[0]).toMatchObject({ current: { value: "2", unit: "+" }, previous: null });
    expect(rule).toStrictEqual({ id: bilag2004RenalRule.id, version: bilag2004RenalRule.version });
  });

  it("takes frozen input and gives frozen JSON", () => {
    const result = bilag2004Renal(frozenThrough({ ...quiet, activeSediment: null }), frozenThrough({ ...quiet }));
    for (const value of [result, bilag2004RenalRule]) {
      expect(unfrozenParts(value)).toEqual([]);
      expect(JSON.parse(JSON.stringify(value))).toStrictEqual(value);
    }
    expect(bilag2004RenalRule.source.evidence).toBe("secondary");
  });

  it.each<[string, unknown, unknown, string]>([
    ["a previous visit left out", quiet, undefined, "previous undefined"],
    ["no visit", null, null, "current null"],
    ["an unknown key", { creatinine: 1 }, null, 'current has an unknown key "creatinine"'],
    ["a dipstick of 4", { dipstickProtein: 4 }, null, "current dipstickProtein 4"],
    ["plus signs", {}, { dipstickProtein: "++" }, 'previous dipstickProtein "++"'],
    ["a flag in words", { activeSediment: "active" }, null, 'current activeSediment "active"'],
    ["a UACR without unit", { uacr: { value: 30 } }, null, "current uacr unit undefined"],
    ["a UACR in mg/L", { uacr: ratio(30, "mg/L") }, null, 'current uacr unit "mg/L"'],
    ["blood pressure in kPa", { systolicBloodPressure: { value: 20, unit: "kPa" } }, null, 'current systolicBloodPressure unit "kPa"'],
    ["an inexact blood pressure", { systolicBloodPressure: { value: ">200", unit: "mmHg" } }, null, 'current systolicBloodPressure value ">200"'],
  ])("refuses %s", (_title, current, previous, message) => {
    expect(refusal(() => bilag2004Renal(current as never, previous as never))).toContain(`RangeError: ${message}`);
  });
});

describe("laws", () => {
  const flags = ["acceleratedHypertension", "activeSediment", "activeNephritis", "nephroticSyndrome", "previouslyInvolved"] as const;
  const visit = fc.record({
    upcr: fc.option(fc.integer({ min: 0, max: 300 }).map((value) => ratio(value))),
    serumCreatinine: fc.option(fc.integer({ min: 40, max: 300 }).map((value) => creatinine(value))),
    egfr: fc.option(fc.integer({ min: 10, max: 130 }).map((value) => egfr(value))),
    dipstickProtein: fc.option(fc.constantFrom(0, 1, 2, 3)),
    ...Object.fromEntries(flags.map((flag) => [flag, fc.option(fc.boolean())])),
  }) as fc.Arbitrary<BilagRenalVisit>;

  it("what a missing flag or value turns out to be leaves a grade that was possible", () => {
    const filled = (open: BilagRenalVisit, filling: BilagRenalVisit) =>
      Object.fromEntries(Object.entries(open).map(([key, value]) => [key, value ?? filling[key as keyof BilagRenalVisit]])) as BilagRenalVisit;
    // A missing previous GFR meets a limb in the rule's own words, and a visit without a quantity turns to its dipstick: these two are kept as they are.
    const kept = { egfr: egfr(70), upcr: ratio(80) };
    fc.assert(fc.property(visit, visit, visit, visit, (current, previous, fillCurrent, fillPrevious) => {
      const before = { ...previous, ...kept };
      const { possible } = bilag2004Renal(current.upcr == null ? { ...current, ...kept } : current, before);
      const completed = bilag2004Renal(filled(current.upcr == null ? { ...current, ...kept } : current, fillCurrent), filled(before, fillPrevious));
      for (const grade of completed.possible) expect(possible).toContain(grade);
    }), { numRuns: 300 });
  });

  it("a flag that becomes true never gives a milder grade", () => {
    fc.assert(fc.property(visit, visit, fc.constantFrom(...flags), (current, previous, flag) => {
      const worst = (value: boolean) => bilag2004Renal({ ...current, [flag]: value }, previous).possible[0] ?? "";
      const mildest = (value: boolean) => bilag2004Renal({ ...current, [flag]: value }, previous).possible.slice(-1)[0] ?? "";
      expect(worst(true) <= worst(false)).toBe(true);
      expect(mildest(true) <= mildest(false)).toBe(true);
    }), { numRuns: 300 });
  });
});
