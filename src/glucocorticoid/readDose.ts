import { unitCode } from "../measurement/measure.js";
import { misuse, requireKnownKeys, requireObject, shown } from "../measurement/misuse.js";
import { isNot } from "../measurement/wordings.js";
import { compare, type Exact, exact, exactNumber, readDecimal, times } from "../measurement/quantity.js";
import type { ReportedValue } from "../measurement/readQuantity.js";
import { dosesPerFortnight } from "./dosesPerFortnight.js";
import { drugKey } from "./drugKey.js";
import type { ReadTable } from "./glucocorticoidTable.js";
import { routeObjections } from "./routeObjections.js";

/** One glucocorticoid as it was recorded: drug, dose, how often, and by which route. */
export interface GlucocorticoidDose {
  /** The drug's name in any case, with or without its salt: "PREDNISONE", "hydrocortisone sodium succinate". */
  readonly drug: string;
  /** A plain decimal, zero or more, in `mg`, `g` or `ug` per administration, or in `mg/d`. There is no default unit. */
  readonly dose: { readonly value: number | string; readonly unit: string };
  /** How often: "QD", "BID", "Q8H", "QOD", "QW", … Left out for a dose in `mg/d`; null and "" are left out too. */
  readonly frequency?: string | null | undefined;
  /** "ORAL" or "INTRAVENOUS"; by another route the equivalent is unknown. */
  readonly route: string;
}

/** The dose as recorded. */
export interface RecordedDose {
  readonly drug: string;
  readonly dose: ReportedValue;
  readonly frequency: string | null;
  readonly route: string;
}

/** What a dose adds to the day: `milligramsPerFortnight / 14 × 5 / equivalent`, not yet divided. */
export interface Contribution {
  readonly milligramsPerFortnight: Exact;
  readonly equivalent: Exact;
}

/** A dose that has been read: what it adds, or why that is unknown. */
export interface ReadDose {
  readonly recorded: RecordedDose;
  readonly outcome: Contribution | { readonly reason: string };
}

const milligramsIn: Readonly<Record<string, string>> = { mg: "1", g: "1000", ug: "0.001", mcg: "0.001" };

/**
 * Reads a dose at the boundary. Throws a RangeError on what is missing or has no one meaning.
 *
 * Unit and value are understood last: a cream in per cent is unknown because of its route, and says so.
 */
export function readDose(argument: string, raw: unknown, table: ReadTable): ReadDose {
  const { recorded, value } = readRecord(argument, requireObject(argument, raw));
  const { drug, dose, frequency, route } = recorded;
  const equivalent = table.equivalents.get(drugKey(drug));
  const often = frequency === null || frequency.trim() === "" ? null : dosesPerFortnight(frequency);
  const reasons = [
    ...(equivalent === undefined ? [`the drug is not in the table ${shown(table.id)}`] : []),
    ...routeObjections(route),
    ...(often === undefined ? [`the frequency ${shown(frequency)} does not give a number of doses a day`] : []),
  ];
  if (equivalent === undefined || often === undefined || reasons.length > 0) return { recorded, outcome: { reason: reasons.join("; ") } };
  const onceDaily = exact("14");
  const isPerDay = unitCode("prednisoneEquivalent", dose.unit) !== undefined;
  const milligrams = times(readValue(argument, value), isPerDay ? exact("1") : unitFactor(argument, dose.unit));
  if (often === null && !isPerDay) return { recorded, outcome: { reason: `no frequency is recorded for a dose in ${dose.unit}` } };
  if (often !== null && isPerDay && compare(often, onceDaily) !== 0) {
    const reason = `the frequency ${shown(frequency)} beside a dose in ${dose.unit} leaves open whether the dose is the whole day's`;
    return { recorded, outcome: { reason } };
  }
  return { recorded, outcome: { milligramsPerFortnight: times(milligrams, often ?? onceDaily), equivalent } };
}

function readRecord(
  argument: string,
  source: Readonly<Record<string, unknown>>,
): { readonly recorded: RecordedDose; readonly value: number | string } {
  requireKnownKeys(argument, source, ["drug", "dose", "frequency", "route"]);
  const { drug, frequency, route } = source;
  if (!isText(drug)) throw misuse(`${argument} drug`, drug, isNot('the name of a drug, such as "prednisone"'));
  if (!isText(route)) throw misuse(`${argument} route`, route, isNot('a route, such as "ORAL"'));
  if (frequency != null && typeof frequency !== "string")
    throw misuse(`${argument} frequency`, frequency, isNot('a frequency, such as "BID"'));
  const dose = requireObject(`${argument} dose`, source["dose"]);
  requireKnownKeys(`${argument} dose`, dose, ["value", "unit"]);
  const { value, unit } = dose;
  if (typeof unit !== "string") throw notAUnit(argument, unit);
  if (typeof value !== "string" && typeof value !== "number") throw notADose(argument, value);
  return { recorded: { drug, dose: Object.freeze({ value: String(value), unit }), frequency: frequency ?? null, route }, value };
}

const isText = (value: unknown): value is string => typeof value === "string" && value.trim() !== "";

function unitFactor(argument: string, unit: string): Exact {
  const code = unit.trim().replace(/[\u00b5\u03bc]/g, "u").toLowerCase();
  const factor = Object.keys(milligramsIn).includes(code) ? milligramsIn[code] : undefined;
  if (factor === undefined) throw notAUnit(argument, unit);
  return exact(factor);
}

function readValue(argument: string, value: number | string): Exact {
  if (typeof value === "number" && Number.isFinite(value) && value >= 0) return exactNumber(value);
  const decimal = typeof value === "string" ? readDecimal(value) : undefined;
  if (decimal === undefined) throw notADose(argument, value);
  return decimal;
}

function notAUnit(argument: string, unit: unknown): RangeError {
  return misuse(`${argument} dose unit`, unit, isNot("a unit of dose", "one of mg, g, ug, mg/d"));
}

/** A missing dose must not be left out of the list: the sum of the others would pass a limit that the patient does not. */
function notADose(argument: string, value: unknown): RangeError {
  const isAbsent = value == null || (typeof value === "string" && value.trim() === "");
  return misuse(
    `${argument} dose value`,
    value,
    isAbsent
      ? isNot("recorded, and without it the day's dose is unknown: leave prednisoneEquivalent out of the assessment")
      : isNot("a plain decimal", 'zero or more, such as 7.5 or "7.5"'),
  );
}
