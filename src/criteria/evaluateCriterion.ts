import { commonUnit, type Measure } from "../measurement/measure.js";
import { decimalText, type Exact, plus, times } from "../measurement/quantity.js";
import type { ReadPair } from "../measurement/readAssessment.js";
import type { Amount, ReadQuantity, ReportedValue } from "../measurement/readQuantity.js";
import { judge, type Relation, scaled, type Span, spanText } from "../measurement/span.js";
import { evaluateDoseWindow } from "./evaluateDoseWindow.js";
import type { Comparison, Finding } from "./finding.js";
import { type PreparedCriterion, printedFor } from "./prepareCriterion.js";
import { groupVerdict, type Verdict } from "./verdict.js";

/** Evaluates a criterion on a record. Nothing short-circuits: a criterion that does not decide is found out about as well. */
export function evaluateCriterion(prepared: PreparedCriterion, pair: ReadPair): Finding {
  switch (prepared.kind) {
    case "limit": {
      const { measure, at, relation, limits } = prepared;
      const value = pair[at].measures[measure];
      const used = printedFor(measure, value?.unit, limits);
      const { found, verdict } = compare(measure, value, relation, used.amount);
      const limit = used.printed;
      if (limits.length === 1) return Object.freeze({ kind: "limit", measure, at, relation, limit, found, verdict });
      const alsoPrinted = (limits[0] === used ? limits[1] : limits[0])?.printed ?? limit;
      return Object.freeze({ kind: "limit", measure, at, relation, limit, alsoPrinted, found, verdict });
    }
    case "relativeToBaseline":
    case "relativeToPreFlare": {
      const { measure, at, relation, kind, criterion } = prepared;
      const earlier = pair[kind === "relativeToBaseline" ? "baseline" : "preFlare"].measures[measure];
      const { found, verdict } = compare(measure, pair[at].measures[measure], relation, earlier && multiple(earlier, prepared.factor));
      const { factor } = criterion;
      const baseline = earlier?.reported ?? null;
      return Object.freeze(
        at === "next" ? { kind, measure, at, relation, factor, baseline, found, verdict } : { kind, measure, relation, factor, baseline, found, verdict },
      );
    }
    case "riseFromBaseline": {
      const { measure, relation, rise } = prepared;
      const baseline = pair.baseline.measures[measure];
      const { found, verdict } = compare(measure, pair.followUp.measures[measure], relation, baseline && risen(measure, baseline, rise.amount));
      return Object.freeze({ kind: "riseFromBaseline", measure, relation, rise: rise.printed, baseline: baseline?.reported ?? null, found, verdict });
    }
    case "referenceRange": {
      const { kind, measure, at, relation, bound } = prepared.criterion;
      const value = pair[at].measures[measure];
      const limit = value?.range?.[bound] ?? null;
      const { found, verdict } = compare(measure, value, relation, value === undefined || limit === null ? undefined : exactAmount(limit, value.unit));
      return Object.freeze({ kind, measure, at, relation, bound, found, verdict });
    }
    case "noEvent": {
      const { event } = prepared.criterion;
      const found = pair.followUp.events[event] ?? null;
      return Object.freeze({ kind: "noEvent", event, found, verdict: absence(found) });
    }
    case "noSediment": {
      const { kind, element, at } = prepared.criterion;
      const found = pair[at ?? "followUp"].sediment[element] ?? null;
      const verdict = absence(found);
      return Object.freeze(at === undefined ? { kind, element, found, verdict } : { kind, element, at, found, verdict });
    }
    case "doseWindow":
      return evaluateDoseWindow(prepared.criterion, prepared.limit, pair);
    case "allOf":
    case "anyOf": {
      const { kind, title, members } = prepared;
      const findings: Finding[] = [];
      for (const member of members) findings.push(evaluateCriterion(member, pair));
      Object.freeze(findings);
      const verdict = groupVerdict(kind, findings);
      return Object.freeze(title === null ? { kind, findings, verdict } : { kind, title, findings, verdict });
    }
  }
}

function absence(found: boolean | null): Verdict {
  return found === null ? "unknown" : found ? "notMet" : "met";
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
  const verdict = holds === null ? "unknown" : holds ? "met" : "notMet";
  return { found: comparison(value.reported, left.text, right.text, unit, margin), verdict };
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

/** Baseline plus the rise, in the unit in which both are exact. */
function risen(measure: Measure, baseline: Amount, rise: Amount): Amount {
  const { unit, valueFactor, limitFactor } = commonUnit(measure, baseline.unit, rise.unit);
  const { low, lowOpen, high, highOpen } = valueFactor === null ? baseline : scaled(baseline, valueFactor);
  const by = (limitFactor === null ? rise : scaled(rise, limitFactor)).low;
  if (low !== null && low === high && by !== null) return exactAmount(plus(low, by), unit);
  return amountOf({ low: by && (low === null ? by : plus(low, by)), lowOpen, high: high && by && plus(high, by), highOpen }, unit);
}

function comparison(reported: ReportedValue | null, value: string | null, limit: string | null, unit: string | null, margin: string | null): Comparison {
  return Object.freeze({ reported, value, limit, unit, margin });
}
