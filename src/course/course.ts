import type { Assessment, Baseline, EventName } from "../measurement/assessment.js";
import type { DatedDose } from "../measurement/datedDoses.js";

/** An event and the day on which it occurred (or began). */
export interface DatedEvent {
  readonly event: EventName;
  /** `YYYY-MM-DD`, or an ISO date-time of which the date part counts. */
  readonly date: string;
}

/**
 * What makes the data of some days doubtful: a dose that two rows claim, a merged visit. It reaches every result that rests on those days.
 */
export interface CourseWarning {
  /** The kind, for counting. */
  readonly code: string;
  /** What is doubtful, with its dates, in words. */
  readonly message: string;
  /** The measure or event that is concerned, such as "prednisoneEquivalent"; null or left out for the whole day. */
  readonly field?: string | null | undefined;
  /** The first and the last day concerned, `YYYY-MM-DD`; null or left out is without a beginning, without an end. */
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
}

/** One subject from baseline to the last visit. The order of visits, events and doses says nothing: their dates do. */
export interface Course {
  readonly subject?: string | null | undefined;
  readonly baseline: Baseline;
  /** The assessments after baseline, each with its date. */
  readonly visits: readonly Assessment[];
  /** What occurred when: by a visit, an event dated on or before its day has occurred, unless the visit itself says otherwise. */
  readonly events?: readonly DatedEvent[] | null | undefined;
  /** The kinds of event that were recorded, also where `events` lists none of them: they did not occur. Of other kinds nothing is known. */
  readonly eventsRecorded?: readonly EventName[] | null | undefined;
  /** The glucocorticoid doses. A visit without a dose of its own has the doses recorded for its day. */
  readonly doses?: readonly DatedDose[] | null | undefined;
  /** The day from which days are counted (first dose, randomisation): the date of the baseline if left out. */
  readonly origin?: string | null | undefined;
  /** The last day under observation: the last visit if left out, also one that a strategy sets aside. */
  readonly endOfObservation?: string | null | undefined;
  /** What the reader of the data found doubtful. */
  readonly warnings?: readonly CourseWarning[] | null | undefined;
}

/**
 * Which of several assessments of one day counts; without a rule they are an error. "merge" makes one record of them, with a warning:
 * what they have alike, and what only one of them has. Where they differ nothing is known of that value.
 */
export type SameDateRule = "merge" | "earliest" | "latest";
