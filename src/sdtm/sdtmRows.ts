import { isPlainDate } from "../measurement/calendarDate.js";
import { misuse, requireObject } from "../measurement/misuse.js";

/** One row of an SDTM domain, by variable: `{ USUBJID: "01", LBTESTCD: "CREAT", LBORRES: "0.9", LBORRESU: "mg/dL" }`. */
export type SdtmRow = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** The domains that are read, in lower case. */
export type SdtmDomain = "dm" | "lb" | "qs" | "cm" | "ex" | "ds" | "ce" | "ae";
export const sdtmDomains: readonly SdtmDomain[] = ["dm", "lb", "qs", "cm", "ex", "ds", "ce", "ae"];

/** Why a row is not used. */
export type UnusedCode =
  | "subject" | "subjectRepeated" | "referenceStart" | "notMapped" | "notDone" | "resultMissing" | "resultUnreadable" | "unit" | "specimen"
  | "range" | "date" | "sameDay" | "baseline" | "beforeTreatment" | "drug" | "didNotOccur" | "dose" | "start" | "end" | "duplicate" | "endsDiffer";

/** A row and where it stands. */
export interface RowPlace {
  readonly domain: SdtmDomain;
  /** The index of the row in the list given, from 0. */
  readonly row: number;
  /** The sequence number of the row (LBSEQ, CMSEQ, …); null where it has none. */
  readonly seq: string | null;
  readonly usubjid: string | null;
}

/** A row that is not used, and why. */
export interface UnusedRow extends RowPlace {
  readonly code: UnusedCode;
  readonly reason: string;
}

/** A row of a domain that is being read. */
export interface Placed extends RowPlace {
  /** The value of a variable as text without blanks around it; "" when it is missing. */
  readonly text: (variable: string) => string;
}

/** The rows of a domain, each with its place; a row without the domain is an empty list. */
export function placedRows(domain: SdtmDomain, rows: unknown): readonly Placed[] {
  if (rows == null) return [];
  if (!Array.isArray(rows)) throw misuse(`domains ${domain}`, rows, "is not a list of rows");
  return Array.from<unknown, Placed>(rows, (raw, row) => {
    const source = requireObject(`domains ${domain}[${String(row)}]`, raw);
    const text = (variable: string): string => textOf(source[variable]);
    return { domain, row, seq: text(`${domain.toUpperCase()}SEQ`) || null, usubjid: text("USUBJID") || null, text };
  });
}

/** SAS writes a missing number as a point. */
function textOf(value: unknown): string {
  const text = typeof value === "string" ? value.trim() : typeof value === "number" || typeof value === "boolean" ? String(value) : "";
  return text === "." ? "" : text;
}

export function unusedRow({ domain, row, seq, usubjid }: RowPlace, code: UnusedCode, reason: string): UnusedRow {
  return { domain, row, seq, usubjid, code, reason };
}

/** The full date at the beginning of an ISO 8601 date or date-time; undefined when it is missing, partial or an interval. */
export function fullDate(text: string): string | undefined {
  const date = text.slice(0, 10);
  return isPlainDate(date) && (text.length === 10 || /^T[\d:.+\-Z]*$/.test(text.slice(10))) ? date : undefined;
}

/** How a row names itself in the reason of another: "CM row 4 (CMSEQ 12)". */
export function nameOf({ domain, row, seq }: RowPlace): string {
  const name = domain.toUpperCase();
  return `${name} row ${String(row)}${seq === null ? "" : ` (${name}SEQ ${seq})`}`;
}
