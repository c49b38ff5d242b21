import { sledai2k } from "../../activity/sledai/sledai2k.js";
import type { SledaiDescriptors } from "../../activity/sledai/sledaiScore.js";
import { classifyEligibility, type Eligibility } from "../../eligibility/classifyEligibility.js";
import type { Assessment } from "../../measurement/assessment.js";
import { eligibilityFromSdtm } from "../../sdtm/eligibilityFromSdtm.js";
import { type EligibilityDomain, eligibilityDomains } from "../../sdtm/eligibilityOptions.js";
import { eligibilityDefinition, eligibilityOptionsOf, type ReportEligibility } from "../plan/eligibilityPlan.js";
import type { ReportPlan } from "../plan/reportPlan.js";
import type { Study } from "../study.js";
import type { ActivityFormsBySubject } from "./activityForms.js";
import type { ReportSubject } from "./reportSubject.js";
import type { DomainUse } from "./rowUse.js";

/** Who may have entered, by the records of the study. */
export interface EligibilityAnalysis {
  readonly definition: Eligibility["definition"];
  readonly subjects: readonly SubjectEligibility[];
  /** The criteria that no record decides for anyone, so that they are stated once. */
  readonly undecidedForAll: readonly string[];
}

export interface SubjectEligibility {
  readonly id: string;
  readonly arm: string;
  readonly eligibility: Eligibility["eligibility"];
  readonly fails: readonly FailedCriterion[];
  readonly open: readonly string[];
}

export interface FailedCriterion {
  readonly criterion: string;
  readonly statement: string;
  /** Found in the records, recorded by the site in IE, or both: where they disagree one of them stands alone. */
  readonly by: readonly ("records" | "IE")[];
  /** The first day on which a window would be free; null where it is no window. */
  readonly freeFrom: string | null;
}

/** What is read of the entry criteria, beside the analysis itself. */
export interface ReadEligibility {
  readonly analysis: EligibilityAnalysis;
  readonly uses: readonly DomainUse[];
  readonly warnings: readonly string[];
}

/** The entry criteria of the plan judged for every subject of the arms; null where the plan names none. */
export function eligibilityAnalysis(
  study: Study,
  plan: ReportPlan,
  subjects: readonly ReportSubject[],
  forms: ActivityFormsBySubject,
): ReadEligibility | null {
  const { eligibility: asked } = plan;
  if (asked == null) return null;
  const definition = eligibilityDefinition(asked);
  const visits = Object.fromEntries(subjects.map((subject) => [subject.id, entryVisit(subject, plan, forms)]));
  const read = eligibilityFromSdtm(domainsOf(study, asked), { ...eligibilityOptionsOf(asked), visits });
  const records = new Map(read.subjects.map((one) => [one.subject ?? "", one]));
  const judged = subjects.map(({ id, arm }): SubjectEligibility => {
    const found = classifyEligibility(records.get(id) ?? { subject: id }, definition);
    const recorded = read.recordedFailures.flatMap(({ subject, criterion }) => (subject === id && criterion !== null ? [criterion] : []));
    const fails = definition.criteria.flatMap(({ id: criterion, statement }): readonly FailedCriterion[] => {
      const isFound = found.fails.includes(criterion);
      const by = [...(isFound ? ["records" as const] : []), ...(recorded.includes(criterion) ? ["IE" as const] : [])];
      if (by.length === 0) return [];
      const own = found.criteria.find((one) => one.id === criterion);
      return [{ criterion, statement, by, freeFrom: isFound ? (own?.freeFrom?.certain ?? null) : null }];
    });
    const open = found.open.filter((criterion) => !recorded.includes(criterion));
    return { id, arm, eligibility: fails.length > 0 ? "notEligible" : found.eligibility, fails, open };
  });
  const undecidedForAll = definition.criteria
    .map(({ id }) => id)
    .filter((criterion) => judged.length > 0 && judged.every(({ open }) => open.includes(criterion)));
  const { id, version, title } = definition;
  return {
    analysis: { definition: { id, version, title }, subjects: judged, undecidedForAll },
    uses: usesOf(read.used, read.unused),
    warnings: read.warnings,
  };
}

/** What the course holds at baseline, and SLEDAI-2K of its form: items that were not done leave a range, which may decide all the same. */
function entryVisit({ id, course }: ReportSubject, { activity }: ReportPlan, forms: ActivityFormsBySubject): Assessment {
  const { upcr = null, urineProtein24h = null } = course?.baseline ?? {};
  const form = forms.get(id)?.get(activity?.baselineVisit ?? "");
  if (form === undefined) return { upcr, urineProtein24h };
  const { range } = sledai2k(Object.fromEntries(form.sledai) as SledaiDescriptors);
  const value = range.low === range.high ? range.low : `${String(range.low)} to ${String(range.high)}`;
  return { upcr, urineProtein24h, sledai2k: { value, unit: "{score}" } };
}

/** The domains that the plan names: no others are gone through. */
function domainsOf({ domains }: Study, { histories, items, facts }: ReportEligibility) {
  const named = new Set<EligibilityDomain>(["ie", "ds", ...[...histories, ...items, ...facts].map(({ domain }) => domain)]);
  const own = eligibilityDomains.filter((domain) => named.has(domain)).map((domain) => [domain, domains[domain]] as const);
  return { ...Object.fromEntries(own), dm: domains.dm };
}

/** Entry criteria say why a row is not used in their own domains alone: in others most rows are about something else. */
function usesOf(
  used: ReturnType<typeof eligibilityFromSdtm>["used"],
  unused: ReturnType<typeof eligibilityFromSdtm>["unused"],
): readonly DomainUse[] {
  const own: readonly DomainUse["domain"][] = ["mh", "ie", "pr", "rp"];
  const domains = [...new Set([...used, ...unused].map(({ domain }) => domain as DomainUse["domain"]))];
  return domains.map((domain) => ({
    domain,
    used: used.filter((one) => one.domain === domain).map(({ row }) => row),
    unused: own.includes(domain) ? unused.filter((one) => one.domain === domain) : [],
  }));
}
