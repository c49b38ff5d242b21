import { commonUnit, type Measure } from "../measurement/measure.js";
import { decimalText, type Exact, minus, plus, times, zero } from "../measurement/quantity.js";
import type { ReadPair } from "../measurement/readAssessment.js";
import type { Amount, ReadQuantity, ReportedValue } from "../measurement/readQuantity.js";
import { judge, type Relation, scaled, type Span, spanText } from "../measurement/span.js";
import { type AskedComparison, type AskedLimit, type MeasureCriterion, type MeasureFinding, printedFor } from "./comparisonOf.js";
import type { SingleCriterion } from "./criterion.js";
import type { Comparison, SingleFinding } from "./finding.js";
import { type Verdict, verdictOf } from "./verdict.js";

/** A criterion on a measure, ready to be evaluated any number of times. */
export interface PreparedComparison {
  readonly criterion: MeasureCriterion;
  readonly comparison: AskedComparison;
}

/** Holds a value of the record against its limit. The finding is the criterion, the earlier value where there is one, and the numbers. */
export function evaluateComparison({ criterion, comparison }: PreparedComparison, pair: ReadPair): MeasureFinding {
  const { measure, at, relation, limit } = comparison;
  const value = pair[at].measures[measure];
  switch (limit.from) {
    case "print": {
      const used = printedFor(value?.unit, limit.printed);
      const { found, verdict } = compare(measure, value, relation, used.amount);
      const [first] = limit.printed;
      if (used === first || first === undefined) return withFound<MeasureFinding>(criterion, found, verdict);
      return withFound<MeasureFinding>(criterion, found, verdict, { limit: used.printed, alsoPrinted: first.printed });
    }
    case "range": {
      const end = value?.range?.[limit.bound] ?? null;
      const { found, verdict } = compare(measure, value, relation, value && end !== null ? exactAmount(end, value.unit) : undefined);
      return withFound<MeasureFinding>(criterion, found, verdict);
    }
    case "earlier": {
      const earlier = pair[limit.at].measures[measure];
      const { found, verdict } = compare(measure, value, relation, earlier && related(measure, earlier, limit));
      return withFound<MeasureFinding>(criterion, found, verdict, { baseline: earlier?.reported ?? null });
    }
  }
}

/** The criterion with what was found. Key by key: a spread with more keys behind it takes Node 20 twenty times as long. */
export function withFound<F extends SingleFinding>(criterion: SingleCriterion, found: F["found"], verdict: Verdict, more?: Partial<F>): F {
  const finding: Record<string, unknown> = {};
  // Own keys: a host may have put something on every object there is.
  for (const key of Object.keys(criterion)) finding[key] = criterion[key as keyof SingleCriterion];
  if (more !== undefined) Object.assign(finding, more);
  finding["found"] = found;
  finding["verdict"] = verdict;
  return Object.freeze(finding) as unknown as F;
}

interface Compared {
  readonly found: Comparison;
  readonly verdict: Verdict;
}

/** Holds a value against a limit; either may be missing. */
function compare(measure: Measure, value: ReadQuantity | undefined, relation: Relation, limit: Amount | undefined): Compared {
  if (value === undefined || limit === undefined) {
    const unit = limit?.unit ?? value?.unit ?? null;
    return { found: comparison(value?.reported ?? null, value?.text ?? null, limit?.text ?? null, unit, null), verdict: "unknown" };
  }
  const { unit, valueFactor, limitFactor } = commonUnit(measure, value.unit, limit.unit);
  const left = valueFactor === null ? value : multiple(value, valueFactor);
  const right = limitFactor === null ? limit : multiple(limit, limitFactor);
  const { holds, margin } = judge(left, relation, right);
  return { found: comparison(value.reported, left.text, right.text, unit, margin), verdict: verdictOf(holds) };
}

function comparison(
  reported: ReportedValue | null,
  value: string | null,
  limit: string | null,
  unit: string | null,
  margin: string | null,
): Comparison {
  return Object.freeze({ reported, value, limit, unit, margin });
}

function exactAmount(value: Exact, unit: string): Amount {
  return { low: value, lowOpen: false, high: value, highOpen: false, unit, text: decimalText(value) };
}

function amountOf({ low, lowOpen, high, highOpen }: Span, unit: string): Amount {
  return { low, lowOpen, high, highOpen, unit, text: spanText(low, lowOpen, high, highOpen) };
}

function multiple(amount: Amount, factor: Exact): Amount {
  const { low, high, unit } = amount;
  return low !== null && low === high ? exactAmount(times(low, factor), unit) : amountOf(scaled(amount, factor), unit);
}

/** The limit that follows from an earlier value. */
function related(measure: Measure, earlier: Amount, { factor, change }: Extract<AskedLimit, { readonly from: "earlier" }>): Amount {
  const base = factor === null ? earlier : multiple(earlier, factor.value);
  return change === null ? base : moved(measure, base, change.amount, change.sign === "+" ? plus : minus);
}

/** An amount more or less, in the unit in which both are exact. Less than nothing is a limit, too: no value reaches it. */
function moved(measure: Measure, base: Amount, by: Amount, move: (from: Exact, by: Exact) => Exact): Amount {
  const { unit, valueFactor, limitFactor } = commonUnit(measure, base.unit, by.unit);
  const { low, lowOpen, high, highOpen } = valueFactor === null ? base : scaled(base, valueFactor);
  const amount = (limitFactor === null ? by : scaled(by, limitFactor)).low ?? zero;
  if (low !== null && low === high) return exactAmount(move(low, amount), unit);
  return amountOf({ low: move(low ?? zero, amount), lowOpen, high: high && move(high, amount), highOpen }, unit);
}
