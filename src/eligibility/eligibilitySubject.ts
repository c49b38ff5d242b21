import type { Assessment } from "../measurement/assessment.js";
import { dayNumber, readCalendarDate } from "../measurement/calendarDate.js";
import { misuse, requireKnownKeys, requireObject } from "../measurement/misuse.js";
import { contradicts, isBefore, isNot, isNotFlagOrNull } from "../measurement/wordings.js";
import { possibleDays, type PossibleDays } from "../measurement/possibleDays.js";
import { readPair, type ReadPair } from "../measurement/readAssessment.js";
import type { SleItems } from "./classifySle.js";
import { type EligibilityFact, eligibilityFacts, type EligibilityHistory, eligibilityHistories } from "./eligibilityRule.js";

/** One event or course of a history. Dates are whole, partial or missing (null). */
export interface HistoryEntry {
  /** What it was, for the finding: "rituximab 1 g". */
  readonly what?: string | null | undefined;
  readonly start?: string | null | undefined;
  /** The last day; left out for an event of one day. */
  readonly end?: string | null | undefined;
  /** Still going on: no end. */
  readonly ongoing?: boolean | null | undefined;
}

/** A history and whether it is complete. */
export interface History {
  /** Stated: nothing else took place. Without it, no entry is not "never". */
  readonly isComplete?: boolean | null | undefined;
  readonly entries?: readonly HistoryEntry[] | null | undefined;
}

/** What is known of a subject at screening. What is left out or null is unknown, never "no". */
export interface EligibilitySubject {
  readonly subject?: string | null | undefined;
  /** Whole dates; neither is taken for the other. */
  readonly screening?: string | null | undefined;
  readonly randomisation?: string | null | undefined;
  /** Whole or partial. */
  readonly birth?: string | null | undefined;
  /** Whole or partial. */
  readonly consentDate?: string | null | undefined;
  /** Completed years at consent, where no date of birth is recorded. */
  readonly age?: number | null | undefined;
  /** The measurements of the visit. */
  readonly visit?: Assessment | null | undefined;
  /** Items by classification: `{ "acr-1997": { malarRash: true, … } }`. */
  readonly items?: Readonly<Record<string, SleItems | null | undefined>> | null | undefined;
  readonly facts?: Readonly<Partial<Record<EligibilityFact, boolean | null | undefined>>> | null | undefined;
  readonly histories?: Readonly<Partial<Record<EligibilityHistory, History | null | undefined>>> | null | undefined;
}

export interface ReadEntry {
  readonly what: string | null;
  readonly start: PossibleDays;
  readonly end: PossibleDays;
  readonly isOngoing: boolean;
}

export interface ReadHistory {
  readonly isComplete: boolean;
  readonly entries: readonly ReadEntry[];
}

/** A subject that has been read. */
export interface ReadSubject {
  readonly anchors: Readonly<Record<"screening" | "randomisation", number | null>>;
  readonly birth: PossibleDays;
  readonly consent: PossibleDays;
  readonly age: number | null;
  readonly pair: ReadPair;
  readonly items: NonNullable<EligibilitySubject["items"]>;
  readonly facts: NonNullable<EligibilitySubject["facts"]>;
  readonly histories: Readonly<Partial<Record<EligibilityHistory, ReadHistory>>>;
}

const keys = ["subject", "screening", "randomisation", "birth", "consentDate", "age", "visit", "items", "facts", "histories"];

/** Reads a subject at the boundary. Throws a RangeError on anything that has no one meaning. */
export function readEligibilitySubject(subject: EligibilitySubject): ReadSubject {
  requireKnownKeys("subject", requireObject("subject", subject), keys);
  const { age, facts, histories, items } = subject;
  const anchor = (name: "screening" | "randomisation"): number | null =>
    subject[name] == null ? null : dayNumber(readCalendarDate(`subject ${name}`, subject[name]));
  const anchors = { screening: anchor("screening"), randomisation: anchor("randomisation") };
  if (anchors.screening !== null && anchors.randomisation !== null && anchors.randomisation < anchors.screening) {
    throw misuse("subject randomisation", subject.randomisation, isBefore("the screening", subject.screening));
  }
  if (age != null && !(Number.isInteger(age) && age >= 0)) throw misuse("subject age", age, isNot("a whole number of completed years"));
  requireKnownKeys("subject facts", requireObject("subject facts", facts ?? {}), eligibilityFacts);
  for (const [name, value] of Object.entries(facts ?? {})) {
    if (value != null && typeof value !== "boolean") throw misuse(`subject facts ${name}`, value, isNotFlagOrNull);
  }
  requireKnownKeys("subject histories", requireObject("subject histories", histories ?? {}), eligibilityHistories);
  const read = eligibilityHistories.flatMap((name) =>
    histories?.[name] == null ? [] : [[name, readHistory(`subject histories ${name}`, histories[name])] as const],
  );
  return {
    anchors,
    birth: possibleDays("subject birth", subject.birth),
    consent: possibleDays("subject consentDate", subject.consentDate),
    age: age ?? null,
    pair: readPair({}, subject.visit ?? {}),
    items: items ?? {},
    facts: facts ?? {},
    histories: Object.fromEntries(read) as Partial<Record<EligibilityHistory, ReadHistory>>,
  };
}

function readHistory(where: string, history: History): ReadHistory {
  requireKnownKeys(where, requireObject(where, history), ["isComplete", "entries"]);
  const entries = (history.entries ?? []).map((entry, i): ReadEntry => {
    const place = `${where} entries[${String(i)}]`;
    requireKnownKeys(place, requireObject(place, entry), ["what", "start", "end", "ongoing"]);
    const start = possibleDays(`${place} start`, entry.start);
    const isOngoing = entry.ongoing === true;
    if (isOngoing && entry.end != null) throw misuse(`${place} ongoing`, true, contradicts("the end that is recorded"));
    return { what: entry.what ?? null, start, end: entry.end === undefined ? start : possibleDays(`${place} end`, entry.end), isOngoing };
  });
  return { isComplete: history.isComplete === true, entries };
}
