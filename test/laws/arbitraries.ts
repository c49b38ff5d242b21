import fc from "fast-check";
import type { Assessment, Baseline, Measure, Quantity, ResponseDefinition } from "../../src/index.js";
import { type MeasureParts, partsOf } from "./definitionParts.js";
import { divide, fraction, multiply, placesOf } from "./exactDecimal.js";
import { build, type Built, clearRecipe, openForms, plainEdgeRecipe, pointForms, type Recipe, recipeOf } from "./recipes.js";
import { allMeasures } from "./units.js";

export interface RecordPair {
  readonly baseline: Baseline;
  readonly followUp: Assessment;
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

const plainFlag = fc.constantFrom(true, false, undefined);
const plainExtras: fc.Arbitrary<Extras> = fc.constantFrom({}, { date: "2024-01-08" }, { visit: "WEEK 24" });

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
      withEvents: fc.boolean(),
      // What had occurred before treatment says nothing of the follow-up.
      eventsBefore: fc.constantFrom({}, {}, ...[true, false].map((flag) => ({ events: Object.fromEntries(events.map((event) => [event, flag])) }))),
    })
    .map(({ asked, others: unasked, flags: occurred, before, after, withEvents, eventsBefore }): RecordPair => {
      const pairs: readonly MeasurePair[] = [...asked, ...unasked];
      const flagged = events.flatMap((event, i) => (occurred[i] === undefined ? [] : [[event, occurred[i]] as const]));
      return {
        baseline: { ...before, ...eventsBefore, ...assemble(pairs.map(({ measure, baseline }) => [measure, baseline])) },
        followUp: {
          ...after,
          ...(after.date == null ? {} : { date: "2024-06-24" }),
          ...assemble(pairs.map(({ measure, followUp }) => [measure, followUp])),
          ...(flagged.length === 0 && !withEvents ? {} : { events: Object.fromEntries(flagged) }),
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

/** Records of the plainest kind, with no value near a limit; only an event may be unknown. */
export function clearPairs(definition: ResponseDefinition): fc.Arbitrary<RecordPair> {
  return pairsOf(definition, { recipe: clearRecipe, flags: plainFlag, beside: null, extras: plainExtras });
}

/** Records of the plainest kind with their values on and near the limits. */
export function plainEdgePairs(definition: ResponseDefinition): fc.Arbitrary<RecordPair> {
  return pairsOf(definition, { recipe: plainEdgeRecipe, flags: plainFlag, beside: null, extras: plainExtras });
}

/** Both of these. */
export function anyPairs(definition: ResponseDefinition): fc.Arbitrary<RecordPair> {
  return fc.oneof(completePairs(definition), openPairs(definition));
}
