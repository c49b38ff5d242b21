import { deepFrozen } from "../../measurement/deepFrozen.js";
import { misuse } from "../../measurement/misuse.js";
import { isNot } from "../../measurement/wordings.js";
import type { Relation } from "../../measurement/span.js";
import { both, limit, type SafetyClause, timesBaseline } from "../safetyClause.js";
import type { VitalSign } from "../safetyTest.js";

/** A published limit of a vital sign, as plain frozen data; levels are cumulative, or one where the source has no more. */
export interface VitalSignLimit {
  readonly id: string;
  readonly sign: VitalSign;
  readonly direction: "low" | "high";
  readonly levels: readonly VitalSignLevel[];
  readonly source: string;
  readonly readings?: readonly string[];
}

export interface VitalSignLevel {
  readonly level: 1 | 2 | 3 | 4;
  readonly printed: string;
  readonly clause: SafetyClause;
  /** Where the number leaves the level open because the text asks for more, such as how long it lasted. */
  readonly isOpen?: boolean;
}

const pcs = "Clin Rheumatol 2009;28:1035 (PMC2721139), Table 6: value and change are both required, each limit included";
const fda = "FDA Standard Safety Tables and Figures 2025, categories of blood pressure";
const ctcae = "NCI CTCAE 5.0, 27 November 2017";
const dmid = "PMC8961198, Table 8; whole numbers are printed";

/** "Value at least 180 and risen by at least 20". */
// @__NO_SIDE_EFFECTS__
function valueAndChange(sign: VitalSign, direction: "low" | "high", unit: string, value: string, change: string): VitalSignLimit {
  const relation = direction === "high" ? ">=" : "<=";
  const moved: SafetyClause = { kind: "baseline", relation, factor: "1", [direction === "high" ? "above" : "below"]: { [unit]: change } };
  const [of, way] = direction === "high" ? ["≥", "rise"] : ["≤", "fall"];
  const level: VitalSignLevel = {
    level: 1,
    printed: `${of}${value} and ${way} ≥${change} ${unit}`,
    clause: both(limit(relation, { [unit]: value }), moved),
  };
  return { id: `clin-rheumatol-2009/${nameOf(sign)}-${direction}`, sign, direction, levels: [level], source: pcs };
}

type LevelText = readonly [printed: string, clause: SafetyClause, isOpen?: boolean];
// @__NO_SIDE_EFFECTS__
function levelled(
  family: string,
  sign: VitalSign,
  direction: "low" | "high",
  source: string,
  first: 1 | 2,
  ...levels: readonly LevelText[]
): VitalSignLimit {
  const made = levels.map(([printed, clause, isOpen], i): VitalSignLevel => ({
    level: (first + i) as 1,
    printed,
    clause,
    ...(isOpen === true ? { isOpen } : {}),
  }));
  return { id: `${family}/${nameOf(sign)}-${direction}`, sign, direction, levels: made, source };
}
const nameOf = (sign: VitalSign): string => sign.replace("BloodPressure", "");

/** Values in one unit with one sign: "≥120", "≥140", … */
// @__NO_SIDE_EFFECTS__
function values(relation: Relation, unit: string, ...printed: readonly string[]): readonly LevelText[] {
  return printed.map((value): LevelText => [`${relation}${value} ${unit}`, limit(relation, { [unit]: value })]);
}

/**
 * A limit on the per cent change from baseline: `percentChange(">=", "7")` is a rise of at least 7 %, `percentChange("<=", "-7")` a fall.
 * Exact: value × 100 is held against baseline × 107, nothing is divided.
 *
 * @param relation of the change to the limit
 * @param percent a plain decimal as text, with "-" for a fall; above -100
 * @throws RangeError on a per cent that is none
 * @category Safety
 * @example
 * percentChange(">=", "7"); // => { kind: "baseline", relation: ">=", factor: "1.07" }
 */
// @__NO_SIDE_EFFECTS__
export function percentChange(relation: Relation, percent: string): SafetyClause {
  const [, minus, whole = "", part = ""] = /^(-?)(\d{1,3})(?:\.(\d{1,6}))?$/.exec(percent) ?? [];
  const digits = Number(`${minus ?? ""}${whole}${part}`);
  const scale = 10 ** part.length;
  if (minus === undefined || digits <= -100 * scale) throw misuse("percent", percent, isNot("a per cent above -100 as text"));
  const shifted = String(100 * scale + digits).padStart(part.length + 3, "0");
  const decimals = shifted.slice(-(part.length + 2)).replace(/0+$/, "");
  return timesBaseline(relation, `${shifted.slice(0, -(part.length + 2))}${decimals === "" ? "" : `.${decimals}`}`);
}

