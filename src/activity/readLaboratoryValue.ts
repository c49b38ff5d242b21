import { misuse, requireKnownKeys, requireObject } from "../measurement/misuse.js";
import { compare, type Exact, signOf } from "../measurement/quantity.js";
import { readPlainDecimal, type ReadRange, type ReportedValue } from "../measurement/readQuantity.js";
import { point, type Span } from "../measurement/span.js";

/** A value of a measure that is not in the table of measures. */
export interface LaboratoryValue extends Span {
  readonly reported: ReportedValue;
  /** The unit by its code; as reported where the measure takes any unit. */
  readonly unit: string;
  readonly range: ReadRange;
}

/** Reads `{ value, unit, referenceRange }` at the boundary; `codes` are the units expected, null for any text. Throws a RangeError. */
export function readLaboratoryValue(argument: string, raw: unknown, codes: readonly string[] | null): LaboratoryValue {
  const quantity = requireObject(argument, raw);
  requireKnownKeys(argument, quantity, ["value", "unit", "referenceRange"]);
  const { value, unit: reportedUnit } = quantity;
  if (typeof reportedUnit !== "string" || reportedUnit.trim() === "") throw misuse(`${argument} unit`, reportedUnit, "is missing, there is no default");
  const unit = codes === null ? reportedUnit : codes.find((code) => plainUnit(code) === plainUnit(reportedUnit));
  if (unit === undefined) throw misuse(`${argument} unit`, reportedUnit, `is not one of ${(codes ?? []).join(", ")}`);
  const reported = Object.freeze({ value: String(value), unit: reportedUnit });
  return { ...readSpan(argument, value), unit, reported, range: readRange(`${argument} referenceRange`, quantity["referenceRange"]) };
}

/** A plain decimal, or `"<0.1"`, `"<=0.1"`, `">8"`, `">=8"`. */
function readSpan(argument: string, value: unknown): Span {
  const censored = typeof value === "string" ? /^([<>])(=?) *(\d.*)$/.exec(value) : null;
  if (censored === null) return point(readPlainDecimal(argument, value));
  const [, sign, closed, digits] = censored;
  const bound = readPlainDecimal(argument, digits);
  if (sign === ">") return { low: bound, lowOpen: closed === "", high: null, highOpen: true };
  // No value is below zero, so "<0" says nothing.
  if (closed === "" && signOf(bound) === 0) throw misuse(`${argument} value`, value, "is below zero");
  return { low: null, lowOpen: false, high: bound, highOpen: closed === "" };
}

function readRange(argument: string, raw: unknown): ReadRange {
  const range = raw == null ? {} : requireObject(argument, raw);
  requireKnownKeys(argument, range, ["low", "high"]);
  const end = (key: "low" | "high"): Exact | null => (range[key] == null ? null : readPlainDecimal(`${argument} ${key}`, range[key]));
  const [low, high] = [end("low"), end("high")];
  if (low !== null && high !== null && compare(low, high) > 0) throw misuse(`${argument} low`, range["low"], "is above high");
  return { low, high };
}

/** The spelling without case, spaces and a leading times sign; one micro sign, one power sign: "x10^9/L" is "10*9/L". */
function plainUnit(unit: string): string {
  const plain = unit.replace(/\s/g, "").replace(/[µμ]/g, "u").replace("^", "*").replace(/^[x×](?=10\*)/, "");
  return plain.replace(/°C|℃/, "Cel").replace(/°F|℉/, "[degF]").toLowerCase();
}
