import fc from "fast-check";
import type { Measure, Quantity } from "../../src/index.js";
import {
  add, compare, divide, floored, multiply, numberOf, one, parseRational, placesOf, plainDecimal, type Rational, ulp, zero,
} from "./exactDecimal.js";
import { isSpelling, unitWorths } from "./units.js";

export type Form = "text" | "padded" | "number" | "<" | "<=" | ">" | ">=" | "absent" | "null";

/** The choices behind one value. What they mean depends on the definition, so they shrink and combine freely. */
export interface Recipe {
  /** Which limit, or which multiple of baseline, the value is built on; past the last of them, or below 0, it is loose. */
  readonly anchor: number;
  readonly unit: number;
  /** Only in the library's own unit codes. */
  readonly codesOnly: boolean;
  /** On the anchor, or one unit in the last place above or below it. */
  readonly offset: number;
  readonly morePlaces: number;
  /** The share of the largest limit that a loose value is. */
  readonly share: number;
  readonly form: Form;
  readonly ranged: boolean;
}

export const pointForms = fc.constantFrom<Form>("text", "text", "number", "number", "padded");
export const openForms = fc.oneof(
  { arbitrary: pointForms, weight: 5 },
  { arbitrary: fc.constantFrom<Form>("<", "<=", ">", ">="), weight: 3 },
  { arbitrary: fc.constantFrom<Form>("absent", "null"), weight: 2 },
);

const share = fc.oneof(
  { arbitrary: fc.integer({ min: 0, max: 4000 }).map((n) => n / 1000), weight: 4 },
  { arbitrary: fc.double({ min: 1e-12, max: 4, noNaN: true }), weight: 1 },
);

export const recipeOf = (form: fc.Arbitrary<Form>): fc.Arbitrary<Recipe> =>
  fc.record({
    anchor: fc.nat({ max: 1e6 }),
    unit: fc.nat({ max: 1e6 }),
    codesOnly: fc.constant(false),
    offset: fc.constantFrom(0, 0, -1, 1),
    morePlaces: fc.constantFrom(0, 0, 1, 2, 3, 12, 21),
    share,
    form,
    ranged: fc.constantFrom(false, false, false, true),
  });

/** Short values well away from every limit. */
export const clearRecipe: fc.Arbitrary<Recipe> = fc.record({
  anchor: fc.constant(-1),
  unit: fc.nat({ max: 1e6 }),
  codesOnly: fc.constant(true),
  offset: fc.constant(0),
  morePlaces: fc.constant(2),
  share: fc.constantFrom(0.07, 0.21, 0.43, 0.61, 0.83, 0.93, 1.31, 2.63),
  form: fc.constantFrom<Form>("text", "number"),
  ranged: fc.constant(false),
});

/** Short values on and near the limits, as a caller would write them. */
export const plainEdgeRecipe: fc.Arbitrary<Recipe> = fc.record({
  anchor: fc.nat({ max: 1e6 }),
  unit: fc.nat({ max: 1e6 }),
  codesOnly: fc.constant(true),
  offset: fc.constantFrom(0, 0, -1, 1),
  morePlaces: fc.constantFrom(0, 1, 2),
  share: fc.constantFrom(0.43, 0.93, 1.31, 2.63),
  form: fc.constantFrom<Form>("text", "number"),
  ranged: fc.constant(false),
});

function pick<T>(items: readonly T[], index: number): T | undefined {
  return items.length === 0 ? undefined : items[index % items.length];
}

export interface Built {
  readonly quantity: Quantity | null | undefined;
  /** The number in it, in the measure's finest unit. */
  readonly amount: Rational;
}

/** A value on or beside one of the anchors (in the finest unit), or a loose one, written in a unit in which it is a decimal. */
export function build(measure: Measure, anchors: readonly Rational[], recipe: Recipe): Built {
  const anchor = recipe.anchor < 0 ? null : pick([...anchors, null, null, zero], recipe.anchor);
  const largest = anchors.reduce((a, b) => (compare(a, b) < 0 ? b : a), one);
  const units = unitWorths(measure).filter(
    ({ unit, worth }) => !(recipe.codesOnly && isSpelling(unit)) && (anchor == null || placesOf(divide(anchor, worth)) !== undefined),
  );
  const { unit, worth } = pick(units, recipe.unit) ?? { unit: "", worth: one };
  const onAnchor = divide(anchor ?? multiply(largest, parseRational(recipe.share)), worth);
  // A loose value is short, or has every digit of its double.
  const needed = placesOf(onAnchor);
  const exact = anchor == null && (needed === undefined || recipe.morePlaces < 3) ? floored(onAnchor, recipe.morePlaces) : onAnchor;
  const places = (placesOf(exact) ?? 0) + (anchor == null ? 0 : recipe.morePlaces);
  const moved = anchor == null ? exact : add(exact, ulp(places, recipe.offset));
  const value = compare(moved, zero) < 0 ? exact : moved;
  return { quantity: writeQuantity(value, unit, recipe), amount: multiply(value, worth) };
}

function writeQuantity(value: Rational, unit: string, { form, ranged }: Recipe): Quantity | null | undefined {
  const referenceRange = ranged ? { referenceRange: { low: 0, high: "1.20" } } : {};
  const text = plainDecimal(value);
  switch (form) {
    case "absent":
      return undefined;
    case "null":
      return null;
    case "number":
      return { value: numberOf(value) ?? text, unit, ...referenceRange };
    case "padded":
      return { value: `0${plainDecimal(value, 4)}0`, unit, ...referenceRange };
    case "text":
      return { value: text, unit, ...referenceRange };
    default:
      // Nothing is below zero, so "<0" would state no value at all.
      return { value: `${form === "<" && value.num === 0n ? "<=" : form}${text}`, unit, ...referenceRange };
  }
}
