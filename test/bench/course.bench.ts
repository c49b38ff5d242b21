import { bench, describe } from "vitest";
import { type Assessment, compileDefinition, confirmed, type Course, firstVisit, nct05631717, type ResponseRule, sustained, timeToResponse } from "renal-response";
import { simulatedRows } from "./rows.js";

const subjects = 100_000;
const visitsEach = 7;
const chunk = 1_000;

/** Days after the baseline of 8 January 2024 at weeks 4, 8, 12, 16, 20, 24 and 52. */
const dates = ["2024-02-05", "2024-03-04", "2024-04-01", "2024-04-29", "2024-05-27", "2024-06-24", "2025-01-06"];

/** One chunk of courses; it is judged again and again, so that memory stays flat whatever the number of subjects. */
const courses: readonly Course[] = (() => {
  const rows = simulatedRows(chunk * visitsEach);
  return Array.from({ length: chunk }, (_, subject): Course => {
    const own = rows.slice(subject * visitsEach, (subject + 1) * visitsEach);
    const visits = own.map(({ followUp }, i): Assessment => ({ ...followUp, ...(dates[i] === undefined ? {} : { date: dates[i] }), visit: `VISIT ${String(i + 1)}` }));
    return { subject: String(subject), baseline: own[0]?.baseline ?? {}, visits };
  });
})();

function forEachSubject(judge: (course: Course) => void): void {
  for (let done = 0; done < subjects; done += chunk) for (const course of courses) judge(course);
}

const respond = compileDefinition(nct05631717);
const rules: readonly ResponseRule[] = [firstVisit, confirmed({ minDays: 28, maxNotEvaluable: 1 }), sustained];

/** Megabytes in use, after a collection where the host was started with --expose-gc. */
function megabytesUsed(): number {
  (globalThis as { readonly gc?: () => void }).gc?.();
  return process.memoryUsage().heapUsed / 1_048_576;
}

const before = megabytesUsed();
forEachSubject((course) => timeToResponse(course, nct05631717, { atLeast: "PR", rule: firstVisit }));
const collected = "gc" in globalThis ? "after collection" : "not collected";
console.log(`heap before and after 100,000 courses (${collected}): ${before.toFixed(1)} and ${megabytesUsed().toFixed(1)} MB`);

describe("100,000 courses of 7 visits, NCT05631717", () => {
  const few = { iterations: 3, warmupIterations: 1, time: 0, warmupTime: 0 };
  bench("compiled classification of the same 700,000 visits", () => {
    forEachSubject(({ baseline, visits }) => {
      for (const visit of visits) respond(baseline, visit);
    });
  }, few);
  for (const rule of rules) {
    bench(`timeToResponse, ${rule.kind}`, () => {
      forEachSubject((course) => timeToResponse(course, nct05631717, { atLeast: "PR", rule }));
    }, few);
  }
});
