import { forEachCell, isOpen, type Turning, turningValues } from "./cells.js";
import type { Test } from "./comparisons.js";
import type { Layout, State } from "./layout.js";

/** What a record leaves: the only level, `open` where there are several, `undecided` where the corners cannot tell. */
export interface Judgement {
  readonly response: () => number;
  /** Every level that a completion reaches, as bits; 0 where the corners cannot tell. */
  readonly possible: () => number;
}

/** Cells of so many values at once are looked at, and no more: their numbers multiply. */
const mostCuts = 3;

export const open = -1;
export const undecided = -2;

/**
 * The answer from the best and the worst corner of what is open.
 *
 * There is no "not" in a definition. So where every criterion wants a number on one side, the record with each open number at its best
 * end meets all that any completion meets, and the one with each at its worst end no more than all of them meet: what both of them say,
 * every completion says. Where they differ there are two responses, since both corners are completions themselves. Numbers that are
 * wanted on both sides are looked at cell by cell (`cells.ts`), in each of which they too have a best and a worst end.
 */
export function cornerJudge(layout: Layout, state: State, tests: readonly Test[]): Judgement {
  const { slots } = layout;
  const asked = Int16Array.from(
    slots.flatMap(({ directions, wanted }, place) => (directions.size > 0 && wanted.kind !== "doseDays" ? [place] : [])),
  );
  const turning = turningValues(layout);
  const groups = movingTogether(layout).filter((group) => !turning.some(({ value }) => group.includes(value)));
  const isUpwards = slots.map(({ directions, againstOthers }) => (againstOthers.size > 0 ? againstOthers : directions).has(1));
  const entangledDoses = entangledDosesOf(layout);
  const best = new Float64Array(slots.length);
  const worst = new Float64Array(slots.length);
  let reached = 0;
  let left = 0;

  return {
    response: () => {
      if (isAllKnown()) return firstMet(state.low);
      if (!lookAtCorners(false)) return undecided;
      if (isOne(reached)) return bitOf(reached);
      return state.isRounded ? undecided : open;
    },
    possible: () => {
      if (isAllKnown()) return 1 << firstMet(state.low);
      if (!lookAtCorners(true)) return 0;
      return isOne(left) || (left === reached && !state.isRounded) ? left : 0;
    },
  };

  function isCut({ value, ranges }: Turning): boolean {
    return isOpen(state, value) || ranges.some((place) => isOpen(state, place) && (slots[place]?.directions.size ?? 0) > 0);
  }

  function isAllKnown(): boolean {
    for (const place of asked) if (isOpen(state, place)) return false;
    return true;
  }

  function firstMet(numbers: Float64Array): number {
    for (let level = 0; level < tests.length; level++) if ((tests[level] as Test)(numbers)) return level;
    return tests.length;
  }

  /** Collects the levels of all corners; false where something is open that has none. */
  function lookAtCorners(all: boolean): boolean {
    reached = left = 0;
    if (entangledDoses.some((place) => isOpen(state, place))) return false;
    if (!turning.some(isCut)) {
      lookAtCorner(all);
      return true;
    }
    const cut = turning.filter(isCut);
    if (cut.length > mostCuts || cut.some(({ value, isEntangled }) => isEntangled && isOpen(state, value))) return false;
    const visit = (from: number): boolean => {
      const next = cut[from];
      if (next !== undefined) return forEachCell(next, layout, state, () => visit(from + 1));
      return lookAtCorner(all);
    };
    visit(0);
    return true;
  }

  /** Looks at one pair of corners; true when no further one can matter. */
  function lookAtCorner(all: boolean): boolean {
    for (let place = 0; place < slots.length; place++) {
      const upwards = isUpwards[place] === true;
      best[place] = (upwards ? state.high : state.low)[place] as number;
      worst[place] = (upwards ? state.low : state.high)[place] as number;
    }
    const [atBest, atWorst] = [firstMet(best), firstMet(worst)];
    reached |= (1 << atBest) | (1 << atWorst);
    if (!all) return !isOne(reached);
    for (let level = atBest; level < atWorst; level++) if ((tests[level] as Test)(best)) left |= 1 << level;
    left |= 1 << atWorst;
    if ((left & ~reached) !== 0) lookBetween();
    return false;
  }

  /** Between the corners lie completions in which some numbers alone stand at their other end: those that move together do so. */
  function lookBetween(): void {
    for (const together of groups) {
      if (!together.some((place) => best[place] !== worst[place])) continue;
      for (const [numbers, other] of [[best, worst], [worst, best]] as const) {
        const own = together.map((place) => numbers[place] as number);
        for (const place of together) numbers[place] = other[place] as number;
        reached |= 1 << firstMet(numbers);
        together.forEach((place, i) => (numbers[place] = own[i] as number));
      }
    }
  }
}

/** The slots that move together: a value with its distances from its range, and the doses of all windows. */
function movingTogether({ slots }: Layout): readonly (readonly number[])[] {
  const groups = new Map<string, number[]>();
  slots.forEach(({ wanted }, place) => {
    const key =
      "measure" in wanted
        ? `${wanted.measure} ${wanted.at}`
        : wanted.kind === "event" || wanted.kind === "sediment"
          ? String(place)
          : wanted.kind === "doseDaysTimesBaseline"
            ? wanted.kind
            : "doses";
    groups.set(key, [...(groups.get(key) ?? []), place]);
  });
  return [...groups.values()];
}

/** The slots of dose rules, where these want doses in both directions, or ask for the dose at baseline in two ways. */
function entangledDosesOf({ slots }: Layout): readonly number[] {
  const doses = slots.flatMap(({ wanted }, place) =>
    wanted.kind === "doseBroken" || wanted.kind === "doseSum" || wanted.kind === "doseDaysTimesBaseline" ? [place] : [],
  );
  const directions = new Set(
    doses.flatMap((place) => (slots[place]?.wanted.kind === "doseDaysTimesBaseline" ? [] : [...(slots[place]?.directions ?? [])])),
  );
  const isAskedTwice =
    slots.some(({ wanted }) => wanted.kind === "doseDaysTimesBaseline") &&
    slots.some(
      ({ wanted, directions: own }) =>
        wanted.kind === "value" && wanted.measure === "prednisoneEquivalent" && wanted.at === "baseline" && own.size > 0,
    );
  return directions.size > 1 || isAskedTwice ? doses : [];
}

const isOne = (bits: number): boolean => (bits & (bits - 1)) === 0;
const bitOf = (bits: number): number => 31 - Math.clz32(bits);
