import type { AverageDoseCriterion, DoseCriterion, TimePoint } from "../../criteria/criterion.js";
import type { EventName, SedimentName } from "../../measurement/assessment.js";
import type { Measure } from "../../measurement/measure.js";
import type { MeasureGrid, Space } from "./grid.js";

/**
 * One of the numbers of a record that a definition asks for. Everything is a number here: a value counts the steps of its grid, an
 * event is 0 or 1, the distance of a value from an end of its reference range is above, on or below 0.
 */
export type Wanted =
  | { readonly kind: "value"; readonly measure: Measure; readonly at: TimePoint }
  | { readonly kind: "beyondRange"; readonly measure: Measure; readonly at: TimePoint; readonly bound: "low" | "high" }
  | { readonly kind: "event"; readonly event: EventName }
  | { readonly kind: "sediment"; readonly element: SedimentName; readonly at: "followUp" | "next" }
  | DoseWanted;

export interface DoseRule {
  readonly criterion: DoseCriterion;
  readonly limit: number;
}

/** 1 where a dose window is broken; the sum of the doses of a window; its days, or these times the dose at baseline. */
export type DoseWanted =
  | { readonly kind: "doseBroken"; readonly rule: DoseRule }
  | { readonly kind: "doseSum" | "doseDays" | "doseDaysTimesBaseline"; readonly window: Window };

export type Window = Pick<AverageDoseCriterion, "first" | "last">;

/** 1: the more the better; -1: the less the better. */
export type Direction = 1 | -1;

export interface Slot {
  readonly wanted: Wanted;
  /** In which directions criteria are met. One alone: the best and the worst value of the slot are its ends. */
  readonly directions: Set<Direction>;
  /** In which directions criteria are met that hold it against another slot, not against a printed limit. */
  readonly againstOthers: Set<Direction>;
  /** The printed limits that it is held against, by the unit reported. */
  readonly limits: number[][];
  /** Whether a limit depends on the unit reported. */
  isPrintedTwice: boolean;
}

/** Where each number that a definition asks for stands. */
export interface Layout {
  readonly slots: Slot[];
  readonly grids: ReadonlyMap<Measure, MeasureGrid>;
  readonly space: Space;
  /** The place of a number, the same each time it is asked for. */
  readonly place: (wanted: Wanted) => number;
}

export function emptyLayout(grids: ReadonlyMap<Measure, MeasureGrid>, space: Space): Layout {
  const slots: Slot[] = [];
  const places = new Map<string, number>();
  const place = (wanted: Wanted): number => {
    const key = JSON.stringify(wanted);
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, slots.length);
    slots.push({ wanted, directions: new Set(), againstOthers: new Set(), limits: [], isPrintedTwice: false });
    return slots.length - 1;
  };
  return { slots, grids, space, place };
}

/**
 * So much is more than any value, and later still more than any multiple of what was before: ends of what is open upwards that can
 * stand in one completion. (Infinity could not: it is no less than itself, and no more.)
 */
const [farBefore, farAfter] = [2 ** 200, 2 ** 400];

/** The least and the most that a slot can be while nothing is recorded. */
export function boundsOf(wanted: Wanted): readonly [low: number, high: number] {
  switch (wanted.kind) {
    case "event":
    case "sediment":
    case "doseBroken":
      return [0, 1];
    case "beyondRange":
      return [-Infinity, Infinity]; // held against 0 alone
    case "value":
      return [0, wanted.at === "baseline" || wanted.at === "preFlare" ? farBefore : farAfter];
    case "doseSum":
      return [0, farAfter];
    case "doseDaysTimesBaseline":
      return [0, farBefore];
    case "doseDays":
      return [1, 1]; // without a window the sum is open all the same
  }
}

/** A record as numbers: where the true value of each slot lies, in which unit it was reported, and whether anything was. */
export interface State {
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly unit: Uint8Array;
  readonly isHeld: Uint8Array;
  /** The recorded end of a reference range, NaN where none is. */
  readonly rangeEnd: Float64Array;
  /** Whether a slot holds more decimals than its grid: what is open because of them is not open in truth. */
  isRounded: boolean;
}

export function emptyState(places: number): State {
  const numbers = () => new Float64Array(places);
  return {
    low: numbers(),
    high: numbers(),
    unit: new Uint8Array(places),
    isHeld: new Uint8Array(places),
    rangeEnd: numbers(),
    isRounded: false,
  };
}


/** Empties the state, as if nothing were recorded. */
export function resetter({ slots }: Layout, state: State): () => void {
  const bounds = slots.map(({ wanted }) => boundsOf(wanted));
  const lows = Float64Array.from(bounds, ([low]) => low);
  const highs = Float64Array.from(bounds, ([, high]) => high);
  const { low, high, isHeld, rangeEnd } = state;
  return () => {
    for (let place = 0; place < lows.length; place++) {
      low[place] = lows[place] as number;
      high[place] = highs[place] as number;
      isHeld[place] = 0;
      rangeEnd[place] = NaN;
    }
    state.isRounded = false;
  };
}
