import { defineResponse } from "../../criteria/prepareDefinition.js";
import type { ResponseDefinition } from "../../criteria/responseDefinition.js";
import { relativeToBaseline } from "../../criteria/vocabulary.js";

/**
 * ORCHID-LN primary endpoint (guselkumab, phase 2): proteinuria at least halved.
 *
 * @example
 * orchidLn.timePoint; // => "week 24"
 */
export const orchidLn: ResponseDefinition<"UPCR50"> = /* @__PURE__ */ defineResponse({
  id: "orchid-ln",
  version: "1.0.0",
  title: "ORCHID-LN proteinuria response",
  source: {
    citation: "ORCHID-LN (guselkumab in active lupus nephritis, phase 2), abstract, PMID 39673415",
    trial: "NCT04376827",
    locator: "abstract: primary end point",
    evidence: "primary",
  },
  timePoint: "week 24",
  levels: [{
    response: "UPCR50",
    statement: "Proteinuria at least 50 % lower than at baseline.",
    criterion: relativeToBaseline("upcr", "<=", "0.5"),
  }],
  readings: [
    "The abstract says 'proteinuria' and names no measure. It is judged on UPCR: entry and every other proteinuria limit of the " +
      "trial are printed as UPCR. 24-hour protein does not stand in for it.",
    "A fall of exactly 50 % is a response.",
    "The source gives the endpoint no short name; 'UPCR50' is what another trial (TULIP-LN biomarkers) calls the same rule.",
    "The registry's summary speaks of a protocol-specified steroid course beside it, without numbers in what was seen: no steroid " +
      "limit is part of the criterion. Nor is anything asked of kidney function.",
  ],
});
