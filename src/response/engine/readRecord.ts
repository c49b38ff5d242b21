import { eventNames, sedimentNames } from "../../measurement/assessment.js";
import { calendarDateOf, dayNumber } from "../../measurement/calendarDate.js";
import { measureNames } from "../../measurement/measure.js";
import type { DoseList, WindowDays } from "./doseSlots.js";
import type { MeasureGrid } from "./grid.js";
import { type Layout, resetter, type State } from "./layout.js";
import { type MeasurePlaces, nowhere, placesOf, times } from "./places.js";
import { isPlainObject, type KeyOrder, keyOrder, numberOfKey } from "./plainObjects.js";
import { type MeasureReader, measureReader, readQuantityOnGrid, unitOf } from "./readQuantityOnGrid.js";
import { pointOnGrid } from "./readOnGrid.js";

/** The keys of an assessment by number: first the measures, as the table of measures lists them, then these. */
const further = ["date", "visit", "events", "sediment", "preFlare", "next", "doses"] as const;
const keys = [...measureNames, ...further];
const [date, visit, events, sediment, preFlare, next, doses] = further.map((_, i) => measureNames.length + i) as [number, number, number, number, number, number, number];
const [atBaseline, atFollowUp, atNext, atPreFlare] = [0, 1, 2, 3];

/** The day of an assessment that needs a second look; one without a date has NaN. */
const refused = -Infinity;

/**
 * The reader of records for one definition: it fills the state, and checks the whole record on the way. False for whatever is a mistake
 * or merely unusual: the exact reader then has to look. Which keys there are it knows from the tables of measures and events alone.
 */
export function recordReader(layout: Layout, state: State, list: DoseList, days: WindowDays): (baseline: unknown, followUp: unknown) => boolean {
  const places = placesOf(layout);
  const { space } = layout;
  const measures = measureNames.map((measure) => measureReader(measure, layout.grids.get(measure) as MeasureGrid, places.measures.get(measure) as MeasurePlaces));
  const dose = measures[measureNames.indexOf("prednisoneEquivalent")] as MeasureReader;
  const keysAt = times.map(() => keyOrder(keys));
  const eventKeys = keyOrder(eventNames);
  const sedimentKeys = keyOrder(sedimentNames);
  const lastDates: unknown[] = times.map(() => null);
  const lastDays = new Float64Array(times.length);
  const knownDays = new Map<unknown, number>();
  const reset = resetter(layout, state);
  const later: { preFlare: unknown; next: unknown; doses: unknown } = { preFlare: null, next: null, doses: null };

  return (baseline, followUp) => {
    for (const _key in Object.prototype) return false; // a host that puts something on every object has it read by the exact reader
    reset();
    if (list.first.length > 0) list.first.length = list.last.length = list.dose.length = 0;
    later.preFlare = later.next = later.doses = null;
    days.baseline = readAssessment(atBaseline, baseline);
    days.followUp = readAssessment(atFollowUp, followUp);
    if (days.baseline === refused || days.followUp === refused || days.followUp <= days.baseline) return false;
    if (later.preFlare != null && readAssessment(atPreFlare, later.preFlare) === refused) return false;
    if (later.next != null) {
      const day = readAssessment(atNext, later.next);
      if (day === refused || day <= (Number.isNaN(days.followUp) ? days.baseline : days.followUp)) return false;
    }
    return later.doses == null || readDoses(later.doses);
  };

  function readAssessment(time: number, raw: unknown): number {
    if (!isPlainObject(raw)) return refused;
    const order = keysAt[time] as KeyOrder;
    let day = NaN;
    const { keys: expected, found } = order;
    let place = 0;
    for (const key in raw) {
      while (place < expected.length && expected[place] !== key) place++;
      const number = place < expected.length ? found[place++] : numberOfKey(order, key);
      if (number === undefined || !mayStand(number, time)) return refused;
      const value = raw[key];
      if (value == null) continue;
      if (number < date) {
        if (!readQuantityOnGrid(measures[number] as MeasureReader, time, value, state, space)) return refused;
      } else if (number === date) {
        day = value === lastDates[time] ? (lastDays[time] as number) : dayOf(value);
        if (day === refused) return refused;
        lastDates[time] = value;
        lastDays[time] = day;
      } else if (number === visit) {
        if (typeof value !== "string") return refused;
      } else if (number === events) {
        if (!readFlags(value, eventKeys, time === atFollowUp ? places.events : nowhere)) return refused;
      } else if (number === sediment) {
        if (!readFlags(value, sedimentKeys, time === atFollowUp ? places.sediment.followUp : time === atNext ? places.sediment.next : nowhere)) return refused;
      } else if (number === preFlare) later.preFlare = value;
      else if (number === next) later.next = value;
      else later.doses = value;
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

  function readFlags(raw: unknown, order: KeyOrder, at: Int16Array): boolean {
    if (!isPlainObject(raw)) return false;
    const { keys: expected, found } = order;
    let next = 0;
    for (const key in raw) {
      while (next < expected.length && expected[next] !== key) next++;
      const number = next < expected.length ? found[next++] : numberOfKey(order, key);
      const flag = raw[key];
      if (number === undefined || (flag != null && typeof flag !== "boolean")) return false;
      const place = at[number] as number;
      if (flag == null || place < 0) continue;
      state.low[place] = state.high[place] = flag ? 1 : 0;
    }
    return true;
  }

  /** A dose in steps; -1 where it needs a second look. */
  function doseOf(raw: unknown): number {
    if (!isPlainObject(raw)) return -1;
    for (const key in raw) if (key !== "value" && key !== "unit") return -1;
    const unit = unitOf(dose, raw.unit);
    return unit === undefined ? -1 : pointOnGrid(raw.value, unit, space);
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
