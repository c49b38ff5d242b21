import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sledai2k } from "../../../src/activity/sledai/sledai2k.js";
import {
  type LaboratoryDescriptorKey, sledai2kFromLaboratory, type Sledai2kLaboratory, type Sledai2kLaboratoryOptions,
} from "../../../src/activity/sledai/sledai2kFromLaboratory.js";
import { frozenThrough, unfrozenParts } from "../../measurement/frozen.js";
import { refusal } from "../../measurement/refusal.js";

/** "0.51 g/d" or "0.51 g/d 0.9-1.8" with the record's range, either end left out: "0.9-", "-25". */
function quantity(text: string): { value: string; unit: string; referenceRange?: { low?: string; high?: string } } {
  const [value = "", unit = "", range] = text.replace(" to ", "~").split(" ").map((part) => part.replace("~", " to "));
  const [low = "", high = ""] = (range ?? "").split("-");
  return { value, unit, ...(range === undefined ? {} : { referenceRange: { ...(low && { low }), ...(high && { high }) } }) };
}

/** One measure alone: the value of its descriptor, undefined where it stays unknown. */
function found(measure: keyof Sledai2kLaboratory, text: string, key: LaboratoryDescriptorKey, options?: Sledai2kLaboratoryOptions): boolean | undefined {
  return sledai2kFromLaboratory({ [measure]: quantity(text) }, options).descriptors[key];
}

describe("proteinuria by the 24-hour collection: strictly above 0.5 g", () => {
  it.each([
    ["0.49 g/d", false],
    ["0.5 g/d", false],
    ["0.50 g/24h", false],
    ["0.500000000000000001 g/d", true],
    ["0.51 g/d", true],
    ["499 mg/d", false],
    ["500 mg/d", false],
    ["501 mg/24h", true],
    ["<0.1 g/d", false],
    ["<0.5 g/d", false],
    ["<=0.5 g/d", false],
    [">0.5 g/d", true],
    [">=0.5 g/d", undefined],
    ["<0.6 g/d", undefined],
    [">0.4 g/d", undefined],
  ])("%s: %s", (text, expected) => {
    expect(found("urineProtein24h", text, "proteinuria")).toBe(expected);
  });
});

describe("proteinuria by UPCR, where the caller says so: strictly above 0.5 g/g", () => {
  it.each([
    ["0.5 g/g", false],
    ["0.51 g/g", true],
    ["500 mg/g", false],
    ["501 mg/g", true],
    ["0.51 mg/mg", true],
    ["56.56 mg/mmol", false], // 0.5 × 113.12
    ["56.57 mg/mmol", true],
    ["50.1 mg/mmol", false],
    ["57 g/mol", true],
  ])("%s: %s", (text, expected) => {
    expect(found("upcr", text, "proteinuria", { proteinuriaBy: "upcr" })).toBe(expected);
  });

  it("a spot ratio alone decides nothing unless it is named", () => {
    const result = sledai2kFromLaboratory({ upcr: quantity("3 g/g") });
    expect(result.descriptors).toStrictEqual({});
    expect(result.findings.find(({ key }) => key === "proteinuria")).toMatchObject({ verdict: "unknown", reason: "urineProtein24h is missing; upcr stands for it only where proteinuriaBy says so" });
    expect(found("upcr", "3 g/g", "proteinuria", { proteinuriaBy: "urineProtein24h" })).toBeUndefined();
  });

  it("only the one named decides, and the other does not", () => {
    const both = { upcr: quantity("3 g/g"), urineProtein24h: quantity("0.2 g/d") };
    expect(sledai2kFromLaboratory(both).descriptors.proteinuria).toBe(false);
    expect(sledai2kFromLaboratory(both, { proteinuriaBy: "upcr" }).descriptors.proteinuria).toBe(true);
    expect(sledai2kFromLaboratory({ urineProtein24h: quantity("3 g/d") }, { proteinuriaBy: "upcr" }).findings[1]?.reason).toBe("upcr is missing");
  });
});

describe("urinary cells: strictly above 5 per field", () => {
  it.each([
    ["urineRedCells", "haematuria"],
    ["urineWhiteCells", "pyuria"],
  ] as const)("%s", (measure, key) => {
    const values = ["4 /[HPF]", "5 /hpf", "5.1 /[HPF]", "6 /[HPF]", ">50 /[HPF]", ">5 /[HPF]", "<5 /[HPF]", ">4 /[HPF]"];
    expect(values.map((text) => found(measure, text, key))).toEqual([false, false, true, true, true, true, false, undefined]);
  });
});

