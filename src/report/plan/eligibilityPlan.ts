import type { EligibilityDefinition } from "../../eligibility/eligibilityRule.js";
import { nct05631717Eligibility, nct05631717EligibilityRegistryAge } from "../../eligibility/nct05631717Eligibility.js";
import { misuse, requireKnownKeys, requireObject } from "../../measurement/misuse.js";
import { requireOneOf } from "../../measurement/requirements.js";
import { isNotOneOf } from "../../measurement/wordings.js";
import { type AnchorRows, type EligibilityOptions, requireEligibilityOptions } from "../../sdtm/eligibilityOptions.js";

/**
 * The entry criteria, and where a study records what they ask: the options of `eligibilityFromSdtm`. The measurements of the entry visit
 * are those of the report's baseline.
 */
export interface ReportEligibility extends Omit<EligibilityOptions, "screening" | "randomisation" | "measurements" | "visits"> {
  /** The id of published entry criteria. */
  readonly definition: string;
  /** Left out where the study has no such day: its windows stay open. */
  readonly screening?: AnchorRows;
  readonly randomisation?: AnchorRows;
}

const definitions: readonly EligibilityDefinition[] = [nct05631717Eligibility, nct05631717EligibilityRegistryAge];
const keys = ["definition", "screening", "randomisation", "age", "histories", "complete", "items", "facts", "criteria"];

/** The entry criteria of a plan. */
export function eligibilityDefinition({ definition }: Pick<ReportEligibility, "definition">): EligibilityDefinition {
  const found = definitions.find(({ id }) => id === definition);
  if (found === undefined) throw misuse("plan eligibility definition", definition, isNotOneOf(definitions.map(({ id }) => id)));
  return found;
}

/** The options of `eligibilityFromSdtm` by a plan. */
export function eligibilityOptionsOf({ definition: _, screening, randomisation, ...options }: ReportEligibility): EligibilityOptions {
  return { ...options, screening: screening ?? null, randomisation: randomisation ?? null, measurements: null };
}

/** Refuses a decision on entry criteria that is missing or none. */
export function requireEligibilityPlan(raw: unknown): void {
  const where = "plan eligibility";
  const plan = requireObject(where, raw) as unknown as ReportEligibility;
  requireKnownKeys(where, plan, keys);
  const { criteria } = eligibilityDefinition(plan);
  requireEligibilityOptions(eligibilityOptionsOf(plan));
  for (const [code, criterion] of Object.entries(plan.criteria)) {
    requireOneOf(`${where} criteria ${code}`, criterion, criteria.map(({ id }) => id));
  }
}
