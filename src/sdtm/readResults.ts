import { shown } from "../measurement/misuse.js";
import { type FoundValue, isSpecimen, type Note, type Objection, readMeasure } from "./readMeasure.js";
import type { SdtmFlagTest, SdtmTest } from "./sdtmOptions.js";
import type { ResultVariables, SdtmReading } from "./sdtmReading.js";
import { dateObjection, fullDate, type Placed, type RowPlace, type UnusedRow, unusedRow } from "./sdtmRows.js";

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

export interface FoundFlag {
  readonly kind: "events" | "sediment";
  readonly name: string;
  readonly flag: boolean;
}

const noNotes: readonly Note[] = [];

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
  if (date === undefined)
    return unusedRow(row, "date", recorded === "" ? `no date is recorded in ${names.date}` : dateObjection("the date", recorded));
  const found = "measure" in test ? readMeasure(row, names, test, result, specimen, reading) : readFlag(result, test);
  if ("code" in found) return unusedRow(row, found.code, found.reason);
  return {
    domain: row.domain,
    row: row.row,
    seq: row.seq,
    usubjid: row.usubjid,
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

function readFlag(result: string, { event, sediment, yes, no }: SdtmFlagTest): FoundFlag | Objection {
  const among = (list: readonly string[]) => list.some((one) => one.trim().toUpperCase() === result.toUpperCase());
  if (!among(yes) && !among(no))
    return { code: "resultUnreadable", reason: `the result ${shown(result)} is not one of ${[...yes, ...no].join(", ")}` };
  return { kind: event == null ? "sediment" : "events", name: event ?? sediment ?? "", flag: among(yes) };
}
