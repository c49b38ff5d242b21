import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bestResponse } from "../../src/course/bestResponse.js";
import type { Course, DatedEvent } from "../../src/course/course.js";
import { durationOfResponse } from "../../src/course/durationOfResponse.js";
import {
  bestCase, imputeNonResponse, lastObservationCarriedForward, worstCase, worstObservationCarriedForward,
} from "../../src/course/imputation.js";
import {
  compositeStrategy, hypotheticalStrategy, type IntercurrentEventStrategy, treatmentPolicy, whileOnTreatment,
} from "../../src/course/intercurrentEvents.js";
import { lossOfResponse } from "../../src/course/lossOfResponse.js";
import { responseAtWeek } from "../../src/course/responseAtWeek.js";
import { confirmed, firstVisit, type ResponseRule, sustained } from "../../src/course/responseRule.js";
import { responsesOverTime } from "../../src/course/responsesOverTime.js";
import { timeToResponse } from "../../src/course/timeToResponse.js";
import type { ResponseDefinition } from "../../src/criteria/responseDefinition.js";
import { nct05631717 } from "../../src/definitions/renal/nct05631717.js";
import { tulipLnCrr } from "../../src/definitions/renal/tulipLnCrr.js";
import type { Assessment, EventName } from "../../src/measurement/assessment.js";
import { kaplanMeier } from "../../src/summary/kaplanMeier.js";
import { deepFreeze, isDeeplyFrozen, throughJson } from "../laws/law.js";
import { atTwoVisits, byUpcr, dateOf, trialBaseline, visitOn, withoutRescue } from "./draw.js";
import { completions, decisiveOpenDays, eventDay, failureDay, outcome, respondsAt, seenTimes, seenVisits } from "./reference.js";
import { records } from "../records.js";

/** TULIP-LN and `atTwoVisits` ask for the next visit. */
const definitions: readonly ResponseDefinition[] = [byUpcr, withoutRescue, atTwoVisits, nct05631717, tulipLnCrr];
const eventKinds: readonly EventName[] = ["rescueTherapy", "treatmentDiscontinued", "prohibitedMedication", "otherDeterioration"];

const oneOf = <const T>(...values: readonly T[]) => fc.constantFrom(...values);
const flag = oneOf(false, false, false, true, null, undefined);
const quantity = (unit: string, ...values: readonly string[]) => oneOf(...values,
  null).map((value) => (value === null ? null : { value, unit }));

const assessment: fc.Arbitrary<Assessment> = fc.oneof(
  // Of these the short definitions make CR, PR, NR and every mixture.
  fc.record({ upcr: quantity("g/g", "0.3", "0.3", "0.8", "2", "<0.9", ">0.7") }),
  fc.record({
    upcr: quantity("g/g", "0.3", "0.499", "0.5", "0.7", "1.3", "<0.5", "2.5"),
    urineProtein24h: quantity("g/d", "0.4", "1.4", "2.9"),
    serumCreatinine: quantity("mg/dL", "0.9", "1.2", "1.75", "1.8"),
    egfr: quantity("mL/min/{1.73_m2}", "60", "59", "64", "65"),
    prednisoneEquivalent: quantity("mg/d", "5", "10", "10.1"),
    events: fc.record({ rescueTherapy: flag, treatmentDiscontinued: flag, prohibitedMedication: flag, otherDeterioration: flag }),
  }),
).map((visit) => JSON.parse(JSON.stringify(visit)) as Assessment);

const lastDay = 98;
/** Multiples of a week, so that visits lie on windows and limits often. */
const day = fc.integer({ min: 1, max: lastDay / 7 }).map((week) => 7 * week);
const courses: fc.Arbitrary<Course> = fc.record({
  baseline: fc.constant({ ...trialBaseline, egfr: { value: "80", unit: "mL/min/{1.73_m2}" } }),
  visits: fc
    .uniqueArray(day, { maxLength: 6 })
    .chain((days) => fc.tuple(...days.map((on) => assessment.map((visit): Assessment => ({ ...visit, date: dateOf(on) }))))),
  events: fc.array(fc.record({ event: oneOf(...eventKinds), date: day.map(dateOf) }), { maxLength: 2 }),
  eventsRecorded: fc.subarray([...eventKinds]),
  origin: oneOf(undefined, dateOf(-3), dateOf(5)),
}).map(({ origin, ...course }) => (origin === undefined ? course : { ...course, origin }));

const confirmedRules = fc.record({ minDays: oneOf(1, 14, 15, 28), maxNotEvaluable: oneOf(0, 1, 2),
  eventDate: oneOf("firstVisit", "confirmingVisit") }).map(confirmed);
