import { both, type SafetyClause, limit, timesBaseline, timesHigh, timesLow } from "../safetyClause.js";
import { cellLimit, type LaboratoryTest } from "../safetyTest.js";
import { bothVersions, rule, type ToxicityRule, type ToxicityTerm, version403, version5 } from "./toxicityTerm.js";

/** A count that falls: "<LLN - 3.0", "<3.0 - 2.0", … in 10⁹/L; in a microlitre a thousand times as much, as printed. */
// @__NO_SIDE_EFFECTS__
function countFalls(test: LaboratoryTest, term: string, ...limits: readonly string[]): ToxicityTerm {
  const grades = limits.concat("").map((lower, i): ToxicityRule => {
    const upper = limits[i - 1];
    const start = upper === undefined ? "<LLN" : `<${upper}`;
    const from = upper === undefined ? timesLow("<", "1") : limit("<", cellLimit(upper));
    return rule((i + 1) as ToxicityRule["grade"], `${start}${lower === "" ? "" : ` - ${lower}`} x 10e9/L`, from);
  });
  return { term, test, versions: bothVersions, direction: "low", grades };
}

const inOwnRange: readonly string[] = [
  "A value below a printed limit has that grade also where the laboratory's own range reaches below the limit.",
];
// @__NO_SIDE_EFFECTS__
const haemoglobinBelow = (gL: string, gdL: string, mmolL: string): SafetyClause =>
  limit("<", { "g/L": gL, "g/dL": gdL, "mmol/L": mmolL });
const rise = { none: undefined, two: { "g/dL": "2", "g/L": "20" }, four: { "g/dL": "4", "g/L": "40" } };
const aboveRange = (above: Readonly<Record<string, string>> | undefined): SafetyClause => ({
  kind: "range",
  bound: "high",
  relation: ">",
  factor: "1",
  ...(above === undefined ? {} : { above }),
});
const aboveBaseline = (above: Readonly<Record<string, string>> | undefined): SafetyClause => ({
  kind: "baseline",
  relation: ">",
  factor: "1",
  ...(above === undefined ? {} : { above }),
});
// @__NO_SIDE_EFFECTS__
function haemoglobinRises(of: typeof aboveRange, what: string): readonly ToxicityRule[] {
  return [
    rule(1, `increase in >0 - 2 g/dL${what}`, of(rise.none)),
    rule(2, `increase in >2 - 4 g/dL${what}`, of(rise.two)),
    rule(3, `increase in >4 g/dL${what}`, of(rise.four)),
  ];
}
/** Blood counts. */
export const ctcaeBlood: readonly ToxicityTerm[] = /* @__PURE__ */ ((): readonly ToxicityTerm[] => [
  {
    term: "Anemia",
    test: "haemoglobin",
    versions: bothVersions,
    direction: "low",
    readings: inOwnRange,
    grades: [
      rule(1, "<LLN - 10.0 g/dL; <LLN - 6.2 mmol/L; <LLN - 100 g/L", timesLow("<", "1")),
      rule(2, "<10.0 - 8.0 g/dL; <6.2 - 4.9 mmol/L; <100 - 80 g/L", haemoglobinBelow("100", "10.0", "6.2")),
      rule(3, "<8.0 g/dL; <4.9 mmol/L; <80 g/L", haemoglobinBelow("80", "8.0", "4.9"), { clinical: "a transfusion is indicated" }),
      rule(4, "", null, { clinical: "life-threatening" }),
    ],
  },
  {
    term: "Hemoglobin increased",
    test: "haemoglobin",
    versions: version5,
    direction: "high",
    grades: haemoglobinRises(aboveRange, ""),
    readings: ["Version 5.0 does not say above what; the upper limit of normal is taken, as version 4.03 prints it."],
  },
  {
    term: "Hemoglobin increased",
    test: "haemoglobin",
    versions: version403,
    direction: "high",
    grades: haemoglobinRises(aboveRange, " above ULN"),
    whenBaselineAbnormal: haemoglobinRises(aboveBaseline, " above baseline"),
  },
  countFalls("leukocytes", "White blood cell decreased", "3.0", "2.0", "1.0"),
  countFalls("neutrophils", "Neutrophil count decreased", "1.5", "1.0", "0.5"),
  countFalls("lymphocytes", "Lymphocyte count decreased", "0.8", "0.5", "0.2"),
  countFalls("platelets", "Platelet count decreased", "75.0", "50.0", "25.0"),
  {
    term: "Lymphocyte count increased",
    test: "lymphocytes",
    versions: bothVersions,
    direction: "high",
    grades: [rule(2, ">4000/mm3 - 20,000/mm3", limit(">", cellLimit("4"))), rule(3, ">20,000/mm3", limit(">", cellLimit("20")))],
  },
  {
    term: "Leukocytosis",
    test: "leukocytes",
    versions: bothVersions,
    direction: "high",
    grades: [
      rule(3, ">100,000/mm3", limit(">", cellLimit("100"))),
      rule(4, "", null, { clinical: "signs of leucostasis that need urgent intervention" }),
    ],
  },
  {
    term: "Eosinophilia",
    test: "eosinophils",
    versions: version5,
    direction: "high",
    grades: [
      rule(1, ">ULN and >Baseline", both(timesHigh(">", "1"), timesBaseline(">", "1"))),
      rule(3, "", null, { clinical: "steroids are begun" }),
    ],
  },
])();
