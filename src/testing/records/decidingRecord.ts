import type { ResponseDefinition } from "../../criteria/responseDefinition.js";
import { leavesOf } from "../oracle/definitionParts.js";
import { responseFrom } from "../oracle/plainEvaluation.js";
import type { RecordPair } from "../oracle/recordPair.js";
import type { PartOption, RecordPart } from "./recordParts.js";

type Truths = readonly (boolean | undefined)[];

/** What is chosen of every part but one. */
export type Choice = readonly PartOption[];

function withOption(truths: Truths, { truths: chosen }: PartOption): Truths {
  return truths.map((truth, place) => chosen.get(place) ?? truth);
}

/**
 * Options of the other parts under which the criterion at one place decides: the response is another one if its verdict is
 * turned over. Undefined where no such record was found.
 */
export function decidingChoice(
  definition: ResponseDefinition,
  place: number,
  own: PartOption,
  others: readonly RecordPart[],
): Choice | undefined {
  const turned = (truths: Truths): Truths => truths.map((truth, i) => (i === place && truth !== undefined ? !truth : truth));
  const search = (truths: Truths, rest: readonly RecordPart[]): Choice | undefined => {
    const [as, otherwise] = [responseFrom(definition, truths), responseFrom(definition, turned(truths))];
    if (as !== undefined && otherwise !== undefined) return as === otherwise ? undefined : firstOptions(rest);
    const [part, ...left] = rest;
    for (const option of part?.options ?? []) {
      const found = search(withOption(truths, option), left);
      if (found !== undefined) return [option, ...found];
    }
    return undefined;
  };
  return search(withOption(leavesOf(definition).map(() => undefined), own), others);
}

export function firstOptions(parts: readonly RecordPart[]): Choice {
  return parts.flatMap(({ options }) => options.slice(0, 1));
}

export function assembled(options: Choice): RecordPair {
  return options.reduce<RecordPair>((pair, { put }) => put(pair), { baseline: {}, followUp: {} });
}
