import { allOf, no } from "../../criteria/combinations.js";
import { defineResponse } from "../../criteria/prepareDefinition.js";
import { readings, type ResponseDefinition, type Source } from "../../criteria/responseDefinition.js";
import { is } from "../../criteria/vocabulary.js";

const source: Source = {
  citation: "BeRLiSS-LN, an Italian cohort of lupus nephritis",
  locator: "abstract",
  evidence: "primary",
};

const sharedReadings: readonly string[] = [
  "Proteinuria is 24-hour protein, not UPCR, and eGFR has no limit relative to baseline or to before the flare.",
  "No visit was seen in the source: the caller chooses.",
];

/**
 * BeRLiSS-LN cohort: primary efficacy renal response by 24-hour protein.
 *
 * @example
 * berlissLnPerr.levels.map(({ response }) => response); // => ["PERR"]
 */
export const berlissLnPerr: ResponseDefinition<"PERR"> = /* @__PURE__ */ defineResponse({
  id: "berliss-ln-perr",
  version: "1.0.0",
  title: "BeRLiSS-LN primary efficacy renal response",
  source,
  timePoint: "no visit was seen in the source",
  levels: [
    {
      response: "PERR",
      statement: "Proteinuria of at most 0.7 g in 24 hours and eGFR of at least 60, without rescue therapy.",
      criterion: allOf(is("urineProtein24h", "<=", "0.7", "g/d"), is("egfr", ">=", "60", "mL/min/{1.73_m2}"), no("rescueTherapy")),
    },
  ],
  readings: /* @__PURE__ */ readings(sharedReadings, "Rescue therapy is any by the time of the visit."),
});

/**
 * BeRLiSS-LN cohort: complete renal response by 24-hour protein.
 *
 * @example
 * berlissLnCrr.levels.map(({ response }) => response); // => ["CRR"]
 */
export const berlissLnCrr: ResponseDefinition<"CRR"> = /* @__PURE__ */ defineResponse({
  id: "berliss-ln-crr",
  version: "1.0.0",
  title: "BeRLiSS-LN complete renal response",
  source,
  timePoint: "no visit was seen in the source",
  levels: [
    {
      response: "CRR",
      statement: "Proteinuria below 0.5 g in 24 hours and eGFR of at least 90.",
      criterion: allOf(is("urineProtein24h", "<", "0.5", "g/d"), is("egfr", ">=", "90", "mL/min/{1.73_m2}")),
    },
  ],
  readings: /* @__PURE__ */ readings(
    sharedReadings,
    "The source puts 'no rescue' with the primary response only, so the complete response does not ask for it; for that reason the two " +
      "are separate ids and not levels of one.",
  ),
});
