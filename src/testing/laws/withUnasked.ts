import type { ResponseDefinition } from "../../criteria/responseDefinition.js";
import { leavesOf } from "../oracle/definitionParts.js";
import { type Slot, withQuantity } from "../oracle/recordChanges.js";
import type { RecordPair } from "../oracle/recordPair.js";
import { allMeasures, finestUnit } from "../oracle/unitWorths.js";
import { isDoseRule } from "../records/doseRule.js";
import { askedMeasures } from "../records/measureParts.js";
import type { Pick } from "../records/weakening.js";

const visits = { baseline: ["BASELINE", "", "WEEK 0"], followUp: ["WEEK 24", "", "BASELINE"] } as const;
const dates = { baseline: ["2001-02-03", "1999-12-31"], followUp: ["2001-02-04", "2031-07-28"] } as const;

/** The record with other labels, measures, and dates where no dose rule counts from them: with what no criterion asks about. */
export function withUnasked({ baseline, followUp }: RecordPair, pick: Pick, definition: ResponseDefinition): RecordPair {
  const asked = askedMeasures(definition).map(({ measure }) => measure);
  const isDated = leavesOf(definition).some(isDoseRule);
  const one = <T>(items: readonly T[]): T => items[pick() % items.length] as T;
  const labels = (where: "baseline" | "followUp") => {
    const visit = one<string>(visits[where]);
    return { visit, ...(isDated ? {} : { date: one<string>(dates[where]) }) };
  };
  const labelled: RecordPair = { baseline: { ...baseline, ...labels("baseline") }, followUp: { ...followUp, ...labels("followUp") } };
  const others = allMeasures.filter((measure) => !asked.includes(measure));
  const places = (["baseline", "followUp"] as const).flatMap((where) => others.map((measure): Slot => [where, measure]));
  return places.reduce((changed, slot) => {
    const quantity = pick() % 2 === 0 ? undefined : { value: pick() % 9, unit: finestUnit(slot[1]) };
    return withQuantity(changed, slot, quantity);
  }, labelled);
}
