import { either, type SafetyClause, limit, timesBaseline, timesHigh, timesLow } from "../safetyClause.js";
import { rule, type ToxicityTerm, version403, version5 } from "./toxicityTerm.js";

// @__NO_SIDE_EFFECTS__
const gfrBelow = (value: string) => limit("<", { "mL/min/{1.73_m2}": value });
// @__NO_SIDE_EFFECTS__
const protein = (grams: string, milligrams: string) => limit(">=", { "g/d": grams, "mg/d": milligrams });
// @__NO_SIDE_EFFECTS__
const riseOver = (mgdL: string, umolL: string): SafetyClause => ({
  kind: "baseline",
  relation: ">",
  factor: "1",
  above: { "mg/dL": mgdL, "umol/L": umolL },
});
// @__NO_SIDE_EFFECTS__
const plusses = (count: string) => limit(">=", { "{plus}": count });

/** Kidney: creatinine, protein, eGFR. */
export const ctcaeKidney: readonly ToxicityTerm[] = /* @__PURE__ */ ((): readonly ToxicityTerm[] => [
  {
    term: "Creatinine increased",
    test: "serumCreatinine",
    versions: version5,
    direction: "high",
    grades: [
      rule(1, ">ULN - 1.5 x ULN", timesHigh(">", "1")),
      rule(2, ">1.5 - 3.0 x baseline; >1.5 - 3.0 x ULN", either(timesBaseline(">", "1.5"), timesHigh(">", "1.5"))),
      rule(3, ">3.0 x baseline; >3.0 - 6.0 x ULN", either(timesBaseline(">", "3.0"), timesHigh(">", "3.0"))),
      rule(4, ">6.0 x ULN", timesHigh(">", "6.0")),
    ],
    readings: ["A value within the range can be grade 2: more than 1.5 times a low baseline."],
  },
  {
    term: "Creatinine increased",
    test: "serumCreatinine",
    versions: version403,
    direction: "high",
    grades: [
      rule(1, ">1 - 1.5 x baseline; >ULN - 1.5 x ULN", either(timesBaseline(">", "1"), timesHigh(">", "1"))),
      rule(2, ">1.5 - 3.0 x baseline; >1.5 - 3.0 x ULN", either(timesBaseline(">", "1.5"), timesHigh(">", "1.5"))),
      rule(3, ">3.0 x baseline; >3.0 - 6.0 x ULN", either(timesBaseline(">", "3.0"), timesHigh(">", "3.0"))),
      rule(4, ">6.0 x ULN", timesHigh(">", "6.0")),
    ],
    readings: ["Any rise above baseline is grade 1, as printed."],
  },
  {
    term: "Acute kidney injury",
    test: "serumCreatinine",
    versions: version403,
    direction: "high",
    grades: [
      rule(1, ">0.3 mg/dL above baseline; 1.5 - 2.0 x baseline", either(riseOver("0.3", "26.52"), timesBaseline(">=", "1.5"))),
      rule(2, ">2 - 3 x baseline", timesBaseline(">", "2")),
      rule(3, ">3 x baseline; >4.0 mg/dL", either(timesBaseline(">", "3"), limit(">", { "mg/dL": "4.0", "umol/L": "353.6" })), {
        clinical: "hospital care is indicated",
      }),
      rule(4, "", null, { clinical: "life-threatening, or dialysis is indicated" }),
    ],
    readings: [
      "mg/dL are printed; 0.3 and 4.0 mg/dL are 26.52 and 353.6 umol/L exactly. Version 5.0 has no laboratory limit left for this term.",
    ],
  },
  {
    term: "Proteinuria",
    test: "urineProtein24h",
    versions: version5,
    direction: "high",
    grades: [
      rule(1, ">=ULN - <1.0 g/24 hrs", timesHigh(">=", "1")),
      rule(2, "1.0 - <3.5 g/24 hrs", protein("1.0", "1000")),
      rule(3, ">=3.5 g/24 hrs", protein("3.5", "3500")),
    ],
    readings: [
      "The limits for adults; ratios to creatinine are printed for children only. A 24-hour collection takes precedence over a dipstick.",
    ],
  },
  {
    term: "Proteinuria",
    test: "urineProteinDipstick",
    versions: version5,
    direction: "high",
    grades: [rule(1, "1+", plusses("1")), rule(2, "2+ and 3+", plusses("2")), rule(3, "4+", plusses("4"))],
    readings: ["A 24-hour collection takes precedence over a dipstick."],
  },
  {
    term: "Chronic kidney disease",
    test: "egfr",
    versions: version5,
    direction: "low",
    grades: [
      rule(1, "<LLN - 60 ml/min/1.73 m2", timesLow("<", "1"), {
        clinical: "proteinuria of 2+, or urine protein to creatinine above 0.5",
      }),
      rule(2, "59 - 30 ml/min/1.73 m2", gfrBelow("60")),
      rule(3, "29 - 15 ml/min/1.73 m2", gfrBelow("30")),
      rule(4, "<15 ml/min/1.73 m2", gfrBelow("15"), { clinical: "dialysis or transplant" }),
    ],
    readings: ["Whole numbers are printed; 59 - 30 is read as below 60 down to 30, and 29 - 15 as below 30 down to 15."],
  },
])();
