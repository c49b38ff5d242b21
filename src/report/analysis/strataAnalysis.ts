import { cochranMantelHaenszel, type CochranMantelHaenszel } from "../../summary/cochranMantelHaenszel.js";
import { mantelHaenszelDifference, type MantelHaenszelDifference } from "../../summary/mantelHaenszelDifference.js";
import type { ResponseCounts } from "../../summary/responseRate.js";
import { placedRows } from "../../sdtm/sdtmRows.js";
import type { ReportPlan } from "../plan/reportPlan.js";
import type { Study } from "../study.js";
import { countsIn, type Endpoint, type SubjectAtWeek } from "./weekAnalysis.js";

/** The two arms compared within strata. */
export interface StrataAnalysis {
  readonly variable: string;
  /** Subjects without a value of the variable: in no stratum. */
  readonly withoutStratum: number;
  readonly endpoints: readonly StratifiedEndpoint[];
}

export interface StratifiedEndpoint {
  readonly label: string;
  readonly strata: readonly { readonly stratum: string; readonly counts: readonly ResponseCounts[] }[];
  /** First arm against second. */
  readonly test: CochranMantelHaenszel;
  /** First arm minus second. */
  readonly difference: MantelHaenszelDifference;
}

/** The endpoints by stratum with the stratified test and difference; null without strata or without two arms. */
export function strataAnalysis(
  { domains }: Study,
  plan: ReportPlan,
  atWeek: readonly SubjectAtWeek[],
  endpoints: readonly Endpoint[],
): StrataAnalysis | null {
  const { strata: variable, arms: [first, second, ...others] } = plan;
  if (variable == null || first === undefined || second === undefined || others.length > 0) return null;
  const stratumOf = new Map(placedRows("dm", domains.dm).map(({ usubjid, text }) => [usubjid ?? "", text(variable)]));
  const placed = atWeek.map((subject) => ({ ...subject, stratum: stratumOf.get(subject.id) ?? "" }));
  const names = [...new Set(placed.map(({ stratum }) => stratum))].filter((name) => name !== "").sort();
  if (names.length === 0) return null;
  return {
    variable,
    withoutStratum: placed.filter(({ stratum }) => stratum === "").length,
    endpoints: endpoints.map(({ label, responses }): StratifiedEndpoint => {
      const strata = names.map((stratum) => {
        const own = placed.filter((one) => one.stratum === stratum);
        return { stratum, a: countsIn(own, first, responses), b: countsIn(own, second, responses) };
      });
      const counts = strata.map(({ a, b }) => ({ a, b }));
      return {
        label,
        strata: strata.map(({ stratum, a, b }) => ({ stratum, counts: [a, b] })),
        test: cochranMantelHaenszel(counts),
        difference: mantelHaenszelDifference(counts),
      };
    }),
  };
}
