import { both, either, fact, type SafetyClause, limit, timesBaseline, timesHigh, timesLow } from "../safetyClause.js";
import { bothVersions, rule, type ToxicityTerm, version403, version5 } from "./toxicityTerm.js";

// @__NO_SIDE_EFFECTS__
const onAnticoagulation = (factor: string): SafetyClause => both(fact("anticoagulated"), timesBaseline(">", factor));
// @__NO_SIDE_EFFECTS__
const inrAbove = (value: string): SafetyClause => limit(">", { "{INR}": value });
// @__NO_SIDE_EFFECTS__
const fallen = (part: string): SafetyClause => timesBaseline("<=", part);
const below50 = /* @__PURE__ */ (() => limit("<", { "mg/dL": "50", "g/L": "0.5" }))();

/** Clotting. */
export const ctcaeClotting: readonly ToxicityTerm[] = /* @__PURE__ */ ((): readonly ToxicityTerm[] => [
  {
    term: "INR increased",
    test: "inr",
    versions: version5,
    direction: "high",
    grades: [
      rule(1, ">1.2 - 1.5; >1 - 1.5 x baseline if on anticoagulation", either(inrAbove("1.2"), onAnticoagulation("1"))),
      rule(2, ">1.5 - 2.5; >1.5 - 2.5 x baseline if on anticoagulation", either(inrAbove("1.5"), onAnticoagulation("1.5"))),
      rule(3, ">2.5; >2.5 x baseline if on anticoagulation", either(inrAbove("2.5"), onAnticoagulation("2.5")), { clinical: "bleeding" }),
    ],
    readings: [
      "The absolute limits of version 5.0 are used as printed, not as multiples of the upper limit of normal.",
      "On anticoagulation either limit gives the grade: the semicolon means or.",
    ],
  },
  {
    term: "INR increased",
    test: "inr",
    versions: version403,
    direction: "high",
    grades: [
      rule(1, ">1 - 1.5 x ULN; >1 - 1.5 x baseline if on anticoagulation", either(timesHigh(">", "1"), onAnticoagulation("1"))),
      rule(2, ">1.5 - 2.5 x ULN; >1.5 - 2.5 x baseline if on anticoagulation", either(timesHigh(">", "1.5"), onAnticoagulation("1.5"))),
      rule(3, ">2.5 x ULN; >2.5 x baseline if on anticoagulation", either(timesHigh(">", "2.5"), onAnticoagulation("2.5")), {
        clinical: "bleeding",
      }),
    ],
  },
  {
    term: "Activated partial thromboplastin time prolonged",
    test: "aptt",
    versions: bothVersions,
    direction: "high",
    grades: [
      rule(1, ">ULN - 1.5 x ULN", timesHigh(">", "1")),
      rule(2, ">1.5 - 2.5 x ULN", timesHigh(">", "1.5")),
      rule(3, ">2.5 x ULN", timesHigh(">", "2.5"), { clinical: "bleeding" }),
    ],
  },
  {
    term: "Fibrinogen decreased",
    test: "fibrinogen",
    versions: version5,
    direction: "low",
    grades: [
      rule(1, "<1.0 - 0.75 x LLN", timesLow("<", "1")),
      rule(2, "<0.75 - 0.5 x LLN", timesLow("<", "0.75")),
      rule(3, "<0.5 - 0.25 x LLN", timesLow("<", "0.5")),
      rule(4, "<0.25 x LLN; <50 mg/dL", either(timesLow("<", "0.25"), below50)),
    ],
    whenBaselineAbnormal: [
      rule(1, "<25% decrease from baseline", timesBaseline("<", "1")),
      rule(2, "25 - <50% decrease from baseline", fallen("0.75")),
      rule(3, "50 - <75% decrease from baseline", fallen("0.5")),
      rule(4, "75% decrease from baseline; <50 mg/dL", either(fallen("0.25"), below50)),
    ],
    readings: [
      "'If abnormal' is read as a baseline below the lower limit of normal of its own record; then the fall from baseline counts.",
      "50 mg/dL is 0.5 g/L exactly.",
    ],
  },
])();
