import { deepFrozen } from "../measurement/deepFrozen.js";
import type { SleClassification, SleItem } from "./sleClassification.js";

// @__NO_SIDE_EFFECTS__
function item(key: string, isClinical: boolean, definition: string, points = 1): SleItem {
  return { key, group: key, isClinical, points, definition };
}

/**
 * The SLICC criteria of 2012: at least 4, of them at least one clinical and one immunologic; or lupus nephritis proven by biopsy with ANA
 * or anti-dsDNA.
 *
 * Cumulative. The biopsy is no point of its own. Lymphocytes count below 1.0 once here, below 1.5 twice in ACR 1997. Source: Petri 2012,
 * Table 3 (PMC3409311).
 *
 * @category Eligibility
 * @example
 * classifySle({ biopsyProvenNephritis: true, antiDsDna: true }, slicc2012).verdict; // => "met"
 */
export const slicc2012: SleClassification = /* @__PURE__ */ ((): SleClassification => deepFrozen({
  id: "slicc-2012",
  title: "SLICC 2012 criteria for systemic lupus erythematosus",
  source: {
    citation: "Petri M et al. Derivation and validation of the SLICC classification criteria for SLE. Arthritis Rheum 2012;64:2677-86",
    locator: "Table 3 (PMC3409311) for the items visible there, the others from three tables that quote it",
    evidence: "secondary",
  },
  items: [
    item("acuteCutaneous", true, "acute or subacute cutaneous lupus"),
    item("chronicCutaneous", true, "chronic cutaneous lupus"),
    item("oralOrNasalUlcers", true, "ulcers of mouth or nose"),
    item("alopecia", true, "non-scarring alopecia"),
    item("synovitis", true, "of at least 2 joints: swelling or effusion, or tenderness with at least 30 minutes of morning stiffness"),
    item("serositis", true, "typical pleurisy or pericardial pain for more than one day, or objective signs"),
    item("renal", true, "protein to creatinine or 24-hour protein of 500 mg in 24 hours, or red-cell casts"),
    item("neurologic", true, "a neurologic manifestation of the list in the table"),
    item("haemolyticAnaemia", true, "haemolytic anaemia"),
    item("leukopeniaOrLymphopenia", true, "leucocytes below 4.0 or lymphocytes below 1.0 x 10^9/L at least once"),
    item("thrombocytopenia", true, "platelets below 100 x 10^9/L at least once"),
    item("ana", false, "ANA above the laboratory's reference"),
    item("antiDsDna", false, "anti-dsDNA above the laboratory's reference, by ELISA above twice that"),
    item("antiSm", false, "anti-Sm"),
    item("antiphospholipid", false, "antiphospholipid antibodies"),
    item("lowComplement", false, "low C3, C4 or CH50"),
    item("directCoombs", false, "a direct Coombs test without haemolytic anaemia"),
    item("biopsyProvenNephritis", true, "lupus nephritis proven by biopsy", 0),
  ],
  atLeast: 4,
  highestOfGroup: false,
  entry: null,
  atLeastClinical: 1,
  atLeastOther: 1,
  orBoth: [["biopsyProvenNephritis"], ["ana", "antiDsDna"]],
  readings: ["No comparator is printed for 500 mg of protein: at least is read."],
}))();
