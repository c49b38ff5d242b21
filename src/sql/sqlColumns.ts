import type { TimePoint } from "../criteria/criterion.js";
import type { EventName, SedimentName } from "../measurement/assessment.js";
import type { Measure } from "../measurement/measure.js";

/**
 * A measure in a table: an SQL expression of the number, its unit, and how the number is stored. Every text is SQL as it would stand
 * in the query, such as `upcr` or `v."UPCR"`; NULL is missing.
 */
export interface SqlMeasure {
  readonly sql: string;
  /** The one unit of all rows, in a usual spelling, or an expression that gives each row's. */
  readonly unit: string | { readonly sql: string };
  /**
   * `"decimal"`: an exact decimal or whole number, of at most 6 decimals. `{ double: { decimals } }`: a binary number that stands for a
   * decimal of so many places; the value rounded to them is judged (70.72 / 88.4 as a double is 0.7999999999999999).
   */
  readonly type: "decimal" | { readonly double: { readonly decimals: number } };
  /** Where the number is NULL: the true value is above this, `">8"`. */
  readonly low?: string | SqlBound | null | undefined;
  /** Where the number is NULL: the true value is below this, `"<0.1"`. */
  readonly high?: string | SqlBound | null | undefined;
  /** The laboratory's own reference range of the row, in the unit of the value. */
  readonly referenceRange?: { readonly low?: string | null | undefined; readonly high?: string | null | undefined } | null | undefined;
}

/** A bound that the true value may equal, `"<=0.1"`, or may equal where an expression says so. */
export interface SqlBound {
  readonly sql: string;
  readonly included: true | { readonly sql: string };
}

/** The measures of one time; null is "not recorded", and a measure that is asked for must be named or be null. */
export type SqlMeasures = Readonly<Partial<Record<Measure, SqlMeasure | null | undefined>>>;

/** What was recorded at one time. */
export interface SqlAssessment extends SqlMeasures {
  /** A date or timestamp; its day counts. Left out, the dates of the rows are not checked. */
  readonly date?: string | null | undefined;
  readonly events?: Readonly<Partial<Record<EventName, string | null | undefined>>> | null | undefined;
  readonly sediment?: Readonly<Partial<Record<SedimentName, string | null | undefined>>> | null | undefined;
  /** For rules over a window of days: the columns of `doseWindowSql`. */
  readonly doses?: SqlDoseRules | null | undefined;
}

/** The verdicts of the definition's dose rules on each row, in their order: true is met, NULL unknown. */
export interface SqlDoseRules {
  readonly rules: readonly string[];
  /** Whether a dose of the row is none that a record may hold. */
  readonly refused?: string | null | undefined;
}

/** Where in a table the values stand that a definition asks for. */
export type SqlColumns = Readonly<Partial<Record<TimePoint, SqlAssessment | null | undefined>>>;
