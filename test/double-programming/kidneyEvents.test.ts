import { spawnSync } from "node:child_process";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { publishedKidneyEvents } from "../../src/kidney/events/publishedKidneyEvents.js";
import type { EventName } from "../../src/measurement/assessment.js";
import { timeToKidneyEvent } from "../../src/kidney/timeToEvent.js";
import { course, dateOf, type Drawn } from "../kidney/drawn.js";
import { records } from "../records.js";

const python = (input: string) =>
  spawnSync("python3", ["-B", "kidney_events.py"], { cwd: "test/double-programming", input, encoding: "utf8", maxBuffer: 1e8 });
const isThere = spawnSync("python3", ["--version"]).status === 0;

const value = (...values: readonly string[]) => fc.option(fc.constantFrom(...values), { nil: undefined, freq: 6 });
const visit: fc.Arbitrary<Drawn> = fc
  .record({
    upcr: value("0.1", "0.19", "0.2", "0.49", "0.5", "0.51", "0.7", "1", "1.1", "2", "2.1", "6", "7", "<0.2", "<0.3"),
    urineProtein24h: value("0.4", "1", "3", "3.4", "3.5", "5.5", "7", "10.5"),
    serumCreatinine: value("0.8", "1", "1.2", "1.25", "1.3", "1.33", "2", "2.4", "3.5", "3.6"),
    egfr: value("100", "95", "94", "85", "70", "60", "50", "47"),
    serumAlbumin: value("29", "30", "40"),
    urineRedCells: value("0", "4", "5", "6", "11", "15", "16", "26", "51", "60"),
    redCellCasts: fc.option(fc.boolean(), { nil: undefined }),
    whiteCellCasts: fc.option(fc.boolean(), { nil: undefined }),
    activeSediment: fc.option(fc.boolean(), { nil: undefined }),
  })
  .map((drawn) => Object.fromEntries(Object.entries(drawn).filter(([, one]) => one !== undefined)) as Drawn);

const eventNames: readonly EventName[] = ["death", "dialysis", "rescueTherapy", "treatmentFailure"];
const rows = fc.record({
  baseline: visit,
  days: fc.uniqueArray(fc.integer({ min: 1, max: 250 }), { maxLength: 7 }),
  values: fc.array(visit, { minLength: 7, maxLength: 7 }),
  events: fc.array(fc.record({ event: fc.constantFrom(...eventNames), day: fc.integer({ min: 1, max: 260 }) }), { maxLength: 1 }),
  recorded: fc.oneof(fc.constant([...eventNames]), fc.subarray([...eventNames])),
});

describe.skipIf(!isThere && process.env["CI"] === undefined)("kidney events a second time, in Python", { timeout: 120_000 }, () => {
  const drawn = fc.sample(rows, { ...records(150), seed: 17 });
  const answered = publishedKidneyEvents.flatMap((definition) =>
    drawn.map(({ baseline, days, values, events, recorded }) => {
      const visits = days.map((day, i) => [day, values[i] ?? {}] as const);
      const time = timeToKidneyEvent(
        course(
          baseline,
          visits,
          events.map(({ event, day }) => ({ event, date: dateOf(day) })),
          recorded,
        ),
        definition,
        {},
      );
      return {
        definition: definition.id,
        baseline,
        visits: visits.map(([day, shown]) => ({ day, ...shown })),
        events,
        recorded,
        expected: { cause: time.cause, day: time.event ? time.days : null, lastDayWithout: time.lastDayWithout },
      };
    }),
  );

  it("agrees on event, day, cause and last day without, for every definition", () => {
    const run = python(JSON.stringify(answered));
    expect(`${run.stdout}${run.stderr}`).toMatch(
      new RegExp(`^${String(answered.length)} rows, ${String(publishedKidneyEvents.length)} definitions, 0 disagreements$`, "m"),
    );
    expect(run.status).toBe(0);
  });

  it("finds events and the want of them in the draws of every definition", () => {
    for (const { id } of publishedKidneyEvents) {
      const own = answered.filter(({ definition }) => definition === id).map(({ expected }) => expected);
      expect([
        id,
        own.some(({ day }) => day !== null),
        own.some(({ day, lastDayWithout }) => day === null && lastDayWithout !== null),
      ]).toEqual([id, true, true]);
    }
  });

  it("notices a single wrong answer", () => {
    const [first, ...others] = answered;
    const wrong = { ...first, expected: { cause: "none", day: -1, lastDayWithout: null } };
    expect(python(JSON.stringify([wrong, ...others.slice(0, 20)]))).toMatchObject({
      status: 1,
      stdout: expect.stringContaining(" 1 disagreements") as string,
    });
  });
});
