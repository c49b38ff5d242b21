import type { Assessment, Baseline, EventName } from "../measurement/assessment.js";
import type { DatedDose } from "../measurement/datedDoses.js";

/** An event and the day on which it occurred (or began). */
export interface DatedEvent {
  readonly event: EventName;
  /** `YYYY-MM-DD`, or an ISO date-time of which the date part counts. */
  readonly date: string;
}

/** One subject from baseline to the last visit. The order of visits, events and doses says nothing: their dates do. */
export interface Course {
  readonly subject?: string | null;
  readonly baseline: Baseline;
  /** The assessments after baseline, each with its date. */
  readonly visits: readonly Assessment[];
  /** What occurred when: by a visit, an event dated on or before its day has occurred, unless the visit itself says otherwise. */
  readonly events?: readonly DatedEvent[] | null;
  /** The kinds of event that were recorded, also where `events` lists none of them: they did not occur. Of other kinds nothing is known. */
  readonly eventsRecorded?: readonly EventName[] | null;
  /** The glucocorticoid doses. A visit without a dose of its own has the doses recorded for its day. */
  readonly doses?: readonly DatedDose[] | null;
  /** The day from which days are counted (first dose, randomisation): the date of the baseline if left out. */
  readonly origin?: string | null;
  /** The last day under observation: the last visit if left out, also one that a strategy sets aside. */
  readonly endOfObservation?: string | null;
}

/** Which of several assessments of one day counts; without a rule they are an error. */
export type SameDateRule = "merge" | "earliest" | "latest";
