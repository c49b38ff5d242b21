import { forEachCell, isOpen, type Turning, turningValues } from "./cells.js";
import { isAsked, type Layout, type Wanted } from "./layout.js";
import type { Program } from "./program.js";
import type { State } from "./state.js";

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
export function cornerJudge(layout: Layout, state: State, { firstMet }: Program, ofComplete: Program): Judgement {
  const { slots } = layout;
  const asked = slots.filter(isAsked).length;
  const turning = turningValues(layout);
  const groups = movingTogether(layout).filter((group) => !turning.some(({ value }) => group.includes(value)));
  const isUpwards = Uint8Array.from(slots, ({ directions, againstOthers }) =>
    Number((againstOthers.size > 0 ? againstOthers : directions).has(1)));
  const entangledDoses = entangledDosesOf(layout);
  const best = new Float64Array(slots.length);
  const worst = new Float64Array(slots.length);
  let isAllAsked = false;
  let isEachSeen = true;
  let reached = 0;
  let left = 0;

  return {
    response: () => {
      if (state.known === asked) return ofComplete.firstMet(state.point, 0, 0);
      const decided = firstMet(state.point, 0, 0);
      if (decided >= 0) return decided;
      if (!lookAtCorners(false)) return undecided;
      if (isOne(reached)) return isEachSeen ? bitOf(reached) : undecided;
      return state.isRounded ? undecided : open;
    },
    possible: () => {
      if (state.known === asked) return 1 << ofComplete.firstMet(state.point, 0, 0);
      const decided = firstMet(state.point, 0, 0);
      if (decided >= 0) return 1 << decided;
      if (!lookAtCorners(true) || !isEachSeen) return 0;
      return isOne(left) || (left === reached && !state.isRounded) ? left : 0;
    },
  };

  /** Collects the levels of all corners; false where something is open that has none. What has no corner is seen at its ends alone. */
  function lookAtCorners(all: boolean): boolean {
    isAllAsked = all;
    reached = left = 0;
    isEachSeen = true;
    for (const place of entangledDoses) if (isOpen(state, place)) return false;
    let cuts = 0;
    for (const each of turning) {
      if (!isCut(each)) continue;
      if (++cuts > mostCuts) return false;
      if (each.isEntangled && isOpen(state, each.value)) isEachSeen = false;
    }
    visit(0);
    return true;
  }

  function isCut({ value, askedRanges }: Turning): boolean {
    if (isOpen(state, value)) return true;
    for (const place of askedRanges) if (isOpen(state, place)) return true;
    return false;
  }

  /** Looks at the corners of all cells of the values that turn, from one of them on; true when no further one can matter. */
  function visit(from: number): boolean {
    for (let next = from; next < turning.length; next++) {
      const each = turning[next] as Turning;
      if (isCut(each)) return forEachCell(each, layout.space, state, visit, next + 1);
    }
    return lookAtCorner();
  }

  /** Looks at one pair of corners; true when no further one can matter. */
  function lookAtCorner(): boolean {
    const { low, high } = state;
    for (let place = 0; place < best.length; place++) {
      const isUp = isUpwards[place] === 1;
      best[place] = (isUp ? high : low)[place] as number;
      worst[place] = (isUp ? low : high)[place] as number;
    }
    const atBest = firstMet(best, 0, 0);
    const atWorst = firstMet(worst, 0, 0);
    reached |= (1 << atBest) | (1 << atWorst);
    if (!isAllAsked) return !isOne(reached);
    for (let level = atBest; level < atWorst; level = firstMet(best, level + 1, 0)) left |= 1 << level;
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
        reached |= 1 << firstMet(numbers, 0, 0);
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

/**
 * The slots of dose rules that no corner decides while they are open: all of them, where rules want doses in both directions; and the
 * multiples of a dose at baseline that is asked for by itself as well.
 */
function entangledDosesOf({ slots }: Layout): readonly number[] {
  const placesOf = (...kinds: readonly Wanted["kind"][]) =>
    slots.flatMap(({ wanted }, place) => (kinds.includes(wanted.kind) ? [place] : []));
  const directions = new Set(placesOf("doseBroken", "doseSum").flatMap((place) => [...(slots[place]?.directions ?? [])]));
  if (directions.size > 1) return placesOf("doseBroken", "doseSum", "doseDaysTimesBaseline");
  const isBaselineAsked = slots.some(({ wanted, directions: own }) =>
    wanted.kind === "value" && wanted.measure === "prednisoneEquivalent" && wanted.at === "baseline" && own.size > 0);
  return isBaselineAsked ? placesOf("doseDaysTimesBaseline") : [];
}

const isOne = (bits: number): boolean => (bits & (bits - 1)) === 0;
const bitOf = (bits: number): number => 31 - Math.clz32(bits);
