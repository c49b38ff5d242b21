import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sledai2k } from "../../../src/activity/sledai/sledai2k.js";
import { sledai2kDescriptors, sledai2kSource, type SledaiDescriptorKey } from "../../../src/activity/sledai/sledai2kDescriptors.js";
import type { SledaiDescriptors } from "../../../src/activity/sledai/sledaiScore.js";
import { frozenThrough, unfrozenParts } from "../../measurement/frozen.js";
import { refusal } from "../../measurement/refusal.js";
import { rituximabSledai } from "../fixtures/rituximab.js";

// Typed by hand from the fact base (activity indices, 1.2): key, weight.
const weights: Readonly<Record<SledaiDescriptorKey, number>> = {
  seizure: 8, psychosis: 8, organicBrainSyndrome: 8, visual: 8, cranialNerve: 8, lupusHeadache: 8, cva: 8, vasculitis: 8,
  arthritis: 4, myositis: 4, urinaryCasts: 4, haematuria: 4, proteinuria: 4, pyuria: 4,
  rash: 2, alopecia: 2, mucosalUlcers: 2, pleurisy: 2, pericarditis: 2, lowComplement: 2, increasedDnaBinding: 2,
  fever: 1, thrombocytopenia: 1, leukopenia: 1,
};
const keys = Object.keys(weights) as SledaiDescriptorKey[];
const all = (value: boolean) => Object.fromEntries(keys.map((key) => [key, value])) as Record<SledaiDescriptorKey, boolean>;
const none = all(false);
const anyDescriptors = fc.record(Object.fromEntries(keys.map((key) => [key, fc.constantFrom(true, false, null)])), { requiredKeys: [] }) as fc.Arbitrary<SledaiDescriptors>;

describe("the descriptors", () => {
  it("are the 24 of the form, in its order, with its weights; they sum to 105", () => {
    expect(sledai2kDescriptors.map(({ key, weight }) => [key, weight])).toStrictEqual(Object.entries(weights));
    expect(sledai2kDescriptors.reduce((sum, { weight }) => sum + weight, 0)).toBe(105);
  });

  it("are frozen data with words for each, and a source that says how it was seen", () => {
    expect(unfrozenParts(sledai2kDescriptors)).toEqual([]);
    expect(unfrozenParts(sledai2kSource)).toEqual([]);
    expect(sledai2kSource.evidence).toBe("secondary");
    expect(JSON.parse(JSON.stringify(sledai2kDescriptors))).toStrictEqual(sledai2kDescriptors);
    for (const { definition, exclusions } of sledai2kDescriptors) expect([definition.length > 10, exclusions.includes("")]).toEqual([true, false]);
  });

  it("proteinuria counts when persistent, which the primary abstract says", () => {
    expect(sledai2kDescriptors.find(({ key }) => key === "proteinuria")).toMatchObject({ definition: expect.stringContaining("persistent") as string, evidence: "primary" });
  });
});

