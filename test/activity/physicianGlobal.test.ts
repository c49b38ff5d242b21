import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { physicianGlobal, type PhysicianGlobalScale } from "../../src/activity/physicianGlobal.js";
import { refusal } from "../measurement/refusal.js";

describe("physician's global assessment on another scale", () => {
  it.each([
    // 3 is 10 is 100
    ["10 mm are 0.3, the limit of SRI", "10", "mm", "{0-3}", "0.3"],
    ["9 mm are 0.27", 9, "{0-100}", "{0-3}", "0.27"],
    ["1 of 10 is 0.3", 1, "{0-10}", "{0-3}", "0.3"],
    ["0.7 of 10 is 0.21", "0.7", "{0-10}", "{0-3}", "0.21"],
    ["100 mm are 3, the end of the scale", 100, "mm", "{0-3}", "3"],
    ["10 of 10 are 3", 10, "{0-10}", "{0-3}", "3"],
    ["0 stays 0", 0, "mm", "{0-3}", "0"],
    ["33.3 mm are 0.999, not 1", "33.3", "mm", "{0-3}", "0.999"],
    ["42 mm are 4.2 of 10", "42", "mm", "{0-10}", "4.2"],
    ["4.2 of 10 are 42 mm", "4.2", "{0-10}", "{0-100}", "42"],
    ["0-3 stays as it is", "1.50", "{0-3}", "{0-3}", "1.5"],
    ["0-10 stays as it is", "7", "{0-10}", "{0-10}", "7"],
    ["0-100 stays as it is", "7", "mm", "{0-100}", "7"],
  ] as const)("%s", (_title, value, unit, scale, expected) => {
    const converted = physicianGlobal({ value, unit }, scale);
    expect(converted).toStrictEqual({ value: expected, unit: scale });
    expect(Object.isFrozen(converted)).toBe(true);
  });

  it.each<[string, unknown, string, string]>([
    ["3.01 of 3", { value: "3.01", unit: "{0-3}" }, "{0-3}", 'RangeError: quantity value "3.01"'],
    ["10.1 of 10", { value: 10.1, unit: "{0-10}" }, "{0-3}", "RangeError: quantity value 10.1"],
    ["101 mm", { value: 101, unit: "mm" }, "{0-3}", "RangeError: quantity value 101"],
    ["0-3 onto 0-10, a division by 3", { value: 1, unit: "{0-3}" }, "{0-10}", 'RangeError: scale "{0-10}"'],
    ["0-3 onto 0-100", { value: 1, unit: "{0-3}" }, "{0-100}", 'RangeError: scale "{0-100}"'],
    ["no unit", { value: 1 }, "{0-3}", "RangeError: quantity unit undefined"],
    ["centimetres, of a line of unknown length", { value: 1, unit: "cm" }, "{0-3}", 'RangeError: quantity unit "cm"'],
    ["an unknown target", { value: 1, unit: "{0-3}" }, "mm", 'RangeError: scale "mm"'],
    ["a negative value", { value: -1, unit: "{0-3}" }, "{0-3}", "RangeError: quantity value -1"],
    ["a limit of quantification", { value: "<1", unit: "{0-3}" }, "{0-3}", 'RangeError: quantity value "<1"'],
    ["a reference range", { value: 1, unit: "{0-3}", referenceRange: {} }, "{0-3}", 'RangeError: quantity has an unknown key "referenceRange", the nearest known key is "value"'],
    ["a bare number", 1, "{0-3}", "RangeError: quantity 1"],
  ])("refuses %s", (_title, quantity, scale, message) => {
    const refused = refusal(() => physicianGlobal(quantity as never, scale as PhysicianGlobalScale));
    expect(refused.replace(/nearest known key is.*/, "")).toBe(message.replace(/nearest known key is.*/, ""));
  });

  it("100 mm line and 0-10 scale agree on 0-3: value × 0.1 first or not", () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 1000 }), (tenths) => {
      const millimetres = { value: String(tenths / 10), unit: "mm" };
      expect(physicianGlobal(physicianGlobal(millimetres, "{0-10}"), "{0-3}")).toEqual(physicianGlobal(millimetres, "{0-3}"));
    }));
  });
});
