import { asMeasured } from "../criteria/combinations.js";
import { is } from "../criteria/vocabulary.js";
import type { EligibilityAnchor, EligibilityCriterion, EligibilityFact, EligibilityHistory, EligibilityRule } from "./eligibilityRule.js";

// @__NO_SIDE_EFFECTS__
const fact = (name: EligibilityFact): EligibilityRule => ({ kind: "fact", fact: name });
// @__NO_SIDE_EFFECTS__
export const all = (...rules: readonly EligibilityRule[]): EligibilityRule => ({ kind: "allOf", rules });
// @__NO_SIDE_EFFECTS__
const any = (...rules: readonly EligibilityRule[]): EligibilityRule => ({ kind: "anyOf", rules });
// @__NO_SIDE_EFFECTS__
const within = (history: EligibilityHistory, weeks: number, before: EligibilityAnchor = "screening"): EligibilityRule => ({
  kind: "within",
  history,
  weeks,
  before,
});
// @__NO_SIDE_EFFECTS__
export const inclusion = (
  id: string,
  statement: string,
  rule: EligibilityRule,
  ...readings: readonly string[]
): EligibilityCriterion => ({
  id,
  role: "inclusion",
  statement,
  rule,
  ...(readings.length === 0 ? {} : { readings }),
});
// @__NO_SIDE_EFFECTS__
const exclusion = (id: string, statement: string, rule: EligibilityRule, ...readings: readonly string[]): EligibilityCriterion => ({
  id,
  role: "exclusion",
  statement,
  rule,
  ...(readings.length === 0 ? {} : { readings }),
});

/** Every criterion but the classification and the age. */
export const nct05631717Criteria: readonly EligibilityCriterion[] = /* @__PURE__ */ ((): readonly EligibilityCriterion[] => [
  inclusion(
    "I3",
    "SLEDAI-2K of at least 6",
    { kind: "measured", criterion: is("sledai2k", ">=", "6", "{score}") },
    "At the screening or baseline visit: the text names none.",
  ),
  inclusion(
    "I4",
    "UPCR above 1.0, or 24-hour protein above 1.0 g",
    { kind: "measured", criterion: asMeasured(is("upcr", ">", "1.0", "g/g"), is("urineProtein24h", ">", "1.0", "g/d")) },
    "No unit is printed for UPCR: g/g is read.",
    "Judged as measured: one of the two that was not measured is left out.",
  ),
  inclusion("I5", "Agrees to contraception, if fertile", {
    kind: "onlyIf",
    fact: "childbearingPotential",
    rule: fact("agreesToContraception"),
  }),
  inclusion("I6", "Pregnancy tests in urine and in serum negative, for women of childbearing age", {
    kind: "onlyIf",
    fact: "childbearingPotential",
    rule: all(fact("urinePregnancyTestNegative"), fact("serumPregnancyTestNegative")),
  }),
  inclusion("I7", "Signed consent", fact("consent")),
  exclusion("E1", "Rituximab or another B-cell depletion within 24 weeks before screening", within("bCellDepletion", 24)),
  exclusion(
    "E2",
    "An unstable dose of an immunosuppressant within 12 weeks before screening",
    within("immunosuppressantChange", 12),
    "A use is allowed, a change is not: an entry is a start, a stop or a change of dose.",
    "'Within the first 12 weeks of screening' is read as before screening.",
    "Mycophenolate, cyclophosphamide, ciclosporin, tacrolimus, Tripterygium, leflunomide, azathioprine, iguratimod.",
    "Hydroxychloroquine and glucocorticoids are not named.",
  ),
  exclusion(
    "E3",
    "A biologic or small molecule for an immune disease within 4 weeks before screening",
    within("biologicOrSmallMolecule", 4),
    "Belimumab is named here, not among the B-cell depletions.",
  ),
  exclusion("E4", "Plasmapheresis or immunoadsorption within 12 weeks before screening", within("apheresis", 12)),
  exclusion(
    "E5",
    "Severe uncontrolled disease of heart, nerves, lung, liver, glands or gut",
    fact("severeUncontrolledDisease"),
    "The investigator's judgement; the kidney is not listed.",
  ),
  exclusion(
    "E6a",
    "A severe infection, active or recurrent, within 4 weeks before randomisation",
    within("severeInfection", 4, "randomisation"),
    "Which infection is severe is judged by the investigator.",
  ),
  exclusion(
    "E6b",
    "An infection with hospital care and intravenous antibiotics within 4 weeks before screening",
    within("infectionInHospitalWithIvAntibiotics", 4),
    "'And' as printed: both are needed.",
  ),
  exclusion("E6c", "An infection that needed treatment within 2 weeks before screening", within("treatedInfection", 2)),
  exclusion(
    "E7",
    "Major surgery within 12 weeks before screening, or needed during the study",
    any(within("majorSurgery", 12), fact("surgeryNeededDuringStudy")),
  ),
  exclusion(
    "E8",
    "A live vaccine within 12 weeks before randomisation, or expected",
    any(within("liveVaccine", 12, "randomisation"), fact("liveVaccineExpected")),
    "A vaccine against zoster is exempt: it is no entry.",
  ),
  exclusion(
    "E9",
    "A malignancy ever",
    { kind: "ever", history: "malignancy" },
    "An excised or cured basal cell carcinoma is exempt: it is no entry.",
  ),
  exclusion("E10", "Pregnant or lactating", any(fact("pregnant"), fact("lactating"))),
])();
