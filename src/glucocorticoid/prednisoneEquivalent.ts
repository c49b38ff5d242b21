import { misuse } from "../measurement/misuse.js";
import { isNotListOf } from "../measurement/wordings.js";
import { type GlucocorticoidTable, readTable } from "./glucocorticoidTable.js";
import { type GlucocorticoidDose, readDose, type ReadDose, type RecordedDose } from "./readDose.js";
import { sumOfContributions } from "./sumOfContributions.js";

/** A prednisone-equivalent dose as the measure `prednisoneEquivalent` of an assessment takes it. */
export interface PrednisoneDose {
  readonly value: string;
  readonly unit: "mg/d";
}

/** One dose as recorded, with what it is worth. */
export interface DoseEquivalent extends RecordedDose {
  /** Null is unknown, never 0. */
  readonly equivalent: PrednisoneDose | null;
  /** False where the equivalent is rounded or unknown. */
  readonly isExact: boolean;
  /** Why the equivalent is unknown; null where it is known. */
  readonly reason: string | null;
}

/** The prednisone equivalent of the doses of one day, as plain frozen JSON. */
export interface PrednisoneEquivalent {
  /** The sum, or null where one of the doses is unknown or none is recorded. */
  readonly dose: PrednisoneDose | null;
  /** False where the sum is rounded or unknown. */
  readonly isExact: boolean;
  /** Why the sum is unknown, one reason for each unknown dose; empty where it is known. */
  readonly reasons: readonly string[];
  /** Each dose, in the order given. */
  readonly doses: readonly DoseEquivalent[];
  readonly table: { readonly id: string; readonly version: string };
}

/**
 * The prednisone-equivalent dose of all the systemic glucocorticoids of one day, in mg/d.
 *
 * Doses are exact decimals in `mg`, `g` or `ug` per administration with a frequency, or in `mg/d` without one; they are
 * added exactly and divided once. A sum with more than six decimals is rounded to six, says `isExact: false`, and stays
 * on its own side of every limit printed with up to five.
 *
 * Unknown, with the reason, is the dose of a drug that is not in the table, by a route other than oral or intravenous,
 * or at a frequency that gives no number of doses a day ("PRN", "ONCE"); one unknown dose makes the sum unknown, and so
 * does an empty list. No glucocorticoid is a recorded dose of 0. Leave out only what is known not to be systemic.
 *
 * Every other day and so many times a week are averaged over the days. Do not list an intravenous pulse that way: trials
 * give pulses at the start and judge them apart, so nothing here spreads one over a window. List it, once daily, for the
 * days on which it ran and for no other.
 *
 * @param doses what was recorded for one day; drug, frequency and route in the usual terms of SDTM CM
 * @param table the equivalents to use: sources disagree, so there is no default
 * @returns plain frozen JSON; `dose` is the measure `prednisoneEquivalent` of an assessment, where null is unknown
 * @throws RangeError on a missing drug, dose, unit or route, a value that is not a plain decimal, an unknown unit or key,
 *   or a malformed table
 * @see `gpnotebookEquivalents`, `chineseSleGuideline2020Equivalents`, `formularyProductionsEquivalents` for the sources
 * @example
 * const prednisone = { drug: "PREDNISONE", dose: { value: 2.5, unit: "mg" }, frequency: "BID", route: "ORAL" };
 * const dexamethasone = { drug: "Dexamethasone", dose: { value: "0.75", unit: "mg/d" }, route: "ORAL" };
 * prednisoneEquivalent([prednisone, dexamethasone], gpnotebookEquivalents).dose; // => { value: "10", unit: "mg/d" }
 * prednisoneEquivalent([prednisone, { ...dexamethasone, route: "OPHTHALMIC" }], gpnotebookEquivalents).dose; // => null
 * @category Glucocorticoid
 */
export function prednisoneEquivalent(doses: readonly GlucocorticoidDose[], table: GlucocorticoidTable): PrednisoneEquivalent {
  const equivalents = readTable(table);
  if (!Array.isArray(doses)) throw misuse("doses", doses, isNotListOf("doses"));
  const read = Array.from<unknown, ReadDose>(doses, (dose, i) => readDose(`doses[${String(i)}]`, dose, equivalents));
  const contributions = read.flatMap(({ outcome }) => ("reason" in outcome ? [] : [outcome]));
  const isKnown = read.length > 0 && contributions.length === read.length;
  const sum = isKnown ? sumOfContributions(contributions) : null;
  const reasons = read.flatMap(({ recorded, outcome }) => ("reason" in outcome ? [`${recorded.drug}: ${outcome.reason}`] : []));
  return Object.freeze({
    dose: sum && prednisoneDose(sum.value),
    isExact: sum !== null && sum.isExact,
    reasons: Object.freeze(read.length === 0 ? ["no dose is recorded, which is not a dose of 0"] : reasons),
    doses: Object.freeze(read.map(doseEquivalent)),
    table: Object.freeze({ id: equivalents.id, version: equivalents.version }),
  });
}

function doseEquivalent({ recorded, outcome }: ReadDose): DoseEquivalent {
  if ("reason" in outcome) return Object.freeze({ ...recorded, equivalent: null, isExact: false, reason: outcome.reason });
  const { value, isExact } = sumOfContributions([outcome]);
  return Object.freeze({ ...recorded, equivalent: prednisoneDose(value), isExact, reason: null });
}

function prednisoneDose(value: string): PrednisoneDose {
  return Object.freeze({ value, unit: "mg/d" });
}
