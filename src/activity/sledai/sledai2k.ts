import { sledai2kDescriptors } from "./sledai2kDescriptors.js";
import { arthritisVersions, type SledaiDescriptors, type SledaiOptions, sledaiScore, type SledaiScore } from "./sledaiScore.js";

/**
 * The SLEDAI-2K of one assessment: the sum of the weights of the descriptors present, 0 to 105.
 *
 * The total is null while a descriptor is unknown; `range` is what it can still become. Two sums are called "clinical SLEDAI" in
 * the literature, so neither carries that name here: `withoutSerology` leaves out complement and anti-DNA (DORIS),
 * `withoutLaboratory` every urine, serology and blood-count descriptor (MUSE). Source: Gladman 2002 (see `sledai2kDescriptors`).
 *
 * @param descriptors true, false or null by key; what is left out is unknown, never absent
 * @param options the look-back window in days (10, 28 or 30) and the version of the arthritis descriptor, recorded in the result and
 *   null where not stated: a change between two assessments means something only where they agree
 * @returns plain frozen JSON
 * @throws RangeError on an unknown key, a value that is not true, false or null, or an unknown window or version
 * @example
 * const score = sledai2k({ proteinuria: true, haematuria: true, pyuria: false, urinaryCasts: false, rash: true }, { windowDays: 30 });
 * score.total; // => null
 * score.range; // => { low: 10, high: 97 }
 * score.renal.total; // => 8
 * score.windowDays; // => 30
 * @category Activity
 */
export function sledai2k(descriptors: SledaiDescriptors, options?: SledaiOptions | null): SledaiScore<"SLEDAI-2K"> {
  return sledaiScore("SLEDAI-2K", sledai2kDescriptors, arthritisVersions, descriptors, options);
}
