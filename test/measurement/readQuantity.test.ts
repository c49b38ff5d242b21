import { describe, expect, it } from "vitest";
import { readPair } from "../../src/measurement/readAssessment.js";
import { decimalText } from "../../src/measurement/quantity.js";
import { refusal } from "./refusal.js";

/** Reads one UPCR at baseline, whatever is given for it. */
function readUpcr(upcr: unknown): unknown {
  return readPair({ upcr } as never, {}).baseline.measures.upcr;
}

/** Where a value lies, as an interval: "[0.41, 0.41]", "[-, 0.1)". */
function interval(upcr: unknown): string {
  const read = readPair({ upcr } as never, {}).baseline.measures.upcr;
  if (read === undefined) return "missing";
  const low = `${read.lowOpen ? "(" : "["}${read.low === null ? "-" : decimalText(read.low)}`;
  return `${low}, ${read.high === null ? "-" : decimalText(read.high)}${read.highOpen ? ")" : "]"} ${read.unit}`;
}

describe("a value is read as a point or as an interval", () => {
  it.each<[unknown, string]>([
    [0.41, "[0.41, 0.41] g/g"],
    ["0.41", "[0.41, 0.41] g/g"],
    ["0.410", "[0.41, 0.41] g/g"],
    [0, "[0, 0] g/g"],
    [-0, "[0, 0] g/g"],
    ["0.0", "[0, 0] g/g"],
    [3, "[3, 3] g/g"],
    [1e-7, "[0.0000001, 0.0000001] g/g"],
    [1e21, "[1000000000000000000000, 1000000000000000000000] g/g"],
    ["<0.1", "[-, 0.1) g/g"],
    ["< 0.1", "[-, 0.1) g/g"],
    ["<=0.1", "[-, 0.1] g/g"],
    ["<=0", "[-, 0] g/g"],
    [">8", "(8, -) g/g"],
    ["> 8", "(8, -) g/g"],
    [">=8.0", "[8, -) g/g"],
    [">0", "(0, -) g/g"],
  ])("%j: %s", (value, expected) => {
    expect(interval({ value, unit: "g/g" })).toBe(expected);
  });

  it.each<[unknown, string, string]>([
    ["0.410", "mg/mg", "0.410 mg/mg"],
    [0.41, "G/G", "0.41 G/G"],
    ["< 0.1", "mg / mg", "< 0.1 mg / mg"],
  ])("%j %s is kept as reported: %s", (value, unit, expected) => {
    const { reported } = readPair({ upcr: { value, unit } } as never, {}).baseline.measures.upcr ?? {};
    expect(`${String(reported?.value)} ${String(reported?.unit)}`).toBe(expected);
  });

  it.each([undefined, null])("%s is a missing value", (upcr) => {
    expect(interval(upcr)).toBe("missing");
  });
});

describe("a value with no one meaning is refused, naming argument, value and expectation", () => {
  it.each<[unknown, string]>([
    [NaN, "NaN"],
    [Infinity, "Infinity"],
    [-Infinity, "-Infinity"],
    [-1, "-1"],
    [-1e-9, "-1e-9"],
    ...["1,2", "", " ", "0x1f", "１２", "1e3", " 1", "1 ", "1\n", "+1", "-1", "-0", "−1", ".5", "5.", ".", "1.2.3", "1 000", "1_000", "NaN", "Infinity", "neg", "ND", "1+",
      "<", "<=", ">", "<-1", "<<1", "<>1", "><1", "=1", "==1", "<1,2", "<.5", "<0.1 ", " <0.1", "<1e3", "≤0.1", "~1", "1-2", "0.1<", "< = 1", "null", "undefined"].map((text): [string, string] => [text, JSON.stringify(text)]),
    [true, "true"],
    [[0.41], "an array"],
    [{ value: 0.41 }, "an object"],
    [new Date(0), "an object"],
    [1n, "1"],
  ])("%s", (value, named) => {
    expect(refusal(() => readUpcr({ value, unit: "g/g" }))).toBe(`RangeError: baseline upcr value ${named}`);
  });

  it.each([undefined, null])("a quantity whose value is %s", (value) => {
    expect(refusal(() => readUpcr({ value, unit: "g/g" }))).toBe(
      `RangeError: baseline upcr value ${String(value)}`,
    );
  });

  it("an object that has no text form, as a query-string parser makes", () => {
    const value: unknown = Object.create(null);
    expect(refusal(() => readUpcr({ value, unit: "g/g" }))).toBe("RangeError: baseline upcr value an object");
  });

  it.each(["<0", "< 0", "<0.00"])("%j, for nothing measured is below zero", (value) => {
    expect(refusal(() => readUpcr({ value, unit: "g/g" }))).toMatch(/^RangeError: baseline upcr value "< ?0(\.00)?"/);
  });
});

