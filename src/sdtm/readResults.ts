import { isImplausible, type Measure, unitCode, unitsOf } from "../measurement/measure.js";
import { shown } from "../measurement/misuse.js";
import { type Quantity, readQuantity } from "../measurement/readQuantity.js";
import { readNotation, readRange } from "./laboratoryNotation.js";
import type { SdtmFlagTest, SdtmMeasureTest, SdtmTest } from "./sdtmOptions.js";
import type { SdtmReading } from "./sdtmReading.js";
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

/** Reads a row of LB or QS; a row that is no result says why. */
export function readResult(row: Placed, reading: SdtmReading): Result | UnusedRow {
  const prefix = row.domain.toUpperCase();
  const code = row.text(`${prefix}TESTCD`);
  const tests = reading.testsOf(row.domain, code);
  const specimen = row.text(`${prefix}SPEC`).toUpperCase();
  const test = tests.find((one) => !("measure" in one) || isSpecimen(one, specimen)) ?? tests[0];
  if (test === undefined) return unusedRow(row, "notMapped", `the test ${shown(code)} stands for no measure here`);
  return readRow(row, prefix, test, specimen, reading);
}

function isSpecimen({ specimens }: SdtmMeasureTest, specimen: string): boolean {
  return specimens == null || specimens.some((one) => one.trim().toUpperCase() === specimen);
}

function readRow(row: Placed, prefix: string, test: SdtmTest, specimen: string, reading: SdtmReading): Result | UnusedRow {
  const { options } = reading;
  const unused = (code: UnusedCode, reason: string) => unusedRow(row, code, reason);
  const isOriginal = options.result === "original";
  const text = row.text(`${prefix}${isOriginal ? "ORRES" : "STRESC"}`);
  // A standard result without its text has the number.
  const variable = `${prefix}${isOriginal ? "ORRES" : text === "" && row.text(`${prefix}STRESN`) !== "" ? "STRESN" : "STRESC"}`;
  const result = row.text(variable);
  if (row.text(`${prefix}STAT`) !== "") {
    const because = row.text(`${prefix}REASND`);
    const yet = result === "" ? "" : `, though ${variable} is ${shown(result)}`;
    return unused("notDone", `the test was not done${because === "" ? "" : `: ${because}`}${yet}`);
  }
  if (result === "") return unused("resultMissing", `no result is recorded in ${variable}`);
  const recorded = row.text(`${prefix}DTC`);
  const date = fullDate(recorded);
  if (date === undefined) return unused("date", recorded === "" ? `no date is recorded in ${prefix}DTC` : dateObjection("the date", recorded));
  const found = "measure" in test ? readMeasure(row, prefix, test, result, specimen, reading) : readFlag(result, test);
  if ("code" in found) return unused(found.code, found.reason);
  const flagVariable = options.baseline.kind === "flaggedRecord" ? options.baseline.variable : "BLFL";
  return {
    domain: row.domain, row: row.row, seq: row.seq, usubjid: row.usubjid,
    variable,
    date,
    time: recorded.slice(11),
    visit: row.text("VISIT") || null,
    visitNumber: row.text("VISITNUM") || null,
    isFlagged: row.text(`${prefix}${flagVariable}`).toUpperCase() === "Y",
    found,
    notes: "notes" in found ? found.notes : noNotes,
  };
}

interface Objection {
  readonly code: UnusedCode;
  readonly reason: string;
}

function readMeasure(row: Placed, prefix: string, test: SdtmMeasureTest, result: string, specimen: string, { options, unitOf }: SdtmReading): FoundValue | Objection {
  const { measure, testCode } = test;
  const [from, to, inUnit] = options.result === "original" ? ["ORNRLO", "ORNRHI", "ORRESU"] : ["STNRLO", "STNRHI", "STRESU"];
  if (!isSpecimen(test, specimen) && !(specimen === "" && options.withoutSpecimen === "accept")) {
    const isMissing = `no specimen is recorded for ${testCode}, which is measured in urine as well`;
    return { code: "specimen", reason: specimen === "" ? isMissing : `the specimen ${shown(specimen)} is not that of ${measure}` };
  }
  const recorded = row.text(`${prefix}${inUnit}`);
  const unit = unitOf(measure, testCode, recorded) ?? (recorded === "" ? (test.unit ?? undefined) : undefined);
  const read = unit === undefined ? undefined : withoutUnit(result, measure, unit);
  if (unit === undefined) {
    if (recorded === "") return { code: "unit", reason: `no unit is recorded for ${measure}` };
    return { code: "unit", reason: `the unit ${shown(recorded)} is not one of ${measure}, expected one of ${unitsOf(measure).join(", ")}; what a study's own spelling means is said by units` };
  }
  if (read === undefined) return { code: "resultUnreadable", reason: `the result ${shown(result)} is not a value of ${measure}` };
  const { range, note } = readRange(row.text(`${prefix}${from}`), row.text(`${prefix}${to}`), read);
  const quantity: Quantity = { value: read, unit, ...(range === null ? {} : { referenceRange: range }) };
  if (!/^\d+(?:\.\d+)?$/.test(read) && !isReadable(measure, quantity)) return { code: "resultUnreadable", reason: `the result ${shown(result)} is not a value of ${measure}` };
  const notes = notesOf(measure, result, quantity, note);
  return { kind: "measure", name: measure, quantity, notes };
}

/** The value in plain notation; a unit behind it is left out where it is that of the record. */
function withoutUnit(result: string, measure: Measure, unit: string): string | undefined {
  const read = readNotation(result);
  const [, number, behind] = read === undefined ? (/^([^a-zA-Zµμ%/]*[\d.])\s*([a-zA-Zµμ%/].*)$/.exec(result) ?? []) : [];
  if (number === undefined || behind === undefined) return read;
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
