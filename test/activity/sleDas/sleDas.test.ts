import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sleDas, sleDasSource } from "../../../src/activity/sleDas/sleDas.js";
import type { SleDasItems } from "../../../src/activity/sleDas/readSleDas.js";
import { frozenThrough, unfrozenParts } from "../../measurement/frozen.js";
import { refusal } from "../../measurement/refusal.js";

const inactive: SleDasItems = {
  arthritis: false, swollenJoints28: 0, mucocutaneousVasculitis: false, rash: "none", alopecia: false, mucosalUlcers: false, lowComplement: false,
  antiDsDna: false, urineProtein24h: { value: 100, unit: "mg/d" }, platelets: { value: 200, unit: "10*9/L" }, leukocytes: { value: 6, unit: "10*9/L" },
  neuropsychiatric: false, systemicVasculitis: false, cardiopulmonary: false, myositis: false, serositis: false, haemolyticAnaemia: false,
};
const withProtein = (value: number | string, unit = "mg/d") => ({ ...inactive, urineProtein24h: { value, unit } });
const withPlatelets = (value: number | string, unit = "10*9/L") => ({ ...inactive, platelets: { value, unit } });
const withLeukocytes = (value: number | string, unit = "10*9/L") => ({ ...inactive, leukocytes: { value, unit } });

describe("SLE-DAS", () => {
  it("is 0.366 in an inactive patient: remission", () => {
    expect(sleDas(inactive)).toStrictEqual({
      index: "SLE-DAS", total: 0.366, range: { low: 0.366, high: 0.366 }, category: "remission", missing: [], rounding: "to three decimals, a half upwards",
    });
    expect([sleDasSource.evidence, unfrozenParts(sleDasSource)]).toEqual(["secondary", []]);
  });

  it.each<[string, SleDasItems, number]>([
    // 0.366 + the coefficient, from the fact base
    ["arthritis", { arthritis: true }, 3.498],
    ["one swollen joint", { swollenJoints28: 1 }, 0.82],
    ["28 swollen joints", { swollenJoints28: 28 }, 13.078], // 0.366 + 28 × 0.454
    ["mucocutaneous vasculitis", { mucocutaneousVasculitis: true }, 4.774],
    ["localised rash", { rash: "localised" }, 3.504],
    ["generalised rash", { rash: "generalised" }, 4.253],
    ["alopecia", { alopecia: true }, 1.339],
    ["mucosal ulcers", { mucosalUlcers: true }, 3.135],
    ["low complement", { lowComplement: true }, 1.12],
    ["anti-dsDNA", { antiDsDna: true }, 1.322],
    ["neuropsychiatric", { neuropsychiatric: true }, 18.366],
    ["systemic vasculitis", { systemicVasculitis: true }, 18.366],
    ["cardiopulmonary", { cardiopulmonary: true }, 18.366],
    ["myositis", { myositis: true }, 9.366],
    ["serositis", { serositis: true }, 6.366],
    ["haemolytic anaemia", { haemolyticAnaemia: true }, 9.366],
    ["arthritis, 4 swollen joints, DNA and complement", { arthritis: true, swollenJoints28: 4, antiDsDna: true, lowComplement: true }, 7.024], // 0.366 + 3.132 + 1.816 + 0.956 + 0.754
  ])("%s", (_title, items, total) => {
    expect(sleDas({ ...inactive, ...items }).total).toBe(total);
  });

  it.each<[string, SleDasItems, number]>([
    // logarithms by hand: ln 1000 = 6.907755, ln 500 = 6.214608, ln 20 = 2.995732, ln 100 = 4.605170, ln 3 = 1.098612
    ["proteinuria 1000 mg: 0.366 - 17.584 + 3.811 × 6.907755", withProtein(1000), 9.107],
    ["proteinuria 1 g", withProtein(1, "g/d"), 9.107],
    ["UPCR 1000 mg/g", { ...inactive, urineProtein24h: null, upcr: { value: 1000, unit: "mg/g" } }, 9.107],
    ["UPCR 1 g/g", { ...inactive, urineProtein24h: null, upcr: { value: "1", unit: "g/g" } }, 9.107],
    ["proteinuria of 500 mg does not count", withProtein(500), 0.366],
    ["just above 500 mg jumps by 6.100", withProtein("500.0001"), 6.466],
    ["platelets of 100 do not count", withPlatelets(100), 0.366],
    ["just below 100: 26.105 - 5.577 × 4.605170 = 0.422", withPlatelets("99.9999"), 0.788],
    ["platelets 20: 26.105 - 5.577 × 2.995732 = 9.398", withPlatelets(20), 9.764],
    ["platelets 20 000 /uL", withPlatelets(20000, "/uL"), 9.764],
    ["leukocytes of 3 do not count", withLeukocytes(3), 0.366],
    ["just below 3: 6.118 - 5.058 × 1.098612 = 0.561", withLeukocytes("2.99999"), 0.927],
    ["leukocytes of 1 /nL: 6.118 - 0", withLeukocytes(1, "/nL"), 6.484],
  ])("%s", (_title, items, total) => {
    expect(sleDas(items).total).toBe(total);
  });
});

