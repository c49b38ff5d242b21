import { eligibilityFacts, type EligibilityFact, eligibilityHistories, type EligibilityHistory } from "../eligibility/eligibilityRule.js";
import type { SleClassification } from "../eligibility/sleClassification.js";
import { sleClassifications } from "../eligibility/sleClassifications.js";
import type { Assessment } from "../measurement/assessment.js";
import { misuse, requireKnownKeys, requireObject } from "../measurement/misuse.js";
import { requireOneOf } from "../measurement/requirements.js";
import { isNotList } from "../measurement/wordings.js";
import { each, requireText, requireTexts } from "./optionChecks.js";
import { requireSdtmOptions } from "./requireSdtmOptions.js";
import type { SdtmOptions } from "./sdtmOptions.js";

/** The domains that entry criteria are read from. A supplement (SUPPDM, …) has one variable a row: QNAM and QVAL. */
export type EligibilityDomain = (typeof eligibilityDomains)[number];
export const eligibilityDomains = [
  "dm",
  "mh",
  "cm",
  "ex",
  "pr",
  "lb",
  "qs",
  "rp",
  "ie",
  "ds",
  "suppdm",
  "suppmh",
  "suppcm",
  "suppie",
] as const;

/** Which rows are meant: those of a domain that hold what `where` asks, `{ MHCAT: "SURGERY" }`. Texts in any case. */
export interface EligibilityRows {
  readonly domain: EligibilityDomain;
  readonly where?: Readonly<Record<string, string | readonly string[]>> | null | undefined;
}

/** Rows that are entries of a history: a variable has one of the values. --OCCUR "N" is no entry. */
export interface HistoryRows extends EligibilityRows {
  readonly variable: string;
  readonly values: readonly string[];
  readonly history: EligibilityHistory;
  /**
   * `"course"`: from --STDTC to --ENDTC; `"event"`: on --STDTC; `"changes"`: the start and the stop are two entries, and what one row
   * hands over to the next at the same dose is none, for a criterion about an unstable dose.
   */
  readonly as: "course" | "event" | "changes";
}

/** Rows that are items of a classification, ever present: each value of the variable, and the item it is. */
export interface ItemRows extends EligibilityRows {
  readonly variable: string;
  readonly classification: SleClassification["id"];
  readonly items: Readonly<Record<string, string>>;
  /** What an item without a row is: `"absent"` where every item was asked and only those present are listed, else `"unknown"`. */
  readonly notRecorded: "absent" | "unknown";
}

/** Rows that answer a yes-or-no question. Of several the last by `date` counts; answers of one day that differ leave it open. */
export interface FactRows extends EligibilityRows {
  readonly variable: string;
  readonly fact: EligibilityFact;
  readonly yes: readonly string[];
  readonly no: readonly string[];
  /** The variable with the day of the answer; left out where there is one answer a subject. Answers after randomisation do not count. */
  readonly date?: string | null | undefined;
}

/** Where the day of screening or randomisation stands: a variable of DM, or the first row of DS that `where` asks for. */
export type AnchorRows = string | { readonly domain: "ds"; readonly where: Readonly<Record<string, string | readonly string[]>> };

export interface EligibilityOptions {
  /** Two days, and neither stands for the other; null where the study has none. */
  readonly screening: AnchorRows | null;
  readonly randomisation: AnchorRows | null;
  /** Whether AGE of DM is that at consent; otherwise, and beside a date of birth, it is not used. */
  readonly age: "atConsent" | "notAtConsent";
  /** How the measurements of the entry visit are read: the baseline of `coursesFromSdtm`. Null where they come by `visits` alone. */
  readonly measurements: SdtmOptions | null;
  /** By USUBJID what rows do not hold, such as a score of single items; goes before what was read. */
  readonly visits?: Readonly<Record<string, Assessment>> | null | undefined;
  readonly histories: readonly HistoryRows[];
  /** The histories that the study asked for in full: without an entry nothing took place. */
  readonly complete: readonly EligibilityHistory[];
  readonly items: readonly ItemRows[];
  readonly facts: readonly FactRows[];
  /** The criterion of each IETESTCD: `{ INCL04: "I4" }`. IE lists what the site found not met. */
  readonly criteria: Readonly<Record<string, string>>;
}

