import type { Finding, RenalResponse, SingleFinding } from "renal-response";

/** A criterion that a record does not meet: the rule, the same for everyone, and this record's value against its limit. */
export interface FailedCriterion {
  readonly rule: string;
  readonly found: string;
}

/**
 * The criteria that keep a subject from the least response of a definition, its last level. Only what was found not met
 * counts: of a group that is met, or still open, no member is a reason.
 */
export function failedCriteria({ levels }: RenalResponse): readonly FailedCriterion[] {
  const least = levels[levels.length - 1];
  return least === undefined ? [] : failed(least.finding);
}

function failed(finding: Finding): readonly FailedCriterion[] {
  if (finding.verdict !== "notMet") return [];
  if ("findings" in finding) return (finding.kind !== "allOf" ? ownCases(finding.findings) : finding.findings).flatMap(failed);
  return [{ rule: ruleText(finding), found: foundText(finding) }];
}

/** Of alternatives, those whose conditions on baseline the subject meets; all of them where there is none. */
function ownCases(alternatives: readonly Finding[]): readonly Finding[] {
  const own = alternatives.filter((alternative) => !conditionsOf(alternative).some(({ verdict }) => verdict === "notMet"));
  return own.length === 0 ? alternatives : own;
}

function conditionsOf(alternative: Finding): readonly Finding[] {
  const members = "findings" in alternative && alternative.kind === "allOf" ? alternative.findings : [alternative];
  return members.filter((member) => "at" in member && (member.at === "baseline" || member.at === "preFlare"));
}

const times = { baseline: " at baseline", followUp: "", next: " at the next measurement", preFlare: " before the flare" } as const;

function ruleText(finding: SingleFinding): string {
  const at = "at" in finding && finding.at !== undefined ? times[finding.at] : "";
  switch (finding.kind) {
    case "limit":
      return `${finding.measure}${at} ${finding.relation} ${finding.limit.value} ${finding.limit.unit}`;
    case "relativeToBaseline":
      return `${finding.measure}${at} ${finding.relation} ${finding.factor} x baseline`;
    case "relativeToPreFlare":
      return `${finding.measure}${at} ${finding.relation} ${finding.factor} x pre-flare`;
    case "riseFromBaseline":
      return `${finding.measure} ${finding.relation} baseline + ${finding.rise.value} ${finding.rise.unit}`;
    case "fallFromBaseline":
      return `${finding.measure} fallen from baseline by ${finding.relation} ${finding.fall.value} ${finding.fall.unit}`;
    case "referenceRange":
      return `${finding.measure}${at} ${finding.relation} ${finding.bound} end of the reference range`;
    case "noEvent":
      return `no ${finding.event}`;
    case "noSediment":
      return `no ${finding.element}${at}`;
    case "doseWindow":
      return `dose ${finding.relation} ${finding.limit.value} ${finding.limit.unit} over a window`;
    case "averageDose":
      return `average dose ${finding.relation} ${"value" in finding.limit ? `${finding.limit.value} mg/d` : `${finding.limit.timesBaseline} x baseline`} over a window`;
  }
}

function foundText(finding: SingleFinding): string {
  switch (finding.kind) {
    case "noEvent":
    case "noSediment":
      return "recorded";
    case "doseWindow":
      return `${String(finding.found?.daysAbove ?? 0)} days above`;
    case "averageDose":
      return `${finding.found?.sum ?? "?"} mg against ${finding.found?.limit ?? "?"} mg`;
    default: {
      const { value, limit, unit } = finding.found;
      return `${value ?? "?"} against ${limit ?? "?"} ${unit ?? ""}`.trim();
    }
  }
}
