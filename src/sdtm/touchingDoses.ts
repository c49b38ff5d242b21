import { dateOfDay, dayNumber } from "../measurement/calendarDate.js";
import type { DoseRow, OpenDose } from "./readDoseRow.js";
import { nameOf } from "./sdtmRows.js";
import { type Warning, warningOf } from "./sdtmWarning.js";

/** The doses with the days that count, the rows of unknown dose with theirs, and what two rows claim. */
export interface SettledDoses {
  readonly doses: readonly DoseRow[];
  readonly open: readonly OpenDose[];
  readonly warnings: readonly Warning[];
}

/**
 * Rows of one drug and route of which one ends on the day on which the other starts: a prescription ends when the next one begins, and
 * on that day the later one counts, unless the study says that both do. Rows that overlap in any other way add up. Either is said.
 */
export function touchingDoses(doses: readonly DoseRow[], open: readonly OpenDose[], rule: "laterCounts" | "bothCount"): SettledDoses {
  const starts = new Map<string, string>();
  const begin = (same: string, start: string, name: string) => {
    starts.set(`${same}|${start}`, name);
  };
  doses.forEach(({ same, start, row }) => {
    begin(same, start, nameOf(row));
  });
  open.forEach(({ same, unknown, unused }) => {
    if (unknown?.from != null) begin(same, unknown.from, nameOf(unused));
  });
  const warnings: Warning[] = [];
  const touch = (same: string, from: string, to: string | null, name: string): string | null => {
    const next = to === null || from >= to || same.startsWith("|") ? undefined : starts.get(`${same}|${to}`);
    if (to === null || next === undefined) return to;
    const counts = rule === "laterCounts" ? "the later one counts" : "both count";
    warnings.push(
      warningOf(
        "touchingDoses",
        `${name} ends on ${to}, when ${next} of the same drug starts: ${counts} on that day`,
        "prednisoneEquivalent",
        to,
      ),
    );
    return rule === "laterCounts" ? dateOfDay(dayNumber(to) - 1) : to;
  };
  const settled = doses.map((dose) => {
    const end = touch(dose.same, dose.start, dose.end, nameOf(dose.row));
    return end === dose.end ? dose : { ...dose, end };
  });
  const unknown = open.map((one) => {
    const { unknown: days, same, unused } = one;
    if (days?.from == null || days.to === null) return one;
    const to = touch(same, days.from, days.to, nameOf(unused));
    return to === days.to ? one : { ...one, unknown: { from: days.from, to } };
  });
  return { doses: settled, open: unknown, warnings: [...warnings, ...overlaps(settled)] };
}

/** Each row that overlaps an earlier one of its route; pairs would grow with their square. */
function overlaps(doses: readonly DoseRow[]): readonly Warning[] {
  const warnings: Warning[] = [];
  const latest = new Map<string, DoseRow>();
  for (const dose of [...doses].sort((a, b) => (a.start < b.start ? -1 : 1))) {
    const other = latest.get(dose.route);
    if (other !== undefined && (other.end === null || other.end >= dose.start)) {
      const to = other.end === null ? dose.end : dose.end === null || other.end < dose.end ? other.end : dose.end;
      const days = `from ${dose.start} to ${to ?? "an open end"}`;
      const message = `${nameOf(other.row)} and ${nameOf(dose.row)} give doses for the same days ${days}, which add up`;
      warnings.push(warningOf("overlappingDoses", message, "prednisoneEquivalent", dose.start, to));
    }
    if (other === undefined || (other.end !== null && (dose.end === null || dose.end > other.end))) latest.set(dose.route, dose);
  }
  return warnings;
}
