import type { Criterion, SingleCriterion } from "./criterion.js";
import type { Finding, SingleFinding } from "./finding.js";

/** The single criteria of a rule, in its order. */
export function singleCriteria(criterion: Criterion): readonly SingleCriterion[] {
  return "criteria" in criterion ? criterion.criteria.flatMap(singleCriteria) : [criterion];
}

/** What was found for each of them, in the same order. */
export function singleFindings(finding: Finding): readonly SingleFinding[] {
  return "findings" in finding ? finding.findings.flatMap(singleFindings) : [finding];
}