const rules: fc.Arbitrary<ResponseRule> = fc.oneof(oneOf<ResponseRule>(firstVisit, sustained), confirmedRules);

const onTheDay = oneOf("affected", "unaffected");
const strategy: fc.Arbitrary<readonly IntercurrentEventStrategy[]> = fc
  .tuple(oneOf(compositeStrategy, whileOnTreatment, hypotheticalStrategy),
    oneOf(compositeStrategy, whileOnTreatment, hypotheticalStrategy, treatmentPolicy), onTheDay, onTheDay)
  .map(([one, other, first, second]) => [one(["rescueTherapy"], { onTheDay: first }),
    other(["treatmentDiscontinued"], { onTheDay: second })]);
const strategies = fc.oneof(fc.constant([]), strategy, strategy.map((both) => both.slice(0, 1)));

interface Case {
  readonly course: Course;
  readonly definition: ResponseDefinition;
  readonly atLeast: string;
  readonly goodEnough: readonly string[];
  readonly rule: ResponseRule;
  readonly intercurrentEvents: readonly IntercurrentEventStrategy[];
}

const cases = (from: readonly ResponseDefinition[] = definitions,
  under: fc.Arbitrary<readonly IntercurrentEventStrategy[]> = strategies): fc.Arbitrary<Case> =>
  fc.record({ course: courses, definition: oneOf(...from), level: fc.nat(), rule: rules,
    intercurrentEvents: under }).map(({ level, ...rest }) => {
    const levels = rest.definition.levels.map(({ response }) => response);
    const goodEnough = levels.slice(0, 1 + (level % levels.length));
    return { ...rest, goodEnough, atLeast: goodEnough[goodEnough.length - 1] ?? "" };
  });

const seenIn = ({ course, definition, intercurrentEvents }: Case) => seenVisits(course, definition, intercurrentEvents);
const timesIn = ({ course, definition, intercurrentEvents }: Case) => seenTimes(course, definition, intercurrentEvents);
/** Who failed by a composite stays at risk to the last day that anything is known of. */
const censoredDay = ({ course, intercurrentEvents }: Case, otherwise: number) => {
  const failure = failureDay(course, intercurrentEvents);
  const shift = (Date.parse(course.origin ?? dateOf(0)) - Date.parse(dateOf(0))) / 86_400_000;
  const visits = course.visits.map(({ date }) => (Date.parse(date ?? "") - Date.parse(dateOf(0))) / 86_400_000 - shift);
  return failure === null ? otherwise : Math.max(0, failure, ...visits);
};
const timeOf = ({ course, definition, atLeast, rule, intercurrentEvents }: Case) => timeToResponse(course, definition,
  { atLeast, rule, intercurrentEvents });
const withVisit = (course: Course, visit: Assessment): Course => ({ ...course, visits: [visit, ...course.visits] });
const lastVisitDay = (course: Course) => Math.max(6, ...course.visits.map(({ date }) =>
  (Date.parse(date ?? "") - Date.parse(dateOf(0))) / 86_400_000));
const runs = records(250);

