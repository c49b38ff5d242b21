import { anyOf, allOf, atNext, no } from "../../src/criteria/combinations.js";
import { defineResponse } from "../../src/criteria/prepareDefinition.js";
import type { Criterion } from "../../src/criteria/criterion.js";
import type { ResponseDefinition } from "../../src/criteria/responseDefinition.js";
import { is } from "../../src/criteria/vocabulary.js";
import type { Assessment, Baseline } from "../../src/measurement/assessment.js";
import type { Course } from "../../src/course/course.js";

/** The day from which the drawn courses count. */
export const origin = "2024-01-08";

/** The date so many days after the origin, by the host's calendar. */
export function dateOf(days: number): string {
  const [year = 0, month = 0, day = 0] = origin.split("-").map(Number);
  return new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10);
}

function ofTest<Level extends string>(id: string, levels: readonly (readonly [Level, Criterion])[]): ResponseDefinition<Level> {
  return defineResponse({
    id,
    version: "1.0.0",
    title: `${id}, for tests of courses`,
    source: { citation: "this test", locator: "this file", evidence: "primary" },
    timePoint: "any",
    levels: levels.map(([response, criterion]) => ({ response, statement: "what the test says", criterion })),
    readings: ["none"],
  });
}

const below = (limit: string) => is("upcr", "<", limit, "g/g");

/** CR below 0.5 g/g, PR below 1 g/g, and nothing else is asked. */
export const byUpcr = ofTest("by-upcr", [["CR", below("0.5")], ["PR", below("1")]]);
/** The same without rescue. */
export const withoutRescue = ofTest("without-rescue", [["CR", allOf(below("0.5"), no("rescueTherapy"))],
  ["PR", allOf(below("1"), no("rescueTherapy"))]]);
/** CR is below 0.5 g/g at the visit and at the next; PR is below 1 g/g at the visit. */
export const atTwoVisits = ofTest("at-two-visits", [["CR", allOf(below("0.5"), atNext(below("0.5")))], ["PR", below("1")]]);
/** CR is a UPCR below 0.5 g/g, or below 1 g/g with at most 10 mg/d of prednisone. */
export const byDose = ofTest("by-dose", [["CR", anyOf(below("0.5"), allOf(below("1"), is("prednisoneEquivalent", "<=", "10", "mg/d")))]]);

/** UPCR in g/g that leaves these responses of `byUpcr`; null is not measured. */
const drawnUpcr: Readonly<Record<string, string | null>> = {
  CR: "0.3",
  PR: "0.8",
  NR: "2",
  NE: null,
  "CR/PR": "<0.9",
  "PR/NR": ">0.7",
};

/** One visit: `visitOn(28, "CR")`. */
export function visitOn(days: number, response: string): Assessment {
  const upcr = drawnUpcr[response];
  if (upcr === undefined) throw new Error(`no drawing for ${response}`);
  return { date: dateOf(days), ...(upcr === null ? {} : { upcr: { value: upcr, unit: "g/g" } }) };
}

/** Visits drawn as day and response by `byUpcr`: `"28 NR, 56 NE, 84 CR"`; "CR/PR" and "PR/NR" leave two. */
export function visits(drawing: string): readonly Assessment[] {
  return drawing === "" ? [] : drawing.split(", ").map((one) => {
    const [days = "", response = ""] = one.split(" ");
    return visitOn(Number(days), response);
  });
}

/** A course of drawn visits, its baseline on the day of origin. */
export function drawn(drawing: string, more: Partial<Course> = {}): Course {
  return { baseline: { date: origin, upcr: { value: 3, unit: "g/g" } }, visits: visits(drawing), ...more };
}

/** The days, from the origin, of dates in a result. */
export function daysOf(dates: readonly string[]): readonly number[] {
  return dates.map((date) => (Date.parse(date) - Date.parse(origin)) / 86_400_000);
}

/** A trial's baseline for NCT05631717: creatinine and proteinuria both abnormal. */
export const trialBaseline: Baseline = {
  date: origin,
  serumCreatinine: { value: "1.4", unit: "mg/dL" },
  upcr: { value: "2.8", unit: "g/g" },
  urineProtein24h: { value: "3.0", unit: "g/d" },
};

/** Visits that NCT05631717 judges so from that baseline (creatinine below 0.98, proteinuria below 1.96 or 2.1 is PR). */
const trialVisits: Readonly<Record<string, Assessment>> = {
  CR: {
    serumCreatinine: { value: 97, unit: "umol/L" },
    upcr: { value: "0.41", unit: "g/g" },
    urineProtein24h: { value: "0.6", unit: "g/d" },
    prednisoneEquivalent: { value: "7.5", unit: "mg/d" },
    events: { otherDeterioration: false },
  },
  PR: {
    serumCreatinine: { value: "0.97", unit: "mg/dL" },
    upcr: { value: "1.2", unit: "g/g" },
    urineProtein24h: { value: "1.4", unit: "g/d" },
    prednisoneEquivalent: { value: "10", unit: "mg/d" },
    events: { otherDeterioration: false },
  },
  NR: {
    serumCreatinine: { value: "1.5", unit: "mg/dL" },
    upcr: { value: "2.6", unit: "g/g" },
    urineProtein24h: { value: "2.9", unit: "g/d" },
    prednisoneEquivalent: { value: "20", unit: "mg/d" },
  },
  NE: { serumCreatinine: { value: "1.1", unit: "mg/dL" } },
};

/** A course of visits for NCT05631717, drawn in the same way: `"28 NR, 84 PR, 168 CR"`. */
export function trialCourse(drawing: string, more: Partial<Course> = {}): Course {
  const dated = drawing.split(", ").map((one) => {
    const [days = "", response = ""] = one.split(" ");
    return { ...trialVisits[response], date: dateOf(Number(days)) };
  });
  return { baseline: trialBaseline, visits: dated, ...more };
}
