import type { ReadPair } from "../measurement/assessment.js";
import { commonUnit, type Measure } from "../measurement/measure.js";
import { decimalText } from "../measurement/quantity.js";
import type { ReadQuantity } from "../measurement/readQuantity.js";
import { judge, type Judgement, type Relation, scaled, type Span } from "../measurement/span.js";
import type { Comparison, Finding } from "./finding.js";
import type { PreparedCriterion } from "./prepareDefinition.js";
import { allOfVerdicts, anyOfVerdicts, verdictOf } from "./verdict.js";

/** Evaluates a criterion on a record. Nothing short-circuits: a criterion that does not decide is found out about as well. */
export function evaluateCriterion(prepared: PreparedCriterion, pair: ReadPair): Finding {
  switch (prepared.kind) {
    case "limit": {
      const { kind, measure, at, relation, limit } = prepared.criterion;
      const { found, holds } = compared(measure, pair[at].measures[measure], relation, prepared.limit, prepared.unit);
      return Object.freeze({ kind, measure, at, relation, limit, found: Object.freeze(found), verdict: verdictOf(holds) });
    }
    case "relativeToBaseline": {
      const { kind, measure, relation, factor } = prepared.criterion;
      const baseline = pair.baseline.measures[measure];
      const limit = baseline && scaled(baseline, prepared.factor);
      const { found, holds } = compared(measure, pair.followUp.measures[measure], relation, limit, baseline?.unit);
      const withBaseline = Object.freeze({ ...found, baseline: baseline?.reported ?? null });
      return Object.freeze({ kind, measure, relation, factor, found: withBaseline, verdict: verdictOf(holds) });
    }
    case "noEvent": {
      const { kind, event } = prepared.criterion;
      const found = pair.followUp.events[event] ?? null;
      return Object.freeze({ kind, event, found, verdict: verdictOf(found === null ? null : !found) });
    }
    case "allOf":
    case "anyOf": {
      const { kind, criterion, members } = prepared;
      const findings = Object.freeze(members.map((member) => evaluateCriterion(member, pair)));
      const verdicts = findings.map((finding) => finding.verdict);
      const verdict = kind === "allOf" ? allOfVerdicts(verdicts) : anyOfVerdicts(verdicts);
      return Object.freeze({ kind, ...(criterion.title === undefined ? {} : { title: criterion.title }), findings, verdict });
    }
  }
}

/** A value held against a limit; either may be missing. */
function compared(
  measure: Measure,
  value: ReadQuantity | undefined,
  relation: Relation,
  limit: Span | undefined,
  limitUnit: string | undefined,
): { readonly found: Comparison; readonly holds: Judgement["holds"] } {
  const reported = value?.reported ?? null;
  if (value === undefined || limit === undefined || limitUnit === undefined) {
    const unit = limitUnit ?? value?.unit ?? null;
    const found = { reported, value: value ? spanText(value) : null, limit: limit ? spanText(limit) : null, unit, margin: null };
    return { found, holds: null };
  }
  const { unit, valueFactor, limitFactor } = commonUnit(measure, value.unit, limitUnit);
  const left = valueFactor === null ? value : scaled(value, valueFactor);
  const right = limitFactor === null ? limit : scaled(limit, limitFactor);
  const { holds, margin } = judge(left, relation, right);
  return { found: { reported, value: spanText(left), limit: spanText(right), unit, margin }, holds };
}

function spanText({ low, lowOpen, high, highOpen }: Span): string {
  if (low === null) return high === null ? ">=0" : `${highOpen ? "<" : "<="}${decimalText(high)}`;
  return low === high ? decimalText(low) : `${lowOpen ? ">" : ">="}${decimalText(low)}`;
}