describe("against the reference that tries everything", () => {
  it("responsesOverTime leaves the same responses at the same visits", () => {
    fc.assert(fc.property(cases(), (one) => {
      const { course, definition, intercurrentEvents } = one;
      const found = responsesOverTime(course, definition, { intercurrentEvents }).map(({ days, possible }) => ({ days, possible }));
      expect(found).toStrictEqual(seenIn(one));
    }), runs);
  });

  it("timeToResponse finds the same event on the same day, or censors on the same day", () => {
    fc.assert(fc.property(cases(), (one) => {
      const seen = timesIn(one);
      const { event, days } = timeOf(one);
      const expected = outcome(one.rule, seen.map((visit) => visit.days), respondsAt(seen, one.goodEnough));
      expect({ event, days }).toStrictEqual(expected.event ? expected : { event: false, days: censoredDay(one, expected.days) });
    }), runs);
  });

  it("bestResponse leaves the best of every completion and no other", () => {
    fc.assert(fc.property(cases(), (one) => {
      const seen = seenIn(one);
      const all = [...one.definition.levels.map(({ response }) => response), "NR"];
      const best = new Set(completions(seen).map((way) => all.find((response) => way.includes(response)) ?? "none"));
      const possible = best.has("none") ? all : all.filter((response) => best.has(response));
      const response = possible.length === 1 ? possible[0] : "NE";
      const days = seen.find((visit) => visit.possible.length === 1 && visit.possible[0] === response)?.days ?? null;
      expect(bestResponse(one.course, one.definition, { intercurrentEvents: one.intercurrentEvents })).toMatchObject({ response, possible,
        days });
    }), runs);
  });

  it("lossOfResponse is the first visit after the response of which no possible response is good enough", () => {
    fc.assert(fc.property(cases(), (one) => {
      const seen = timesIn(one);
      const days = seen.map((visit) => visit.days);
      const responds = respondsAt(seen, one.goodEnough);
      const { course, definition, atLeast, rule, intercurrentEvents } = one;
      const loss = lossOfResponse(course, definition, { atLeast, rule, intercurrentEvents });
      const from = eventDay(rule, days, responds);
      if (from === null) {
        expect(loss).toBeNull();
        return;
      }
      const lost = days.find((on, i) => on >= from && responds[i] === false);
      const shown = days.filter((on, i) => on >= from && responds[i] === true);
      expect(loss).toMatchObject({ event: lost !== undefined, days: lost ?? shown.pop() });
      expect(durationOfResponse(course, definition, { atLeast, rule, intercurrentEvents })?.days).toBe((loss?.days ?? NaN) - from);
    }), runs);
  });

  it("responseAtWeek takes the nearest visit of the window", () => {
    const windows = fc.record({ week: fc.integer({ min: 1, max: 14 }), daysBefore: fc.nat(21), daysAfter: fc.nat(21),
      tie: oneOf("earlier", "later") });
    fc.assert(fc.property(cases(definitions, fc.oneof(fc.constant([]),
      onTheDay.map((on) => [hypotheticalStrategy(["rescueTherapy"], { onTheDay: on })]))), windows, (one, window) => {
      const target = 7 * window.week;
      const order = [...Array(22).keys()].flatMap((off) => (window.tie === "earlier" ? [target - off, target + off] : [target + off,
        target - off]));
      const seen = seenIn(one);
      const on = order.find((at) => at >= target - window.daysBefore && at <= target + window.daysAfter
        && seen.some(({ days }) => days === at));
      const found = responseAtWeek(one.course, one.definition, window, { intercurrentEvents: one.intercurrentEvents });
      expect(found.days).toBe(on ?? null);
      expect(found.possible).toStrictEqual(seen.find(({ days }) =>
        days === on)?.possible ?? [...one.definition.levels.map(({ response }) => response), "NR"]);
    }), runs);
  });
});

describe("what is claimed holds however the open visits turned out", () => {
  it("an event is claimed exactly if every completion has one, dated on the latest of them (no open visit tolerated)", () => {
    fc.assert(fc.property(cases(), (one) => {
      const { rule } = one;
      fc.pre(rule.kind !== "confirmed" || rule.maxNotEvaluable === 0);
      const seen = timesIn(one);
      const days = seen.map((visit) => visit.days);
      const each = completions(seen).map((way) => eventDay(rule, days, way.map((response) => one.goodEnough.includes(response))));
      const { event, days: reported } = timeOf(one);
      expect(event).toBe(!each.includes(null));
      if (event) expect(reported).toBe(Math.max(...each.map((found) => found ?? NaN)));
      // With no open visit there is one completion: the dates are equal.
    }), runs);
  });

  it("where confirmed tolerates visits that are not evaluable, in every completion in which those were no failures", () => {
    fc.assert(fc.property(cases(), confirmedRules, (drawn, rule) => {
      const one = { ...drawn, rule };
      const found = timeOf(one);
      fc.pre(found.event);
      const seen = timesIn(one);
      const days = seen.map((visit) => visit.days);
      const [from = NaN, to = NaN] = found.decidingVisits.map((date) =>
        found.days + (Date.parse(date) - Date.parse(found.date)) / 86_400_000);
      for (const way of completions(seen)) {
        const responds = way.map((response) => one.goodEnough.includes(response));
        if (days.some((on, i) => on > from && on < to && responds[i] === false)) continue;
        expect(eventDay(rule, days, responds)).toBeLessThanOrEqual(found.days);
      }
    }), records(150));
  });

  it("openVisits are the visits on which the answer depends", () => {
    fc.assert(fc.property(cases(), (one) => {
      const found = timeOf(one);
      const dayOf = (date: string) => found.days + (Date.parse(date) - Date.parse(found.date)) / 86_400_000;
      const listed = found.openVisits.map(dayOf);
      const decisive = decisiveOpenDays(one.rule, timesIn(one), one.goodEnough);
      if (one.rule.kind !== "confirmed") expect(listed).toStrictEqual(decisive);
      else {
        // A response that waits for its confirmation is listed as well. A confirmed one stands as it is claimed, whatever follows.
        const end = found.event ? dayOf(found.decidingVisits[1] ?? "") : Infinity;
        expect(listed).toStrictEqual(expect.arrayContaining(decisive.filter((day) => day <= end)));
        expect(listed.filter((day) => day > end)).toStrictEqual([]);
      }
    }), runs);
  });
});

