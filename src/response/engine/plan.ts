import { askedValues } from "../../criteria/asMeasured.js";
import { type PreparedAmount, type PreparedCriterion, printedFor } from "../../criteria/prepareCriterion.js";
import { unitsOf } from "../../measurement/measure.js";
import type { Exact } from "../../measurement/quantity.js";
import { flipped } from "../../measurement/span.js";
import { type Comparison, comparisonTest, type Factored, heldAgainstLimit, heldAgainstOther, type Test } from "./comparisons.js";
import { limitInSteps, type MeasureGrid } from "./grid.js";
import type { Layout, State, Wanted } from "./layout.js";

/** A criterion in whole numbers. */
export type Plan =
  | Comparison
  | { readonly kind: "allOf" | "anyOf"; readonly members: readonly Plan[] }
  | { readonly kind: "asMeasured"; readonly members: readonly { readonly plan: Plan; readonly places: readonly number[] }[] };

/** Plans a criterion, and notes in the layout which numbers it asks for and which way they meet it. */
export function planOf(prepared: PreparedCriterion, layout: Layout): Plan {
  switch (prepared.kind) {
    case "limit": {
      const { measure, at, relation, limits } = prepared;
      const grid = layout.grids.get(measure) as MeasureGrid;
      const byUnit = unitsOf(measure).map((unit) => limitInSteps(measure, grid, printedFor(unit, limits)));
      return heldAgainstLimit(layout, { kind: "value", measure, at }, relation, byUnit);
    }
    case "relativeToBaseline":
    case "relativeToPreFlare": {
      const { measure, at, relation, kind, factor } = prepared;
      const earlier: Wanted = { kind: "value", measure, at: kind === "relativeToBaseline" ? "baseline" : "preFlare" };
      // A multiple by 0 is 0 whatever the earlier value was.
      if (digitsOf(factor) === 0)
        return heldAgainstLimit(
          layout,
          { kind: "value", measure, at },
          relation,
          unitsOf(measure).map(() => 0),
        );
      return heldAgainstOther(
        layout,
        { wanted: { kind: "value", measure, at }, times: divisorOf(factor) },
        relation,
        { wanted: earlier, times: digitsOf(factor) },
        0,
      );
    }
    case "riseFromBaseline":
    case "fallFromBaseline": {
      const { kind, measure, relation, by } = prepared;
      const isRise = kind === "riseFromBaseline";
      const steps = limitInSteps(measure, layout.grids.get(measure) as MeasureGrid, by);
      const [after, before] = (["followUp", "baseline"] as const).map((at) => ({
        wanted: { kind: "value", measure, at } as const,
        times: 1,
      })) as [Factored, Factored];
      return heldAgainstOther(layout, after, isRise ? relation : flipped(relation), before, isRise ? steps : -steps);
    }
    case "referenceRange": {
      const { measure, at, relation, bound } = prepared.criterion;
      layout.place({ kind: "value", measure, at });
      // The other end says something, too: no range ends before it begins.
      layout.place({ kind: "beyondRange", measure, at, bound: bound === "low" ? "high" : "low" });
      return heldAgainstLimit(layout, { kind: "beyondRange", measure, at, bound }, relation, [0]);
    }
    case "noEvent":
      return heldAgainstLimit(layout, { kind: "event", event: prepared.criterion.event }, "<=", [0]);
    case "noSediment":
      return heldAgainstLimit(
        layout,
        { kind: "sediment", element: prepared.criterion.element, at: prepared.criterion.at ?? "followUp" },
        "<=",
        [0],
      );
    case "doseWindow":
      return heldAgainstLimit(
        layout,
        { kind: "doseBroken", rule: { criterion: prepared.criterion, limit: doseInSteps(layout, prepared.limit) } },
        "<=",
        [0],
      );
    case "averageDose": {
      const { criterion: { first, last, relation, limit }, limit: number } = prepared;
      const window = { first, last };
      if ("timesBaseline" in limit) layout.place({ kind: "value", measure: "prednisoneEquivalent", at: "baseline" });
      return "timesBaseline" in limit
        ? heldAgainstOther(
            layout,
            { wanted: { kind: "doseSum", window }, times: divisorOf(number) },
            relation,
            { wanted: { kind: "doseDaysTimesBaseline", window }, times: digitsOf(number) },
            0,
          )
        : heldAgainstOther(
            layout,
            { wanted: { kind: "doseSum", window }, times: 1 },
            relation,
            { wanted: { kind: "doseDays", window }, times: doseInSteps(layout, number) },
            0,
          );
    }
    case "allOf":
    case "anyOf":
      return { kind: prepared.kind, members: prepared.members.map((member) => planOf(member, layout)) };
    case "asMeasured":
      return {
        kind: "asMeasured",
        members: prepared.members.map((member) => ({
          plan: planOf(member, layout),
          places: askedValues(member).map(({ measure, at }) => layout.place({ kind: "value", measure, at })),
        })),
      };
  }
}

/** The test of a plan for one record. */
export function testOf(plan: Plan, state: State): Test {
  switch (plan.kind) {
    case "allOf":
    case "anyOf":
      return combined(plan.kind, plan.members.map((member) => testOf(member, state)));
    case "asMeasured":
      return asMeasuredTest(plan.members.map((member) => testOf(member.plan, state)), plan.members.map(({ places }) => places), state);
    default:
      return comparisonTest(plan, state);
  }
}

function combined(kind: "allOf" | "anyOf", members: readonly Test[]): Test {
  const [first, ...others] = members as [Test, ...Test[]];
  if (others.length === 0) return first;
  const rest = combined(kind, others);
  return kind === "allOf" ? (numbers) => first(numbers) && rest(numbers) : (numbers) => first(numbers) || rest(numbers);
}

/** Any of the members of which something is recorded; where nothing is, any of them all. */
function asMeasuredTest(members: readonly Test[], places: readonly (readonly number[])[], state: State): Test {
  return (numbers) => {
    const { isHeld } = state;
    let isAnyHeld = false;
    for (let i = 0; i < members.length; i++) {
      if (!(places[i] as readonly number[]).some((place) => isHeld[place] === 1)) continue;
      isAnyHeld = true;
      if ((members[i] as Test)(numbers)) return true;
    }
    return !isAnyHeld && members.some((member) => member(numbers));
  };
}

const digitsOf = (factor: Exact): number => ("digits" in factor ? factor.digits : NaN);
const divisorOf = (factor: Exact): number => ("digits" in factor ? 10 ** factor.scale : NaN);

function doseInSteps(layout: Layout, limit: Exact): number {
  const amount: PreparedAmount["amount"] = { low: limit, lowOpen: false, high: limit, highOpen: false, unit: "mg/d", text: "" };
  return limitInSteps("prednisoneEquivalent", layout.grids.get("prednisoneEquivalent") as MeasureGrid, {
    printed: { value: "", unit: "mg/d" },
    amount,
  });
}
