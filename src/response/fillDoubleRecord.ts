import type { Assessment, Baseline, Events, Measures, Sediment } from "../measurement/assessment.js";
import { isPlainDate } from "../measurement/calendarDate.js";
import { baseUnitFactor, measureNames, unitsOf } from "../measurement/measure.js";
import { toDouble } from "../measurement/quantity.js";
import type { Quantity, ReferenceRange } from "../measurement/readQuantity.js";
import { type DoubleAssessment, type DoubleRecord, eventSlots, highOffset, lowOffset, measureSlots, sedimentSlots, unitOffset } from "./doubleRecord.js";
import { fillDoses } from "./fillDoses.js";
import { countKeys, isObject, numberOf } from "./plainInput.js";

/** The units that need no second look (every UCUM code, spelt as such), and their factors to the base unit. */
const codes = /* @__PURE__ */ measureNames.map(unitsOf);
const factors = /* @__PURE__ */ measureNames.map((measure) => unitsOf(measure).map((unit) => toDouble(baseUnitFactor(measure, unit))));

/**
 * Fills the record from two assessments of the plainest kind: known keys only, plain values, UCUM codes, real dates in
 * order. False for anything else, a mistake or merely unusual: then the exact reader has to look.
 */
export function fillDoubleRecord(record: DoubleRecord, baseline: Baseline, followUp: Assessment): boolean {
  if (!isObject(baseline) || !isObject(followUp)) return false;
  const { preFlare } = baseline;
  const { next, doses } = followUp;
  record.dates.baseline = baseline.date ?? null;
  record.dates.followUp = followUp.date ?? null;
  record.doses.length = 0;
  if (doses !== undefined && !fillDoses(record.doses, doses)) return false;
  if (preFlare === undefined) clear(record.preFlare);
  else if (!isObject(preFlare) || countKeys(preFlare) !== fillMeasures(record.preFlare, preFlare)) return false;
  if (next === undefined) {
    clear(record.next);
    clear(record.sediment.next);
  } else if (!isObject(next) || fillAssessment(record.next, record.events, record.sediment.next, next, followUp.date ?? baseline.date) !== countKeys(next)) {
    return false;
  }
  // The events of the follow-up are filled last: those are the ones that definitions ask about.
  return (
    fillAssessment(record.baseline, record.events, record.sediment.followUp, baseline) + (preFlare === undefined ? 0 : 1) === countKeys(baseline) &&
    fillAssessment(record.followUp, record.events, record.sediment.followUp, followUp, baseline.date) + (next === undefined ? 0 : 1) + (doses === undefined ? 0 : 1) ===
      countKeys(followUp)
  );
}

const filled = 0;
const cleared = 1;

/** Empties a part of the record. Its last place says when that was done already. */
function clear(part: Float64Array): void {
  if (part[part.length - 1] === cleared) return;
  part.fill(NaN);
  part[part.length - 1] = cleared;
}

/** Fills one assessment; the number of its keys that were understood, NaN when one needs a second look. */
function fillAssessment(values: DoubleAssessment, flags: Float64Array, elements: Float64Array, source: Assessment, after?: string | null): number {
  const { date, visit, events, sediment } = source;
  let known = fillMeasures(values, source);
  if (date !== undefined) known += isPlainDate(date) && (after === undefined || (after !== null && date > after)) ? 1 : NaN;
  if (visit !== undefined) known += typeof visit === "string" ? 1 : NaN;
  if (events === undefined) clear(flags);
  else known += fillEvents(flags, events);
  if (sediment === undefined) clear(elements);
  else known += fillSediment(elements, sediment);
  return known;
}