describe("laws of the time to response", () => {
  it("the order of visits and events never matters", () => {
    fc.assert(fc.property(cases(), fc.nat(), (one, turn) => {
      const { course, definition, intercurrentEvents } = one;
      const turned = <T>(list: readonly T[] | null | undefined): readonly T[] => {
        const all = [...(list ?? [])].reverse();
        return [...all.slice(turn % 7), ...all.slice(0, turn % 7)];
      };
      const other: Course = { ...course, visits: turned(course.visits), events: turned<DatedEvent>(course.events),
        eventsRecorded: turned(course.eventsRecorded) };
      const options = { intercurrentEvents };
      const answers = (from: Course) => [
        timeOf({ ...one, course: from }),
        responsesOverTime(from, definition, options),
        bestResponse(from, definition, options),
        lossOfResponse(from, definition, { ...options, atLeast: one.atLeast, rule: one.rule }),
      ];
      expect(answers(other)).toStrictEqual(answers(course));
    }), runs);
  });

  it("a later visit never changes an event by firstVisit or confirmed", () => {
    fc.assert(fc.property(cases(), assessment, fc.integer({ min: 1, max: 30 }), (one, visit, after) => {
      const before = timeOf(one);
      fc.pre(before.event && one.rule.kind !== "sustained");
      const later = withVisit(one.course, { ...visit, date: dateOf(lastVisitDay(one.course) + after) });
      expect(timeOf({ ...one, course: later })).toStrictEqual(before);
    }), runs);
  });

  it("an earlier responding visit only shortens the time", () => {
    fc.assert(fc.property(cases([byUpcr], fc.constant([])), fc.integer({ min: 1, max: lastDay }), oneOf("CR", "PR"),
      (one, on, response) => {
      const before = timeOf(one);
      const visit = visitOn(on, response);
      fc.pre(before.event && one.goodEnough.includes(response) && (visit.date ?? "") < before.date && on % 7 !== 0
        && (one.course.origin ?? "") <= (visit.date ?? ""));
      const after = timeOf({ ...one, course: withVisit(one.course, visit) });
      expect(after.event).toBe(true);
      expect(after.days).toBeLessThanOrEqual(before.days);
      if (one.rule.kind === "firstVisit") expect(after.date).toBe(visit.date);
    }), runs);
  });

  it("an event date is a visit date, and so is every deciding and every open one", () => {
    fc.assert(fc.property(cases(), (one) => {
      const { event, date, decidingVisits, openVisits } = timeOf(one);
      const dates = one.course.visits.map((visit) => visit.date);
      for (const each of [...decidingVisits, ...openVisits, ...(event ? [date] : [])]) expect(dates).toContain(each);
      if (decidingVisits.length > 0) expect(decidingVisits).toContain(date);
    }), runs);
  });

  it("sustained is never before confirmed, and confirmed never before firstVisit", () => {
    fc.assert(fc.property(cases(), oneOf(1, 14, 28), oneOf(0, 1, 2), (one, minDays, maxNotEvaluable) => {
      const rising = [firstVisit, confirmed({ minDays, maxNotEvaluable }), sustained].map((rule) => timeOf({ ...one, rule }));
      const events = rising.filter(({ event }) => event).map(({ days }) => days);
      expect(events).toStrictEqual([...events].sort((a, b) => a - b));
      // Confirmed or sustained, it was shown at a visit.
      if (events.length > 0) expect(rising[0]?.event).toBe(true);
    }), runs);
  });

  it("asking for less is never later: fewer days, more visits not evaluable, a lower response", () => {
    fc.assert(fc.property(cases(), oneOf(2, 14, 28), oneOf(0, 1), (one, minDays, maxNotEvaluable) => {
      const strict = timeOf({ ...one, rule: confirmed({ minDays, maxNotEvaluable }) });
      fc.pre(strict.event);
      const { levels } = one.definition;
      const easier = [
        timeOf({ ...one, rule: confirmed({ minDays: minDays - 1, maxNotEvaluable }) }),
        timeOf({ ...one, rule: confirmed({ minDays, maxNotEvaluable: maxNotEvaluable + 1 }) }),
        timeOf({ ...one, rule: confirmed({ minDays, maxNotEvaluable }), atLeast: levels[levels.length - 1]?.response ?? "" }),
      ];
      for (const { event, days } of easier) {
        expect(event).toBe(true);
        expect(days).toBeLessThanOrEqual(strict.days);
      }
    }), runs);
  });

  it("the end of observation moves only the censored, and never to an earlier day", () => {
    fc.assert(fc.property(cases(), fc.nat(60), (one, after) => {
      const course = { ...one.course, endOfObservation: dateOf(lastVisitDay(one.course) + after) };
      const [atVisit, atEnd] = (["lastVisitWithoutResponse", "endOfObservation"] as const).map((censorAt) =>
        timeToResponse(course, one.definition, { atLeast: one.atLeast, rule: one.rule, intercurrentEvents: one.intercurrentEvents,
          censorAt }));
      if (atVisit?.event === true) expect(atEnd).toStrictEqual(atVisit);
      else {
        expect(atEnd).toMatchObject({ event: false, date: course.endOfObservation });
        expect(atEnd?.days).toBeGreaterThanOrEqual(atVisit?.days ?? NaN);
      }
    }), runs);
  });

  it("adding a censored subject never raises the share with a response on the Kaplan-Meier curve", () => {
    fc.assert(fc.property(fc.array(cases([byUpcr]), { minLength: 1, maxLength: 12 }), cases([byUpcr]), (subjects, another) => {
      const added = timeOf(another);
      fc.pre(!added.event);
      const times = subjects.map(timeOf);
      const [before, after] = [kaplanMeier(times), kaplanMeier([...times, added])];
      const shareBy = (curve: typeof before, on: number) => curve.steps.filter((step) => step.day <= on).pop()?.oneMinusSurvival ?? 0;
      for (const { day: on } of after.steps) expect(shareBy(after, on)).toBeLessThanOrEqual(shareBy(before, on) + 1e-12);
    }), records(150));
  });
});

