import { allOf, anyOf } from "../../criteria/combinations.js";
import type { Source } from "../../criteria/responseDefinition.js";
import { baselineIs, relativeToBaseline, riseFromBaseline } from "../../criteria/vocabulary.js";
import type { KidneyEventDefinition } from "../kidneyEvent.js";
import { againstEarlier, defineKidneyEvent, everyRule, sedimentShows } from "../kidneyRules.js";

const source: Source = {
  citation: "Moroni G and colleagues, long-term cohort of lupus nephritis (PMC9386217)",
  locator: "table 1: flares and kidney function impairment",
  evidence: "primary",
};

// @__NO_SIDE_EFFECTS__
function flares(): KidneyEventDefinition["components"] {
  return [
    {
      event: "nephriticFlare",
      statement: "Creatinine up by at least 30 %, with an active sediment.",
      rule: everyRule(againstEarlier(relativeToBaseline("serumCreatinine", ">=", "1.3")), sedimentShows("activeSediment")),
    },
    {
      event: "proteinuricFlare",
      statement: "24-hour protein up by at least 2 g where it was below 3.5 g, doubled where it was 3.5 g or more.",
      rule: againstEarlier(anyOf(
        allOf(baselineIs("urineProtein24h", "<", "3.5", "g/d"), riseFromBaseline("urineProtein24h", ">=", "2", "g/d")),
        allOf(baselineIs("urineProtein24h", ">=", "3.5", "g/d"), relativeToBaseline("urineProtein24h", ">=", "2")),
      )),
    },
  ];
}

/**
 * Moroni's renal flares, nephritic or proteinuric.
 *
 * @category Kidney
 * @example
 * moroniFlare.components.map(({ event }) => event); // => ["nephriticFlare", "proteinuricFlare"]
 */
export const moroniFlare: KidneyEventDefinition = /* @__PURE__ */ ((): KidneyEventDefinition => defineKidneyEvent({
  id: "moroni-flare",
  version: "1.0.0",
  title: "Moroni renal flare",
  source,
  components: /* @__PURE__ */ flares(),
  readings: [
    "'Previous' values are all values before, from the baseline of the course on, so the lowest decides.",
    "The sediment is the site's own judgement of an active sediment.",
    "No second value is asked for.",
  ],
}))();

/**
 * Moroni's kidney function impairment: eGFR down by at least 30 %, for three months.
 *
 * @category Kidney
 * @example
 * moroniFunctionImpairment.components[0].persistence; // => { laterVisits: 2, minDays: 90 }
 */
export const moroniFunctionImpairment: KidneyEventDefinition = /* @__PURE__ */ ((): KidneyEventDefinition =>
  defineKidneyEvent({
    id: "moroni-kidney-function-impairment",
    version: "1.0.0",
    title: "Moroni kidney function impairment",
    source,
    components: [
      {
        event: "functionImpairment",
        statement: "eGFR down by at least 30 %, confirmed by three determinations over three months.",
        rule: /* @__PURE__ */ againstEarlier(/* @__PURE__ */ relativeToBaseline("egfr", "<=", "0.7")),
        persistence: { laterVisits: 2, minDays: 90 },
      },
    ],
    readings: [
      "Three determinations are the first and two later ones; three months are 90 days from the first to the last, with none between " +
        "known to be better.",
      "The fall is from the highest value before, from the baseline of the course on.",
    ],
  }))();