describe("blood counts: strictly below 100 and 3 x 10^9/L, in every unit", () => {
  type Row = readonly [text: string, expected: boolean | undefined];
  it.each<readonly ["platelets" | "leukocytes", LaboratoryDescriptorKey, Row, Row, Row]>([
    ["platelets", "thrombocytopenia", ["99.9 10*9/L", true], ["100 10*9/L", false], ["101 10*9/L", false]],
    ["platelets", "thrombocytopenia", ["99 10*3/uL", true], ["100 10^3/µL", false], ["101 10*3/uL", false]],
    ["platelets", "thrombocytopenia", ["90 to 99 10*9/L", true], ["90 to 110 10*9/L", undefined], ["100 to 110 10*9/L", false]],
    ["platelets", "thrombocytopenia", ["99 /nL", true], ["100 /nL", false], ["101 /nL", false]],
    ["platelets", "thrombocytopenia", ["99999 /uL", true], ["100000 /uL", false], ["100001 /µL", false]],
    ["platelets", "thrombocytopenia", ["<20 10*9/L", true], ["<100 10^9/L", true], ["<=100 x10^9/L", undefined]],
    ["leukocytes", "leukopenia", ["2.99 10*9/L", true], ["3 10*9/L", false], ["3.0 10*9/L", false]],
    ["leukocytes", "leukopenia", ["2.9 10*3/uL", true], ["3 10*3/uL", false], ["3.1 10*3/uL", false]],
    ["leukocytes", "leukopenia", ["2.9 /nL", true], ["3 /nL", false], ["3.1 /nL", false]],
    ["leukocytes", "leukopenia", ["2999 /uL", true], ["3000 /uL", false], ["3001 /uL", false]],
    ["leukocytes", "leukopenia", [">2.9 10*9/l", undefined], [">3 10*9/L", false], [">=3 10*9/L", false]],
  ])("%s: %s %o %o %o", (measure, key, ...rows) => {
    expect(rows.map(([text]) => found(measure, text, key))).toEqual(rows.map(([, expected]) => expected));
  });
});

describe("fever: strictly above 38 degrees Celsius, 100.4 Fahrenheit", () => {
  it.each([
    ["37.9 Cel", false],
    ["38 Cel", false],
    ["38.0 °C", false],
    ["38.1 Cel", true],
    ["100.3 [degF]", false],
    ["100.4 [degF]", false], // 5 × (100.4 - 32) = 342 = 9 × 38
    ["100.5 °F", true],
  ])("%s: %s", (text, expected) => {
    expect(found("temperature", text, "fever")).toBe(expected);
  });
});

describe("complement below the record's own lower limit", () => {
  it.each([
    ["0.89 g/L 0.9-1.8", true],
    ["0.9 g/L 0.9-1.8", undefined], // not low by C3; C4 and CH50 are missing
    ["89 mg/dL 90-", true],
    ["<0.1 g/L 0.1-0.4", true],
    ["<=0.1 g/L 0.1-0.4", undefined],
    ["0.2 g/L", undefined],
    ["0.2 g/L -0.4", undefined],
  ])("C3 alone, %s: %s", (text, expected) => {
    expect(found("c3", text, "lowComplement")).toBe(expected);
  });

  const normal = { c3: quantity("1.2 g/L 0.9-1.8"), c4: quantity("0.1 g/L 0.1-0.4") };
  it("is not low only when C3, C4 and CH50 all are not, unless the study takes fewer", () => {
    expect(sledai2kFromLaboratory(normal).descriptors.lowComplement).toBeUndefined();
    expect(sledai2kFromLaboratory({ ...normal, ch50: quantity("50 [CH50'U]/mL 30-") }).descriptors.lowComplement).toBe(false);
    expect(sledai2kFromLaboratory(normal, { complementBy: ["c4", "c3"] }).descriptors.lowComplement).toBe(false);
    expect(sledai2kFromLaboratory(normal, { complementBy: ["c3", "c4", "ch50"] }).descriptors.lowComplement).toBeUndefined();
  });

  it("any one that is low decides, and a test that the study does not take does not", () => {
    const lowCh50 = { ...normal, ch50: quantity("20 U/mL 30-") };
    expect(sledai2kFromLaboratory(lowCh50).descriptors.lowComplement).toBe(true);
    expect(sledai2kFromLaboratory(lowCh50, { complementBy: ["c3", "c4"] }).descriptors.lowComplement).toBe(false);
  });
});

