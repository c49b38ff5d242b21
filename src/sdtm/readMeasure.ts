import { isImplausible, type Measure, unitCode, unitsOf } from "../measurement/measure.js";
import { shown } from "../measurement/misuse.js";
import { type Quantity, readQuantity } from "../measurement/readQuantity.js";
import { readNotation } from "./laboratoryNotation.js";
import type { SdtmMeasureTest } from "./sdtmOptions.js";
import type { ResultVariables, SdtmReading } from "./sdtmReading.js";
import type { Placed, UnusedCode } from "./sdtmRows.js";

/** Why a value is doubtful though it counts. */
export interface Note {
  readonly code: "implausible" | "range" | "notation" | "digits";
  readonly message: string;
}

export interface FoundValue {
  readonly kind: "measure";
  readonly name: Measure;
  readonly quantity: Quantity;
  readonly notes: readonly Note[];
}

const noNotes: readonly Note[] = [];
const plain = /^\d+(?:\.\d+)?$/;

/** Whether the test is about this specimen. */
export function isSpecimen({ specimens }: SdtmMeasureTest, specimen: string): boolean {
  return specimens == null || specimens.some((one) => one.trim().toUpperCase() === specimen);
}

/** Why a row gives no value. */
export interface Objection {
  readonly code: UnusedCode;
  readonly reason: string;
}

/** The value of a row in the unit meant, with its range; or why it is none. */
export function readMeasure(
  row: Placed,
  names: ResultVariables,
  test: SdtmMeasureTest,
  result: string,
  specimen: string,
  { options, unitOf, rangeOf }: SdtmReading,
): FoundValue | Objection {
  const { measure, testCode } = test;
  if (!isSpecimen(test, specimen) && !(specimen === "" && options.withoutSpecimen === "accept")) {
    const isMissing = `no specimen is recorded for ${testCode}, which is measured in urine as well`;
    return { code: "specimen", reason: specimen === "" ? isMissing : `the specimen ${shown(specimen)} is not that of ${measure}` };
  }
  const recorded = row.text(names.unit);
  const unit = unitOf(test, recorded) ?? (recorded === "" ? (test.unit ?? undefined) : undefined);
  if (unit === undefined) {
    if (recorded === "") return { code: "unit", reason: `no unit is recorded for ${measure}` };
    const expected = `expected one of ${unitsOf(measure).join(", ")}; what a study's own spelling means is said by units`;
    return { code: "unit", reason: `the unit ${shown(recorded)} is not one of ${measure}, ${expected}` };
  }
  const value = withoutUnit(result, measure, unit);
  const unreadable = (): Objection => ({ code: "resultUnreadable", reason: `the result ${shown(result)} is not a value of ${measure}` });
  if (value === undefined) return unreadable();
  const { range, note } = rangeOf(row.text(names.low), row.text(names.high), value);
  const quantity: Quantity = Object.freeze(range === null ? { value, unit } : { value, unit, referenceRange: range });
  // A plain decimal in a unit of the measure, beside a range that was read, is a value.
  if (!plain.test(value) && !isReadable(measure, quantity)) return unreadable();
  return { kind: "measure", name: measure, quantity, notes: notesOf(measure, result, quantity, note) };
}

/** The value in plain notation; a unit behind it is left out where it is that of the record. */
function withoutUnit(result: string, measure: Measure, unit: string): string | undefined {
  const read = readNotation(result);
  if (read !== undefined) return read;
  const [, number, behind] = /^([^a-zA-Zµμ%/]*[\d.])\s*([a-zA-Zµμ%/].*)$/.exec(result) ?? [];
  if (number === undefined || behind === undefined) return undefined;
  return unitCode(measure, behind) !== undefined && unitCode(measure, behind) === unitCode(measure, unit)
    ? readNotation(number)
    : undefined;
}

function notesOf(measure: Measure, result: string, { value, unit }: Quantity, range: string | null): readonly Note[] {
  const text = String(value);
  const notes: Note[] = [];
  if (range !== null) notes.push({ code: "range", message: range });
  if (text !== result) notes.push({ code: "notation", message: `the result ${shown(result)} is read as ${text}` });
  if (text.length > 16 && /^\d+\.\d+$/.test(text))
    notes.push({ code: "digits", message: `the text ${text} has more digits than a laboratory reports` });
  const number = Number(text);
  if (!Number.isNaN(number) && isImplausible(measure, number, unitCode(measure, unit) ?? unit)) {
    notes.push({ code: "implausible", message: `${measure} ${text} ${unit} is implausible, check the unit` });
  }
  return notes.length === 0 ? noNotes : notes;
}

/** The rules for values stand in one place, the reader of quantities. */
function isReadable(measure: Measure, quantity: Quantity): boolean {
  try {
    readQuantity("row", measure, quantity);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
