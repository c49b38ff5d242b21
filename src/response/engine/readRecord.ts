import { eventNames, sedimentNames } from "../../measurement/assessment.js";
import { calendarDateOf, dayNumber } from "../../measurement/calendarDate.js";
import { measureNames } from "../../measurement/measure.js";
import type { DoseList, WindowDays } from "./doseSlots.js";
import type { MeasureGrid } from "./grid.js";
import type { Layout } from "./layout.js";
import { type PlacesAt, placesOf } from "./places.js";
import { isPlainObject, type KeyOrder, keyOrder, placeOfKey } from "./plainObjects.js";
import { type MeasurePlace, readQuantity, unitOf, type UnitSpellings, unitSpellings } from "./readQuantity.js";
import { pointOnGrid } from "./readOnGrid.js";
import { beginRecord, fillPoint, type State } from "./state.js";

/** The keys of an assessment by number: first the measures, as the table of measures lists them, then these. */
const further = ["date", "visit", "events", "sediment", "preFlare", "next", "doses"] as const;
const keys = [...measureNames, ...further];
const [date, visit, events, sediment, preFlare, next, doses] = further.map((_, i) => measureNames.length + i) as [
  number, number, number, number, number, number, number,
];
const [atBaseline, atFollowUp, , atPreFlare] = [0, 1, 2, 3];

/** The day of an assessment that needs a second look; one without a date has NaN. */
const refused = -Infinity;

/** What the reader of an assessment knows of its time. */
interface TimeReader extends PlacesAt {
  readonly time: number;
  readonly order: KeyOrder;
  lastDate: unknown;
  lastDay: number;
}

/**
 * The reader of records for one definition: it fills the state, and checks the whole record on the way. False for whatever is a mistake
 * or merely unusual: the exact reader then has to look. Which keys there are it knows from the tables of measures and events alone.
 */
export function recordReader(
  layout: Layout, state: State, list: DoseList, days: WindowDays,
): (baseline: unknown, followUp: unknown) => boolean {
  const { space } = layout;
  const measures = measureNames.map((measure): UnitSpellings => unitSpellings(measure, layout.grids.get(measure) as MeasureGrid));
  const dose = measures[measureNames.indexOf("prednisoneEquivalent")] as UnitSpellings;
  const [ofBaseline, ofFollowUp, ofNext, ofPreFlare] = placesOf(layout).map(
    (places, time): TimeReader => ({ ...places, time, order: keyOrder(keys), lastDate: null, lastDay: NaN }),
  ) as [TimeReader, TimeReader, TimeReader, TimeReader];
  const eventKeys = keyOrder(eventNames);
  const sedimentKeys = keyOrder(sedimentNames);
  const knownDays = new Map<unknown, number>();
  let before: unknown = null;
  let later: unknown = null;
  let dosesTaken: unknown = null;

  return (baseline, followUp) => {
    for (const _key in Object.prototype) return false; // a host that puts something on every object has it read by the exact reader
    beginRecord(state);
    if (list.first.length > 0) list.first.length = list.last.length = list.dose.length = 0;
    before = later = dosesTaken = null;
    days.baseline = readAssessment(ofBaseline, baseline);
    days.followUp = readAssessment(ofFollowUp, followUp);
    if (days.baseline === refused || days.followUp === refused || days.followUp <= days.baseline) return false;
    if (before != null && readAssessment(ofPreFlare, before) === refused) return false;
    if (later != null) {
      const day = readAssessment(ofNext, later);
      if (day === refused || day <= (Number.isNaN(days.followUp) ? days.baseline : days.followUp)) return false;
    }
    return dosesTaken == null || readDoses(dosesTaken);
  };

  function readAssessment(of: TimeReader, raw: unknown): number {
    if (!isPlainObject(raw)) return refused;
    const { order, time } = of;
    const { keys: expected, found } = order;
    let day = NaN;
    let place = 0;
    for (const key in raw) {
      if (expected[place] !== key) place = placeOfKey(order, key, place);
      if (place < 0) return refused;
      const number = found[place++] as number;
      const value = raw[key];
      if (!mayStand(number, time)) return refused;
      if (value == null) continue;
      if (number < date) {
        if (!readQuantity(measures[number] as UnitSpellings, of.measures[number] as MeasurePlace, value, state, space)) return refused;
      } else if (number === date) {
        if (value !== of.lastDate) {
          day = dayOf(value);
          if (day === refused) return refused;
          of.lastDate = value;
          of.lastDay = day;
        } else day = of.lastDay;
      } else if (number === visit) {
        if (typeof value !== "string") return refused;
      } else if (number === events) {
        if (!readFlags(value, eventKeys, of.events)) return refused;
      } else if (number === sediment) {
        if (!readFlags(value, sedimentKeys, of.sediment)) return refused;
      } else if (number === preFlare) before = value;
      else if (number === next) later = value;
      else dosesTaken = value;
    }
    return day;
  }

  /** The number of a day; it costs its reading once. */
  function dayOf(raw: unknown): number {
    const known = knownDays.get(raw);
    if (known !== undefined) return known;
    const found = calendarDateOf(raw);
    if (found === undefined) return refused;
    if (knownDays.size > 10_000) knownDays.clear();
    const day = dayNumber(found);
    knownDays.set(raw, day);
    return day;
  }

  function readFlags(raw: unknown, order: KeyOrder, at: readonly number[]): boolean {
    if (!isPlainObject(raw)) return false;
    const { keys: expected, found } = order;
    let place = 0;
    for (const key in raw) {
      if (expected[place] !== key) place = placeOfKey(order, key, place);
      const flag = raw[key];
      if (place < 0 || (flag != null && typeof flag !== "boolean")) return false;
      const slot = at[found[place++] as number] as number;
      if (flag != null && slot >= 0) fillPoint(state, slot, flag ? 1 : 0);
    }
    return true;
  }

  /** A dose in steps; -1 where it needs a second look. */
  function doseOf(raw: unknown): number {
    if (!isPlainObject(raw)) return -1;
    for (const key in raw) if (key !== "value" && key !== "unit") return -1;
    const unit = unitOf(dose, raw.unit);
    return unit === undefined ? -1 : pointOnGrid(raw.value, unit);
  }

  function readDoses(raw: unknown): boolean {
    return Array.isArray(raw) && (raw as readonly unknown[]).every((entry) => {
      if (!isPlainObject(entry)) return false;
      for (const key in entry) if (key !== "start" && key !== "end" && key !== "prednisoneEquivalent") return false;
      const first = dayOf(entry["start"]);
      // A dose without an end is known up to the visit.
      const last = entry["end"] == null ? (days.followUp > first ? days.followUp : first) : dayOf(entry["end"]);
      if (first === refused || last < first) return false;
      const steps = doseOf(entry["prednisoneEquivalent"]);
      list.first.push(first);
      list.last.push(last);
      list.dose.push(steps);
      return steps >= 0;
    });
  }
}

/** What may stand at which time. */
function mayStand(key: number, time: number): boolean {
  if (key === preFlare) return time === atBaseline;
  if (key === next || key === doses) return time === atFollowUp;
  return time !== atPreFlare || key < date;
}
