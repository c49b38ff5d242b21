import { boundsOf, isAsked, type Layout } from "./layout.js";

/** A record as numbers: what each slot is, in which unit it was reported, and what was recorded at all. */
export interface State {
  /** What is known to be so; NaN where the record leaves several numbers. */
  readonly point: Float64Array;
  /** Where the true number lies; of a record that leaves nothing open these are not looked at, and not filled. */
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly unit: Uint8Array;
  /** The recorded end of a reference range, NaN where none is. */
  readonly rangeEnd: Float64Array;
  /** Which record filled a slot last. What the present one did not fill is missing, and never has to be emptied. */
  readonly filledBy: Float64Array;
  record: number;
  /** 1 for the slots that can leave a record open, and in how many of them the present one leaves nothing open. */
  readonly isAsked: Uint8Array;
  known: number;
  /** Whether a slot holds more decimals than its grid: what is open because of them is not open in truth. */
  isRounded: boolean;
  /** The least and the most that a slot can be. */
  readonly least: Float64Array;
  readonly most: Float64Array;
}

export function emptyState({ slots }: Layout): State {
  const numbers = () => new Float64Array(slots.length);
  const bounds = slots.map(({ wanted }) => boundsOf(wanted));
  return {
    point: numbers(), low: numbers(), high: numbers(), unit: new Uint8Array(slots.length), rangeEnd: numbers(),
    filledBy: numbers(), record: 0,
    isAsked: Uint8Array.from(slots, (slot) => Number(isAsked(slot))), known: 0, isRounded: false,
    least: Float64Array.from(bounds, ([least]) => least), most: Float64Array.from(bounds, ([, most]) => most),
  };
}

/** Begins a record of which nothing is known yet. */
export function beginRecord(state: State): void {
  state.record++;
  state.known = 0;
  state.isRounded = false;
}

export function isHeld(state: State, place: number): boolean {
  return state.filledBy[place] === state.record;
}

export function fillPoint(state: State, place: number, value: number): void {
  state.point[place] = value;
  state.filledBy[place] = state.record;
  state.known += state.isAsked[place] as number;
}

/** Fills a slot with an interval, which ends where the slot does. */
export function fillInterval(state: State, place: number, low: number, high: number): void {
  if (low === high) {
    fillPoint(state, place, low);
    return;
  }
  state.point[place] = NaN;
  state.low[place] = low;
  state.high[place] = Math.min(high, state.most[place] as number);
  state.filledBy[place] = state.record;
}

/** Opens the slots of which nothing is recorded as far as they can be; what is known lies at both its ends. */
export function openMissing({ point, low, high, least, most, rangeEnd, filledBy, record }: State): void {
  for (let place = 0; place < point.length; place++) {
    if (filledBy[place] !== record) {
      point[place] = least[place] === most[place] ? (least[place] as number) : NaN;
      low[place] = least[place] as number;
      high[place] = most[place] as number;
      rangeEnd[place] = NaN;
    } else if (!Number.isNaN(point[place])) low[place] = high[place] = point[place] as number;
  }
}

/** Sets what a record that leaves something open leaves no choice in. */
export function setPoint(state: State, place: number, value: number): void {
  state.point[place] = value;
  state.low[place] = value;
  state.high[place] = value;
}
