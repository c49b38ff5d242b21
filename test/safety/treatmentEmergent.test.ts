import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { treatmentEmergent, type EventTiming, type TreatmentEmergentOptions } from "../../src/safety/treatmentEmergent.js";
import { count, keyOf, pilotPresent, pilotTable } from "./pilot.js";
import { refusing } from "../measurement/refusal.js";

const treatment = { start: "2024-03-10", end: "2024-08-25" };
const lag30: TreatmentEmergentOptions = { lagDays: 30, worsening: "notCollected" };
const recorded: TreatmentEmergentOptions = { lagDays: 30 };
const answer = (event: EventTiming, options = lag30, of: Parameters<typeof treatmentEmergent>[1] = treatment) =>
  treatmentEmergent(event, of, options).treatmentEmergent;

describe("whole dates: the window of 30 days after the last dose of 25 August ends on 24 September", () => {
  it.each([
    ["the day before the first dose: outside", "2024-03-09", "no"],
    ["the day of the first dose: at", "2024-03-10", "yes"],
    ["the day after the first dose: inside", "2024-03-11", "yes"],
    ["the last day of the lag less one: inside", "2024-09-23", "yes"],
    ["the last day of the lag: at", "2024-09-24", "yes"],
    ["the day after the lag: outside", "2024-09-25", "no"],
    ["an hour of the first day", "2024-03-10T00:05", "yes"],
  ] as const)("%s", (_, start, expected) => {
    expect(answer({ start, end: null })).toBe(expected);
  });

  it("no lag at all: the last dose is the last day", () => {
    expect([
      answer({ start: "2024-08-25" }, { ...lag30, lagDays: 0 }),
      answer({ start: "2024-08-26" }, { ...lag30, lagDays: 0 }),
    ]).toEqual(["yes", "no"]);
  });

  it("no end of the window, and treatment that goes on: a late event counts", () => {
    expect(answer({ start: "2031-01-01" }, { ...lag30, lagDays: null })).toBe("yes");
    expect(answer({ start: "2031-01-01" }, lag30, { start: "2024-03-10", end: null })).toBe("yes");
  });

  it("a subject who was never treated has a value of its own, not no", () => {
    expect(answer({ start: "2024-03-10" }, lag30, { start: null, end: null })).toBe("notTreated");
  });
});

describe("partial and missing dates are unknown only where their days lie on both sides", () => {
  it.each([
    ["February, before the first dose", { start: "2024-02" }, "no"],
    ["March, which holds the first dose", { start: "2024-03" }, "unknown"],
    ["March, ended on the day before the first dose", { start: "2024-03", end: "2024-03-09" }, "no"],
    ["March, ended on the day of the first dose", { start: "2024-03", end: "2024-03-10" }, "unknown"],
    ["April, inside", { start: "2024-04" }, "yes"],
    ["September, which holds the end of the window", { start: "2024-09" }, "unknown"],
    ["September, ended on its last day", { start: "2024-09", end: "2024-09-24" }, "yes"],
    ["September, ended a day after it", { start: "2024-09", end: "2024-09-25" }, "unknown"],
    ["October, after it", { start: "2024-10" }, "no"],
    ["2023", { start: "2023" }, "no"],
    ["2024", { start: "2024" }, "unknown"],
    ["2025", { start: "2025" }, "no"],
    ["no start and no end", {}, "unknown"],
    ["no start, ended before the first dose", { end: "2024-03-09" }, "no"],
    ["no start, ended in the month before", { end: "2024-02" }, "no"],
    ["no start, ended in a month that holds the first dose", { end: "2024-03" }, "unknown"],
    ["a month that SDTM writes as unknown: the year", { start: "2025---15" }, "no"],
  ] as const)("%s: %s", (_, event, expected) => {
    expect(answer(event)).toBe(expected);
  });

  it("the month of the first dose is inside when the dose fell on its first day", () => {
    expect(answer({ start: "2024-03" }, lag30, { start: "2024-03-01", end: null })).toBe("yes");
  });

  it("says which days the record allows", () => {
    const found = treatmentEmergent({ start: "2024-02", end: null }, { start: "2024-02-29", end: "2024-05-01" }, lag30);
    expect([found.start, found.end, found.window]).toEqual([
      { first: "2024-02-01", last: "2024-02-29" },
      { first: null, last: null },
      { first: "2024-02-29", last: "2024-05-31" },
    ]);
    expect(found.reason).toBe("it may have begun before the first dose or in the window");
  });

  it("a partial date of the first dose is an interval too", () => {
    const partial = { start: "2024-03", end: null };
    expect([
      answer({ start: "2024-02-29" }, lag30, partial),
      answer({ start: "2024-03-31" }, lag30, partial),
      answer({ start: "2024-03-30" }, lag30, partial),
    ]).toEqual(["no", "yes", "unknown"]);
  });
});

