import type { EventFinding, LimitFinding, RelativeFinding } from "../criteria/finding.js";
import type { ReadPair } from "../measurement/assessment.js";
import { baseUnitFactor, type Measure, unitCode } from "../measurement/measure.js";
import { exact, times, zero } from "../measurement/quantity.js";
import type { ReadQuantity } from "../measurement/readQuantity.js";
import { isEmpty, narrowed, opposite, type Relation, scaled, type Span } from "../measurement/span.js";

/** The finding of a single criterion that is not a group. */
export type OpenFinding = LimitFinding | RelativeFinding | EventFinding;

/** An open criterion, supposed met or not met. */
export interface Supposition {
  readonly finding: OpenFinding;
  readonly holds: boolean;
}

const anything: Span = { low: null, lowOpen: false, high: null, highOpen: false };

/**
 * Whether some values agree with the record and with every supposition, of which `latest` is the last.
 *
 * Measures and events are independent of each other, so only the measure of the latest supposition can have run out of
 * values. Within it the suppositions are limits on the baseline value, on the follow-up value, and on their ratio; ratio
 * and baseline together bound the follow-up value, so it is enough that its span is not empty.
 */
export function canAllHold(suppositions: readonly Supposition[], latest: OpenFinding, pair: ReadPair): boolean {
  if (latest.kind === "noEvent") return true;
  const { measure } = latest;
  let baseline = inBaseUnit(measure, pair.baseline.measures[measure]);
  let followUp = inBaseUnit(measure, pair.followUp.measures[measure]);
  let ratio = anything;
  let followUpOfZero = followUp;
  for (const { finding, holds } of suppositions) {
    if (finding.kind === "noEvent" || finding.measure !== measure) continue;
    const relation: Relation = holds ? finding.relation : opposite(finding.relation);
    if (finding.kind === "relativeToBaseline") {
      ratio = narrowed(ratio, relation, exact(finding.factor));
      followUpOfZero = narrowed(followUpOfZero, relation, zero);
      continue;
    }
    const { value, unit } = finding.limit;
    const limit = times(exact(value), baseUnitFactor(measure, unitCode(measure, unit) ?? unit));
    if (finding.at === "baseline") baseline = narrowed(baseline, relation, limit);
    else {
      followUp = narrowed(followUp, relation, limit);
      followUpOfZero = narrowed(followUpOfZero, relation, limit);
    }
  }
  const someBaseline = narrowed(baseline, ">", zero);
  if (!isEmpty(someBaseline) && !isEmpty(ratio) && !isEmpty(withinRatio(followUp, someBaseline, ratio))) return true;
  // Every multiple of a baseline of 0 is 0.
  return !isEmpty(narrowed(baseline, "<=", zero)) && !isEmpty(followUpOfZero);
}

/** The follow-up values that some baseline value above 0 brings into the ratio. */
function withinRatio(followUp: Span, baseline: Span, ratio: Span): Span {
  const least =
    ratio.low === null ? followUp : narrowed(followUp, ratio.lowOpen || baseline.lowOpen ? ">" : ">=", times(ratio.low, baseline.low ?? zero));
  return ratio.high === null || baseline.high === null
    ? least
    : narrowed(least, ratio.highOpen || baseline.highOpen ? "<" : "<=", times(ratio.high, baseline.high));
}

function inBaseUnit(measure: Measure, quantity: ReadQuantity | undefined): Span {
  return quantity === undefined ? anything : scaled(quantity, baseUnitFactor(measure, quantity.unit));
}
