import type { ResponseDefinition } from "../../criteria/responseDefinition.js";
import { dateOfDay, dayNumber } from "../../measurement/calendarDate.js";
import { leavesOf } from "../oracle/definitionParts.js";
import { caseDates, isDoseRule } from "../records/doseRule.js";
import type { BoundaryRecord, VectorRecord } from "./boundaryRecords.js";

/** The dates of records with doses moved, so that the baseline is on 29 February 2024. */
export function movedRecords(definition: ResponseDefinition, boundary: readonly BoundaryRecord[]): readonly VectorRecord[] {
  const leaves = leavesOf(definition);
  const by = dayNumber("2024-02-29") - dayNumber(caseDates.baseline);
  const moved = (date: string | null | undefined) => (date == null ? null : dateOfDay(dayNumber(date) + by));
  return boundary.flatMap(({ baseline, followUp, reason, row }): VectorRecord[] => {
    const leaf = leaves[row.place];
    if (leaf === undefined || !isDoseRule(leaf)) return [];
    const doses = (followUp.doses ?? []).map((dose) => ({ ...dose, start: moved(dose.start) ?? dose.start, end: moved(dose.end) }));
    return [{
      baseline: { ...baseline, date: moved(baseline.date) },
      followUp: { ...followUp, date: moved(followUp.date), doses },
      reason: `${reason}, on other dates`,
    }];
  });
}
