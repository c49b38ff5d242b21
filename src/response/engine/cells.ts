import type { Layout, State } from "./layout.js";

/**
 * A value that some criteria want higher and others lower, with its distances from the ends of its reference range. Neither end of what
 * is open is the best there. But between two neighbouring limits nothing changes, so it is looked at cell by cell: on each limit and
 * in each gap.
 */
export interface Turning {
  readonly value: number;
  /** Its distances from the ends of its range, where they are asked for; -1 where not. */
  readonly ranges: readonly [low: number, high: number];
  /** Whether other values ask for it in both directions: then not even a cell has two ends that are best and worst. */
  readonly isEntangled: boolean;
}

/** The values of a definition that turn. */
export function turningValues({ slots }: Layout): readonly Turning[] {
  return slots.flatMap((slot, value) => {
    const { wanted } = slot;
    if (wanted.kind !== "value") return [];
    const rangeAt = (bound: "low" | "high") =>
      slots.findIndex(
        ({ wanted: other }) =>
          other.kind === "beyondRange" && other.measure === wanted.measure && other.at === wanted.at && other.bound === bound,
      );
    const ranges = [rangeAt("low"), rangeAt("high")] as const;
    const directions = new Set([value, ...ranges].flatMap((place) => [...(slots[place]?.directions ?? [])]));
    return directions.size < 2 ? [] : [{ value, ranges, isEntangled: slot.againstOthers.size > 1 }];
  });
}

export function isOpen(state: State, place: number): boolean {
  return place >= 0 && state.low[place] !== state.high[place];
}

/** Where the numbers of a cell lie. */
type Visit = () => boolean;

/**
 * Visits every cell of a value that turns: sets it and its distances to the ends of the cell, in `low` and `high` of the state. Ends when a
 * visit says that enough was seen. The state is as before afterwards.
 */
export function forEachCell(turning: Turning, layout: Layout, state: State, visit: Visit): boolean {
  const { value, ranges } = turning;
  const { low, high, unit } = state;
  const [from, to, reported] = [low[value] as number, high[value] as number, unit[value] as number];
  const before = ranges.map((place) => (place < 0 ? [0, 0] : [low[place] as number, high[place] as number]));
  const limits = layout.slots[value]?.limits ?? [];
  const units = state.isHeld[value] === 1 || layout.slots[value]?.isPrintedTwice !== true ? [reported] : limits.map((_, i) => i);
  const isFree = ranges.some((place) => place >= 0 && Number.isNaN(state.rangeEnd[place]));
  const ends = ranges.flatMap((place) => (place >= 0 ? [state.rangeEnd[place] as number] : [])).filter((end) => !Number.isNaN(end));
  const seenEnough = units.some((each) => {
    unit[value] = each;
    return cellsOf(from, to, [...(limits[each] ?? []), ...ends, ...(isFree ? [0] : [])], layout.space.beside).some(([least, most]) => {
      low[value] = least;
      high[value] = most;
      return visitRanges(turning, state, visit);
    });
  });
  unit[value] = reported;
  low[value] = from;
  high[value] = to;
  ranges.forEach((place, i) => {
    if (place < 0) return;
    low[place] = before[i]?.[0] ?? 0;
    high[place] = before[i]?.[1] ?? 0;
  });
  return seenEnough;
}

/** The limits within an interval, and what lies between them: the cells in which no limit is passed. */
function cellsOf(from: number, to: number, limits: readonly number[], beside: number): readonly (readonly [number, number])[] {
  const cells: (readonly [number, number])[] = [];
  let start = from;
  for (const limit of [...new Set(limits)].sort((a, b) => a - b)) {
    if (limit < start || limit > to) continue;
    if (limit > start) cells.push([start, limit - beside]);
    cells.push([limit, limit]);
    start = limit + beside;
  }
  return start <= to ? [...cells, [start, to]] : cells;
}

/**
 * In a cell a value lies on one side of a recorded end. An end that was not recorded may lie on any side, but a range never ends before it
 * begins.
 */
function visitRanges({ value, ranges: [lowPlace, highPlace] }: Turning, { low, high, rangeEnd }: State, visit: Visit): boolean {
  const cell = low[value] as number;
  const sides = (place: number): readonly number[] => {
    const end = place < 0 ? cell : (rangeEnd[place] as number);
    if (!Number.isNaN(end)) return [Math.sign(cell - end)];
    return high[value] === 0 ? [-1, 0] : [-1, 0, 1]; // no range ends below 0
  };
  return sides(lowPlace).some((beyondLow) => sides(highPlace).some((beyondHigh) => {
    if (lowPlace >= 0 && highPlace >= 0 && beyondHigh > beyondLow) return false;
    if (lowPlace >= 0) low[lowPlace] = high[lowPlace] = beyondLow;
    if (highPlace >= 0) low[highPlace] = high[highPlace] = beyondHigh;
    return visit();
  }));
}
