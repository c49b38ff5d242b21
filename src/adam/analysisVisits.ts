import { visitWindow, type VisitWindow } from "../course/visitWindow.js";
import { misuse } from "../measurement/misuse.js";
import { isNotListOf, overlaps } from "../measurement/wordings.js";
import { analysisVisit } from "./rowTexts.js";

/** The windows, checked: a visit in two of them would need two rows for one value. */
export function requireApart(raw: readonly VisitWindow[] | null | undefined): readonly VisitWindow[] {
  if (raw != null && !Array.isArray(raw)) throw misuse("options windows", raw, isNotListOf("windows"));
  const windows = Array.from<VisitWindow>(raw ?? []).map(visitWindow);
  const sorted = windows.slice().sort((a, b) => a.week - b.week);
  sorted.forEach(({ week, daysBefore }, i) => {
    const before = sorted[i - 1];
    if (before === undefined || 7 * before.week + before.daysAfter < 7 * week - daysBefore) return;
    throw misuse("options windows week", week, overlaps(`the window of week ${String(before.week)}`));
  });
  return windows;
}

export function isInWindow({ days }: { readonly days: number }, { week, daysBefore, daysAfter }: VisitWindow): boolean {
  return days >= 7 * week - daysBefore && days <= 7 * week + daysAfter;
}

/**
 * AVISIT and AVISITN: the week of the window; without windows the study's own name in one spelling. A visit outside all windows has none.
 */
export function analysisVisitOf(
  visit: string | null,
  week: number | undefined,
  hasWindows: boolean,
): { readonly AVISIT: string | null; readonly AVISITN: number | null } {
  if (week !== undefined) return { AVISIT: `Week ${String(week)}`, AVISITN: Number.isInteger(week) ? week : null };
  const name = hasWindows ? null : analysisVisit(visit);
  const number = /^Week (\d+)$/.exec(name ?? "")?.[1];
  return { AVISIT: name, AVISITN: number !== undefined ? Number(number) : name === "Baseline" ? 0 : null };
}
