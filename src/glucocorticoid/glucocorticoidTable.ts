import type { Source } from "../criteria/responseDefinition.js";
import { requireReadings, requireSource, requireTexts } from "../measurement/requirements.js";
import { misuse, requireKnownKeys, requireObject } from "../measurement/misuse.js";
import { isEmpty, isNot, isTwice } from "../measurement/wordings.js";
import { compare, type Exact, exact, readDecimal, signOf } from "../measurement/quantity.js";
import { drugKey } from "./drugKey.js";

/**
 * A published list of glucocorticoids equivalent to 5 mg prednisone, as plain data: see `gpnotebookEquivalents`.
 *
 * Sources disagree on betamethasone and dexamethasone, so no table is the default. A table of your own is
 * `{ ...gpnotebookEquivalents, id: "our-sap", equivalentTo5mgPrednisone: { prednisone: "5", deflazacort: "7.5" } }`.
 */
export interface GlucocorticoidTable {
  readonly id: string;
  /** A published meaning is never edited silently: another reading is another id, a correction another version. */
  readonly version: string;
  readonly title: string;
  readonly source: Source;
  /** The mg of each drug that are worth 5 mg prednisone, as plain decimals: `{ prednisone: "5", methylprednisolone: "4" }`. */
  readonly equivalentTo5mgPrednisone: Readonly<Record<string, string>>;
  /** Every decision that the source leaves to its reader, and what was chosen. */
  readonly readings: readonly string[];
}

/** A table that has been read: the equivalents by `drugKey`. */
export interface ReadTable {
  readonly id: string;
  readonly version: string;
  readonly equivalents: ReadonlyMap<string, Exact>;
}

/** What every shipped table has in common. */
export const commonReadings: readonly string[] = [
  "The equivalents hold for oral and intravenous doses. A dose by another route is unknown here, not 0.",
  "A dose counts as milligrams of the drug named; the salt in its name is not converted (dexamethasone sodium phosphate counts as " +
    "dexamethasone).",
  "Cortisone is printed as cortisone acetate; a record that says cortisone means that.",
];

/** Freezes a shipped table through and through. */
// @__NO_SIDE_EFFECTS__
export function frozenTable(table: GlucocorticoidTable): GlucocorticoidTable {
  for (const part of [table.source, table.equivalentTo5mgPrednisone, table.readings]) Object.freeze(part);
  return Object.freeze(table);
}

/** The table with its numbers read. Throws a RangeError that names the part that is malformed. */
export function readTable(raw: unknown): ReadTable {
  const table = requireObject("table", raw);
  requireKnownKeys("table", table, ["id", "version", "title", "source", "equivalentTo5mgPrednisone", "readings"]);
  requireTexts("table", table, ["id", "version", "title"]);
  requireSource("table source", table["source"]);
  requireReadings("table readings", table["readings"]);
  return {
    id: String(table["id"]),
    version: String(table["version"]),
    equivalents: readEquivalents("table equivalentTo5mgPrednisone", table["equivalentTo5mgPrednisone"]),
  };
}

function readEquivalents(argument: string, raw: unknown): ReadonlyMap<string, Exact> {
  const equivalents = new Map<string, Exact>();
  for (const [drug, printed] of Object.entries(requireObject(argument, raw))) {
    const key = drugKey(drug);
    if (key === "") throw misuse(argument, drug, isNot("the name of a drug"));
    if (equivalents.has(key)) throw misuse(argument, drug, isTwice("a drug once"));
    const milligrams = typeof printed === "string" ? readDecimal(printed) : undefined;
    if (milligrams === undefined || signOf(milligrams) === 0) {
      throw misuse(`${argument} ${drug}`, printed, isNot('a plain decimal above zero as text, such as "0.75"'));
    }
    if (key === "prednisone" && compare(milligrams, exact("5")) !== 0) {
      throw misuse(`${argument} ${drug}`, printed, isNot("5, the dose that the others are equivalent to"));
    }
    equivalents.set(key, milligrams);
  }
  if (equivalents.size === 0) throw misuse(argument, raw, isEmpty("at least one drug"));
  return equivalents;
}
