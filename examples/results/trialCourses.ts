import { type Course, daysBetween } from "renal-response";
import type { Subject, Trial, Visit } from "../trial/records";

/** A subject as the library judges one: a course from baseline to the last visit. */
export interface StudySubject {
  readonly id: string;
  readonly arm: string;
  /** Null where no day can be counted: neither a first dose nor a baseline is dated. */
  readonly course: Course | null;
  /** Visits and dates that could not be placed in the course, and why. */
  readonly leftOut: readonly string[];
}

/** The subjects of a trial as courses. Days count from the first dose, where it is not recorded from the baseline visit. */
export function trialCourses(trial: Trial, baselineVisit: string): readonly StudySubject[] {
  const names = trial.subjects.flatMap(({ visits }) => visits.map(({ visit }) => visit));
  if (!names.includes(baselineVisit)) throw new Error(`no visit "${baselineVisit}" in the data, whose visits are ${[...new Set(names)].join(", ")}`);
  return trial.subjects.map((subject) => studySubject(subject, baselineVisit));
}

function studySubject(subject: Subject, baselineVisit: string): StudySubject {
  const { id, arm, visits, firstDose, events = [], eventsRecorded = [], lastContact } = subject;
  const baseline = visits.find(({ visit }) => visit === baselineVisit);
  const origin = firstDose ?? baseline?.assessment.date;
  if (origin === undefined) return { id, arm, course: null, leftOut: [`neither a first dose nor a ${baselineVisit} visit with a date is recorded`] };
  const later = baseline === undefined ? visits : visits.filter(({ visitNumber }) => visitNumber > baseline.visitNumber);
  const start = [origin, baseline?.assessment.date ?? origin].sort().pop() ?? origin;
  const placed: Visit[] = [];
  const leftOut = baseline === undefined ? [`no ${baselineVisit} visit is recorded`] : [];
  for (const visit of later) {
    const objection = objectionTo(visit, start, placed);
    if (objection === undefined) placed.push(visit);
    else leftOut.push(`${visit.visit} left out: ${objection}`);
  }
  const lastVisit = placed.map(({ assessment }) => assessment.date ?? "").sort().pop() ?? start;
  const end = lastContact !== undefined && lastContact >= lastVisit ? lastContact : undefined;
  if (lastContact !== undefined && end === undefined) leftOut.push(`end of participation on ${lastContact} left out: a visit is dated ${lastVisit}`);
  const course: Course = {
    subject: id,
    baseline: baseline?.assessment ?? {},
    visits: placed.map(({ assessment }) => assessment),
    events,
    eventsRecorded,
    origin,
    ...(end === undefined ? {} : { endOfObservation: end }),
  };
  return { id, arm, course, leftOut };
}

/** Why a visit has no place of its own after the start; what is merely missing is no objection. */
function objectionTo({ assessment: { date } }: Visit, start: string, placed: readonly Visit[]): string | undefined {
  if (date === undefined) return "it has no date";
  if (daysBetween(start, date) <= 0) return `its date ${date} is not after ${start}`;
  const same = placed.find(({ assessment }) => assessment.date === date);
  return same === undefined ? undefined : `its date ${date} is that of ${same.visit}`;
}
