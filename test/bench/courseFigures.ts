import type * as Library from "renal-response";
import { median, secondsFor } from "./race.js";
import type { Row } from "./rows.js";

const subjects = 100_000;

/** Days after the baseline of 8 January 2024 at weeks 4, 8, 12, 16, 20, 24 and 52. */
const dates = ["2024-02-05", "2024-03-04", "2024-04-01", "2024-04-29", "2024-05-27", "2024-06-24", "2025-01-06"];

/** Megabytes in use, after a collection where the host was started with --expose-gc. */
function megabytesUsed(): string {
  (globalThis as { readonly gc?: () => void }).gc?.();
  return (process.memoryUsage().heapUsed / 1_048_576).toFixed(1);
}

/** The seconds that the times to response of 100,000 courses take, and the heap before and after. One chunk is judged again and again. */
export function courseSeconds(
  { firstVisit, nct05631717, timeToResponse }: typeof Library,
  rows: readonly Row[],
): { readonly seconds: number; readonly before: string; readonly after: string } {
  const courses = Array.from({ length: rows.length / dates.length }, (_, subject): Library.Course => {
    const own = rows.slice(subject * dates.length, (subject + 1) * dates.length);
    const visits = own.map(({ followUp }, i) => ({ ...followUp, date: dates[i], visit: `VISIT ${String(i + 1)}` }));
    return { subject: String(subject), baseline: own[0]?.baseline ?? {}, visits };
  });
  const judge = (count: number) => {
    for (let done = 0; done < count; done += courses.length)
      for (const course of courses) timeToResponse(course, nct05631717, { atLeast: "PR", rule: firstVisit });
  };
  judge(subjects / 10);
  const before = megabytesUsed();
  const seconds = median([1, 2, 3].map(() => secondsFor(() => { judge(subjects); })));
  return { seconds, before, after: megabytesUsed() };
}
