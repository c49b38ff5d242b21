import type { PreparedDefinition } from "../../criteria/prepareDefinition.js";
import { type Measure, measureNames } from "../../measurement/measure.js";
import type { ReadPair } from "../../measurement/readAssessment.js";
import type { PreparedAmount } from "../../criteria/comparisonOf.js";
import type { PreparedCriterion, PreparedSingle } from "../../criteria/prepareCriterion.js";
import { type Exact } from "../../measurement/quantity.js";
import { point } from "../../measurement/span.js";
import { type Plan, planOf } from "./plan.js";
import { programOf } from "./program.js";
import { cornerJudge, type Judgement } from "./corners.js";
import { doseFiller, type DoseList, type WindowDays } from "./doseSlots.js";
import { pairFiller } from "./fillFromPair.js";
import { gridOf, type MeasureGrid, type Space, spaceFor } from "./grid.js";
import { emptyLayout, isAsked, type Layout } from "./layout.js";
import { recordReader } from "./readRecord.js";
import { limitFiller, type Members, membersOf, mostValuesInGroups, setMembers } from "./recordedSlots.js";
import { emptyState, openMissing, type State } from "./state.js";

/** A definition compiled for the answer alone. Levels are numbers, best first; the number behind the last level is "NR". */
export interface Engine extends Judgement {
  /** Reads a record; false for what the exact reader has to look at. */
  readonly read: (baseline: unknown, followUp: unknown) => boolean;
  /** Takes over what the exact reader has read. */
  readonly take: (pair: ReadPair) => void;
  /** Ends a record whose slots were filled otherwise. */
  readonly settle: () => void;
  readonly state: State;
  readonly layout: Layout;
  readonly plans: readonly Plan[];
  readonly members: Members;
}

/** Compiles a definition; undefined where its numbers are too long for whole numbers in doubles. */
export function engineOf({ levels }: PreparedDefinition): Engine | undefined {
  const leaves = levels.flatMap(({ criterion }) => leavesOf(criterion));
  const factors = leaves.flatMap(factorsOf);
  const space = spaceFor(factors);
  const grids = gridsFor(leaves, space);
  if (grids === undefined || levels.length > 30 || !factors.every((factor) => factor <= 8192)) return undefined;
  const layout = emptyLayout(grids, space);
  const plans = levels.map(({ criterion }) => planOf(criterion, layout));
  if (layout.slots.some(({ limits }) => limits.flat().some((limit) => !(limit <= space.largest)))) return undefined;
  const members = membersOf(layout);
  if (members.values.length > mostValuesInGroups) return undefined;
  const state = emptyState(layout);
  const doses: DoseList = { first: [], last: [], dose: [] };
  const days: WindowDays = { baseline: NaN, followUp: NaN };
  const readRecord = recordReader(layout, state, doses, days);
  const takePair = pairFiller(layout, state, doses, days);
  const fillLimits = limitFiller(layout, state);
  const fillDoses = doseFiller(layout, state);
  const asked = layout.slots.filter(isAsked).length;
  const settle = () => {
    if (state.known === asked) return;
    openMissing(state);
    setMembers(members, state);
  };
  const fillRest = () => {
    fillLimits();
    if (fillDoses !== null) fillDoses(doses, days);
    settle();
  };
  return {
    ...cornerJudge(layout, state, programOf(plans, layout), programOf(plans, layout, { isComplete: true })),
    layout,
    plans,
    members,
    state,
    settle,
    read: (baseline, followUp) => {
      if (!readRecord(baseline, followUp)) return false;
      fillRest();
      return true;
    },
    take: (pair) => {
      takePair(pair);
      fillRest();
    },
  };
}

function gridsFor(leaves: readonly PreparedSingle[], space: Space): ReadonlyMap<Measure, MeasureGrid> | undefined {
  const grids = new Map<Measure, MeasureGrid>();
  for (const measure of measureNames) {
    const grid = gridOf(measure, leaves.flatMap((leaf) => amountsOf(leaf, measure)), space);
    if (grid === undefined) return undefined;
    grids.set(measure, grid);
  }
  return grids;
}

interface Use {
  engine: Engine | null | undefined;
}

// Definitions that are frozen through and through are prepared once: asked for a second time, such a one is worth compiling.
const known = new WeakMap<PreparedDefinition, Use>();

/** The engine of a definition that is asked for again; undefined for one that is asked for the first time, or has none. */
export function knownEngine(prepared: PreparedDefinition): Engine | undefined {
  const use = known.get(prepared);
  if (use === undefined) known.set(prepared, { engine: null });
  else if (use.engine === null) use.engine = engineOf(prepared);
  return use?.engine ?? undefined;
}

function leavesOf(criterion: PreparedCriterion): readonly PreparedSingle[] {
  return "members" in criterion ? criterion.members.flatMap(leavesOf) : [criterion];
}

/** The limits that a criterion prints for a measure. */
function amountsOf(leaf: PreparedSingle, measure: Measure): readonly PreparedAmount[] {
  switch (leaf.kind) {
    case "comparison": {
      const { limit, measure: own } = leaf.comparison;
      if (own !== measure) return [];
      return limit.from === "print" ? limit.printed : limit.from === "earlier" && limit.change !== null ? [limit.change] : [];
    }
    case "doseWindow":
    case "averageDose":
      return measure === "prednisoneEquivalent" && !("timesBaseline" in leaf.criterion.limit) ? [doseAmount(leaf.limit)] : [];
    case "flag":
      return [];
  }
}

function doseAmount(limit: Exact): PreparedAmount {
  return { printed: { value: "", unit: "mg/d" }, amount: { ...point(limit), unit: "mg/d", text: "" } };
}

/** The whole numbers by which a criterion multiplies. */
function factorsOf(leaf: PreparedSingle): readonly number[] {
  const factor = factorOf(leaf);
  return factor === undefined ? [] : "digits" in factor ? [factor.digits, 10 ** factor.scale] : [Infinity];
}

function factorOf(leaf: PreparedSingle): Exact | undefined {
  if (leaf.kind === "averageDose") return "timesBaseline" in leaf.criterion.limit ? leaf.limit : undefined;
  if (leaf.kind !== "comparison" || leaf.comparison.limit.from !== "earlier") return undefined;
  return leaf.comparison.limit.factor?.value;
}
