import { both, fact, limit, type SafetyClause, timesHigh, timesLow } from "../safetyClause.js";
import { inBoth, term } from "./termBeyond.js";
import { bothVersions, rule, type ToxicityTerm, version403, version5 } from "./toxicityTerm.js";

// @__NO_SIDE_EFFECTS__
const glucoseAbove = (mmolL: string, mgdL: string): SafetyClause => limit(">", inBoth(mmolL, mgdL));
const urateAbove = /* @__PURE__ */ (() => limit(">", { "mg/dL": "10", "mmol/L": "0.59", "umol/L": "590" }))();

/** Glucose, lipids, urate, albumin. */
export const ctcaeMetabolism: readonly ToxicityTerm[] = /* @__PURE__ */ ((): readonly ToxicityTerm[] => [
  term("glucose", "low", "Hypoglycemia", inBoth("3.0", "55"), inBoth("2.2", "40"), inBoth("1.7", "30")),
  {
    term: "Hyperglycemia",
    test: "glucose",
    versions: version403,
    direction: "high",
    grades: [
      rule(1, "fasting >ULN - 160 mg/dL; >ULN - 8.9 mmol/L", both(fact("fasting"), timesHigh(">", "1"))),
      rule(2, "fasting >160 - 250 mg/dL; >8.9 - 13.9 mmol/L", both(fact("fasting"), glucoseAbove("8.9", "160"))),
      rule(3, ">250 - 500 mg/dL; >13.9 - 27.8 mmol/L", glucoseAbove("13.9", "250"), { clinical: "hospital care is indicated" }),
      rule(4, ">500 mg/dL; >27.8 mmol/L", glucoseAbove("27.8", "500"), { clinical: "life-threatening" }),
    ],
    readings: ["Grades 1 and 2 are for fasting values only; grades 3 and 4 for any."],
  },
  {
    term: "Hyperglycemia",
    test: "glucose",
    versions: version5,
    direction: "high",
    grades: [],
    readings: ["Version 5.0 grades hyperglycemia by what is done about it, not by a number."],
  },
  {
    term: "Hypophosphatemia",
    test: "phosphate",
    versions: version5,
    direction: "low",
    grades: [],
    readings: ["Version 5.0 grades hypophosphatemia by what is done about it, not by a number."],
  },
  term("cholesterol", "high", "Cholesterol high", inBoth("7.75", "300"), inBoth("10.34", "400"), inBoth("12.92", "500")),
  {
    term: "Hypertriglyceridemia",
    test: "triglycerides",
    versions: bothVersions,
    direction: "high",
    grades: [
      rule(1, "150 mg/dL - 300 mg/dL; 1.71 mmol/L - 3.42 mmol/L", limit(">=", inBoth("1.71", "150"))),
      rule(2, ">300 mg/dL - 500 mg/dL; >3.42 mmol/L - 5.7 mmol/L", limit(">", inBoth("3.42", "300"))),
      rule(3, ">500 mg/dL - 1000 mg/dL; >5.7 mmol/L - 11.4 mmol/L", limit(">", inBoth("5.7", "500"))),
      rule(4, ">1000 mg/dL; >11.4 mmol/L", limit(">", inBoth("11.4", "1000")), { clinical: "life-threatening" }),
    ],
    readings: ["Grade 1 begins on its limit and does not look at the laboratory's range, as printed."],
  },
  {
    term: "Hyperuricemia",
    test: "urate",
    versions: version5,
    direction: "high",
    grades: [
      rule(1, ">ULN without physiologic consequences", timesHigh(">", "1")),
      rule(3, ">ULN with physiologic consequences", null, { mayBe: timesHigh(">", "1") }),
      rule(4, "", null, { clinical: "life-threatening" }),
    ],
    readings: ["The number alone gives 1 or 3: consequences tell them apart."],
  },
  {
    term: "Hyperuricemia",
    test: "urate",
    versions: version403,
    direction: "high",
    grades: [
      rule(1, ">ULN - 10 mg/dL (0.59 mmol/L) without physiologic consequences", timesHigh(">", "1")),
      rule(3, ">ULN - 10 mg/dL (0.59 mmol/L) with physiologic consequences", null, { mayBe: timesHigh(">", "1") }),
      rule(4, ">10 mg/dL; >0.59 mmol/L", urateAbove, { clinical: "life-threatening" }),
    ],
    readings: ["0.59 mmol/L is 590 umol/L exactly."],
  },
  {
    term: "Hypoalbuminemia",
    test: "serumAlbumin",
    versions: bothVersions,
    direction: "low",
    grades: [
      rule(1, "<LLN - 3 g/dL; <LLN - 30 g/L", timesLow("<", "1")),
      rule(2, "<3 - 2 g/dL; <30 - 20 g/L", limit("<", { "g/dL": "3", "g/L": "30" })),
      rule(3, "<2 g/dL; <20 g/L", limit("<", { "g/dL": "2", "g/L": "20" })),
      rule(4, "", null, { clinical: "life-threatening" }),
    ],
    readings: ["Patients with nephrotic proteinuria begin at grade 2 or 3: worsening from baseline says more than the grade."],
  },
])();
