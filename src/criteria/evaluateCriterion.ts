import type { ReadPair } from "../measurement/assessment.js";
import { commonUnit, type Measure } from "../measurement/measure.js";
import type { Exact } from "../measurement/quantity.js";
import type { Amount, ReadQuantity, ReportedValue } from "../measurement/readQuantity.js";
import { judge, type Relation, scaled, spanText } from "../measurement/span.js";
import type { Comparison, Finding } from "./finding.js";
import type { PreparedCriterion } from "./prepareCriterion.js";
import { groupVerdict, type Verdict } from "./verdict.js";

/** Evaluates a criterion on a record. Nothing short-circuits: a criterion that does not decide is found out about as well. */
export function evaluateCriterion(prepared: PreparedCriterion, pair: ReadPair): Finding {
  switch (prepared.kind) {
    case "limit": {
      const { measure, at, relation, limit } = prepared.criterion;
      const value = pair[at].measures[measure];
      const { found, verdict } = compare(measure, value, relation, prepared.limit);
      return Object.freeze({ kind: "limit", measure, at, relation, limit, found, verdict });
    }
    case "relativeToBaseline": {
      const { measure, relation, factor } = prepared.criterion;
      const value = pair.followUp.measures[measure];
      const baseline = pair.baseline.measures[measure];
      const { found, verdict } = compare(measure, value, relation, baseline && multiple(baseline, prepared.factor));
      return Object.freeze({ kind: "relativeToBaseline", measure, relation, factor, baseline: baseline?.reported ?? null, found, verdict });
    }
    case "noEvent": {
      const { event } = prepared.criterion;
      const found = pair.followUp.events[event] ?? null;
      return Object.freeze({ kind: "noEvent", event, found, verdict: found === null ? "unknown" : found ? "notMet" : "met" });
    }
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

function multiple(amount: Amount, factor: Exact): Amount {
  const { low, lowOpen, high, highOpen } = scaled(amount, factor);
  return { low, lowOpen, high, highOpen, unit: amount.unit, text: spanText(low, lowOpen, high, highOpen) };
}

function comparison(reported: ReportedValue | null, value: string | null, limit: string | null, unit: string | null, margin: string | null): Comparison {
  return Object.freeze({ reported, value, limit, unit, margin });
}
