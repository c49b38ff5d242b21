import type { ResponseDefinition } from "../../criteria/responseDefinition.js";
import { divide, multiply, parseRational, placesOf, plainDecimal } from "../oracle/rational.js";
import { mapQuantities } from "../oracle/recordChanges.js";
import type { RecordPair } from "../oracle/recordPair.js";
import { worthOf } from "../oracle/unitWorths.js";
import { acceptedUnits } from "../records/accepts.js";
import { assembled } from "../records/decidingRecord.js";
import { recordParts } from "../records/recordParts.js";
import type { VectorRecord } from "./boundaryRecords.js";
import type { PickBelow } from "./random.js";

/** A record with each combination of verdicts that the criteria on one measure, flag or list of doses reach, the rest left as it is. */
export function combinedRecords(definition: ResponseDefinition, pair: RecordPair): readonly VectorRecord[] {
  const options = recordParts(definition, {}).flatMap((part) => part.options);
  return options.map(({ put }) => ({ ...put(pair), reason: "combined: other verdicts in a response" }));
}

/** Records put together at random from what matters to the definition, in any units, now and then with something missing. */
export function sampledRecords(definition: ResponseDefinition, count: number, pick: PickBelow): readonly VectorRecord[] {
  const parts = recordParts(definition, {});
  return Array.from({ length: count }, () => {
    const chosen = parts.flatMap(({ options }) => options.slice(pick(options.length)).slice(0, 1));
    const complete = mapQuantities(assembled(chosen), (quantity, [, measure]) => {
      if (quantity.referenceRange != null) return quantity;
      const inFinest = multiply(parseRational(quantity.value), worthOf(measure, quantity.unit));
      const units = acceptedUnits(measure, {}).filter(({ worth }) => placesOf(divide(inFinest, worth)) !== undefined);
      const { unit, worth } = units[pick(units.length)] ?? { unit: quantity.unit, worth: worthOf(measure, quantity.unit) };
      return pick(12) === 0 ? undefined : { value: plainDecimal(divide(inFinest, worth)), unit };
    });
    return { ...complete, reason: "sampled" };
  });
}
