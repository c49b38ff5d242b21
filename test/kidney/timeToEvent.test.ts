import { describe, expect, it } from "vitest";
import { anyKidneyEvent } from "../../src/kidney/anyKidneyEvent.js";
import { almsMaintenanceFailure } from "../../src/kidney/events/almsMaintenance.js";
import { corapi2015Failure, nobilityUnfavourable } from "../../src/kidney/events/failures.js";
import { creatinineDoubling, egfrDecline, kidneyFailure, timeToEgfrDecline } from "../../src/kidney/kidneyFunctionEvents.js";
import { defineKidneyEvent } from "../../src/kidney/kidneyRules.js";
import { renalFlare } from "../../src/kidney/renalFlare.js";
import { timeToEvent, timeToKidneyEvent } from "../../src/kidney/timeToEvent.js";
import { cumulativeIncidence } from "../../src/summary/cumulativeIncidence.js";
import { course, dateOf, type Drawn } from "./drawn.js";
import { refusing } from "../measurement/refusal.js";

type Visit = readonly [day: number, drawn: Drawn];
const egfr = (day: number, value: string): Visit => [day, { egfr: value }];
const scr = (day: number, value: string): Visit => [day, { serumCreatinine: value }];

describe("timeToEgfrDecline", () => {
  it.each<[string, number | string, number | null, Visit[], number | null]>([
    ["exactly 40 % is a fall by 40 %", 40, null, [egfr(28, "60")], 28],
    ["a hair less is not", 40, null, [egfr(28, "60.1")], null],
    ["57 %: exactly 43 of 100", 57, null, [egfr(28, "43")], 28],
    ["57 %: 43.1 of 100", 57, null, [egfr(28, "43.1")], null],
    ["12.5 %: 87.5 of 100", "12.5", null, [egfr(28, "87.5")], 28],
    ["confirmed on day 28 after the first, dated on the first", 40, 28, [egfr(28, "60"), egfr(56, "59")], 28],
    ["confirmed a day too soon", 40, 28, [egfr(28, "60"), egfr(55, "59")], null],
    ["better in between", 40, 28, [egfr(28, "60"), egfr(40, "61"), egfr(56, "59")], null],
    ["better in between, then two that last", 40, 28, [egfr(28, "60"), egfr(40, "61"), egfr(56, "59"), egfr(84, "60")], 56],
    ["a visit without eGFR in between neither counts nor ends it", 40, 28, [egfr(28, "60"), [40, {}], egfr(56, "59")], 28],
  ])("%s", (_, percent, confirmedAfterDays, visits, day) => {
    const time = timeToEgfrDecline(course({ egfr: "100" }, visits), { percent, confirmedAfterDays });
    expect([time.event, time.event ? time.days : null]).toEqual([day !== null, day]);
  });

  it("from the highest value before, where asked: 100, 150, 89 is a fall by 40 % from 150 alone", () => {
    const one = course({ egfr: "100" }, [egfr(28, "150"), egfr(56, "89")]);
    expect(timeToEgfrDecline(one, { percent: 40, confirmedAfterDays: null }).event).toBe(false);
    const best = timeToEgfrDecline(one, { percent: 40, confirmedAfterDays: null, from: "anyEarlier" });
    expect([best.event, best.decidingVisits, best.definition.id]).toEqual([true, [dateOf(28), dateOf(56)], "egfr-decline-40-from-best"]);
  });

  it("censors at the last visit known to be without it, not at one that waits", () => {
    const waiting = timeToEgfrDecline(course({ egfr: "100" }, [egfr(28, "90"), egfr(56, "50")]), { percent: 40, confirmedAfterDays: 28 });
    expect(waiting).toMatchObject({
      event: false,
      days: 28,
      censoring: "lastVisitWithoutEvent",
      openVisits: [dateOf(56)],
      lastDayWithout: 28,
    });
    const end = timeToEgfrDecline(course({ egfr: "100" }, [egfr(28, "90"), egfr(56, "50")]), {
      percent: 40,
      confirmedAfterDays: 28,
      censorAt: "endOfObservation",
    });
    expect(end).toMatchObject({ event: false, days: 56, censoring: "endOfObservation" });
    expect(timeToEgfrDecline(course({ egfr: "100" }, []), { percent: 40, confirmedAfterDays: 28 })).toMatchObject({
      days: 0,
      censoring: "noVisit",
    });
    expect(timeToEgfrDecline(course({}, [egfr(28, "50")]), { percent: 40, confirmedAfterDays: 28 })).toMatchObject({
      days: 0,
      censoring: "noVisitWithoutEvent",
    });
  });

  it("an event carries the last day known to be without it", () => {
    expect(
      timeToEgfrDecline(course({ egfr: "100" }, [egfr(28, "90"), [56, {}], egfr(84, "50")]), { percent: 40, confirmedAfterDays: null }),
    ).toMatchObject({
      event: true,
      days: 84,
      lastDayWithout: 28,
      openVisits: [dateOf(56)],
    });
  });

  it("refuses what it cannot mean", () => {
    const one = course({ egfr: "100" }, []);
    expect(() => timeToEgfrDecline(one, { percent: 100, confirmedAfterDays: null })).toThrow(refusing("percent 100"));
    expect(() => timeToEgfrDecline(one, { percent: "-3", confirmedAfterDays: null })).toThrow(/percent "-3"/);
    expect(() => timeToEgfrDecline(one, { percent: 30, confirmedAfterDays: 0 })).toThrow(/minDays 0 /);
    expect(() => timeToEgfrDecline(one, { percent: 30 } as never)).toThrow(/minDays undefined/);
    expect(() => timeToEgfrDecline(one, { percent: 30, confirmedAfterDays: 28, from: "nadir" as never })).toThrow('from "nadir"');
    expect(() => timeToEgfrDecline(one, { percent: 30, confirmedAfterDays: 28, censorAt: "now" as never })).toThrow(/censorAt "now"/);
  });
});

