import { readings } from "../criteria/responseDefinition.js";
import { commonReadings, frozenTable, type GlucocorticoidTable } from "./glucocorticoidTable.js";

/**
 * The glucocorticoid equivalents of the 2020 Chinese guideline for systemic lupus erythematosus: betamethasone 0.60 mg, dexamethasone 0.75
 * mg.
 *
 * In mg equal to 5 mg prednisone, as decimal strings; plain frozen data for `prednisoneEquivalent`. Source: Table 3 of
 * the guideline, read in a transcription.
 *
 * @example
 * chineseSleGuideline2020Equivalents.equivalentTo5mgPrednisone["betamethasone"]; // => "0.60"
 * @category Glucocorticoid
 */
export const chineseSleGuideline2020Equivalents: GlucocorticoidTable = /* @__PURE__ */ ((): GlucocorticoidTable =>
  frozenTable({
    id: "chinese-sle-guideline-2020",
    version: "1.0.0",
    title: "Glucocorticoid equivalents of the 2020 Chinese guideline for systemic lupus erythematosus",
    source: {
      citation:
        "2020 Chinese guidelines for the diagnosis and treatment of systemic lupus erythematosus, Rheumatology and Immunology " +
          "Research 2020;1(1):5-23, PMC9524765",
      doi: "10.2478/rir-2020-0009",
      locator: "Table 3, as transcribed by a public project; the table itself was not seen",
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
      betamethasone: "0.60",
    },
    readings: /* @__PURE__ */ readings(
      commonReadings,
      "Betamethasone is 0.60 mg here and 0.75 mg in BNF-type lists; dexamethasone is 0.75 mg here and 0.6 mg in one formulary.",
      "Deflazacort is not printed: its equivalent is unknown, not borrowed from another list.",
    ),
  }))();
