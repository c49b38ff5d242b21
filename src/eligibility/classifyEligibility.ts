import type { Source } from "../criteria/responseDefinition.js";
import type { Verdict } from "../criteria/verdict.js";
import { deepFrozen } from "../measurement/deepFrozen.js";
import { implausibleValues } from "../measurement/readAssessment.js";
import type { RuleFinding, WindowFinding } from "./eligibilityFinding.js";
import type { EligibilityDefinition } from "./eligibilityRule.js";
import { type EligibilitySubject, readEligibilitySubject } from "./eligibilitySubject.js";
import { evaluateRule } from "./evaluateRule.js";
import { nct05631717Eligibility } from "./nct05631717Eligibility.js";

/** One criterion and what was found. */
export interface EligibilityFinding {
  readonly id: string;
  readonly role: "inclusion" | "exclusion";
  readonly statement: string;
  /** Of the criterion itself: an exclusion that is met excludes. `"notApplicable"` counts as met for an inclusion. */
  readonly verdict: Verdict | "notApplicable";
  /** Whether the subject passes: an inclusion that is met, an exclusion that is not. */
  readonly passes: "yes" | "no" | "unknown";
  readonly finding: RuleFinding;
  /**
   * The first day on which every window of the criterion would be free of what is recorded: earliest, and certain where dates are
   * partial.
   */
  readonly freeFrom: WindowFinding["freeFrom"] | null;
}

/** Whether a subject may enter, with a finding for each criterion. Plain frozen JSON. */
export interface Eligibility {
  readonly subject: string | null;
  readonly eligibility: "eligible" | "notEligible" | "undetermined";
  /** Every answer that the open criteria leave. */
  readonly possible: readonly ("eligible" | "notEligible")[];
  readonly criteria: readonly EligibilityFinding[];
  /** The criteria that the subject fails, and those that are open. */
  readonly fails: readonly string[];
  readonly open: readonly string[];
  readonly definition: { readonly id: string; readonly version: string; readonly title: string };
  readonly source: Source;
  readonly warnings: readonly string[];
}

/**
 * Whether a subject meets the entry criteria of a trial: not eligible as soon as one inclusion is not met or one exclusion is,
 * undetermined while one is open, else eligible.
 *
 * Every criterion keeps its finding, also those that do not decide. No record is not "never": a history is complete only where that is
 * stated. A window before a day is half open, partial dates are three-valued, and `freeFrom`
 * says on which day the window would be free. An empty domain IE proves nothing: it lists only what was not met.
 *
 * @param subject what is known at screening; what is left out is unknown
 * @param definition the entry criteria, those of NCT05631717 if left out
 * @throws RangeError on an unknown key, a date that is none, or a value that has no one meaning
 * @category Eligibility
 * @example
 * const result = classifyEligibility({
 *   screening: "2024-06-24", birth: "2006-03", consentDate: "2024-06-20",
 *   histories: { bCellDepletion: { isComplete: true, entries: [{ what: "rituximab", start: "2024-01-08" }] } },
 * });
 * result.eligibility; // => "notEligible"
 * result.fails; // => ["I2", "E1"]
 * result.criteria.find(({ id }) => id === "E1").freeFrom; // => { earliest: "2024-06-25", certain: "2024-06-25" }
 */
export function classifyEligibility(
  subject: EligibilitySubject,
  definition: EligibilityDefinition = nct05631717Eligibility,
): Eligibility {
  const read = readEligibilitySubject(subject);
  const criteria = definition.criteria.map(({ id, role, statement, rule }): EligibilityFinding => {
    const finding = evaluateRule(rule, read);
    const passing = role === "inclusion" ? "met" : "notMet";
    const isNotApplicable = finding.kind === "onlyIf" && finding.applies === false;
    return {
      id,
      role,
      statement,
      verdict: isNotApplicable ? "notApplicable" : finding.verdict,
      passes: finding.verdict === "unknown" ? "unknown" : finding.verdict === passing ? "yes" : "no",
      finding,
      freeFrom: freeFromOf(finding),
    };
  });
  const fails = criteria.filter(({ passes }) => passes === "no").map(({ id }) => id);
  const open = criteria.filter(({ passes }) => passes === "unknown").map(({ id }) => id);
  const eligibility = fails.length > 0 ? "notEligible" : open.length > 0 ? "undetermined" : "eligible";
  const { id, version, title, source } = definition;
  return deepFrozen({
    subject: subject.subject ?? null,
    eligibility,
    possible: eligibility === "undetermined" ? ["eligible", "notEligible"] : [eligibility],
    criteria,
    fails,
    open,
    definition: { id, version, title },
    source,
    warnings: warningsOf(criteria, implausibleValues(read.pair)),
  });
}

function freeFromOf(finding: RuleFinding): WindowFinding["freeFrom"] | null {
  if (finding.kind === "within") return finding.entries.length === 0 ? null : finding.freeFrom;
  if (finding.kind !== "anyOf") return null;
  const windows = finding.findings.flatMap((one) => freeFromOf(one) ?? []);
  return windows[0] ?? null;
}

/** Entries on or after the anchor are not covered by "before": told, not dropped. */
function warningsOf(criteria: readonly EligibilityFinding[], visit: readonly string[]): readonly string[] {
  const late = criteria.flatMap(({ id, finding }) =>
    windowsIn(finding).flatMap(({ entries, before, history }) =>
      entries
        .filter(({ isAfterAnchor }) => isAfterAnchor)
        .map(({ what }) => `${id}: ${what ?? history} began on or after ${before}, which a window before it does not cover`),
    ),
  );
  return [...visit, ...late];
}

function windowsIn(finding: RuleFinding): readonly WindowFinding[] {
  if (finding.kind === "within") return [finding];
  if (finding.kind === "allOf" || finding.kind === "anyOf") return finding.findings.flatMap(windowsIn);
  return finding.kind === "onlyIf" ? windowsIn(finding.finding) : [];
}
