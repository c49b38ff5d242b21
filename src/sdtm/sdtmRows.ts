import { isPlainDate } from "../measurement/calendarDate.js";
import { misuse, requireObject, shown } from "../measurement/misuse.js";
import { isNotListOf, standsIn } from "../measurement/wordings.js";
import { cellText, placeOf } from "./cellText.js";

/**
 * One row of an SDTM domain, by variable: `{ USUBJID: "01", LBTESTCD: "CREAT", LBORRES: "0.9", LBORRESU: "mg/dL" }`.
 *
 * Names in any case; a value is text, a number, or null or "" where it is missing.
 */
export type SdtmRow = Readonly<Record<string, string | number | null | undefined>>;

/** The domains that are read, in lower case. */
export type SdtmDomain = "dm" | "lb" | "qs" | "cm" | "ex" | "ds" | "ce" | "ae";
export const sdtmDomains: readonly SdtmDomain[] = ["dm", "lb", "qs", "cm", "ex", "ds", "ce", "ae"];

/** Why a row is not used. */
export type UnusedCode =
  | "subject"
  | "subjectRepeated"
  | "referenceStart"
  | "notMapped"
  | "notDone"
  | "resultMissing"
  | "resultUnreadable"
  | "unit"
  | "specimen"
  | "date"
  | "sameDay"
  | "baseline"
  | "beforeTreatment"
  | "drug"
  | "glucocorticoidName"
  | "depot"
  | "didNotOccur"
  | "occurrence"
  | "dose"
  | "start"
  | "end"
  | "duplicate"
  | "endsDiffer";

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
  /** For a drug that looks like a glucocorticoid: the name in the table that may be meant. */
  readonly suggestion?: string;
}

/** A row of a domain that is being read. */
export interface Placed extends RowPlace {
  /** The value of a variable as text without blanks around it; "" when it is missing. */
  readonly text: (variable: string) => string;
}

const sequence: Readonly<Record<string, string>> = /* @__PURE__ */ (() =>
  Object.fromEntries(sdtmDomains.map((domain) => [domain, `${domain.toUpperCase()}SEQ`])))();

type Cells = Readonly<Record<string, unknown>>;
/** The rows of a domain, each with its place; a domain that is left out has none. */
export function placedRows<Domain extends string>(domain: Domain, rows: unknown): readonly (Placed & { readonly domain: Domain })[] {
  return namedRows(domain, rows).map((cells, row) => placedRow(domain, cells, row));
}

/** The rows of a domain by the names of their variables in capital letters. */
export function namedRows(domain: string, rows: unknown): readonly Cells[] {
  if (rows == null) return [];
  if (!Array.isArray(rows)) throw misuse(`domains ${domain}`, rows, isNotListOf("rows"));
  const capitals = new Set<string>();
  return Array.from<unknown, Cells>(rows, (raw, row) => {
    // The place of a row is put into words where it is refused, not a million times.
    if (Object.prototype.toString.call(raw) !== "[object Object]") return requireObject(placeOf(domain, row), raw);
    const source = raw as Cells;
    for (const name in source) {
      if (capitals.has(name)) continue;
      if (name !== name.toUpperCase()) return inCapitals(placeOf(domain, row), source);
      capitals.add(name);
    }
    return source;
  });
}

function inCapitals(where: string, source: Cells): Cells {
  const named = new Map<string, unknown>();
  for (const [name, value] of Object.entries(source)) {
    const capital = name.toUpperCase();
    if (named.has(capital)) throw misuse(`${where} ${name}`, value, standsIn(`a second column ${capital}`, "expected one"));
    named.set(capital, value);
  }
  return Object.fromEntries(named);
}

/** A row and its place. A cell is read, and refused, when it is asked for: what stands in other columns is nobody's concern. */
export function placedRow<Domain extends string>(domain: Domain, cells: Cells, row: number): Placed & { readonly domain: Domain } {
  const text = (variable: string): string => cellText(cells[variable], domain, row, variable);
  return {
    domain,
    row,
    seq: text(sequence[domain] ?? `${domain.toUpperCase()}SEQ`) || null,
    usubjid: text("USUBJID") || null,
    text,
  } as Placed & { readonly domain: Domain };
}

export function unusedRow({ domain, row, seq, usubjid }: RowPlace, code: UnusedCode, reason: string): UnusedRow {
  return { domain, row, seq, usubjid, code, reason };
}

/** The day of an ISO 8601 date or date-time, also with a blank for its T; undefined when it is missing, partial or an interval. */
export function fullDate(text: string): string | undefined {
  const date = text.length === 10 ? text : text.slice(0, 10);
  return isPlainDate(date) && (text.length === 10 || /^[T ][\d:.+\-Z]*$/.test(text.slice(10))) ? date : undefined;
}

/** Why a date is none. */
export function dateObjection(what: string, text: string): string {
  return `${what} ${shown(text)} is not a full date${/^\d{4}(-\d\d)?$/.test(text) ? "" : ", expected YYYY-MM-DD"}`;
}

/** How a row names itself in the reason of another: "CM row 4 (CMSEQ 12)". */
export function nameOf({ domain, row, seq }: RowPlace): string {
  const name = domain.toUpperCase();
  return `${name} row ${String(row)}${seq === null ? "" : ` (${name}SEQ ${seq})`}`;
}
