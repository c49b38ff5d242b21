import { frozenTable, type GlucocorticoidTable } from "../../glucocorticoid/glucocorticoidTable.js";
import { chineseSleGuideline2020Equivalents } from "../../glucocorticoid/chineseSleGuideline2020Equivalents.js";
import { formularyProductionsEquivalents } from "../../glucocorticoid/formularyProductionsEquivalents.js";
import { gpnotebookEquivalents } from "../../glucocorticoid/gpnotebookEquivalents.js";
import { visitWindow } from "../../course/visitWindow.js";
import { confirmed } from "../../course/responseRule.js";
import { eventNames } from "../../measurement/assessment.js";
import { deepFrozen } from "../../measurement/deepFrozen.js";
import { fault, misuse, requireKnownKeys, requireObject } from "../../measurement/misuse.js";
import { requireText } from "../../sdtm/optionChecks.js";
import { requireOneOf } from "../../measurement/requirements.js";
import { isMissing, isNot, isNotOneOf } from "../../measurement/wordings.js";
import { requireSdtmOptions } from "../../sdtm/requireSdtmOptions.js";
import type { SdtmOptions } from "../../sdtm/sdtmOptions.js";
import { definitionOf } from "./definitionOf.js";
import { egfrEquationOf } from "./egfrEquationOf.js";
import { requireEligibilityPlan } from "./eligibilityPlan.js";
import { requireKidneyPlan } from "./kidneyPlan.js";
import type { ReportPlan } from "./reportPlan.js";
import { decisions } from "./reportPlanSchema.js";
import { requireSafetyPlan } from "./safetyPlan.js";

/** What a plan may leave out, or set to null for "not in this report". */
export const optionalParts = ["by", "activity", "egfr", "strata", "kidney", "safety", "eligibility"];
const keys = [...decisions, ...optionalParts];
const tables: readonly GlucocorticoidTable[] = [
  gpnotebookEquivalents,
  formularyProductionsEquivalents,
  chineseSleGuideline2020Equivalents,
].map(frozenTable);
/** The ids of the tables that a plan may name. */
export const tablesOfEquivalents: readonly string[] = tables.map(({ id }) => id);

/**
 * Reads a plan, as parsed from JSON: comments (keys that begin with `//`) go, and a decision that is missing, open (null) or without
 * meaning is refused by its name. Nothing has a default.
 *
 * @throws RangeError that names the key, its value and what is expected
 * @example
 * const decided = {
 *   definition: "kdigo2024", week: 52, daysBefore: 28, daysAfter: 28, tie: "earlier", confirmation: { minDays: 28, maxNotEvaluable: 1 },
 *   arm: "ARM", arms: ["Active", "Placebo"], intercurrentEvents: ["death"], onTheDay: "unaffected", compare: "published",
 *   "// reading": "as the SAP says in section 5",
 *   reading: { result: "standard", referenceStart: "RFXSTDTC", baseline: { kind: "lastOnOrBefore", onTheDay: "included" }, sameDay: "last"
 * },
 * };
 * planOf(decided).definition; // => "kdigo2024"
 * @category Report
 */
export function planOf(raw: unknown): ReportPlan {
  const plan = requireObject("plan", withoutComments(raw));
  requireKnownKeys("plan", plan, keys);
  requireDecided(plan);
  const given = plan as unknown as ReportPlan;
  definitionOf(given);
  visitWindow({ week: given.week, daysBefore: given.daysBefore, daysAfter: given.daysAfter, tie: given.tie });
  const { minDays, maxNotEvaluable } = requireObject("plan confirmation", plan["confirmation"]) as unknown as ReportPlan["confirmation"];
  confirmed({ minDays, maxNotEvaluable });
  requireOneOf("plan arm", given.arm, ["ARM", "ACTARM"]);
  requireOneOf("plan onTheDay", given.onTheDay, ["affected", "unaffected"]);
  requireTexts("plan arms", given.arms);
  requireTexts("plan intercurrentEvents", given.intercurrentEvents, 0).forEach((event) => {
    requireOneOf("plan intercurrentEvents", event, eventNames);
  });
  if (given.compare !== "published") requireTexts("plan compare", given.compare, 0);
  readingOf(given);
  if (given.activity != null) {
    requireKnownKeys("plan activity", requireObject("plan activity", given.activity), [
      "baselineVisit",
      "sledai2k",
      "bilag2004",
      "physicianGlobal",
    ]);
  }
  requireParts(given);
  return deepFrozen(JSON.parse(JSON.stringify(given)) as ReportPlan);
}

function requireParts({ egfr, strata, kidney, safety, eligibility }: ReportPlan): void {
  if (egfr != null) egfrEquationOf(egfr);
  if (strata != null) requireText("plan strata", strata);
  if (kidney != null) requireKidneyPlan(kidney);
  if (safety != null) requireSafetyPlan(safety);
  if (eligibility != null) requireEligibilityPlan(eligibility);
}

/** The options of `coursesFromSdtm` by a plan. */
export function readingOf({ reading }: ReportPlan): SdtmOptions {
  const { glucocorticoids, ...others } = requireObject("plan reading", reading) as unknown as ReportPlan["reading"];
  if (glucocorticoids == null) return requireSdtmOptions(others);
  const { table } = glucocorticoids;
  const found = typeof table === "string" ? tables.find(({ id }) => id === table) : table;
  if (found === undefined)
    throw misuse("plan reading glucocorticoids table", table, isNotOneOf(tables.map(({ id }) => id)));
  return requireSdtmOptions({ ...others, glucocorticoids: { ...glucocorticoids, table: found } });
}

/** The plan without comments, at every depth. */
function withoutComments(raw: unknown): unknown {
  if (Array.isArray(raw)) return raw.map(withoutComments);
  if (typeof raw !== "object" || raw === null) return raw;
  return Object.fromEntries(Object.entries(raw).flatMap(([key, value]) => (key.startsWith("//") ? [] : [[key, withoutComments(value)]])));
}

/** The paths of the decisions that a plan leaves open: null where a value must be. */
export function openDecisions(raw: unknown): readonly string[] {
  const plan = withoutComments(raw) as Readonly<Record<string, unknown>>;
  const open = (value: unknown, path: string): readonly string[] => {
    if (value === null) return [path];
    if (typeof value !== "object" || Array.isArray(value)) return [];
    return Object.entries(value as object).flatMap(([key, inner]) => open(inner, `${path}.${key}`));
  };
  return Object.entries(plan).flatMap(([key, value]) => (optionalParts.includes(key) && value === null ? [] : open(value, key)));
}

function requireDecided(plan: Readonly<Record<string, unknown>>): void {
  const [open, ...others] = openDecisions(plan);
  if (open !== undefined)
    throw misuse(`plan ${open}`, null, isMissing(`a decision${others.length === 0 ? "" : `; open as well: ${others.join(", ")}`}`));
  const missing = decisions.find((key) => plan[key] === undefined);
  if (missing !== undefined) throw fault(`plan ${missing}`, isMissing("a decision"));
}

function requireTexts(where: string, value: unknown, least = 1): readonly string[] {
  const isList = Array.isArray(value) && value.length >= least && value.every((one) => typeof one === "string" && one !== "");
  if (!isList) throw misuse(where, value, isNot(`a list of ${least === 0 ? "names" : "at least one name"}`));
  return value as readonly string[];
}