describe("the category", () => {
  it.each<[string, SleDasItems, number, string]>([
    // 0.366 + 0.754 + 0.956; 0.366 + 4 × 0.454; 3.498 + 9 × 0.454; 0.366 + 0.973 + 6 + 0.454
    ["complement and DNA: 2.076, remission", { lowComplement: true, antiDsDna: true }, 2.076, "remission"],
    ["four swollen joints: 2.182, mild", { swollenJoints28: 4 }, 2.182, "mild"],
    ["arthritis 3.498 with nine joints, 7.584: mild", { arthritis: true, swollenJoints28: 9 }, 7.584, "mild"],
    ["alopecia and serositis with one joint, 7.793: moderate or severe", { alopecia: true, serositis: true, swollenJoints28: 1 }, 7.793, "moderateOrSevere"],
  ])("%s", (_title, items, total, category) => {
    expect(sleDas({ ...inactive, ...items })).toMatchObject({ total, category });
  });

  it("is known as soon as what is recorded suffices: a neuropsychiatric flare with everything else missing", () => {
    expect(sleDas({ neuropsychiatric: true })).toMatchObject({ total: null, range: { low: 18.366, high: null }, category: "moderateOrSevere" });
    expect(sleDas({})).toMatchObject({ total: null, range: { low: 0.366, high: null }, category: null });
  });
});

describe("a missing item", () => {
  it.each<[keyof SleDasItems, string, number | null]>([
    ["alopecia", "alopecia", 1.339],
    ["rash", "rash", 4.253],
    ["swollenJoints28", "swollenJoints28", 13.078],
    ["urineProtein24h", "proteinuria", null],
    ["platelets", "platelets", null],
    ["leukocytes", "leukocytes", null],
  ])("%s leaves the score open upwards", (item, named, high) => {
    expect(sleDas({ ...inactive, [item]: null })).toMatchObject({ total: null, range: { low: 0.366, high }, missing: [named] });
  });
});

describe("a result outside the limits of quantification", () => {
  it.each<[string, SleDasItems, number | null, number, number | null]>([
    ["protein <150 mg counts for nothing", withProtein("<150"), 0.366, 0.366, 0.366],
    ["protein <=500 mg alike", withProtein("<=500"), 0.366, 0.366, 0.366],
    ["protein <1000 mg: nothing, or up to 8.741", withProtein("<1000"), null, 0.366, 9.107],
    ["protein >500 mg: at least the jump", withProtein(">500"), null, 6.466, null],
    ["protein >=500 mg: perhaps nothing", withProtein(">=500"), null, 0.366, null],
    ["platelets >450", withPlatelets(">450"), 0.366, 0.366, 0.366],
    ["platelets <20: at least 9.398", withPlatelets("<20"), null, 9.764, null],
    ["platelets >20: at most 9.398", withPlatelets(">20"), null, 0.366, 9.764],
    ["platelets <100: at least the jump", withPlatelets("<100"), null, 0.788, null],
    ["platelets <=100: perhaps nothing", withPlatelets("<=100"), null, 0.366, null],
  ])("%s", (_title, items, total, low, high) => {
    expect(sleDas(items)).toMatchObject({ total, range: { low, high } });
  });
});

describe("misuse", () => {
  it.each<[string, unknown, string]>([
    ["an unknown key", { joints: 1 }, 'items has an unknown key "joints"'],
    ["a text for a flag", { myositis: "no" }, 'items myositis "no"'],
    ["an unknown rash", { rash: true }, "items rash true"],
    ["29 of 28 joints", { swollenJoints28: 29 }, "items swollenJoints28 29"],
    ["half a joint", { swollenJoints28: 0.5 }, "items swollenJoints28 0.5"],
    ["both measures of proteinuria", { ...withProtein(1), upcr: { value: 1, unit: "g/g" } }, "items"],
    ["UPCR in mg/mmol", { upcr: { value: 60, unit: "mg/mmol" } }, 'items upcr unit "mg/mmol"'],
    ["platelets of zero", withPlatelets(0), 'items platelets value "0"'],
    ["no unit", { leukocytes: { value: 4 } }, "items leukocytes unit undefined"],
    ["no object", undefined, "items undefined"],
  ])("refuses %s", (_title, items, message) => {
    expect(refusal(() => sleDas(items as never))).toContain(`RangeError: ${message}`);
  });
});

describe("laws", () => {
  it("more protein, fewer platelets and fewer leukocytes never give fewer points", () => {
    const value = fc.integer({ min: 1, max: 3000 });
    fc.assert(fc.property(value, value, (a, b) => {
      const [less, more] = [Math.min(a, b), Math.max(a, b)];
      const total = (items: SleDasItems) => sleDas(items).total ?? NaN;
      expect(total(withProtein(more))).toBeGreaterThanOrEqual(total(withProtein(less)));
      expect(total(withPlatelets(less))).toBeGreaterThanOrEqual(total(withPlatelets(more)));
      expect(total(withLeukocytes(less, "/uL"))).toBeGreaterThanOrEqual(total(withLeukocytes(more, "/uL")));
    }));
  });

  it("takes frozen input and gives frozen JSON", () => {
    const result = sleDas(frozenThrough({ ...inactive, rash: null }));
    expect(unfrozenParts(result)).toEqual([]);
    expect(JSON.parse(JSON.stringify(result))).toStrictEqual(result);
  });
});
