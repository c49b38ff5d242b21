import { requireList } from "../../measurement/requirements.js";
import type { Measure } from "../../measurement/measure.js";
import { fault, misuse, requireKnownKeys, requireObject } from "../../measurement/misuse.js";
import { isNot, isNotAmong, isNotFlag } from "../../measurement/wordings.js";
import { allMeasures, isSpelling, unitWorths, type UnitWorth } from "../oracle/unitWorths.js";

/** What an implementation under test can be given. What is left out is accepted. */
export interface Accepts {
  /**
   * The units that it reads, as they are written: a list, or a list for each measure, `{ serumCreatinine: ["mg/dL"], upcr: ["g/g"] }`.
   * Every measure that the definition asks for needs one.
   */
  readonly units?: readonly string[] | Readonly<Partial<Record<Measure, readonly string[]>>> | undefined;
  /** Whether it reads values as numbers. */
  readonly numbers?: boolean | undefined;
  /** Whether it reads values as decimal strings, of any length. */
  readonly texts?: boolean | undefined;
  /** Whether values, events and flags may be missing. */
  readonly missing?: boolean | undefined;
  /** Whether values may be outside the limits of quantification: "<0.1". */
  readonly censored?: boolean | undefined;
  /** Whether a record may hold what the definition does not ask for: dates, visit labels, other measures, reference ranges. */
  readonly unasked?: boolean | undefined;
}

/** The units of a measure that an implementation reads, the finest first; other names of one unit only on request. */
export function acceptedUnits(measure: Measure, { units }: Accepts, withOtherNames = false): readonly UnitWorth[] {
  const own = units === undefined || isList(units) ? units : (units[measure] ?? []);
  const accepted = unitWorths(measure).filter(({ unit }) => (own === undefined ? withOtherNames || !isSpelling(unit) : own.includes(unit)));
  if (accepted.length > 0) return accepted;
  const known = unitWorths(measure).map(({ unit }) => unit);
  throw fault(`accepts units ${JSON.stringify(units)}`, isNotAmong(`a list with a unit of ${measure}`, known));
}

const flags = ["numbers", "texts", "missing", "censored", "unasked"] as const satisfies readonly (keyof Accepts)[];

/** Refuses what does not say what an implementation accepts: a misspelt flag or unit would leave laws out, or let them ask too much. */
export function requireAccepts(argument: string, raw: unknown): Accepts {
  const accepts = requireObject(argument, raw);
  requireKnownKeys(argument, accepts, ["units", ...flags]);
  for (const flag of flags) {
    if (accepts[flag] !== undefined && typeof accepts[flag] !== "boolean")
      throw misuse(`${argument} ${flag}`, accepts[flag], isNotFlag);
  }
  if (accepts["numbers"] === false && accepts["texts"] === false) {
    throw misuse(`${argument} texts`, false, isNot("possible without numbers", "one of them to be accepted"));
  }
  if (accepts["units"] !== undefined) requireUnits(`${argument} units`, accepts["units"]);
  return accepts;
}

function requireUnits(argument: string, raw: unknown): void {
  if (Array.isArray(raw)) {
    const known = [...new Set(allMeasures.flatMap(unitWorths).map(({ unit }) => unit))];
    requireEach(argument, raw, "any measure", known);
    return;
  }
  const units = requireObject(argument, raw);
  requireKnownKeys(argument, units, allMeasures);
  for (const measure of allMeasures) {
    const known = unitWorths(measure).map(({ unit }) => unit);
    if (units[measure] !== undefined) requireEach(`${argument} ${measure}`, units[measure], measure, known);
  }
}

function requireEach(argument: string, raw: unknown, measure: string, known: readonly string[]): void {
  requireList(argument, raw).forEach((unit, i) => {
    if (!known.some((each) => each === unit))
      throw misuse(`${argument}[${String(i)}]`, unit, isNotAmong(`a unit of ${measure}`, known));
  });
}

function isList(units: NonNullable<Accepts["units"]>): units is readonly string[] {
  return Array.isArray(units);
}
