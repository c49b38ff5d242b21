import { askedValues } from "../../criteria/asMeasured.js";
import { type AskedComparison, type PreparedAmount, printedFor } from "../../criteria/comparisonOf.js";
import type { EventCriterion, SedimentCriterion } from "../../criteria/criterion.js";
import type { PreparedCriterion } from "../../criteria/prepareCriterion.js";
import { unitsOf } from "../../measurement/measure.js";
import type { Exact } from "../../measurement/quantity.js";
import type { Relation } from "../../measurement/span.js";
import { limitInSteps, type MeasureGrid } from "./grid.js";
import type { Direction, Layout, Wanted } from "./layout.js";

/** A criterion in whole numbers. */
export type Plan = Comparison | { readonly kind: "allOf" | "anyOf"; readonly members: readonly Plan[] };

/**
 * `number × times < other × timesOther + more`, or `<=`: whole numbers all. ">" is written so too, with the signs of all three turned
 * round; a limit that is the same for every record takes the other number 0 times.
 */
export interface Comparison {
  readonly kind: "comparison";
  readonly place: number;
  readonly times: number;
  readonly other: number;
  readonly timesOther: number;
  readonly more: number;
  readonly isMetByEqual: boolean;
}

/** A number of the record, and by how much it is multiplied. */
interface Factored {
  readonly wanted: Wanted;
  readonly times: number;
}

/** Plans a criterion, and notes in the layout which numbers it asks for and which way they meet it. */
export function planOf(prepared: PreparedCriterion, layout: Layout): Plan {
  switch (prepared.kind) {
    case "comparison":
      return planOfComparison(prepared.comparison, layout);
    case "flag":
      return againstPrinted(layout, wantedFlag(prepared.criterion), "<=", [0]);
    case "doseWindow": {
      const { criterion } = prepared;
      return againstPrinted(layout, { kind: "doseBroken", rule: { criterion, limit: doseInSteps(layout, prepared.limit) } }, "<=", [0]);
    }
    case "averageDose": {
      const { criterion: { first, last, relation, limit }, limit: number } = prepared;
      const window = { first, last };
      const sum: Wanted = { kind: "doseSum", window };
      if (!("timesBaseline" in limit)) {
        const most: Factored = { wanted: { kind: "doseDays", window }, times: doseInSteps(layout, number) };
        return againstOther(layout, { wanted: sum, times: 1 }, relation, most, 0);
      }
      layout.place({ kind: "value", measure: "prednisoneEquivalent", at: "baseline" });
      const multiple: Wanted = { kind: "doseDaysTimesBaseline", window };
      return againstOther(layout, { wanted: sum, times: divisorOf(number) }, relation, { wanted: multiple, times: digitsOf(number) }, 0);
    }
    case "allOf":
    case "anyOf":
      return { kind: prepared.kind, members: prepared.members.map((member) => planOf(member, layout)) };
    case "asMeasured": {
      const among = askedValues(prepared);
      for (const { measure, at } of among) layout.place({ kind: "value", measure, at });
      const members = prepared.members.map((member): Plan => ({
        kind: "allOf",
        members: [comparison(layout.place({ kind: "counts", asked: askedValues(member), among }), ">", 0), planOf(member, layout)],
      }));
      return { kind: "anyOf", members };
    }
  }
}

/** A value against its limit: printed, an end of its range, or what follows from an earlier value. */
function planOfComparison({ measure, at, relation, limit }: AskedComparison, layout: Layout): Comparison {
  const grid = layout.grids.get(measure) as MeasureGrid;
  const wanted: Wanted = { kind: "value", measure, at };
  switch (limit.from) {
    case "print":
      return againstPrinted(
        layout,
        wanted,
        relation,
        unitsOf(measure).map((unit) => limitInSteps(measure, grid, printedFor(unit, limit.printed))),
      );
    case "range": {
      const { bound } = limit;
      layout.place(wanted);
      // The other end says something, too: no range ends before it begins.
      layout.place({ kind: "beyondRange", measure, at, bound: bound === "low" ? "high" : "low" });
      return againstPrinted(layout, { kind: "beyondRange", measure, at, bound }, relation, [0]);
    }
    case "earlier": {
      const { factor, change } = limit;
      const steps = change === null ? 0 : limitInSteps(measure, grid, change);
      const more = change?.sign === "-" ? -steps : steps;
      const [times, divisor] = factor === null ? [1, 1] : [digitsOf(factor.value), divisorOf(factor.value)];
      // A multiple by 0 is 0 whatever the earlier value was.
      if (times === 0) return againstPrinted(layout, wanted, relation, unitsOf(measure).map(() => more));
      const earlier: Wanted = { kind: "value", measure, at: limit.at };
      return againstOther(layout, { wanted, times: divisor }, relation, { wanted: earlier, times }, divisor * more);
    }
  }
}

function wantedFlag(criterion: EventCriterion | SedimentCriterion): Wanted {
  if ("event" in criterion) return { kind: "event", event: criterion.event };
  return { kind: "sediment", element: criterion.element, at: criterion.at ?? "followUp" };
}

/** A number against a limit that is the same for every record, but for the unit. */
function againstPrinted(layout: Layout, wanted: Wanted, relation: Relation, byUnit: readonly number[]): Comparison {
  const place = layout.place(wanted);
  const slot = layout.slots[place];
  const [limit = 0] = byUnit;
  const isPrintedTwice = byUnit.some((other) => other !== limit);
  if (slot !== undefined) {
    slot.directions.add(directionOf(relation));
    slot.isPrintedTwice ||= isPrintedTwice;
    byUnit.forEach((own, unit) => (slot.limits[unit] ??= []).push(own));
  }
  if (!isPrintedTwice || !("measure" in wanted)) return comparison(place, relation, limit);
  const other = layout.place({ kind: "limitOfUnit", measure: wanted.measure, at: wanted.at, byUnit });
  return comparison(place, relation, 0, 1, other, 1);
}

function againstOther(layout: Layout, value: Factored, relation: Relation, other: Factored, more: number): Comparison {
  const [place, otherPlace] = [layout.place(value.wanted), layout.place(other.wanted)];
  const direction = directionOf(relation);
  note(layout, place, direction);
  note(layout, otherPlace, direction === 1 ? -1 : 1);
  return comparison(place, relation, more, value.times, otherPlace, other.times);
}

function comparison(place: number, relation: Relation, more: number, times = 1, other = place, timesOther = 0): Comparison {
  const sign = -directionOf(relation);
  const isMetByEqual = relation.length === 2;
  return { kind: "comparison", place, times: sign * times, other, timesOther: sign * timesOther, more: sign * more, isMetByEqual };
}

function directionOf(relation: Relation): Direction {
  return relation === ">" || relation === ">=" ? 1 : -1;
}

function note(layout: Layout, place: number, direction: Direction): void {
  layout.slots[place]?.directions.add(direction);
  layout.slots[place]?.againstOthers.add(direction);
}

const digitsOf = (factor: Exact): number => ("digits" in factor ? factor.digits : NaN);
const divisorOf = (factor: Exact): number => ("digits" in factor ? 10 ** factor.scale : NaN);

function doseInSteps(layout: Layout, limit: Exact): number {
  const amount: PreparedAmount["amount"] = { low: limit, lowOpen: false, high: limit, highOpen: false, unit: "mg/d", text: "" };
  const grid = layout.grids.get("prednisoneEquivalent") as MeasureGrid;
  return limitInSteps("prednisoneEquivalent", grid, { printed: { value: "", unit: "mg/d" }, amount });
}
