import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Course } from "../../src/course/course.js";
import type { Shown } from "../../src/course/responseRule.js";
import { publishedKidneyEvents } from "../../src/kidney/events/publishedKidneyEvents.js";
import type { Persistence } from "../../src/kidney/kidneyEvent.js";
import { egfrDecline, timeToEgfrDecline } from "../../src/kidney/kidneyFunctionEvents.js";
import { findLasting } from "../../src/kidney/persistent.js";
import { renalFlare } from "../../src/kidney/renalFlare.js";
import { timeToEvent, timeToKidneyEvent } from "../../src/kidney/timeToEvent.js";
import { cumulativeIncidence } from "../../src/summary/cumulativeIncidence.js";
import { course, dateOf, type Drawn, origin } from "./drawn.js";

const pick = <T>(...values: readonly T[]) => fc.constantFrom(...values);
const drawn: fc.Arbitrary<Drawn> = fc.record(
  {
    upcr: pick("0.1", "0.2", "0.5", "0.7", "1", "1.1", "2.1", "7", "<0.2"),
    urineProtein24h: pick("0.4", "1", "3", "3.5", "7.5"),
    serumCreatinine: pick("0.8", "1", "1.25", "1.4", "2", "2.8"),
    egfr: pick("100", "95", "80", "60", "48", "30", "14"),
    serumAlbumin: pick("25", "40"),
    urineRedCells: pick("0", "5", "12", "30", "60"),
    redCellCasts: fc.boolean(),
    whiteCellCasts: fc.boolean(),
    activeSediment: fc.boolean(),
  },
  { requiredKeys: [] },
);
const days = fc.uniqueArray(fc.integer({ min: 1, max: 300 }), { minLength: 0, maxLength: 7 });
const fewer = { numRuns: 50 };
const courses: fc.Arbitrary<Course> = fc
  .tuple(drawn, days, fc.array(drawn, { minLength: 7, maxLength: 7 }), fc.boolean())
  .map(([baseline, when, values, died]) =>
    course(
      baseline,
      when.map((day, i) => [day, values[i] ?? {}]),
      died ? [{ event: "death", date: dateOf(150) }] : [],
      ["death", "dialysis", "rescueTherapy", "treatmentFailure"],
    ),
  );
const anyDefinition = fc.constantFrom(
  ...publishedKidneyEvents,
  egfrDecline({ percent: 40, confirmedAfterDays: 28 }),
  egfrDecline({ percent: 30, confirmedAfterDays: null, from: "anyEarlier" }),
);

describe("findLasting against trying every pair of visits", () => {
  const shown = fc.array(pick<Shown>("yes", "no", "open"), { maxLength: 8 });
  const persistence = fc.option(fc.record({ laterVisits: fc.integer({ min: 1, max: 3 }), minDays: fc.integer({ min: 1, max: 40 }) }));

  function slow(list: readonly Shown[], on: readonly number[], lasting: Persistence | null): number | null {
    for (let first = 0; first < list.length; first += 1) {
      if (list[first] !== "yes") continue;
      if (lasting === null) return first;
      for (let last = first + 1; last < list.length; last += 1) {
        const between = list.slice(first, last + 1);
        const later = between.filter((one) => one === "yes").length - 1;
        if (
          list[last] === "yes" &&
          !between.includes("no") &&
          later >= lasting.laterVisits &&
          (on[last] ?? 0) - (on[first] ?? 0) >= lasting.minDays
        )
          return first;
      }
    }
    return null;
  }

  it("finds the same first visit", () => {
    fc.assert(
      fc.property(shown, persistence, fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 8, maxLength: 8 }), (list, lasting, gaps) => {
        const on = list.map((_, i) => gaps.slice(0, i + 1).reduce((sum, gap) => sum + gap, 0));
        expect(findLasting(list, on, lasting)?.first ?? null).toBe(slow(list, on, lasting));
      }),
    );
  });
});

describe("a course with missing values against every completion", () => {
  // eGFR at each visit: 100 is without, 50 is with a fall of 40 %, null is missing.
  const values = fc.array(pick("100", "50", null), { minLength: 1, maxLength: 6 });
  const gap = 20;
  const read = (list: readonly (string | null)[]) =>
    course(
      { egfr: "100" },
      list.map((egfr, i) => [gap * (i + 1), egfr === null ? {} : { egfr }]),
    );
  const completions = (list: readonly (string | null)[]): string[][] =>
    list.reduce<string[][]>(
      (all, value) => all.flatMap((begun) => (value === null ? ["100", "50"] : [value]).map((one) => [...begun, one])),
      [[]],
    );
  /** By the words of the rule, on values alone. */
  const slow = (list: readonly string[], confirmed: boolean): number | null => {
    const at = list.findIndex(
      (value, i) =>
        value === "50" && (!confirmed || list.some((_, k) => gap * (k - i) >= 28 && list.slice(i, k + 1).every((one) => one === "50"))),
    );
    return at < 0 ? null : gap * (at + 1);
  };

  it("the first fall: an event is one in every completion, dated on the latest of their days; else some completion has none", () => {
    fc.assert(
      fc.property(values, (list) => {
        const result = timeToKidneyEvent(read(list), egfrDecline({ percent: 40, confirmedAfterDays: null }), {});
        const days = completions(list).map((one) => slow(one, false));
        expect(result.event).toBe(!days.includes(null));
        if (result.event) expect(result.days).toBe(Math.max(...(days as number[])));
        // The last day known to be without it, though it may have come and gone before: as timeToResponse has it.
        expect(result.lastDayWithout).toBe(
          [
            null,
            ...list.map((value, i) => (value === "100" && gap * (i + 1) < (result.event ? result.days : Infinity) ? gap * (i + 1) : null)),
          ]
            .filter((day) => day !== null)
            .pop() ?? null,
        );
        expect(result.openVisits.length > 0).toBe(new Set(days).size > 1);
      }),
    );
  });

  it("the lasting fall: an event without an open visit within is one in every completion; without event or open visit none has it", () => {
    fc.assert(
      fc.property(values, (list) => {
        const result = timeToKidneyEvent(read(list), egfrDecline({ percent: 40, confirmedAfterDays: 28 }), {});
        const days = completions(list).map((one) => slow(one, true));
        const [shows, confirms] = result.decidingVisits;
        const between = list.some(
          (value, i) => value === null && dateOf(gap * (i + 1)) > (shows ?? "") && dateOf(gap * (i + 1)) < (confirms ?? ""),
        );
        if (result.event && !between) expect(days.every((day) => day !== null && day <= result.days)).toBe(true);
        if (!result.event && result.openVisits.length === 0) expect(days.every((day) => day === null)).toBe(true);
        if (!days.includes(null)) expect(result.event).toBe(true);
      }),
    );
  });
});

