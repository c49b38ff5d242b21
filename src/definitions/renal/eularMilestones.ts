import { defineResponse } from "../../criteria/prepareDefinition.js";
import type { ResponseDefinition, Source } from "../../criteria/responseDefinition.js";
import { relativeToBaseline } from "../../criteria/vocabulary.js";

const source: Source = {
  citation:
    "EULAR/ERA-EDTA recommendations for the management of lupus nephritis, update of 2019, and the systematic review behind it " +
      "(PMC7425195)",
  locator: "fall of proteinuria over the first months; the update of 2025 is reported to repeat both milestones",
  evidence: "primary",
};

const readings = [
  "'At least' includes a fall of exactly the printed percentage.",
  "Proteinuria is the UPCR, against UPCR before treatment. A fall in 24-hour protein is not mixed in: no rule says what holds when " +
    "the two disagree.",
  "Only the fall of proteinuria is judged; kidney function is not part of the milestone.",
];

/**
 * EULAR milestone at 3 months: proteinuria at least 25 % lower than before treatment.
 *
 * @example
 * eularMilestone3Months.timePoint; // => "3 months"
 */
export const eularMilestone3Months: ResponseDefinition<"MILESTONE"> = /* @__PURE__ */ defineResponse({
  id: "eular-milestone3-months",
  version: "1.0.0",
  title: "EULAR milestone at 3 months",
  source,
  timePoint: "3 months",
  levels: [{ response: "MILESTONE", statement: "Proteinuria fell by at least 25 %.", criterion: relativeToBaseline("upcr", "<=", "0.75") }],
  readings,
});

/**
 * EULAR milestone at 6 months: proteinuria at least 50 % lower than before treatment.
 *
 * @example
 * eularMilestone6Months.timePoint; // => "6 months"
 */
export const eularMilestone6Months: ResponseDefinition<"MILESTONE"> = /* @__PURE__ */ defineResponse({
  id: "eular-milestone6-months",
  version: "1.0.0",
  title: "EULAR milestone at 6 months",
  source,
  timePoint: "6 months",
  levels: [{ response: "MILESTONE", statement: "Proteinuria fell by at least 50 %.", criterion: relativeToBaseline("upcr", "<=", "0.5") }],
  readings,
});
