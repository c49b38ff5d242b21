import { comparisonOf, type MeasureCriterion, type PreparedAmount } from "../criteria/comparisonOf.js";
import type { TimePoint } from "../criteria/criterion.js";
import { baseUnitFactor, type Measure } from "../measurement/measure.js";
import { type Exact, exact, signOf, times, zero } from "../measurement/quantity.js";
import { flipped } from "../measurement/span.js";
import type { Relationship } from "./reach.js";

/** A value of the record: a measure at a time, "followUp.upcr", or a limit of its reference range, "followUp.upcr.high". */
export type Variable = string;

/** A criterion on a measure as a relationship between two values. Of a fall, baseline is what must be large enough. */
export interface Related {
  readonly value: Variable;
  readonly earlier: Variable | null;
  readonly relationship: Relationship;
}

export function variable(at: TimePoint, measure: Measure): Variable {
  return `${at}.${measure}`;
}

/** What a criterion asks, by the limit in the first or second unit in which it is printed. */
export function relationshipOf(criterion: MeasureCriterion, printed: "limit" | "alsoPrinted" = "limit"): Related {
  const { measure, at, relation, limit } = comparisonOf(criterion);
  const value = variable(at, measure);
  const between = { relation, factor: exact("1"), added: zero, isRange: false };
  switch (limit.from) {
    case "print": {
      const [first, other = first] = limit.printed;
      return { value, earlier: null, relationship: { ...between, added: inBase(measure, printed === "limit" ? first : other) } };
    }
    case "range":
      return { value, earlier: `${value}.${limit.bound}`, relationship: { ...between, isRange: true } };
    case "earlier": {
      const earlier = variable(limit.at, measure);
      const { change } = limit;
      const added = change === null ? zero : inBase(measure, change);
      // Baseline is to be at least the value and the amount.
      if (change?.sign === "-") return { value: earlier, earlier: value, relationship: { ...between, relation: flipped(relation), added } };
      const factor = limit.factor?.value ?? between.factor;
      // A multiple of 0 is 0, whatever the value before.
      return { value, earlier: signOf(factor) === 0 ? null : earlier, relationship: { ...between, factor, added } };
    }
  }
}

function inBase(measure: Measure, printed: PreparedAmount | undefined): Exact {
  return printed === undefined ? zero : times(printed.amount.low ?? zero, baseUnitFactor(measure, printed.amount.unit));
}
