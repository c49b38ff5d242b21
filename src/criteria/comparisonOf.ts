import { type Measure, unitCode } from "../measurement/measure.js";
import { decimalText, type Exact, exact } from "../measurement/quantity.js";
import type { Amount } from "../measurement/readQuantity.js";
import { flipped, point, type Relation } from "../measurement/span.js";
import type { SingleCriterion, TimePoint } from "./criterion.js";
import type { PrintedValue, SingleFinding } from "./finding.js";

/** A criterion on a measure. */
export type MeasureCriterion = Extract<SingleCriterion, { readonly measure: Measure }>;

/** What was found for one. */
export type MeasureFinding = Extract<SingleFinding, { readonly measure: Measure }>;

/** A printed limit with its number read. */
export interface PreparedAmount {
  readonly printed: PrintedValue;
  readonly amount: Amount;
}

/** What an earlier value is multiplied by, as printed and as a number. */
export interface PreparedFactor {
  readonly printed: string;
  readonly value: Exact;
}

/** Where the limit of a value comes from. */
export type AskedLimit =
  /** The source prints it, in one unit or in two. */
  | { readonly from: "print"; readonly printed: readonly PreparedAmount[] }
  /** The laboratory's range on the record of the value. */
  | { readonly from: "range"; readonly bound: "low" | "high" }
  /** An earlier value of the measure: a multiple of it, or the value itself (null), and an amount more or less. */
  | {
      readonly from: "earlier";
      readonly at: "baseline" | "preFlare";
      readonly factor: PreparedFactor | null;
      readonly change: (PreparedAmount & { readonly sign: "+" | "-" }) | null;
    };

/** The one form of every criterion on a measure: a value at a time, in a relation to its limit. */
export interface AskedComparison {
  readonly measure: Measure;
  readonly at: TimePoint;
  /** Of the value to the limit; of a fall, which is printed from its other end, turned round. */
  readonly relation: Relation;
  readonly limit: AskedLimit;
}

/** What a criterion on a measure, or a finding for one, compares with what. All that works on such criteria starts from here. */
export function comparisonOf(criterion: MeasureCriterion | MeasureFinding): AskedComparison {
  const { measure, relation } = criterion;
  switch (criterion.kind) {
    case "limit": {
      const { at, limit, alsoPrinted } = criterion;
      const printed = alsoPrinted === undefined ? [limit] : [limit, alsoPrinted];
      return { measure, at, relation, limit: { from: "print", printed: printed.map((each) => preparedAmount(measure, each)) } };
    }
    case "relativeToBaseline":
    case "relativeToPreFlare": {
      const earlier = criterion.kind === "relativeToBaseline" ? "baseline" : "preFlare";
      const factor = { printed: criterion.factor, value: exact(criterion.factor) };
      return { measure, at: criterion.at ?? "followUp", relation, limit: { from: "earlier", at: earlier, factor, change: null } };
    }
    case "riseFromBaseline": {
      const change = { sign: "+", ...preparedAmount(measure, criterion.rise) } as const;
      return { measure, at: "followUp", relation, limit: { from: "earlier", at: "baseline", factor: null, change } };
    }
    case "fallFromBaseline": {
      // A fall of 4 or more: the value is at most baseline - 4.
      const change = { sign: "-", ...preparedAmount(measure, criterion.fall) } as const;
      return { measure, at: "followUp", relation: flipped(relation), limit: { from: "earlier", at: "baseline", factor: null, change } };
    }
    case "referenceRange":
      return { measure, at: criterion.at, relation, limit: { from: "range", bound: criterion.bound } };
  }
}

function preparedAmount(measure: Measure, printed: PrintedValue): PreparedAmount {
  const value = exact(printed.value);
  return { printed, amount: { ...point(value), unit: unitCode(measure, printed.unit) ?? printed.unit, text: decimalText(value) } };
}

/** Of a limit printed in two units the one in the unit reported, else the first. */
export function printedFor(unit: string | undefined, printed: readonly PreparedAmount[]): PreparedAmount {
  return printed.find(({ amount }) => amount.unit === unit) ?? (printed[0] as PreparedAmount);
}

/** The times of the values that are compared, the earlier one first. */
export function timesCompared({ at, limit }: AskedComparison): readonly TimePoint[] {
  return limit.from === "earlier" ? [limit.at, at] : [at];
}
