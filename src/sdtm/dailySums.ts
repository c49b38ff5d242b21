import { dateOfDay, dayNumber } from "../measurement/calendarDate.js";
import type { DatedDose } from "../measurement/datedDoses.js";
import { decimalText, type Exact, exact, minus, plus, zero } from "../measurement/quantity.js";

/** Some days, both included; null is without a beginning or an end. */
export interface Days {
  readonly start: string | null;
  readonly end: string | null;
}

/** Days as day numbers, in order and apart from each other. */
export type Stretches = readonly (readonly [first: number, last: number])[];

const stretch = ({ start, end }: Days): readonly [number, number] => [
  start === null ? -Infinity : dayNumber(start),
  end === null ? Infinity : dayNumber(end),
];

/** The days of all, joined where they meet. */
export function united(all: readonly Days[]): Stretches {
  const joined: [number, number][] = [];
  for (const [first, last] of all.map(stretch).sort((a, b) => a[0] - b[0])) {
    const before = joined[joined.length - 1];
    if (before !== undefined && first <= before[1] + 1) before[1] = Math.max(before[1], last);
    else joined.push([first, last]);
  }
  return joined;
}

/** Whether all the days lie within one of the stretches. */
export function isCovered(days: Days, stretches: Stretches): boolean {
  const [first, last] = stretch(days);
  let [low, high] = [0, stretches.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle]?.[0] ?? Infinity) <= first) low = middle + 1;
    else high = middle;
  }
  return (stretches[low - 1]?.[1] ?? -Infinity) >= last;
}

interface DayDose extends Days {
  readonly equivalent: { readonly value: string; readonly unit: string };
}

/**
 * What was taken on each day, as doses that do not overlap: their sums, without the days on which the dose is unknown.
 *
 * The changes are gone through once, in the order of their days; a list of every pair would grow with its square.
 */
export function dailySums(doses: readonly DayDose[], unknown: Stretches): readonly DatedDose[] {
  const changes: { readonly day: number; readonly count: number; readonly dose: Exact; readonly hidden: number }[] = [];
  const add = (day: number, count: number, dose: Exact, hidden: number) => {
    if (Number.isFinite(day)) changes.push({ day, count, dose, hidden });
  };
  for (const dose of doses) {
    const [first, last] = stretch(dose);
    const value = exact(dose.equivalent.value);
    add(first, 1, value, 0);
    add(last + 1, -1, value, 0);
  }
  let hidden = 0;
  for (const [first, last] of unknown) {
    if (first === -Infinity) hidden++;
    add(first, 0, zero, 1);
    add(last + 1, 0, zero, -1);
  }
  changes.sort((a, b) => a.day - b.day);
  const found: DatedDose[] = [];
  let [count, sum, start] = [0, zero, NaN];
  const close = (day: number | null) => {
    if (count === 0 || hidden > 0 || start === day) return;
    found.push({
      start: dateOfDay(start),
      end: day === null ? null : dateOfDay(day - 1),
      prednisoneEquivalent: { value: decimalText(sum), unit: "mg/d" },
    });
  };
  for (const [i, { day, count: more, dose, hidden: cover }] of changes.entries()) {
    if (changes[i - 1]?.day !== day) {
      close(day);
      start = day;
    }
    count += more;
    hidden += cover;
    if (more !== 0) sum = more > 0 ? plus(sum, dose) : minus(sum, dose);
  }
  close(null);
  return found;
}
