import fc from "fast-check";
import type { Measure } from "../../measurement/measure.js";
import type { Quantity } from "../../measurement/readQuantity.js";
import { type Accepts, acceptedUnits } from "./accepts.js";
import {
  add, compare, divide, floored, isZero, multiply, numberOf, one, parseRational, placesOf, plainDecimal, type Rational, signOfRational, ulp, zero,
} from "../oracle/rational.js";
import { isSpelling } from "../oracle/unitWorths.js";

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
  /** The kind of reference range, if any. */
  readonly range: number;
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
    range: fc.nat({ max: 15 }),
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
  range: fc.constant(0),
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
  range: fc.constant(0),
});

/** The recipe with only what an implementation accepts. */
function acceptable(recipe: Recipe, { numbers, texts, missing, censored }: Accepts): Recipe {
  const { form, morePlaces } = recipe;
  const isMissing = form === "absent" || form === "null";
  const isCensored = /^[<>]/.test(form);
  const point = (isMissing && missing === false) || (isCensored && censored === false) ? "text" : form;
  if (texts === false) return { ...recipe, morePlaces: Math.min(morePlaces, 2), form: point === "text" || point === "padded" ? "number" : point };
  return { ...recipe, form: numbers === false && point === "number" ? "text" : point };
}

function pick<T>(items: readonly T[], index: number): T | undefined {
  return items.length === 0 ? undefined : items[index % items.length];
}

export interface Built {
  readonly quantity: Quantity | null | undefined;
  /** The number in it, in the measure's finest unit. */
  readonly amount: Rational;
}

/** A value on or beside one of the anchors (in the finest unit), or a loose one, written in a unit in which it is a decimal. */
export function build(measure: Measure, anchors: readonly Rational[], wanted: Recipe, asksForRange: boolean, accepts: Accepts): Built {
  const recipe = acceptable(wanted, accepts);
  const anchor = recipe.anchor < 0 ? null : pick([...anchors, null, null, zero], recipe.anchor);
  const largest = anchors.reduce((a, b) => (compare(a, b) < 0 ? b : a), one);
  const accepted = acceptedUnits(measure, accepts, true).filter(({ unit }) => !(recipe.codesOnly && isSpelling(unit)));
  const writable = accepted.filter(({ worth }) => anchor == null || placesOf(divide(anchor, worth)) !== undefined);
  const { unit, worth } = pick(writable.length > 0 ? writable : accepted, recipe.unit) ?? { unit: "", worth: one };
  const onAnchor = divide((writable.length > 0 ? anchor : undefined) ?? multiply(largest, parseRational(recipe.share)), worth);
  const isLoose = anchor == null || writable.length === 0;
  // A loose value is short, or has every digit of its double.
  const exact = isLoose && (placesOf(onAnchor) === undefined || recipe.morePlaces < 3) ? floored(onAnchor, recipe.morePlaces) : onAnchor;
  const places = (placesOf(exact) ?? 0) + (isLoose ? 0 : recipe.morePlaces);
  const moved = isLoose ? exact : add(exact, ulp(places, recipe.offset));
  const value = signOfRational(moved) < 0 ? exact : moved;
  const quantity = writeQuantity(value, unit, recipe, accepts);
  const range = rangeOf(value, recipe, asksForRange, accepts);
  return { quantity: quantity && range ? { ...quantity, referenceRange: range } : quantity, amount: multiply(value, worth) };
}

function writeQuantity(value: Rational, unit: string, { form }: Recipe, accepts: Accepts): Quantity | null | undefined {
  const text = plainDecimal(value);
  switch (form) {
    case "absent":
      return undefined;
    case "null":
      return null;
    case "number":
      return { value: numberOf(value) ?? (accepts.texts === false ? Number(text) : text), unit };
    case "padded":
      return { value: `0${plainDecimal(value, 4)}0`, unit };
    case "text":
      return { value: text, unit };
    default:
      // Nothing is below zero, so "<0" would state no value at all.
      return { value: `${form === "<" && isZero(value) ? "<=" : form}${text}`, unit };
  }
}

/** Where a criterion asks for it a range with the value on, beside or between its limits; else one that says nothing, now and then. */
function rangeOf(value: Rational, { range }: Recipe, isAsked: boolean, accepts: Accepts): NonNullable<Quantity["referenceRange"]> | undefined {
  if (!isAsked) return range % 4 === 3 && accepts.unasked !== false && accepts.texts !== false ? { low: 0, high: "1.20" } : undefined;
  if (accepts.missing !== false && range === 15) return undefined;
  const [half, twice] = [parseRational("0.5"), parseRational("2")].map((factor) => multiply(value, factor)) as [Rational, Rational];
  const [low, high] = pick([[value, value], [half, value], [value, twice], [half, half], [twice, twice], [half, twice]] as const, range) ?? [value, value];
  const written = (amount: Rational) => (accepts.texts === false ? Number(plainDecimal(amount)) : plainDecimal(amount));
  return { ...(accepts.missing !== false && range === 13 ? {} : { low: written(low) }), ...(accepts.missing !== false && range === 14 ? {} : { high: written(high) }) };
}
