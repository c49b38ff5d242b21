import type { Shown } from "../course/responseRule.js";
import type { Persistence } from "./kidneyEvent.js";

/** Where a finding is first known to last; `last` is the visit that makes it last. */
export interface Lasting {
  readonly first: number;
  readonly last: number;
}

/**
 * The first visit from which a finding lasts, and the visit that shows it; null where none is known to. A visit that is open
 * neither counts nor ends it. One pass: a run of findings ends at the first visit known to be without it.
 */
export function findLasting(shown: readonly Shown[], days: readonly number[], persistence: Persistence | null): Lasting | null {
  let run: number[] = [];
  for (let i = 0; i < shown.length; i += 1) {
    if (shown[i] === "no") run = [];
    if (shown[i] !== "yes") continue;
    run.push(i);
    if (persistence === null) return { first: i, last: i };
    // The run's first visit waits longest: whatever a later one of the run reaches, the first has reached.
    const first = run[0] as number;
    const isLong = (days[i] as number) - (days[first] as number) >= persistence.minDays;
    if (isLong && run.length > persistence.laterVisits) return { first, last: i };
  }
  return null;
}
