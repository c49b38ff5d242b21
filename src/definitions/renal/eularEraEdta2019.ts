import { allOf, anyOf, titled } from "../../criteria/combinations.js";
import { defineResponse } from "../../criteria/prepareDefinition.js";
import { readings, type ResponseDefinition, type ResponseLevel } from "../../criteria/responseDefinition.js";
import { is, referenceRange, relativeToBaseline, relativeToPreFlare } from "../../criteria/vocabulary.js";

const citation = "EULAR/ERA-EDTA recommendations for the management of lupus nephritis, update of 2019, Ann Rheum Dis 2020;79:713";
const doi = "10.1136/annrheumdis-2020-216924";

// @__NO_SIDE_EFFECTS__
function target(grams: string): readonly ResponseLevel<"TARGET">[] {
  return [
    {
      response: "TARGET",
      statement: `Proteinuria below ${grams} g in 24 hours with a normal or nearly normal GFR.`,
      criterion: allOf(
        is("urineProtein24h", "<", grams, "g/d"),
        titled("normal or nearly normal GFR", anyOf(referenceRange("egfr", ">=", "low"), relativeToPreFlare("egfr", ">=", "0.9"))),
      ),
    },
  ];
}

const targetReadings = [
  "A normal GFR is one at or above the laboratory's own lower limit on the record.",
  "'Nearly normal' has no number in the abstract. Within 10 % of the value before the flare is taken, as the recommendations of 2012 " +
    "are reported to mean it; either suffices.",
  "The longer time allowed after a nephrotic baseline concerns the choice of the visit, not the criterion.",
  "The response is called a target because the source does: it names no class of response here.",
];

/**
 * EULAR/ERA-EDTA 2019 target at 12 months, the low end of its proteinuria range (0.5 g in 24 hours).
 *
 * @example
 * eularEraEdta2019Target05.timePoint; // => "12 months"
 */
export const eularEraEdta2019Target05: ResponseDefinition<"TARGET"> = /* @__PURE__ */ defineResponse({
  id: "eular-era-edta2019-target05",
  version: "1.0.0",
  title: "EULAR/ERA-EDTA 2019 target at 12 months, 0.5 g in 24 hours",
  source: { citation, doi, locator: "abstract: treatment targets", evidence: "primary" },
  timePoint: "12 months",
  levels: /* @__PURE__ */ target("0.5"),
  readings: /* @__PURE__ */ readings(targetReadings, "The limit is printed as a range, below 0.5-0.7 g in 24 hours. Here it is 0.5 g."),
  contradictions: [
    "The high end of the printed range, 0.7 g, is eular-era-edta2019-target07. The update of 2025 keeps 0.7 g/g alone: eular2025.",
  ],
});

/**
 * EULAR/ERA-EDTA 2019 target at 12 months, the high end of its proteinuria range (0.7 g in 24 hours).
 *
 * @example
 * eularEraEdta2019Target07.levels.map((level) => level.response); // => ["TARGET"]
 */
export const eularEraEdta2019Target07: ResponseDefinition<"TARGET"> = /* @__PURE__ */ defineResponse({
  id: "eular-era-edta2019-target07",
  version: "1.0.0",
  title: "EULAR/ERA-EDTA 2019 target at 12 months, 0.7 g in 24 hours",
  source: { citation, doi, locator: "abstract: treatment targets", evidence: "primary" },
  timePoint: "12 months",
  levels: /* @__PURE__ */ target("0.7"),
  readings: /* @__PURE__ */ readings(targetReadings, "The limit is printed as a range, below 0.5-0.7 g in 24 hours. Here it is 0.7 g."),
  contradictions: [
    "The low end of the printed range, 0.5 g, is eular-era-edta2019-target05. The update of 2025 keeps 0.7 g/g alone: eular2025.",
  ],
});

/**
 * Complete remission as the text of the EULAR/ERA-EDTA 2019 recommendations is reported to describe it.
 *
 * @example
 * eularEraEdta2019CompleteRemission.source.evidence; // => "secondary"
 */
export const eularEraEdta2019CompleteRemission: ResponseDefinition<"CR"> = /* @__PURE__ */ defineResponse({
  id: "eular-era-edta2019-complete-remission",
  version: "1.0.0",
  title: "EULAR/ERA-EDTA 2019 complete remission",
  source: { citation, doi, locator: "narrative text, read in public transcriptions", evidence: "secondary" },
  timePoint: "not stated in what was seen",
  levels: [
    {
      response: "CR",
      statement: "24-hour protein below 500 mg and serum creatinine within 10 % of baseline.",
      criterion: allOf(is("urineProtein24h", "<", "500", "mg/d"), relativeToBaseline("serumCreatinine", "<=", "1.1")),
    },
  ],
  readings: [
    "'Within 10 % of baseline' limits the rise, exactly 10 % included; a creatinine that fell further is no obstacle.",
    "Baseline is the assessment before treatment: the transcription does not say which value is meant.",
  ],
  contradictions: [
    "The abstract's target at 12 months prints a range of 0.5-0.7 g and a (near-)normal GFR: eular-era-edta2019-target05 and " +
      "eular-era-edta2019-target07.",
  ],
});
