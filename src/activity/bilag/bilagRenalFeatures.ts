import { groupVerdict, type Verdict } from "../../criteria/verdict.js";
import { exact, plus, zero } from "../../measurement/quantity.js";
import type { ReportedValue } from "../../measurement/readQuantity.js";
import { judge, point, type Relation, scaled, type Span } from "../../measurement/span.js";
import type { ReadRenalVisit, RenalFlag, RenalQuantity } from "./readBilagRenalVisit.js";

/** One way to meet a feature, and what was recorded for it. */
export interface BilagRenalLimb {
  readonly measure: RenalQuantity | RenalFlag | "dipstickProtein" | "bloodPressure";
  readonly rule: string;
  readonly verdict: Verdict;
  readonly current: ReportedValue | null;
  readonly previous: ReportedValue | null;
}

export type BilagRenalFeatureName =
  | "severeProteinuria" | "acceleratedHypertension" | "severeRenalFunction" | "activeSediment" | "activeNephritis" | "nephroticSyndrome"
  | "moderateProteinuria" | "risingCreatinine" | "mildProteinuria" | "risingBloodPressure" | "previouslyInvolved";

/** A feature of the renal system: met as soon as one of its limbs is. */
export interface BilagRenalFeature {
  readonly feature: BilagRenalFeatureName;
  /** The grade that it speaks for; A takes two features, one of them proteinuria, sediment or histology. */
  readonly speaksFor: "A" | "B" | "C" | "D";
  readonly verdict: Verdict;
  readonly limbs: readonly BilagRenalLimb[];
}

/** The visit and the one before it; null is a first visit. */
export interface RenalVisits {
  readonly current: ReadRenalVisit;
  readonly previous: ReadRenalVisit | null;
}

const proteinMeasures = ["urineProtein24h", "upcr", "uacr"] as const;
type Level = "severe" | "moderate" | "mild";

/** In mg/d and mg/mmol. */
const proteinLimits: Readonly<Record<Level, Readonly<Record<(typeof proteinMeasures)[number], string>>>> = {
  severe: { urineProtein24h: "1000", upcr: "100", uacr: "100" },
  moderate: { urineProtein24h: "500", upcr: "50", uacr: "50" },
  mild: { urineProtein24h: "250", upcr: "25", uacr: "25" },
};

/** The features in the order of the rule. */
export function renalFeatures(visits: RenalVisits): readonly BilagRenalFeature[] {
  return [
    feature("severeProteinuria", "A", proteinuria(visits, "severe")),
    feature("acceleratedHypertension", "A", [flag(visits, "acceleratedHypertension")]),
    feature("severeRenalFunction", "A", [creatinine(visits, "1.3"), ...gfr(visits)]),
    feature("activeSediment", "A", [flag(visits, "activeSediment")]),
    feature("activeNephritis", "A", [flag(visits, "activeNephritis")]),
    feature("nephroticSyndrome", "A", [flag(visits, "nephroticSyndrome")]),
    feature("moderateProteinuria", "B", proteinuria(visits, "moderate")),
    feature("risingCreatinine", "B", [creatinine(visits, "1.15")]),
    feature("mildProteinuria", "C", proteinuria(visits, "mild")),
    feature("risingBloodPressure", "C", [bloodPressure(visits)]),
    feature("previouslyInvolved", "D", [flag(visits, "previouslyInvolved")]),
  ];
}

function feature(name: BilagRenalFeatureName, speaksFor: BilagRenalFeature["speaksFor"], limbs: readonly BilagRenalLimb[]): BilagRenalFeature {
  return Object.freeze({ feature: name, speaksFor, verdict: groupVerdict("anyOf", limbs), limbs: Object.freeze(limbs) });
}

function limb({ current, previous }: RenalVisits, measure: BilagRenalLimb["measure"], rule: string, verdicts: readonly Verdict[]): BilagRenalLimb {
  const verdict = groupVerdict("allOf", verdicts.map((each) => ({ verdict: each })));
  return Object.freeze({ measure, rule, verdict, current: recorded(current, measure), previous: recorded(previous, measure) });
}

/** What a visit recorded for a limb; a flag's verdict says it already. */
function recorded(visit: ReadRenalVisit | null, measure: BilagRenalLimb["measure"]): ReportedValue | null {
  if (visit === null) return null;
  if (measure === "dipstickProtein") return visit.dipstick === null ? null : Object.freeze({ value: String(visit.dipstick), unit: "+" });
  const { systolicBloodPressure: systolic, diastolicBloodPressure: diastolic } = visit.values;
  if (measure === "bloodPressure") {
    return systolic && diastolic ? Object.freeze({ value: `${systolic.reported.value}/${diastolic.reported.value}`, unit: systolic.reported.unit }) : null;
  }
  return (visit.values as Readonly<Partial<Record<string, { readonly reported: ReportedValue }>>>)[measure]?.reported ?? null;
}