describe("laws of imputation", () => {
  const week8 = { week: 8, daysBefore: 7, daysAfter: 7, tie: "earlier" } as const;
  const imputations = [imputeNonResponse, worstCase, bestCase, lastObservationCarriedForward, worstObservationCarriedForward] as const;

  it("changes nothing that is evaluable; what it changes has one response and one assumption more", () => {
    fc.assert(fc.property(cases(), oneOf(...imputations), ({ course, definition, intercurrentEvents }, imputation) => {
      const open = responseAtWeek(course, definition, week8, { intercurrentEvents });
      const found = responseAtWeek(course, definition, week8, { intercurrentEvents, imputation });
      if (open.response !== "NE" || found.response === "NE") expect(found).toStrictEqual(open);
      else {
        const added = { strategy: imputation.name, reason: expect.any(String) as string, from: "NE" };
        expect(found).toMatchObject({ possible: [found.response], assumptions: [...open.assumptions, added] });
        expect(found.assumptions).toHaveLength(open.assumptions.length + 1);
      }
    }), runs);
  });

  it("the worst case is no better than any response left, the best case no worse", () => {
    fc.assert(fc.property(cases(), ({ course, definition, intercurrentEvents }) => {
      const { possible } = responseAtWeek(course, definition, week8, { intercurrentEvents });
      const imputed = [worstCase, bestCase].map((imputation) => responseAtWeek(course, definition, week8,
        { intercurrentEvents, imputation }).response);
      expect(imputed).toStrictEqual([possible[possible.length - 1], possible[0]]);
    }), runs);
  });
});

describe("results and inputs", () => {
  it("inputs frozen through are accepted and stay as they are; results are frozen through and survive JSON", () => {
    fc.assert(fc.property(cases(), oneOf(imputeNonResponse, lastObservationCarriedForward), (one, imputation) => {
      const copy = throughJson(one.course);
      const { atLeast, rule, definition } = one;
      const options = deepFreeze({ intercurrentEvents: throughJson(one.intercurrentEvents) });
      const course = deepFreeze(one.course);
      const results = [
        timeToResponse(course, definition, { ...options, atLeast, rule }),
        responsesOverTime(course, definition, options),
        bestResponse(course, definition, options),
        lossOfResponse(course, definition, { ...options, atLeast, rule }),
        durationOfResponse(course, definition, { ...options, atLeast, rule }),
        responseAtWeek(course, definition, { week: 8, daysBefore: 7, daysAfter: 7, tie: "earlier" }, { ...options, imputation }),
      ];
      for (const result of results) {
        expect(isDeeplyFrozen(result)).toBe(true);
        expect(throughJson(result)).toStrictEqual(result);
      }
      expect(throughJson(course)).toStrictEqual(copy);
    }), records(150));
  });
});
