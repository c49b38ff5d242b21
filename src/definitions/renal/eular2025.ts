import { allOf } from "../../criteria/combinations.js";
import { defineResponse } from "../../criteria/prepareDefinition.js";
import type { ResponseDefinition, Source } from "../../criteria/responseDefinition.js";
import { is, relativeToBaseline } from "../../criteria/vocabulary.js";

const functionKept = relativeToBaseline("egfr", ">=", "0.8");

const source: Source = {
  citation: "EULAR recommendations for lupus nephritis, update of 2025",
  doi: "10.1016/j.ard.2025.09.007",
  locator: "treatment targets, read in public transcriptions",
  evidence: "secondary",
};

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
  source,
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
    "GFR at 80 % of baseline or more is printed as desirable, within 3 months. It is made a requirement of both levels at the visit " +
      "judged, so that a lost kidney is no response; exactly 80 % suffices.",
    "CRR may be reached at any time and the target at 12 months; they are two levels of one definition because every CRR meets the target.",
    "The fall of at least 50 % at 6 months, which the update calls a partial response, is eular-milestone6-months.",
    "Glucocorticoid goals belong to treatment and are not part of the response.",
  ],
  contradictions: [
    "The transcriptions print the limits of proteinuria without a clause on function: eular2025-printed.",
    "The update of 2019 prints a range of 0.5-0.7 g in 24 hours: eular-era-edta2019-target05 and eular-era-edta2019-target07.",
  ],
});

/**
 * EULAR 2025 lupus nephritis update as printed: the limits of proteinuria alone; function is a goal of its own.
 *
 * @example
 * eular2025Printed.levels.map((level) => level.response); // => ["CRR", "TARGET"]
 */
export const eular2025Printed: ResponseDefinition<"CRR" | "TARGET"> = /* @__PURE__ */ defineResponse({
  id: "eular2025-printed",
  version: "1.0.0",
  title: "EULAR 2025 complete renal response and 12-month target, as printed",
  source,
  timePoint: "12 months; CRR at any time",
  levels: [
    { response: "CRR", statement: "UPCR below 500 mg/g.", criterion: is("upcr", "<", "500", "mg/g") },
    { response: "TARGET", statement: "UPCR below 700 mg/g by 12 months.", criterion: is("upcr", "<", "700", "mg/g") },
  ],
  readings: [
    "The update lists its goals one by one: GFR of at least 80 % of baseline within 3 months (eular2025-gfr3-months), proteinuria " +
      "lower by 25 % at 3 and by 50 % at 6 months (the milestones), below 700 mg/g by 12 months, and complete response below 500 mg/g. " +
      "Here the two limits stand as printed, without function.",
    "CRR and the target are two levels of one definition because every CRR meets the target.",
  ],
  contradictions: [
    "eular2025 asks both levels for a GFR of at least 80 % of baseline as well: a reading of ours, so that a lost kidney is no response.",
  ],
});

/**
 * EULAR 2025 lupus nephritis update, goal of the first 3 months: GFR kept.
 *
 * @example
 * eular2025Gfr3Months.timePoint; // => "within 3 months"
 */
export const eular2025Gfr3Months: ResponseDefinition<"MILESTONE"> = /* @__PURE__ */ defineResponse({
  id: "eular2025-gfr3-months",
  version: "1.0.0",
  title: "EULAR 2025 milestone of GFR at 3 months",
  source,
  timePoint: "within 3 months",
  levels: [{ response: "MILESTONE", statement: "GFR at no less than 80 % of baseline.", criterion: functionKept }],
  readings: [
    "Exactly 80 % suffices. Proteinuria is not part of this goal: its milestones are eular-milestone3-months and eular-milestone6-months.",
  ],
});
