import type { ResponseDefinition } from "../../criteria/responseDefinition.js";
import { compare, decimalText, exactNumber } from "../../measurement/quantity.js";
import { readQuantity } from "../../measurement/readQuantity.js";
import { classifyRenalResponse } from "../../response/classifyRenalResponse.js";
import type { RenalResponse } from "../../response/renalResponse.js";
import { type ActivityAssessment, type ActivityBaseline, activityPair } from "../../activity/activityAssessment.js";
import { withWarnings } from "../../activity/classifyActivity.js";
import { readSriOptions, sriDefinition, type SriOptions } from "./sriDefinition.js";

/** SRI-4 with SLEDAI-2K. */
export const sri4: ResponseDefinition<"SRI"> = /* @__PURE__ */ sriDefinition({ points: 4 });
/** SRI-5 with SLEDAI-2K. */
export const sri5: ResponseDefinition<"SRI"> = /* @__PURE__ */ sriDefinition({ points: 5 });
/** SRI-6 with SLEDAI-2K. */
export const sri6: ResponseDefinition<"SRI"> = /* @__PURE__ */ sriDefinition({ points: 6 });
/** SRI-7 with SLEDAI-2K. */
export const sri7: ResponseDefinition<"SRI"> = /* @__PURE__ */ sriDefinition({ points: 7 });
/** SRI-8 with SLEDAI-2K. */
export const sri8: ResponseDefinition<"SRI"> = /* @__PURE__ */ sriDefinition({ points: 8 });
/** SRI-4 with SLEDAI-2K and the medication rules of a protocol. */
export const sri4Medication: ResponseDefinition<"SRI"> = /* @__PURE__ */ sriDefinition({ points: 4, medication: "protocol" });
/** SRI-4 with SELENA-SLEDAI, as in BLISS-52 and BLISS-76. */
export const sri4SelenaSledai: ResponseDefinition<"SRI"> = /* @__PURE__ */ sriDefinition({ points: 4, index: "selenaSledai" });
/** SRI-5 with SELENA-SLEDAI and medication rules, as in ILLUMINATE-1. */
export const sri5SelenaSledaiMedication: ResponseDefinition<"SRI"> = /* @__PURE__ */ sriDefinition({
  points: 5,
  index: "selenaSledai",
  medication: "protocol",
});
/** SRI-4 with SELENA-SLEDAI without complement and anti-DNA. */
export const sri4WithoutSerology: ResponseDefinition<"SRI"> = /* @__PURE__ */ sriDefinition({
  points: 4,
  index: "selenaSledai",
  serology: "leftOut",
});
/** The modified SRI-4 without BILAG. */
export const sri4WithoutBilag: ResponseDefinition<"SRI"> = /* @__PURE__ */ sriDefinition({ points: 4, bilag: "leftOut" });
/** SRI-4 with SELENA-SLEDAI and the BILAG clauses joined by "or", the weaker literal form of a registry record. */
export const sri4BilagOr: ResponseDefinition<"SRI"> = /* @__PURE__ */ sriDefinition({
  points: 4,
  index: "selenaSledai",
  bilag: "literalOr",
});

/**
 * The SLE Responder Index of one subject at one visit: "SRI", "NR", or "NE" while missing items leave both.
 *
 * Index, BILAG and global assessment are judged against baseline, and each stands in `levels` with its finding. Who cannot reach the
 * points from the baseline score is "NR" by the rule, and `warnings` says so.
 *
 * @param baseline scores or descriptors, BILAG-2004 grades and global assessment at baseline
 * @param visit the same at the visit
 * @param options which SRI, see `SriOptions`; `points` has no default
 * @returns plain frozen JSON, as from `classifyRenalResponse`
 * @throws RangeError on misuse, as `activityPair`, `sriDefinition` and `classifyRenalResponse`
 * @example
 * const grades = { constitutional: "E", mucocutaneous: "B", neuropsychiatric: "E", musculoskeletal: "B", cardiorespiratory: "E" };
 * const bilag2004 = { ...grades, gastrointestinal: "E", ophthalmic: "E", renal: "D", haematological: "C" };
 * const before = { bilag2004, sledai2k: { value: 10, unit: "{score}" }, physicianGlobal: { value: 40, unit: "mm" } };
 * const after = { bilag2004, sledai2k: { value: 6, unit: "{score}" } };
 * sri(before, { ...after, physicianGlobal: { value: 49, unit: "mm" } }, { points: 4 }).response; // => "SRI"
 * sri(before, { ...after, physicianGlobal: { value: 50, unit: "mm" } }, { points: 4 }).response; // => "NR"
 * @category Activity
 */
export function sri(baseline: ActivityBaseline, visit: ActivityAssessment, options: SriOptions): RenalResponse<"SRI"> {
  const { points, index, serology } = readSriOptions(options);
  const pair = activityPair(baseline, visit);
  const result = classifyRenalResponse(pair.baseline, pair.followUp, sriDefinition(options));
  const measure = serology === "counted" ? index : (`${index}WithoutSerology` as const);
  const stated = pair.baseline[measure];
  const high = stated == null ? null : readQuantity("baseline", measure, stated).high;
  if (high === null || compare(high, exactNumber(points)) >= 0) return result;
  const name = index === "sledai2k" ? "SLEDAI-2K" : "SELENA-SLEDAI";
  return withWarnings(result, [`SRI-${String(points)} cannot be reached from a baseline ${name} of ${decimalText(high)}`]);
}
