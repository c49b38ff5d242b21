import { deepFrozen } from "../measurement/deepFrozen.js";
import { misuse, requireKnownKeys, requireObject } from "../measurement/misuse.js";
import { isNotOneOf, isNotText, isPartialDate, isTwice } from "../measurement/wordings.js";
import { isOneDay, possibleDays } from "../measurement/possibleDays.js";
import type { Emergence } from "./treatmentEmergent.js";
import { readSeverity, type Severity } from "./severity.js";

/** A subject of the safety population, by the arm as treated, also without any event. */
export interface SafetySubject {
  readonly subject: string;
  /** The treatment received, not the one planned; null where the subject was never treated and does not count. */
  readonly arm?: string | null | undefined;
  /** Needed for exposure-adjusted rates only: whole dates. */
  readonly firstDose?: string | null | undefined;
  readonly endOfFollowUp?: string | null | undefined;
  /** Whether the subject died on study, whatever the day and the cause; null is not recorded. */
  readonly died?: boolean | null | undefined;
}

/** One row of adverse events. */
export interface CountedEvent {
  readonly subject: string;
  /** Whether the row belongs to what is counted: the answer of `treatmentEmergent`, alone or joined with others by `bothHold`. */
  readonly counts: Emergence;
  /** As coded by the study: no dictionary is shipped. */
  readonly systemOrganClass?: string | null | undefined;
  readonly preferredTerm?: string | null | undefined;
  readonly severity?: Severity | null | undefined;
  /** Whole, partial or missing: for exposure-adjusted rates. */
  readonly start?: string | null | undefined;
}

/** An event that cannot be counted, and why. */
export interface UncountedEvent {
  readonly event: number;
  readonly subject: string;
  readonly reason: string;
}

/** The subjects of each arm and their events. */
export interface SafetyData {
  readonly arms: readonly { readonly arm: string; readonly subjects: readonly SafetySubject[] }[];
  readonly events: readonly (CountedEvent & { readonly arm: string })[];
  readonly notTreated: number;
  readonly unused: readonly UncountedEvent[];
}

/**
 * Whether an event belongs to two sets at once, such as treatment-emergent and serious: "no" as soon as one says so, "yes" when both do.
 *
 * @category Safety
 * @example
 * bothHold("yes", "unknown"); // => "unknown"
 * bothHold("unknown", "no"); // => "no"
 */
export function bothHold(a: Emergence, b: Emergence): Emergence {
  if (a === "notTreated" || b === "notTreated") return "notTreated";
  if (a === "no" || b === "no") return "no";
  return a === "yes" && b === "yes" ? "yes" : "unknown";
}

/** Reads subjects and events; arms in the order given, otherwise as they come. Refuses a subject that is listed twice. */
export function readSafetyData(
  subjects: readonly SafetySubject[],
  events: readonly CountedEvent[],
  armOrder: readonly string[] | null | undefined,
): SafetyData {
  const arms = new Map<string, SafetySubject[]>((armOrder ?? []).map((arm) => [arm, []]));
  const armOf = new Map<string, string | null>();
  subjects.forEach((raw, i) => {
    const where = `subjects[${String(i)}]`;
    requireKnownKeys(where, requireObject(where, raw), ["subject", "arm", "firstDose", "endOfFollowUp", "died"]);
    if (typeof raw.subject !== "string" || raw.subject === "") throw misuse(`${where} subject`, raw.subject, isNotText);
    if (armOf.has(raw.subject)) throw misuse(`${where} subject`, raw.subject, isTwice("each subject once"));
    for (const key of ["firstDose", "endOfFollowUp"] as const) {
      const days = possibleDays(`${where} ${key}`, raw[key]);
      if (days.first !== null && !isOneDay(days))
        throw misuse(`${where} ${key}`, raw[key], isPartialDate);
    }
    armOf.set(raw.subject, raw.arm ?? null);
    if (raw.arm == null) return;
    if (armOrder != null && !armOrder.includes(raw.arm)) throw misuse(`${where} arm`, raw.arm, isNotOneOf(armOrder));
    arms.set(raw.arm, [...(arms.get(raw.arm) ?? []), raw]);
  });
  const unused: UncountedEvent[] = [];
  const counted = events.flatMap((raw, event) => {
    const where = `events[${String(event)}]`;
    requireKnownKeys(where, requireObject(where, raw), ["subject", "counts", "systemOrganClass", "preferredTerm", "severity", "start"]);
    if (!["yes", "no", "unknown", "notTreated"].includes(raw.counts))
      throw misuse(`${where} counts`, raw.counts, isNotOneOf(["yes", "no", "unknown", "notTreated"]));
    readSeverity(`${where} severity`, raw.severity);
    possibleDays(`${where} start`, raw.start);
    const arm = armOf.get(raw.subject);
    if (arm === undefined) unused.push({ event, subject: raw.subject, reason: "the subject is not among the subjects" });
    else if (arm === null || raw.counts === "notTreated")
      unused.push({ event, subject: raw.subject, reason: "the subject was not treated" });
    return arm == null || raw.counts === "notTreated" ? [] : [{ ...raw, arm }];
  });
  const notTreated = [...armOf.values()].filter((arm) => arm === null).length;
  return { arms: [...arms].map(([arm, own]) => ({ arm, subjects: own })), events: counted, notTreated, unused: deepFrozen(unused) };
}