describe("a unit is never guessed", () => {
  it.each<[unknown, string]>([
    [undefined, "undefined"],
    [null, "null"],
    ["", '""'],
    ["g", '"g"'],
    ["g/d", '"g/d"'],
    ["__proto__", '"__proto__"'],
    ["constructor", '"constructor"'],
    ["toString", '"toString"'],
    [1, "1"],
    [["g/g"], "an array"],
    [{ code: "g/g" }, "an object"],
  ])("unit %j", (unit, named) => {
    expect(refusal(() => readUpcr({ value: 0.41, unit }))).toBe(`RangeError: baseline upcr unit ${named}`);
  });

  it("a number without its unit, and a text", () => {
    expect(refusal(() => readUpcr(0.41))).toBe("RangeError: baseline upcr 0.41");
    expect(refusal(() => readUpcr("0.41 g/g"))).toBe('RangeError: baseline upcr "0.41 g/g"');
    expect(refusal(() => readUpcr([0.41, "g/g"]))).toBe("RangeError: baseline upcr an array");
    expect(refusal(() => readUpcr(false))).toBe("RangeError: baseline upcr false");
  });

  it("a misspelt key of a quantity", () => {
    expect(refusal(() => readUpcr({ value: 0.41, units: "g/g" }))).toBe('RangeError: baseline upcr has an unknown key "units", the nearest known key is "unit"');
    expect(refusal(() => readUpcr({ Value: 0.41, unit: "g/g" }))).toBe('RangeError: baseline upcr has an unknown key "Value", the nearest known key is "value"');
  });
});

describe("how a value was computed", () => {
  const withEquation = (derivedBy: unknown): unknown => ({ value: 0.41, unit: "g/g", derivedBy });

  it.each<[unknown, object]>([
    ["ckd-epi-2021", { value: "0.41", unit: "g/g", derivedBy: "ckd-epi-2021" }],
    [null, { value: "0.41", unit: "g/g" }],
    [undefined, { value: "0.41", unit: "g/g" }],
  ])("%s is carried with what was reported", (derivedBy, reported) => {
    expect(readPair({ upcr: withEquation(derivedBy) } as never, {}).baseline.measures.upcr?.reported).toStrictEqual(reported);
  });

  it.each<[unknown, string]>([[2021, "2021"], [{ id: "ckd-epi-2021" }, "an object"], [true, "true"]])("%j is no equation", (derivedBy, named) => {
    expect(refusal(() => readUpcr(withEquation(derivedBy)))).toBe(`RangeError: baseline upcr derivedBy ${named}`);
  });
});

describe("the laboratory's reference range", () => {
  const withRange = (referenceRange: unknown): unknown => ({ value: 0.41, unit: "g/g", referenceRange });

  it.each<[string, unknown]>([
    ["missing", undefined],
    ["null", null],
    ["without limits", {}],
    ["with an upper limit", { high: 0.2 }],
    ["with a lower limit", { low: "0.01" }],
    ["with both", { low: 0, high: "0.2" }],
    ["with equal limits", { low: "0.20", high: 0.2 }],
    ["with null for a limit", { low: null, high: 0.2 }],
  ])("%s is accepted", (_, range) => {
    expect(interval(withRange(range))).toBe("[0.41, 0.41] g/g");
  });

  it.each<[unknown, string]>([
    ["0-0.2", 'referenceRange "0-0.2"'],
    [[0, 0.2], "referenceRange an array"],
    [0.2, "referenceRange 0.2"],
    [{ low: 0.3, high: 0.2 }, "referenceRange low 0.3"],
    [{ low: "1.10", high: "1.09" }, 'referenceRange low "1.10"'],
    [{ upper: 0.2 }, 'referenceRange has an unknown key "upper", the nearest known key is "low"'],
    [{ hi: 0.2 }, 'referenceRange has an unknown key "hi", the nearest known key is "high"'],
  ])("%j is refused", (range, message) => {
    expect(refusal(() => readUpcr(withRange(range)))).toBe(`RangeError: baseline upcr ${message}`);
  });

  it.each<[unknown, string]>([
    [{ low: -1 }, "low value -1"],
    [{ high: "1,2" }, 'high value "1,2"'],
    [{ high: NaN }, "high value NaN"],
    [{ high: "<0.2" }, 'high value "<0.2"'],
  ])("%j is refused as no plain decimal", (range, named) => {
    expect(refusal(() => readUpcr(withRange(range)))).toContain(`RangeError: baseline upcr referenceRange ${named}`);
  });

  it("an error about a limit does not advise a form that is refused there", () => {
    expect(refusal(() => readUpcr(withRange({ high: "<0.2" })))).not.toContain('or "<0.1"');
  });
});
