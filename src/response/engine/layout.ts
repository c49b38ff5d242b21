import type { AskedValue } from "../../criteria/asMeasured.js";
import type { AverageDoseCriterion, DoseCriterion, TimePoint } from "../../criteria/criterion.js";
import type { EventName, SedimentName } from "../../measurement/assessment.js";
import type { Measure } from "../../measurement/measure.js";
import { far, type MeasureGrid, type Space } from "./grid.js";

/**
 * One of the numbers of a record that a definition asks for. Everything is a number here: a value counts the steps of its grid, an
 * event is 0 or 1, the distance of a value from an end of its reference range is above, on or below 0.
 */
export type Wanted =
  | { readonly kind: "value"; readonly measure: Measure; readonly at: TimePoint }
  | { readonly kind: "beyondRange"; readonly measure: Measure; readonly at: TimePoint; readonly bound: "low" | "high" }
  | { readonly kind: "event"; readonly event: EventName }
  | { readonly kind: "sediment"; readonly element: SedimentName; readonly at: "followUp" | "next" }
  | DoseWanted
  | RecordedWanted;

export interface DoseRule {
  readonly criterion: DoseCriterion;
  readonly limit: number;
}

/** 1 where a dose window is broken; the sum of the doses of a window; its days, or these times the dose at baseline. */
export type DoseWanted =
  | { readonly kind: "doseBroken"; readonly rule: DoseRule }
  | { readonly kind: "doseSum" | "doseDays" | "doseDaysTimesBaseline"; readonly window: Window };

/**
 * What follows from how the record was written, not from what is true of the patient: the limit printed for the unit reported, and 1 where
 * a member of what is judged as measured counts, because something of it is recorded or nothing of any member is.
 */
export type RecordedWanted =
  | { readonly kind: "limitOfUnit"; readonly measure: Measure; readonly at: TimePoint; readonly byUnit: readonly number[] }
  | { readonly kind: "counts"; readonly asked: readonly AskedValue[]; readonly among: readonly AskedValue[] };

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

/** Whether what is true of a slot decides anything: it can be open, and then counts in one direction or both. */
export function isAsked({ directions, wanted }: Slot): boolean {
  return directions.size > 0 && wanted.kind !== "doseDays";
}

/**
 * So much is more than any value, and later still more than any multiple of what was before: ends of what is open upwards that can
 * stand in one completion. (Infinity could not: it is no less than itself, and no more.)
 */
const farBefore = 2 ** 200;

/** The least and the most that a slot can be while nothing is recorded. */
export function boundsOf(wanted: Wanted): readonly [low: number, high: number] {
  switch (wanted.kind) {
    case "event":
    case "sediment":
    case "doseBroken":
      return [0, 1];
    case "beyondRange":
      return [-far, far]; // held against 0 alone
    case "value":
      return [0, wanted.at === "baseline" || wanted.at === "preFlare" ? farBefore : far];
    case "doseSum":
      return [0, far];
    case "doseDaysTimesBaseline":
      return [0, farBefore];
    case "doseDays":
    case "counts":
      return [1, 1]; // without a window the sum is open all the same; where nothing is recorded every member counts
    case "limitOfUnit":
      return [wanted.byUnit[0] ?? 0, wanted.byUnit[0] ?? 0];
  }
}
