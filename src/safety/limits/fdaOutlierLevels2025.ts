import { deepFrozen } from "../../measurement/deepFrozen.js";
import { both, fact, type SafetyClause, limit, timesBaseline, timesHigh } from "../safetyClause.js";
import { cellLimit, type LaboratoryTest } from "../safetyTest.js";

/** One level of a limit: what is printed, and the condition. Level 3 lies within level 2, level 2 within level 1. */
export interface OutlierLevel {
  readonly level: 1 | 2 | 3;
  readonly printed: string;
  readonly clause: SafetyClause;
}

/** A published limit for outliers of one test in one direction, as plain frozen data. */
export interface OutlierLimit {
  readonly id: string;
  readonly test: LaboratoryTest;
  readonly direction: "low" | "high";
  /** The unit in which the limits are printed; null where they are multiples. */
  readonly unit: string | null;
  readonly levels: readonly OutlierLevel[];
}

type Printed = string | null;
type Levels = readonly [Printed, Printed, Printed];

// @__NO_SIDE_EFFECTS__
function row(
  name: string,
  test: LaboratoryTest,
  direction: "low" | "high",
  unit: string | null,
  levels: Levels,
  clause: (printed: string) => SafetyClause,
): OutlierLimit {
  const made = levels.flatMap((printed, i): readonly OutlierLevel[] =>
    printed === null ? [] : [{ level: (i + 1) as 1 | 2 | 3, printed, clause: clause(printed) }],
  );
  return { id: `fda-stf-2025/${name}`, test, direction, unit, levels: made };
}

/** "<132": the sign and the number of a printed limit. */
// @__NO_SIDE_EFFECTS__
function parts(printed: string): readonly [sign: "<" | ">" | "<=" | ">=", value: string] {
  const sign = printed.startsWith("≥") ? ">=" : printed.startsWith("≤") ? "<=" : printed.startsWith("<") ? "<" : ">";
  return [sign, printed.slice(1)];
}
const inUnit =
  (unit: string) =>
  (printed: string): SafetyClause => {
    const [sign, value] = parts(printed);
    return limit(sign, { [unit]: value });
  };
const ofCells = (printed: string): SafetyClause => {
  const [sign, value] = parts(printed);
  return limit(sign, cellLimit(value));
};
const ofHigh = (printed: string): SafetyClause => {
  const [sign, factor] = parts(printed);
  return timesHigh(sign, factor);
};
const ofGrams = (printed: string): SafetyClause => {
  const [sign, value] = parts(printed);
  return limit(sign, { "g/dL": value, "g/L": String(Math.round(Number(value) * 100) / 10) });
};

// @__NO_SIDE_EFFECTS__
function lowAndHigh(name: string, test: LaboratoryTest, unit: string, low: Levels, high: Levels): readonly OutlierLimit[] {
  const rows = [row(`${name}-low`, test, "low", unit, low, inUnit(unit)), row(`${name}-high`, test, "high", unit, high, inUnit(unit))];
  return rows.filter(({ levels }) => levels.length > 0);
}
const none: Levels = [null, null, null];

/** The rise and fall of haemoglobin from baseline, in g/dL: value + fall < baseline, value > baseline + rise. */
const fallOf = (printed: string): SafetyClause => ({ kind: "baseline", relation: "<", factor: "1", below: gramsOf(printed) });
const riseOf = (printed: string): SafetyClause => ({ kind: "baseline", relation: ">", factor: "1", above: gramsOf(printed) });
const gramsOf = (printed: string): Readonly<Record<string, string>> => ({
  "g/dL": printed.slice(1),
  "g/L": String(Number(printed.slice(1)) * 10),
});
// @__NO_SIDE_EFFECTS__
const ofSex =
  (sex: "male" | "female") =>
  (printed: string): SafetyClause =>
    both(fact(sex), ofGrams(printed));
/** A decrease of at least so many per cent leaves at most the rest of baseline. */
const decrease = (printed: string): SafetyClause =>
  timesBaseline("<=", { "≥25%": "0.75", "≥50%": "0.5", "≥75%": "0.25" }[printed] ?? "");
const ofBaseline = (printed: string): SafetyClause => {
  const [sign, factor] = parts(printed);
  return timesBaseline(sign, factor);
};

/**
 * The levels of FDA's Standard Safety Tables and Figures for finding outliers in laboratory values (version 2.0, April 2025, Tables 56
 * and 57), as plain frozen data. The guide links none of them to an outcome. Signs differ inside the table and are as printed.
 *
 * @category Safety
 * @example
 * fdaOutlierLevels2025.find(({ id }) => id === "fda-stf-2025/creatinine-high").levels.map(({ printed }) => printed);
 * // => ["≥1.5", "≥2.0", "≥3.0"]
 */
