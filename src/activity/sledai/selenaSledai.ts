import { sledai2kDescriptors, type SledaiDescriptor, type SledaiDescriptorKey } from "./sledai2kDescriptors.js";
import { type SledaiDescriptors, type SledaiOptions, sledaiScore, type SledaiScore } from "./sledaiScore.js";

/** Lines that read otherwise than in SLEDAI-2K, as far as that was seen. */
const differences: Readonly<Partial<Record<SledaiDescriptorKey, Partial<SledaiDescriptor>>>> = {
  visual: {
    definition:
      "retinal changes of lupus: cytoid bodies, retinal haemorrhage, choroidal exudate or haemorrhage, optic neuritis; or scleritis " +
        "or episcleritis",
    evidence: "primary",
  },
  cranialNerve: { definition: "a new sensory or motor neuropathy of a cranial nerve, vertigo due to lupus included" },
  cva: { exclusions: /* @__PURE__ */ Object.freeze(["arteriosclerosis", "hypertension"]) },
  arthritis: { definition: "more than 2 joints with pain and tenderness, swelling or effusion" },
  proteinuria: {
    definition: "more than 0.5 g in 24 hours that is new, or a recent increase of more than 0.5 g in 24 hours",
    evidence: "secondary",
  },
};

/**
 * The 24 descriptors of SELENA-SLEDAI: the weights of SLEDAI-2K, and five lines that read otherwise.
 *
 * Visual counts scleritis and episcleritis (primary: Gladman 2002 says so); cranial nerve counts vertigo due to lupus; a stroke of
 * hypertension is not scored; arthritis takes more than 2 joints; proteinuria must be new or recently increased, so that stable
 * proteinuria scores in SLEDAI-2K only (secondary: public forms, of which one prints "above 0.5 g/24 h" and no more).
 *
 * @example
 * selenaSledaiDescriptors.find(({ key }) => key === "cva").exclusions; // => ["arteriosclerosis", "hypertension"]
 * @category Activity
 */
export const selenaSledaiDescriptors: readonly SledaiDescriptor[] = /* @__PURE__ */ withDifferences();

/**
 * The SELENA-SLEDAI of one assessment: an index of its own, 0 to 105, with the weights of SLEDAI-2K.
 *
 * Where the two differ is in `selenaSledaiDescriptors`, above all in proteinuria: judge that descriptor by its own words, and do not
 * hand over the one that `sledai2kFromLaboratory` found. Result, unknown descriptors and errors are as with `sledai2k`.
 *
 * @param descriptors true, false or null by key; what is left out is unknown
 * @param options the look-back window in days; `arthritis` has one version here, "moreThan2Joints", recorded when stated
 * @returns plain frozen JSON
 * @throws RangeError on an unknown key, a value that is not true, false or null, or an unknown window or version
 * @example
 * selenaSledai({ arthritis: true, alopecia: true }).range.low; // => 6
 * selenaSledai({}).index; // => "SELENA-SLEDAI"
 * @category Activity
 */
export function selenaSledai(
  descriptors: SledaiDescriptors,
  options?: SledaiOptions<"moreThan2Joints"> | null,
): SledaiScore<"SELENA-SLEDAI"> {
  return sledaiScore("SELENA-SLEDAI", selenaSledaiDescriptors, ["moreThan2Joints"], descriptors, options);
}

// @__NO_SIDE_EFFECTS__
function withDifferences(): readonly SledaiDescriptor[] {
  return Object.freeze(sledai2kDescriptors.map((descriptor) => Object.freeze({ ...descriptor, ...differences[descriptor.key] })));
}
