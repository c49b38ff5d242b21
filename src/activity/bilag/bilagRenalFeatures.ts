import { groupVerdict, type Verdict } from "../../criteria/verdict.js";
import { exact, plus, zero } from "../../measurement/quantity.js";
import { point, scaled } from "../../measurement/span.js";
import { type BilagRenalLimb, compared, flagLimb, limbOf, type RenalVisits } from "./bilagRenalLimb.js";
import { proteinuriaLimbs } from "./bilagRenalProteinuria.js";

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

/** The features in the order of the rule. */
export function renalFeatures(visits: RenalVisits): readonly BilagRenalFeature[] {
  return [
    feature("severeProteinuria", "A", proteinuriaLimbs(visits, "severe")),
    feature("acceleratedHypertension", "A", [flagLimb(visits, "acceleratedHypertension")]),
    feature("severeRenalFunction", "A", [creatinine(visits, "1.3"), ...gfr(visits)]),
    feature("activeSediment", "A", [flagLimb(visits, "activeSediment")]),
    feature("activeNephritis", "A", [flagLimb(visits, "activeNephritis")]),
    feature("nephroticSyndrome", "A", [flagLimb(visits, "nephroticSyndrome")]),
    feature("moderateProteinuria", "B", proteinuriaLimbs(visits, "moderate")),
    feature("risingCreatinine", "B", [creatinine(visits, "1.15")]),
    feature("mildProteinuria", "C", proteinuriaLimbs(visits, "mild")),
    feature("risingBloodPressure", "C", [bloodPressure(visits)]),
    feature("previouslyInvolved", "D", [flagLimb(visits, "previouslyInvolved")]),
  ];
}

function feature(
  name: BilagRenalFeatureName,
  speaksFor: BilagRenalFeature["speaksFor"],
  limbs: readonly BilagRenalLimb[],
): BilagRenalFeature {
  return Object.freeze({ feature: name, speaksFor, verdict: groupVerdict("anyOf", limbs), limbs: Object.freeze(limbs) });
}

function creatinine(visits: RenalVisits, factor: "1.3" | "1.15"): BilagRenalLimb {
  const { current, previous } = visits;
  const [now, before] = [current.values.serumCreatinine, previous?.values.serumCreatinine];
  const risen = previous === null ? "met" : compared(now, ">=", before && scaled(before, exact(factor)));
  const rule = `> 130 umol/L and at least ${factor} times the previous one`;
  return limbOf(visits, "serumCreatinine", rule, [compared(now, ">", point(exact("130"))), risen]);
}

function gfr(visits: RenalVisits): readonly BilagRenalLimb[] {
  const { current, previous } = visits;
  const [now, before] = [current.values.egfr, previous?.values.egfr];
  const fallen = previous === null ? "notMet" : compared(now, "<", before && scaled(before, exact("0.67")));
  // "Or not measured" is the rule's own wording: a previous value that is missing meets this limb.
  const wasAbove = before === undefined ? "met" : compared(before, ">", point(exact("50")));
  return [
    limbOf(visits, "egfr", "< 80 mL/min/1.73 m2 and < 0.67 times the previous one", [compared(now, "<", point(exact("80"))), fallen]),
    limbOf(visits, "egfr", "< 50 mL/min/1.73 m2, and before > 50 or not measured", [compared(now, "<", point(exact("50"))), wasAbove]),
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
  return limbOf(visits, "bloodPressure", "> 140/90 mmHg, risen by at least 30 and 15", verdicts);
}