const keys = ["screening", "randomisation", "age", "measurements", "visits", "histories", "complete", "items", "facts", "criteria"];

/** Refuses options that are missing, misspelt or have no meaning, before any row is read. */
export function requireEligibilityOptions(raw: EligibilityOptions): void {
  const options = requireObject("options", raw);
  requireKnownKeys("options", options, keys);
  requireAnchor("options screening", options["screening"]);
  requireAnchor("options randomisation", options["randomisation"]);
  requireOneOf("options age", options["age"], ["atConsent", "notAtConsent"]);
  if (options["measurements"] !== null) requireSdtmOptions(options["measurements"] as SdtmOptions);
  requireObject("options visits", options["visits"] ?? {});
  requireList("options histories", options["histories"], (where, one) => {
    requireRows(where, one, ["variable", "values", "history", "as"]);
    requireTexts(`${where} values`, one["values"]);
    requireOneOf(`${where} history`, one["history"], eligibilityHistories);
    requireOneOf(`${where} as`, one["as"], ["course", "event", "changes"]);
  });
  each("options complete", options["complete"], (where, one) => {
    requireOneOf(where, one, eligibilityHistories);
  });
  if (!Array.isArray(options["complete"])) throw misuse("options complete", options["complete"], isNotList);
  requireList("options items", options["items"], (where, one) => {
    requireRows(where, one, ["variable", "classification", "items", "notRecorded"]);
    const of = sleClassifications.find(({ id }) => id === one["classification"]);
    if (of === undefined)
      requireOneOf(
        `${where} classification`,
        one["classification"],
        sleClassifications.map(({ id }) => id),
      );
    for (const [value, item] of Object.entries(requireObject(`${where} items`, one["items"])))
      requireOneOf(`${where} items "${value}"`, item, of?.items.map(({ key }) => key) ?? []);
    requireOneOf(`${where} notRecorded`, one["notRecorded"], ["absent", "unknown"]);
  });
  requireList("options facts", options["facts"], (where, one) => {
    requireRows(where, one, ["variable", "fact", "yes", "no", "date"]);
    requireOneOf(`${where} fact`, one["fact"], eligibilityFacts);
    each(`${where} yes`, one["yes"] ?? null, requireText);
    each(`${where} no`, one["no"] ?? null, requireText);
    if (one["date"] != null) requireText(`${where} date`, one["date"]);
  });
  for (const [code, id] of Object.entries(requireObject("options criteria", options["criteria"])))
    requireText(`options criteria ${code}`, id);
}

function requireList(argument: string, list: unknown, require: (where: string, one: Readonly<Record<string, unknown>>) => void): void {
  if (!Array.isArray(list)) throw misuse(argument, list, isNotList);
  each(argument, list, (where, one) => {
    require(where, requireObject(where, one));
  });
}

function requireRows(where: string, one: Readonly<Record<string, unknown>>, own: readonly string[]): void {
  requireKnownKeys(where, one, ["domain", "where", ...own]);
  requireOneOf(`${where} domain`, one["domain"], eligibilityDomains);
  requireText(`${where} variable`, one["variable"]);
  for (const name of Object.keys(requireObject(`${where} where`, one["where"] ?? {}))) requireText(`${where} where`, name);
}

function requireAnchor(argument: string, raw: unknown): void {
  if (raw === null || typeof raw === "string") return;
  const anchor = requireObject(argument, raw);
  requireKnownKeys(argument, anchor, ["domain", "where"]);
  requireOneOf(`${argument} domain`, anchor["domain"], ["ds"]);
  requireObject(`${argument} where`, anchor["where"]);
}
