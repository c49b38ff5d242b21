import { defineResponse } from "../../criteria/prepareDefinition.js";
import type { ResponseDefinition } from "../../criteria/responseDefinition.js";
import { is } from "../../criteria/vocabulary.js";

/**
 * Stringent complete response of a cohort of 2019: UPCR below 0.15, among those whose UPCR is below 0.5.
 *
 * @example
 * stringentCr2019.levels.map(({ response }) => response); // => ["STRINGENT CR", "CR"]
 */
export const stringentCr2019: ResponseDefinition<"STRINGENT CR" | "CR"> = /* @__PURE__ */ defineResponse({
  id: "stringent-cr-2019",
  version: "1.0.0",
  title: "Stringent complete response in proteinuria, 2019",
  source: {
    citation: "Abstract 'Impact of stringent response in proteinuria …', 2019 (cohort of 87 patients: 58 stringent, 29 not)",
    locator: "abstract: methods",
    evidence: "primary",
  },
  timePoint: "1 year after the start of induction",
  levels: [
    { response: "STRINGENT CR", statement: "UPCR below 0.15.", criterion: is("upcr", "<", "0.15", "g/g") },
    { response: "CR", statement: "UPCR below 0.5.", criterion: is("upcr", "<", "0.5", "g/g") },
  ],
  readings: [
    "The stringent response is counted among those in complete response; as its limit is the lower one, it is the better of two " +
      "levels here.",
    "The abstract prints proteinuria alone: kidney function, sediment and dose are not asked for.",
    "UPCR is in g/g; no unit stands beside the numbers.",
  ],
});