describe("SLEDAI-2K", () => {
  it.each(Object.entries(weights))("%s alone gives %i", (key, weight) => {
    expect(sledai2k({ ...none, [key]: true })).toMatchObject({ total: weight, range: { low: weight, high: weight }, present: [key], missing: [] });
  });

  it("is 0 with nothing and 105 with everything; without serology 101, without laboratory 83, renal 16", () => {
    const full = sledai2k(all(true));
    expect([full.total, full.withoutSerology.total, full.withoutLaboratory.total, full.renal.total]).toEqual([105, 101, 83, 16]);
    const inactive = sledai2k(none);
    expect([inactive.total, inactive.withoutSerology.total, inactive.withoutLaboratory.total, inactive.renal.total]).toEqual([0, 0, 0, 0]);
  });

  it.each([
    // what is left out of each subscore: urine 16, serology 4, blood count 2
    ["low complement and anti-DNA only", { lowComplement: true, increasedDnaBinding: true }, 4, 0, 0, 0],
    ["leukopenia: laboratory, but no serology", { leukopenia: true }, 1, 1, 0, 0],
    ["thrombocytopenia alike", { thrombocytopenia: true }, 1, 1, 0, 0],
    ["casts and pyuria: renal", { urinaryCasts: true, pyuria: true }, 8, 8, 0, 8],
    ["rash and fever: clinical", { rash: true, fever: true }, 3, 3, 3, 0],
  ] as const)("%s", (_title, descriptors, total, withoutSerology, withoutLaboratory, renal) => {
    const score = sledai2k({ ...none, ...descriptors });
    expect([score.total, score.withoutSerology.total, score.withoutLaboratory.total, score.renal.total]).toEqual([total, withoutSerology, withoutLaboratory, renal]);
  });

  it.each<[string, SledaiDescriptors, number, number]>([
    // visual, headache, stroke 24; casts 4; proteinuria 4; pyuria 4 (the example gives it 2); alopecia 2; pericarditis 2; DNA 2; leukopenia 1
    ["openEHR GDL2, test \"Calculate SLEDAI-2K\"", {
      visual: true, lupusHeadache: true, cva: true, urinaryCasts: true, proteinuria: true, pyuria: true, alopecia: true, pericarditis: true,
      increasedDnaBinding: true, leukopenia: true,
    }, 41, 43],
    // arthritis 4, proteinuria 4, rash 2, ulcers 2, low complement 2, DNA 2
    ["a FastAPI model's sledai_2k example", {
      arthritis: true, proteinuria: true, rash: true, mucosalUlcers: true, lowComplement: true, increasedDnaBinding: true,
    }, 14, 16],
  ])("the public example of %s is wrong", (_title, present, printed, correct) => {
    const { total } = sledai2k({ ...none, ...present });
    expect(total).toBe(correct);
    expect(total).not.toBe(printed);
  });

  it("a missing descriptor leaves the total open by its weight, in the subscores that hold it", () => {
    const score = sledai2k({ ...none, rash: true, haematuria: null });
    expect(score).toMatchObject({ total: null, range: { low: 2, high: 6 }, present: ["rash"], missing: ["haematuria"] });
    expect(score.renal).toStrictEqual({ total: null, range: { low: 0, high: 4 } });
    expect(score.withoutLaboratory).toStrictEqual({ total: 2, range: { low: 2, high: 2 } });
  });

  it("an empty record can be anything from 0 to 105", () => {
    expect(sledai2k({})).toStrictEqual({
      index: "SLEDAI-2K", total: null, range: { low: 0, high: 105 },
      renal: { total: null, range: { low: 0, high: 16 } },
      withoutSerology: { total: null, range: { low: 0, high: 101 } },
      withoutLaboratory: { total: null, range: { low: 0, high: 83 } },
      present: [], missing: keys, windowDays: null, arthritis: null,
    });
  });

  it.each([
    [undefined, null, null],
    [null, null, null],
    [{}, null, null],
    [{ windowDays: 10 }, 10, null],
    [{ windowDays: 30, arthritis: "atLeast2Joints" }, 30, "atLeast2Joints"],
    [{ windowDays: 28, arthritis: "moreThan2Joints" }, 28, "moreThan2Joints"],
    [{ windowDays: null, arthritis: null }, null, null],
  ] as const)("records window and arthritis version %j, never a default", (options, windowDays, arthritis) => {
    expect(sledai2k({}, options)).toMatchObject({ windowDays, arthritis });
  });

  it.each<[string, unknown, unknown, string]>([
    ["a misspelt key", { proteinurea: true }, undefined, 'RangeError: descriptors has an unknown key "proteinurea", the nearest known key is "proteinuria"'],
    ["a number", { rash: 1 }, undefined, "RangeError: descriptors rash 1"],
    ["a text", { fever: "Y" }, undefined, 'RangeError: descriptors fever "Y"'],
    ["no object", null, undefined, "RangeError: descriptors null"],
    ["a list", ["rash"], undefined, "RangeError: descriptors an array"],
    ["a window of a week", {}, { windowDays: 7 }, "RangeError: options windowDays 7"],
    ["an unknown version", {}, { arthritis: ">=2" }, 'RangeError: options arthritis ">=2"'],
    ["an unknown option", {}, { window: 30 }, 'RangeError: options has an unknown key "window", the nearest known key is "windowDays"'],
  ])("refuses %s", (_title, descriptors, options, message) => {
    expect(refusal(() => sledai2k(descriptors as SledaiDescriptors, options as never))).toBe(message);
  });

  it("takes frozen input and gives frozen JSON", () => {
    const score = sledai2k(frozenThrough({ rash: true, fever: null }), frozenThrough({ windowDays: 30 as const }));
    expect(unfrozenParts(score)).toEqual([]);
    expect(JSON.parse(JSON.stringify(score))).toStrictEqual(score);
  });
});

describe("laws", () => {
  it("the range holds the total of every completion, and both its ends are reached", () => {
    fc.assert(fc.property(anyDescriptors, fc.array(fc.boolean(), { minLength: 24, maxLength: 24 }), (descriptors, filling) => {
      const open = sledai2k(descriptors);
      const completed = (fill: (i: number) => boolean) => sledai2k(Object.fromEntries(keys.map((key, i) => [key, descriptors[key] ?? fill(i)])));
      const { total } = completed((i) => filling[i] ?? false);
      expect(total).toBeGreaterThanOrEqual(open.range.low);
      expect(total).toBeLessThanOrEqual(open.range.high);
      expect([completed(() => false).total, completed(() => true).total]).toEqual([open.range.low, open.range.high]);
    }));
  });

  it("a descriptor that becomes present raises the total by its weight", () => {
    fc.assert(fc.property(fc.constantFrom(...keys), fc.array(fc.boolean(), { minLength: 24, maxLength: 24 }), (key, values) => {
      const before = { ...Object.fromEntries(keys.map((each, i) => [each, values[i] ?? false])), [key]: false };
      expect((sledai2k({ ...before, [key]: true }).total ?? NaN) - (sledai2k(before).total ?? NaN)).toBe(weights[key]);
    }));
  });

  it("the total is null exactly while something is missing, and else the whole range", () => {
    fc.assert(fc.property(anyDescriptors, (descriptors) => {
      const { total, range, missing } = sledai2k(descriptors);
      expect(total === null).toBe(missing.length > 0);
      if (total !== null) expect(range).toEqual({ low: total, high: total });
    }));
  });
});

describe("ten patients on rituximab, SLEDAI totals as published", () => {
  it("a fall of at least 4 agrees with the authors' response in 9; patient 2 started at 3 and could not fall by 4", () => {
    const disagree = rituximabSledai.filter(([, day0, year2, authors]) => (day0 - year2 >= 4) !== (authors === "MCR"));
    expect(disagree).toStrictEqual([[2, 3, 0, "MCR"]]);
  });
});