// The properties are named one by one, not looped over: that is what makes this path fast.
function fillMeasures(values: DoubleAssessment, source: Measures): number {
  values[values.length - 1] = filled;
  return (
    fillValue(values, measureSlots.serumCreatinine, source.serumCreatinine) +
    fillValue(values, measureSlots.upcr, source.upcr) +
    fillValue(values, measureSlots.urineProtein24h, source.urineProtein24h) +
    fillValue(values, measureSlots.egfr, source.egfr) +
    fillValue(values, measureSlots.prednisoneEquivalent, source.prednisoneEquivalent) +
    fillValue(values, measureSlots.serumAlbumin, source.serumAlbumin) +
    fillValue(values, measureSlots.urineRedCells, source.urineRedCells) +
    fillValue(values, measureSlots.urineWhiteCells, source.urineWhiteCells) +
    fillValue(values, measureSlots.urineRedCellConcentration, source.urineRedCellConcentration)
  );
}

/** Fills one value; 1 when there was one to fill, 0 when it is missing, NaN when it needs a second look. */
function fillValue(values: DoubleAssessment, slot: number, quantity: Quantity | null | undefined): number {
  values[slot] = NaN;
  if (quantity === undefined) return 0;
  if (quantity === null) return NaN;
  const { value, unit, referenceRange } = quantity;
  const number = numberOf(value);
  const code = (codes[slot] as readonly string[]).indexOf(unit);
  if (!(number >= 0) || code < 0 || countKeys(quantity) !== (referenceRange === undefined ? 2 : 3)) return NaN;
  const factor = (factors[slot] as readonly number[])[code] as number;
  values[slot] = number * factor;
  values[slot + unitOffset] = code;
  values[slot + lowOffset] = values[slot + highOffset] = NaN;
  return referenceRange === undefined ? 1 : fillRange(values, slot, factor, referenceRange);
}

function fillRange(values: DoubleAssessment, slot: number, factor: number, range: ReferenceRange | null): number {
  if (!isObject(range)) return NaN;
  const { low, high } = range;
  const [from, to] = [low === undefined ? 0 : numberOf(low), high === undefined ? Infinity : numberOf(high)];
  if (!(from <= to) || countKeys(range) !== (low === undefined ? 0 : 1) + (high === undefined ? 0 : 1)) return NaN;
  if (low !== undefined) values[slot + lowOffset] = from * factor;
  if (high !== undefined) values[slot + highOffset] = to * factor;
  return 1;
}

function fillEvents(flags: Float64Array, events: Events | null): number {
  if (!isObject(events)) return NaN;
  flags[flags.length - 1] = filled;
  const known =
    fillFlag(flags, eventSlots.rescueTherapy, events.rescueTherapy) +
    fillFlag(flags, eventSlots.otherDeterioration, events.otherDeterioration) +
    fillFlag(flags, eventSlots.treatmentDiscontinued, events.treatmentDiscontinued) +
    fillFlag(flags, eventSlots.prohibitedMedication, events.prohibitedMedication) +
    fillFlag(flags, eventSlots.death, events.death) +
    fillFlag(flags, eventSlots.dialysis, events.dialysis) +
    fillFlag(flags, eventSlots.treatmentFailure, events.treatmentFailure) +
    fillFlag(flags, eventSlots.earlyWithdrawal, events.earlyWithdrawal) +
    fillFlag(flags, eventSlots.extrarenalActivity, events.extrarenalActivity) +
    fillFlag(flags, eventSlots.adverseEventAffectingEgfr, events.adverseEventAffectingEgfr);
  return countKeys(events) === known ? 1 : NaN;
}

function fillSediment(elements: Float64Array, sediment: Sediment | null): number {
  if (!isObject(sediment)) return NaN;
  elements[elements.length - 1] = filled;
  const known =
    fillFlag(elements, sedimentSlots.redCellCasts, sediment.redCellCasts) +
    fillFlag(elements, sedimentSlots.whiteCellCasts, sediment.whiteCellCasts) +
    fillFlag(elements, sedimentSlots.activeSediment, sediment.activeSediment);
  return countKeys(sediment) === known ? 1 : NaN;
}

function fillFlag(flags: Float64Array, slot: number, flag: boolean | null | undefined): number {
  flags[slot] = flag === true ? 1 : flag === false ? 0 : NaN;
  return flag === undefined ? 0 : typeof flag === "boolean" ? 1 : NaN;
}