describe("anti-DNA above the record's own upper limit", () => {
  it.each([
    ["24 IU/mL -25", false],
    ["25 IU/mL 0-25", false],
    ["25.1 IU/mL 0-25", true],
    [">200 IU/mL -25", true],
    [">25 IU/mL -25", true],
    [">=25 IU/mL -25", undefined],
    ["<10 IU/mL -25", false],
    ["<30 IU/mL -25", undefined],
    ["80 IU/mL", undefined],
    ["80 IU/mL 0-", undefined],
  ])("%s: %s", (text, expected) => {
    expect(found("antiDna", text, "increasedDnaBinding")).toBe(expected);
  });
});

describe("exclusions are the caller's word", () => {
  const laboratory = { urineWhiteCells: quantity("12 /[HPF]"), urineRedCells: quantity("12 /[HPF]") };
  it("pyuria of an infection is not scored, with the reason; haematuria still is", () => {
    const result = sledai2kFromLaboratory(laboratory, { exclusions: { pyuria: true } });
    expect(result.descriptors).toStrictEqual({ haematuria: true, pyuria: false });
    expect(result.findings.find(({ key }) => key === "pyuria")).toMatchObject({
      verdict: "notMet", reason: "recorded as due to another cause, so it is not scored",
      measurements: [{ verdict: "met", reported: { value: "12", unit: "/[HPF]" }, limit: "> 5 /[HPF]" }],
    });
  });

  it.each([[{}], [{ pyuria: false }], [{ pyuria: null }], [null]])("%j excludes nothing", (exclusions) => {
    expect(sledai2kFromLaboratory(laboratory, { exclusions }).descriptors.pyuria).toBe(true);
  });

  it("holds whatever the value is, so a missing one is no longer open", () => {
    expect(sledai2kFromLaboratory({}, { exclusions: { fever: true } }).descriptors).toStrictEqual({ fever: false });
  });
});

describe("the result", () => {
  it("has a finding for each of the eight descriptors, and nothing known of an empty record", () => {
    const { descriptors, findings } = sledai2kFromLaboratory({ c3: null });
    expect(descriptors).toStrictEqual({});
    expect(findings.map(({ key, verdict }) => [key, verdict])).toEqual(
      ["haematuria", "proteinuria", "pyuria", "lowComplement", "increasedDnaBinding", "fever", "thrombocytopenia", "leukopenia"].map((key) => [key, "unknown"]),
    );
  });

  it("says what was found, in words", () => {
    const { findings } = sledai2kFromLaboratory({ urineProtein24h: quantity("501 mg/24h"), antiDna: quantity("80 IU/mL"), platelets: quantity("<=100 10*9/L") });
    const reasons = findings.map(({ reason }) => reason);
    expect(reasons[0]).toBe("urineRedCells is missing");
    expect(reasons[1]).toBe("urineProtein24h 501 mg/24h is > 500 mg/d");
    expect(reasons[4]).toBe("antiDna 80 IU/mL has no high end of its reference range to compare with");
    expect(reasons[6]).toBe("platelets <=100 10*9/L may or may not be < 100 10*9/L");
  });

  it("goes into sledai2k: haematuria 4, leukopenia 1, proteinuria not: 5 to 101", () => {
    const { descriptors } = sledai2kFromLaboratory({ urineRedCells: quantity("20 /hpf"), leukocytes: quantity("2.1 10*9/L"), urineProtein24h: quantity("0.3 g/d") });
    // 105 - 4 - 1 - 4
    expect(sledai2k(descriptors).range).toEqual({ low: 5, high: 101 });
  });

  it("takes frozen input and gives frozen JSON", () => {
    const result = sledai2kFromLaboratory(frozenThrough({ c3: quantity("0.2 g/L 0.9-1.8") }), frozenThrough({ complementBy: ["c3"] as const, exclusions: {} }));
    expect(unfrozenParts(result)).toEqual([]);
    expect(JSON.parse(JSON.stringify(result))).toStrictEqual(result);
  });
});

