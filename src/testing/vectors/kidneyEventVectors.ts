import type { Course, DatedEvent } from "../../course/course.js";
import { publishedKidneyEvents } from "../../kidney/events/publishedKidneyEvents.js";
import type { Assessment, EventName } from "../../measurement/assessment.js";
import { dateOfDay, dayNumber } from "../../measurement/calendarDate.js";
import { type IndexRow, indexVectors } from "./indexRows.js";
import { kidneyLimits } from "./kidneyLimits.js";
import type { PickBelow } from "./random.js";
import type { Vector } from "./vector.js";

/** What a visit shows: values in one unit each, elements of the sediment as flags. */
export interface ShownAtVisit {
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

/** A course as a table: the baseline, then the day and the values of each visit, and events by their day. */
export interface DrawnCourse {
  readonly baseline: ShownAtVisit;
  readonly visits: readonly (readonly [day: number, shown: ShownAtVisit])[];
  readonly events?: readonly (readonly [event: EventName, day: number])[];
}

const units = {
  upcr: "g/g",
  urineProtein24h: "g/d",
  serumCreatinine: "mg/dL",
  egfr: "mL/min/{1.73_m2}",
  serumAlbumin: "g/L",
  urineRedCells: "/[HPF]",
} as const;
const origin = "2024-01-01";
const recorded: readonly EventName[] = ["death", "dialysis", "rescueTherapy", "treatmentFailure"];

/** The course of a table, with every kind of event recorded unless it says otherwise. */
export function courseOf({ baseline, visits, events = [] }: DrawnCourse, eventsRecorded = recorded): Course {
  return {
    baseline: { ...assessment(baseline), date: origin },
    visits: visits.map(([day, shown]) => ({ ...assessment(shown), date: dateOn(day) })),
    events: events.map(([event, day]): DatedEvent => ({ event, date: dateOn(day) })),
    eventsRecorded,
  };
}

const dateOn = (day: number): string => dateOfDay(dayNumber(origin) + day);

function assessment({ redCellCasts, whiteCellCasts, activeSediment, ...values }: ShownAtVisit): Assessment {
  const sediment = Object.entries({ redCellCasts, whiteCellCasts, activeSediment }).filter(([, flag]) => flag !== undefined);
  const measured = Object.entries(values).map(([measure, value]) => [measure, { value, unit: units[measure as keyof typeof units] }]);
  return { ...(Object.fromEntries(measured) as Assessment), ...(sediment.length === 0 ? {} : { sediment: Object.fromEntries(sediment) }) };
}

const values: Readonly<Record<keyof typeof units, readonly string[]>> = {
  upcr: ["0.1", "0.19", "0.2", "0.49", "0.5", "0.51", "0.7", "1", "1.1", "2", "2.1", "6", "7", "<0.2", "<0.3"],
  urineProtein24h: ["0.4", "1", "3", "3.4", "3.5", "5.5", "7", "10.5"],
  serumCreatinine: ["0.8", "1", "1.2", "1.25", "1.3", "1.33", "2", "2.4", "3.5", "3.6"],
  egfr: ["100", "95", "94", "85", "70", "60", "50", "47"],
  serumAlbumin: ["29", "30", "40"],
  urineRedCells: ["0", "4", "5", "6", "11", "15", "16", "26", "51", "60"],
};

function drawnVisit(pick: PickBelow): ShownAtVisit {
  const measured = Object.entries(values).flatMap(([measure, list]) => (pick(6) === 0 ? [] : [[measure, list[pick(list.length)]]]));
  const flags = ["redCellCasts", "whiteCellCasts", "activeSediment"].flatMap((flag) => (pick(3) === 0 ? [] : [[flag, pick(2) === 0]]));
  return Object.fromEntries([...measured, ...flags]) as ShownAtVisit;
}

function drawnCourse(pick: PickBelow): DrawnCourse {
  const days = [...new Set(Array.from({ length: pick(8) }, () => 1 + pick(250)))];
  const event = recorded[pick(2 * recorded.length)];
  return {
    baseline: drawnVisit(pick),
    visits: days.map((day) => [day, drawnVisit(pick)] as const),
    events: event === undefined ? [] : [[event, 1 + pick(260)] as const],
  };
}

/**
 * Every published kidney event: its limits inside, at and outside, of a third of these courses each with one value missing, one without a
 * record of events, and random courses.
 */
export function kidneyEventVectors(pick: PickBelow): readonly Vector[] {
  const rows = publishedKidneyEvents.flatMap(({ id }): readonly IndexRow<"kidneyEvent">[] => {
    const limits = kidneyLimits.filter(([definition]) => definition === id);
    const named = limits.flatMap(([, reason, drawn], i): readonly IndexRow<"kidneyEvent">[] => {
      const { visits } = drawn;
      const [lastDay = 0, shown = {}] = visits[visits.length - 1] ?? [];
      const keys = i % 3 === 0 ? Object.keys(shown) : [];
      return [
        [reason, { definition: id, course: courseOf(drawn) }],
        ...keys.map((key): IndexRow<"kidneyEvent"> => [
          `${reason}; the last ${key} missing`,
          { definition: id, course: courseOf({ ...drawn, visits: [...visits.slice(0, -1), [lastDay, without(shown, key)]] }) },
        ]),
      ];
    });
    const unrecorded = limits
      .slice(0, 1)
      .map(([, reason, drawn]): IndexRow<"kidneyEvent"> => [
        `${reason}; no event recorded`,
        { definition: id, course: courseOf(drawn, []) },
      ]);
    const sampled = Array.from({ length: 8 }, (): IndexRow<"kidneyEvent"> => [
      "sampled",
      { definition: id, course: courseOf(drawnCourse(pick)) },
    ]);
    return [...named, ...unrecorded, ...sampled];
  });
  return indexVectors("kidneyEvent", rows);
}

function without(shown: ShownAtVisit, key: string): ShownAtVisit {
  return Object.fromEntries(Object.entries(shown).filter(([name]) => name !== key)) as ShownAtVisit;
}
