import { deepFrozen } from "../measurement/deepFrozen.js";
import type { SleClassification, SleItem } from "./sleClassification.js";

// @__NO_SIDE_EFFECTS__
function item(key: string, isClinical: boolean, definition: string): SleItem {
  return { key, group: key, isClinical, points: 1, definition };
}

/**
 * The ACR criteria of 1997: at least 4 of 11, ever present, at the same time or one after another.
 *
 * An item is one point whatever its parts. Source: the revision of 1982 with Hochberg's letter of 1997, from three tables that quote it
 * (secondary): where two
 * of them differ, "more than 3+" of protein is taken, not "3+"; a misprint of one ("lymphocytes below 4000") is not.
 *
 * @category Eligibility
 * @example
 * acr1997.items.length; // => 11
 */
export const acr1997: SleClassification = /* @__PURE__ */ ((): SleClassification => deepFrozen({
  id: "acr-1997",
  title: "ACR 1997 criteria for systemic lupus erythematosus",
  source: {
    citation:
      "Hochberg MC. Updating the American College of Rheumatology revised criteria for classifying SLE. Arthritis Rheum 1997;40:1725",
    locator: "as quoted in BMC Med 2013;11:95 Table 2 and two other tables; the letter was not seen",
    evidence: "secondary",
  },
  items: [
    item("malarRash", true, "fixed erythema over the malar eminences, sparing the nasolabial folds"),
    item("discoidRash", true, "raised red patches with keratotic scale and follicular plugging, with scars in old ones"),
    item("photosensitivity", true, "a rash as unusual reaction to sunlight, by history or seen by a physician"),
    item("oralUlcers", true, "ulcers of mouth or nose, usually painless, seen by a physician"),
    item("arthritis", true, "non-erosive, of at least 2 peripheral joints, with tenderness, swelling or effusion"),
    item("serositis", true, "pleuritis or pericarditis"),
    item("renal", true, "persistent proteinuria above 0.5 g a day, or above 3+ where not measured; or cellular casts"),
    item("neurologic", true, "seizures or psychosis that no drug or metabolic disorder explains"),
    item(
      "haematologic",
      true,
      "haemolytic anaemia with reticulocytosis; leucocytes below 4.0 or lymphocytes below 1.5, twice; platelets below 100 x 10^9/L",
    ),
    item(
      "immunologic",
      false,
      "anti-DNA; anti-Sm; or anticardiolipin, lupus anticoagulant or a false syphilis test for at least 6 months",
    ),
    item("antinuclearAntibody", false, "an abnormal titre, without a drug known to cause lupus"),
  ],
  atLeast: 4,
  highestOfGroup: false,
  entry: null,
  atLeastClinical: 0,
  atLeastOther: 0,
  orBoth: null,
  readings: ["Ever present and on record before randomisation: the caller decides what is on record."],
}))();
