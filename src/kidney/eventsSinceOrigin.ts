import type { Course, SameDateRule } from "../course/course.js";
import { readCourse, type ReadCourse, type ReadVisit } from "../course/readCourse.js";
import type { EventName } from "../measurement/assessment.js";

/**
 * The course with its events from the origin on; the warning of an earlier one stays. That a dialysis before the origin was listed says
 * nothing of another one after it: unless `eventsRecorded` names the kind or a later one is dated, the kind is unknown at the visits.
 */
export function readEventsSinceOrigin(course: Course, sameDate: SameDateRule | null | undefined): ReadCourse {
  const read = readCourse(course, sameDate, null);
  const { origin } = read;
  const earlier = [...new Set(read.events.filter(({ date }) => date < origin).map(({ event }) => event))];
  if (earlier.length === 0) return read;
  const events = read.events.filter(({ date }) => date >= origin);
  const isRecorded = (name: EventName): boolean =>
    course.eventsRecorded?.includes(name) === true || events.some(({ event }) => event === name);
  const sinceOrigin = ({ assessment, date }: ReadVisit, name: EventName): boolean | null => {
    // A visit's own "no" stands. Its "yes" may repeat what came before the origin, so only a date from then on makes it an event.
    if (assessment.events?.[name] === false) return false;
    if (events.some((one) => one.event === name && one.date <= date)) return true;
    return isRecorded(name) ? false : null;
  };
  const visits = read.visits.map((visit): ReadVisit => {
    const flags = Object.fromEntries(earlier.map((name) => [name, sinceOrigin(visit, name)]));
    return { ...visit, assessment: { ...visit.assessment, events: { ...visit.assessment.events, ...flags } } };
  });
  const eventsRecorded = new Set([...read.eventsRecorded].filter((name) => isRecorded(name as EventName)));
  return { ...read, events, eventsRecorded, visits };
}
