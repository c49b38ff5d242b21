import { misuse, requireKnownKeys, requireObject, shown } from "./misuse.js";
import { isAboveHigh, isNot, isNotDecimal, isNotText } from "./wordings.js";
import { type IndexMeasure, type Measure, requireUnit, unitCode } from "./measure.js";
import { type Span, spanText } from "./span.js";
import { compare, decimalText, type Exact, exactNumber, readDecimal, signOf } from "./quantity.js";

/** A value with its unit, as reported. */
export interface Quantity {
  /** A plain decimal (`1.4`, `"0.41"`), a result outside the limits of quantification (`"<0.1"`, `">8"`), or between two (`"4 to 8"`). */
  readonly value: number | string;
  /** A UCUM code or a usual spelling of it (`mg/dL`, `umol/L`, `µmol/L`, `g/g`, `g/24h`, …). There is no default. */
  readonly unit: string;
  /** The laboratory's own reference range of this record, in the same unit. */
  readonly referenceRange?: ReferenceRange | null | undefined;
  /** How the value was computed, where it was not measured: the id of an equation. Carried into the finding. */
  readonly derivedBy?: string | null | undefined;
}

/** The limits of a laboratory's reference range, plain decimals in the unit of the quantity. */
export interface ReferenceRange {
  readonly low?: number | string | null | undefined;
  readonly high?: number | string | null | undefined;
}

/** A value as it was reported. */
export interface ReportedValue {
  readonly value: string;
  readonly unit: string;
  /** The id of the equation that computed the value; absent where it was measured. */
  readonly derivedBy?: string;
}

/** Where a true value lies, in which unit (a UCUM code), and the same as text. */
export interface Amount extends Span {
  readonly unit: string;
  readonly text: string;
}

/** A quantity that has been read. */
export interface ReadQuantity extends Amount {
  readonly reported: ReportedValue;
  /** The laboratory's reference range of the record, in the unit of the value; null where it has none. */
  readonly range: ReadRange | null;
}

/** A reference range that has been read; an end that is not recorded is null. */
export interface ReadRange {
  readonly low: Exact | null;
  readonly high: Exact | null;
}

const quantityKeys = ["value", "unit", "referenceRange", "derivedBy"];

/** Reads a quantity at the boundary. Throws a RangeError on anything that has no one meaning. */
export function readQuantity(where: string, measure: Measure | IndexMeasure, raw: unknown): ReadQuantity {
  return readQuantityIn(`${where} ${measure}`, raw, (argument, unit) =>
    (typeof unit === "string" ? unitCode(measure, unit) : undefined) ?? requireUnit(`${argument} unit`, measure, unit));
}

/** The same for what is measured in units of its own, which `unitOf` reads or refuses. */
export function readQuantityIn(argument: string, raw: unknown, unitOf: (argument: string, unit: unknown) => string): ReadQuantity {
  const quantity = requireObject(argument, raw) as { readonly [Key in keyof Quantity]?: unknown };
  requireKnownKeys(argument, quantity, quantityKeys);
  const { value, unit: reportedUnit, referenceRange, derivedBy } = quantity;
  if (derivedBy != null && typeof derivedBy !== "string") throw misuse(`${argument} derivedBy`, derivedBy, isNotText);
  const unit = unitOf(argument, reportedUnit);
  const range = referenceRange == null ? null : readReferenceRange(`${argument} referenceRange`, referenceRange);
  const written = typeof value === "number" ? String(value) : value;
  const sign = typeof written === "string" ? written.charAt(0) : "";
  const asReported = { value: written as string, unit: reportedUnit as string };
  const reported: ReportedValue = Object.freeze(derivedBy == null ? asReported : { ...asReported, derivedBy });
  const isBetween = typeof value === "string" && value.includes(" to ");
  if (isBetween || sign === "<" || sign === ">") {
    const { low, lowOpen, high, highOpen } =
      (isBetween ? readBetween(value) : readCensored(written as string, sign)) ?? refuse(argument, value);
    return { low, lowOpen, high, highOpen, unit, text: spanText(low, lowOpen, high, highOpen), reported, range };
  }
  const exactly = readExact(value) ?? refuse(argument, value);
  // The shortest form of a number is that of its decimal, but for one with an exponent.
  const text = typeof value === "number" && "digits" in exactly ? (written as string) : decimalText(exactly);
  return { low: exactly, lowOpen: false, high: exactly, highOpen: false, unit, text, reported, range };
}

/** `"<0.1"`, `"<=0.1"`, `">8"`, `">=8"`, with or without a space behind the sign. */
function readCensored(text: string, sign: string): Span | undefined {
  const closed = text.charAt(1) === "=";
  const bound = readDecimal(text.slice(closed ? 2 : 1).trimStart());
  // No value is below zero, so "<0" says nothing.
  if (bound === undefined || (sign === "<" && !closed && signOf(bound) === 0)) return undefined;
  return sign === "<"
    ? { low: null, lowOpen: false, high: bound, highOpen: !closed }
    : { low: bound, lowOpen: !closed, high: null, highOpen: true };
}

/** `"4 to 8"`: from the lower to the higher, both included. */
function readBetween(text: string): Span | undefined {
  const [low, high, ...others] = text.split(" to ").map(readDecimal);
  return low && high && others.length === 0 && compare(low, high) < 0 ? { low, lowOpen: false, high, highOpen: false } : undefined;
}

/** Reads a number or string that must be a plain decimal, zero or more. */
export function readPlainDecimal(argument: string, value: unknown): Exact {
  const exactly = readExact(value);
  if (exactly === undefined) throw misuse(`${argument} value`, value, isNot("a plain decimal", "zero or more"));
  return exactly;
}

/** Only a number may have an exponent in its shortest form. */
function readExact(value: unknown): Exact | undefined {
  if (typeof value === "string") return readDecimal(value);
  return typeof value === "number" && Number.isFinite(value) && value >= 0 ? exactNumber(value) : undefined;
}

function refuse(argument: string, value: unknown): never {
  const hint = value == null ? "leave the measure out when it is missing" : `expected zero or more, such as 0.41, "0.41" or "<0.1"`;
  throw misuse(`${argument} value`, value, isNotDecimal(hint));
}

function readReferenceRange(argument: string, raw: unknown): ReadRange {
  const range = requireObject(argument, raw);
  requireKnownKeys(argument, range, ["low", "high"]);
  const low = range["low"] == null ? null : readPlainDecimal(`${argument} low`, range["low"]);
  const high = range["high"] == null ? null : readPlainDecimal(`${argument} high`, range["high"]);
  if (low !== null && high !== null && compare(low, high) > 0)
    throw misuse(`${argument} low`, range["low"], isAboveHigh(shown(range["high"])));
  return { low, high };
}
