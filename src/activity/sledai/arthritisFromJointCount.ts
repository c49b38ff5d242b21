import { misuse } from "../../measurement/misuse.js";
import { requireOneOf } from "../../measurement/requirements.js";
import { isNotWhole } from "../../measurement/wordings.js";
import { type ArthritisVersion, arthritisVersions } from "./sledaiScore.js";

/**
 * Whether a number of joints with pain and inflammation makes the SLEDAI descriptor "arthritis", by a named version of it.
 *
 * Two joints are arthritis by "atLeast2Joints" and not by "moreThan2Joints". Copies that name the 30-day SLEDAI-2K mostly print
 * at least 2; the original SLEDAI and SELENA-SLEDAI print more than 2, and some copies under the name of SLEDAI-2K do too. The
 * form of 2002 was not seen, so there is no default: a patient with exactly 2 joints changes by 4 points. Source: public forms (secondary).
 *
 * @param count joints with pain and tenderness, swelling or effusion; null is unknown
 * @param version "atLeast2Joints" or "moreThan2Joints"; state the same to `sledai2k`
 * @returns the value of the descriptor, null where the count is
 * @throws RangeError on a count that is not a whole number, zero or more, or an unknown version
 * @example
 * arthritisFromJointCount(2, "atLeast2Joints"); // => true
 * arthritisFromJointCount(2, "moreThan2Joints"); // => false
 * @category Activity
 */
export function arthritisFromJointCount(count: number | null | undefined, version: ArthritisVersion): boolean | null {
  requireOneOf("version", version, arthritisVersions);
  if (count == null) return null;
  if (!Number.isInteger(count) || count < 0) throw misuse("count", count, isNotWhole(0));
  return version === "atLeast2Joints" ? count >= 2 : count > 2;
}
