import { describe, expect, it } from "vitest";
import {
  type Assessment, type Baseline, classifyRenalResponse, compileDefinition, daysBetween, type DatedDose, type DoseCriterion, type LimitCriterion, type Measure,
  publishedDefinitions, type Quantity, type SingleCriterion, type TimePoint,
} from "../../src/index.js";
import { definitionOf } from "../criteria/definitionOf.js";
import { leavesOf } from "./definitionParts.js";
import { add, compare, divide, multiply, parseRational, placesOf, plainDecimal, type Rational, relationHolds, ulp } from "./exactDecimal.js";
import { unitWorths, worthOf } from "./units.js";

/** A record that puts one value inside, on or outside a limit, and on which side of the limit it lies. */
interface BoundaryRow {
  readonly what: string;
  readonly baseline: Baseline;
  readonly followUp: Assessment;
  readonly sign: number;
}

type Placed = readonly [at: TimePoint, quantity: Quantity];

/** Puts values where they belong in a record. */
function recordOf(measure: Measure, ...placed: readonly Placed[]): Pick<BoundaryRow, "baseline" | "followUp"> {
  const at = (time: TimePoint) => Object.fromEntries(placed.filter(([own]) => own === time).map(([, quantity]) => [measure, quantity]));
  return { baseline: { ...at("baseline"), preFlare: at("preFlare") }, followUp: { ...at("followUp"), next: at("next") } };
}

/** One unit in the last place below the limit, the limit, and one above it, written in a unit; none where it is no decimal there. */
function around(measure: Measure, limit: Rational, unit: string): readonly { readonly quantity: Quantity; readonly sign: number }[] {
  const inUnit = divide(limit, worthOf(measure, unit));
  const places = placesOf(inUnit);
  if (places === undefined) return [];
  return [-1, 0, 1].map((sign) => ({ quantity: { value: plainDecimal(add(inUnit, ulp(places, sign))), unit }, sign })).filter(({ quantity }) => !quantity.value.toString().startsWith("-"));
}

/** The limit that a source prints for a unit: its own where it prints one, else the first, converted. */
function limitFor({ measure, limit, alsoPrinted }: LimitCriterion, unit: string): Rational {
  const worth = worthOf(measure, unit);
  const own = [limit, alsoPrinted].find((printed) => printed !== undefined && compare(worthOf(measure, printed.unit), worth) === 0);
  const { value, unit: printedUnit } = own ?? limit;
  return multiply(parseRational(value), worthOf(measure, printedUnit));
}

function boundaryRows(leaf: SingleCriterion): readonly BoundaryRow[] {
  switch (leaf.kind) {
    case "limit":
      return unitWorths(leaf.measure).flatMap(({ unit }) =>
        around(leaf.measure, limitFor(leaf, unit), unit).map(({ quantity, sign }) => ({ what: `${String(quantity.value)} ${unit}`, ...recordOf(leaf.measure, [leaf.at, quantity]), sign })),
      );
    case "relativeToBaseline":
    case "relativeToPreFlare": {
      const earlier = leaf.kind === "relativeToBaseline" ? "baseline" : "preFlare";
      return pairsOfUnits(leaf.measure, (before) => multiply(parseRational(leaf.factor), before), earlier, leaf.at ?? "followUp");
    }
    case "riseFromBaseline": {
      const rise = multiply(parseRational(leaf.rise.value), worthOf(leaf.measure, leaf.rise.unit));
      return pairsOfUnits(leaf.measure, (before) => add(before, rise), "baseline", "followUp");
    }
    case "referenceRange":
      return unitWorths(leaf.measure).flatMap(({ unit }) =>
        around(leaf.measure, multiply(parseRational("7.3"), worthOf(leaf.measure, unit)), unit).map(({ quantity, sign }) => ({
          what: `${String(quantity.value)} ${unit} with a limit of 7.3`,
          ...recordOf(leaf.measure, [leaf.at, { ...quantity, referenceRange: { [leaf.bound]: "7.3" } }]),
          sign,
        })),
      );
    case "doseWindow":
      return doseRows(leaf);
    case "noEvent":
    case "noSediment":
      return [];
  }
}