export const fdaOutlierLevels2025: readonly OutlierLimit[] = /* @__PURE__ */ ((): readonly OutlierLimit[] => deepFrozen([
  ...lowAndHigh("sodium", "sodium", "mmol/L", ["<132", "<130", "<125"], [">150", ">155", ">160"]),
  ...lowAndHigh("potassium", "potassium", "mmol/L", ["<3.6", "<3.4", "<3.0"], [">5.5", ">6", ">6.5"]),
  ...lowAndHigh("chloride", "chloride", "mmol/L", ["<95", "<88", "<80"], [">108", ">112", ">115"]),
  ...lowAndHigh("bicarbonate", "bicarbonate", "mmol/L", ["<20", "<18", "<15"], [null, null, ">30"]),
  ...lowAndHigh("urea-nitrogen", "ureaNitrogen", "mg/dL", none, [">23", ">27", ">31"]),
  ...lowAndHigh("glucose", "glucose", "mg/dL", ["<70", "<54", null], none),
  row("glucose-high-fasting", "glucose", "high", "mg/dL", ["≥100", "≥126", null], (printed) =>
    both(fact("fasting"), inUnit("mg/dL")(printed)),
  ),
  row("glucose-high-random", "glucose", "high", "mg/dL", [null, "≥200", null], (printed) =>
    both(fact("random"), inUnit("mg/dL")(printed)),
  ),
  ...lowAndHigh("calcium", "calcium", "mg/dL", ["<8.4", "<8.0", "<7.5"], [">10.5", ">11.0", ">12.0"]),
  ...lowAndHigh("magnesium", "magnesium", "mg/dL", ["<1.5", "<1.2", "<0.9"], [">2.3", ">4.0", ">7.0"]),
  ...lowAndHigh("phosphate", "phosphate", "mg/dL", ["<2.5", "<2.0", "<1.4"], none),
  row("total-protein-low", "totalProtein", "low", "g/dL", ["<6.0", "<5.4", "<5.0"], ofGrams),
  row("albumin-low", "serumAlbumin", "low", "g/dL", ["<3.1", "<2.5", "<2.0"], ofGrams),
  row("creatine-kinase-high", "creatineKinase", "high", null, [">3", ">5", ">10"], ofHigh),
  row("amylase-high", "amylase", "high", null, [">1.1", ">1.5", ">3.0"], ofHigh),
  row("lipase-high", "lipase", "high", null, [">1.1", ">1.5", ">3.0"], ofHigh),
  row("creatinine-high", "serumCreatinine", "high", null, ["≥1.5", "≥2.0", "≥3.0"], ofBaseline),
  row("egfr-decrease", "egfr", "low", null, ["≥25%", "≥50%", "≥75%"], decrease),
  row("alkaline-phosphatase-high", "alkalinePhosphatase", "high", null, [">1.5", ">2.0", ">3.0"], ofHigh),
  row("alt-high", "alt", "high", null, [">3.0", ">5.0", ">10.0"], ofHigh),
  row("ast-high", "ast", "high", null, [">3.0", ">5.0", ">10.0"], ofHigh),
  row("bilirubin-high", "bilirubin", "high", null, [">1.5", ">2.0", ">3.0"], ofHigh),
  ...lowAndHigh("cholesterol", "cholesterol", "mg/dL", none, [">200", ">240", ">300"]),
  ...lowAndHigh("ldl-cholesterol", "ldlCholesterol", "mg/dL", none, [">130", ">160", ">190"]),
  ...lowAndHigh("triglycerides", "triglycerides", "mg/dL", none, [">150", ">300", ">500"]),
  row("leukocytes-low", "leukocytes", "low", "10*9/L", ["<3.5", "<3.0", "<1.0"], ofCells),
  row("leukocytes-high", "leukocytes", "high", "10*9/L", [">10.8", ">13.0", ">15.0"], ofCells),
  row("haemoglobin-fall", "haemoglobin", "low", "g/dL", [null, ">1.5", ">2"], fallOf),
  row("haemoglobin-rise", "haemoglobin", "high", "g/dL", [null, ">2", ">3"], riseOf),
  // The first level is printed as a range with its upper end; the levels below it begin at the lower one.
  row("haemoglobin-low-male", "haemoglobin", "low", "g/dL", ["≤13.5", "<12.5", "<10.5"], ofSex("male")),
  row("haemoglobin-low-female", "haemoglobin", "low", "g/dL", ["≤12.0", "<11", "<9.5"], ofSex("female")),
  row("platelets-low", "platelets", "low", "10*9/L", ["<140", "<125", "<100"], ofCells),
  row("lymphocytes-low", "lymphocytes", "low", "10*9/L", ["<1", "<0.75", "<0.5"], ofCells),
  row("lymphocytes-high", "lymphocytes", "high", "10*9/L", [">4", ">10", ">20"], ofCells),
  row("neutrophils-low", "neutrophils", "low", "10*9/L", ["<2", "<1", "<0.5"], ofCells),
  row("prothrombin-time-high", "prothrombinTime", "high", null, [">1.1", ">1.3", ">1.5"], ofHigh),
  row("aptt-high", "aptt", "high", null, [">1.0", ">1.21", ">1.41"], ofHigh),
]))();
