import { allOf } from "../../criteria/combinations.js";
import { defineResponse } from "../../criteria/prepareDefinition.js";
import type { ResponseDefinition } from "../../criteria/responseDefinition.js";
import { is, relativeToBaseline } from "../../criteria/vocabulary.js";

const functionKept = relativeToBaseline("egfr", ">=", "0.8");

/**
 * EULAR 2025 lupus nephritis update: complete renal response, else the target for 12 months.
 *
 * @example
 * eular2025.levels.map((level) => level.response); // => ["CRR", "TARGET"]
 */
export const eular2025: ResponseDefinition<"CRR" | "TARGET"> = /* @__PURE__ */ defineResponse({
  id: "eular2025",
  version: "1.0.0",
  title: "EULAR 2025 complete renal response and 12-month target",
  source: {
    citation: "EULAR recommendations for lupus nephritis, update of 2025",
    doi: "10.1016/j.ard.2025.09.007",
    locator: "treatment targets, read in public transcriptions",
    evidence: "secondary",
  },
  timePoint: "12 months; CRR at any time",
  levels: [
    {
      response: "CRR",
      statement: "UPCR below 500 mg/g, with GFR at no less than 80 % of baseline.",
      criterion: allOf(is("upcr", "<", "500", "mg/g"), functionKept),
    },
    {
      response: "TARGET",
      statement: "UPCR below 700 mg/g at 12 months, with GFR at no less than 80 % of baseline.",
      criterion: allOf(is("upcr", "<", "700", "mg/g"), functionKept),
    },
  ],
  readings: [
    "GFR at 80 % of baseline or more is printed as desirable, within 3 months. It is made a requirement of both levels at the visit judged, so that a lost kidney is no response; exactly 80 % suffices.",
    "CRR may be reached at any time and the target at 12 months; they are two levels of one definition because every CRR meets the target.",
    "The fall of at least 50 % at 6 months, which the update calls a partial response, is eular-milestone6-months.",
    "Glucocorticoid goals belong to treatment and are not part of the response.",
  ],
  contradictions: ["The update of 2019 prints a range of 0.5-0.7 g in 24 hours: eular-era-edta2019-target05 and eular-era-edta2019-target07."],
});
