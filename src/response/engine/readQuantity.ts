import { type Measure, unitCode } from "../../measurement/measure.js";
import { far, type MeasureGrid, type Reading, type Space, type UnitGrid } from "./grid.js";
import { isPlainObject, type Plain } from "./plainObjects.js";
import { intervalOnGrid, pointOnGrid } from "./readOnGrid.js";
import { fillInterval, fillPoint, type State } from "./state.js";

/** Where a measure at one time goes: the slots of the value and of its distances from the ends of its range; -1 where nobody asks. */
export interface MeasurePlace {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** The units of a measure, by the spellings met so far: the one met last is mostly met again. */
export interface UnitSpellings {
  readonly measure: Measure;
  readonly grid: MeasureGrid;
  readonly spellings: string[];
  readonly units: UnitGrid[];
}

export function unitSpellings(measure: Measure, grid: MeasureGrid): UnitSpellings {
  return { measure, grid, spellings: [...grid.units.keys()], units: [...grid.units.values()] };
}

/** The unit of a quantity, in any documented spelling; undefined where it is none of the measure. */
export function unitOf(of: UnitSpellings, spelling: unknown): UnitGrid | undefined {
  const { spellings, units } = of;
  for (let i = 0; i < spellings.length; i++) if (spellings[i] === spelling) return units[i];
  return unusualUnit(of, spelling);
}

function unusualUnit({ measure, grid, spellings, units }: UnitSpellings, spelling: unknown): UnitGrid | undefined {
  if (typeof spelling !== "string") return undefined;
  const found = grid.units.get(unitCode(measure, spelling) ?? "");
  if (found !== undefined && spellings.length < 20) {
    spellings.push(spelling);
    units.push(found);
  }
  return found;
}

const reading: Reading = { low: 0, high: 0, isExact: true };

/** Reads a quantity into the state; false where it needs a second look. */
export function readQuantity(of: UnitSpellings, place: MeasurePlace, raw: unknown, state: State, space: Space): boolean {
  if (typeof raw !== "object" || raw === null) return false;
  // As isPlainObject does, but not by it: quantities are of few shapes, and looked into fast only where nothing else is.
  const quantity = raw as Plain;
  const { constructor } = quantity;
  if (constructor !== Object && constructor !== undefined) return false;
  let range: unknown = null;
  for (const key in quantity) {
    if (key === "value" || key === "unit") continue;
    if (key === "referenceRange") range = quantity.referenceRange;
    else if (key !== "derivedBy" || (quantity.derivedBy != null && typeof quantity.derivedBy !== "string")) return false;
  }
  const unit = unitOf(of, quantity.unit);
  if (unit === undefined) return false;
  const { value } = quantity;
  const point = pointOnGrid(value, unit);
  if (point >= 0) {
    if (place.value >= 0) {
      state.unit[place.value] = unit.index;
      fillPoint(state, place.value, point);
    }
    if (range === null && place.low < 0) return true;
    reading.low = reading.high = point;
  } else {
    if (!intervalOnGrid(reading, value, unit, space)) return false;
    if (place.value >= 0) fillReading(state, place.value, reading, unit);
  }
  return range == null ? fillRange(state, place, reading, NaN, NaN) : readRange(place, range, unit, state);
}

function readRange(place: MeasurePlace, raw: unknown, unit: UnitGrid, state: State): boolean {
  if (!isPlainObject(raw)) return false;
  let low = NaN;
  let high = NaN;
  for (const key in raw) {
    if (key !== "low" && key !== "high") return false;
    const limit = raw[key];
    if (limit == null) continue;
    const end = pointOnGrid(limit, unit);
    if (end < 0) return false;
    if (key === "low") low = end;
    else high = end;
  }
  return !(low > high) && fillRange(state, place, reading, low, high);
}

/** Fills a slot with a reading. */
export function fillReading(state: State, place: number, { low, high, isExact }: Reading, unit: UnitGrid): void {
  state.unit[place] = unit.index;
  if (!isExact) state.isRounded = true;
  fillInterval(state, place, low, high);
}

/**
 * How far a value lies beyond the ends of its range, NaN where an end is not recorded: that is above 0, and on its side of the other one.
 */
export function fillRange(state: State, place: MeasurePlace, { low, high }: Reading, rangeLow: number, rangeHigh: number): true {
  if (place.low < 0) return true;
  const least = Number.isNaN(rangeLow) ? 0 : rangeLow;
  const highest = Number.isNaN(rangeHigh) ? far : rangeHigh;
  fillInterval(state, place.low, low - (Number.isNaN(rangeLow) ? highest : rangeLow), high - least);
  fillInterval(state, place.high, low - highest, high - (Number.isNaN(rangeHigh) ? least : rangeHigh));
  state.rangeEnd[place.low] = rangeLow;
  state.rangeEnd[place.high] = rangeHigh;
  return true;
}
