import type { Verdict } from "../criteria/verdict.js";
import { dateOfDay } from "../measurement/calendarDate.js";
import { asDates } from "../measurement/possibleDays.js";
import type { EntryFinding, WindowFinding } from "./eligibilityFinding.js";
import type { EligibilityRule } from "./eligibilityRule.js";
import type { ReadEntry, ReadSubject } from "./eligibilitySubject.js";

/**
 * Whether an entry of a history meets the half-open window [day - 7 x weeks, day) before an anchor. The day so many weeks before counts,
 * the day of the anchor does not. A course [a, b] meets it when a lies before the anchor and b on or after the window's first day.
 */
export function evaluateWindow(
  { history, weeks, before }: Extract<EligibilityRule, { readonly kind: "within" }>,
  subject: ReadSubject,
): WindowFinding {
  const anchor = subject.anchors[before];
  const days = 7 * weeks;
  const { isComplete, entries } = subject.histories[history] ?? { isComplete: false, entries: [] };
  const found = entries.map((entry): EntryFinding => ({
    what: entry.what,
    start: asDates(entry.start),
    end: entry.isOngoing ? { first: null, last: null } : asDates(entry.end),
    verdict: anchor === null ? "unknown" : meets(entry, anchor - days, anchor),
    isAfterAnchor: anchor !== null && entry.start.first !== null && entry.start.first >= anchor,
  }));
  const verdicts = found.map(({ verdict }) => verdict);
  const verdict: Verdict = verdicts.includes("met") ? "met" : verdicts.includes("unknown") || !isComplete ? "unknown" : "notMet";
  // What begins on or after the anchor holds up a later one as well.
  const ends = entries.map((entry) => (entry.isOngoing ? null : entry.end));
  const latest = (of: "first" | "last"): number | null => {
    const known = ends.map((end) => (end === null ? null : end[of]));
    return known.length === 0 || known.includes(null) ? null : Math.max(...known.map((day) => day ?? 0)) + days + 1;
  };
  const asDate = (day: number | null): string | null => (day === null ? null : dateOfDay(day));
  return {
    kind: "within",
    history,
    weeks,
    before,
    window: anchor === null ? null : { first: dateOfDay(anchor - days), last: dateOfDay(anchor - 1) },
    isComplete,
    entries: found,
    freeFrom: { earliest: asDate(latest("first")), certain: asDate(latest("last")) },
    verdict,
  };
}

/** Whether a course [a, b] has a day in [first, anchor), whatever days the record allows. */
function meets({ start, end, isOngoing }: ReadEntry, first: number, anchor: number): Verdict {
  // A course that ended before the anchor began before it, whatever its start.
  const endsBefore = !isOngoing && end.last !== null && end.last < anchor;
  const isLate = start.first !== null && start.first >= anchor;
  const startsBefore = isLate ? false : endsBefore || (start.last !== null && start.last < anchor) ? true : null;
  // An end is never before its start: a course that began in the window meets it, whatever its end.
  const endsIn =
    isOngoing || (end.first !== null && end.first >= first) || (start.first !== null && start.first >= first)
      ? true
      : end.last !== null && end.last < first
        ? false
        : null;
  if (startsBefore === false || endsIn === false) return "notMet";
  return startsBefore === true && endsIn === true ? "met" : "unknown";
}
