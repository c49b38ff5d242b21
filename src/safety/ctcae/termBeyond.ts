import { type SafetyClause, limit, timesHigh, timesLow } from "../safetyClause.js";
import type { LaboratoryTest } from "../safetyTest.js";
import { bothVersions, rule, type ToxicityRule, type ToxicityTerm } from "./toxicityTerm.js";

/** A printed limit by unit. */
type Printed = Readonly<Record<string, string>>;
/** A limit printed in both units; the two are not conversions of each other. */
// @__NO_SIDE_EFFECTS__
export const inBoth = (mmolL: string, mgdL: string): Printed => ({ "mmol/L": mmolL, "mg/dL": mgdL });

/**
 * Grades that begin at the end of the range and then at limits that are printed in one unit or in two. A grade that is null does not
 * exist.
 */
// @__NO_SIDE_EFFECTS__
function beyond(direction: "low" | "high", ...limits: readonly (Printed | null)[]): readonly ToxicityRule[] {
  const [sign, bound] = direction === "low" ? (["<", "LLN"] as const) : ([">", "ULN"] as const);
  return limits.concat([{}]).flatMap((end, i): readonly ToxicityRule[] => {
    const start = i === 0 ? undefined : limits[i - 1];
    if (start === null) return [];
    const to = end ?? limits[i + 1] ?? {};
    const from: SafetyClause =
      start === undefined ? (direction === "low" ? timesLow("<", "1") : timesHigh(">", "1")) : limit(sign, start);
    const units = Object.keys(start ?? to);
    const printed = units
      .map((unit) => `${sign}${start?.[unit] ?? bound}${to[unit] === undefined ? "" : ` - ${to[unit]}`} ${unit}`)
      .join("; ");
    return [rule((i + 1) as ToxicityRule["grade"], printed, from)];
  });
}

// @__NO_SIDE_EFFECTS__
export const mmol = (value: string): Printed => ({ "mmol/L": value });
/** A term of both versions whose grades begin so. */
// @__NO_SIDE_EFFECTS__
export function term(test: LaboratoryTest, direction: "low" | "high", name: string, ...limits: readonly (Printed | null)[]): ToxicityTerm {
  return { term: name, test, versions: bothVersions, direction, grades: beyond(direction, ...limits) };
}
