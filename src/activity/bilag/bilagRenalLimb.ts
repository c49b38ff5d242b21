import { groupVerdict, type Verdict, verdictOf } from "../../criteria/verdict.js";
import type { ReportedValue } from "../../measurement/readQuantity.js";
import { judge, type Relation, type Span } from "../../measurement/span.js";
import type { ReadRenalVisit, RenalFlag, RenalQuantity } from "./readBilagRenalVisit.js";

/** One way to meet a feature, and what was recorded for it. */
export interface BilagRenalLimb {
  readonly measure: RenalQuantity | RenalFlag | "dipstickProtein" | "bloodPressure";
  readonly rule: string;
  readonly verdict: Verdict;
  readonly current: ReportedValue | null;
  readonly previous: ReportedValue | null;
}

/** The visit and the one before it; null is a first visit. */
export interface RenalVisits {
  readonly current: ReadRenalVisit;
  readonly previous: ReadRenalVisit | null;
}

/** What a limb found on its visits; it is met when every part of its rule is. */
export function limbOf(
  { current, previous }: RenalVisits,
  measure: BilagRenalLimb["measure"],
  rule: string,
  verdicts: readonly Verdict[],
): BilagRenalLimb {
  const verdict = groupVerdict("allOf", verdicts.map((each) => ({ verdict: each })));
  return Object.freeze({ measure, rule, verdict, current: recorded(current, measure), previous: recorded(previous, measure) });
}

/** What a visit recorded for a limb; a flag's verdict says it already. */
function recorded(visit: ReadRenalVisit | null, measure: BilagRenalLimb["measure"]): ReportedValue | null {
  if (visit === null) return null;
  if (measure === "dipstickProtein") return visit.dipstick === null ? null : Object.freeze({ value: String(visit.dipstick), unit: "+" });
  if (measure === "bloodPressure") return recordedPressure(visit);
  return (visit.values as Readonly<Partial<Record<string, { readonly reported: ReportedValue }>>>)[measure]?.reported ?? null;
}

function recordedPressure({ values }: ReadRenalVisit): ReportedValue | null {
  const [systolic, diastolic] = [values.systolicBloodPressure?.reported, values.diastolicBloodPressure?.reported];
  if (systolic === undefined || diastolic === undefined) return null;
  return Object.freeze({ value: `${systolic.value}/${diastolic.value}`, unit: systolic.unit });
}

/** A comparison of two spans; a missing one leaves it unknown. */
export function compared(value: Span | undefined, relation: Relation, limit: Span | undefined): Verdict {
  return verdictOf(value && limit ? judge(value, relation, limit).holds : null);
}

/** A finding that the visit records as present or absent. */
export function flagLimb(visits: RenalVisits, name: RenalFlag): BilagRenalLimb {
  return limbOf(visits, name, "recorded as present", [verdictOf(visits.current.flags[name] ?? null)]);
}
