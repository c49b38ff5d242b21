import { deepFrozen } from "../measurement/deepFrozen.js";
import type { SleClassification, SleItem } from "./sleClassification.js";

const immunologic: readonly string[] = ["entry", "antiphospholipid", "complement", "antibodies"];
// @__NO_SIDE_EFFECTS__
function item(group: string, key: string, points: number, definition: string): SleItem {
  return { key, group, isClinical: !immunologic.includes(group), points, definition };
}

/**
 * The EULAR/ACR criteria of 2019: ANA of at least 1:80 ever as entry, then at least 10 points with at least one clinical criterion; of
 * each domain only the highest counts (at most 51).
 *
 * A criterion counts where nothing else explains it better, and need not be present now. The weights are those of 2019, not the
 * provisional ones of 2018. Source: Aringer 2019: definitions primary, weights from
 * two identical copies (secondary).
 *
 * @category Eligibility
 * @example
 * const items = { ana: true, classThreeOrFour: true };
 * classifySle(items, eularAcr2019).points; // => { low: 10, high: 51 }
 * classifySle(items, eularAcr2019).verdict; // => "met"
 */
export const eularAcr2019: SleClassification = /* @__PURE__ */ ((): SleClassification => deepFrozen({
  id: "eular-acr-2019",
  title: "EULAR/ACR 2019 criteria for systemic lupus erythematosus",
  source: {
    citation: "Aringer M et al. 2019 EULAR/ACR classification criteria for SLE. Arthritis Rheumatol 2019;71:1400-12",
    doi: "10.1002/art.40930",
    locator: "abstract and definitions; the weights from two copies of the table",
    evidence: "secondary",
  },
  items: [
    item("entry", "ana", 0, "ANA of at least 1:80 on HEp-2 cells, or an equivalent test, ever"),
    item("constitutional", "fever", 2, "temperature above 38.3 degrees Celsius"),
    item("haematologic", "leukopenia", 3, "leucocytes below 4.0 x 10^9/L"),
    item("haematologic", "thrombocytopenia", 4, "platelets below 100 x 10^9/L"),
    item("haematologic", "autoimmuneHaemolysis", 4, "autoimmune haemolysis"),
    item("neuropsychiatric", "delirium", 2, "delirium"),
    item("neuropsychiatric", "psychosis", 3, "psychosis"),
    item("neuropsychiatric", "seizure", 5, "seizure"),
    item("mucocutaneous", "alopecia", 2, "non-scarring alopecia"),
    item("mucocutaneous", "oralUlcers", 2, "oral ulcers"),
    item("mucocutaneous", "subacuteOrDiscoid", 4, "subacute cutaneous or discoid lupus"),
    item("mucocutaneous", "acuteCutaneous", 6, "acute cutaneous lupus"),
    item("serosal", "effusion", 5, "pleural or pericardial effusion"),
    item("serosal", "acutePericarditis", 6, "acute pericarditis"),
    item("musculoskeletal", "joints", 6, "joint involvement"),
    item("renal", "proteinuria", 4, "proteinuria above 0.5 g in 24 hours"),
    item("renal", "classTwoOrFive", 8, "lupus nephritis class II or V by biopsy"),
    item("renal", "classThreeOrFour", 10, "lupus nephritis class III or IV by biopsy"),
    item("antiphospholipid", "antiphospholipid", 2, "anticardiolipin or anti-beta2GP1 above 40 units, or lupus anticoagulant"),
    item("complement", "lowC3OrC4", 3, "low C3 or low C4"),
    item("complement", "lowC3AndC4", 4, "low C3 and low C4"),
    item("antibodies", "antiDsDnaOrSm", 6, "anti-dsDNA or anti-Sm"),
  ],
  atLeast: 10,
  highestOfGroup: true,
  entry: "ana",
  atLeastClinical: 1,
  atLeastOther: 0,
  orBoth: null,
  readings: ["No criterion need be present now: one copy that says so contradicts the paper and is not followed."],
}))();
