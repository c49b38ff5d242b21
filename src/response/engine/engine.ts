import type { PreparedDefinition } from "../../criteria/prepareDefinition.js";
import { type Measure, measureNames } from "../../measurement/measure.js";
import type { ReadPair } from "../../measurement/readAssessment.js";
import type { PreparedAmount, PreparedCriterion } from "../../criteria/prepareCriterion.js";
import { type Exact } from "../../measurement/quantity.js";
import { point } from "../../measurement/span.js";
import { compileTest } from "./compileTest.js";
import { cornerJudge, type Judgement } from "./corners.js";
import { doseFiller, type DoseList, type WindowDays } from "./doseSlots.js";
import { pairFiller } from "./fillFromPair.js";
import { gridOf, type MeasureGrid, spaceFor } from "./grid.js";
import { emptyLayout, emptyState } from "./layout.js";
import { recordReader } from "./readRecord.js";

/** A definition compiled for the answer alone. Levels are numbers, best first; the number behind the last level is "NR". */
export interface Engine extends Judgement {
  /** Reads a record; false for what the exact reader has to look at. */
  readonly read: (baseline: unknown, followUp: unknown) => boolean;
  /** Takes over what the exact reader has read. */
  readonly take: (pair: ReadPair) => void;
}

/** Compiles a definition; undefined where its numbers are too long for whole numbers in doubles. */
export function engineOf({ levels }: PreparedDefinition): Engine | undefined {
  const leaves = levels.flatMap(({ criterion }) => leavesOf(criterion));
  const grids = new Map<Measure, MeasureGrid>();
  for (const measure of measureNames) {
    const grid = gridOf(measure, leaves.flatMap((leaf) => amountsOf(leaf, measure)));
    if (grid === undefined || levels.length > 30) return undefined;
    grids.set(measure, grid);
  }
  const factors = leaves.flatMap(factorsOf);
  const space = spaceFor(factors);
  if (!factors.every((factor) => factor <= 8192)) return undefined;
  const layout = emptyLayout(grids, space);
  const state = emptyState(3 * leaves.length + 1);
  const tests = levels.map(({ criterion }) => compileTest(criterion, layout, state));
  if (layout.slots.some(({ limits }) => limits.flat().some((limit) => !(limit <= space.largest)))) return undefined;
  const doses: DoseList = { first: [], last: [], dose: [] };
  const days: WindowDays = { baseline: NaN, followUp: NaN };
  const readRecord = recordReader(layout, state, doses, days);
  const fillDoses = doseFiller(layout, state);
  const takePair = pairFiller(layout, state, doses, days);
  return {
    ...cornerJudge(layout, state, tests),
    read: (baseline, followUp) => {
      if (!readRecord(baseline, followUp)) return false;
      if (fillDoses !== null) fillDoses(doses, days);
      return true;
    },
    take: (pair) => {
      takePair(pair);
      if (fillDoses !== null) fillDoses(doses, days);
    },
  };
}

type Leaf = Exclude<PreparedCriterion, { readonly members: unknown }>;

function leavesOf(criterion: PreparedCriterion): readonly Leaf[] {
  return "members" in criterion ? criterion.members.flatMap(leavesOf) : [criterion];
}

/** The limits that a criterion prints for a measure. */
function amountsOf(leaf: Leaf, measure: Measure): readonly PreparedAmount[] {
  switch (leaf.kind) {
    case "limit":
      return leaf.measure === measure ? leaf.limits : [];
    case "riseFromBaseline":
    case "fallFromBaseline":
      return leaf.measure === measure ? [leaf.by] : [];
    case "doseWindow":
    case "averageDose":
      return measure === "prednisoneEquivalent" && !(leaf.kind === "averageDose" && "timesBaseline" in leaf.criterion.limit) ? [doseAmount(leaf.limit)] : [];
    default:
      return [];
  }
}

function doseAmount(limit: Exact): PreparedAmount {
  return { printed: { value: "", unit: "mg/d" }, amount: { ...point(limit), unit: "mg/d", text: "" } };
}

/** The whole numbers by which a criterion multiplies. */
function factorsOf(leaf: Leaf): readonly number[] {
  const factor = leaf.kind === "relativeToBaseline" || leaf.kind === "relativeToPreFlare" ? leaf.factor : leaf.kind === "averageDose" && "timesBaseline" in leaf.criterion.limit ? leaf.limit : undefined;
  return factor === undefined ? [] : "digits" in factor ? [factor.digits, 10 ** factor.scale] : [Infinity];
}
