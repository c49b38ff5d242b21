import { type Assessment, eventNames, type Events } from "../measurement/assessment.js";
import { isPlainDate } from "../measurement/calendarDate.js";
import { baseUnitFactor, measureNames, unitsOf } from "../measurement/measure.js";
import { toDouble } from "../measurement/quantity.js";
import type { Quantity } from "../measurement/readQuantity.js";

/** Baseline and follow-up as doubles in base units (NaN: missing), in the order of `measureNames`; flags likewise (1, 0, NaN). */
export interface DoubleRecord {
  readonly baseline: Float64Array;
  readonly followUp: Float64Array;
  readonly events: Float64Array;
}

export function emptyDoubleRecord(): DoubleRecord {
  return {
    baseline: new Float64Array(measureNames.length),
    followUp: new Float64Array(measureNames.length),
    events: new Float64Array(eventNames.length),
  };
}

/** Where each measure and event stands in a record. */
export const measureSlots = slots(measureNames);
export const eventSlots = slots(eventNames);

// @__NO_SIDE_EFFECTS__
function slots<Name extends string>(names: readonly Name[]): Readonly<Record<Name, number>> {
  return Object.fromEntries(names.map((name, slot) => [name, slot])) as Record<Name, number>;
}

/** The units that need no second look (every UCUM code, spelt as such), and their factors to the base unit. */
const codes = /* @__PURE__ */ measureNames.map(unitsOf);
const factors = /* @__PURE__ */ measureNames.map((measure) => unitsOf(measure).map((unit) => toDouble(baseUnitFactor(measure, unit))));

/**
 * Fills the record from two assessments of the plainest kind: known keys only, plain values, UCUM codes, real dates in
 * order. False for anything else, a mistake or merely unusual: then the exact reader has to look.
 */
export function fillDoubleRecord(record: DoubleRecord, baseline: Assessment, followUp: Assessment): boolean {
  if (!isObject(baseline) || !isObject(followUp)) return false;
  const before = baseline.date;
  const after = followUp.date;
  if (before !== undefined && !isPlainDate(before)) return false;
  if (after !== undefined && (!isPlainDate(after) || (before !== undefined && after <= before))) return false;
  return fillAssessment(record.baseline, record.events, baseline) && fillAssessment(record.followUp, record.events, followUp);
}

/** A plain object of this realm; any other kind of object is left to the exact reader. */
function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

// The properties are named one by one, not looped over: that is what makes this path fast.
function fillAssessment(values: Float64Array, flags: Float64Array, source: Assessment): boolean {
  const { visit, events } = source;
  let known = source.date === undefined ? 0 : 1;
  if (visit !== undefined) {
    if (typeof visit !== "string") return false;
    known++;
  }
  known += fillValue(values, measureSlots.serumCreatinine, source.serumCreatinine);
  known += fillValue(values, measureSlots.upcr, source.upcr);
  known += fillValue(values, measureSlots.urineProtein24h, source.urineProtein24h);
  known += fillValue(values, measureSlots.egfr, source.egfr);
  known += fillValue(values, measureSlots.prednisoneEquivalent, source.prednisoneEquivalent);
  known += fillValue(values, measureSlots.serumAlbumin, source.serumAlbumin);
  known += fillValue(values, measureSlots.urineRedCells, source.urineRedCells);
  known += fillValue(values, measureSlots.urineWhiteCells, source.urineWhiteCells);
  if (events === undefined) flags.fill(NaN);
  else if (fillEvents(flags, events)) known++;
  else return false;
  return countKeys(source) === known;
}

/** Fills one value in the base unit; 1 when there was one to fill, 0 when it is missing, NaN when it needs a second look. */
function fillValue(values: Float64Array, slot: number, quantity: Quantity | null | undefined): number {
  values[slot] = NaN;
  if (quantity === undefined) return 0;
  if (typeof quantity !== "object" || quantity === null) return NaN;
  const { value, unit } = quantity;
  const number = typeof value === "number" ? value : doubleOf(value);
  const code = (codes[slot] as readonly string[]).indexOf(unit);
  if (!(number >= 0 && number < 1e15) || code < 0 || countKeys(quantity) !== 2) return NaN;
  values[slot] = number * ((factors[slot] as readonly number[])[code] as number);
  return 1;
}

function fillEvents(flags: Float64Array, events: Events | null): boolean {
  if (!isObject(events)) return false;
  const known =
    fillFlag(flags, eventSlots.rescueTherapy, events.rescueTherapy) +
    fillFlag(flags, eventSlots.otherDeterioration, events.otherDeterioration) +
    fillFlag(flags, eventSlots.treatmentDiscontinued, events.treatmentDiscontinued) +
    fillFlag(flags, eventSlots.prohibitedMedication, events.prohibitedMedication) +
    fillFlag(flags, eventSlots.death, events.death) +
    fillFlag(flags, eventSlots.dialysis, events.dialysis);
  return countKeys(events) === known;
}

function fillFlag(flags: Float64Array, slot: number, flag: boolean | null | undefined): number {
  flags[slot] = flag === true ? 1 : flag === false ? 0 : NaN;
  return flag === undefined ? 0 : typeof flag === "boolean" ? 1 : NaN;
}

/** The double nearest to a plain decimal of up to 15 digits, NaN for any other text: two whole numbers, one rounding. */
function doubleOf(text: unknown): number {
  if (typeof text !== "string" || text.length > 15) return NaN;
  const last = text.length - 1;
  let digits = 0;
  let scale = last < 0 ? NaN : 1;
  let point = -1;
  for (let i = 0; i <= last; i++) {
    const code = text.charCodeAt(i);
    if (code === 46 && point < 0 && i > 0 && i < last) point = i;
    else if (code >= 48 && code <= 57) {
      digits = digits * 10 + code - 48;
      if (point >= 0) scale *= 10;
    } else return NaN;
  }
  return digits / scale;
}

function countKeys(value: object): number {
  let count = 0;
  for (const _key in value) count++;
  return count;
}
