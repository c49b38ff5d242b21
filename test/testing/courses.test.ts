import fc from "fast-check";
import { expect, it } from "vitest";
import { aurora1Crr, nct05631717 } from "../../src/index.js";
import { responsesOverTime } from "../../src/course/responsesOverTime.js";
import { arbitraryCourse, arbitraryTrial } from "../../src/testing/records/courses.js";

it.each([[nct05631717], [aurora1Crr]])("drawn courses are read, dated, and reach several responses", (definition) => {
  const found = new Set<string>();
  let visited = 0;
  fc.assert(fc.property(arbitraryCourse(definition, { visits: 4 }), (course) => {
    const dates = course.visits.map(({ date }) => date);
    expect(new Set(dates).size).toBe(dates.length);
    expect(dates.length).toBeLessThanOrEqual(4);
    const judged = responsesOverTime(course, definition);
    visited += dates.length;
    for (const response of JSON.stringify(judged).match(/"response":"[A-Z]+"/g) ?? []) found.add(response);
  }), { numRuns: 200 });
  expect(visited).toBeGreaterThan(200);
  expect(found.size).toBeGreaterThanOrEqual(definition.levels.length + 2);
});

it("drawn trials have arms with subjects of their own", () => {
  fc.assert(fc.property(arbitraryTrial(nct05631717, { subjectsPerArm: 3, visits: 2 }), (arms) => {
    const subjects = arms.flatMap(({ courses }) => courses.map(({ subject }) => subject));
    expect(arms.length).toBeGreaterThanOrEqual(2);
    expect(new Set(subjects).size).toBe(subjects.length);
    expect(Math.max(...arms.map(({ courses }) => courses.length))).toBeLessThanOrEqual(3);
  }), { numRuns: 30 });
});
