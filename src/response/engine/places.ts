import { eventNames, sedimentNames } from "../../measurement/assessment.js";
import { type Measure, measureNames } from "../../measurement/measure.js";
import type { Layout } from "./layout.js";

/** The times of a record by number. */
export const times = ["baseline", "followUp", "next", "preFlare"] as const;

/** Where the value of one measure, and its distances from the ends of its range, stand at each of the times; -1 where nobody asks. */
export interface MeasurePlaces {
  readonly values: Int16Array;
  readonly lows: Int16Array;
  readonly highs: Int16Array;
  hasRanges: boolean;
}

/** Where everything stands that a record can hold; -1 where the definition does not ask for it. */
export interface Places {
  readonly measures: ReadonlyMap<Measure, MeasurePlaces>;
  readonly events: Int16Array;
  readonly sediment: { readonly followUp: Int16Array; readonly next: Int16Array };
}

// @__NO_SIDE_EFFECTS__
const none = (length: number) => new Int16Array(length).fill(-1);

/** For flags of a time at which no definition asks for them. */
export const nowhere = none(Math.max(eventNames.length, sedimentNames.length));

export function placesOf({ slots }: Layout): Places {
  const ofMeasure = (): MeasurePlaces => ({
    values: none(times.length),
    lows: none(times.length),
    highs: none(times.length),
    hasRanges: false,
  });
  const measures = new Map(measureNames.map((measure) => [measure, ofMeasure()]));
  const places = {
    measures,
    events: none(eventNames.length),
    sediment: { followUp: none(sedimentNames.length), next: none(sedimentNames.length) },
  };
  slots.forEach(({ wanted }, place) => {
    switch (wanted.kind) {
      case "value":
        (measures.get(wanted.measure) as MeasurePlaces).values[times.indexOf(wanted.at)] = place;
        break;
      case "beyondRange": {
        const ofMeasure = measures.get(wanted.measure) as MeasurePlaces;
        ofMeasure[wanted.bound === "low" ? "lows" : "highs"][times.indexOf(wanted.at)] = place;
        ofMeasure.hasRanges = true;
        break;
      }
      case "event":
        places.events[eventNames.indexOf(wanted.event)] = place;
        break;
      case "sediment":
        places.sediment[wanted.at][sedimentNames.indexOf(wanted.element)] = place;
        break;
      case "doseBroken":
      case "doseSum":
      case "doseDays":
      case "doseDaysTimesBaseline":
    }
  });
  return places;
}
