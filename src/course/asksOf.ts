import type { Criterion, DayFrom } from "../criteria/criterion.js";
import { dayNumber } from "../measurement/calendarDate.js";

/** What a definition asks of a visit. */
export interface Asks {
  /** The measures, events and elements of the sediment that it names. */
  readonly fields: ReadonlySet<string>;
  /** The windows of days over which it asks for doses. */
  readonly windows: readonly { readonly first: DayFrom; readonly last: DayFrom }[];
  /** Whether it asks for the measurement that follows a visit. */
  readonly next: boolean;
}

/** Days by number, the first and the last included. */
export interface Days {
  readonly first: number;
  readonly last: number;
}

export function asksOf(criteria: readonly Criterion[]): Asks {
  const fields = new Set<string>();
  const windows: { first: DayFrom; last: DayFrom }[] = [];
  let next = false;
  const visit = (criterion: Criterion): void => {
    if ("criteria" in criterion) criterion.criteria.forEach(visit);
    else if ("first" in criterion) {
      windows.push({ first: criterion.first, last: criterion.last });
      fields.add("prednisoneEquivalent");
    } else fields.add("measure" in criterion ? criterion.measure : "event" in criterion ? criterion.event : criterion.element);
    if ("at" in criterion && criterion.at === "next") next = true;
  };
  criteria.forEach(visit);
  return { fields, windows, next };
}

/** The days over which a visit is asked for doses. */
export function doseDays({ windows }: Asks, baseline: string | null, followUp: string): readonly Days[] {
  const day = ({ from, days, notAfter }: DayFrom): number => {
    const date = from === "followUp" ? followUp : baseline;
    const found = date === null ? NaN : dayNumber(date) + days;
    return notAfter === undefined ? found : Math.min(found, dayNumber(followUp));
  };
  return windows.map(({ first, last }) => ({ first: day(first), last: day(last) })).filter(({ first, last }) => first <= last);
}
