import { misuse, requireKnownKeys, requireObject, shown } from "./misuse.js";
import { type Measure, unitCode, unitsOf } from "./measure.js";
import { point, type Span } from "./span.js";
import { compare, decimalOfNumber, type Exact, readDecimal } from "./quantity.js";

/** A value with its unit, as reported. */
export interface Quantity {
  /** A plain decimal (`1.4`, `"0.41"`), or a result outside the limits of quantification (`"<0.1"`, `">8"`). */
  readonly value: number | string;
  /** A UCUM code or a usual spelling of it (`mg/dL`, `umol/L`, `µmol/L`, `g/g`, `g/24h`, …). There is no default. */
  readonly unit: string;
  /** The laboratory's own reference range of this record, in the same unit. */
  readonly referenceRange?: ReferenceRange | null;
}

/** The limits of a laboratory's reference range, plain decimals in the unit of the quantity. */
export interface ReferenceRange {
  readonly low?: number | string;
  readonly high?: number | string;
}

/** A quantity that has been read: where its true value lies, and in which unit. */
export interface ReadQuantity extends Span {
  readonly unit: string;
  readonly reported: { readonly value: string; readonly unit: string };
}

const quantityKeys = ["value", "unit", "referenceRange"];
const censored = /^(<=?|>=?)\s*(.*)$/;

/** Reads a quantity at the boundary. Throws a RangeError on anything that has no one meaning. */
export function readQuantity(argument: string, measure: Measure, raw: unknown): ReadQuantity {
  const quantity = requireObject(argument, raw);
  requireKnownKeys(argument, quantity, quantityKeys);
  const { value, unit: reportedUnit } = quantity;
  const unit = typeof reportedUnit === "string" ? unitCode(measure, reportedUnit) : undefined;
  if (unit === undefined) {
    throw misuse(`${argument} unit`, reportedUnit, `is not a unit of ${measure}, expected one of ${unitsOf(measure).join(", ")}`);
  }
  const reported = { value: String(value), unit: String(reportedUnit) };
  readReferenceRange(argument, quantity["referenceRange"]);
  if (typeof value === "string") {
    const parts = censored.exec(value);
    if (parts !== null) {
      const [, sign = "", digits = ""] = parts;
      const bound = readDecimal(digits) ?? refuse(argument, value);
      return sign.startsWith("<")
        ? { low: null, lowOpen: false, high: bound, highOpen: sign === "<", unit, reported }
        : { low: bound, lowOpen: sign === ">", high: null, highOpen: true, unit, reported };
    }
  }
  return { ...point(readPlainDecimal(argument, value)), unit, reported };
}

/** Reads a number or string that must be a plain decimal, zero or more. */
export function readPlainDecimal(argument: string, value: unknown): Exact {
  if (typeof value === "number" && Number.isFinite(value) && value >= 0) return decimalOfNumber(value);
  return (typeof value === "string" ? readDecimal(value) : undefined) ?? refuse(argument, value);
}

function refuse(argument: string, value: unknown): never {
  const hint = value == null ? "leave the measure out when it is missing" : `expected zero or more, such as 0.41, "0.41" or "<0.1"`;
  throw new RangeError(`${argument} value ${shown(value)} is not a plain decimal, ${hint}`);
}

function readReferenceRange(argument: string, raw: unknown): void {
  if (raw == null) return;
  const range = requireObject(`${argument} referenceRange`, raw);
  requireKnownKeys(`${argument} referenceRange`, range, ["low", "high"]);
  const low = range["low"] == null ? null : readPlainDecimal(`${argument} referenceRange low`, range["low"]);
  const high = range["high"] == null ? null : readPlainDecimal(`${argument} referenceRange high`, range["high"]);
  if (low !== null && high !== null && compare(low, high) > 0) {
    throw misuse(`${argument} referenceRange low`, range["low"], `is above high ${shown(range["high"])}`);
  }
}
