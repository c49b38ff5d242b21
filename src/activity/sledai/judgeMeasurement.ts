import type { Verdict } from "../../criteria/verdict.js";
import type { IndexMeasure, Measure } from "../../measurement/measure.js";
import { decimalText, exact } from "../../measurement/quantity.js";
import { readQuantity, type ReportedValue } from "../../measurement/readQuantity.js";
import { judge, point, type Relation } from "../../measurement/span.js";

/** What one measurement says of the limit it is compared with. */
export interface MeasurementFinding {
  readonly measure: LaboratoryMeasure;
  readonly verdict: Verdict;
  /** Null where it is missing. */
  readonly reported: ReportedValue | null;
  /** The relation and limit of the descriptor in the unit of comparison, such as "> 0.5 g/d"; null where there is none to compare with. */
  readonly limit: string | null;
  readonly reason: string;
}

interface LimitRule {
  readonly relation: Relation;
  /** The same limit in every unit, a finite decimal in each, so that no value is converted; or the end of the record's own range. */
  readonly limits: Readonly<Record<string, string>> | "low" | "high";
}

const cells: LimitRule = { relation: ">", limits: { "/[HPF]": "5" } };
const belowRange: LimitRule = { relation: "<", limits: "low" };

const rules = {
  urineProtein24h: { relation: ">", limits: { "g/d": "0.5", "mg/d": "500" } },
  // 0.5 times 113.12. Not 50 mg/mmol: no form of the index prints a ratio at all.
  upcr: { relation: ">", limits: { "g/g": "0.5", "mg/g": "500", "mg/mmol": "56.56" } },
  urineRedCells: cells,
  urineWhiteCells: cells,
  platelets: { relation: "<", limits: { "10*9/L": "100", "10*3/uL": "100", "/nL": "100", "/uL": "100000" } },
  leukocytes: { relation: "<", limits: { "10*9/L": "3", "10*3/uL": "3", "/nL": "3", "/uL": "3000" } },
  // 38 x 9/5 + 32 is 100.4.
  temperature: { relation: ">", limits: { "Cel": "38", "[degF]": "100.4" } },
  c3: belowRange,
  c4: belowRange,
  ch50: belowRange,
  antiDna: { relation: ">", limits: "high" },
} satisfies Readonly<Partial<Record<Measure | IndexMeasure, LimitRule>>>;

/** The measurements that decide SLEDAI-2K descriptors. */
export type LaboratoryMeasure = keyof typeof rules;

export const laboratoryMeasures = /* @__PURE__ */ Object.keys(rules) as readonly LaboratoryMeasure[];

/** Compares one value as reported with its limit. Throws a RangeError on anything that has no one meaning. */
export function judgeMeasurement(where: string, measure: LaboratoryMeasure, raw: unknown): MeasurementFinding {
  if (raw == null) return finding(measure, "unknown", null, null, `${measure} is missing`);
  const { relation, limits }: LimitRule = rules[measure];
  const value = readQuantity(where, measure, raw);
  const { reported, unit } = value;
  const limit = typeof limits === "string" ? (value.range?.[limits] ?? null) : exact(limits[unit] ?? "");
  const shown = `${measure} ${reported.value} ${reported.unit}`;
  if (limit === null)
    return finding(measure, "unknown", reported, null, `${shown} has no ${String(limits)} end of its reference range to compare with`);
  const { holds } = judge(value, relation, point(limit));
  const text = `${relation} ${decimalText(limit)} ${unit}`;
  if (holds === null) return finding(measure, "unknown", reported, text, `${shown} may or may not be ${text}`);
  return finding(measure, holds ? "met" : "notMet", reported, text, `${shown} is ${holds ? "" : "not "}${text}`);
}

function finding(
  measure: LaboratoryMeasure,
  verdict: Verdict,
  reported: ReportedValue | null,
  limit: string | null,
  reason: string,
): MeasurementFinding {
  return Object.freeze({ measure, verdict, reported, limit, reason });
}
