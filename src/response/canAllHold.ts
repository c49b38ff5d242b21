import type { SingleFinding } from "../criteria/finding.js";
import { baseUnitFactor, type Measure, unitCode } from "../measurement/measure.js";
import { type Exact, exact, minus, plus, times, zero } from "../measurement/quantity.js";
import type { ReadPair } from "../measurement/readAssessment.js";
import type { ReadQuantity } from "../measurement/readQuantity.js";
import { flipped, isEmpty, narrowed, opposite, point, type Relation, scaled, type Span } from "../measurement/span.js";

/** An open criterion, supposed met or not met. */
export interface Supposition {
  readonly finding: SingleFinding;
  readonly holds: boolean;
}

const anything: Span = { low: null, lowOpen: false, high: null, highOpen: false };
const later = ["followUp", "next"] as const;
const earlier = ["baseline", "preFlare"] as const;

/**
 * Whether some values agree with the record and with every supposition, of which `latest` is the last.
 *
 * Measures, events, sediment, doses and reference ranges are independent of each other, so only the measure of the latest
 * supposition can have run out of values. Within it the suppositions are limits on single values and on the ratio of a
 * later to an earlier value. Each pair of a later and an earlier value is looked at by itself: exact where a measure has
 * one pair (every definition on follow-up and baseline), otherwise never too strict.
 */
export function canAllHold(suppositions: readonly Supposition[], latest: SingleFinding, pair: ReadPair): boolean {
  if (!("measure" in latest)) return true;
  const about = suppositions.filter(({ finding }) => "measure" in finding && finding.measure === latest.measure);
  return later.every((at) => earlier.every((than) => pairCanHold(latest.measure, at, than, about, pair)));
}

type Later = (typeof later)[number];
type Earlier = (typeof earlier)[number];

function pairCanHold(measure: Measure, at: Later, than: Earlier, suppositions: readonly Supposition[], pair: ReadPair): boolean {
  let value = inBaseUnit(measure, pair[at].measures[measure]);
  let reference = inBaseUnit(measure, pair[than].measures[measure]);
  let ratio = anything;
  let valueOfZero = value;
  for (const { finding, holds } of suppositions) {
    if (finding.kind === "limit") {
      // Which of two printed limits applies depends on the unit that a missing value would have.
      if (finding.alsoPrinted !== undefined && finding.found.reported === null) continue;
      const relation = supposed(finding.relation, holds);
      const limit = printedInBaseUnit(measure, finding.limit.value, finding.limit.unit);
      if (finding.at === than) reference = narrowed(reference, relation, limit);
      if (finding.at === at) [value, valueOfZero] = [narrowed(value, relation, limit), narrowed(valueOfZero, relation, limit)];
    } else if ((finding.kind === "relativeToBaseline" || finding.kind === "relativeToPreFlare") && (finding.at ?? "followUp") === at) {
      if ((finding.kind === "relativeToBaseline") !== (than === "baseline")) continue;
      const relation = supposed(finding.relation, holds);
      ratio = narrowed(ratio, relation, exact(finding.factor));
      valueOfZero = narrowed(valueOfZero, relation, zero);
    } else if ((finding.kind === "riseFromBaseline" || finding.kind === "fallFromBaseline") && at === "followUp" && than === "baseline") {
      const isRise = finding.kind === "riseFromBaseline";
      const { value: amount, unit } = isRise ? finding.rise : finding.fall;
      const relation = supposed(isRise ? finding.relation : flipped(finding.relation), holds);
      const by = printedInBaseUnit(measure, amount, unit);
      const move = isRise ? plus : minus;
      value = withinMove(value, reference, relation, by, move);
      valueOfZero = withinMove(valueOfZero, point(zero), relation, by, move);
    }
  }
  const someReference = narrowed(reference, ">", zero);
  if (!isEmpty(someReference) && !isEmpty(ratio) && !isEmpty(withinRatio(value, someReference, ratio))) return true;
  // Every multiple of a reference of 0 is 0.
  return !isEmpty(narrowed(reference, "<=", zero)) && !isEmpty(valueOfZero);
}

function supposed(relation: Relation, holds: boolean): Relation {
  return holds ? relation : opposite(relation);
}

/** The values that some reference above 0 brings into the ratio. */
function withinRatio(value: Span, reference: Span, ratio: Span): Span {
  const least =
    ratio.low === null ? value : narrowed(value, ratio.lowOpen || reference.lowOpen ? ">" : ">=", times(ratio.low, reference.low ?? zero));
  return ratio.high === null || reference.high === null
    ? least
    : narrowed(least, ratio.highOpen || reference.highOpen ? "<" : "<=", times(ratio.high, reference.high));
}

/** The values that some reference, plus a rise or minus a fall, leaves room for. */
function withinMove(value: Span, reference: Span, relation: Relation, by: Exact, move: (from: Exact, by: Exact) => Exact): Span {
  if (relation === ">" || relation === ">=") return narrowed(value, reference.lowOpen ? ">" : relation, move(reference.low ?? zero, by));
  return reference.high === null ? value : narrowed(value, reference.highOpen ? "<" : relation, move(reference.high, by));
}

function printedInBaseUnit(measure: Measure, value: string, unit: string): Exact {
  return times(exact(value), baseUnitFactor(measure, unitCode(measure, unit) ?? unit));
}

function inBaseUnit(measure: Measure, quantity: ReadQuantity | undefined): Span {
  return quantity === undefined ? anything : scaled(quantity, baseUnitFactor(measure, quantity.unit));
}
