import type { DayCount } from "./survivalInput.js";

/** One group's counts, the earliest day first. */
export type Table = readonly DayCount[];

/** A group's share of one day's events. */
export interface Share {
  readonly atRisk: number;
  readonly events: number;
}

/** For each day with an event, the groups' shares of it, the earliest day first. */
export function eventDays(tables: readonly Table[]): readonly (readonly Share[])[] {
  const days = new Set(tables.flatMap((table) => table.filter(({ events }) => events > 0).map(({ day }) => day)));
  const cursors = tables.map((table) => ({ table, next: 0 }));
  return [...days].sort((first, second) => first - second).map((day) =>
    cursors.map((cursor): Share => {
      let row = cursor.table[cursor.next];
      for (; row !== undefined && row.day < day; row = cursor.table[cursor.next]) cursor.next += 1;
      if (row === undefined) return { atRisk: 0, events: 0 };
      return { atRisk: row.atRisk, events: row.day === day ? row.events : 0 };
    }),
  );
}
