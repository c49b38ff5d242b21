import type { SingleCriterion } from "../../criteria/criterion.js";
import type { ResponseDefinition } from "../../criteria/responseDefinition.js";
import type { Verdict } from "../../criteria/verdict.js";
import type { Assessment, Baseline } from "../../measurement/assessment.js";
import { type Accepts, acceptedUnits, requireAccepts } from "./accepts.js";
import { criterionLine } from "../../criteria/words.js";
import { assembled, type Choice, decidingChoice, firstOptions } from "./decidingRecord.js";
import { singleCriteria } from "../../criteria/leaves.js";
import { isDoseRule } from "./doseRule.js";
import { doseSettings } from "./doseSettings.js";
import { deepFrozen } from "../../measurement/deepFrozen.js";
import { writtenFor } from "./writtenFor.js";
import { type MeasureSetting, moved } from "./measureSetting.js";
import { settingsAtLimit } from "./measureSettings.js";
import { leafHoldsOn, responseFrom, verdictText } from "../oracle/plainEvaluation.js";
import { earlierTime, isFall, isMeasureLeaf, type MeasureLeaf } from "../oracle/plainLimit.js";
import type { RecordPair } from "../oracle/recordPair.js";
import { type PartOption, putDoses, putFlag, putSetting, type RecordPart, recordParts, unitOf } from "./recordParts.js";
import type { Side } from "./doseSetting.js";

/** A complete record that puts one criterion inside, at or outside its limit, and what must come out. */
export interface BoundaryCase {
  /** The id of the definition. */
  readonly definition: string;
  /** The response of the level in which the criterion stands. */
  readonly level: string;
  /** The criterion in one line. */
  readonly criterion: string;
  /** The place of the criterion among all single criteria of the definition, in reading order, from 0. */
  readonly place: number;
  readonly side: Side;
  /** The unit of the value that is judged; null for events and sediment, which have none. */
  readonly unit: string | null;
  readonly baseline: Baseline;
  readonly followUp: Assessment;
  /** The verdict of this criterion, the response, and every response that is possible: one, as the record is complete. */
  readonly expected: { readonly verdict: Verdict; readonly response: string; readonly possible: readonly string[] };
  /** Whether the response of this record would be another one if this criterion were judged the other way. */
  readonly decides: boolean;
  readonly reason: string;
}

interface Variant {
  readonly side: Side;
  readonly unit: string | null;
  readonly reason: string;
  readonly put: PartOption["put"];
}

/**
 * Rows inside, at and outside every limit of every level of a definition, in every unit and pair of units in which the
 * limit is a finite decimal; the rest of each record is chosen so that this limit decides the response, wherever a record can be.
 *
 * The expected verdict follows from the side and the sign, the expected response from an evaluation of the criteria that
 * shares no code with `classifyRenalResponse`. The order is that of the definition, and always the same.
 *
 * @param definition a published definition, or your own
 * @param accepts what the implementation under test can be given, if not everything; values are decimal strings unless it reads numbers
 *   only
 * @returns frozen rows, plain JSON
 * @throws RangeError on what is no definition, on an unknown key or unit in `accepts`, and when no unit of a measure is accepted
 * @example
 * const [row] = boundaryCases(nct05631717);
 * row.criterion; // => "serum creatinine ≤ 1.2 mg/dL"
 * row.side; // => "inside"
 * @category Testing
 */
export function boundaryCases(definition: ResponseDefinition, accepts: Accepts = {}): readonly BoundaryCase[] {
  requireAccepts("accepts", accepts);
  const parts = recordParts(definition, accepts);
  let at = 0;
  const cases = definition.levels.flatMap(({ response, criterion }) =>
    singleCriteria(criterion).flatMap((leaf) => casesOf(definition, response, leaf, at++, parts, accepts)),
  );
  return deepFrozen(cases);
}

