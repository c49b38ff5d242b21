import { type SafetyClause, limit, timesLow } from "../safetyClause.js";
import { inBoth, mmol, term } from "./termBeyond.js";
import { bothVersions, rule, type ToxicityTerm, version403, version5 } from "./toxicityTerm.js";

const corrected = [
  "Calcium is graded as corrected for albumin, or as ionised calcium; an uncorrected value has no grade, and no formula is shipped.",
];
// @__NO_SIDE_EFFECTS__
const below = (value: string): SafetyClause => limit("<", mmol(value));

/** Electrolytes. */
export const ctcaeElectrolytes: readonly ToxicityTerm[] = /* @__PURE__ */ ((): readonly ToxicityTerm[] => [
  term("potassium", "high", "Hyperkalemia", mmol("5.5"), mmol("6.0"), mmol("7.0")),
  {
    term: "Hypokalemia",
    test: "potassium",
    versions: bothVersions,
    direction: "low",
    grades: [
      rule(1, "<LLN - 3.0 mmol/L", timesLow("<", "1")),
      rule(2, "<LLN - 3.0 mmol/L and symptomatic", null, { mayBe: timesLow("<", "1") }),
      rule(3, "<3.0 - 2.5 mmol/L", below("3.0"), { clinical: "hospital care is indicated" }),
      rule(4, "<2.5 mmol/L", below("2.5"), { clinical: "life-threatening" }),
    ],
    readings: ["Grades 1 and 2 have one range; symptoms or treatment tell them apart, so the number alone gives 1 or 2."],
  },
  term("sodium", "high", "Hypernatremia", mmol("150"), mmol("155"), mmol("160")),
  {
    term: "Hyponatremia",
    test: "sodium",
    versions: version5,
    direction: "low",
    grades: [
      rule(1, "<LLN - 130 mmol/L", timesLow("<", "1")),
      rule(2, "125 - 129 mmol/L and asymptomatic", limit("<=", mmol("129")), { mayBe: below("130") }),
      rule(3, "125 - 129 mmol/L and symptomatic; 120 - 124 mmol/L", limit("<=", mmol("124")), { mayBe: below("130") }),
      rule(4, "<120 mmol/L", below("120"), { clinical: "life-threatening" }),
    ],
    readings: [
      "Whole numbers are printed: a value between 129 and 130, or between 124 and 125, belongs to no grade and may be either neighbour.",
    ],
  },
  {
    term: "Hyponatremia",
    test: "sodium",
    versions: version403,
    direction: "low",
    grades: [
      rule(1, "<LLN - 130 mmol/L", timesLow("<", "1")),
      rule(3, "<130 - 120 mmol/L", below("130")),
      rule(4, "<120 mmol/L", below("120"), { clinical: "life-threatening" }),
    ],
  },
  {
    ...term("calciumCorrected", "high", "Hypercalcemia", inBoth("2.9", "11.5"), inBoth("3.1", "12.5"), inBoth("3.4", "13.5")),
    readings: corrected,
  },
  term("calciumIonised", "high", "Hypercalcemia", mmol("1.5"), mmol("1.6"), mmol("1.8")),
  {
    ...term("calciumCorrected", "low", "Hypocalcemia", inBoth("2.0", "8.0"), inBoth("1.75", "7.0"), inBoth("1.5", "6.0")),
    readings: corrected,
  },
  term("calciumIonised", "low", "Hypocalcemia", mmol("1.0"), mmol("0.9"), mmol("0.8")),
  term("magnesium", "high", "Hypermagnesemia", null, inBoth("1.23", "3.0"), inBoth("3.30", "8.0")),
  term("magnesium", "low", "Hypomagnesemia", inBoth("0.5", "1.2"), inBoth("0.4", "0.9"), inBoth("0.3", "0.7")),
  {
    ...term("phosphate", "low", "Hypophosphatemia", inBoth("0.8", "2.5"), inBoth("0.6", "2.0"), inBoth("0.3", "1.0")),
    versions: version403,
  },
])();
