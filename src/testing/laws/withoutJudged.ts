import type { SingleCriterion } from "../../criteria/criterion.js";
import { isMeasureLeaf, timeOf } from "../oracle/plainLimit.js";
import { multiply, parseRational, plainDecimal } from "../oracle/rational.js";
import { quantityAt, type Slot, withQuantity } from "../oracle/recordChanges.js";
import type { RecordPair } from "../oracle/recordPair.js";

/** A record that lacks what a criterion is about, and what that is. */
export interface Lacking {
  readonly missing: string;
  readonly record: RecordPair;
  /** Where a reference range is lacking: the record with one below, one about and one above the value. */
  readonly completions?: readonly RecordPair[];
}

/**
 * The record without what a criterion judges, and where it judges by a reference range or by doses, without the range or with no dose
 * listed.
 */
export function withoutJudged(pair: RecordPair, leaf: SingleCriterion): readonly Lacking[] {
  const { baseline, followUp } = pair;
  if (isMeasureLeaf(leaf)) {
    const slot: Slot = [timeOf(leaf), leaf.measure];
    const what = `${leaf.measure} at ${timeOf(leaf)}`;
    const quantity = quantityAt(pair, slot);
    const withoutValue = { missing: what, record: withQuantity(pair, slot, undefined) };
    if (leaf.kind !== "referenceRange" || quantity === undefined) return [withoutValue];
    const { value, unit } = quantity;
    const amount = parseRational(value);
    const completions = [["0.25", "0.5"], ["0.5", "2"], ["2", "4"]].map((factors) => {
      const [low = "0", high = "0"] = factors.map((factor) => plainDecimal(multiply(amount, parseRational(factor))));
      return withQuantity(pair, slot, { value, unit, referenceRange: { low, high } });
    });
    return [withoutValue, { missing: `reference range of ${what}`, record: withQuantity(pair, slot, { value, unit }), completions }];
  }
  if (leaf.kind === "noEvent")
    return [{ missing: leaf.event, record: { baseline, followUp: { ...followUp, events: without(followUp.events, leaf.event) } } }];
  if (leaf.kind === "noSediment") {
    const { next } = followUp;
    const missing = `${leaf.element} at ${leaf.at ?? "followUp"}`;
    return leaf.at === "next"
      ? [{ missing, record: { baseline, followUp: { ...followUp, next: { ...next, sediment: without(next?.sediment, leaf.element) } } } }]
      : [{ missing, record: { baseline, followUp: { ...followUp, sediment: without(followUp.sediment, leaf.element) } } }];
  }
  // An empty list says nothing of any day: it is not "none was taken".
  return [
    { missing: "doses", record: { baseline, followUp: without(followUp, "doses") } },
    { missing: "every single dose", record: { baseline, followUp: { ...followUp, doses: [] } } },
  ];
}

function without(source: object | null | undefined, key: string): object {
  return Object.fromEntries(Object.entries(source ?? {}).filter(([own]) => own !== key));
}