describe("kidneyFailure and creatinineDoubling", () => {
  it.each<[string, Visit[], number | null]>([
    ["eGFR exactly 15 twice is not below 15", [egfr(28, "15"), egfr(56, "15")], null],
    ["eGFR 14.9 twice, 28 days apart", [egfr(28, "14.9"), egfr(56, "14.9")], 28],
    ["eGFR 14.9 once", [egfr(28, "14.9")], null],
  ])("eGFR below 15 for 28 days: %s", (_, visits, day) => {
    const time = timeToKidneyEvent(
      course({ egfr: "40" }, visits, [], ["dialysis"]),
      kidneyFailure({ egfrBelow: 15, confirmedAfterDays: 28 }),
      {},
    );
    expect(time.event ? time.days : null).toBe(day);
  });

  it("dialysis counts on its own date; where nobody recorded whether there was any, no visit is known to be without failure", () => {
    const failure = kidneyFailure({ egfrBelow: 15, confirmedAfterDays: 28 });
    const dialysed = timeToKidneyEvent(course({ egfr: "40" }, [egfr(28, "20")], [{ event: "dialysis", date: dateOf(200) }]), failure, {});
    expect(dialysed).toMatchObject({ event: true, cause: "dialysis", days: 200, lastDayWithout: 28 });
    expect(timeToKidneyEvent(course({ egfr: "40" }, [egfr(28, "20")]), failure, {})).toMatchObject({
      event: false,
      censoring: "noVisitWithoutEvent",
    });
  });

  it.each([
    ["2", true],
    ["1.99", false],
  ])("creatinine 1 to %s: doubled %s", (value, expected) => {
    expect(
      timeToKidneyEvent(course({ serumCreatinine: "1" }, [scr(28, value)]), creatinineDoubling({ confirmedAfterDays: null }), {}).event,
    ).toBe(expected);
  });

  it("a doubling in two units is exact: 1 mg/dL to 176.8 umol/L", () => {
    const doubling = creatinineDoubling({ confirmedAfterDays: null });
    const at = (value: string) => ({
      ...course({ serumCreatinine: "1" }, []),
      visits: [{ date: dateOf(28), serumCreatinine: { value, unit: "umol/L" } }],
    });
    expect([timeToKidneyEvent(at("176.8"), doubling, {}).event, timeToKidneyEvent(at("176.7"), doubling, {}).event]).toEqual([true, false]);
  });
});

