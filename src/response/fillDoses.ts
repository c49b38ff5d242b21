import { dayNumber, isPlainDate } from "../measurement/calendarDate.js";
import type { DoubleDose } from "./doubleRecord.js";
import { countKeys, isObject, numberOf } from "./plainInput.js";

/** Fills a list of dated doses of the plainest kind; false when one needs a second look. */
export function fillDoses(filled: DoubleDose[], doses: unknown): boolean {
  if (!Array.isArray(doses)) return false;
  for (const entry of doses as readonly unknown[]) {
    if (!isObject(entry)) return false;
    const { start, end, prednisoneEquivalent } = entry as Readonly<Record<string, unknown>>;
    if (!isPlainDate(start) || !isObject(prednisoneEquivalent)) return false;
    const { value, unit } = prednisoneEquivalent as Readonly<Record<string, unknown>>;
    const dose = numberOf(value);
    if (!(dose >= 0) || unit !== "mg/d" || countKeys(prednisoneEquivalent) !== 2) return false;
    if (countKeys(entry) !== (end === undefined ? 2 : 3)) return false;
    if (end != null && !(isPlainDate(end) && end >= start)) return false;
    filled.push({ first: dayNumber(start), last: end == null ? Infinity : dayNumber(end), dose });
  }
  return true;
}
