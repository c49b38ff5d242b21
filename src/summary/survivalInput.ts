import { misuse, requireObject } from "../measurement/misuse.js";

/** When a subject had the event, or was last known to be without it. Results that carry more keys may be passed as they are. */
export interface TimeToEvent {
  /** Days from the origin, 0 or more; parts of a day are allowed. */
  readonly days: number;
  /** `false` for a censored subject. */
  readonly event: boolean;
}

/** What happened on one day, among the subjects still under observation when it began. */
export interface DayCount {
  readonly day: number;
  readonly atRisk: number;
  readonly events: number;
  readonly censored: number;
}

/** One row for each day on which somebody had the event or was censored, the earliest first. */
export function countByDay(argument: string, times: readonly TimeToEvent[]): readonly DayCount[] {
  const byDay = new Map<number, { events: number; censored: number }>();
  requireList(argument, times).forEach((time, index) => {
    const { days, event } = requireTime(`${argument}[${String(index)}]`, time);
    const count = byDay.get(days) ?? { events: 0, censored: 0 };
    if (event) count.events += 1;
    else count.censored += 1;
    byDay.set(days, count);
  });
  let atRisk = times.length;
  return [...byDay]
    .sort(([first], [second]) => first - second)
    .map(([day, { events, censored }]) => {
      const row = { day, atRisk, events, censored };
      atRisk -= events + censored; // a subject censored on an event's day was still at risk of it
      return row;
    });
}

/** Returns a copy, in which the holes of a sparse list are `undefined` and thus found by whoever reads the items. */
export function requireList<Item>(argument: string, value: readonly Item[]): readonly Item[] {
  if (!Array.isArray(value)) throw misuse(argument, value, "is not an array");
  return Array.from<Item>(value);
}

function requireTime(argument: string, value: unknown): TimeToEvent {
  const { days, event } = requireObject(argument, value) as Readonly<Record<keyof TimeToEvent, unknown>>;
  if (typeof days !== "number" || !(days >= 0 && days < Infinity)) {
    throw misuse(`${argument}.days`, days, "is not a finite number of at least 0");
  }
  if (typeof event !== "boolean") throw misuse(`${argument}.event`, event, "is not true or false");
  return { days: days + 0, event }; // a -0 would not survive JSON
}
