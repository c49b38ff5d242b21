import { deepFrozen } from "../measurement/deepFrozen.js";
import { misuse, requireKnownKeys, requireObject } from "../measurement/misuse.js";
import { isNotFlag, isNotOneOf } from "../measurement/wordings.js";
import type { Quantity, ReferenceRange, ReportedValue } from "../measurement/readQuantity.js";
import { anyValue, clauseHolds, type SafetyClause } from "./safetyClause.js";
import { type LaboratoryTest, readSafetyValue, requireLaboratoryTest } from "./safetyTest.js";
import { fdaOutlierLevels2025 } from "./limits/fdaOutlierLevels2025.js";

export interface OutlierOptions {
  readonly baseline?: Quantity | null | undefined;
  /** The reference range of the value's own record; or as `referenceRange` on the value. */
  readonly range?: ReferenceRange | null | undefined;
  readonly sex?: "male" | "female" | null | undefined;
  /** For glucose. Left out or null is unknown. */
  readonly fasting?: boolean | null | undefined;
}

/** What one published limit says of a value. */
export interface OutlierFinding {
  readonly id: string;
  readonly direction: "low" | "high";
  /** The highest level that is certainly reached, 0 for none. Levels are cumulative: level 3 is level 2 and level 1 too. */
  readonly level: number;
  /**
   * The highest level that may be reached; above `level` where range, baseline, sex or fasting are not known, or the value is not
   * exact.
   */
  readonly levelPossible: number;
  /** False where the limits are printed in another unit only. */
  readonly isPrintedInUnit: boolean;
  readonly reported: ReportedValue;
}

/**
 * The level of FDA's limits for outliers that a laboratory value reaches, for each limit of the test, by id.
 *
 * Exact; multiples of the record's own upper limit and of baseline are not divided. The limits are for finding outliers: the guide links
 * none to an outcome. A unit in which they are not printed is not
 * converted, so that nothing is known but what the table prints as a multiple. Source: FDA Standard Safety Tables and Figures 2025,
 * Tables 56 and 57.
 *
 * @param test such as "serumCreatinine"
 * @param value with the unit as reported
 * @param options baseline, range, sex, fasting: what is not given is unknown
 * @throws RangeError on an unknown test or unit, or a value that has no one meaning
 * @category Safety
 * @example
 * const baseline = { value: "0.8", unit: "mg/dL" };
 * outlierLevels("serumCreatinine", { value: "1.2", unit: "mg/dL" }, { baseline }).map(({ id, level }) => [id, level]);
 * // => [["fda-stf-2025/creatinine-high", 1]]
 */
export function outlierLevels(test: LaboratoryTest, value: Quantity, options: OutlierOptions = {}): readonly OutlierFinding[] {
  requireLaboratoryTest(test);
  requireKnownKeys("options", requireObject("options", options), ["baseline", "range", "sex", "fasting"]);
  const { range, sex, fasting } = options;
  if (sex != null && !["male", "female"].includes(sex)) throw misuse("options sex", sex, isNotOneOf(["male", "female"]));
  if (fasting != null && typeof fasting !== "boolean") throw misuse("options fasting", fasting, isNotFlag);
  const read = readSafetyValue("value", test, range == null ? value : { ...value, referenceRange: range });
  const baseline = options.baseline == null ? null : readSafetyValue("options baseline", test, options.baseline);
  const isMale = sex == null ? null : sex === "male";
  const facts = { fasting, random: fasting == null ? null : !fasting, male: isMale, female: isMale === null ? null : !isMale };
  const record = { test, value: read, baseline, baselineSpan: anyValue, facts };
  return deepFrozen(
    fdaOutlierLevels2025
      .filter((one) => one.test === test)
      .map(({ id, direction, unit, levels }): OutlierFinding => {
        const found = levels.map(({ level, clause }) => ({ level, holds: clauseHolds(clause, record) }));
        const highest = (isReached: (holds: boolean | null) => boolean): number =>
          Math.max(0, ...found.filter(({ holds }) => isReached(holds)).map(({ level }) => level));
        const isPrintedInUnit = unit === null || levels.every(({ clause }) => isPrinted(clause, read.unit));
        return {
          id,
          direction,
          level: highest((holds) => holds === true),
          levelPossible: highest((holds) => holds !== false),
          isPrintedInUnit,
          reported: read.reported,
        };
      }),
  );
}

function isPrinted(clause: SafetyClause, unit: string): boolean {
  switch (clause.kind) {
    case "limit":
      return unit in clause.limits;
    case "range":
      return clause.above === undefined || unit in clause.above;
    case "baseline":
      return [clause.above, clause.below].every((amount) => amount === undefined || unit in amount);
    case "fact":
      return true;
    case "allOf":
    case "anyOf":
      return clause.clauses.every((one) => isPrinted(one, unit));
  }
}
