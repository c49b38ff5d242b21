import fc from "fast-check";
import type { SedimentName } from "../../measurement/assessment.js";
import type { ResponseDefinition } from "../../criteria/responseDefinition.js";
import type { EventName } from "../../measurement/assessment.js";
import type { Quantity } from "../../measurement/readQuantity.js";
import type { Accepts } from "./accepts.js";
import { leavesOf } from "../oracle/definitionParts.js";
import { caseDates, isDoseRule } from "./doseSettings.js";
import { openDoses, recordedDoses } from "./doseArbitraries.js";
import { type AskedMeasure, askedMeasures, earlierAnchors, laterAnchors } from "./measureParts.js";
import type { RecordPair } from "../oracle/recordPair.js";
import { parseRational } from "../oracle/rational.js";
import { build, type Built, type Recipe } from "./recipes.js";
import { writtenFor } from "./writtenFor.js";
import { allMeasures } from "../oracle/unitWorths.js";

type Times = "baseline" | "followUp" | "preFlare" | "next";
type MeasureValues = Readonly<Record<Times, Built["quantity"]>> & { readonly asked: AskedMeasure };

/** Values of one measure at all times asked for, built on the limits, on multiples of the earlier values and on limits over a factor. */
function measureValues(asked: AskedMeasure, recipe: fc.Arbitrary<Recipe>, accepts: Accepts): fc.Arbitrary<MeasureValues> {
  const { measure, rangedAt, furtherTimes } = asked;
  const further = (time: "preFlare" | "next") => (furtherTimes.includes(time) ? recipe : fc.constant(null));
  return fc.tuple(recipe, recipe, further("preFlare"), further("next")).map(([before, after, flare, afterwards]) => {
    const at = (time: Times, anchors: Parameters<typeof build>[1], own: Recipe) => build(measure, anchors, own, rangedAt.includes(time), accepts);
    const baseline = at("baseline", earlierAnchors(asked), before);
    const preFlare = flare === null ? null : at("preFlare", [...earlierAnchors(asked), baseline.amount], flare);
    const later = laterAnchors(asked, [baseline.amount, ...(preFlare === null ? [] : [preFlare.amount])]);
    const followUp = at("followUp", later, after);
    const next = afterwards === null ? null : at("next", [...later, followUp.amount], afterwards);
    return { asked, baseline: baseline.quantity, followUp: followUp.quantity, preFlare: preFlare?.quantity, next: next?.quantity };
  });
}

export const flag = fc.constantFrom(true, false, false);
export const openFlag = fc.constantFrom(true, false, null, undefined);
export const plainFlag = fc.constantFrom(true, false, undefined);
export type Extras = Readonly<Partial<Record<"date" | "visit", string | null>>> & { readonly sediment?: { readonly redCellCasts: boolean | null } };
const sediment = fc.record({ redCellCasts: openFlag.map((casts) => casts ?? null) });
export const extras: fc.Arbitrary<Extras> = fc.record(
  { date: fc.constantFrom("2023-01-02", "2022-12-31T23:59:00-11:00", null), visit: fc.constantFrom("BASELINE", "", null), sediment },
  { requiredKeys: [] },
);
export const plainExtras: fc.Arbitrary<Extras> = fc.constantFrom({}, { date: "2023-01-02" }, { visit: "WEEK 24" });

export interface Ingredients {
  readonly recipe: fc.Arbitrary<Recipe>;
  readonly flags: fc.Arbitrary<boolean | null | undefined>;
  /** Measures that the definition does not ask for. */
  readonly beside: fc.Arbitrary<Recipe> | null;
  readonly extras: fc.Arbitrary<Extras>;
  readonly complete: boolean;
}

function unaskedMeasures(asked: readonly AskedMeasure[]): readonly AskedMeasure[] {
  return allMeasures
    .filter((measure) => asked.every((parts) => parts.measure !== measure))
    .map((measure) => ({ measure, leaves: [], limits: [parseRational("5")], factors: [], rises: [], rangedAt: [], furtherTimes: [] }));
}

/** None, or a few of them. */
function besideOf(measures: readonly AskedMeasure[], recipe: fc.Arbitrary<Recipe>): fc.Arbitrary<readonly MeasureValues[]> {
  const some = fc.uniqueArray(fc.nat({ max: measures.length - 1 }), { minLength: 1, maxLength: 3 });
  const few = some.chain((chosen) => fc.tuple(...chosen.flatMap((i) => measures.slice(i, i + 1)).map((parts) => measureValues(parts, recipe, {}))));
  return fc.oneof({ withCrossShrink: true }, fc.constant<readonly MeasureValues[]>([]), few);
}

