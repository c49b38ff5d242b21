import fc from "fast-check";
import type { Course, DatedEvent } from "../../course/course.js";
import type { ResponseDefinition } from "../../criteria/responseDefinition.js";
import type { Assessment, Baseline, EventName } from "../../measurement/assessment.js";
import { dateOfDay, dayNumber } from "../../measurement/calendarDate.js";
import type { Accepts } from "./accepts.js";
import { recordedDoses } from "./doseArbitraries.js";
import { caseDates, isDoseRule } from "./doseRule.js";
import { leavesOf } from "../oracle/definitionParts.js";
import { anyPairs } from "./pairArbitraries.js";
import type { RecordPair } from "../oracle/recordPair.js";

/** How many visits, arms and subjects are drawn, at most. */
export interface CourseSizes {
  readonly visits?: number | undefined;
  readonly subjectsPerArm?: number | undefined;
}

/** One arm of a trial. */
export interface ArbitraryArm {
  readonly arm: string;
  readonly courses: readonly Course[];
}

const events: readonly EventName[] = ["rescueTherapy", "treatmentDiscontinued", "prohibitedMedication", "death"];

/**
 * Courses for a definition: a dated baseline and visits in any order, each drawn as `arbitraryRecord` draws them, no two on one
 * day; now and then dated events, doses, an origin before the first visit and an end of observation.
 *
 * @param definition whose limits matter
 * @param sizes at most how many visits (6 if left out)
 * @returns a fast-check arbitrary of what the functions on courses read
 * @example
 * fc.sample(arbitraryCourse(nct05631717, { visits: 4 }), { numRuns: 20, seed: 1 }).every(({ visits }) => visits.length <= 4); // => true
 * @category Testing
 */
export function arbitraryCourse(
  definition: ResponseDefinition,
  { visits = 6 }: CourseSizes = {},
  accepts: Accepts = {},
): fc.Arbitrary<Course> {
  const start = dayNumber(caseDates.baseline);
  // The weeks of visits in trials, and a few days about them.
  const days = fc.uniqueArray(
    fc.tuple(fc.constantFrom(4, 12, 24, 36, 52, 76, 104), fc.integer({ min: -6, max: 6 })).map(([week, off]) => 7 * week + off),
    { maxLength: visits },
  );
  const dated: fc.Arbitrary<DatedEvent> = fc.record({
    event: fc.constantFrom(...events),
    date: fc.integer({ min: 1, max: 740 }).map((day) => dateOfDay(start + day)),
  });
  const withDoses = leavesOf(definition).some(isDoseRule);
  return days.chain((chosen) =>
    fc
      .record({
        first: anyPairs(definition, accepts),
        visits: fc.tuple(...chosen.map(() => anyPairs(definition, accepts))),
        events: fc.option(fc.array(dated, { maxLength: 2 }), { nil: undefined }),
        recorded: fc.option(fc.subarray([...events]), { nil: undefined }),
        doses: withDoses ? recordedDoses(definition) : fc.constant(undefined),
        until: fc.option(fc.integer({ min: 740, max: 800 }), { nil: undefined }),
      })
      .map(({ first, visits: drawn, events: occurred, recorded, doses, until }): Course => ({
        baseline: baselineOf(first),
        visits: drawn.map((pair, i) => visitOf(pair, dateOfDay(start + (chosen[i] ?? 0)))),
        ...(occurred === undefined ? {} : { events: occurred }),
        ...(recorded === undefined ? {} : { eventsRecorded: recorded }),
        ...(doses === undefined ? {} : { doses }),
        ...(until === undefined ? {} : { endOfObservation: dateOfDay(start + until) }),
      })),
  );
}

/**
 * Trials: two or three arms of courses.
 *
 * @param definition whose limits matter
 * @param sizes at most how many visits (6) and subjects in an arm (8)
 * @example
 * fc.sample(arbitraryTrial(nct05631717, { subjectsPerArm: 3 }), { numRuns: 2, seed: 1 }).every((arms) => arms.length >= 2); // => true
 * @category Testing
 */
export function arbitraryTrial(
  definition: ResponseDefinition,
  sizes: CourseSizes = {},
  accepts: Accepts = {},
): fc.Arbitrary<readonly ArbitraryArm[]> {
  const arm = fc.array(arbitraryCourse(definition, sizes, accepts), { minLength: 1, maxLength: sizes.subjectsPerArm ?? 8 });
  return fc
    .array(arm, { minLength: 2, maxLength: 3 })
    .map((arms) =>
      arms.map((courses, i) => ({
        arm: `arm ${String(i + 1)}`,
        courses: courses.map((course, j) => ({ ...course, subject: `${String(i + 1)}-${String(j + 1)}` })),
      })),
    );
}

function baselineOf({ baseline }: RecordPair): Baseline {
  return { ...baseline, date: caseDates.baseline };
}

/** The follow-up of a record on another day; what is of the course (doses, the next visit) is left to the course. */
function visitOf({ followUp }: RecordPair, date: string): Assessment {
  const left = Object.entries(followUp).filter(([key]) => key !== "doses" && key !== "next");
  return { ...Object.fromEntries(left), date };
}
