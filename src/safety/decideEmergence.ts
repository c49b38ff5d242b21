import type { PossibleDays } from "../measurement/possibleDays.js";

/** What is known of an event and of the window. */
export interface Days {
  readonly start: PossibleDays;
  readonly end: PossibleDays;
  readonly from: PossibleDays;
  readonly to: PossibleDays;
  readonly worse: "yes" | "no" | "unknown";
  readonly isEndless: boolean;
}

/** Each part of the calendar that the start may lie in gives its own answer; they must agree. */
export function decideEmergence({ start, end, from, to, worse, isEndless }: Days): {
  readonly answer: "yes" | "no" | "unknown";
  readonly reason: string;
} {
  const endedBefore = isBefore(end.last, from.first);
  const contradicts = isBefore(end.last, start.first);
  if (endedBefore && !contradicts) return { answer: "no", reason: "it ended before the first dose" };
  // An event cannot begin after it ended.
  const latest = contradicts || end.last === null ? start.last : start.last === null ? end.last : Math.min(start.last, end.last);
  const before = !isAtLeast(start.first, from.last);
  const after = !isEndless && !isAtMost(latest, to.first);
  const within = !isBefore(latest, from.first) && !(!isEndless && isBefore(to.last, start.first));
  const answers: ("yes" | "no" | "unknown")[] = [];
  if (within) answers.push("yes");
  if (after) answers.push("no");
  if (before) answers.push(worse !== "yes" ? worse : isAtLeast(end.first, from.last) ? "yes" : "unknown");
  if (endedBefore)
    return answers.every((one) => one === "no")
      ? { answer: "no", reason: "it began before the first dose" }
      : { answer: "unknown", reason: "its dates contradict each other" };
  const [only, ...others] = [...new Set(answers)];
  if (only === undefined || others.length > 0 || only === "unknown")
    return { answer: "unknown", reason: openReason(before, within, after, worse) };
  if (only === "yes")
    return {
      answer: "yes",
      reason:
        within && before
          ? "it began in the window, or before it and grew worse"
          : within
            ? "it began in the window"
            : "it began before the first dose and grew worse",
    };
  return {
    answer: "no",
    reason:
      before && after
        ? "it began outside the window"
        : after
          ? "it began after the window"
          : "it began before the first dose and is not known to have grown worse",
  };
}

function openReason(before: boolean, within: boolean, after: boolean, worse: Days["worse"]): string {
  if (before && !within && !after)
    return worse === "yes"
      ? "it began before the first dose and grew worse, and may have ended before it"
      : "it began before the first dose, and whether it grew worse is not recorded";
  const parts = [
    ...(before ? ["before the first dose"] : []),
    ...(within ? ["in the window"] : []),
    ...(after ? ["after the window"] : []),
  ];
  return `it may have begun ${parts.join(" or ")}`;
}

/** Whether one day certainly lies before another; an open end says nothing. */
export const isBefore = (a: number | null, b: number | null): boolean => a !== null && b !== null && a < b;
const isAtLeast = (a: number | null, b: number | null): boolean => a !== null && b !== null && a >= b;
const isAtMost = (a: number | null, b: number | null): boolean => a !== null && b !== null && a <= b;