describe("laws of kidney events", () => {
  it("a deeper fall is never reached earlier, confirmed or not, from baseline or from the best value", () => {
    fc.assert(
      fc.property(courses, pick(null, 28, 90), pick("baseline" as const, "anyEarlier" as const), (one, confirmedAfterDays, from) => {
        const times = [30, 40, 50, 57].map((percent) => timeToEgfrDecline(one, { percent, confirmedAfterDays, from }));
        times.slice(1).forEach((deeper, i) => {
          const shallower = times[i] as typeof deeper;
          if (deeper.event) expect([shallower.event, shallower.days <= deeper.days]).toEqual([true, true]);
        });
      }),
      fewer,
    );
  });

  it("a confirmed fall is never earlier than the first one", () => {
    fc.assert(
      fc.property(courses, (one) => {
        const [first, confirmed] = [null, 28].map((confirmedAfterDays) => timeToEgfrDecline(one, { percent: 30, confirmedAfterDays })) as [
          ReturnType<typeof timeToEgfrDecline>,
          ReturnType<typeof timeToEgfrDecline>,
        ];
        if (confirmed.event) expect([first.event, first.days <= confirmed.days]).toEqual([true, true]);
      }),
    );
  });

  it("a flare needs an earlier value or a response before it", () => {
    fc.assert(
      fc.property(courses, fc.constantFrom(...publishedKidneyEvents), (one, definition) => {
        const flare = renalFlare(one, definition);
        const component = definition.components.find(({ event }) => event === flare.cause);
        if (!flare.event || component === undefined || component.rule.kind === "event") return;
        if (component.after != null) expect(flare.priorState !== null && flare.priorState < flare.date).toBe(true);
        const first = [...one.visits].sort((a, b) => ((a.date ?? "") < (b.date ?? "") ? -1 : 1))[0];
        // With nothing at baseline, the first visit has nothing to rise from.
        const alone = renalFlare(
          { ...one, baseline: { date: origin }, visits: first === undefined ? [] : [first], events: [] },
          definition,
        );
        expect(alone.event).toBe(false);
      }),
    );
  });

  // Of several components a visit may end a run of one while another is open.
  const single = anyDefinition.filter(({ components }) => components.length === 1 && components[0]?.after == null);

  it("removing a visit creates no event, unless it was known to be without one or without the response", () => {
    fc.assert(
      fc.property(courses, single, fc.nat(6), (one, definition, at) => {
        const all = timeToKidneyEvent(one, definition, {});
        fc.pre(!all.event && all.openVisits.includes(one.visits[at]?.date ?? ""));
        expect(timeToKidneyEvent({ ...one, visits: one.visits.filter((_, i) => i !== at) }, definition, {}).event).toBe(false);
      }),
      { numRuns: 100 },
    );
  });

  it("removing the visits of a response creates no flare", () => {
    fc.assert(
      fc.property(
        courses,
        fc.constantFrom(...publishedKidneyEvents.filter(({ components }) => components.some(({ after }) => after != null))),
        (one, definition) => {
          const all = renalFlare(one, definition);
          fc.pre(!all.event && all.priorState !== null);
          const without = one.visits.filter(({ date }) => date !== all.priorState);
          const shorter = renalFlare({ ...one, visits: without }, definition);
          if (shorter.event) expect(shorter.priorState === null || shorter.priorState > (all.priorState ?? "")).toBe(true);
        },
      ),
    );
  });

  it("the order of visits and events says nothing, and results are plain frozen JSON", () => {
    fc.assert(
      fc.property(courses, anyDefinition, (one, definition) => {
        const result = timeToEvent(one, definition, { competing: ["death"] });
        expect(timeToEvent({ ...one, visits: [...one.visits].reverse() }, definition, { competing: ["death"] })).toEqual(result);
        expect(JSON.parse(JSON.stringify(result))).toEqual(result);
        expect(Object.isFrozen(result)).toBe(true);
      }),
    );
  });

  it("with death as competing event every subject has one time, and incidences and event-free share make 1", () => {
    fc.assert(
      fc.property(fc.array(courses, { minLength: 1, maxLength: 8 }), anyDefinition, (list, definition) => {
        const times = list.map((one) => timeToEvent(one, definition, { competing: ["death"] }));
        const [own, death] = [definition.id, "death"].map((event) => cumulativeIncidence(times, event).steps);
        own?.forEach((step, i) => expect(step.incidence + (death?.[i]?.incidence ?? NaN) + step.eventFree).toBeCloseTo(1, 12));
      }),
      { numRuns: 20 },
    );
  });
});
