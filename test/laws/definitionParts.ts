import type {
  Criterion, EventCriterion, EventName, LimitCriterion, Measure, RelativeCriterion, ResponseDefinition, TimePoint,
} from "../../src/index.js";
import { compare, multiply, parseRational, type Rational, relationHolds } from "./exactDecimal.js";
import { worthOf } from "./units.js";

export type MeasureLeaf = LimitCriterion | RelativeCriterion;
export type Leaf = MeasureLeaf | EventCriterion;

/** What a definition asks of one measure. Limits are in the measure's finest unit. */
export interface MeasureParts {
  readonly measure: Measure;
  readonly leaves: readonly MeasureLeaf[];
  readonly limits: readonly { readonly at: TimePoint; readonly amount: Rational }[];
  readonly factors: readonly Rational[];
}

/** What a definition is made of, each criterion once. */
export interface DefinitionParts {
  readonly measures: readonly MeasureParts[];
  readonly events: readonly EventName[];
}

export function leavesOf(criterion: Criterion): readonly Leaf[] {
  return "criteria" in criterion ? criterion.criteria.flatMap(leavesOf) : [criterion];
}

const known = new WeakMap<ResponseDefinition, DefinitionParts>();

export function partsOf(definition: ResponseDefinition): DefinitionParts {
  const found = known.get(definition) ?? readParts(definition);
  known.set(definition, found);
  return found;
}

function readParts(definition: ResponseDefinition): DefinitionParts {
  const all = definition.levels.flatMap((level) => leavesOf(level.criterion));
  const leaves = [...new Map(all.map((leaf) => [JSON.stringify(leaf), leaf])).values()];
  const ofMeasures = leaves.filter((leaf) => leaf.kind !== "noEvent");
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
export function limitOf({ measure, limit }: LimitCriterion): Rational {
  return multiply(parseRational(limit.value), worthOf(measure, limit.unit));
}

/** Whether a criterion holds for a baseline and a follow-up value, both in the finest unit. */
export function leafHolds(leaf: MeasureLeaf, baseline: Rational, followUp: Rational): boolean {
  const sign =
    leaf.kind === "relativeToBaseline"
      ? compare(followUp, multiply(parseRational(leaf.factor), baseline))
      : compare(leaf.at === "baseline" ? baseline : followUp, limitOf(leaf));
  return relationHolds(leaf.relation, sign);
}
