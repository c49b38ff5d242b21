import { type Assessment, type Baseline, eventNames, sedimentNames } from "./assessment.js";
import { type CalendarDate, readCalendarDate } from "./calendarDate.js";
import { knownAtVisit, readDatedDoses, type ReadDatedDose } from "./datedDoses.js";
import { isImplausible, measureNames, type Measure } from "./measure.js";
import { isOfHost, misuse, requireKnownKeys, requireObject } from "./misuse.js";
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
  readonly warnings: readonly string[];
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

const nothing: ReadAssessment = { date: null, visit: null, measures: {}, events: {}, sediment: {}, warnings: [] };

/** Reads both assessments at the boundary, and refuses a follow-up dated on or before its baseline. */
export function readPair(baseline: Baseline, followUp: Assessment): ReadPair {
  const before = readAssessment("baseline", baseline);
  const after = readAssessment("followUp", followUp);
  const { preFlare } = baseline;
  const { next, doses } = followUp;
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
    warnings: implausibleValues(where, measures),
  };
}

function readPreFlare(raw: unknown): ReadMeasures {
  const preFlare = requireObject("baseline preFlare", raw);
  requireKnownKeys("baseline preFlare", preFlare, measureNames);
  return readMeasures("baseline preFlare", preFlare);
}

function readMeasures(where: string, source: Readonly<Record<string, unknown>>): ReadMeasures {
  const read: Partial<Record<Measure, ReadQuantity>> = {};
  for (const measure of measureNames) {
    const raw = source[measure];
    if (raw != null && !isOfHost(source, measure)) read[measure] = readQuantity(where, measure, raw);
  }
  return read;
}

function readFlags(argument: string, raw: unknown, names: readonly string[]): Record<string, boolean | undefined> {
  const flags: Record<string, boolean | undefined> = {};
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

/** Values that look like a wrong unit. A warning: the value is still judged as reported. */
function implausibleValues(where: string, measures: ReadMeasures): readonly string[] {
  const warnings: string[] = [];
  for (const measure of measureNames) {
    const quantity = measures[measure];
    if (quantity?.low == null || quantity.low !== quantity.high || !isImplausible(measure, toDouble(quantity.low), quantity.unit)) continue;
    warnings.push(`${where} ${measure} ${quantity.reported.value} ${quantity.reported.unit} is implausible, check the unit`);
  }
  return warnings;
}
