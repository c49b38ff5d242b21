import { type EventName, eventNames, type SedimentName, sedimentNames } from "../../measurement/assessment.js";
import { type Measure, measureNames } from "../../measurement/measure.js";
import type { Layout, Wanted } from "./layout.js";
import type { MeasurePlace } from "./readQuantity.js";

/** The times of a record by number. */
export const times = ["baseline", "followUp", "next", "preFlare"] as const;

/** Where everything goes that a record can hold at one time; -1 where the definition does not ask for it. */
export interface PlacesAt {
  /** By the number of the measure. */
  readonly measures: readonly MeasurePlace[];
  readonly events: readonly number[];
  readonly sediment: readonly number[];
}

/** The places of a record, by the number of the time. */
export function placesOf({ slots }: Layout): readonly PlacesAt[] {
  const placeOf = (isIt: (wanted: Wanted) => boolean) => slots.findIndex(({ wanted }) => isIt(wanted));
  return times.map((at) => {
    const ofMeasure = (measure: Measure): MeasurePlace => {
      const isAbout = (wanted: Wanted) => "measure" in wanted && wanted.measure === measure && wanted.at === at;
      const ofBound = (bound: "low" | "high") =>
        placeOf((wanted) => wanted.kind === "beyondRange" && isAbout(wanted) && wanted.bound === bound);
      return { value: placeOf((wanted) => wanted.kind === "value" && isAbout(wanted)), low: ofBound("low"), high: ofBound("high") };
    };
    const ofEvent = (event: EventName) => placeOf((wanted) => wanted.kind === "event" && wanted.event === event);
    const ofElement = (element: SedimentName) =>
      placeOf((wanted) => wanted.kind === "sediment" && wanted.element === element && wanted.at === at);
    return {
      measures: measureNames.map(ofMeasure),
      events: eventNames.map(at === "followUp" ? ofEvent : () => -1),
      sediment: sedimentNames.map(ofElement),
    };
  });
}
