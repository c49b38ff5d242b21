import type { TimePoint } from "../../criteria/criterion.js";
import type { ResponseDefinition } from "../../criteria/responseDefinition.js";
import type { Measure } from "../../measurement/measure.js";
import { leavesOf } from "../oracle/definitionParts.js";
import { isMeasureLeaf, type MeasureLeaf, plainLimitOf, timeOf, timesAsked } from "../oracle/plainLimit.js";
import { add, divide, isZero, multiply, parseRational, placesOf, type Rational, signOfRational } from "../oracle/rational.js";

/** What a definition asks of one measure, in all its words. Amounts are in the measure's finest unit. */
export interface AskedMeasure {
  readonly measure: Measure;
  readonly leaves: readonly MeasureLeaf[];
  readonly limits: readonly Rational[];
  readonly factors: readonly Rational[];
  /** What is added to the baseline value; below 0 where a fall is asked for. */
  readonly rises: readonly Rational[];
  /** The times at which a criterion asks for a reference range. */
  readonly rangedAt: readonly TimePoint[];
  /** The times besides baseline and follow-up that are asked for. */
  readonly furtherTimes: readonly ("preFlare" | "next")[];
}

export function askedMeasures(definition: ResponseDefinition): readonly AskedMeasure[] {
  const all = leavesOf(definition);
  const leaves = all.filter(isMeasureLeaf);
  const asksForDose = all.some((leaf) => leaf.kind === "averageDose" && "timesBaseline" in leaf.limit);
  const measures = new Set([...leaves.map(({ measure }) => measure), ...(asksForDose ? ["prednisoneEquivalent" as const] : [])]);
  return [...measures].map((measure) => askedOf(measure, leaves.filter((leaf) => leaf.measure === measure)));
}

function askedOf(measure: Measure, leaves: readonly MeasureLeaf[]): AskedMeasure {
  const times = leaves.flatMap(timesAsked);
  return {
    measure,
    leaves,
    limits: leaves.flatMap((leaf) => {
      const { from, printed } = plainLimitOf(leaf);
      return from === "print" ? printed.map(({ amount }) => amount) : [];
    }),
    factors: leaves.flatMap((leaf) => ("factor" in leaf ? [parseRational(leaf.factor)] : [])),
    rises: leaves.flatMap((leaf) => {
      const limit = plainLimitOf(leaf);
      return limit.from === "earlier" && limit.printed.length > 0 ? [limit.change] : [];
    }),
    rangedAt: leaves.flatMap((leaf) => (plainLimitOf(leaf).from === "range" ? [timeOf(leaf)] : [])),
    furtherTimes: (["preFlare", "next"] as const).filter((time) => times.includes(time)),
  };
}

/** Values worth having before: the limits, and those of which a multiple ends on a limit. */
export function earlierAnchors({ limits, factors }: AskedMeasure): readonly Rational[] {
  const crossings = limits.flatMap((limit) => factors.filter((factor) => !isZero(factor)).map((factor) => divide(limit, factor)));
  return [...limits, ...crossings.filter((crossing) => placesOf(crossing) !== undefined)];
}

/** Values worth having after: the limits, and twice as often the multiples of what was before and what lies a rise above it. */
export function laterAnchors({ limits, factors, rises }: AskedMeasure, earlier: readonly Rational[]): readonly Rational[] {
  const related = earlier
    .flatMap((before) => [...factors.map((factor) => multiply(factor, before)), ...rises.map((rise) => add(before, rise))])
    .filter((value) => signOfRational(value) >= 0);
  return [...limits, ...related, ...related];
}
