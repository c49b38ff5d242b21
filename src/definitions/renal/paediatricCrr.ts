import { allOf } from "../../criteria/combinations.js";
import { defineResponse } from "../../criteria/prepareDefinition.js";
import { readings, type ResponseDefinition, type Source } from "../../criteria/responseDefinition.js";
import { is } from "../../criteria/vocabulary.js";

const source: Source = {
  citation: "Paediatric programme of standardised steroid regimens in lupus nephritis. J Clin Trials 2024;14(4):563 (PMC11258879)",
  locator: "table 2: renal variables, their limits of normal, and complete renal response",
  evidence: "primary",
};

/** All three variables normal; the table prints two limits for red cells. */
// @__NO_SIDE_EFFECTS__
function allNormal(redCells: string) {
  return allOf(is("upcr", "<=", "0.2", "g/g"), is("egfr", ">=", "95", "mL/min/{1.73_m2}"), is("urineRedCells", "<=", redCells, "/[HPF]"));
}

const sharedReadings = [
  "The limits of normal are the table's own (UPCR 0.2, eGFR 95), not a laboratory's: a value on the limit is normal.",
  "Glomerular haematuria is the count of red cells per high-power field; that it is glomerular is for the site to say.",
  "UPCR is in g/g; no unit stands beside 0.2.",
  "The programme's partial response asks for a 'relevant improvement' of two variables that is not defined in what was seen, and is " +
    "not here.",
] as const;

/**
 * Paediatric steroid programme, complete renal response: UPCR, eGFR and haematuria normal, where up to 5 red cells are normal.
 *
 * @example
 * paediatricCrr.levels[0]?.response; // => "CRR"
 */
export const paediatricCrr: ResponseDefinition<"CRR"> = /* @__PURE__ */ defineResponse({
  id: "paediatric-crr",
  version: "1.0.0",
  title: "Paediatric steroid programme, complete renal response",
  source,
  timePoint: "each visit",
  levels: [{ response: "CRR", statement: "UPCR at most 0.2; eGFR at least 95; 0 to 5 red cells per field.", criterion: allNormal("5") }],
  readings: readings(
    sharedReadings,
    "Of the table's categories of haematuria the lowest, 0 to 5 red cells, is called normal, and is taken.",
  ),
  contradictions: ["A footnote of the same table gives 0 as the upper limit of normal: paediatric-crr-no-red-cells."],
});

/**
 * Paediatric steroid programme, complete renal response with the footnote's limit: no red cells.
 *
 * @example
 * paediatricCrrNoRedCells.id; // => "paediatric-crr-no-red-cells"
 */
export const paediatricCrrNoRedCells: ResponseDefinition<"CRR"> = /* @__PURE__ */ defineResponse({
  id: "paediatric-crr-no-red-cells",
  version: "1.0.0",
  title: "Paediatric steroid programme, complete renal response without red cells",
  source,
  timePoint: "each visit",
  levels: [{ response: "CRR", statement: "UPCR at most 0.2; eGFR at least 95; no red cells.", criterion: allNormal("0") }],
  readings: readings(
    sharedReadings,
    "The footnote's upper limit of normal for haematuria, 0, is taken as a count of 0 red cells per field.",
  ),
  contradictions: ["The same table calls 0 to 5 red cells normal: paediatric-crr."],
});