function verdictOf(holds: boolean | null | undefined): Verdict {
  return holds == null ? "unknown" : holds ? "met" : "notMet";
}

/** A comparison of two spans; a missing one leaves it unknown. */
function compared(value: Span | undefined, relation: Relation, limit: Span | undefined): Verdict {
  return verdictOf(value && limit && judge(value, relation, limit).holds);
}

function flag(visits: RenalVisits, name: RenalFlag): BilagRenalLimb {
  return limb(visits, name, "recorded as present", [verdictOf(visits.current.flags[name])]);
}

/** Whichever quantitative values are recorded decide; the dipstick only where there is none. */
function proteinuria(visits: RenalVisits, level: Level): readonly BilagRenalLimb[] {
  const { current, previous } = visits;
  const recorded = proteinMeasures.filter((measure) => current.values[measure] !== undefined);
  if (recorded.length === 0) return [dipstick(visits, level)];
  return recorded.map((measure) => {
    const value = current.values[measure];
    const limit = proteinLimits[level][measure];
    const isTouching = level === "moderate" || (level === "mild" && measure === "uacr" && previous !== null);
    const reached = compared(value, isTouching ? ">=" : ">", point(exact(limit)));
    const rule = `${isTouching ? ">=" : ">"} ${limit} ${measure === "urineProtein24h" ? "mg/d" : "mg/mmol"}`;
    if (level === "mild") return limb(visits, measure, rule, [reached]);
    // An albumin ratio that fell by exactly a quarter has improved; the other two have not.
    const before = previous?.values[measure];
    const notImproved = previous === null ? "met" : compared(value, measure === "uacr" ? ">" : ">=", before && scaled(before, exact("0.75")));
    return limb(visits, measure, `${rule}, not improved by ${measure === "uacr" ? "" : "more than "}25 %`, [reached, notImproved]);
  });
}

function dipstick(visits: RenalVisits, level: Level): BilagRenalLimb {
  const now = visits.current.dipstick;
  const before = visits.previous?.dipstick ?? null;
  if (level === "mild") return limb(visits, "dipstickProtein", "at least +", [verdictOf(now === null ? null : now > 0)]);
  const least = level === "severe" ? 2 : 1;
  const rise = now === null || before === null ? null : now - before >= least;
  const rule = level === "severe" ? "risen by at least 2 levels" : "risen by at least 1 level to at least ++";
  return limb(visits, "dipstickProtein", rule, [verdictOf(now === null ? null : now >= 2), verdictOf(rise)]);
}

function creatinine(visits: RenalVisits, factor: "1.3" | "1.15"): BilagRenalLimb {
  const { current, previous } = visits;
  const [now, before] = [current.values.serumCreatinine, previous?.values.serumCreatinine];
  const risen = previous === null ? "met" : compared(now, ">=", before && scaled(before, exact(factor)));
  const rule = `> 130 umol/L and at least ${factor} times the previous one`;
  return limb(visits, "serumCreatinine", rule, [compared(now, ">", point(exact("130"))), risen]);
}

function gfr(visits: RenalVisits): readonly BilagRenalLimb[] {
  const { current, previous } = visits;
  const [now, before] = [current.values.egfr, previous?.values.egfr];
  const fallen = previous === null ? "notMet" : compared(now, "<", before && scaled(before, exact("0.67")));
  // "Or not measured" is the rule's own wording: a previous value that is missing meets this limb.
  const wasAbove = before === undefined ? "met" : compared(before, ">", point(exact("50")));
  return [
    limb(visits, "egfr", "< 80 mL/min/1.73 m2 and < 0.67 times the previous one", [compared(now, "<", point(exact("80"))), fallen]),
    limb(visits, "egfr", "< 50 mL/min/1.73 m2, and before > 50 or not measured", [compared(now, "<", point(exact("50"))), wasAbove]),
  ];
}

function bloodPressure(visits: RenalVisits): BilagRenalLimb {
  const { current, previous } = visits;
  const raised = (measure: "systolicBloodPressure" | "diastolicBloodPressure", limit: string, rise: string): readonly Verdict[] => {
    const [now, before] = [current.values[measure], previous?.values[measure]];
    const risen = previous === null ? "notMet" : compared(now, ">=", before && point(plus(before.low ?? zero, exact(rise))));
    return [compared(now, ">", point(exact(limit))), risen];
  };
  const verdicts = [...raised("systolicBloodPressure", "140", "30"), ...raised("diastolicBloodPressure", "90", "15")];
  return limb(visits, "bloodPressure", "> 140/90 mmHg, risen by at least 30 and 15", verdicts);
}