/**
 * The published limits of vital signs by id, as plain frozen data.
 *
 * `clin-rheumatol-2009/…`: value and change from baseline, both required; `fda-stf-2025/…`: cumulative categories of blood pressure;
 * `ctcae-5.0/…`: the numbers of hypertension (adults), weight, fever and hypothermia, of
 * which other clauses can raise the grade; `pmc8961198/…`: grades of a vaccine trial. A limit of 7 % of weight has no readable source:
 * `percentChange` makes one of your own.
 *
 * @category Safety
 * @example
 * vitalSignLimits.find(({ id }) => id === "clin-rheumatol-2009/systolic-high").levels[0].printed; // => "≥180 and rise ≥20 mm[Hg]"
 */
export const vitalSignLimits: readonly VitalSignLimit[] = /* @__PURE__ */ ((): readonly VitalSignLimit[] => deepFrozen([
  valueAndChange("systolicBloodPressure", "high", "mm[Hg]", "180", "20"),
  valueAndChange("systolicBloodPressure", "low", "mm[Hg]", "90", "20"),
  valueAndChange("diastolicBloodPressure", "high", "mm[Hg]", "105", "15"),
  valueAndChange("diastolicBloodPressure", "low", "mm[Hg]", "50", "15"),
  valueAndChange("pulse", "high", "/min", "120", "15"),
  valueAndChange("pulse", "low", "/min", "50", "15"),
  levelled("clin-rheumatol-2009", "weight", "high", pcs, 1, ["rise ≥10 %", percentChange(">=", "10")]),
  levelled("clin-rheumatol-2009", "weight", "low", pcs, 1, ["fall ≥10 %", percentChange("<=", "-10")]),
  levelled("fda-stf-2025", "systolicBloodPressure", "high", fda, 1, ...values(">=", "mm[Hg]", "120", "140", "160", "180")),
  levelled("fda-stf-2025", "systolicBloodPressure", "low", fda, 1, ...values("<", "mm[Hg]", "90")),
  levelled("fda-stf-2025", "diastolicBloodPressure", "high", fda, 1, ...values(">=", "mm[Hg]", "80", "90", "110", "120")),
  levelled("fda-stf-2025", "diastolicBloodPressure", "low", fda, 1, ...values("<", "mm[Hg]", "60")),
  levelled("ctcae-5.0", "systolicBloodPressure", "high", ctcae, 1, ...values(">=", "mm[Hg]", "120", "140", "160")),
  levelled("ctcae-5.0", "diastolicBloodPressure", "high", ctcae, 1, ...values(">=", "mm[Hg]", "80", "90", "100")),
  levelled(
    "ctcae-5.0",
    "weight",
    "high",
    ctcae,
    1,
    ["5 - <10 % gain", percentChange(">=", "5")],
    ["10 - <20 % gain", percentChange(">=", "10")],
    ["≥20 % gain", percentChange(">=", "20")],
  ),
  levelled(
    "ctcae-5.0",
    "weight",
    "low",
    ctcae,
    1,
    ["5 - <10 % loss", percentChange("<=", "-5")],
    ["10 - <20 % loss", percentChange("<=", "-10")],
    ["≥20 % loss", percentChange("<=", "-20")],
  ),
  levelled("ctcae-5.0", "temperature", "high", ctcae, 1, ...values(">=", "Cel", "38.0"), ...values(">", "Cel", "39.0", "40.0"), [
    ">40.0 Cel for more than 24 h",
    limit(">", { Cel: "40.0" }),
    true,
  ]),
  levelled("ctcae-5.0", "temperature", "low", ctcae, 2, ...values("<=", "Cel", "35", "32", "28")),
  levelled("pmc8961198", "systolicBloodPressure", "high", dmid, 1, ...values(">=", "mm[Hg]", "141", "160", "180")),
  levelled("pmc8961198", "systolicBloodPressure", "low", dmid, 1, ...values("<=", "mm[Hg]", "89", "84", "79")),
  levelled("pmc8961198", "pulse", "high", dmid, 1, ...values(">=", "/min", "101", "116", "131")),
  levelled("pmc8961198", "pulse", "low", dmid, 1, ...values("<=", "/min", "54", "49", "39")),
]))();
