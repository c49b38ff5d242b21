import { defineResponse } from "../../criteria/prepareDefinition.js";
import type { ResponseDefinition } from "../../criteria/responseDefinition.js";
import { relativeToBaseline } from "../../criteria/vocabulary.js";

/**
 * AURORA 1 (voclosporin) partial renal response: UPCR fallen by half.
 *
 * @example
 * aurora1Prr.timePoint; // => "weeks 24 and 52"
 */
export const aurora1Prr: ResponseDefinition<"PRR"> = /* @__PURE__ */ defineResponse({
  id: "aurora1-prr",
  version: "1.0.0",
  title: "AURORA 1 partial renal response",
  source: {
    citation:
      "Rovin BH et al., AURORA 1 (voclosporin in lupus nephritis). Lancet 2021;397:2070-2080, as the manufacturer's Japanese product " +
        "monograph reports it",
    doi: "10.1016/S0140-6736(21)00578-X",
    trial: "NCT03021499",
    locator: "secondary endpoints, in the monograph",
    evidence: "secondary",
  },
  timePoint: "weeks 24 and 52",
  levels: [{ response: "PRR", statement: "UPCR fell by 50 % from baseline.", criterion: relativeToBaseline("upcr", "<=", "0.5") }],
  readings: [
    "Whether a fall of exactly 50 % counts is not spelt out. It does here: the text prints a fall 'by 50 %', not by more.",
    "Nothing else is printed beside the fall: neither kidney function, steroids nor rescue is asked for.",
  ],
});
