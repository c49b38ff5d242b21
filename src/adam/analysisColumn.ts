/**
 * One variable of an analysis data set. Rows, files and the guide come from this one list.
 *
 * @category ADaM
 */
export interface AnalysisColumn {
  /** At most 8 capital letters, digits or underscores. */
  readonly name: string;
  /** At most 40 characters. */
  readonly label: string;
  /** In memory a text, a whole number, an exact decimal as text, a day as `YYYY-MM-DD`. */
  readonly type: "text" | "integer" | "decimal" | "date";
  /** The greatest length of a text in bytes, at most 200; 8 for numbers and dates. */
  readonly length: number;
  /** The SAS format of a date; null for others. */
  readonly format: "DATE9." | null;
  /** The place among the variables that identify a row, from 1; null for others. */
  readonly key: number | null;
  /** Whether a file may leave the cell empty. */
  readonly isRequired: boolean;
  /** The only texts that may stand there; null for any. */
  readonly terms: readonly string[] | null;
  /** Where the value comes from, in words. */
  readonly derivation: string;
}

/** What a column may say beyond its name, label, type and derivation. */
type Details = Partial<Pick<AnalysisColumn, "length" | "key" | "isRequired" | "terms">>;

/** A column without its name, which is the key under which it stands. */
export type ColumnEntry = Omit<AnalysisColumn, "name">;

function entry(type: AnalysisColumn["type"], label: string, derivation: string, details: Details): ColumnEntry {
  const length = type === "text" ? (details.length ?? 200) : 8;
  const { key = null, isRequired = false, terms = null } = details;
  return Object.freeze({ label, type, length, format: type === "date" ? "DATE9." : null, key, isRequired, terms, derivation });
}

// @__NO_SIDE_EFFECTS__
export const text = (label: string, derivation: string, details: Details = {}): ColumnEntry => entry("text", label, derivation, details);
// @__NO_SIDE_EFFECTS__
export const integer = (label: string, derivation: string, details: Details = {}): ColumnEntry =>
  entry("integer", label, derivation, details);
// @__NO_SIDE_EFFECTS__
export const decimal = (label: string, derivation: string, details: Details = {}): ColumnEntry =>
  entry("decimal", label, derivation, details);
// @__NO_SIDE_EFFECTS__
export const date = (label: string, derivation: string, details: Details = {}): ColumnEntry => entry("date", label, derivation, details);

/** A flag: "Y" or nothing. */
// @__NO_SIDE_EFFECTS__
export const flag = (label: string, derivation: string): ColumnEntry => text(label, derivation, { length: 1, terms: yes });
/** The flag of a population: "Y" or "N", never nothing. */
// @__NO_SIDE_EFFECTS__
export const populationFlag = (label: string, derivation: string): ColumnEntry =>
  text(label, derivation, { length: 1, terms: yesOrNo, isRequired: true });

const yes: readonly string[] = /* @__PURE__ */ Object.freeze(["Y"]);
export const yesOrNo: readonly string[] = /* @__PURE__ */ Object.freeze(["Y", "N"]);
