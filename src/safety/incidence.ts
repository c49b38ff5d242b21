import { deepFrozen } from "../measurement/deepFrozen.js";
import { misuse, requireKnownKeys, requireObject } from "../measurement/misuse.js";
import { isNot } from "../measurement/wordings.js";
import { type ArmIncidence, armsOf } from "./armIncidence.js";
import { type CountedEvent, readSafetyData, type SafetyData, type SafetySubject, type UncountedEvent } from "./safetySubject.js";

export interface IncidenceOptions {
  /** The arms in the order of the table; as they come if left out. An arm without a subject stands there with 0. */
  readonly arms?: readonly string[] | null | undefined;
  /** The arm with which each other one is compared; none if left out. */
  readonly reference?: string | null | undefined;
  readonly confidenceLevel?: number | null | undefined;
}

/** One row of the table: any event, a system organ class, or a preferred term within it. Null is not coded. */
export interface IncidenceRow {
  readonly kind: "any" | "systemOrganClass" | "preferredTerm";
  readonly systemOrganClass: string | null;
  readonly preferredTerm: string | null;
  readonly arms: readonly ArmIncidence[];
}

/** The patient incidence of events by arm as treated. Plain frozen JSON. */
export interface Incidence {
  /** Any event; then each class by falling incidence over all arms, ties by name, each followed by its terms in the same order. */
  readonly rows: readonly IncidenceRow[];
  /** Subjects who were never treated: in no arm and in no row. */
  readonly notTreated: number;
  readonly unused: readonly UncountedEvent[];
  readonly reference: string | null;
  readonly confidenceLevel: number;
}

/**
 * The patient incidence of adverse events: in each arm as treated, the subjects with at least one event, overall, by system organ class
 * and by preferred term.
 *
 * The denominator is the number of subjects, never that of events: a subject without an event has no row in AE. A subject counts once in
 * each row, so that the terms of a class
 * do not add up to it. Events of unknown timing make bounds: `subjects` counts without them, `subjectsPossible` with them. Intervals:
 * Clopper–Pearson, the difference by Newcombe and
 * by Miettinen and Nurminen, the exact Poisson interval of the exposure-adjusted rate; no adjustment for multiplicity. Source: FDA
 * Standard Safety Tables and Figures 2025, Tables 7 and 26.
 *
 * @param subjects everyone treated, by the arm as treated
 * @param events the rows of adverse events; `counts` says which belong to the table
 * @param options order of arms, reference arm, confidence level (0.95)
 * @throws RangeError on a subject listed twice, an arm that is not among those named, or values that are none
 * @category Safety
 * @example
 * const subjects = [{ subject: "01", arm: "active" }, { subject: "02", arm: "active" }, { subject: "03", arm: "placebo" }];
 * const events = [{ subject: "01", counts: "yes", systemOrganClass: "Skin", preferredTerm: "Rash" }, { subject: "02", counts: "unknown",
 * systemOrganClass: "Skin", preferredTerm: "Rash" }];
 * const [any] = incidence(subjects, events, { reference: "placebo" }).rows;
 * any.arms.map(({ arm, total, subjects, subjectsPossible }) => [arm, total, subjects, subjectsPossible]);
 * // => [["active", 2, 1, 2], ["placebo", 1, 0, 0]]
 */
export function incidence(
  subjects: readonly SafetySubject[],
  events: readonly CountedEvent[],
  options: IncidenceOptions = {},
): Incidence {
  requireKnownKeys("options", requireObject("options", options), ["arms", "reference", "confidenceLevel"]);
  const data = readSafetyData(subjects, events, options.arms);
  const reference = options.reference ?? null;
  if (reference !== null && !data.arms.some(({ arm }) => arm === reference))
    throw misuse("options reference", reference, isNot("an arm of the subjects"));
  const confidenceLevel = options.confidenceLevel ?? 0.95;
  const row = (
    kind: IncidenceRow["kind"],
    systemOrganClass: string | null,
    preferredTerm: string | null,
    own: SafetyData["events"],
  ): IncidenceRow => ({
    kind,
    systemOrganClass,
    preferredTerm,
    arms: armsOf(data, own, reference, confidenceLevel),
  });
  const counted = data.events.filter(({ counts }) => counts !== "no");
  const classes = [...groupsBy(counted, "systemOrganClass")].map(([name, own]) => {
    const terms = [...groupsBy(own, "preferredTerm")].map(([term, rows]) => row("preferredTerm", name, term, rows));
    return { head: row("systemOrganClass", name, null, own), terms: terms.sort((a, b) => inOrder(a, b, "preferredTerm")) };
  });
  classes.sort((a, b) => inOrder(a.head, b.head, "systemOrganClass"));
  const rows = [row("any", null, null, counted), ...classes.flatMap(({ head, terms }) => [head, ...terms])];
  return deepFrozen({ rows, notTreated: data.notTreated, unused: data.unused, reference, confidenceLevel });
}

function groupsBy(
  events: SafetyData["events"],
  key: "systemOrganClass" | "preferredTerm",
): Map<string | null, SafetyData["events"][number][]> {
  const groups = new Map<string | null, SafetyData["events"][number][]>();
  for (const event of events) {
    const name = event[key] ?? null;
    const own = groups.get(name);
    if (own === undefined) groups.set(name, [event]);
    else own.push(event);
  }
  return groups;
}

/** By falling number of subjects in all arms; what may count decides between equals, then the name, what is not coded last. */
function inOrder(a: IncidenceRow, b: IncidenceRow, key: "systemOrganClass" | "preferredTerm"): number {
  const sum = ({ arms }: IncidenceRow, of: "subjects" | "subjectsPossible"): number => arms.reduce((all, arm) => all + arm[of], 0);
  const byName = a[key] === null ? 1 : b[key] === null ? -1 : a[key] < b[key] ? -1 : 1;
  return sum(b, "subjects") - sum(a, "subjects") || sum(b, "subjectsPossible") - sum(a, "subjectsPossible") || byName;
}
