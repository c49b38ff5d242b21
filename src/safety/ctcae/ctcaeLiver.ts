import { timesBaseline, timesHigh } from "../safetyClause.js";
import type { LaboratoryTest } from "../safetyTest.js";
import { bothVersions, rule, type ToxicityRule, type ToxicityTerm, version403, version5 } from "./toxicityTerm.js";

/** Grades in multiples of the upper limit of normal: ">ULN - 3.0 x ULN", and so on. */
// @__NO_SIDE_EFFECTS__
function byUpperLimit(...limits: readonly string[]): readonly ToxicityRule[] {
  return limits.concat("").map((upper, i): ToxicityRule => {
    const lower = limits[i - 1] ?? "1";
    const start = i === 0 ? ">ULN" : `>${lower}`;
    const printed = upper === "" ? `${start} x ULN` : `${start} - ${upper} x ULN`;
    return rule((i + 1) as ToxicityRule["grade"], printed, timesHigh(">", lower));
  });
}

/** Grades in multiples of an abnormal baseline. Grade 1 of enzymes begins on its limit: "1.5 - 3.0 x baseline". */
// @__NO_SIDE_EFFECTS__
function byBaseline(sign: ">" | ">=", first: string, ...limits: readonly string[]): readonly ToxicityRule[] {
  return limits.concat("").map((upper, i): ToxicityRule => {
    const lower = limits[i - 1] ?? first;
    const start = i === 0 && sign === ">=" ? lower : `>${lower}`;
    const printed = upper === "" ? `${start} x baseline` : `${start} - ${upper} x baseline`;
    return rule((i + 1) as ToxicityRule["grade"], printed, timesBaseline(i === 0 ? sign : ">", lower));
  });
}

const baselineReadings = [
  "An abnormal baseline lies above the upper limit of normal of its own record; the baseline record itself is graded by that limit.",
  "With an abnormal baseline the upper limit does not count: a value above it, below the first multiple of baseline, is grade 0.",
];

// @__NO_SIDE_EFFECTS__
function enzyme(test: LaboratoryTest, term: string, first: string, limits: readonly string[]): readonly ToxicityTerm[] {
  return [
    {
      term,
      test,
      versions: version5,
      direction: "high",
      grades: byUpperLimit(...limits),
      whenBaselineAbnormal: byBaseline(">=", first, ...limits),
      readings: baselineReadings,
    },
    { term, test, versions: version403, direction: "high", grades: byUpperLimit(...limits) },
  ];
}

/** Liver enzymes, bilirubin, creatine kinase and what is graded like them. */
export const ctcaeLiver: readonly ToxicityTerm[] = /* @__PURE__ */ ((): readonly ToxicityTerm[] => [
  ...enzyme("alt", "Alanine aminotransferase increased", "1.5", ["3.0", "5.0", "20.0"]),
  ...enzyme("ast", "Aspartate aminotransferase increased", "1.5", ["3.0", "5.0", "20.0"]),
  ...enzyme("alkalinePhosphatase", "Alkaline phosphatase increased", "2.0", ["2.5", "5.0", "20.0"]),
  ...enzyme("ggt", "GGT increased", "2.0", ["2.5", "5.0", "20.0"]),
  {
    term: "Blood bilirubin increased",
    test: "bilirubin",
    versions: version5,
    direction: "high",
    grades: byUpperLimit("1.5", "3.0", "10.0"),
    whenBaselineAbnormal: byBaseline(">", "1.0", "1.5", "3.0", "10.0"),
    readings: baselineReadings,
  },
  {
    term: "Blood bilirubin increased",
    test: "bilirubin",
    versions: version403,
    direction: "high",
    grades: byUpperLimit("1.5", "3.0", "10.0"),
  },
  {
    term: "CPK increased",
    test: "creatineKinase",
    versions: bothVersions,
    direction: "high",
    grades: byUpperLimit("2.5", "5.0", "10.0"),
  },
])();
