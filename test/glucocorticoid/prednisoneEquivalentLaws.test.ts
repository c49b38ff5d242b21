import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chineseSleGuideline2020Equivalents } from "../../src/glucocorticoid/chineseSleGuideline2020Equivalents.js";
import { formularyProductionsEquivalents } from "../../src/glucocorticoid/formularyProductionsEquivalents.js";
import { gpnotebookEquivalents } from "../../src/glucocorticoid/gpnotebookEquivalents.js";
import { prednisoneEquivalent } from "../../src/glucocorticoid/prednisoneEquivalent.js";
import type { GlucocorticoidDose } from "../../src/glucocorticoid/readDose.js";
import { add, compare, divide, fraction, multiply, parseRational, type Rational } from "./rational.js";

/** Doses a day, written here a second time: not taken from the library. */
const dosesADay: Readonly<Record<string, readonly [bigint, bigint]>> = {
  QD: [1n, 1n], BID: [2n, 1n], TID: [3n, 1n], Q6H: [4n, 1n], Q4H: [6n, 1n], QOD: [1n, 2n], QW: [1n, 7n], "3 TIMES PER WEEK": [3n, 7n],
};
const table = fc.constantFrom(chineseSleGuideline2020Equivalents, gpnotebookEquivalents, formularyProductionsEquivalents);
const value = fc.oneof(
  fc.tuple(fc.nat(2_000), fc.nat(99)).map(([whole, hundredths]) => `${String(whole)}.${String(hundredths).padStart(2, "0")}`),
  fc.nat(200).map((halves) => halves / 2),
  fc.tuple(fc.nat(20), fc.constantFrom("0000001", "9999999", "00000000000000000001")).map(([whole, decimals]) =>
    `${String(whole)}.${decimals}`),
);
const dose = fc.record({
  drug: fc.constantFrom("prednisone", "prednisolone", "methylprednisolone", "triamcinolone", "hydrocortisone", "cortisone acetate",
    "dexamethasone", "betamethasone"),
  dose: fc.record({ value, unit: fc.constant("mg") }),
  frequency: fc.constantFrom(...Object.keys(dosesADay)),
  route: fc.constantFrom("ORAL", "INTRAVENOUS"),
});
const doses = fc.array(dose, { minLength: 1, maxLength: 8 });
const zero = fraction(0n, 1n);

/** Σ dose × doses a day × 5 / equivalent, as a fraction. */
function trueSum(given: readonly GlucocorticoidDose[], { equivalentTo5mgPrednisone }: typeof gpnotebookEquivalents): Rational {
  return given.reduce((sum, { drug, dose: { value: mg }, frequency }) => {
    const [times, days] = dosesADay[String(frequency)] ?? [0n, 1n];
    const fivefold = multiply(parseRational(mg), fraction(5n * times, days));
    return add(sum, divide(fivefold, parseRational(equivalentTo5mgPrednisone[drug] ?? "0")));
  }, zero);
}

const total = (given: readonly GlucocorticoidDose[], chosen: typeof gpnotebookEquivalents) => {
  const { dose: sum, isExact } = prednisoneEquivalent(given, chosen);
  return { value: sum?.value ?? "unknown", isExact };
};

describe("laws of the prednisone equivalent", () => {
  it("it is the sum of the parts in rational arithmetic, or within a millionth of it, on the same side of limits of up to five decimals", () =>
    fc.assert(
      fc.property(doses, table, (given, chosen) => {
        const truth = trueSum(given, chosen);
        const found = total(given, chosen);
        const shown = parseRational(found.value);
        expect(found.isExact).toBe(compare(shown, truth) === 0);
        if (found.isExact) return;
        const error = add(shown, multiply(truth, fraction(-1n, 1n)));
        expect(compare(multiply(error, error), fraction(1n, 10n ** 12n))).toBeLessThan(0);
        const nearestLimits = [(truth.num * 100_000n) / truth.den,
          (truth.num * 100_000n) / truth.den + 1n].map((n) => fraction(n, 100_000n));
        for (const limit of nearestLimits) expect(compare(shown, limit)).toBe(compare(truth, limit));
      }),
      { numRuns: 1_000 },
    ));

  it("the order of the doses does not matter", () =>
    fc.assert(
      fc.property(doses, table, fc.infiniteStream(fc.nat()), (given, chosen, keys) => {
        const shuffled = given.map((each) => ({ each, key: Number(keys.next().value) })).sort((a, b) => a.key - b.key).map(({ each }) =>
          each);
        expect(total(shuffled, chosen)).toStrictEqual(total(given, chosen));
      }),
    ));

  it("a dose split into equal rows is the same dose", () =>
    fc.assert(
      fc.property(fc.nat(500), fc.integer({ min: 1, max: 6 }), dose, table, (mg, rows, like, chosen) => {
        const whole = { ...like, dose: { value: mg * rows, unit: "mg" } };
        const parts = Array.from({ length: rows }, () => ({ ...like, dose: { value: mg, unit: "mg" } }));
        expect(total(parts, chosen)).toStrictEqual(total([whole], chosen));
      }),
    ));

  it("each row is what it would be alone", () =>
    fc.assert(
      fc.property(doses, table, (given, chosen) => {
        const { doses: rows } = prednisoneEquivalent(given, chosen);
        expect(rows).toStrictEqual(given.flatMap((each) => prednisoneEquivalent([each], chosen).doses));
      }),
    ));

  it("one dose that is unknown makes the total unknown wherever it stands, never smaller", () =>
    fc.assert(
      fc.property(doses, dose, fc.nat(8), table, (given, like, at, chosen) => {
        const unknown = { ...like, frequency: "PRN" };
        const result = prednisoneEquivalent([...given.slice(0, at), unknown, ...given.slice(at)], chosen);
        expect(result.dose).toBeNull();
        expect(result.reasons).toHaveLength(1);
      }),
    ));
});