describe("timeToEvent with competing events", () => {
  const decline = egfrDecline({ percent: 40, confirmedAfterDays: null });
  const died = [{ event: "death", date: dateOf(56) }] as const;
  it.each<[string, Visit[], string | null, number]>([
    ["the fall before the death", [egfr(28, "50")], "egfr-decline-40", 28],
    ["the fall on the day of the death", [egfr(56, "50")], "egfr-decline-40", 56],
    ["the death before the fall", [egfr(28, "90"), egfr(84, "50")], "death", 56],
    ["the death alone", [egfr(28, "90")], "death", 56],
  ])("%s", (_, visits, event, days) => {
    expect(timeToEvent(course({ egfr: "100" }, visits, died), decline, { competing: ["death"] })).toMatchObject({ event, days });
  });

  it("a death that only a visit tells of is dated on it; without competing events the dead are censored where last seen without", () => {
    const one = course({ egfr: "100" }, [egfr(28, "90")]);
    const told = { ...one, visits: [...one.visits, { date: dateOf(70), events: { death: true } }] };
    expect(timeToEvent(told, decline, { competing: ["death"] })).toMatchObject({
      event: "death",
      days: 70,
      reason: `death recorded at ${dateOf(70)}`,
    });
    const both = { ...told, events: [{ event: "death" as const, date: dateOf(70) }] };
    expect(timeToEvent(both, decline, { competing: ["death"] })).toMatchObject({
      event: "death",
      days: 70,
      reason: `death on ${dateOf(70)}`,
    });
    expect(timeToEvent(told, decline, { competing: [] })).toMatchObject({ event: null, days: 28 });
  });

  it("refuses an event that is none", () => {
    expect(() => timeToEvent(course({}, []), decline, { competing: ["decease" as "death"] })).toThrow(/competing\[0\] "decease" /);
    expect(() => timeToEvent(course({}, []), decline, {} as never)).toThrow("competing undefined");
  });
});

describe("an event before the origin is not the outcome", () => {
  const early = (event: "dialysis" | "death" | "rescueTherapy" | "treatmentFailure") => ({ event, date: dateOf(-38) });
  const failure = kidneyFailure({ egfrBelow: 15, confirmedAfterDays: 28 });
  const flared: Visit[] = [[28, { upcr: "1" }], [56, { upcr: "2" }]];

  it("of its kind nothing is known afterwards, unless the course says that it was recorded", () => {
    const open = timeToEvent(course({ egfr: "40" }, [egfr(28, "30")], [early("dialysis")]), failure, { competing: [] });
    expect(open).toMatchObject({ event: null, days: 0, censoring: "noVisitWithoutEvent", openVisits: [dateOf(28)] });
    expect(open.warnings).toEqual([`dialysis on ${dateOf(-38)} is before the origin, ${dateOf(0)}`]);
    const recorded = course({ egfr: "40" }, [egfr(28, "30")], [early("dialysis")], ["dialysis"]);
    expect(timeToEvent(recorded, failure, { competing: [] })).toMatchObject({ event: null, days: 28, censoring: "lastVisitWithoutEvent" });
  });

  it("one of the same kind from the origin on is", () => {
    const again = [early("dialysis"), { event: "dialysis", date: dateOf(0) }] as const;
    expect(timeToEvent(course({ egfr: "40" }, [egfr(28, "30")], again), failure, { competing: [] })).toMatchObject({
      event: failure.id,
      days: 0,
      cause: "dialysis",
    });
  });

  it("nor is it one that competes", () => {
    const times = [[early("death")], [early("death"), { event: "death" as const, date: dateOf(70) }]].map((events) =>
      timeToEvent(course({ egfr: "100" }, [egfr(28, "90")], events), egfrDecline({ percent: 40, confirmedAfterDays: null }), {
        competing: ["death"],
      }));
    expect(times.map(({ event, days }) => [event, days])).toEqual([[null, 28], ["death", 70]]);
    expect(cumulativeIncidence(times, "death").events).toBe(1);
  });

  it("nor a component of a definition, by itself or within a rule", () => {
    const recorded = ["death", "dialysis", "treatmentFailure", "rescueTherapy"] as const;
    const one = renalFlare(course({ upcr: "1" }, flared, [early("rescueTherapy")], recorded), almsMaintenanceFailure);
    expect(one).toMatchObject({ event: true, days: 56, cause: "proteinuricFlare" });
    const rule = { kind: "anyOf", rules: [{ kind: "event", event: "rescueTherapy" }] } as const;
    const rescue = defineKidneyEvent({ ...nobilityUnfavourable, components: [{ event: "rescue", statement: "Rescue.", rule }] });
    expect(renalFlare(course({}, [[28, {}]], [early("rescueTherapy")]), rescue)).toMatchObject({ event: false, days: 0 });
    const told = course({}, [[28, {}]], [early("rescueTherapy")]);
    const visits = told.visits.map((visit) => ({ ...visit, events: { rescueTherapy: true } }));
    // The visit's "yes" may be the rescue before the origin.
    expect(renalFlare({ ...told, visits }, rescue)).toMatchObject({ event: false, days: 0, openVisits: [dateOf(28)] });
    expect(renalFlare({ ...told, visits, eventsRecorded: ["rescueTherapy"] }, rescue)).toMatchObject({ event: false, days: 28 });
    const again = { event: "rescueTherapy", date: dateOf(20) } as const;
    expect(renalFlare({ ...told, events: [early("rescueTherapy"), again] }, rescue)).toMatchObject({ event: true, days: 28 });
  });
});

