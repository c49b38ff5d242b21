import { sledai2k } from "../../activity/sledai/sledai2k.js";
import type { SledaiDescriptors } from "../../activity/sledai/sledaiScore.js";
import { classifyEligibility, type Eligibility } from "../../eligibility/classifyEligibility.js";
import { eligibilityDefinition } from "../plan/eligibilityPlan.js";
import type { ReportPlan } from "../plan/reportPlan.js";
import type { Study } from "../study.js";
import type { ActivityFormsBySubject } from "./activityForms.js";
import { eligibilityRecords } from "./eligibilityRecords.js";
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
  /** Computed from the records, recorded in IE, or both; a contradiction shows as one of them alone. */
  readonly by: readonly ("records" | "IE")[];
  /** The first day on which a window would be free; null where it is no window. */
  readonly freeFrom: string | null;
}

/** The entry criteria of the plan judged for every subject of the arms; null where the plan names none. */
export function eligibilityAnalysis(
  study: Study,
  plan: ReportPlan,
  subjects: readonly ReportSubject[],
  forms: ActivityFormsBySubject,
): { readonly analysis: EligibilityAnalysis; readonly uses: readonly DomainUse[] } | null {
  const { eligibility: asked } = plan;
  if (asked == null) return null;
  const definition = eligibilityDefinition(asked);
  const { of, uses } = eligibilityRecords(study, asked);
  const judged = subjects.map(({ id, arm, course }): SubjectEligibility => {
    const own = of(id);
    const baseline = forms.get(id)?.get(plan.activity?.baselineVisit ?? "");
    const { upcr = null, urineProtein24h = null } = course?.baseline ?? {};
    const score = baseline === undefined ? null : sledai2k(Object.fromEntries(baseline.sledai) as SledaiDescriptors);
    // Items that were not done leave a range, which may decide all the same.
    const value = score === null ? null : (score.total ?? `${String(score.range.low)} to ${String(score.range.high)}`);
    const found = classifyEligibility(
      {
        subject: id,
        ...own.dates,
        facts: own.facts,
        items: { "acr-1997": own.items },
        visit: { upcr, urineProtein24h, ...(value === null ? {} : { sledai2k: { value, unit: "{score}" } }) },
        histories: own.histories,
      },
      definition,
    );
    const computed = found.criteria.filter(({ passes }) => passes === "no");
    const names = [...new Set([...computed.map((one) => one.id), ...own.recorded])];
    const fails = names.map((criterion): FailedCriterion => {
      const judgedAs = found.criteria.find((one) => one.id === criterion);
      const isComputed = computed.some((one) => one.id === criterion);
      return {
        criterion,
        statement: judgedAs?.statement ?? "",
        by: [...(isComputed ? ["records" as const] : []), ...(own.recorded.includes(criterion) ? ["IE" as const] : [])],
        freeFrom: isComputed ? (judgedAs?.freeFrom?.certain ?? null) : null,
      };
    });
    const eligibility = fails.length > 0 ? "notEligible" : found.eligibility;
    return { id, arm, eligibility, fails, open: found.open.filter((criterion) => !names.includes(criterion)) };
  });
  const undecidedForAll = definition.criteria
    .map(({ id }) => id)
    .filter((criterion) => judged.length > 0 && judged.every(({ open }) => open.includes(criterion)));
  const { id, version, title } = definition;
  return { analysis: { definition: { id, version, title }, subjects: judged, undecidedForAll }, uses };
}