function at(values: readonly MeasureValues[], time: Times): Readonly<Record<string, Quantity | null>> {
  const known = values.flatMap((value): readonly (readonly [string, Quantity | null])[] => {
    const quantity = value[time];
    return quantity === undefined ? [] : [[value.asked.measure, quantity]];
  });
  return Object.fromEntries(known);
}

function flagged<Name extends string>(names: readonly Name[], flags: fc.Arbitrary<boolean | null | undefined>): fc.Arbitrary<Readonly<Partial<Record<Name, boolean | null>>>> {
  return fc.tuple(...names.map(() => flags)).map((found) => {
    const recorded = names.flatMap((name, i) => (found[i] === undefined ? [] : [[name, found[i]] as const]));
    return Object.fromEntries(recorded) as Readonly<Partial<Record<Name, boolean | null>>>;
  });
}

/** Records for a definition from the ingredients wanted. */
export function recordsOf(definition: ResponseDefinition, wanted: Ingredients, accepts: Accepts): fc.Arbitrary<RecordPair> {
  const leaves = leavesOf(definition);
  const measures = askedMeasures(definition);
  const events: readonly EventName[] = [...new Set(leaves.flatMap((leaf) => (leaf.kind === "noEvent" ? [leaf.event] : [])))];
  const elements = (time: "followUp" | "next"): readonly SedimentName[] => [
    ...new Set(leaves.flatMap((leaf) => (leaf.kind === "noSediment" && (leaf.at ?? "followUp") === time ? [leaf.element] : []))),
  ];
  const flags = accepts.missing === false ? flag : wanted.flags;
  const unasked = accepts.unasked !== false;
  const others = unasked && wanted.beside !== null ? wanted.beside : null;
  const withDoses = leaves.some(isDoseRule);
  const doses = withDoses ? (wanted.complete || accepts.missing === false ? recordedDoses(definition) : openDoses(definition)) : fc.constant(undefined);
  const extra = unasked ? wanted.extras : fc.constant<Extras>({});
  return fc
    .record({
      asked: fc.tuple(...measures.map((parts) => measureValues(parts, wanted.recipe, accepts))),
      others: others === null ? fc.constant<readonly MeasureValues[]>([]) : besideOf(unaskedMeasures(measures), others),
      occurred: flagged(events, flags),
      seen: flagged(elements("followUp"), flags),
      seenNext: flagged(elements("next"), flags),
      doses,
      before: extra,
      after: extra,
      withEmpty: fc.boolean(),
      undated: wanted.complete || accepts.missing === false ? fc.constant(false) : fc.nat({ max: 5 }).map((n) => n === 5),
      // What had occurred before treatment says nothing of the follow-up.
      eventsBefore: unasked
        ? fc.constantFrom({}, {}, ...[true, false].map((occurred) => ({ events: Object.fromEntries(events.map((event) => [event, occurred])) })))
        : fc.constant({}),
    })
    .map(({ asked, others: beside, occurred, seen, seenNext, doses: taken, before, after, withEmpty, undated, eventsBefore }): RecordPair => {
      const values: readonly MeasureValues[] = [...asked, ...beside];
      const keep = <T extends object>(key: string, value: T) => (Object.keys(value).length === 0 && !(withEmpty && unasked) ? {} : { [key]: value });
      const isDated = withDoses && !undated;
      const [preFlare, next] = [at(values, "preFlare"), { ...at(values, "next"), ...(elements("next").length === 0 ? {} : keep("sediment", seenNext)) }];
      const asksFor = (time: "preFlare" | "next") => measures.some(({ furtherTimes }) => furtherTimes.includes(time));
      return {
        baseline: {
          ...before, ...(isDated ? { date: caseDates.baseline } : {}), ...eventsBefore, ...at(values, "baseline"),
          ...(asksFor("preFlare") ? keep("preFlare", preFlare) : {}),
        },
        followUp: {
          ...after,
          ...(isDated || after.date != null ? { date: caseDates.followUp } : {}),
          ...at(values, "followUp"),
          ...keep("events", occurred),
          ...(elements("followUp").length === 0 ? {} : keep("sediment", seen)),
          ...(asksFor("next") || elements("next").length > 0 ? keep("next", next) : {}),
          ...(taken === undefined ? {} : { doses: writtenFor(taken, accepts) }),
        },
      };
    });
}