describe("the last dose is not before the first, which narrows a partial date of either", () => {
  it.each([
    ["last dose in March, on or after the 4th: the window reaches the 9th", "2024-03-07", "2024-03-04", "2024-03", 5, "yes"],
    ["the 9th: at", "2024-03-09", "2024-03-04", "2024-03", 5, "yes"],
    ["the 10th: open, as the last dose may have been on the 4th", "2024-03-10", "2024-03-04", "2024-03", 5, "unknown"],
    ["last dose in 2024, on or after 1 June", "2024-06-10", "2024-06-01", "2024", 30, "yes"],
    ["first dose in January, on or before the 9th", "2024-01-10", "2024-01", "2024-01-09", 5, "yes"],
    ["the same without an end of the window", "2024-01-10", "2024-01", "2024-01-09", null, "yes"],
    ["the day before the latest possible first dose", "2024-01-08", "2024-01", "2024-01-09", 5, "unknown"],
    ["treatment that ends before it starts narrows nothing", "2024-03-05", "2024-03", "2024-02-10", 30, "unknown"],
    ["nor does it where the last dose is the partial date", "2024-03-05", "2024-03-04", "2024-02", 5, "unknown"],
  ] as const)("%s", (_, start, from, until, lagDays, expected) => {
    expect(answer({ start }, { ...lag30, lagDays }, { start: from, end: until })).toBe(expected);
  });

  it("answers as all pairs of doses that the months allow do together", () => {
    const days = ["01", "02"].flatMap((month) =>
      Array.from({ length: month === "01" ? 31 : 29 }, (_, i) => `2024-${month}-${String(i + 1).padStart(2, "0")}`),
    );
    const lag = { ...lag30, lagDays: 3 };
    const treatments = [["2024-01-20", "2024-01"], ["2024-01", "2024-01-12"], ["2024-01", "2024-01"]] as const;
    for (const [from, until] of treatments)
      for (const start of days) {
        const pairs = days.flatMap((a) => days.map((b) => [a, b] as const));
        const fit = pairs.filter(([a, b]) => a <= b && a.startsWith(from) && b.startsWith(until));
        const [only, ...others] = [...new Set(fit.map(([a, b]) => answer({ start }, lag, { start: a, end: b })))];
        const found = answer({ start }, lag, { start: from, end: until });
        expect([from, until, start, found]).toEqual([from, until, start, others.length === 0 ? only : "unknown"]);
      }
  });
});

describe("the conservative choice says what it assumed", () => {
  it("an open start counts, with the reason as assumption; a closed one assumes nothing", () => {
    const open = treatmentEmergent({ start: null }, treatment, { ...lag30, openTiming: "conservative" });
    expect([open.treatmentEmergent, open.assumed]).toEqual([
      "yes",
      "it may have begun before the first dose or in the window or after the window",
    ]);
    const closed = treatmentEmergent({ start: "2024-02" }, treatment, { ...lag30, openTiming: "conservative" });
    expect([closed.treatmentEmergent, closed.assumed]).toEqual(["no", null]);
  });
});

describe("an event from before the first dose that grew worse", () => {
  const before = { start: "2024-02-01", ongoing: true };
  it.each([
    ["mild to moderate, still going on: worse", { ...before, severityAtStart: "MILD", severity: "MODERATE" }, "yes"],
    ["mild to mild: not worse", { ...before, severityAtStart: "MILD", severity: "MILD" }, "no"],
    ["severe to mild: not worse, though it sorts so as text", { ...before, severityAtStart: "SEVERE", severity: "MILD" }, "no"],
    ["grade 2 to 3", { ...before, severityAtStart: 2, severity: "3" }, "yes"],
    ["the first severity", { ...before, severity: "MODERATE" }, "unknown"],
    ["the greatest severity", { ...before, severityAtStart: "MILD" }, "unknown"],
    ["never more than mild: it did not get worse, whatever the first severity", { ...before, severity: "MILD" }, "no"],
    ["severe at the start", { ...before, severityAtStart: "SEVERE" }, "no"],
    [
      "worse, ended on the day before the first dose: outside",
      { start: "2024-02-01", end: "2024-03-09", severityAtStart: 1, severity: 2 },
      "no",
    ],
    ["worse, ended on the day of the first dose: at", { start: "2024-02-01", end: "2024-03-10", severityAtStart: 1, severity: 2 }, "yes"],
    ["worse, end not recorded", { start: "2024-02-01", severityAtStart: 1, severity: 2 }, "unknown"],
    [
      "worse, begun in the month of the first dose and going on",
      { start: "2024-03", ongoing: true, severityAtStart: 1, severity: 2 },
      "yes",
    ],
  ] as const)("%s", (_, event, expected) => {
    expect(answer(event, recorded)).toBe(expected);
  });

  it("a study that did not collect it says so", () => {
    const found = treatmentEmergent(before, treatment, lag30);
    expect([found.treatmentEmergent, found.worsening]).toEqual(["no", "notCollected"]);
  });
});

