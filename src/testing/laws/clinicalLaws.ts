import type { ResponseDefinition } from "../../criteria/responseDefinition.js";
import type { Measure } from "../../measurement/measure.js";
import { type Accepts, acceptedUnits } from "../records/accepts.js";
import { isPlain, leavesOf, partsOf } from "../oracle/definitionParts.js";
import { type Law, lawOf } from "./law.js";
import {
  add,
  compare,
  divide,
  floored,
  fraction,
  multiply,
  numberOf,
  placesOf,
  plainDecimal,
  type Rational,
  signOfRational,
  ulp,
} from "../oracle/rational.js";
import { completePairs } from "../records/pairArbitraries.js";
import { quantityAt, withQuantity } from "../oracle/recordChanges.js";
import type { RecordPair } from "../oracle/recordPair.js";
import { intervalOf } from "../oracle/statedValue.js";
import { worthOf } from "../oracle/unitWorths.js";
import { type Changed, changedPairs, type Pick } from "../records/weakening.js";

/** A lower value: one unit in the last place, a share, a limit or a multiple of baseline, or as low as can be. */
function lowered(pair: RecordPair, measure: Measure, definition: ResponseDefinition, accepts: Accepts, pick: Pick): RecordPair {
  const [current, before] = [valueAt(pair, "followUp", measure), valueAt(pair, "baseline", measure)];
  if (current === undefined) return pair;
  const parts = partsOf(definition).measures.find((candidate) => candidate.measure === measure);
  const limits = parts?.limits.map(({ amount }) => amount) ?? [];
  const multiples = before === undefined ? [] : (parts?.factors.map((factor) => multiply(factor, before)) ?? []);
  const anchors = [...limits, ...multiples].flatMap((anchor) => (accepts.texts === false ? [anchor] : [anchor, add(anchor, ulp(22, -1))]));
  const share = floored(multiply(current, fraction(pick() % 1000, 1000)), 6);
  const justBelow = add(current, ulp((placesOf(current) ?? 0) + 1, -1));
  const candidates = [...anchors, justBelow, share].filter((value) => signOfRational(value) >= 0 && compare(value, current) <= 0);
  const value = candidates[pick() % candidates.length] ?? share;
  const units = acceptedUnits(measure, accepts, true).filter(({ worth }) => placesOf(divide(value, worth)) !== undefined);
  const chosen = units[pick() % units.length];
  if (chosen === undefined) return pair;
  const inUnit = divide(value, chosen.worth);
  const written = accepts.texts === false ? numberOf(inUnit) : plainDecimal(inUnit);
  return written === undefined ? pair : withQuantity(pair, ["followUp", measure], { value: written, unit: chosen.unit });
}

function valueAt(pair: RecordPair, time: "baseline" | "followUp", measure: Measure): Rational | undefined {
  const quantity = quantityAt(pair, [time, measure]);
  return quantity && intervalOf(quantity.value, worthOf(measure, quantity.unit)).low;
}

/** Whether a level asks that a value be no lower than something at follow-up: a partial response "from 0.5 to 3.5". */
export function hasLowerEnd(definition: ResponseDefinition, measures: readonly Measure[]): boolean {
  return leavesOf(definition).some(
    (leaf) =>
      "measure" in leaf && measures.includes(leaf.measure) && leaf.relation.startsWith(">") && !("at" in leaf && leaf.at === "baseline"),
  );
}

function neverWorse(name: string, statement: string, measures: readonly Measure[]): Law {
  return lawOf<Changed>({
    name,
    statement,
    numRuns: 150,
    applies: (definition) => isPlain(definition) && !hasLowerEnd(definition, measures),
    cases: (definition, accepts) =>
      changedPairs(completePairs(definition, accepts), (pair, pick) =>
        measures
          .filter(
            (measure, i) => (measures.length === 1 || (pick() + i) % 3 !== 0) && quantityAt(pair, ["followUp", measure]) !== undefined,
          )
          .reduce((partly, measure) => lowered(partly, measure, definition, accepts, pick), pair),
      ),
    recordOf: ({ to }) => to,
    violation: ({ from, to }, ask, definition) => {
      const order = [...definition.levels.map(({ response }) => response), "NR"];
      const [before, after] = [ask(from), ask(to)];
      const isWorse = order.indexOf(after.response) > order.indexOf(before.response);
      return isWorse
        ? {
            record: to,
            other: { name: "with the higher value", record: from },
            expected: `${before.response} or better`,
            answered: after.text,
          }
        : undefined;
    },
  });
}

/** A lower UPCR or 24-hour protein is a better one, where the definition has no lower end. */
export const lessProteinuria: Law = neverWorse("less proteinuria", "Less proteinuria at follow-up never worsens the response.", [
  "upcr",
  "urineProtein24h",
]);

/** A lower dose is a better one. */
export const lessPrednisone: Law = neverWorse("less prednisone", "A lower prednisone-equivalent dose never worsens the response.", [
  "prednisoneEquivalent",
]);
