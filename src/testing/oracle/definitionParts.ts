import { singleCriteria } from "../../criteria/leaves.js";
import type { EventCriterion, LimitCriterion, RelativeCriterion, SingleCriterion } from "../../criteria/criterion.js";
import type { ResponseDefinition } from "../../criteria/responseDefinition.js";
import type { EventName } from "../../measurement/assessment.js";
import type { Measure } from "../../measurement/measure.js";
import { compare, multiply, parseRational, type Rational } from "./rational.js";
import { relationHolds } from "./statedValue.js";
import { worthOf } from "./unitWorths.js";

/** The two assessments that every definition asks about. */
export type Time = "baseline" | "followUp";

export type LimitLeaf = LimitCriterion & { readonly at: Time };
export type RelativeLeaf = RelativeCriterion & { readonly kind: "relativeToBaseline"; readonly at?: undefined };
export type PlainMeasureLeaf = LimitLeaf | RelativeLeaf;
export type PlainLeaf = PlainMeasureLeaf | EventCriterion;

/** Whether a criterion is about the values and events of baseline and follow-up alone. */
export function isPlainLeaf(leaf: SingleCriterion): leaf is PlainLeaf {
  if (leaf.kind === "limit") return (leaf.at === "baseline" || leaf.at === "followUp") && leaf.alsoPrinted === undefined;
  return leaf.kind === "noEvent" || (leaf.kind === "relativeToBaseline" && leaf.at === undefined);
}

export function isPlain(definition: ResponseDefinition): boolean {
  return leavesOf(definition).every(isPlainLeaf);
}

/** What a definition asks of one measure. Limits are in the measure's finest unit. */
export interface MeasureParts {
  readonly measure: Measure;
  readonly leaves: readonly PlainMeasureLeaf[];
  readonly limits: readonly { readonly at: Time; readonly amount: Rational }[];
  readonly factors: readonly Rational[];
}

/** What a definition is made of, each criterion once. */
export interface DefinitionParts {
  readonly measures: readonly MeasureParts[];
  readonly events: readonly EventName[];
}

/** The single criteria of a definition, level after level. */
export function leavesOf(definition: ResponseDefinition): readonly SingleCriterion[] {
  return definition.levels.flatMap(({ criterion }) => singleCriteria(criterion));
}

const known = new WeakMap<ResponseDefinition, DefinitionParts>();

export function partsOf(definition: ResponseDefinition): DefinitionParts {
  const found = known.get(definition) ?? readParts(definition);
  known.set(definition, found);
  return found;
}

function readParts(definition: ResponseDefinition): DefinitionParts {
  const all = leavesOf(definition).filter(isPlainLeaf);
  const leaves = [...new Map(all.map((leaf) => [JSON.stringify(leaf), leaf])).values()];
  const ofMeasures = leaves.filter((leaf): leaf is PlainMeasureLeaf => leaf.kind !== "noEvent");
  return {
    measures: [...new Set(ofMeasures.map((leaf) => leaf.measure))].map((measure) => {
      const own = ofMeasures.filter((leaf) => leaf.measure === measure);
      return {
        measure,
        leaves: own,
        limits: own.flatMap((leaf) => (leaf.kind === "limit" ? [{ at: leaf.at, amount: limitOf(leaf) }] : [])),
        factors: own.flatMap((leaf) => (leaf.kind === "limit" ? [] : [parseRational(leaf.factor)])),
      };
    }),
    events: [...new Set(leaves.flatMap((leaf) => (leaf.kind === "noEvent" ? [leaf.event] : [])))],
  };
}

/** A printed limit in the measure's finest unit. */
export function limitOf({ measure, limit }: LimitLeaf): Rational {
  return multiply(parseRational(limit.value), worthOf(measure, limit.unit));
}

/** Whether a criterion holds for a baseline and a follow-up value, both in the finest unit. */
export function leafHolds(leaf: PlainMeasureLeaf, baseline: Rational, followUp: Rational): boolean {
  const sign =
    leaf.kind === "relativeToBaseline"
      ? compare(followUp, multiply(parseRational(leaf.factor), baseline))
      : compare(leaf.at === "baseline" ? baseline : followUp, limitOf(leaf));
  return relationHolds(leaf.relation, sign);
}
