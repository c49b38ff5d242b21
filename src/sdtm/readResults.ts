import type { Measure } from "../measurement/measure.js";
import { unitCode, unitsOf } from "../measurement/measure.js";
import { shown } from "../measurement/misuse.js";
import { type Quantity, readQuantity } from "../measurement/readQuantity.js";
import { readDecimal } from "../measurement/quantity.js";
import type { SdtmFlagTest, SdtmMeasureTest, SdtmOptions, SdtmTest } from "./sdtmOptions.js";
import { fullDate, type Placed, type RowPlace, type UnusedCode, type UnusedRow, unusedRow } from "./sdtmRows.js";

/** A row of LB or QS that has been read: one result of one test. */
export interface Result {
  readonly place: RowPlace;
  /** The variable that holds the result. */
  readonly variable: string;
  readonly date: string;
  /** The time of day as recorded; "" when it is not. */
  readonly time: string;
  readonly visit: string | null;
  readonly isFlagged: boolean;
  readonly found: FoundValue | FoundFlag;
}

export interface FoundValue {
  readonly kind: "measure";
  readonly name: Measure;
  readonly quantity: Quantity;
}
export interface FoundFlag {
  readonly kind: "events" | "sediment";
  readonly name: string;
  readonly flag: boolean;
}

const blood = ["SERUM", "PLASMA", "BLOOD", "SERUM OR PLASMA", "SERUM/PLASMA"];

/** The codes of CDISC's controlled terminology. CREAT and ALB stand for urine as well: the specimen tells. */
const standardTests: readonly SdtmMeasureTest[] = [
  { domain: "lb", testCode: "CREAT", measure: "serumCreatinine", specimens: blood },
  { domain: "lb", testCode: "PROTCRT", measure: "upcr" },
  { domain: "lb", testCode: "PROTEXR", measure: "urineProtein24h" },
  { domain: "lb", testCode: "GFRE", measure: "egfr" },
  { domain: "lb", testCode: "ALB", measure: "serumAlbumin", specimens: blood },
];

/** Reads the rows of LB or QS; every row that is no result says why. */
export function readResults(rows: readonly Placed[], options: SdtmOptions): readonly (Result | UnusedRow)[] {
  const tests = [...(options.tests ?? []), ...standardTests];
  return rows.map((row) => {
    const prefix = row.domain.toUpperCase();
    const code = row.text(`${prefix}TESTCD`);
    const test = tests.find(({ domain, testCode }) => domain === row.domain && testCode === code);
    if (test === undefined) return unusedRow(row, "notMapped", `the test ${shown(code)} stands for no measure here`);
    return readRow(row, prefix, test, options);
  });
}

function readRow(row: Placed, prefix: string, test: SdtmTest, options: SdtmOptions): Result | UnusedRow {
  const unused = (code: UnusedCode, reason: string) => unusedRow(row, code, reason);
  if (row.text(`${prefix}STAT`) !== "") {
    const because = row.text(`${prefix}REASND`);
    return unused("notDone", `the test was not done${because === "" ? "" : `: ${because}`}`);
  }
  const variable = `${prefix}${options.result === "original" ? "ORRES" : "STRESC"}`;
  if (row.text(variable) === "") return unused("resultMissing", `no result is recorded in ${variable}`);
  const recorded = row.text(`${prefix}DTC`);
  const date = fullDate(recorded);
  if (date === undefined) return unused("date", recorded === "" ? `no date is recorded in ${prefix}DTC` : `the date ${shown(recorded)} is not a full date`);
  const found = "measure" in test ? readMeasure(row, prefix, test, options) : readFlag(row.text(variable), test);
  if ("code" in found) return unused(found.code, found.reason);
  const flagVariable = options.baseline.kind === "flaggedRecord" ? options.baseline.variable : "BLFL";
  const { domain, seq, usubjid } = row;
  return {
    place: { domain, row: row.row, seq, usubjid },
    variable,
    date,
    time: recorded.slice(11),
    visit: row.text("VISIT") || null,
    isFlagged: row.text(`${prefix}${flagVariable}`) === "Y",
    found,
  };
}

interface Objection {
  readonly code: UnusedCode;
  readonly reason: string;
}

function readMeasure(row: Placed, prefix: string, test: SdtmMeasureTest, options: SdtmOptions): FoundValue | Objection {
  const { measure, specimens } = test;
  const [value, unit, low, high] = (options.result === "original" ? ["ORRES", "ORRESU", "ORNRLO", "ORNRHI"] : ["STRESC", "STRESU", "STNRLO", "STNRHI"])
    .map((name) => row.text(`${prefix}${name}`)) as [string, string, string, string];
  const specimen = row.text(`${prefix}SPEC`);
  if (specimens !== undefined && !(specimen === "" && options.withoutSpecimen === "accept") && !specimens.includes(specimen.toUpperCase())) {
    const isMissing = `no specimen is recorded for ${test.testCode}, which is measured in urine as well`;
    return { code: "specimen", reason: specimen === "" ? isMissing : `the specimen ${shown(specimen)} is not that of ${measure}` };
  }
  const meant = unit === "" ? (test.unit ?? "") : unit;
  if (meant === "") return { code: "unit", reason: `no unit is recorded for ${measure}` };
  if (unitCode(measure, meant) === undefined) {
    return { code: "unit", reason: `the unit ${shown(meant)} is not one of ${measure}, expected one of ${unitsOf(measure).join(", ")}` };
  }
  if ([low, high].some((limit) => limit !== "" && readDecimal(limit) === undefined)) {
    return { code: "range", reason: `the reference range ${shown(low)} to ${shown(high)} is not a range of plain decimals` };
  }
  const range = { ...(low === "" ? {} : { low }), ...(high === "" ? {} : { high }) };
  const quantity: Quantity = { value, unit: meant, ...(low === "" && high === "" ? {} : { referenceRange: range }) };
  if (isReadable(measure, quantity)) return { kind: "measure", name: measure, quantity };
  return { code: "resultUnreadable", reason: `the result ${shown(value)} is not a value of ${measure}` };
}

/** The rules for values stand in one place, the reader of quantities; unit and range have been checked before. */
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
  if (yes.includes(result) === no.includes(result)) {
    return { code: "resultUnreadable", reason: `the result ${shown(result)} is not one of ${[...yes, ...no].join(", ")}` };
  }
  return { kind: event === undefined ? "sediment" : "events", name: event ?? sediment ?? "", flag: yes.includes(result) };
}
