import type { SingleCriterion, TimePoint } from "../criteria/criterion.js";
import { baseUnitFactor, type Measure, unitCode } from "../measurement/measure.js";
import { exact, signOf, times, zero } from "../measurement/quantity.js";
import { timesOf } from "./askedColumns.js";
import type { Relationship } from "./reach.js";

/** A criterion on a measure. */
export type MeasureCriterion = Extract<SingleCriterion, { readonly measure: Measure }>;

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
  const { measure, relation } = criterion;
  const [at = "followUp", than] = timesOf(criterion);
  const value = variable(at, measure);
  const between = { relation, factor: exact("1"), added: zero, isRange: false };
  switch (criterion.kind) {
    case "limit":
      return { value, earlier: null, relationship: { ...between, added: amount(measure, criterion[printed] ?? criterion.limit) } };
    case "relativeToBaseline":
    case "relativeToPreFlare": {
      const factor = exact(criterion.factor);
      // A multiple of 0 is 0, whatever the value before.
      const earlier = signOf(factor) === 0 || than === undefined ? null : variable(than, measure);
      return { value, earlier, relationship: { ...between, factor } };
    }
    case "riseFromBaseline":
      return { value, earlier: variable("baseline", measure), relationship: { ...between, added: amount(measure, criterion.rise) } };
    case "fallFromBaseline":
      return { value: variable("baseline", measure), earlier: value, relationship: { ...between, added: amount(measure, criterion.fall) } };
    case "referenceRange":
      return { value, earlier: `${value}.${criterion.bound}`, relationship: { ...between, isRange: true } };
  }
}

function amount(measure: Measure, { value, unit }: { readonly value: string; readonly unit: string }) {
  return times(exact(value), baseUnitFactor(measure, unitCode(measure, unit) ?? unit));
}
