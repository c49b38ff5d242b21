import { isImplausible, type Measure, unitCode, unitsOf } from "../measurement/measure.js";
import { shown } from "../measurement/misuse.js";
import { type Quantity, readQuantity } from "../measurement/readQuantity.js";
import { readNotation } from "./laboratoryNotation.js";
import type { SdtmFlagTest, SdtmMeasureTest, SdtmTest } from "./sdtmOptions.js";
import type { ResultVariables, SdtmReading } from "./sdtmReading.js";
import { dateObjection, fullDate, type Placed, type RowPlace, type UnusedCode, type UnusedRow, unusedRow } from "./sdtmRows.js";

/** A row of LB or QS that has been read: one result of one test. */
export interface Result extends RowPlace {
  /** The variable that holds the result. */
  readonly variable: string;
  readonly date: string;
  /** The time of day as recorded; "" when it is not. */
  readonly time: string;
  readonly visit: string | null;
  readonly visitNumber: string | null;
  readonly isFlagged: boolean;
  readonly found: FoundValue | FoundFlag;
  /** What makes the value doubtful. */
  readonly notes: readonly Note[];
}

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
export interface FoundFlag {
  readonly kind: "events" | "sediment";
  readonly name: string;
  readonly flag: boolean;
}

const noNotes: readonly Note[] = [];
const plain = /^\d+(?:\.\d+)?$/;

/** Reads a row of LB or QS; a row that is no result says why. */
export function readResult(row: Placed, reading: SdtmReading): Result | UnusedRow {
  const names = reading.variables[row.domain] as ResultVariables;
  const code = row.text(names.code);
  const tests = reading.testsOf(row.domain, code);
  if (tests.length === 0) return unusedRow(row, "notMapped", `the test ${shown(code)} stands for no measure here`);
  const specimen = row.text(names.specimen).toUpperCase();
  const test = tests.find((one) => !("measure" in one) || isSpecimen(one, specimen)) ?? (tests[0] as SdtmTest);
  return readRow(row, names, test, specimen, reading);
}

function isSpecimen({ specimens }: SdtmMeasureTest, specimen: string): boolean {
  return specimens == null || specimens.some((one) => one.trim().toUpperCase() === specimen);
}

function readRow(row: Placed, names: ResultVariables, test: SdtmTest, specimen: string, reading: SdtmReading): Result | UnusedRow {
  const written = row.text(names.result);
  // A standard result without its text has the number.
  const number = written === "" && names.number !== null ? row.text(names.number) : "";
  const [variable, result] = number === "" ? [names.result, written] : [names.number ?? "", number];
  if (row.text(names.status) !== "") {
    const because = row.text(names.reason);
    const yet = result === "" ? "" : `, though ${variable} is ${shown(result)}`;
    return unusedRow(row, "notDone", `the test was not done${because === "" ? "" : `: ${because}`}${yet}`);
  }
  if (result === "") return unusedRow(row, "resultMissing", `no result is recorded in ${variable}`);
  const recorded = row.text(names.date);
  const date = fullDate(recorded);
  if (date === undefined) return unusedRow(row, "date", recorded === "" ? `no date is recorded in ${names.date}` : dateObjection("the date", recorded));
  const found = "measure" in test ? readMeasure(row, names, test, result, specimen, reading) : readFlag(result, test);
  if ("code" in found) return unusedRow(row, found.code, found.reason);
  return {
    domain: row.domain, row: row.row, seq: row.seq, usubjid: row.usubjid,
    variable,
    date,
    time: recorded.length === 10 ? "" : recorded.slice(11),
    visit: row.text("VISIT") || null,
    visitNumber: row.text("VISITNUM") || null,
    isFlagged: row.text(names.flag).toUpperCase() === "Y",
    found,
    notes: "notes" in found ? found.notes : noNotes,
  };
}

interface Objection {
  readonly code: UnusedCode;
  readonly reason: string;
}

function readMeasure(
  row: Placed, names: ResultVariables, test: SdtmMeasureTest, result: string, specimen: string, { options, unitOf, rangeOf }: SdtmReading,
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
  const unreadable: Objection = { code: "resultUnreadable", reason: `the result ${shown(result)} is not a value of ${measure}` };
  if (value === undefined) return unreadable;
  const { range, note } = rangeOf(row.text(names.low), row.text(names.high), value);
  const quantity: Quantity = Object.freeze(range === null ? { value, unit } : { value, unit, referenceRange: range });
  // A plain decimal in a unit of the measure, beside a range that was read, is a value.
  if (!plain.test(value) && !isReadable(measure, quantity)) return unreadable;
  return { kind: "measure", name: measure, quantity, notes: notesOf(measure, result, quantity, note) };
}

/** The value in plain notation; a unit behind it is left out where it is that of the record. */
function withoutUnit(result: string, measure: Measure, unit: string): string | undefined {
  const read = readNotation(result);
  if (read !== undefined) return read;
  const [, number, behind] = /^([^a-zA-Zµμ%/]*[\d.])\s*([a-zA-Zµμ%/].*)$/.exec(result) ?? [];
  if (number === undefined || behind === undefined) return undefined;
  return unitCode(measure, behind) !== undefined && unitCode(measure, behind) === unitCode(measure, unit) ? readNotation(number) : undefined;
}

function notesOf(measure: Measure, result: string, { value, unit }: Quantity, range: string | null): readonly Note[] {
  const text = String(value);
  const notes: Note[] = [];
  if (range !== null) notes.push({ code: "range", message: range });
  if (text !== result) notes.push({ code: "notation", message: `the result ${shown(result)} is read as ${text}` });
  if (text.length > 16 && /^\d+\.\d+$/.test(text)) notes.push({ code: "digits", message: `the text ${text} has more digits than a laboratory reports` });
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

function readFlag(result: string, { event, sediment, yes, no }: SdtmFlagTest): FoundFlag | Objection {
  const among = (list: readonly string[]) => list.some((one) => one.trim().toUpperCase() === result.toUpperCase());
  if (!among(yes) && !among(no)) return { code: "resultUnreadable", reason: `the result ${shown(result)} is not one of ${[...yes, ...no].join(", ")}` };
  return { kind: event == null ? "sediment" : "events", name: event ?? sediment ?? "", flag: among(yes) };
}
