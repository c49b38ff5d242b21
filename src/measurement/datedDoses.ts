import { dayNumber, readCalendarDate } from "./calendarDate.js";
import { misuse, requireKnownKeys, requireObject } from "./misuse.js";
import { isBefore, isNot, isNotListOf } from "./wordings.js";
import type { Exact } from "./quantity.js";
import { type Quantity, readQuantity } from "./readQuantity.js";

/** A daily glucocorticoid dose from one day to another, both included. Doses that overlap add up to all that was taken on a day. */
export interface DatedDose {
  /** The first day, `YYYY-MM-DD`. */
  readonly start: string;
  /**
   * The last day, `YYYY-MM-DD`; null or left out while the dose goes on. That it went on is known up to the visit that records it: of
   * the days after the visit such a dose says nothing, and without a date of the visit it stands for its first day alone.
   */
  readonly end?: string | null | undefined;
  /** The prednisone-equivalent dose of each of these days; 0 mg/d is "none was taken". */
  readonly prednisoneEquivalent: Quantity;
}

/** A dose that has been read, its days as day numbers; without an end the last day is Infinity. */
export interface ReadDatedDose {
  readonly first: number;
  readonly last: number;
  readonly dose: Exact;
}

/** The doses as far as a visit knows them: one that goes on is known up to the visit, and on its first day. */
export function knownAtVisit(doses: readonly ReadDatedDose[], visit: string | null): readonly ReadDatedDose[] {
  const day = visit === null ? -Infinity : dayNumber(visit);
  return doses.map((dose) => (dose.last === Infinity ? { ...dose, last: Math.max(dose.first, day) } : dose));
}

/** Reads a list of dated doses at the boundary. Throws a RangeError on anything that has no one meaning. */
export function readDatedDoses(argument: string, raw: unknown): readonly ReadDatedDose[] {
  if (!Array.isArray(raw)) throw misuse(argument, raw, isNotListOf("dated doses"));
  return Array.from<unknown, ReadDatedDose>(raw, (entry, i) => {
    const where = `${argument}[${String(i)}]`;
    const dose = requireObject(where, entry);
    requireKnownKeys(where, dose, ["start", "end", "prednisoneEquivalent"]);
    const start = readCalendarDate(`${where} start`, dose["start"]);
    const end = dose["end"] == null ? null : readCalendarDate(`${where} end`, dose["end"]);
    if (end !== null && end < start) throw misuse(`${where} end`, end, isBefore("the start", start));
    const { low, high, reported } = readQuantity(where, "prednisoneEquivalent", dose["prednisoneEquivalent"]);
    if (low === null || low !== high)
      throw misuse(`${where} prednisoneEquivalent value`, reported.value, isNot("a dose", "a plain decimal"));
    return { first: dayNumber(start), last: end === null ? Infinity : dayNumber(end), dose: low };
  });
}
