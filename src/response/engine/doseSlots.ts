import type { DayFrom } from "../../criteria/criterion.js";
import { far } from "./grid.js";
import type { Layout, Window } from "./layout.js";
import { fillInterval, fillPoint, isHeld, type State } from "./state.js";

/** The doses of a record, in the order recorded: first and last day, and steps of the grid. */
export interface DoseList {
  readonly first: number[];
  readonly last: number[];
  readonly dose: number[];
}

/** The days of a record that windows count from; NaN where no date is recorded. */
export interface WindowDays {
  baseline: number;
  followUp: number;
}

/** What a stretch of days says: how many days, and the sum of the doses of each of them; null where none is recorded. */
type Stretch = (days: number, dose: number | null) => void;

/** Fills the slots of dose rules. The cost follows the number of doses, not that of days. */
export function doseFiller(layout: Layout, state: State): ((doses: DoseList, days: WindowDays) => void) | null {
  const fillers = layout.slots.flatMap(({ wanted }, place) => {
    if (wanted.kind === "doseBroken") {
      const { criterion, limit } = wanted.rule;
      return [
        (doses: DoseList, days: WindowDays) => {
          const found = countDays(doses, criterion, days, (dose) => (criterion.relation === "<=" ? dose > limit : dose >= limit));
          const fails = ({ total, longestRun }: Count) =>
            total >= criterion.failsFromDays || longestRun >= (criterion.failsFromDaysInARow ?? Infinity);
          if (found !== null && (fails(found.known) || !fails(found.worst))) fillPoint(state, place, fails(found.known) ? 1 : 0);
        },
      ];
    }
    if (wanted.kind !== "doseSum") return [];
    const { window } = wanted;
    const daysPlace = layout.slots.findIndex((slot) => slot.wanted.kind === "doseDays" && isSame(slot.wanted.window, window));
    const multiplePlace = layout.slots.findIndex(
      (slot) => slot.wanted.kind === "doseDaysTimesBaseline" && isSame(slot.wanted.window, window),
    );
    const baselinePlace = layout.slots.findIndex(
      (slot) => slot.wanted.kind === "value" && slot.wanted.at === "baseline" && slot.wanted.measure === "prednisoneEquivalent",
    );
    return [
      (doses: DoseList, days: WindowDays) => {
        let [sum, open] = [0, 0];
        const length = forEachStretch(doses, window, days, (count, dose) => {
          if (dose === null) open += count;
          else sum += count * dose;
        });
        // Without a window the sum is open, and may be taken for that of one day.
        if (length > 0) {
          fillInterval(state, place, sum, open > 0 ? far : sum);
          if (daysPlace >= 0) fillPoint(state, daysPlace, length);
        }
        if (multiplePlace < 0) return;
        const isRecorded = isHeld(state, baselinePlace);
        const dose = isRecorded ? (state.point[baselinePlace] as number) : NaN;
        // Beside a step, times so many days, is not beside one any more.
        const isCensored = isRecorded && Number.isNaN(dose);
        if (isCensored || sum > largestSum || dose * length > largestSum) state.isRounded = true;
        if (isRecorded && !isCensored) fillPoint(state, multiplePlace, dose * Math.max(1, length));
      },
    ];
  });
  if (fillers.length === 0) return null;
  return (doses, days) => {
    for (const fill of fillers) fill(doses, days);
  };
}

const largestSum = 2 ** 40;

function isSame(a: Window, b: Window): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

interface Count {
  total: number;
  run: number;
  longestRun: number;
}

/** Days above a limit: known to be so, and at worst, when every day without a dose is above it. Null without a window. */
function countDays(
  doses: DoseList,
  window: Window,
  days: WindowDays,
  isAbove: (dose: number) => boolean,
): { readonly known: Count; readonly worst: Count } | null {
  const known = { total: 0, run: 0, longestRun: 0 };
  const worst = { total: 0, run: 0, longestRun: 0 };
  const length = forEachStretch(doses, window, days, (count, dose) => {
    add(known, count, dose !== null && isAbove(dose));
    add(worst, count, dose === null || isAbove(dose));
  });
  return length === 0 ? null : { known, worst };
}

function add(count: Count, days: number, isAbove: boolean): void {
  count.run = isAbove ? count.run + days : 0;
  count.total += isAbove ? days : 0;
  count.longestRun = Math.max(count.longestRun, count.run);
}

/** Goes through a window in stretches of days of one dose; its number of days, 0 where there is no window. */
function forEachStretch({ first, last, dose }: DoseList, window: Window, days: WindowDays, visit: Stretch): number {
  const from = dayOf(window.first, days);
  const to = dayOf(window.last, days);
  if (!(from <= to)) return 0;
  const starts = inOrder(first);
  const ends = inOrder(last);
  let [day, sum, taken, start, end] = [from, 0, 0, 0, 0];
  while (day <= to) {
    // Doses that begin by this day are taken on it, those that ended before are not.
    for (; start < starts.length && (first[starts[start] as number] as number) <= day; start++, taken++)
      sum += dose[starts[start] as number] as number;
    for (; end < ends.length && (last[ends[end] as number] as number) < day; end++, taken--) sum -= dose[ends[end] as number] as number;
    const nextStart = start < starts.length ? (first[starts[start] as number] as number) : Infinity;
    const nextEnd = end < ends.length ? (last[ends[end] as number] as number) + 1 : Infinity;
    const next = Math.min(nextStart, nextEnd, to + 1);
    visit(next - day, taken === 0 ? null : sum);
    day = next;
  }
  return to - from + 1;
}

function dayOf({ from, days, notAfter }: DayFrom, anchors: WindowDays): number {
  const day = anchors[from] + days;
  return notAfter === undefined ? day : Math.min(day, anchors[notAfter]);
}

/** The places of a list from the least to the largest; a list that is in order already is not sorted. */
function inOrder(list: readonly number[]): readonly number[] {
  const order: number[] = [];
  let isSorted = true;
  for (let i = 0; i < list.length; i++) {
    order.push(i);
    isSorted &&= i === 0 || (list[i - 1] as number) <= (list[i] as number);
  }
  return isSorted ? order : order.sort((a, b) => (list[a] as number) - (list[b] as number) || a - b);
}
