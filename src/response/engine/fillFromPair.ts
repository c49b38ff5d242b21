import { eventNames, sedimentNames } from "../../measurement/assessment.js";
import { dayNumber } from "../../measurement/calendarDate.js";
import { measureNames } from "../../measurement/measure.js";
import type { Exact } from "../../measurement/quantity.js";
import type { ReadPair } from "../../measurement/readAssessment.js";
import { point } from "../../measurement/span.js";
import type { DoseList, WindowDays } from "./doseSlots.js";
import { type MeasureGrid, type Reading, spanOnGrid, type UnitGrid } from "./grid.js";
import type { Layout } from "./layout.js";
import { type PlacesAt, placesOf, times } from "./places.js";
import { fillRange, fillReading, type MeasurePlace } from "./readQuantity.js";
import { beginRecord, fillPoint, type State } from "./state.js";

/** Fills the state from a record that the exact reader has read: for everything unusual, at the cost of that reader. */
export function pairFiller(layout: Layout, state: State, list: DoseList, days: WindowDays): (pair: ReadPair) => void {
  const places = placesOf(layout);
  const reading: Reading = { low: 0, high: 0, isExact: true };
  const end: Reading = { low: 0, high: 0, isExact: true };

  return (pair) => {
    beginRecord(state);
    times.forEach((at, time) => {
      const of = places[time] as PlacesAt;
      measureNames.forEach((measure, number) => {
        const quantity = pair[at].measures[measure];
        if (quantity === undefined) return;
        const unit = unitOf(measure, quantity.unit);
        const place = of.measures[number] as MeasurePlace;
        spanOnGrid(reading, quantity, unit, layout.space);
        if (place.value >= 0) fillReading(state, place.value, reading, unit);
        fillRange(state, place, reading, endOf(quantity.range?.low ?? null, unit), endOf(quantity.range?.high ?? null, unit));
      });
      if (at === "preFlare") return;
      fillFlags(of.events, eventNames, pair[at].events);
      fillFlags(of.sediment, sedimentNames, pair[at].sediment);
    });
    days.baseline = pair.baseline.date === null ? NaN : dayNumber(pair.baseline.date);
    days.followUp = pair.followUp.date === null ? NaN : dayNumber(pair.followUp.date);
    list.first.length = list.last.length = list.dose.length = 0;
    for (const { first, last, dose } of pair.doses ?? []) {
      spanOnGrid(reading, point(dose), unitOf("prednisoneEquivalent", "mg/d"), layout.space);
      list.first.push(first);
      list.last.push(last);
      list.dose.push(reading.low);
      if (reading.isExact) continue;
      // Sums of rounded doses would decide what they must not: without its days a dose rule stays open.
      state.isRounded = true;
      days.baseline = days.followUp = NaN;
    }
  };

  function unitOf(measure: (typeof measureNames)[number], unit: string): UnitGrid {
    return (layout.grids.get(measure) as MeasureGrid).units.get(unit) as UnitGrid;
  }

  /** An end of a range in steps; NaN where none is recorded, or none that lies on a step. */
  function endOf(limit: Exact | null, unit: UnitGrid): number {
    if (limit === null) return NaN;
    spanOnGrid(end, point(limit), unit, layout.space);
    if (!end.isExact) state.isRounded = true;
    return end.isExact ? end.low : NaN;
  }

  function fillFlags(at: readonly number[], names: readonly string[], flags: Readonly<Record<string, boolean | undefined>>): void {
    names.forEach((name, number) => {
      const [place, flag] = [at[number] as number, flags[name]];
      if (place >= 0 && flag !== undefined) fillPoint(state, place, flag ? 1 : 0);
    });
  }
}
