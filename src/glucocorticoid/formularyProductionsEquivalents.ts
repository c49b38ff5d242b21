import { readings } from "../criteria/responseDefinition.js";
import { commonReadings, frozenTable, type GlucocorticoidTable } from "./glucocorticoidTable.js";

/**
 * The glucocorticoid equivalents of a formulary that counts dexamethasone as betamethasone: both 0.6 mg.
 *
 * In mg equal to 5 mg prednisone, as decimal strings; plain frozen data for `prednisoneEquivalent`. Source: formularyproductions.com.
 *
 * @example
 * formularyProductionsEquivalents.equivalentTo5mgPrednisone["dexamethasone"]; // => "0.6"
 * @category Glucocorticoid
 */
export const formularyProductionsEquivalents: GlucocorticoidTable = /* @__PURE__ */ ((): GlucocorticoidTable => frozenTable({
  id: "formularyproductions",
  version: "1.0.0",
  title: "Glucocorticoid equivalents of the formulary at formularyproductions.com",
  source: {
    citation: "formularyproductions.com, library page 27, http://www.formularyproductions.com/master/showpage.php?dir=library&whichpage=27",
    locator: "the table of equivalent glucocorticoid doses",
    evidence: "secondary",
  },
  equivalentTo5mgPrednisone: {
    prednisone: "5",
    prednisolone: "5",
    methylprednisolone: "4",
    triamcinolone: "4",
    hydrocortisone: "20",
    "cortisone acetate": "25",
    dexamethasone: "0.6",
    betamethasone: "0.6",
  },
  readings: /* @__PURE__ */ readings(
    commonReadings,
    "Dexamethasone is 0.6 mg here and 0.75 mg in the other lists; betamethasone is 0.6 mg here and 0.75 mg in BNF-type lists.",
    "Deflazacort is not printed: its equivalent is unknown, not borrowed from another list.",
  ),
}))();
