import { fault, misuse, requireKnownKeys, requireObject } from "../../measurement/misuse.js";
import { requireOneOf } from "../../measurement/requirements.js";
import { isMissing, isNot, isNotWhole } from "../../measurement/wordings.js";
import { type CtcaeVersion, ctcaeVersions } from "../../safety/ctcae/toxicityTerm.js";
import { vitalSignLimits } from "../../safety/limits/vitalSignLimits.js";
import { type SeriousnessCriterion, seriousnessVariables } from "../../safety/seriousness.js";
import type { SignificantChangeRule } from "../../safety/significantChange.js";
import { each } from "../../sdtm/optionChecks.js";

/** What the safety part of a report counts. Nothing has a default: sources leave each of these to the study. */
export interface ReportSafety {
  /** The days after the last dose whose events and values still count; `"noEnd"` for every later one. */
  readonly lagDays: number | "noEnd";
  readonly worsening: "recorded" | "notCollected";
  /** Whether an event whose dates leave it open counts as treatment-emergent, or is stated as a bound. */
  readonly openTiming: "unknown" | "conservative";
  readonly severity: "AESEV" | "AETOXGR";
  /** Serious by AESER, by the criteria of ICH E2A, or by either. */
  readonly serious: "byFlag" | "byCriteria" | "either";
  /** The criteria of seriousness that the form did not ask; one that was asked and is missing leaves it open. */
  readonly notCollected?: readonly SeriousnessCriterion[] | null;
  /** The variable of DM that ends the time at risk of rates. */
  readonly endOfFollowUp: "RFXENDTC" | "RFENDTC" | "RFPENDTC";
  /** Whether a value of the day of the first dose is the baseline. */
  readonly baseline: "onOrBefore" | "before";
  readonly toxicity: CtcaeVersion;
  /** What "significant" means for laboratory values: each rule gives a table of its own. */
  readonly significantChanges: readonly SignificantChangeRule[];
  /** A family of `vitalSignLimits` such as "clin-rheumatol-2009", and what counts where a day has several values. */
  readonly vitalSigns: { readonly limits: string; readonly repeats: "each" | "last" };
}

/** What a plan with safety must decide of it. */
export const safetyDecisions: readonly (keyof ReportSafety)[] = [
  "lagDays", "worsening", "openTiming", "severity", "serious", "endOfFollowUp", "baseline", "toxicity", "significantChanges", "vitalSigns",
];

const words: Readonly<Partial<Record<keyof ReportSafety, readonly string[]>>> = {
  worsening: ["recorded", "notCollected"],
  openTiming: ["unknown", "conservative"],
  severity: ["AESEV", "AETOXGR"],
  serious: ["byFlag", "byCriteria", "either"],
  endOfFollowUp: ["RFXENDTC", "RFENDTC", "RFPENDTC"],
  baseline: ["onOrBefore", "before"],
  toxicity: ctcaeVersions,
};

/** The families of limits of vital signs: what stands before the stroke of their ids. */
export const limitFamilies: readonly string[] = [...new Set(vitalSignLimits.map(({ id }) => id.split("/")[0] ?? ""))];

/** The lag as the functions of `src/safety` take it. */
export function lagOf({ lagDays }: ReportSafety): number | null {
  return lagDays === "noEnd" ? null : lagDays;
}

/** Refuses a decision of safety that is missing or none. */
export function requireSafetyPlan(raw: unknown): void {
  const where = "plan safety";
  const safety = requireObject(where, raw);
  requireKnownKeys(where, safety, [...safetyDecisions, "notCollected"]);
  const missing = safetyDecisions.find((key) => safety[key] === undefined);
  if (missing !== undefined) throw fault(`${where} ${missing}`, isMissing("a decision"));
  for (const [key, known] of Object.entries(words)) requireOneOf(`${where} ${key}`, safety[key], known);
  const { lagDays } = safety;
  const isDays = typeof lagDays === "number" && Number.isInteger(lagDays) && lagDays >= 0;
  if (!isDays && lagDays !== "noEnd") throw misuse(`${where} lagDays`, lagDays, isNot('a whole number of days or "noEnd"'));
  each(`${where} notCollected`, safety["notCollected"], (place, one) => {
    requireOneOf(place, one, Object.keys(seriousnessVariables));
  });
  each(`${where} significantChanges`, safety["significantChanges"], requireRule);
  const vitalSigns = requireObject(`${where} vitalSigns`, safety["vitalSigns"]);
  requireKnownKeys(`${where} vitalSigns`, vitalSigns, ["limits", "repeats"]);
  requireOneOf(`${where} vitalSigns limits`, vitalSigns["limits"], limitFamilies);
  requireOneOf(`${where} vitalSigns repeats`, vitalSigns["repeats"], ["each", "last"]);
}

function requireRule(where: string, raw: unknown): void {
  const rule = requireObject(where, raw);
  requireOneOf(`${where} kind`, rule["kind"], ["worsenedToGrade", "shiftFromNormal", "outlierLevel"]);
  const grade = (key: string, most: number): void => {
    const value = rule[key];
    if (typeof value !== "number" || !Number.isInteger(value) || value < 1 || value > most) {
      throw misuse(`${where} ${key}`, value, isNotWhole(1, most));
    }
  };
  if (rule["kind"] === "outlierLevel") grade("level", 3);
  if (rule["kind"] !== "worsenedToGrade") return;
  requireOneOf(`${where} version`, rule["version"], ctcaeVersions);
  grade("toGrade", 4);
  grade("byGrades", 4);
}
