import { type Assessment, type Baseline, eventNames, sedimentNames } from "./assessment.js";
import { type CalendarDate, readCalendarDate } from "./calendarDate.js";
import { knownAtVisit, readDatedDoses, type ReadDatedDose } from "./datedDoses.js";
import { isImplausible, isMeasure, measureNames, type Measure } from "./measure.js";
import { empty, misuse, requireKnownKeys, requireObject } from "./misuse.js";
import { isNot, isNotFlag } from "./wordings.js";
import { toDouble } from "./quantity.js";
import { readQuantity, type ReadQuantity } from "./readQuantity.js";

const visitKeys: readonly string[] = ["date", "visit", ...measureNames, "events", "sediment"];
const knownKeys = { baseline: [...visitKeys, "preFlare"], followUp: [...visitKeys, "doses", "next"], "followUp next": visitKeys };

/** Measurements that have been read, by name. */
export type ReadMeasures = Readonly<Partial<Record<Measure, ReadQuantity>>>;

/** What was recorded to be so or not: by name, undefined when it was not recorded. */
export type Flags = Readonly<Record<string, boolean | undefined>>;

/** An assessment that has been read: every value checked, units known, dates real. */
export interface ReadAssessment {
  readonly date: CalendarDate | null;
  readonly visit: string | null;
  readonly measures: ReadMeasures;
  readonly events: Flags;
  readonly sediment: Flags;
}

/** All that a definition may ask about, read. */
export interface ReadPair {
  readonly baseline: ReadAssessment;
  readonly followUp: ReadAssessment;
  readonly next: ReadAssessment;
  readonly preFlare: { readonly measures: ReadMeasures };
  /** Null when no doses are recorded. */
  readonly doses: readonly ReadDatedDose[] | null;
}

const nothing: ReadAssessment = { date: null, visit: null, measures: empty(), events: empty(), sediment: empty() };

/** Reads both assessments at the boundary, and refuses a follow-up dated on or before its baseline. */
export function readPair(baseline: Baseline, followUp: Assessment): ReadPair {
  const before = readAssessment("baseline", baseline);
  const after = readAssessment("followUp", followUp);
  const { preFlare } = requireObject("baseline", baseline);
  const { next, doses } = requireObject("followUp", followUp);
  const later = next == null ? nothing : readAssessment("followUp next", next);
  requireOrder("followUp date", after.date, "baseline", before.date);
  requireOrder("followUp next date", later.date, "followUp", after.date ?? before.date);
  return {
    baseline: before,
    followUp: after,
    next: later,
    preFlare: preFlare == null ? nothing : { measures: readPreFlare(preFlare) },
    doses: doses == null ? null : knownAtVisit(readDatedDoses("followUp doses", doses), after.date),
  };
}

function requireOrder(argument: string, later: CalendarDate | null, of: string, earlier: CalendarDate | null): void {
  if (earlier !== null && later !== null && later <= earlier) throw misuse(argument, later, isNot(`after the ${of} date "${earlier}"`));
}

function readAssessment(where: keyof typeof knownKeys, raw: unknown): ReadAssessment {
  const assessment = requireObject(where, raw);
  requireKnownKeys(where, assessment, knownKeys[where]);
  const { date, visit, events, sediment } = assessment;
  if (visit != null && typeof visit !== "string") throw misuse(`${where} visit`, visit, isNot("a string"));
  const measures = readMeasures(where, assessment);
  return {
    date: date == null ? null : readCalendarDate(`${where} date`, date),
    visit: visit ?? null,
    measures,
    events: readFlags(`${where} events`, events, eventNames),
    sediment: readFlags(`${where} sediment`, sediment, sedimentNames),
  };
}

function readPreFlare(raw: unknown): ReadMeasures {
  const preFlare = requireObject("baseline preFlare", raw);
  requireKnownKeys("baseline preFlare", preFlare, measureNames);
  return readMeasures("baseline preFlare", preFlare);
}

function readMeasures(where: string, source: Readonly<Record<string, unknown>>): ReadMeasures {
  const read = empty<Partial<Record<Measure, ReadQuantity>>>();
  for (const key in source) {
    const raw = source[key];
    if (raw != null && isMeasure(key)) read[key] = readQuantity(where, key, raw);
  }
  return read;
}

function readFlags(argument: string, raw: unknown, names: readonly string[]): Record<string, boolean | undefined> {
  const flags = empty<Record<string, boolean | undefined>>();
  if (raw == null) return flags;
  const source = requireObject(argument, raw);
  requireKnownKeys(argument, source, names);
  for (const name of names) {
    const flag = source[name];
    if (flag == null) continue;
    if (typeof flag !== "boolean") throw misuse(`${argument} ${name}`, flag, isNotFlag);
    flags[name] = flag;
  }
  return flags;
}

/** Warnings of the values of a record that look like a wrong unit. They are judged as reported all the same. */
export function implausibleValues(pair: ReadPair): readonly string[] {
  return (["baseline", "followUp", "followUp next"] as const).flatMap((where) => {
    const { measures } = pair[where === "followUp next" ? "next" : where];
    return measureNames.flatMap((measure) => {
      const { low = null, high, unit = "", reported } = measures[measure] ?? {};
      if (low === null || low !== high || !isImplausible(measure, toDouble(low), unit)) return [];
      return [`${where} ${measure} ${reported?.value ?? ""} ${reported?.unit ?? ""} is implausible, check the unit`];
    });
  });
}