describe("misuse", () => {
  it.each<[string, unknown, unknown, string]>([
    ["an unknown measure", { plt: quantity("90 10*9/L") }, undefined, 'laboratory has an unknown key "plt"'],
    ["no unit", { platelets: { value: 90 } }, undefined, "laboratory platelets unit undefined"],
    ["a blank unit", { c3: { value: 90, unit: " " } }, undefined, 'laboratory c3 unit " "'],
    ["a unit of something else", { platelets: quantity("90 g/L") }, undefined, 'laboratory platelets unit "g/L"'],
    ["a temperature in kelvin", { temperature: quantity("312 K") }, undefined, 'laboratory temperature unit "K"'],
    ["a measure of the engine without its unit", { upcr: { value: 1 } }, undefined, "laboratory upcr unit undefined"],
    ["a range for a value", { urineRedCells: quantity("5-10 /[HPF]") }, undefined, 'laboratory urineRedCells value "5-10"'],
    ["a decimal comma", { c3: quantity("0,7 g/L") }, undefined, 'laboratory c3 value "0,7"'],
    ["a bound that is no number", { c3: quantity("<1e2 g/L") }, undefined, 'laboratory c3 value "<1e2"'],
    ["below zero", { c3: quantity("<0 g/L") }, undefined, 'laboratory c3 value "<0"'],
    ["a negative number", { c3: { value: -1, unit: "g/L" } }, undefined, "laboratory c3 value -1"],
    ["a value that is missing inside a quantity", { c3: { value: null, unit: "g/L" } }, undefined, "laboratory c3 value null"],
    ["a range upside down", { c3: quantity("1 g/L 2-1") }, undefined, 'laboratory c3 referenceRange low "2"'],
    ["an unknown end of a range", { c3: { value: 1, unit: "g/L", referenceRange: { lower: 1 } } }, undefined, 'laboratory c3 referenceRange has an unknown key "lower"'],
    ["an unknown key of a quantity", { c3: { value: 1, units: "g/L" } }, undefined, 'laboratory c3 has an unknown key "units"'],
    ["an unused value that is wrong", { upcr: quantity("x g/g") }, undefined, 'laboratory upcr value "x"'],
    ["an unknown choice for proteinuria", {}, { proteinuriaBy: "uacr" }, 'options proteinuriaBy "uacr"'],
    ["no complement test at all", {}, { complementBy: [] }, "options complementBy an array"],
    ["an unknown complement test", {}, { complementBy: ["c3", "c1q"] }, "options complementBy an array"],
    ["a complement test for a list", {}, { complementBy: "c3" }, 'options complementBy "c3"'],
    ["an exclusion of a descriptor that no value decides", {}, { exclusions: { rash: true } }, 'options exclusions has an unknown key "rash"'],
    ["an exclusion that is a reason", {}, { exclusions: { pyuria: "infection" } }, 'options exclusions pyuria "infection"'],
    ["no object", null, undefined, "laboratory null"],
  ])("refuses %s", (_title, laboratory, options, message) => {
    expect(refusal(() => sledai2kFromLaboratory(laboratory as never, options as never))).toContain(`RangeError: ${message}`);
  });
});

describe("laws", () => {
  it("units do not matter: g and mg a day, per nL and per uL", () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 2000 }), (thousandths) => {
      const asText = (thousandths / 1000).toString();
      expect(found("urineProtein24h", `${asText} g/d`, "proteinuria")).toBe(found("urineProtein24h", `${String(thousandths)} mg/d`, "proteinuria"));
      expect(found("leukocytes", `${asText} /nL`, "leukopenia")).toBe(found("leukocytes", `${String(thousandths)} /uL`, "leukopenia"));
    }));
  });

  it("a limit of quantification decides only what every value behind it would decide", () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 0, max: 400 }), fc.constantFrom("<", "<=", ">", ">="), (bound, value, sign) => {
      const lies = { "<": value < bound, "<=": value <= bound, ">": value > bound, ">=": value >= bound }[sign];
      const censored = found("platelets", `${sign}${String(bound)} 10*9/L`, "thrombocytopenia");
      if (lies && censored !== undefined) expect(found("platelets", `${String(value)} 10*9/L`, "thrombocytopenia")).toBe(censored);
    }));
  });
});
