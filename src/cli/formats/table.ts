/** A value of a data set: text, a number, or null where nothing is recorded. Dates are ISO 8601 text. */
export type Cell = string | number | null;

/** One row, by variable in capital letters. */
export type Row = Readonly<Record<string, Cell>>;

/** What a data set says of a variable. A date is ISO 8601 text in memory and a number of days since 1960 in a transport file. */
export interface Column {
  readonly name: string;
  readonly label: string;
  readonly type: "text" | "integer" | "float" | "decimal" | "date";
  /** Of text: the most characters it may have; the longest value where it is not stated. */
  readonly length?: number | null;
  /** A SAS format such as "DATE9." */
  readonly format?: string | null;
  /** The place among the keys, from 1. */
  readonly key?: number | null;
}

/** A data set to be written. */
export interface DataSet {
  readonly name: string;
  readonly label: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

/** A row of a file that could not be read, and where it stands. */
export interface UnreadRow {
  readonly line: number;
  readonly reason: string;
}

/** A data set that was read. */
export interface Table {
  readonly name: string;
  readonly label: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** Of a text file: the line of each row, so that whoever must look finds it. Null in a binary file: the rows count. */
  readonly lines: readonly number[] | null;
  /** Lines before the header that begin with `#`. */
  readonly comments: readonly string[];
  readonly unread: readonly UnreadRow[];
  /** What makes values doubtful. */
  readonly warnings: readonly string[];
}

/** How to read a file. */
export interface ReadOptions {
  /** Of text that is not UTF-8, such as "windows-1252"; such a file is refused without it. */
  readonly encoding?: string | null | undefined;
}

/** An error about a file: it names file, line and column where there are any. */
export function fileError(file: string, place: { readonly line?: number; readonly column?: string | number }, problem: string): RangeError {
  const line = place.line === undefined ? "" : `:${String(place.line)}`;
  const column = place.column === undefined ? "" : `:${String(place.column)}`;
  return new RangeError(`${file}${line}${column}: ${problem}`);
}