function casesOf(
  definition: ResponseDefinition, level: string, leaf: SingleCriterion, place: number, parts: readonly RecordPart[], accepts: Accepts,
): readonly BoundaryCase[] {
  const own = parts.find(({ places }) => places.includes(place));
  const others = parts.filter((part) => part !== own);
  const leaves = definition.levels.flatMap(({ criterion }) => singleCriteria(criterion));
  const ownLeaves = (own?.places ?? []).map((each) => leaves[each] as SingleCriterion);
  const known = new Map<string, Choice | undefined>();
  const deciding = (put: PartOption["put"]): Choice | undefined => {
    const pair = put({ baseline: {}, followUp: {} });
    const truths = new Map(ownLeaves.map((each, i) => [own?.places[i] ?? -1, leafHoldsOn(each, pair) === true]));
    const key = [...truths.values()].join();
    if (!known.has(key)) known.set(key, decidingChoice(definition, place, { truths, put }, others));
    return known.get(key);
  };
  const row = ({ side, unit, reason, put }: Variant, choice: Choice | undefined): BoundaryCase => {
    const pair: RecordPair = writtenFor(put(assembled(choice ?? firstOptions(others))), accepts);
    const verdicts = leaves.map((each) => leafHoldsOn(each, pair));
    const response = responseFrom(definition, verdicts) ?? "NE";
    const decides = responseFrom(definition, verdicts.map((verdict, i) => (i === place ? verdict !== true : verdict))) !== response;
    const expected = { verdict: verdictText(verdicts[place]), response, possible: [response] };
    return { definition: definition.id, level, criterion: criterionLine(leaf), place, side, unit, ...pair, expected, decides, reason };
  };
  return variants(leaf, ownLeaves.filter(isMeasureLeaf), accepts).flatMap((candidates) => {
    // The first record in which the criterion decides on every side of its limit, else on it, else on some side; its neighbours keep the
    // rest.
    const decidesOn = (group: readonly Variant[], side?: Side) =>
      group.find((each) => (side === undefined || each.side === side) && deciding(each.put) !== undefined);
    const everywhere = candidates.find((group) => group.every(({ put }) => deciding(put) !== undefined));
    const chosen =
      everywhere ??
      candidates.find((group) => decidesOn(group, "at")) ??
      candidates.find((group) => decidesOn(group)) ??
      candidates[0] ??
      [];
    const decisive = decidesOn(chosen, "at") ?? decidesOn(chosen);
    return chosen.map((variant) => row(variant, decisive && deciding(decisive.put)));
  });
}

/** For each unit (or pair of units, or kind of limit): the groups of rows from which one is chosen. */
function variants(leaf: SingleCriterion, leaves: readonly MeasureLeaf[], accepts: Accepts): readonly (readonly (readonly Variant[])[])[] {
  if (isMeasureLeaf(leaf)) return measureVariants(leaf, leaves, accepts);
  if (isDoseRule(leaf)) {
    const settings = doseSettings(leaf).map(
      (setting): Variant => ({ side: setting.side, unit: "mg/d", reason: setting.reason, put: putDoses(setting) }),
    );
    return settings.filter((_, i) => i % 3 === 0).map((_, i) => [settings.slice(3 * i, 3 * i + 3)]);
  }
  return [[[
    { side: "inside", unit: null, reason: "recorded as absent", put: putFlag(leaf, false) },
    { side: "outside", unit: null, reason: "recorded as present", put: putFlag(leaf, true) },
  ]]];
}

function measureVariants(
  leaf: MeasureLeaf,
  leaves: readonly MeasureLeaf[],
  accepts: Accepts,
): readonly (readonly (readonly Variant[])[])[] {
  const units = acceptedUnits(leaf.measure, accepts);
  const isRelated = earlierTime(leaf) !== null;
  // A fall is the larger, the lower the value.
  const upwards = leaf.relation.startsWith(">") !== isFall(leaf);
  return units.flatMap((unit) =>
    (isRelated ? units : [unit])
      .map((earlier) =>
        settingsAtLimit(leaf, leaves, unit, earlier, unitOf(leaves, accepts)).map((setting) => {
          const variant = (side: Side, to: MeasureSetting | undefined): readonly Variant[] => {
            const relatedTo = isRelated ? `, what it is related to in ${earlier.unit}` : "";
            return to === undefined
              ? []
              : [{ side, unit: unit.unit, reason: `${side} the limit in ${unit.unit}${relatedTo}`, put: putSetting(leaves, to) }];
          };
          const [inwards, outwards] = [moved(leaf, setting, upwards ? 1 : -1), moved(leaf, setting, upwards ? -1 : 1)];
          return [...variant("inside", inwards), ...variant("at", setting), ...variant("outside", outwards)];
        }),
      )
      .filter((groups) => groups.length > 0),
  );
}
