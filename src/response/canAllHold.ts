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
 * Whether some values of the measures agree with the record and with every supposition.
 *
 * Measures and events are independent of each other. Within one measure the suppositions are limits on the baseline
 * value, limits on the follow-up value, and limits on their ratio; the ratio and the baseline together bound the
 * follow-up value, so it is enough that no span runs empty.
 */
export function canAllHold(suppositions: readonly Supposition[], pair: ReadPair): boolean {
  const measures = new Set(suppositions.flatMap(({ finding }) => (finding.kind === "noEvent" ? [] : [finding.measure])));
  return [...measures].every((measure) => measureCanHold(measure, suppositions, pair));
}

function measureCanHold(measure: Measure, suppositions: readonly Supposition[], pair: ReadPair): boolean {
  let baseline = inBaseUnit(measure, pair.baseline.measures[measure]);
  let followUp = inBaseUnit(measure, pair.followUp.measures[measure]);
  let ratio = anything;
  for (const { finding, holds } of suppositions) {
    if (finding.kind === "noEvent" || finding.measure !== measure) continue;
    const relation: Relation = holds ? finding.relation : opposite(finding.relation);
    if (finding.kind === "relativeToBaseline") {
      ratio = narrowed(ratio, relation, exact(finding.factor));
      continue;
    }
    const { value, unit } = finding.limit;
    const limit = times(exact(value), baseUnitFactor(measure, unitCode(measure, unit) ?? unit));
    if (finding.at === "baseline") baseline = narrowed(baseline, relation, limit);
    else followUp = narrowed(followUp, relation, limit);
  }
  if (isEmpty(baseline) || isEmpty(followUp)) return false;
  if (!isEmpty(ratio)) return !isEmpty(withinRatio(followUp, baseline, ratio));
  // At most "at least 0.7 × baseline and at most 0.5 × baseline": true of nothing but 0 and 0.
  return !ratio.lowOpen && !ratio.highOpen && [baseline, followUp].every((span) => !isEmpty(narrowed(span, "<=", zero)));
}

/** The follow-up values that some baseline value brings into the ratio. */
function withinRatio(followUp: Span, baseline: Span, ratio: Span): Span {
  const least = narrowed(followUp, ratio.lowOpen || baseline.lowOpen ? ">" : ">=", times(ratio.low ?? zero, baseline.low ?? zero));
  return ratio.high === null || baseline.high === null
    ? least
    : narrowed(least, ratio.highOpen || baseline.highOpen ? "<" : "<=", times(ratio.high, baseline.high));
}

function inBaseUnit(measure: Measure, quantity: ReadQuantity | undefined): Span {
  return quantity === undefined ? anything : scaled(quantity, baseUnitFactor(measure, quantity.unit));
}
