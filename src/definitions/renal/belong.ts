import { allOf, anyOf, titled } from "../../criteria/combinations.js";
import { defineResponse } from "../../criteria/prepareDefinition.js";
import type { ResponseDefinition } from "../../criteria/responseDefinition.js";
import { baselineIs, is, noSediment, referenceRange, relativeToBaseline } from "../../criteria/vocabulary.js";

/**
 * BELONG (ocrelizumab): complete and partial renal response at week 48, from the detailed of two review tables.
 *
 * @example
 * belong.levels.map(({ response }) => response); // => ["CRR", "PRR"]
 */
export const belong: ResponseDefinition<"CRR" | "PRR"> = /* @__PURE__ */ defineResponse({
  id: "belong",
  version: "1.0.0",
  title: "BELONG renal response",
  source: {
    citation: "BELONG (ocrelizumab in lupus nephritis), as tabulated in Arthritis Res Ther, article ar3910",
    trial: "NCT00626197",
    locator: "table 4 of the review",
    evidence: "secondary",
  },
  timePoint: "week 48",
  levels: [
    {
      response: "CRR",
      statement: "Serum creatinine normal and at most 25 % above baseline; UPCR below 0.5; inactive sediment.",
      criterion: allOf(
        titled(
          "kidney function",
          allOf(referenceRange("serumCreatinine", "<=", "high"), relativeToBaseline("serumCreatinine", "<=", "1.25")),
        ),
        is("upcr", "<", "0.5", "g/g"),
        noSediment("activeSediment"),
      ),
    },
    {
      response: "PRR",
      statement: "Serum creatinine at most 25 % above baseline; UPCR improved by 50 %, and below 3.0 if it was above 3.0 at baseline.",
      criterion: allOf(
        relativeToBaseline("serumCreatinine", "<=", "1.25"),
        relativeToBaseline("upcr", "<=", "0.5"),
        titled("below 3.0 where baseline was above", anyOf(baselineIs("upcr", "<=", "3.0", "g/g"), is("upcr", "<", "3.0", "g/g"))),
      ),
    },
  ],
  readings: [
    "Normal creatinine is at or below the upper limit of the reference range on the record.",
    "What an inactive sediment is, was not seen: the site's own judgement is used.",
    "'Improved 50 %' is a fall of at least 50 %: exactly 50 % is a partial response.",
    "UPCR is in g/g. CRR takes precedence over PRR, and everything else is NR.",
    "That death or discontinuation without renal data near week 48 is non-response is an imputation rule of the trial and not part " +
      "of the criteria.",
  ],
  contradictions: ["Another review shortens CRR to creatinine at most 25 % above baseline and UPCR below 0.5: belong-short."],
});

/**
 * BELONG: complete renal response at week 48 as the shorter review table has it, without normal creatinine and sediment.
 *
 * @example
 * belongShort.timePoint; // => "week 48"
 */
export const belongShort: ResponseDefinition<"CRR"> = /* @__PURE__ */ defineResponse({
  id: "belong-short",
  version: "1.0.0",
  title: "BELONG complete renal response, short table",
  source: {
    citation: "BELONG (ocrelizumab in lupus nephritis), as tabulated in BioMed Res Int 2017, article 5312960",
    trial: "NCT00626197",
    locator: "table 1 of the review",
    evidence: "secondary",
  },
  timePoint: "week 48",
  levels: [
    {
      response: "CRR",
      statement: "Serum creatinine at most 25 % above baseline and UPCR below 0.5.",
      criterion: allOf(relativeToBaseline("serumCreatinine", "<=", "1.25"), is("upcr", "<", "0.5", "g/g")),
    },
  ],
  readings: [
    "UPCR is in g/g.",
    "The table's partial response was not seen: NR means not CRR.",
    "The time point is that of the detailed table.",
  ],
  contradictions: ["A more detailed review table also asks for normal creatinine and an inactive sediment: belong."],
});
