import type { TimePoint } from "../criteria/criterion.js";
import type { SingleFinding } from "../criteria/finding.js";
import { baseUnitFactor, type Measure, unitCode } from "../measurement/measure.js";
import { type Exact, exact, minus, plus, times, zero } from "../measurement/quantity.js";
import type { ReadPair } from "../measurement/readAssessment.js";
import { flipped, isEmpty, narrowed, opposite, point, type Relation, scaled, type Span } from "../measurement/span.js";

/** An open criterion, supposed met or not met. */
export interface Supposition {
  readonly finding: SingleFinding;
  readonly holds: boolean;
}

const anything: Span = { low: null, lowOpen: false, high: null, highOpen: false };
const later = ["followUp", "next"] as const;
const earlier = ["baseline", "preFlare"] as const;

type Later = (typeof later)[number];
type Earlier = (typeof earlier)[number];
/** The unit that a missing value is taken to have, at a time. */
type Units = Readonly<Partial<Record<TimePoint, string>>>;

/** What is supposed of one measure, and the record. */
interface Case {
  readonly measure: Measure;
  readonly suppositions: readonly Supposition[];
  readonly pair: ReadPair;
  readonly units: Units;
}

/**
 * Whether some values agree with the record and with every supposition, of which `latest` is the last.
 *
 * Measures, events, sediment and doses are independent of each other, so only the measure of the latest supposition can have
 * run out of values. Within it the suppositions are limits on single values and on the ratio or the difference of a later and an
 * earlier value. Each later value is looked at by itself, and never too strictly. That is exact unless two later values are related
 * to one earlier value that is open, or a ratio and a difference to one value.
 */
export function canAllHold(suppositions: readonly Supposition[], latest: SingleFinding, pair: ReadPair): boolean {
  if (!("measure" in latest)) return true;
  const { measure } = latest;
  const about = suppositions.filter(({ finding }) => "measure" in finding && finding.measure === measure);
  return (
    unrecordedRangesCanHold(about) &&
    unitsOfMissing(about).some((units) => later.every((at) => {
      const one: Case = { measure, suppositions: about, pair, units };
      return earlier.reduce<readonly Span[]>((left, than) => left.flatMap((value) => valuesLeft(one, at, value, than)), [singleValue(one, at)]).length > 0;
    }))
  );
}

/** A missing value would have had some unit, and that decides which of two printed limits it is held against. */
function unitsOfMissing(suppositions: readonly Supposition[]): readonly Units[] {
  let choices: readonly Units[] = [{}];
  for (const { finding } of suppositions) {
    if (finding.kind !== "limit" || finding.alsoPrinted === undefined || finding.found.reported !== null) continue;
    const { at, limit, alsoPrinted } = finding;
    choices = choices.flatMap((units) => (units[at] === undefined ? [limit, alsoPrinted].map(({ unit }) => ({ ...units, [at]: unit })) : [units]));
  }
  return choices;
}

/** A limit of a reference range that was not recorded lies on both sides of a value only if it lies on the value. */
function unrecordedRangesCanHold(suppositions: readonly Supposition[]): boolean {
  const asked = suppositions.flatMap(({ finding, holds }) =>
    finding.kind === "referenceRange" && finding.found.limit === null ? [{ limit: `${finding.at} ${finding.bound}`, relation: supposed(finding.relation, holds) }] : [],
  );
  const agree = (a: Relation, b: Relation) => a.charAt(0) === b.charAt(0) || (a.length === 2 && b.length === 2);
  return asked.every((one) => asked.every((other) => one.limit !== other.limit || agree(one.relation, other.relation)));
}

/** Where the value at one time lies by itself: as recorded, and within the limits supposed. */
function singleValue({ measure, suppositions, pair, units }: Case, at: Later | Earlier): Span {
  const quantity = pair[at].measures[measure];
  const factor = quantity && baseUnitFactor(measure, quantity.unit);
  let value = quantity && factor ? scaled(quantity, factor) : anything;
  for (const { finding, holds } of suppositions) {
    if (finding.kind === "limit" && finding.at === at) {
      const { limit, alsoPrinted } = finding;
      const printed = alsoPrinted !== undefined && alsoPrinted.unit === units[at] ? alsoPrinted : limit;
      value = narrowed(value, supposed(finding.relation, holds), printedInBaseUnit(measure, printed.value, printed.unit));
    } else if (finding.kind === "referenceRange" && finding.at === at) {
      const relation = supposed(finding.relation, holds);
      const bound = quantity?.range?.[finding.bound];
      if (bound != null && factor) value = narrowed(value, relation, times(bound, factor));
      else if (relation === ">") value = narrowed(value, ">", zero); // wherever the limit lies, it is not below 0
    }
  }
  return value;
}

/** The values of a later time, out of these, that some value of an earlier time allows. */
function valuesLeft(one: Case, at: Later, value: Span, than: Earlier): readonly Span[] {
  const { measure, suppositions } = one;
  const reference = singleValue(one, than);
  let ratio = anything;
  let [ofSome, ofZero] = [value, value];
  for (const { finding, holds } of suppositions) {
    if ((finding.kind === "relativeToBaseline" || finding.kind === "relativeToPreFlare") && (finding.at ?? "followUp") === at) {
      if ((finding.kind === "relativeToBaseline") !== (than === "baseline")) continue;
      const relation = supposed(finding.relation, holds);
      ratio = narrowed(ratio, relation, exact(finding.factor));
      ofZero = narrowed(ofZero, relation, zero);
    } else if ((finding.kind === "riseFromBaseline" || finding.kind === "fallFromBaseline") && at === "followUp" && than === "baseline") {
      const isRise = finding.kind === "riseFromBaseline";
      const { value: amount, unit } = isRise ? finding.rise : finding.fall;
      const relation = supposed(isRise ? finding.relation : flipped(finding.relation), holds);
      const by = printedInBaseUnit(measure, amount, unit);
      const move = isRise ? plus : minus;
      ofSome = withinMove(ofSome, reference, relation, by, move);
      ofZero = withinMove(ofZero, point(zero), relation, by, move);
    }
  }
  const someReference = narrowed(reference, ">", zero);
  return [
    ...(isEmpty(someReference) || isEmpty(ratio) ? [] : [withinRatio(ofSome, someReference, ratio)]),
    // Every multiple of a reference of 0 is 0.
    ...(isEmpty(narrowed(reference, "<=", zero)) ? [] : [ofZero]),
  ].filter((left) => !isEmpty(left));
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