function pairsOfUnits(measure: Measure, limitOf: (before: Rational) => Rational, earlier: TimePoint, later: TimePoint): readonly BoundaryRow[] {
  return unitWorths(measure).flatMap((before) =>
    unitWorths(measure).flatMap((after) => {
      // A whole number of one of the two units; of whichever makes the limit a decimal in both.
      const step = [before.worth, after.worth].find((worth) => placesOf(divide(multiply(parseRational("40"), worth), before.worth)) !== undefined && placesOf(divide(limitOf(multiply(parseRational("40"), worth)), after.worth)) !== undefined);
      if (step === undefined) return [];
      const value = multiply(parseRational("40"), step);
      const own: Quantity = { value: plainDecimal(divide(value, before.worth)), unit: before.unit };
      return around(measure, limitOf(value), after.unit).map(({ quantity, sign }) => ({
        what: `${String(quantity.value)} ${after.unit} against ${String(own.value)} ${own.unit}`,
        ...recordOf(measure, [earlier, own], [later, quantity]),
        sign,
      }));
    }),
  );
}

/** The days just too few and just enough to fail, at one unit above the limit; and the limit itself throughout. */
function doseRows({ first, limit, relation, failsFromDays, failsFromDaysInARow }: DoseCriterion): readonly BoundaryRow[] {
  const [baseline, followUp] = [{ date: "2023-01-01" }, { date: "2024-12-31" }];
  const start = first.from === "baseline" ? first.days : daysBetween(baseline.date, followUp.date) + first.days;
  const dayAfter = (days: number) => new Date(Date.UTC(2023, 0, 1 + days)).toISOString().slice(0, 10);
  const dose = (value: Rational, from: number, to: number | null): DatedDose => ({
    start: dayAfter(from), end: to === null ? null : dayAfter(to), prednisoneEquivalent: { value: plainDecimal(value), unit: "mg/d" },
  });
  const limitValue = parseRational(limit.value);
  const [allowed, above] = relation === "<=" ? [limitValue, add(limitValue, ulp(1, 1))] : [add(limitValue, ulp(1, -1)), limitValue];
  const fewest = Math.min(failsFromDays, failsFromDaysInARow ?? Infinity);
  const withDaysAbove = (count: number) =>
    count === 0 ? [dose(allowed, 0, null)] : [dose(allowed, 0, start - 1), dose(above, start, start + count - 1), dose(allowed, start + count, null)];
  return [
    { what: "the highest dose allowed, throughout", baseline, followUp: { ...followUp, doses: withDaysAbove(0) }, sign: -1 },
    { what: `${String(fewest - 1)} days above`, baseline, followUp: { ...followUp, doses: withDaysAbove(fewest - 1) }, sign: -1 },
    { what: `${String(fewest)} days above`, baseline, followUp: { ...followUp, doses: withDaysAbove(fewest) }, sign: 1 },
  ];
}

describe.each(publishedDefinitions.map((definition) => [definition.id, definition] as const))("every limit of %s", (_, definition) => {
  const leaves = definition.levels.flatMap(({ criterion }) => leavesOf(criterion));
  const once = [...new Map(leaves.map((leaf) => [JSON.stringify(leaf), leaf])).values()];

  it("is judged as its sign says inside, at and outside, in every unit, compiled or not", () => {
    for (const leaf of once) {
      const rows = boundaryRows(leaf);
      if (leaf.kind !== "noEvent" && leaf.kind !== "noSediment") expect([leaf, rows.length]).not.toEqual([leaf, 0]);
      const alone = definitionOf(leaf);
      const compiled = compileDefinition(alone);
      for (const { what, baseline, followUp, sign } of rows) {
        const holds = leaf.kind === "doseWindow" ? sign < 0 : "relation" in leaf && relationHolds(leaf.relation, sign);
        const found = [classifyRenalResponse(baseline, followUp, alone).response, compiled(baseline, followUp)];
        expect([leaf, what, ...found]).toEqual([leaf, what, holds ? "CR" : "NR", holds ? "CR" : "NR"]);
      }
    }
  });

  it("is unknown without its value, and an event or element counts as recorded", () => {
    for (const leaf of once) {
      const alone = definitionOf(leaf);
      expect([leaf, classifyRenalResponse({}, {}, alone).response]).toEqual([leaf, "NE"]);
      for (const flag of [true, false]) {
        const expected = [leaf, flag ? "NR" : "CR"];
        if (leaf.kind === "noEvent") expect([leaf, classifyRenalResponse({}, { events: { [leaf.event]: flag } }, alone).response]).toEqual(expected);
        if (leaf.kind === "noSediment") {
          const sediment = { sediment: { [leaf.element]: flag } };
          expect([leaf, classifyRenalResponse({}, leaf.at === "next" ? { next: sediment } : sediment, alone).response]).toEqual(expected);
        }
      }
    }
  });
});

