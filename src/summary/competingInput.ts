import { misuse } from "../measurement/misuse.js";
import { isNot } from "../measurement/wordings.js";
import { requireDays, requireList } from "./survivalInput.js";

/** When a subject had the first of several events that exclude each other, or was last known to be without any. */
export interface CompetingTime {
  /** Days from the origin, 0 or more; parts of a day are allowed. */
  readonly days: number;
  /** The name of the event; `null` for a censored subject. */
  readonly event: string | null;
}

/** What happened on one day, among the subjects still under observation when it began. */
export interface CompetingDay {
  readonly day: number;
  readonly atRisk: number;
  /** Of the event asked about. */
  readonly events: number;
  /** Of every other event. */
  readonly competing: number;
  readonly censored: number;
}

/** One row for each day on which something happened, the earliest first. */
export function countCompeting(argument: string, times: readonly CompetingTime[], event: string): readonly CompetingDay[] {
  const byDay = new Map<number, { events: number; competing: number; censored: number }>();
  const list = requireList(argument, times);
  list.forEach((raw, index) => {
    const time = requireTime(argument, index, raw);
    const count = byDay.get(time.days) ?? { events: 0, competing: 0, censored: 0 };
    if (time.event === null) count.censored += 1;
    else if (time.event === event) count.events += 1;
    else count.competing += 1;
    byDay.set(time.days, count);
  });
  let atRisk = list.length;
  return [...byDay]
    .sort(([first], [second]) => first - second)
    .map(([day, count]) => {
      const row = { day, atRisk, ...count };
      atRisk -= count.events + count.competing + count.censored;
      return row;
    });
}

export function requireEventName(event: unknown): string {
  if (typeof event !== "string" || event === "") throw misuse("event", event, isNot("the name of an event"));
  return event;
}

function requireTime(argument: string, index: number, value: unknown): CompetingTime {
  const { days, event } = requireDays(argument, index, value);
  if (event !== null && (typeof event !== "string" || event === "")) {
    throw misuse(`${argument}[${String(index)}].event`, event, isNot("the name of an event, nor null for a censored subject"));
  }
  return { days, event };
}
