import fc from "fast-check";
import type { Assessment, Baseline, Measure, Quantity, ResponseDefinition } from "../../src/index.js";
import { type MeasureParts, partsOf } from "./definitionParts.js";
import {
  add, compare, divide, floored, fraction, multiply, numberOf, one, parseRational, placesOf, plainDecimal, type Rational, ulp, zero,
} from "./exactDecimal.js";
import { allMeasures, unitWorths } from "./units.js";

export interface RecordPair {
  readonly baseline: Baseline;
  readonly followUp: Assessment;
}

type Form = "text" | "padded" | "number" | "<" | "<=" | ">" | ">=" | "absent" | "null";

/** The choices behind one value. What they mean depends on the definition, so they shrink and combine freely. */
interface Recipe {
  /** Which limit, or which multiple of baseline, the value is built on; past the last of them, or below 0, it is loose. */
  readonly anchor: number;
  readonly unit: number;
  /** On the anchor, or one unit in the last place above or below it. */
  readonly offset: number;
  readonly morePlaces: number;
  /** The share of the largest limit that a loose value is. */
  readonly share: number;
  readonly form: Form;
  readonly ranged: boolean;
}

const pointForms = fc.constantFrom<Form>("text", "text", "number", "number", "padded");
const openForms = fc.oneof(
  { arbitrary: pointForms, weight: 5 },
  { arbitrary: fc.constantFrom<Form>("<", "<=", ">", ">="), weight: 3 },
  { arbitrary: fc.constantFrom<Form>("absent", "null"), weight: 2 },
);

const share = fc.oneof(
  { arbitrary: fc.integer({ min: 0, max: 4000 }).map((n) => n / 1000), weight: 4 },
  { arbitrary: fc.double({ min: 1e-12, max: 4, noNaN: true }), weight: 1 },
);

const recipeOf = (form: fc.Arbitrary<Form>): fc.Arbitrary<Recipe> =>
  fc.record({
    anchor: fc.nat({ max: 1e6 }),
    unit: fc.nat({ max: 1e6 }),
    offset: fc.constantFrom(0, 0, -1, 1),
    morePlaces: fc.constantFrom(0, 0, 1, 2, 3, 12, 21),
    share,
    form,
    ranged: fc.constantFrom(false, false, false, true),
  });

/** Short values well away from every limit. */
const clearRecipe: fc.Arbitrary<Recipe> = fc.record({
  anchor: fc.constant(-1),
  unit: fc.nat({ max: 1e6 }),
  offset: fc.constant(0),
  morePlaces: fc.constant(2),
  share: fc.constantFrom(0.07, 0.21, 0.43, 0.61, 0.83, 0.93, 1.31, 2.63),
  form: fc.constantFrom<Form>("text", "number"),
  ranged: fc.constant(false),
});

function pick<T>(items: readonly T[], index: number): T | undefined {
  return items.length === 0 ? undefined : items[index % items.length];
}

interface Built {
  readonly quantity: Quantity | null | undefined;
  /** The number in it, in the measure's finest unit. */
  readonly amount: Rational;
}

