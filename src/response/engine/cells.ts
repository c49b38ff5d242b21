import type { Space } from "./grid.js";
import type { Layout, Wanted } from "./layout.js";
import { isHeld, type State } from "./state.js";

/**
 * A value that some criteria want higher and others lower, with its distances from the ends of its reference range. Neither end of what
 * is open is the best there. But between two neighbouring limits nothing changes, so it is looked at cell by cell: on each limit and
 * in each gap.
 */
export interface Turning {
  readonly value: number;
  /** Its limits from the least to the greatest, for each unit in which they are printed. */
  readonly limits: readonly (readonly number[])[];
  /** The slots of the limits that depend on its unit. */
  readonly ofUnit: readonly { readonly place: number; readonly byUnit: readonly number[] }[];
  /** Its distances from the ends of its range, where they are asked for; -1 where not. */
  readonly ranges: readonly [low: number, high: number];
  /** Those of them that criteria hold to something. */
  readonly askedRanges: readonly number[];
  /**
   * Whether other values ask for it in both directions: then not even a cell has two ends that are best and worst. Its own two ends are
   * completions all the same: responses that differ there leave the record open.
   */
  readonly isEntangled: boolean;
}

/** The values of a definition that turn. */
export function turningValues({ slots }: Layout): readonly Turning[] {
  return slots.flatMap((slot, value) => {
    const { wanted } = slot;
    if (wanted.kind !== "value") return [];
    const { measure, at } = wanted;
    const isAbout = (other: Wanted) => "measure" in other && other.measure === measure && other.at === at;
    const rangeAt = (bound: "low" | "high") =>
      slots.findIndex(({ wanted: other }) => other.kind === "beyondRange" && isAbout(other) && other.bound === bound);
    const ranges = [rangeAt("low"), rangeAt("high")] as const;
    const askedRanges = ranges.filter((place) => (slots[place]?.directions.size ?? 0) > 0);
    const directions = new Set([value, ...ranges].flatMap((place) => [...(slots[place]?.directions ?? [])]));
    if (directions.size < 2) return [];
    const limits = slot.limits.length === 0 ? [[]] : slot.isPrintedTwice ? slot.limits : slot.limits.slice(0, 1);
    const ofUnit = slots.flatMap(({ wanted: other }, place) =>
      other.kind === "limitOfUnit" && isAbout(other) ? [{ place, byUnit: other.byUnit }] : []);
    return [{ value, limits: limits.map(inOrder), ofUnit, ranges, askedRanges, isEntangled: slot.againstOthers.size > 1 }];
  });
}

function inOrder(limits: readonly number[]): readonly number[] {
  return [...new Set(limits)].sort((a, b) => a - b);
}

export function isOpen(state: State, place: number): boolean {
  return state.low[place] !== state.high[place];
}

/** Looks at what lies in a cell: the values that turn from this one on. True when enough was seen. */
type Visit = (next: number) => boolean;

/**
 * Visits every cell of a value that turns: sets it and its distances to the ends of the cell, in `low` and `high` of the state. Ends when a
 * visit says that enough was seen. The state is as before afterwards.
 */
export function forEachCell(turning: Turning, { beside }: Space, state: State, visit: Visit, next: number): boolean {
  const { value, limits } = turning;
  const { low, high } = state;
  const from = low[value] as number;
  const to = high[value] as number;
  const reported = limits.length === 1 ? 0 : (state.unit[value] as number);
  const isUnitKnown = limits.length === 1 || isHeld(state, value);
  let isEnough = false;
  for (let unit = isUnitKnown ? reported : 0; unit < limits.length && !isEnough; unit++) {
    if (!isUnitKnown) setUnit(turning, state, unit);
    isEnough = visitCells(turning, state, beside, visit, next, limitsWithEnds(turning, state, limits[unit] as readonly number[]), from, to);
    if (isUnitKnown) break;
  }
  low[value] = from;
  high[value] = to;
  return isEnough;
}

function setUnit({ ofUnit }: Turning, { low, high }: State, unit: number): void {
  for (const { place, byUnit } of ofUnit) low[place] = high[place] = byUnit[unit] as number;
}

/** The limits and the recorded ends of the range; also 0 where an end may lie anywhere, for no range ends below it. */
function limitsWithEnds({ ranges }: Turning, { rangeEnd }: State, limits: readonly number[]): readonly number[] {
  const asked = ranges.filter((place) => place >= 0).map((place) => rangeEnd[place] as number);
  return asked.length === 0 ? limits : inOrder([...limits, ...asked.map((end) => (Number.isNaN(end) ? 0 : end))]);
}

/** The limits within an interval, and what lies between them: the cells in which no limit is passed. */
function visitCells(
  turning: Turning, state: State, beside: number, visit: Visit, next: number, limits: readonly number[], from: number, to: number,
): boolean {
  if (turning.isEntangled && from !== to)
    return visitCell(turning, state, visit, next, from, from) || visitCell(turning, state, visit, next, to, to);
  let start = from;
  for (const limit of limits) {
    if (limit < start || limit > to) continue;
    if (limit > start && visitCell(turning, state, visit, next, start, limit - beside)) return true;
    if (visitCell(turning, state, visit, next, limit, limit)) return true;
    start = limit + beside;
  }
  return start <= to && visitCell(turning, state, visit, next, start, to);
}

function visitCell({ value, ranges }: Turning, state: State, visit: Visit, next: number, least: number, most: number): boolean {
  state.low[value] = least;
  state.high[value] = most;
  return ranges[0] < 0 && ranges[1] < 0 ? visit(next) : visitRanges(ranges, state, visit, next, least, most);
}

/**
 * In a cell a value lies on one side of a recorded end. An end that was not recorded may lie on any side, but a range never ends before it
 * begins.
 */
function visitRanges(
  [lowPlace, highPlace]: Turning["ranges"], { low, high, rangeEnd }: State, visit: Visit, next: number, least: number, most: number,
): boolean {
  const before = [low[lowPlace], high[lowPlace], low[highPlace], high[highPlace]] as const;
  const sides = (place: number): readonly number[] => {
    const end = place < 0 ? least : (rangeEnd[place] as number);
    if (!Number.isNaN(end)) return [Math.sign(least - end)];
    return most === 0 ? [-1, 0] : [-1, 0, 1]; // no range ends below 0
  };
  const isEnough = sides(lowPlace).some((beyondLow) => sides(highPlace).some((beyondHigh) => {
    if (lowPlace >= 0 && highPlace >= 0 && beyondHigh > beyondLow) return false;
    if (lowPlace >= 0) low[lowPlace] = high[lowPlace] = beyondLow;
    if (highPlace >= 0) low[highPlace] = high[highPlace] = beyondHigh;
    return visit(next);
  }));
  if (lowPlace >= 0) [low[lowPlace], high[lowPlace]] = [before[0] as number, before[1] as number];
  if (highPlace >= 0) [low[highPlace], high[highPlace]] = [before[2] as number, before[3] as number];
  return isEnough;
}
