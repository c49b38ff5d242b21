import { readings } from "../criteria/responseDefinition.js";
import { commonReadings, frozenTable, type GlucocorticoidTable } from "./glucocorticoidTable.js";

/**
 * The glucocorticoid equivalents of GPnotebook, a list of the BNF's type: betamethasone 0.75 mg, dexamethasone 0.75 mg, deflazacort 6 mg.
 *
 * In mg equal to 5 mg prednisone, as decimal strings; plain frozen data for `prednisoneEquivalent`. Source: GPnotebook.
 *
 * @example
 * gpnotebookEquivalents.equivalentTo5mgPrednisone["deflazacort"]; // => "6"
 * @category Glucocorticoid
 */
export const gpnotebookEquivalents: GlucocorticoidTable = /* @__PURE__ */ ((): GlucocorticoidTable =>
  frozenTable({
    id: "gpnotebook",
    version: "1.0.0",
    title: "Glucocorticoid equivalents of GPnotebook, a list of the BNF's type",
    source: {
      citation: "GPnotebook, equivalent anti-inflammatory doses of corticosteroids, https://gpnotebook.com/simplepage.cfm?ID=-1402273747",
      locator: "the list of doses equivalent to prednisolone 5 mg; the BNF itself was not seen",
      evidence: "secondary",
    },
    equivalentTo5mgPrednisone: {
      prednisone: "5",
      prednisolone: "5",
      methylprednisolone: "4",
      triamcinolone: "4",
      hydrocortisone: "20",
      "cortisone acetate": "25",
      dexamethasone: "0.75",
      betamethasone: "0.75",
      deflazacort: "6",
    },
    readings: /* @__PURE__ */ readings(
      commonReadings,
      "The list is in doses equivalent to prednisolone 5 mg, and prednisone itself is not printed. Prednisone is the unit of the " +
        "answer: it counts 5 mg as 5 mg, as in every list that prints both.",
      "Betamethasone is 0.75 mg here and 0.60 mg in the 2020 Chinese guideline; dexamethasone is 0.75 mg here and 0.6 mg in one formulary.",
    ),
  }))();