describe("what has no meaning is refused, what contradicts is told", () => {
  it.each([
    [{ start: "March" }, lag30, 'event start "March"'],
    [{ start: "2024-02-30" }, lag30, 'event start "2024-02-30"'],
    [{ start: "2024-03-10", ongoing: true, end: "2024-03-11" }, lag30, "event ongoing true"],
    [{ start: null, severity: "bad" as "mild" }, recorded, 'event severity "bad"'],
    [{ start: null, severityAtStart: "mild", severity: 3 }, recorded, "event severity 3"],
    [{ start: null }, { lagDays: -1 }, "options lagDays -1"],
    [{ begin: "2024" } as EventTiming, lag30, 'event has an unknown key "begin", the nearest known key is "end"'],
  ] as const)("%j", (event, options, message) => {
    expect(() => treatmentEmergent(event, treatment, options)).toThrow(refusing(message));
  });

  it("an end before the start is a warning; where it decides, the answer is unknown", () => {
    const found = treatmentEmergent({ start: "2024-04-01", end: "2024-03-01" }, treatment, lag30);
    expect([found.treatmentEmergent, found.warnings]).toEqual(["unknown", ["the event ends before it starts"]]);
    expect(answer({ start: "2024-04-05", end: "2024-04-01" })).toBe("yes");
  });
});

describe("removing a date only widens what is possible", () => {
  const month = fc.integer({ min: 1, max: 12 }).map((m) => String(m).padStart(2, "0"));
  const date = fc
    .tuple(
      fc.constantFrom("2023", "2024"),
      month,
      fc.integer({ min: 1, max: 28 }).map((d) => String(d).padStart(2, "0")),
    )
    .map((parts) => parts.join("-"));
  const severity = fc.constantFrom(null, "mild", "moderate", "severe") as fc.Arbitrary<EventTiming["severity"]>;
  const lag = fc.constantFrom(0, 30, null);
  it("a whole date cut to its month, its year or nothing", () => {
    fc.assert(
      fc.property(
        date,
        date,
        date,
        date,
        severity,
        severity,
        lag,
        fc.constantFrom(10, 7, 4, 0),
        fc.constantFrom(10, 7, 4, 0),
        (a, b, c, d, atStart, worst, lagDays, keptStart, keptEnd) => {
          const [start = a, end = b] = [a, b].sort();
          const [from = c, to = d] = [c, d].sort();
          const cut = (text: string, kept: number) => (kept === 0 ? null : text.slice(0, kept));
          const of = (event: EventTiming) => treatmentEmergent(event, { start: from, end: to }, { lagDays }).treatmentEmergent;
          const whole = of({ start, end, severityAtStart: atStart, severity: worst });
          const less = of({ start: cut(start, keptStart), end: cut(end, keptEnd), severityAtStart: atStart, severity: worst });
          expect(less === whole || less === "unknown").toBe(true);
        },
      ),
      { numRuns: 3000 },
    );
  });
});

describe.skipIf(!pilotPresent)("the pilot study: 361 rows of 60 subjects", () => {
  const [ae, adae] = [pilotTable("ae"), new Map(pilotTable("adae").map((row) => [keyOf(row), row]))];
  const judged = (openTiming: "unknown" | "conservative", lagDays: number | null) =>
    ae.map((row) => {
      const { TRTSDT = "", TRTEDT = "" } = adae.get(keyOf(row)) ?? {};
      return treatmentEmergent(
        { start: row["AESTDTC"], end: row["AEENDTC"] },
        { start: TRTSDT, end: TRTEDT },
        { lagDays, worsening: "notCollected", openTiming },
      );
    });
  const flags = (variable: string) => ae.map((row) => (adae.get(keyOf(row))?.[variable] === "Y" ? "yes" : "no"));

  it("with 30 days of lag, worsening not collected: TRTEMFL of every row, and nothing is left open", () => {
    expect(judged("unknown", 30).map((one) => one.treatmentEmergent)).toEqual(flags("TRTEMFL"));
  });

  it("without an end of the window: the SAS-era flag of every row", () => {
    expect(judged("unknown", null).map((one) => one.treatmentEmergent)).toEqual(flags("PILOT_TRTEMFL"));
  });

  it("the conservative choice had nothing to assume", () => {
    expect(judged("conservative", 30).filter(({ assumed }) => assumed !== null)).toEqual([]);
  });

  it("partial starts are decided by the days they allow", () => {
    const partial = judged("unknown", 30).filter((_, i) => (ae[i]?.["AESTDTC"] ?? "").length < 10);
    expect(count(partial.map((one) => one.treatmentEmergent))).toEqual(
      count(flags("TRTEMFL").filter((_, i) => (ae[i]?.["AESTDTC"] ?? "").length < 10)),
    );
  });
});
