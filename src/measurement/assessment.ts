import { type CalendarDate, readCalendarDate } from "./calendarDate.js";
import { isImplausible, measureNames, type Measure } from "./measure.js";
import { misuse, requireKnownKeys, requireObject } from "./misuse.js";
import { toDouble } from "./quantity.js";
import { type Quantity, readQuantity, type ReadQuantity } from "./readQuantity.js";

/** What was recorded besides the measurements. Absent means unknown, never "no". */
export interface Events {
  readonly rescueTherapy?: boolean | null;
  readonly otherDeterioration?: boolean | null;
  readonly treatmentDiscontinued?: boolean | null;
  readonly prohibitedMedication?: boolean | null;
  readonly death?: boolean | null;
  readonly dialysis?: boolean | null;
}

/** What the urinary sediment showed. Absent means unknown. */
export interface Sediment {
  readonly redCellCasts?: boolean | null;
  readonly whiteCellCasts?: boolean | null;
}

export type EventName = keyof Events;
export type SedimentName = keyof Sediment;

type Measures = Readonly<Partial<Record<Measure, Quantity | null>>>;

/** What was measured and recorded at one visit. A measure left out (or null) is unknown. */
export interface Assessment extends Measures {
  /** `YYYY-MM-DD`, or an ISO date-time of which the date part counts. */
  readonly date?: string | null;
  /** The study's own name of the visit, such as "WEEK 24"; carried into the result. */
  readonly visit?: string | null;
  readonly events?: Events | null;
  readonly sediment?: Sediment | null;
}

/** The assessment before treatment, with the values from before the flare where a definition refers to them. */
export interface Baseline extends Assessment {
  readonly preFlare?: Measures | null;
}

export const eventNames: readonly EventName[] = [
  "rescueTherapy", "otherDeterioration", "treatmentDiscontinued", "prohibitedMedication", "death", "dialysis",
];
const sedimentNames: readonly SedimentName[] = ["redCellCasts", "whiteCellCasts"];
const assessmentKeys: readonly string[] = ["date", "visit", ...measureNames, "events", "sediment"];
const baselineKeys: readonly string[] = [...assessmentKeys, "preFlare"];

/** An assessment that has been read: every value checked, units known, dates real. */
export interface ReadAssessment {
  readonly date: CalendarDate | null;
  readonly visit: string | null;
  readonly measures: Readonly<Partial<Record<Measure, ReadQuantity>>>;
  readonly events: Readonly<Record<string, boolean | undefined>>;
  readonly warnings: readonly string[];
}

/** Baseline and follow-up, both read. */
export interface ReadPair {
  readonly baseline: ReadAssessment;
  readonly followUp: ReadAssessment;
}

/** Reads both assessments at the boundary, and refuses a follow-up dated on or before its baseline. */
export function readPair(baseline: Baseline, followUp: Assessment): ReadPair {
  const pair = { baseline: readAssessment("baseline", baseline), followUp: readAssessment("followUp", followUp) };
  const { date: before } = pair.baseline;
  const { date: after } = pair.followUp;
  if (before !== null && after !== null && after <= before) {
    throw misuse("followUp date", after, `is not after the baseline date "${before}"`);
  }
  return pair;
}

function readAssessment(argument: "baseline" | "followUp", raw: unknown): ReadAssessment {
  const assessment = requireObject(argument, raw);
  requireKnownKeys(argument, assessment, argument === "baseline" ? baselineKeys : assessmentKeys);
  const { date, visit, events, sediment, preFlare } = assessment;
  if (visit != null && typeof visit !== "string") throw misuse(`${argument} visit`, visit, "is not a string");
  if (preFlare != null) {
    requireKnownKeys(`${argument} preFlare`, requireObject(`${argument} preFlare`, preFlare), measureNames);
    readMeasures(`${argument} preFlare`, preFlare as Readonly<Record<string, unknown>>);
  }
  readFlags(`${argument} sediment`, sediment, sedimentNames);
  const measures = readMeasures(argument, assessment);
  return {
    date: date == null ? null : readCalendarDate(`${argument} date`, date),
    visit: visit ?? null,
    measures,
    events: readFlags(`${argument} events`, events, eventNames),
    warnings: implausibleValues(argument, measures),
  };
}

function readMeasures(where: string, source: Readonly<Record<string, unknown>>): ReadAssessment["measures"] {
  const read: Partial<Record<Measure, ReadQuantity>> = {};
  for (const measure of measureNames) {
    const raw = source[measure];
    if (raw != null) read[measure] = readQuantity(where, measure, raw);
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
    if (typeof flag !== "boolean") throw misuse(`${argument} ${name}`, flag, "is not true or false");
    flags[name] = flag;
  }
  return flags;
}

/** Values that look like a wrong unit. A warning: the value is still judged as reported. */
function implausibleValues(where: string, measures: ReadAssessment["measures"]): readonly string[] {
  const warnings: string[] = [];
  for (const measure of measureNames) {
    const quantity = measures[measure];
    if (quantity?.low == null || quantity.low !== quantity.high || !isImplausible(measure, toDouble(quantity.low), quantity.unit)) continue;
    warnings.push(`${where} ${measure} ${quantity.reported.value} ${quantity.reported.unit} is implausible, check the unit`);
  }
  return warnings;
}