function build(measure: Measure, anchors: readonly Rational[], recipe: Recipe): Built {
  const anchor = recipe.anchor < 0 ? null : pick([...anchors, null, null, zero], recipe.anchor);
  const largest = anchors.reduce((a, b) => (compare(a, b) < 0 ? b : a), one);
  const units = unitWorths(measure).filter(({ worth }) => anchor == null || placesOf(divide(anchor, worth)) !== undefined);
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

type MeasurePair = Readonly<Record<"baseline" | "followUp", Built["quantity"]>> & { readonly measure: Measure };

/** Values of one measure at both times, built on the limits, on multiples of baseline and on limits over a factor. */
function measurePairs({ measure, limits, factors }: MeasureParts, recipe: fc.Arbitrary<Recipe>): fc.Arbitrary<MeasurePair> {
  const levels = limits.map((limit) => limit.amount);
  const crossings = levels.flatMap((level) => factors.filter((factor) => factor.num !== 0n).map((factor) => divide(level, factor)));
  const forBaseline = [...levels, ...crossings.filter((crossing) => placesOf(crossing) !== undefined)];
  return fc.tuple(recipe, recipe).map(([before, after]) => {
    const baseline = build(measure, forBaseline, before);
    const multiples = factors.map((factor) => multiply(factor, baseline.amount));
    const followUp = build(measure, [...levels, ...multiples, ...multiples], after);
    return { measure, baseline: baseline.quantity, followUp: followUp.quantity };
  });
}

const flag = fc.constantFrom(true, false, false);
const openFlag = fc.constantFrom(true, false, null, undefined);
const sediment = fc.record({ redCellCasts: openFlag.map((casts) => casts ?? null) });
interface Extras {
  readonly date?: string | null;
  readonly visit?: string | null;
  readonly sediment?: { readonly redCellCasts: boolean | null };
}
const extras: fc.Arbitrary<Extras> = fc.record(
  { date: fc.constantFrom("2024-01-08", "2023-12-31T23:59:00-11:00", null), visit: fc.constantFrom("BASELINE", "", null), sediment },
  { requiredKeys: [] },
);

function assemble(quantities: readonly (readonly [Measure, Quantity | null | undefined])[]): Partial<Record<Measure, Quantity | null>> {
  const written: Partial<Record<Measure, Quantity | null>> = {};
  for (const [measure, quantity] of quantities) if (quantity !== undefined) written[measure] = quantity;
  return written;
}

interface Ingredients {
  readonly recipe: fc.Arbitrary<Recipe>;
  readonly flags: fc.Arbitrary<boolean | null | undefined>;
  /** Measures that the definition does not ask for. */
  readonly beside: fc.Arbitrary<Recipe> | null;
  readonly extras: fc.Arbitrary<Extras>;
}

function pairsOf(definition: ResponseDefinition, { recipe, flags, beside, extras }: Ingredients): fc.Arbitrary<RecordPair> {
  const { measures, events } = partsOf(definition);
  const others = allMeasures
    .filter((measure) => measures.every((parts) => parts.measure !== measure))
    .map((measure) => ({ measure, leaves: [], limits: [{ at: "followUp", amount: fraction(5n, 1n) } as const], factors: [] }));
  return fc
    .record({
      asked: fc.tuple(...measures.map((parts) => measurePairs(parts, recipe))),
      others: beside === null ? fc.constant([]) : fc.oneof(fc.constant([]), fc.tuple(...others.map((parts) => measurePairs(parts, beside)))),
      flags: fc.tuple(...events.map(() => flags)),
      before: extras,
      after: extras,
    })
    .map(({ asked, others: unasked, flags: occurred, before, after }): RecordPair => {
      const pairs: readonly MeasurePair[] = [...asked, ...unasked];
      const flagged = events.flatMap((event, i) => (occurred[i] === undefined ? [] : [[event, occurred[i]] as const]));
      return {
        baseline: { ...before, ...assemble(pairs.map(({ measure, baseline }) => [measure, baseline])) },
        followUp: {
          ...after,
          ...(after.date == null ? {} : { date: "2024-06-24" }),
          ...assemble(pairs.map(({ measure, followUp }) => [measure, followUp])),
          ...(flagged.length === 0 ? {} : { events: Object.fromEntries(flagged) }),
        },
      };
    });
}

/** Records in which everything that the definition asks for is known. */
export function completePairs(definition: ResponseDefinition): fc.Arbitrary<RecordPair> {
  return pairsOf(definition, { recipe: recipeOf(pointForms), flags: flag, beside: recipeOf(openForms), extras });
}

/** Records in which anything may be missing or outside the limits of quantification. */
export function openPairs(definition: ResponseDefinition): fc.Arbitrary<RecordPair> {
  return pairsOf(definition, { recipe: recipeOf(openForms), flags: openFlag, beside: recipeOf(openForms), extras });
}

/** Complete records of the plainest kind, with no value near a limit. */
export function clearPairs(definition: ResponseDefinition): fc.Arbitrary<RecordPair> {
  return pairsOf(definition, { recipe: clearRecipe, flags: flag, beside: null, extras: fc.constant({}) });
}

/** Both of these. */
export function anyPairs(definition: ResponseDefinition): fc.Arbitrary<RecordPair> {
  return fc.oneof(completePairs(definition), openPairs(definition));
}
