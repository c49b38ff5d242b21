import fc from "fast-check";
import type { TimePoint } from "../../criteria/criterion.js";
import type { Quantity } from "../../measurement/readQuantity.js";
import { parseRational, type Rational } from "../oracle/rational.js";
import { allMeasures } from "../oracle/unitWorths.js";
import type { Accepts } from "./accepts.js";
import { type Built, built } from "./built.js";
import { type AskedMeasure, earlierAnchors, laterAnchors } from "./measureParts.js";
import type { Recipe } from "./recipes.js";

/** The values of a measure at all times. */
export type MeasureValues = Readonly<Record<TimePoint, Built["quantity"]>> & { readonly asked: AskedMeasure };

/** Values of one measure at all times asked for, built on the limits, on multiples of the earlier values and on limits over a factor. */
export function measureValues(asked: AskedMeasure, recipe: fc.Arbitrary<Recipe>, accepts: Accepts): fc.Arbitrary<MeasureValues> {
  const { measure, rangedAt, furtherTimes } = asked;
  const further = (time: "preFlare" | "next") => (furtherTimes.includes(time) ? recipe : fc.constant(null));
  return fc.tuple(recipe, recipe, further("preFlare"), further("next")).map(([before, after, flare, afterwards]) => {
    const at = (time: TimePoint, anchors: readonly Rational[], own: Recipe) =>
      built(measure, anchors, own, rangedAt.includes(time), accepts);
    const baseline = at("baseline", earlierAnchors(asked), before);
    const preFlare = flare === null ? null : at("preFlare", [...earlierAnchors(asked), baseline.amount], flare);
    const later = laterAnchors(asked, [baseline.amount, ...(preFlare === null ? [] : [preFlare.amount])]);
    const followUp = at("followUp", later, after);
    const next = afterwards === null ? null : at("next", [...later, followUp.amount], afterwards);
    return { asked, baseline: baseline.quantity, followUp: followUp.quantity, preFlare: preFlare?.quantity, next: next?.quantity };
  });
}

/** None, or a few, of the measures that a definition does not ask for. */
export function unaskedValues(asked: readonly AskedMeasure[], recipe: fc.Arbitrary<Recipe>): fc.Arbitrary<readonly MeasureValues[]> {
  const others = allMeasures.filter((measure) => asked.every((parts) => parts.measure !== measure)).map(unasked);
  const places = fc.uniqueArray(fc.nat({ max: others.length - 1 }), { minLength: 1, maxLength: 3 });
  const few = places.chain((chosen) => {
    const measures = chosen.flatMap((i) => others.slice(i, i + 1));
    return fc.tuple(...measures.map((parts) => measureValues(parts, recipe, {})));
  });
  return fc.oneof({ withCrossShrink: true }, fc.constant<readonly MeasureValues[]>([]), few);
}

function unasked(measure: AskedMeasure["measure"]): AskedMeasure {
  return { measure, leaves: [], limits: [parseRational("5")], factors: [], rises: [], rangedAt: [], furtherTimes: [] };
}

/** The quantities at a time, by measure. */
export function quantitiesAt(values: readonly MeasureValues[], time: TimePoint): Readonly<Record<string, Quantity | null>> {
  const known = values.flatMap((value): readonly (readonly [string, Quantity | null])[] => {
    const quantity = value[time];
    return quantity === undefined ? [] : [[value.asked.measure, quantity]];
  });
  return Object.fromEntries(known);
}
