import { exact } from "../../measurement/quantity.js";
import type { Quantity } from "../../measurement/readQuantity.js";
import { fdaOutlierLevels2025 } from "../../safety/limits/fdaOutlierLevels2025.js";
import { vitalSignLimits } from "../../safety/limits/vitalSignLimits.js";
import type { SafetyClause } from "../../safety/safetyClause.js";
import { unitsOfTest } from "../../safety/safetyTest.js";
import { distinctRows, type IndexRow, indexVectors } from "./indexRows.js";
import { around, unitsApart } from "./toxicityVectors.js";
import type { Vector } from "./vector.js";

/** Every level of FDA's outliers in each unit, from just below to just above it; without range, baseline, sex and fasting. */
export function outlierVectors(): readonly Vector[] {
  const range = { low: "10", high: "20" };
  const rows = fdaOutlierLevels2025.flatMap(({ id, test, levels }) =>
    unitsApart(
      test,
      levels.map(({ clause }) => clause),
      (clause, unit) => numbersIn(clause, unit, "14", "20"),
    ).flatMap((unit) =>
      levels.flatMap(({ level, printed, clause }) => {
        // A fall is printed in g/dL and holds in g/L ten times as much.
        const before = unit === "g/L" ? "140" : "14";
        const baseline: Quantity = { value: before, unit };
        const full = { baseline, range, sex: id.includes("female") ? "female" : "male", fasting: !id.includes("random") } as const;
        return numbersIn(clause, unit, before, "20").flatMap((number) =>
          around(exact(number)).flatMap((value, side): readonly IndexRow<"outlierLevels">[] => {
            const given = { test, value: { value, unit } };
            const reason = `${id} level ${String(level)} (${printed})`;
            const row: IndexRow<"outlierLevels"> = [reason, { ...given, options: full }];
            if (side !== 1) return [row];
            return [
              row,
              [`${reason}, nothing else known`, { ...given, options: {} }],
              [`${reason}, behind a sign`, { test, value: { value: `<${value}`, unit }, options: full }],
            ];
          }),
        );
      }),
    ),
  );
  return indexVectors("outlierLevels", distinctRows(rows));
}

/** Every level of every limit of a vital sign, from just below to just above it, with and without a baseline. */
export function vitalSignVectors(): readonly Vector[] {
  const rows = vitalSignLimits.flatMap(({ id, sign, direction, levels }) =>
    unitsOfTest(sign)
      .slice(0, 1)
      .flatMap((unit) =>
        levels.flatMap(({ level, clause }) => {
          // A baseline at which the limit of the value and that of the change fall together, and one on each side of it.
          const [first = "60", change = "10"] = numbersIn(clause, unit, "60", "60");
          const meets =
            direction === "high"
              ? Number(first) - Number(changeIn(clause, unit) ?? change)
              : Number(first) + Number(changeIn(clause, unit) ?? change);
          const baselines = changeIn(clause, unit) === null ? ["60"] : [meets - 1, meets, meets + 1].map(String);
          return baselines.flatMap((baseline) =>
            numbersIn(clause, unit, baseline, "60").flatMap((number) =>
              around(exact(number)).flatMap((value): readonly IndexRow<"vitalSignLevel">[] => {
                const given = { limit: id, sign, value: { value, unit } };
                return [
                  [`${id} level ${String(level)}, from ${baseline}`, { ...given, baseline: { value: baseline, unit } }],
                  [`${id} level ${String(level)}, baseline missing`, { ...given, baseline: null }],
                ];
              }),
            ),
          );
        }),
      ),
  );
  return indexVectors("vitalSignLevel", distinctRows(rows));
}

/** The numbers at which a clause begins to hold. */
function numbersIn(clause: SafetyClause, unit: string, baseline: string, high: string): readonly string[] {
  switch (clause.kind) {
    case "limit":
      return clause.limits[unit] === undefined ? [] : [clause.limits[unit]];
    case "range":
      return [decimal(Number(high) * Number(clause.factor))];
    case "baseline": {
      const [above, below] = [clause.above?.[unit] ?? "0", clause.below?.[unit] ?? "0"];
      return [decimal(Number(baseline) * Number(clause.factor) + Number(above) - Number(below))];
    }
    case "fact":
      return [];
    case "allOf":
    case "anyOf":
      return clause.clauses.flatMap((one) => numbersIn(one, unit, baseline, high));
  }
}

/** The change that a limit asks for beside the value, as an amount. */
function changeIn(clause: SafetyClause, unit: string): string | null {
  if (clause.kind === "baseline") return clause.above?.[unit] ?? clause.below?.[unit] ?? null;
  if (clause.kind !== "allOf") return null;
  return clause.clauses.map((one) => changeIn(one, unit)).find((one) => one !== null) ?? null;
}

const decimal = (value: number): string => String(Math.round(value * 1e6) / 1e6);
