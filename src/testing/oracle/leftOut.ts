import type { Criterion, SingleCriterion } from "../../criteria/criterion.js";
import type { ResponseDefinition } from "../../criteria/responseDefinition.js";
import type { Measure } from "../../measurement/measure.js";
import { isMeasureLeaf, timesAsked } from "./plainLimit.js";
import { quantityAt } from "./recordChanges.js";
import type { RecordPair } from "./recordPair.js";
import { singleCriteria } from "../../criteria/leaves.js";

/** The places, among all single criteria of a definition, of those that do not count because nothing of their measure was recorded. */
export type LeftOut = ReadonlySet<number>;

/** What the alternatives that are judged as measured leave out of a record. */
export function leftOutOn(definition: ResponseDefinition, pair: RecordPair): LeftOut {
  const places = new Set<number>();
  let first = 0;
  for (const { criterion } of definition.levels) {
    collect(criterion, first, pair, places);
    first += singleCriteria(criterion).length;
  }
  return places;
}

function collect(criterion: Criterion, first: number, pair: RecordPair, places: Set<number>): void {
  if (!("criteria" in criterion)) return;
  const held = criterion.criteria.map((member) => singleCriteria(member).some((leaf) => isHeld(leaf, pair)));
  let place = first;
  criterion.criteria.forEach((member, i) => {
    const leaves = singleCriteria(member).length;
    const isLeftOut = criterion.kind === "asMeasured" && held.includes(true) && held[i] === false;
    if (isLeftOut) for (let leaf = 0; leaf < leaves; leaf++) places.add(place + leaf);
    else collect(member, place, pair, places);
    place += leaves;
  });
}

function isHeld(leaf: SingleCriterion, pair: RecordPair): boolean {
  return isMeasureLeaf(leaf) && timesAsked(leaf).some((at) => quantityAt(pair, [at, leaf.measure]) !== undefined);
}

/** The measures of which a definition leaves out what was not recorded, group by group. */
export function asMeasuredIn(definition: ResponseDefinition): readonly Measure[] {
  const within = (criterion: Criterion): readonly Measure[] => {
    if (!("criteria" in criterion)) return [];
    if (criterion.kind !== "asMeasured") return criterion.criteria.flatMap(within);
    return singleCriteria(criterion).flatMap((leaf) => ("measure" in leaf ? [leaf.measure] : []));
  };
  return [...new Set(definition.levels.flatMap(({ criterion }) => within(criterion)))];
}

/** The record without anything of these measures, at any time. */
export function withoutMeasures(pair: RecordPair, measures: readonly Measure[]): RecordPair {
  const isOther = (key: string) => !measures.some((measure) => measure === key);
  const without = <T extends object>(source: T): T => Object.fromEntries(Object.entries(source).filter(([key]) => isOther(key))) as T;
  const { preFlare } = pair.baseline;
  const { next } = pair.followUp;
  return {
    baseline: without(preFlare == null ? pair.baseline : { ...pair.baseline, preFlare: without(preFlare) }),
    followUp: without(next == null ? pair.followUp : { ...pair.followUp, next: without(next) }),
  };
}
