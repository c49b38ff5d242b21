import type { EventName, SedimentName } from "../measurement/assessment.js";
import type { DatedDose } from "../measurement/datedDoses.js";
import type { Measure } from "../measurement/measure.js";

/** Values, one a row: numbers, plain decimals as text, in a list also `"<0.1"`. NaN, null and undefined are missing. */
export type ValueColumn = Float64Array | readonly (number | string | null | undefined)[];

/** Flags, one a row: 1 and true, 0 and false; 2, null and undefined are missing. */
export type FlagColumn = Uint8Array | readonly (boolean | null | undefined)[];

export type TextColumn = readonly (string | null | undefined)[];

/** The values of one measure with their unit: one for the column, or one for each row. */
export interface MeasureColumn {
  readonly values: ValueColumn;
  readonly unit: string | TextColumn;
  /** The laboratory's range, in the unit of the row. */
  readonly referenceRange?:
    | { readonly low?: ValueColumn | null | undefined; readonly high?: ValueColumn | null | undefined }
    | null
    | undefined;
}

/** Measures by name. A measure left out is missing in every row. */
export type MeasureColumns = Readonly<Partial<Record<Measure, MeasureColumn | null | undefined>>>;

/** The columns of one assessment. */
export interface AssessmentColumns extends MeasureColumns {
  readonly date?: TextColumn | null | undefined;
  readonly events?: Readonly<Partial<Record<EventName, FlagColumn | null | undefined>>> | null | undefined;
  readonly sediment?: Readonly<Partial<Record<SedimentName, FlagColumn | null | undefined>>> | null | undefined;
}

/** A table of records by its columns. */
export interface Columns {
  readonly rows: number;
  readonly baseline: AssessmentColumns & { readonly preFlare?: MeasureColumns | null | undefined };
  readonly followUp: AssessmentColumns & {
    readonly next?: AssessmentColumns | null | undefined;
    readonly doses?: readonly (readonly DatedDose[] | null | undefined)[] | null | undefined;
  };
}

/** The responses of a table: `responses[codes[i]]` is that of row i. */
export interface ColumnResponses<Level extends string = string> {
  readonly codes: Uint8Array;
  /** The definition's own responses, best first, "NR" and "NE". */
  readonly responses: readonly (Level | "NR" | "NE")[];
}
