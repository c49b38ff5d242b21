import type { Course, DatedEvent } from "../../src/course/course.js";
import type { Assessment, EventName } from "../../src/measurement/assessment.js";

export const origin = "2024-01-01";

export const dateOf = (day: number): string => new Date(Date.UTC(2024, 0, 1) + day * 86_400_000).toISOString().slice(0, 10);

const units = {
  upcr: "g/g",
  urineProtein24h: "g/d",
  serumCreatinine: "mg/dL",
  egfr: "mL/min/{1.73_m2}",
  serumAlbumin: "g/L",
  urineRedCells: "/[HPF]",
} as const;

/** What a drawn visit shows: a value is in the usual unit, a flag is an element of the sediment. */
export interface Drawn {
  readonly upcr?: string;
  readonly urineProtein24h?: string;
  readonly serumCreatinine?: string;
  readonly egfr?: string;
  readonly serumAlbumin?: string;
  readonly urineRedCells?: string;
  readonly redCellCasts?: boolean;
  readonly whiteCellCasts?: boolean;
  readonly activeSediment?: boolean;
}

export function assessment(drawn: Drawn): Assessment {
  const { redCellCasts, whiteCellCasts, activeSediment, ...values } = drawn;
  const measures = Object.entries(values).map(([measure, value]) => [measure, { value, unit: units[measure as keyof typeof units] }]);
  return {
    ...(Object.fromEntries(measures) as Assessment),
    sediment: { redCellCasts: redCellCasts ?? null, whiteCellCasts: whiteCellCasts ?? null, activeSediment: activeSediment ?? null },
  };
}

/** A course drawn as a table: the baseline, then day and values of each visit. */
export function course(
  baseline: Drawn,
  visits: readonly (readonly [day: number, drawn: Drawn])[],
  events: readonly DatedEvent[] = [],
  eventsRecorded: readonly EventName[] = [],
): Course {
  return {
    baseline: { ...assessment(baseline), date: origin },
    visits: visits.map(([day, drawn]) => ({ ...assessment(drawn), date: dateOf(day) })),
    events,
    eventsRecorded,
  };
}
