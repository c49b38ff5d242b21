import { describe, expect, it } from "vitest";
import { selenaSledai, selenaSledaiDescriptors } from "../../../src/activity/sledai/selenaSledai.js";
import { sledai2k } from "../../../src/activity/sledai/sledai2k.js";
import { sledai2kDescriptors } from "../../../src/activity/sledai/sledai2kDescriptors.js";
import { unfrozenParts } from "../../measurement/frozen.js";
import { refusal } from "../../measurement/refusal.js";
import { corticolup } from "../fixtures/corticolup.js";

const none = Object.fromEntries(sledai2kDescriptors.map(({ key }) => [key, false]));

describe("SELENA-SLEDAI", () => {
  it("has the keys and weights of SLEDAI-2K", () => {
    expect(selenaSledaiDescriptors.map(({ key, weight, group }) => [key, weight, group])).toStrictEqual(sledai2kDescriptors.map(({ key, weight, group }) => [key, weight, group]));
    expect(unfrozenParts(selenaSledaiDescriptors)).toEqual([]);
  });

  it.each([
    ["visual", /scleritis/, "primary"],
    ["cranialNerve", /vertigo/, "secondary"],
    ["arthritis", /more than 2 joints/, "secondary"],
    ["proteinuria", /new.*recent increase of more than 0\.5 g/, "secondary"],
  ] as const)("%s reads otherwise", (key, words, evidence) => {
    const [selena, other] = [selenaSledaiDescriptors, sledai2kDescriptors].map((table) => table.find((descriptor) => descriptor.key === key));
    expect(selena?.definition).toMatch(words);
    expect(other?.definition).not.toMatch(words);
    expect(selena?.evidence).toBe(evidence);
  });

  it("a stroke of hypertension is not scored, and nothing but these five lines differs", () => {
    expect(selenaSledaiDescriptors.find(({ key }) => key === "cva")?.exclusions).toStrictEqual(["arteriosclerosis", "hypertension"]);
    const different = sledai2kDescriptors.filter((descriptor, i) => JSON.stringify(descriptor) !== JSON.stringify(selenaSledaiDescriptors[i]));
    expect(different.map(({ key }) => key)).toEqual(["visual", "cranialNerve", "cva", "arthritis", "proteinuria"]);
  });

  it("scores like SLEDAI-2K under its own name", () => {
    const descriptors = { ...none, visual: true, proteinuria: true, rash: null };
    expect(selenaSledai(descriptors, { windowDays: 10 })).toStrictEqual({ ...sledai2k(descriptors, { windowDays: 10 }), index: "SELENA-SLEDAI" });
    expect(selenaSledai(descriptors)).toMatchObject({ index: "SELENA-SLEDAI", total: null, range: { low: 12, high: 14 } });
  });

  it("has one version of arthritis", () => {
    expect(selenaSledai({}, { arthritis: "moreThan2Joints" }).arthritis).toBe("moreThan2Joints");
    expect(selenaSledai({}).arthritis).toBeNull();
    expect(refusal(() => selenaSledai({}, { arthritis: "atLeast2Joints" as never }))).toBe('RangeError: options arthritis "atLeast2Joints"');
  });
});

// The table names the clinical features and not serology (4 points) nor the renal lines of the class V patients (16): bounds only.
describe("CORTICOLUP, SELENA-SLEDAI as printed", () => {
  it.each(corticolup)("patient $patient: $selenaSledai lies in what the named features leave possible", ({ selenaSledai: printed, features }) => {
    const { range } = selenaSledai(features);
    expect(printed).toBeGreaterThanOrEqual(range.low);
    expect(printed).toBeLessThanOrEqual(range.high);
  });

  it.each(corticolup.filter(({ patient }) => ["56", "499", "58", "72", "43", "40"].includes(patient)))("patient $patient: exactly the named features", ({ selenaSledai: printed, features }) => {
    expect(selenaSledai({ ...none, ...features }).total).toBe(printed);
  });
});
