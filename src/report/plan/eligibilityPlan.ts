import { eligibilityHistories, type EligibilityHistory } from "../../eligibility/eligibilityRule.js";
import {
  nct05631717Eligibility,
  nct05631717EligibilityRegistryAge,
} from "../../eligibility/nct05631717Eligibility.js";
import type { EligibilityDefinition } from "../../eligibility/eligibilityRule.js";
import { misuse, requireKnownKeys, requireObject } from "../../measurement/misuse.js";
import { isNotFlag, isNotOneOf } from "../../measurement/wordings.js";
import { each, oneOf, requireText, requireTexts } from "../../sdtm/optionChecks.js";

/** Where a study records what its entry criteria ask. What is named nowhere stays unknown. */
export interface ReportEligibility {
  /** The id of published entry criteria. */
  readonly definition: string;
  /** The variables of DM with the day of screening and of randomisation; without the second the windows before it stay open. */
  readonly screening: "RFICDTC" | "RFSTDTC";
  readonly randomisation?: "RFSTDTC" | "RFXSTDTC" | null;
  /** The items of the ACR criteria of 1997 in MH: the value of MHCAT, and the item that each term is. */
  readonly acr1997?: { readonly category: string; readonly terms: Readonly<Record<string, string>> } | null;
  /** Rows that are entries of a history; `isComplete`: the study recorded every one. */
  readonly histories: readonly ReportHistory[];
  /** What IE records as not met: the criterion that each IETESTCD is. */
  readonly recorded?: Readonly<Record<string, string>> | null;
}

/** The rows of CM or MH that are entries of a history. */
export interface ReportHistory {
  readonly history: EligibilityHistory;
  readonly domain: "cm" | "mh";
  readonly variable: string;
  readonly values: readonly string[];
  readonly isComplete: boolean;
}

const definitions: readonly EligibilityDefinition[] = [nct05631717Eligibility, nct05631717EligibilityRegistryAge];
const keys = ["definition", "screening", "randomisation", "acr1997", "histories", "recorded"];

/** The entry criteria of a plan. */
export function eligibilityDefinition({ definition }: Pick<ReportEligibility, "definition">): EligibilityDefinition {
  const found = definitions.find(({ id }) => id === definition);
  if (found === undefined) {
    throw misuse("plan eligibility definition", definition, isNotOneOf(definitions.map(({ id }) => id)));
  }
  return found;
}

/** Refuses a decision of eligibility that is none. */
export function requireEligibilityPlan(raw: unknown): void {
  const where = "plan eligibility";
  const plan = requireObject(where, raw) as unknown as ReportEligibility;
  requireKnownKeys(where, plan, keys);
  const { criteria } = eligibilityDefinition(plan);
  oneOf(`${where} screening`, plan.screening, ["RFICDTC", "RFSTDTC"]);
  if (plan.randomisation != null) oneOf(`${where} randomisation`, plan.randomisation, ["RFSTDTC", "RFXSTDTC"]);
  if (plan.acr1997 != null) {
    requireKnownKeys(`${where} acr1997`, requireObject(`${where} acr1997`, plan.acr1997), ["category", "terms"]);
    requireText(`${where} acr1997 category`, plan.acr1997.category);
    requireObject(`${where} acr1997 terms`, plan.acr1997.terms);
  }
  each(`${where} histories`, plan.histories, (place, one) => {
    const history = requireObject(place, one);
    requireKnownKeys(place, history, ["history", "domain", "variable", "values", "isComplete"]);
    oneOf(`${place} history`, history["history"], eligibilityHistories);
    oneOf(`${place} domain`, history["domain"], ["cm", "mh"]);
    requireText(`${place} variable`, history["variable"]);
    requireTexts(`${place} values`, history["values"]);
    if (typeof history["isComplete"] !== "boolean") throw misuse(`${place} isComplete`, history["isComplete"], isNotFlag);
  });
  for (const [code, criterion] of Object.entries(plan.recorded ?? {})) {
    oneOf(`${where} recorded ${code}`, criterion, criteria.map(({ id }) => id));
  }
}
