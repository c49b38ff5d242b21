import type { ResponseDefinition } from "../../criteria/responseDefinition.js";
import type { Quantity } from "../../measurement/readQuantity.js";
import { leavesOf } from "../oracle/definitionParts.js";
import { isMeasureLeaf, timeOf } from "../oracle/plainLimit.js";
import { quantityAt, withQuantity } from "../oracle/recordChanges.js";
import { casesOf } from "../records/knownCases.js";
import type { VectorRecord } from "./boundaryRecords.js";

/** Values on a limit behind a sign, two of the four signs in turn, and one that lies between 0 and the limit. */
export function censoredRecords(definition: ResponseDefinition): readonly VectorRecord[] {
  const leaves = leavesOf(definition);
  const seen = new Set<number>();
  return casesOf(definition, {}).flatMap(({ side, place, level, criterion, baseline, followUp }) => {
    const leaf = leaves[place];
    if (side !== "at" || leaf === undefined || !isMeasureLeaf(leaf) || seen.has(place)) return [];
    seen.add(place);
    const pair = { baseline, followUp };
    const slot = [timeOf(leaf), leaf.measure] as const;
    const quantity = quantityAt(pair, slot);
    if (quantity === undefined) return [];
    return censored(quantity, seen.size).map(({ value, sign }) => ({
      ...withQuantity(pair, slot, { ...quantity, value }),
      reason: `censored: ${sign} the limit of ${level} ${criterion}`,
    }));
  });
}

/** The values behind a sign; below 0 there is nothing, nor between 0 and 0. */
function censored({ value }: Quantity, turn: number): readonly { readonly value: string; readonly sign: string }[] {
  const isZero = Number(value) === 0;
  const signs = (turn % 2 === 0 ? ["<", ">="] : ["<=", ">"]).filter((sign) => sign !== "<" || !isZero);
  const signed = signs.map((sign) => ({ value: `${sign}${String(value)}`, sign }));
  return isZero ? signed : [...signed, { value: `0 to ${String(value)}`, sign: "0 to" }];
}
