import { eventNames, sedimentNames } from "../measurement/assessment.js";
import { measureNames } from "../measurement/measure.js";

/**
 * One assessment as doubles, NaN where nothing is recorded: by `measureSlots` the values in base units, then the ends of
 * their reference ranges, then the position of the reported unit in `unitsOf`.
 */
export type DoubleAssessment = Float64Array;

const count = measureNames.length;
export const lowOffset = count;
export const highOffset = 2 * count;
export const unitOffset = 3 * count;

/** All that a definition may ask about, as doubles; flags are 1 for true, 0 for false. Each part has one place more, for its reader. */
export interface DoubleRecord {
  readonly baseline: DoubleAssessment;
  readonly followUp: DoubleAssessment;
  readonly next: DoubleAssessment;
  readonly preFlare: DoubleAssessment;
  readonly events: Float64Array;
  readonly sediment: { readonly followUp: Float64Array; readonly next: Float64Array };
  readonly dates: { baseline: string | null; followUp: string | null };
  /** Dated doses: day numbers and mg/d. Empty when none are recorded. */
  readonly doses: DoubleDose[];
}

export interface DoubleDose {
  readonly first: number;
  readonly last: number;
  readonly dose: number;
}

export function emptyDoubleRecord(): DoubleRecord {
  // Nothing is recorded of what the fast reader does not know: indices, and the events of their rules.
  const nothing = (places: number) => new Float64Array(places).fill(NaN);
  const assessment = () => nothing(4 * count + 1);
  const sediment = () => nothing(sedimentNames.length + 1);
  return {
    baseline: assessment(),
    followUp: assessment(),
    next: assessment(),
    preFlare: assessment(),
    events: nothing(eventNames.length + 1),
    sediment: { followUp: sediment(), next: sediment() },
    dates: { baseline: null, followUp: null },
    doses: [],
  };
}

/** Where each measure, event and element of the sediment stands in a record. */
export const measureSlots = slots(measureNames);
export const eventSlots = slots(eventNames);
export const sedimentSlots = slots(sedimentNames);

// @__NO_SIDE_EFFECTS__
function slots<Name extends string>(names: readonly Name[]): Readonly<Record<Name, number>> {
  return Object.fromEntries(names.map((name, slot) => [name, slot])) as Record<Name, number>;
}
