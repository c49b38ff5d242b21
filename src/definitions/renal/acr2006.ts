import { allOf, anyOf, titled } from "../../criteria/combinations.js";
import { defineResponse } from "../../criteria/prepareDefinition.js";
import type { ResponseDefinition } from "../../criteria/responseDefinition.js";
import { is, noSediment, referenceRange, relativeToBaseline } from "../../criteria/vocabulary.js";

const improved = relativeToBaseline("egfr", ">=", "1.25");

/**
 * ACR 2006 response criteria for proliferative and membranous lupus nephritis, as the AJKD Core Curriculum 2020 tabulates them.
 *
 * @example
 * acr2006.levels.map((level) => level.response); // => ["CR", "PR"]
 */
export const acr2006: ResponseDefinition<"CR" | "PR"> = /* @__PURE__ */ defineResponse({
  id: "acr2006",
  version: "1.0.0",
  title: "ACR 2006 renal response, as tabulated in 2020",
  source: {
    citation:
      "American College of Rheumatology response criteria for proliferative and membranous renal disease in SLE (2006), as tabulated " +
        "in the AJKD Core Curriculum 2020 on lupus nephritis (Parikh et al.)",
    locator: "Core Curriculum table of response definitions; the criteria themselves were not seen",
    evidence: "secondary",
  },
  timePoint: "not stated in what was seen",
  levels: [
    {
      response: "CR",
      statement: "UPCR below 0.2 g/g; serum creatinine normal, or eGFR 25 % better if it was abnormal at the flare; inactive sediment.",
      criterion: allOf(
        is("upcr", "<", "0.2", "g/g"),
        titled(
          "kidney function",
          anyOf(
            referenceRange("serumCreatinine", "<=", "high"),
            titled("eGFR abnormal at flare and improved", allOf(referenceRange("egfr", "<", "low", "baseline"), improved)),
          ),
        ),
        noSediment("activeSediment"),
      ),
    },
    {
      response: "PR",
      statement: "UPCR from 0.2 to 2 g/g; eGFR at its baseline level, or 25 % better if it was abnormal at the flare; inactive sediment.",
      criterion: allOf(
        is("upcr", ">=", "0.2", "g/g"),
        is("upcr", "<=", "2", "g/g"),
        titled(
          "kidney function",
          anyOf(
            titled(
              "eGFR normal at flare and kept",
              allOf(referenceRange("egfr", ">=", "low", "baseline"), relativeToBaseline("egfr", ">", "0.75")),
            ),
            improved,
          ),
        ),
        noSediment("activeSediment"),
      ),
    },
  ],
  readings: [
    "'Abnormal at flare' is an eGFR below the laboratory's own lower limit, on the record of the baseline assessment; a normal " +
      "creatinine is one at or below the upper limit on its record. Without a range on the record both are unknown.",
    "'Improved 25 %' includes exactly 25 %: at least 1.25 × baseline.",
    "'At baseline level' has no tolerance. Its complement is used: the same table calls a fall of 25 % or more a non-response, so " +
      "the level is kept while the fall is smaller.",
    "In PR the two eGFR conditions are alternatives by baseline: a normal eGFR must be kept, an abnormal one must improve. One that " +
      "improved by 25 % suffices in either case, so the range is not asked for there.",
    "The range 0.2 to 2 of PR includes both ends and is kept as printed: UPCR below 0.2 without the kidney function of CR is no PR.",
    "'Inactive sediment' is the site's own judgement: the limits on cells and casts were not seen in the table.",
    "A normal creatinine and an improved eGFR are two ways to meet CR, not two instruments for one limit: either that is missing " +
      "stays open.",
    "The flare is the baseline assessment, before treatment. A second determination is not asked for.",
  ],
});
