import { deepFrozen } from "../measurement/deepFrozen.js";
import { misuse, requireKnownKeys, requireObject } from "../measurement/misuse.js";
import { isNot, isNotOneOf } from "../measurement/wordings.js";
import { readSafetyData, type CountedEvent, type SafetySubject } from "./safetySubject.js";
import { readSeverity, severityNames, type SeverityScale } from "./severity.js";

export interface SeverityCount {
  /** "mild", "grade 3"; "open" for subjects whose worst severity the record leaves open. */
  readonly severity: string;
  readonly subjects: number;
  /** The subjects for whom this may be the worst. */
  readonly subjectsPossible: number;
}

/** The subjects of one arm by the worst severity of their events. */
export interface ArmSeverity {
  readonly arm: string;
  readonly total: number;
  readonly counts: readonly SeverityCount[];
}

/**
 * The subjects of each arm by the worst severity of the events that count; each subject stands in one line.
 *
 * A missing severity is not mild: where a row without one, or of unknown timing, could be the worst, the subject stands under "open".
 * Source: FDA Standard Safety Tables
 * and Figures 2025; the rule for missing severities is a reading, no primary source has one.
 *
 * @param subjects as for `incidence`
 * @param events as for `incidence`, all on one scale
 * @param options `scale`: "intensity" (mild, moderate, severe) or "grade" (1 to 5); `arms` in order
 * @throws RangeError on a severity of the other scale
 * @category Safety
 * @example
 * const subjects = [{ subject: "01", arm: "active" }, { subject: "02", arm: "active" }];
 * const events = [{ subject: "01", counts: "yes", severity: "MILD" }, { subject: "01", counts: "yes", severity: "SEVERE" }, { subject:
 * "02", counts: "yes", severity: null }];
 * worstSeverity(subjects, events, { scale: "intensity" })[0].counts.map(({ severity, subjects }) => [severity, subjects]);
 * // => [["mild", 0], ["moderate", 0], ["severe", 1], ["open", 1]]
 */
export function worstSeverity(
  subjects: readonly SafetySubject[],
  events: readonly CountedEvent[],
  options: { readonly scale: SeverityScale; readonly arms?: readonly string[] | null | undefined },
): readonly ArmSeverity[] {
  requireKnownKeys("options", requireObject("options", options), ["scale", "arms"]);
  const names = Object.keys(severityNames).includes(options.scale) ? severityNames[options.scale] : [];
  if (names.length === 0) throw misuse("options scale", options.scale, isNotOneOf(["intensity", "grade"]));
  const data = readSafetyData(subjects, events, options.arms);
  const own = new Map<string, CountedEvent[]>();
  for (const event of data.events) own.set(event.subject, [...(own.get(event.subject) ?? []), event]);
  return deepFrozen(
    data.arms.map(({ arm, subjects: mine }): ArmSeverity => {
      const worst = mine.map(({ subject }) => possibleWorst(own.get(subject) ?? [], options.scale, names.length));
      const counts = names.map((severity, i): SeverityCount => ({
        severity,
        subjects: worst.filter((ranks) => ranks.size === 1 && ranks.has(i + 1)).length,
        subjectsPossible: worst.filter((ranks) => ranks.has(i + 1)).length,
      }));
      const open = worst.filter((ranks) => ranks.size > 1).length;
      return { arm, total: mine.length, counts: [...counts, { severity: "open", subjects: open, subjectsPossible: open }] };
    }),
  );
}

/** The ranks that the worst severity of one subject may have; 0 is no event that counts. */
function possibleWorst(events: readonly CountedEvent[], scale: SeverityScale, highest: number): ReadonlySet<number> {
  let known = 0;
  const others = new Set<number>();
  let mustExceedNone = false;
  for (const { severity, counts } of events) {
    if (counts === "no") continue;
    const read = readSeverity("event severity", severity);
    if (read !== null && read.scale !== scale) throw misuse("event severity", severity, isNot(`on the scale ${scale}`));
    if (read === null) for (let rank = 1; rank <= highest; rank++) others.add(rank);
    else if (counts === "yes") known = Math.max(known, read.rank);
    else others.add(read.rank);
    if (read === null && counts === "yes") mustExceedNone = true;
  }
  const least = mustExceedNone ? Math.max(known, 1) : known;
  return new Set([least, ...[...others].filter((rank) => rank > least)]);
}
