import type { Measure } from "../../measurement/measure.js";
import type { Quantity } from "../../measurement/readQuantity.js";
import {
  add, compare, divide, floored, isZero, multiply, numberOf, one, parseRational, placesOf, plainDecimal, type Rational, signOfRational, ulp,
  zero,
} from "../oracle/rational.js";
import { isSpelling } from "../oracle/unitWorths.js";
import { type Accepts, acceptedUnits } from "./accepts.js";
import type { Recipe } from "./recipes.js";

/** The recipe with only what an implementation accepts. */
function acceptable(recipe: Recipe, { numbers, texts, missing, censored }: Accepts): Recipe {
  const { form, morePlaces } = recipe;
  const isMissing = form === "absent" || form === "null";
  const isCensored = /^[<>]/.test(form);
  const point = (isMissing && missing === false) || (isCensored && censored === false) ? "text" : form;
  const isText = point === "text" || point === "padded";
  if (texts === false) return { ...recipe, morePlaces: Math.min(morePlaces, 2), form: isText ? "number" : point };
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
export function built(measure: Measure, anchors: readonly Rational[], wanted: Recipe, asksForRange: boolean, accepts: Accepts): Built {
  const recipe = acceptable(wanted, accepts);
  const anchor = recipe.anchor < 0 ? null : pick([...anchors, null, null, zero], recipe.anchor);
  const accepted = acceptedUnits(measure, accepts, true).filter(({ unit }) => !(recipe.codesOnly && isSpelling(unit)));
  const writable = accepted.filter(({ worth }) => anchor == null || placesOf(divide(anchor, worth)) !== undefined);
  const { unit, worth } = pick(writable.length > 0 ? writable : accepted, recipe.unit) ?? { unit: "", worth: one };
  const isLoose = anchor == null || writable.length === 0;
  const value = isLoose ? looseValue(anchors, worth, recipe) : valueBeside(divide(anchor, worth), recipe);
  const quantity = written(value, unit, recipe, accepts);
  const range = rangeOf(value, recipe, asksForRange, accepts);
  return { quantity: quantity && range ? { ...quantity, referenceRange: range } : quantity, amount: multiply(value, worth) };
}

/** A share of the largest limit, in a unit: short, or with every digit of its double. */
function looseValue(anchors: readonly Rational[], worth: Rational, { share, morePlaces }: Recipe): Rational {
  const largest = anchors.reduce((a, b) => (compare(a, b) < 0 ? b : a), one);
  const value = divide(multiply(largest, parseRational(share)), worth);
  return placesOf(value) === undefined || morePlaces < 3 ? floored(value, morePlaces) : value;
}

/** On the anchor, or one unit in the last place beside it, but never below 0. */
function valueBeside(anchor: Rational, { offset, morePlaces }: Recipe): Rational {
  const moved = add(anchor, ulp((placesOf(anchor) ?? 0) + morePlaces, offset));
  return signOfRational(moved) < 0 ? anchor : moved;
}

function written(value: Rational, unit: string, { form }: Recipe, accepts: Accepts): Quantity | null | undefined {
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

type Range = NonNullable<Quantity["referenceRange"]>;

/** How the limits of a range lie about the value, in multiples of it: on, below, above, both below, both above, about it. */
const rangeKinds = [["1", "1"], ["0.5", "1"], ["1", "2"], ["0.5", "0.5"], ["2", "2"], ["0.5", "2"]] as const;

/** Where a criterion asks for it a range with the value on, beside or between its limits; else one that says nothing, now and then. */
function rangeOf(value: Rational, { range }: Recipe, isAsked: boolean, { missing, texts, unasked }: Accepts): Range | undefined {
  if (!isAsked) return range % 4 === 3 && unasked !== false && texts !== false ? { low: 0, high: "1.20" } : undefined;
  const canMiss = missing !== false;
  if (canMiss && range === 15) return undefined;
  const [low, high] = (pick(rangeKinds, range) ?? ["1", "1"]).map((factor) => {
    const text = plainDecimal(multiply(value, parseRational(factor)));
    return texts === false ? Number(text) : text;
  });
  return { ...(canMiss && range === 13 ? {} : { low }), ...(canMiss && range === 14 ? {} : { high }) };
}
