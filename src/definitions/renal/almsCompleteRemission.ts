import { allOf, titled } from "../../criteria/combinations.js";
import { defineResponse } from "../../criteria/prepareDefinition.js";
import type { ResponseDefinition } from "../../criteria/responseDefinition.js";
import { is, referenceRange } from "../../criteria/vocabulary.js";

/**
 * ALMS induction (mycophenolate or cyclophosphamide): complete remission, all parameters normal.
 *
 * @example
 * almsCompleteRemission.timePoint; // => "week 24"
 */
export const almsCompleteRemission: ResponseDefinition<"CR"> = /* @__PURE__ */ defineResponse({
  id: "alms-complete-remission",
  version: "1.0.0",
  title: "ALMS induction complete remission",
  source: {
    citation:
      "ALMS induction. Appel GB et al. JASN 2009;20:1103-1112, as a Japanese textbook of internal medicine reports it (Asakura, 12th " +
        "edition, digital appendix)",
    doi: "10.1681/ASN.2008101028",
    trial: "NCT00377637",
    locator: "secondary endpoint; limits in the textbook's appendix",
    evidence: "secondary",
  },
  timePoint: "week 24",
  levels: [
    {
      response: "CR",
      statement:
        "Urine protein at most 0.5 g in 24 hours; at most 5 red and at most 5 white cells per field; serum creatinine in the normal range.",
      criterion: allOf(
        is("urineProtein24h", "<=", "0.5", "g/d"),
        titled("sediment", allOf(is("urineWhiteCells", "<=", "5", "/[HPF]"), is("urineRedCells", "<=", "5", "/[HPF]"))),
        referenceRange("serumCreatinine", "<=", "high"),
      ),
    },
  ],
  readings: [
    "Creatinine 'within the normal range' is at or below the upper limit of the reference range on the record; without a range it is " +
      "unknown.",
    "Both kinds of cells are asked for, each with at most 5 per high-power field. Casts are not mentioned.",
    "The response of the trial, a fall of proteinuria with a stable creatinine, is alms-induction: a rule of its own on UPCR, not " +
      "the level below this one.",
    "The trial's blinded endpoint committee is not modelled.",
  ],
  contradictions: [
    "An ALMS-type registry record prints the same protein limit and a normal creatinine, and calls the sediment inactive without " +
      "limits: alms-type-ctri2013.",
  ],
});
