import type { TimePoint } from "../../criteria/criterion.js";
import type { Measure } from "../../measurement/measure.js";
import { type MeasureLeaf, plainLimitOf } from "../oracle/plainLimit.js";
import { multiply, one, parseRational, type Rational } from "../oracle/rational.js";
import { unitWorths, type UnitWorth } from "../oracle/unitWorths.js";

/** A value that is seen in practice, and a laboratory's range, in the finest unit, so that a case reads like a patient. */
const usual: Readonly<Partial<Record<Measure, readonly [value: string, low: string, high: string]>>> = {
  serumCreatinine: ["88.4", "53.04", "114.92"],
  upcr: ["226.24", "1.1312", "16.968"],
  urineProtein24h: ["2000", "10", "150"],
  egfr: ["80", "90", "130"],
  prednisoneEquivalent: ["20", "5", "10"],
  serumAlbumin: ["30", "35", "50"],
  physicianGlobal: ["1.5", "0.3", "0.6"],
  urineRedCells: ["20", "1", "5"],
  urineWhiteCells: ["20", "1", "5"],
};

const unknownMeasure = ["20", "2", "7"] as const;

/** A usual value of a measure, in the finest unit. */
export function usualValue(measure: Measure): Rational {
  return parseRational((usual[measure] ?? unknownMeasure)[0]);
}

/** A usual reference range. The laboratory is another one at the later visits, with a wider range: each value has its own. */
export function usualRange(measure: Measure, at: TimePoint): Readonly<Record<"low" | "high", Rational>> {
  const [, low, high] = (usual[measure] ?? unknownMeasure).map(parseRational) as [Rational, Rational, Rational];
  const isLater = at === "followUp" || at === "next";
  return isLater ? { low: multiply(low, parseRational("0.75")), high: multiply(high, parseRational("1.25")) } : { low, high };
}

/** The unit in which a definition prints its limits for a measure, if it is one of those accepted. */
export function homeUnit(leaves: readonly MeasureLeaf[], accepted: readonly UnitWorth[]): UnitWorth {
  const printed = leaves.flatMap((leaf) => plainLimitOf(leaf).printed.slice(0, 1).map(({ unit }) => unit));
  const [first] = accepted;
  const measure = leaves[0]?.measure ?? "upcr";
  const conventional = unitWorths(measure).find(({ unit }) => ["mg/dL", "g/g", "g/d", "g/dL"].includes(unit))?.unit;
  const wanted = [...printed, conventional].find((unit) => accepted.some((one) => one.unit === unit));
  return accepted.find(({ unit }) => unit === wanted) ?? first ?? { unit: "", worth: one };
}
