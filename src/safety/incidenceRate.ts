import { dayNumber } from "../measurement/calendarDate.js";
import { possibleDays } from "../measurement/possibleDays.js";
import { type ExposureAdjustedRate, exposureAdjustedRate } from "../summary/exposureAdjustedRate.js";
import type { CountedEvent, SafetySubject } from "./safetySubject.js";

/** The exposure-adjusted rate of first events; two rates where dates or timing leave it open, else both are the same. */
export interface IncidenceRate {
  /** Fewest events in most days. */
  readonly least: ExposureAdjustedRate;
  /** Most events in fewest days. */
  readonly most: ExposureAdjustedRate;
  readonly isExact: boolean;
}

/**
 * Subjects with an event over the days at risk: from the first dose to the first event, or to the end of follow-up without one; the
 * last day counts (a reading: ADaM's durations do so). An event from before the first dose that counts ends the risk on its first day,
 * one from after follow-up on the last day of follow-up, so that a partial start never allows more days than a missing one.
 */
export function incidenceRate(
  subjects: readonly SafetySubject[],
  events: readonly CountedEvent[],
  confidenceLevel: number,
): IncidenceRate | null {
  const own = new Map<string, CountedEvent[]>();
  for (const event of events) own.set(event.subject, [...(own.get(event.subject) ?? []), event]);
  let [certain, possible, mostDays, fewestDays] = [0, 0, 0, 0];
  for (const { subject, firstDose, endOfFollowUp } of subjects) {
    if (firstDose == null || endOfFollowUp == null || firstDose === "" || endOfFollowUp === "") return null;
    const [first, last] = [dayNumber(firstDose.slice(0, 10)), dayNumber(endOfFollowUp.slice(0, 10))];
    if (last < first) return null;
    const mine = own.get(subject) ?? [];
    const bounds = mine.map(({ start, counts }) => ({ days: possibleDays("start", start), counts }));
    const certainDays = bounds.filter(({ counts }) => counts === "yes").map(({ days }) => days.last ?? last);
    const earliest = bounds.map(({ days }) => Math.max(days.first ?? first, first));
    certain += certainDays.length > 0 ? 1 : 0;
    possible += mine.length > 0 ? 1 : 0;
    mostDays += riskDays(certainDays, first, last);
    fewestDays += riskDays(earliest, first, last);
  }
  const least = exposureAdjustedRate({ events: certain, days: mostDays }, { confidenceLevel });
  const most = exposureAdjustedRate({ events: possible, days: fewestDays }, { confidenceLevel });
  return { least, most, isExact: certain === possible && mostDays === fewestDays };
}

function riskDays(events: readonly number[], first: number, last: number): number {
  return Math.max(Math.min(...events, last), first) - first + 1;
}
