import { allOf, anyOf } from "../../criteria/combinations.js";
import { baselineIs, is, relativeToBaseline } from "../../criteria/vocabulary.js";
import type { KidneyEventDefinition } from "../kidneyEvent.js";
import { againstBaseline, againstEarlier, defineKidneyEvent, everyRule } from "../kidneyRules.js";

// @__NO_SIDE_EFFECTS__
function flares(): KidneyEventDefinition["components"] {
  const abnormal = is("egfr", "<", "95", "mL/min/{1.73_m2}");
  const loss = againstEarlier(anyOf(
    allOf(baselineIs("egfr", ">=", "95", "mL/min/{1.73_m2}"), abnormal),
    allOf(abnormal, relativeToBaseline("egfr", "<", "0.9")),
  ));
  // Of 0-5, 6-10, 11-25, 26-50 and above 50: the top of one category, and the top of the next.
  const upTwoCategories = ([["5", "10"], ["10", "25"], ["25", "50"]] as const).map(([from, above]) =>
    allOf(baselineIs("urineRedCells", "<=", from, "/[HPF]"), is("urineRedCells", ">", above, "/[HPF]")));
  const newGross = allOf(baselineIs("urineRedCells", "<=", "50", "/[HPF]"), is("urineRedCells", ">", "50", "/[HPF]"));
  const reproducible = { laterVisits: 3, minDays: 8 };
  return [
    {
      event: "nephriticFlare",
      statement:
        "eGFR newly below 95, or below 95 and down by more than 10 %, with haematuria up by two categories or newly above 50 red " +
          "cells; reproducible.",
      rule: everyRule(loss, againstEarlier(anyOf(...upTwoCategories, newGross))),
      persistence: reproducible,
    },
    {
      event: "proteinuricFlare",
      statement: "UPCR above 0.5 after complete response; reproducible.",
      rule: againstBaseline(is("upcr", ">", "0.5", "g/g")),
      after: {
        name: "complete response",
        criterion: allOf(
          is("upcr", "<=", "0.2", "g/g"),
          is("egfr", ">=", "95", "mL/min/{1.73_m2}"),
          is("urineRedCells", "<=", "5", "/[HPF]"),
        ),
      },
      persistence: reproducible,
    },
  ];
}

/**
 * Renal flare of the paediatric programme of standardised steroids: nephritic, or proteinuric after complete response.
 *
 * @category Kidney
 * @example
 * paediatricFlare.components[1].after.name; // => "complete response"
 */
export const paediatricFlare: KidneyEventDefinition = /* @__PURE__ */ ((): KidneyEventDefinition =>
  defineKidneyEvent({
    id: "paediatric-flare-2024",
    version: "1.0.0",
    title: "Paediatric standardised steroid programme, renal flare",
    source: {
      citation: "Paediatric lupus nephritis programme of standardised steroids. J Clin Trials 2024;14(4):563 (PMC11258879)",
      locator: "table 2",
      evidence: "primary",
    },
    components: /* @__PURE__ */ flares(),
    readings: [
      "Reproducible 'at more than 2 subsequent time points more than 1 week apart': three later visits or more, the last at least 8 " +
        "days after the first, with none between known to be without.",
      "The flare after partial response (UPCR doubled and above 1.0) is left out: 'relevant improvement', which makes a partial " +
        "response, has no number.",
      "'Newly' and 'up' are from any value before. Normal haematuria is at most 5 red cells: the table's footnote says 0, its list " +
        "of categories calls 0 to 5 normal.",
      "That a flare is at least partly due to nephritis is a judgement that no data here hold.",
    ],
  }))();
