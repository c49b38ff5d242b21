import type { EventCriterion, SedimentCriterion, SingleCriterion } from "../../criteria/criterion.js";
import { prepareDefinition } from "../../criteria/prepareDefinition.js";
import type { ResponseDefinition } from "../../criteria/responseDefinition.js";
import type { Accepts } from "./accepts.js";
import { acceptedUnits } from "./accepts.js";
import { leavesOf } from "../oracle/definitionParts.js";
import { caseDates, isDoseRule } from "./doseRule.js";
import type { DoseSetting } from "./doseSetting.js";
import { doseSettings, noDoses } from "./doseSettings.js";
import { type MeasureSetting, quantityOf } from "./measureSetting.js";
import { measureSettings } from "./measureSettings.js";
import { homeUnit } from "./usualValues.js";
import { leafHoldsOn } from "../oracle/plainEvaluation.js";
import { isMeasureLeaf, type MeasureLeaf, plainLimitOf, timeOf } from "../oracle/plainLimit.js";
import type { RecordPair } from "../oracle/recordPair.js";

/** One way in which a part of a record can be: what it does to a record, and which criteria it meets, by their place in the definition. */
export interface PartOption {
  readonly truths: ReadonlyMap<number, boolean>;
  readonly put: (pair: RecordPair) => RecordPair;
}

/** A part of a record that can be chosen by itself: a measure, an event, an element of the sediment, the doses. */
export interface RecordPart {
  /** The places of its criteria in the definition, in reading order. */
  readonly places: readonly number[];
  readonly options: readonly PartOption[];
}

function isFlagLeaf(leaf: SingleCriterion): leaf is EventCriterion | SedimentCriterion {
  return "event" in leaf || "element" in leaf;
}

function keyOf(leaf: SingleCriterion): string {
  if (isMeasureLeaf(leaf)) return leaf.measure;
  if (isDoseRule(leaf)) return "doses";
  return "event" in leaf ? `event ${leaf.event}` : `sediment ${leaf.element} ${leaf.at ?? "followUp"}`;
}

/** The parts of a record that a definition asks for. */
export function recordParts(definition: ResponseDefinition, accepts: Accepts): readonly RecordPart[] {
  prepareDefinition(definition);
  const leaves = leavesOf(definition);
  const keys = leaves.map(keyOf);
  return [...new Set(keys)].map((key) => {
    const places = keys.flatMap((own, i) => (own === key ? [i] : []));
    const own = places.map((place) => leaves[place] as SingleCriterion);
    return { places, options: puts(own, accepts).map((put) => ({ put, truths: truthsOf(own, places, put) })) };
  });
}

function truthsOf(leaves: readonly SingleCriterion[], places: readonly number[], put: PartOption["put"]): ReadonlyMap<number, boolean> {
  const pair = put({ baseline: {}, followUp: {} });
  return new Map(leaves.map((leaf, i) => [places[i] ?? -1, leafHoldsOn(leaf, pair) === true]));
}

function puts(leaves: readonly SingleCriterion[], accepts: Accepts): readonly PartOption["put"][] {
  const measured = leaves.filter(isMeasureLeaf);
  const [first] = leaves;
  if (measured.length > 0) return measureSettings(measured, unitOf(measured, accepts)).map((setting) => putSetting(measured, setting));
  if (first !== undefined && isFlagLeaf(first)) return [false, true].map((present) => putFlag(first, present));
  const rules = leaves.filter(isDoseRule);
  // None at all comes first: it is below any multiple of any baseline, whatever the other parts put there.
  return [...(rules.some(({ kind }) => kind === "averageDose") ? [noDoses(rules)] : []), ...rules.flatMap(doseSettings)].map(putDoses);
}

export function unitOf(leaves: readonly MeasureLeaf[], accepts: Accepts) {
  return homeUnit(leaves, acceptedUnits(leaves[0]?.measure ?? "upcr", accepts));
}

/** Puts a measure's values where they belong in a record. */
export function putSetting(leaves: readonly MeasureLeaf[], setting: MeasureSetting): PartOption["put"] {
  const measure = leaves[0]?.measure ?? "upcr";
  const at = (time: keyof MeasureSetting) => {
    const value = setting[time];
    const ranged = leaves.some((leaf) => plainLimitOf(leaf).from === "range" && timeOf(leaf) === time);
    return value === undefined ? {} : { [measure]: quantityOf(measure, time, value, ranged) };
  };
  const [preFlare, next] = [at("preFlare"), at("next")];
  return ({ baseline, followUp }) => ({
    baseline: {
      ...baseline,
      ...at("baseline"),
      ...(setting.preFlare === undefined ? {} : { preFlare: { ...baseline.preFlare, ...preFlare } }),
    },
    followUp: { ...followUp, ...at("followUp"), ...(setting.next === undefined ? {} : { next: { ...followUp.next, ...next } }) },
  });
}

/** Records an event or an element of the sediment as present or absent. */
export function putFlag(leaf: EventCriterion | SedimentCriterion, present: boolean): PartOption["put"] {
  return ({ baseline, followUp }) => {
    if ("event" in leaf) return { baseline, followUp: { ...followUp, events: { ...followUp.events, [leaf.event]: present } } };
    const seen = { sediment: { ...(leaf.at === "next" ? followUp.next : followUp)?.sediment, [leaf.element]: present } };
    return { baseline, followUp: leaf.at === "next" ? { ...followUp, next: { ...followUp.next, ...seen } } : { ...followUp, ...seen } };
  };
}

export function putDoses({ doses, visit, atBaseline }: DoseSetting): PartOption["put"] {
  return ({ baseline, followUp }) => ({
    baseline: { date: caseDates.baseline, ...baseline, ...(atBaseline === undefined ? {} : { prednisoneEquivalent: atBaseline }) },
    followUp: { date: caseDates.followUp, ...followUp, ...(visit === undefined ? {} : { date: visit }), doses },
  });
}
