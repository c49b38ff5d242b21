import { deepFrozen } from "../measurement/deepFrozen.js";
import { readSeverity } from "./severity.js";
import type { Severity } from "./severity.js";

/** One row of adverse events in the order of occurrence: by date, then by sequence number. */
export interface OccurringEvent {
  readonly subject: string;
  /** AESEQ. */
  readonly sequence: number;
  /** ASTDT; null comes last. */
  readonly date: string | null;
  readonly counts: boolean;
  readonly systemOrganClass?: string | null | undefined;
  readonly preferredTerm?: string | null | undefined;
  readonly severity?: Severity | null | undefined;
  /** For AOCC02FL to AOCC04FL: whether the study takes the row for serious. */
  readonly isSerious?: boolean | null | undefined;
}

/** "Y" or null, as in ADAE; never "N". */
export interface OccurrenceFlags {
  /** The first event of the subject, in the class, and of the term in the class. */
  readonly AOCCFL: "Y" | null;
  readonly AOCCSFL: "Y" | null;
  readonly AOCCPFL: "Y" | null;
  /** The same three at the greatest severity. */
  readonly AOCCIFL: "Y" | null;
  readonly AOCCSIFL: "Y" | null;
  readonly AOCCPIFL: "Y" | null;
  /** The first three among the serious rows only. Numbers such as 02 to 04 are the study's; these are the pilot's. */
  readonly AOCC02FL: "Y" | null;
  readonly AOCC03FL: "Y" | null;
  readonly AOCC04FL: "Y" | null;
}

/**
 * The occurrence flags of ADAE: which row is the first of a subject, of a class and of a term, the first at the greatest severity, and
 * the first serious one.
 *
 * Only rows that count are flagged. First is by date, then by sequence number; at the greatest severity is by severity, then so. A
 * missing severity is below every other.
 * Source: the pilot of the R Consortium (adae.r) and the R package admiral, template ad_adae.
 *
 * @param events rows in any order
 * @returns flags in the order of the rows
 * @category Safety
 * @example
 * const row = { subject: "01", systemOrganClass: "Skin", preferredTerm: "Rash", counts: true };
 * const flags = occurrenceFlags([{ ...row, sequence: 2, date: "2024-03-02", severity: "SEVERE" }, { ...row, sequence: 1, date:
 * "2024-03-01", severity: "MILD" }]);
 * flags.map(({ AOCCFL, AOCCIFL }) => [AOCCFL, AOCCIFL]); // => [[null, "Y"], ["Y", null]]
 */
export function occurrenceFlags(events: readonly OccurringEvent[]): readonly OccurrenceFlags[] {
  const rows = events
    .map((event, i) => ({ event, i, rank: readSeverity("severity", event.severity)?.rank ?? 0 }))
    .filter(({ event }) => event.counts);
  type Ranked = (typeof rows)[number];
  const byDate = (a: Ranked, b: Ranked): number => {
    const [one, other] = [a.event.date ?? "9999-99-99", b.event.date ?? "9999-99-99"];
    return one < other ? -1 : one > other ? 1 : a.event.sequence - b.event.sequence;
  };
  const inTime = rows.slice().sort(byDate);
  const serious = inTime.filter(({ event }) => event.isSerious === true);
  const bySeverity = rows.slice().sort((a, b) => b.rank - a.rank || byDate(a, b));
  const firsts = (ordered: readonly Ranked[], keys: readonly ("systemOrganClass" | "preferredTerm")[]): ReadonlySet<number> => {
    const seen = new Set<string>();
    return new Set(
      ordered
        .filter(({ event }) => {
          const key = JSON.stringify([event.subject, ...keys.map((name) => event[name] ?? null)]);
          return !seen.has(key) && seen.add(key).has(key);
        })
        .map(({ i }) => i),
    );
  };
  const levels = [[], ["systemOrganClass"], ["systemOrganClass", "preferredTerm"]] as const;
  const [first, inClass, ofTerm] = levels.map((keys) => firsts(inTime, keys));
  const [worst, worstInClass, worstOfTerm] = levels.map((keys) => firsts(bySeverity, keys));
  const [firstSerious, seriousInClass, seriousOfTerm] = levels.map((keys) => firsts(serious, keys));
  const flag = (set: ReadonlySet<number> | undefined, i: number): "Y" | null => (set?.has(i) === true ? "Y" : null);
  return deepFrozen(
    events.map((_, i): OccurrenceFlags => ({
      AOCCFL: flag(first, i),
      AOCCSFL: flag(inClass, i),
      AOCCPFL: flag(ofTerm, i),
      AOCCIFL: flag(worst, i),
      AOCCSIFL: flag(worstInClass, i),
      AOCCPIFL: flag(worstOfTerm, i),
      AOCC02FL: flag(firstSerious, i),
      AOCC03FL: flag(seriousInClass, i),
      AOCC04FL: flag(seriousOfTerm, i),
    })),
  );
}