describe("what is no kidney event", () => {
  it.each<[string, unknown, RegExp]>([
    ["a response definition", { id: "x", levels: [] }, /definition components undefined /],
    ["nothing", null, /definition null /],
  ])("%s is refused", (_, definition, message) => {
    expect(() => timeToKidneyEvent(course({}, []), definition as never, {})).toThrow(message);
  });

  it("a rule of an unknown kind is refused where it is defined, also within a group", () => {
    const rule = { kind: "anyOf", rules: [{ kind: "wish" }] } as never;
    expect(() => defineKidneyEvent({ ...nobilityUnfavourable, components: [{ event: "x", statement: "x", rule }] })).toThrow(
      /nobility-unfavourable x rule rules\[0\] kind "wish" /,
    );
  });
});

describe("composites", () => {
  const all = ["death", "dialysis", "rescueTherapy", "treatmentFailure"] as const;
  it.each<[string, Parameters<typeof timeToKidneyEvent>[1], Drawn, Visit[], string | null]>([
    [
      "Corapi: eGFR halved",
      corapi2015Failure,
      { egfr: "100", serumCreatinine: "1" },
      [[28, { egfr: "50", serumCreatinine: "1.9" }]],
      "egfrHalved",
    ],
    [
      "Corapi: eGFR not quite halved",
      corapi2015Failure,
      { egfr: "100", serumCreatinine: "1" },
      [[28, { egfr: "51", serumCreatinine: "1.9" }]],
      null,
    ],
    [
      "Corapi: creatinine doubled once",
      corapi2015Failure,
      { egfr: "100", serumCreatinine: "1" },
      [[28, { egfr: "51", serumCreatinine: "2" }]],
      null,
    ],
    [
      "Corapi: creatinine doubled for 28 days",
      corapi2015Failure,
      { egfr: "100", serumCreatinine: "1" },
      [
        [28, { egfr: "51", serumCreatinine: "2" }],
        [56, { egfr: "51", serumCreatinine: "2" }],
      ],
      "creatinineDoubling",
    ],
    ["NOBILITY: creatinine doubled once", nobilityUnfavourable, { serumCreatinine: "1" }, [scr(28, "2")], "creatinineDoubling"],
    ["ALMS: a flare fails the treatment", almsMaintenanceFailure, { upcr: "1" }, [[28, { upcr: "2" }]], "proteinuricFlare"],
  ])("%s", (_, definition, baseline, visits, cause) => {
    expect(timeToKidneyEvent(course(baseline, visits, [], all), definition, {}).cause).toBe(cause);
  });

  it("takes death, kidney failure and decline together, the first on its day", () => {
    const identity = { id: "composite", title: "composite", source: nobilityUnfavourable.source };
    const composite = anyKidneyEvent(
      identity,
      "death",
      kidneyFailure({ egfrBelow: 15, confirmedAfterDays: 28 }),
      egfrDecline({ percent: 40, confirmedAfterDays: 28 }),
    );
    const one = course({ egfr: "100" }, [egfr(28, "50"), egfr(56, "50")], [{ event: "death", date: dateOf(28) }], ["dialysis"]);
    expect(timeToKidneyEvent(one, composite, {})).toMatchObject({ cause: "death", days: 28 });
    expect(timeToKidneyEvent({ ...one, events: [], eventsRecorded: ["death", "dialysis"] }, composite, {})).toMatchObject({
      cause: "egfrDecline40",
      days: 28,
    });
  });
});
