import { vitalSignLimits } from "../../safety/limits/vitalSignLimits.js";
import type { VitalSign } from "../../safety/safetyTest.js";
import { vitalSignFindings } from "../../safety/vitalSignFindings.js";
import { vitalSignsFromSdtm, vitalSignTestCodes } from "../../sdtm/vitalSignsFromSdtm.js";
import type { UnusedSafetyRow } from "../../sdtm/safetySubjectsFromDm.js";
import type { ReportPlan } from "../plan/reportPlan.js";
import { lagOf, type ReportSafety } from "../plan/safetyPlan.js";
import type { Study } from "../study.js";

/** How many subjects of an arm have a significant change of a vital sign. */
export interface VitalSignCount {
  readonly limit: string;
  readonly sign: VitalSign;
  readonly direction: "low" | "high";
  readonly level: number;
  readonly printed: string;
  readonly arm: string;
  /**
   * Subjects with a value after baseline. Where the limit asks for a change: in a position in which the baseline was not beyond its value
   * already (at risk, as the source counts).
   */
  readonly atRisk: number;
  readonly subjects: number;
  /** With those whose missing baseline leaves it open. */
  readonly subjectsPossible: number;
}

/** Reads VS for safety by a plan. */
export function readVitalSigns(
  { domains: { dm, vs } }: Study,
  plan: ReportPlan,
  safety: ReportSafety,
): ReturnType<typeof vitalSignsFromSdtm> {
  const { baseline, endOfFollowUp } = safety;
  const options = { result: plan.reading.result, baseline, lagDays: lagOf(safety), endOfFollowUp, tests: vitalSignTestCodes };
  return vitalSignsFromSdtm({ dm, vs: vs ?? [] }, options);
}

/** The limits of the plan's family; of one sign, or of all. */
export function limitsOf({ vitalSigns: { limits } }: ReportSafety, sign?: VitalSign): typeof vitalSignLimits {
  return vitalSignLimits.filter((one) => one.id.startsWith(`${limits}/`) && (sign === undefined || one.sign === sign));
}

/** The subjects beyond each level of each limit of the plan's family, by arm as treated, and what became of the rows of VS. */
export function vitalSignCounts(
  study: Study,
  plan: ReportPlan,
  safety: ReportSafety,
): { readonly counts: readonly VitalSignCount[]; readonly used: readonly number[]; readonly unused: readonly UnusedSafetyRow[] } {
  const { repeats } = safety.vitalSigns;
  const rows = study.domains.vs ?? [];
  const { courses, unused } = readVitalSigns(study, plan, safety);
  const counts = limitsOf(safety).flatMap((limit) => {
    const isChange = limit.levels.some(({ clause }) => asksChange(clause));
    const found = courses
      .filter(({ sign, arm }) => sign === limit.sign && plan.arms.includes(arm))
      .map(({ arm, records }) => {
        const findings = vitalSignFindings(limit.sign, records, { limits: [limit], repeats });
        return { arm, findings: findings.filter(({ wasBeyondAtBaseline }) => !isChange || wasBeyondAtBaseline !== true) };
      })
      .filter(({ findings }) => findings.length > 0);
    return limit.levels.flatMap(({ level, printed }) =>
      plan.arms.map((arm): VitalSignCount => {
        const own = found.filter((one) => one.arm === arm);
        const reaching = (key: "level" | "levelPossible"): number =>
          own.filter(({ findings }) => findings.some((finding) => finding[key] >= level)).length;
        const { id, sign, direction } = limit;
        return {
          limit: id,
          sign,
          direction,
          level,
          printed,
          arm,
          atRisk: own.length,
          subjects: reaching("level"),
          subjectsPossible: reaching("levelPossible"),
        };
      }),
    );
  });
  const notUsed = new Set(unused.map(({ row }) => row));
  return { counts, used: rows.flatMap((_, row) => (notUsed.has(row) ? [] : [row])), unused };
}

type Clause = (typeof vitalSignLimits)[number]["levels"][number]["clause"];

function asksChange(clause: Clause): boolean {
  return clause.kind === "baseline" || ("clauses" in clause && clause.clauses.some(asksChange));
}
