import { misuse, requireKnownKeys, requireObject } from "../measurement/misuse.js";
import { requireOneOf } from "../measurement/requirements.js";
import { isNot, isNotWhole } from "../measurement/wordings.js";

/** Which visit stands for a week of the study. */
export interface VisitWindow {
  /** The target is day 7 × week from the origin. */
  readonly week: number;
  readonly daysBefore: number;
  readonly daysAfter: number;
  /** Of two visits equally near to the target. */
  readonly tie: "earlier" | "later";
  /** `"all"` (default): the nearest visit, whatever it shows; `"evaluable"`: the nearest visit that is evaluable, else the nearest. */
  readonly among?: "all" | "evaluable" | null | undefined;
}

/**
 * A visit window: the visit nearest to the target day stands for the week, if it lies in the window.
 *
 * @param window `week`: the target, day 7 × week from the origin; `daysBefore`, `daysAfter`: how far from the target a visit may
 *   lie, both included; `tie`: which of two equally near visits counts. There are no defaults. `among`: `"all"` unless given, or
 *   `"evaluable"`: a nearer visit that is not evaluable is passed over for one in the window that is
 * @throws RangeError on a number of days that is not whole or below 0, a week that is not above 0, or an unknown key
 * @category Courses
 * @example
 * visitWindow({ week: 24, daysBefore: 14, daysAfter: 14, tie: "earlier" }).week; // => 24
 * visitWindow({ week: 24, daysBefore: 14, daysAfter: 14, tie: "earlier", among: "evaluable" }).among; // => "evaluable"
 */
export function visitWindow(window: VisitWindow): VisitWindow {
  requireKnownKeys("window", requireObject("window", window), ["week", "daysBefore", "daysAfter", "tie", "among"]);
  const { week, daysBefore, daysAfter, tie } = window;
  const among = requireOneOf("window among", window.among ?? "all", ["all", "evaluable"]);
  if (typeof week !== "number" || !Number.isInteger(7 * week) || week <= 0)
    throw misuse("window week", week, isNot("a number above 0 that gives whole days"));
  for (const [name, days] of [
    ["daysBefore", daysBefore],
    ["daysAfter", daysAfter],
  ] as const) {
    if (!Number.isInteger(days) || days < 0) throw misuse(`window ${name}`, days, isNotWhole(0));
  }
  requireOneOf("window tie", tie, ["earlier", "later"]);
  return Object.freeze({ week, daysBefore, daysAfter, tie, ...(among === "all" ? {} : { among }) });
}

/** The visits in the window, the one that stands for the week first. */
export function visitsInWindow<Visit extends { readonly days: number; readonly response: string }>(
  visits: readonly Visit[],
  window: VisitWindow,
): readonly Visit[] {
  const target = 7 * window.week;
  const distance = ({ days }: Visit): number => Math.abs(days - target);
  const isOpen = ({ response }: Visit): number => (window.among === "evaluable" && response === "NE" ? 1 : 0);
  const sign = window.tie === "earlier" ? 1 : -1;
  return visits
    .filter(({ days }) => days >= target - window.daysBefore && days <= target + window.daysAfter)
    .sort((a, b) => isOpen(a) - isOpen(b) || distance(a) - distance(b) || sign * (a.days - b.days));
}
