import { type Measure, unitCode } from "../../measurement/measure.js";
import type { MeasureGrid, Reading, Space, UnitGrid } from "./grid.js";
import type { State } from "./layout.js";
import type { MeasurePlaces } from "./places.js";
import { isPlainObject } from "./plainObjects.js";
import { intervalOnGrid, pointOnGrid } from "./readOnGrid.js";

/** What the reader of one measure needs, and the unit that it met last: the next one is mostly the same. */
export interface MeasureReader {
  readonly measure: Measure;
  readonly spellings: Map<unknown, UnitGrid>;
  readonly units: ReadonlyMap<string, UnitGrid>;
  readonly places: MeasurePlaces;
  lastSpelling: unknown;
  lastUnit: UnitGrid | undefined;
}

export function measureReader(measure: Measure, { units }: MeasureGrid, places: MeasurePlaces): MeasureReader {
  return { measure, spellings: new Map(units), units, places, lastSpelling: undefined, lastUnit: undefined };
}

/** The unit of a quantity, in any documented spelling; undefined where it is none of the measure. */
export function unitOf(reader: MeasureReader, spelling: unknown): UnitGrid | undefined {
  if (spelling === reader.lastSpelling) return reader.lastUnit;
  reader.lastSpelling = spelling;
  reader.lastUnit = reader.spellings.get(spelling) ?? unusualSpelling(reader, spelling);
  return reader.lastUnit;
}

function unusualSpelling({ measure, spellings, units }: MeasureReader, spelling: unknown): UnitGrid | undefined {
  const code = typeof spelling === "string" ? unitCode(measure, spelling) : undefined;
  const found = code === undefined ? undefined : units.get(code);
  if (found !== undefined && spellings.size < 1000) spellings.set(spelling, found);
  return found;
}

const reading: Reading = { low: 0, high: 0, isExact: true };

/** Reads a quantity into the state; false where it needs a second look. */
export function readQuantityOnGrid(reader: MeasureReader, time: number, raw: unknown, state: State, space: Space): boolean {
  if (!isPlainObject(raw)) return false;
  let range: unknown = null;
  for (const key in raw) {
    if (key === "value" || key === "unit") continue;
    if (key === "referenceRange") range = raw.referenceRange;
    else if (key !== "derivedBy" || (raw.derivedBy != null && typeof raw.derivedBy !== "string")) return false;
  }
  const unit = unitOf(reader, raw.unit);
  if (unit === undefined) return false;
  const place = reader.places.values[time] as number;
  const point = pointOnGrid(raw.value, unit, space);
  if (point >= 0) {
    if (place >= 0) fillPoint(state, place, point, unit);
    if (range == null && !reader.places.hasRanges) return true;
    reading.low = reading.high = point;
  } else {
    if (!intervalOnGrid(reading, raw.value, unit, space)) return false;
    if (place >= 0) fillInterval(state, place, reading, unit);
  }
  if (range != null) return readRange(reader.places, time, range, unit, state, space);
  fillRange(state, reader.places, time, reading, NaN, NaN);
  return true;
}

function readRange(places: MeasurePlaces, time: number, raw: unknown, unit: UnitGrid, state: State, space: Space): boolean {
  if (!isPlainObject(raw)) return false;
  let [low, high] = [NaN, NaN];
  for (const key in raw) {
    if (key !== "low" && key !== "high") return false;
    const limit = raw[key];
    if (limit == null) continue;
    const end = pointOnGrid(limit, unit, space);
    if (end < 0) return false;
    if (key === "low") low = end;
    else high = end;
  }
  fillRange(state, places, time, reading, low, high);
  return !(low > high);
}

export function fillPoint(state: State, place: number, value: number, unit: UnitGrid): void {
  state.low[place] = state.high[place] = value;
  state.unit[place] = unit.index;
  state.isHeld[place] = 1;
}

export function fillInterval(state: State, place: number, { low, high, isExact }: Reading, unit: UnitGrid): void {
  state.low[place] = low;
  if (high < Infinity) state.high[place] = high; // else it stays as far as it can be
  state.unit[place] = unit.index;
  state.isHeld[place] = 1;
  if (!isExact) state.isRounded = true;
}

/**
 * How far a value lies beyond the ends of its range, NaN where an end is not recorded: that is above 0, and on its side of the other one.
 */
export function fillRange(
  state: State,
  { lows, highs }: MeasurePlaces,
  time: number,
  { low, high }: Reading,
  rangeLow: number,
  rangeHigh: number,
): void {
  const [lowPlace, highPlace] = [lows[time] as number, highs[time] as number];
  if (lowPlace < 0) return;
  const isOpenBelow = Number.isNaN(rangeLow);
  const isOpenAbove = Number.isNaN(rangeHigh);
  state.low[lowPlace] = low - (isOpenBelow ? (isOpenAbove ? Infinity : rangeHigh) : rangeLow);
  state.high[lowPlace] = high - (isOpenBelow ? 0 : rangeLow);
  state.low[highPlace] = low - (isOpenAbove ? Infinity : rangeHigh);
  state.high[highPlace] = high - (isOpenAbove ? (isOpenBelow ? 0 : rangeLow) : rangeHigh);
  state.rangeEnd[lowPlace] = rangeLow;
  state.rangeEnd[highPlace] = rangeHigh;
}
