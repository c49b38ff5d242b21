import { bilag2004Change } from "../../activity/bilag/bilag2004Change.js";
import { bilag2004Score } from "../../activity/bilag/bilag2004.js";
import { bilag2004Renal } from "../../activity/bilag/bilag2004Renal.js";
import { physicianGlobal } from "../../activity/physicianGlobal.js";
import { selenaSledai } from "../../activity/sledai/selenaSledai.js";
import { sleDas } from "../../activity/sleDas/sleDas.js";
import { sledai2k } from "../../activity/sledai/sledai2k.js";
import { sledai2kFromLaboratory } from "../../activity/sledai/sledai2kFromLaboratory.js";
import type { ScoreRange } from "../../activity/sledai/sledaiScore.js";
import { sri } from "../../definitions/activity/sri.js";
import { safetyAnswers } from "./safetyAnswers.js";
import type { ExpectedScore, IndexCases, IndexKind } from "./vector.js";

/** What this library answers for each index, in the form of the vectors' `expected`. */
export const indexAnswers: { readonly [Kind in IndexKind]: (input: IndexCases[Kind]["input"]) => IndexCases[Kind]["expected"] } = {
  sledai2k: ({ descriptors }) => scoreOf(sledai2k(descriptors)),
  selenaSledai: ({ descriptors }) => scoreOf(selenaSledai(descriptors)),
  sledai2kFromLaboratory: ({ laboratory, options }) => ({ descriptors: sledai2kFromLaboratory(laboratory, options).descriptors }),
  bilag2004Score: ({ grades, scheme }) => scoreOf(bilag2004Score(grades, scheme)),
  bilag2004Change: ({ previous, current }) => {
    const { open, ...known } = bilag2004Change(previous, current);
    return { ...known, open: open.map(({ system, possible }) => ({ system, possible })) };
  },
  bilag2004Renal: ({ current, previous }) => {
    const { grade, possible } = bilag2004Renal(current, previous);
    return { grade, possible };
  },
  physicianGlobal: ({ quantity, scale }) => physicianGlobal(quantity, scale),
  sleDas: ({ items }) => {
    const { total, range, category } = sleDas(items);
    return { total, low: range.low, high: range.high, category };
  },
  sri: ({ options, baseline, followUp }) => {
    const { response, possible } = sri(baseline, followUp, options);
    return { response, possible };
  },
  ...safetyAnswers,
};

function scoreOf({ total, range }: { readonly total: number | null; readonly range: ScoreRange }): ExpectedScore {
  return { total, low: range.low, high: range.high };
}

/** The answer to one input of an index; undefined for an index that is not known. */
export function answerIndex<Kind extends IndexKind>(
  kind: Kind,
  input: IndexCases[Kind]["input"],
): IndexCases[Kind]["expected"] | undefined {
  return Object.keys(indexAnswers).includes(kind) ? indexAnswers[kind](input) : undefined;
}
