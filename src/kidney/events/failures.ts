import { relativeToBaseline } from "../../criteria/vocabulary.js";
import type { KidneyEventDefinition } from "../kidneyEvent.js";
import { againstBaseline, defineKidneyEvent, recorded } from "../kidneyRules.js";

/**
 * Corapi's treatment failure: renal replacement, persistent doubling of creatinine, eGFR halved, a flare that needs treatment, or death.
 *
 * @category Kidney
 * @example
 * corapi2015Failure.components.map(({ event }) => event); // => ["death", "dialysis", "creatinineDoubling", "egfrHalved", "treatedFlare"]
 */
export const corapi2015Failure: KidneyEventDefinition = /* @__PURE__ */ ((): KidneyEventDefinition => defineKidneyEvent({
  id: "corapi2015-failure",
  version: "1.0.0",
  title: "Corapi 2015 treatment failure",
  source: {
    citation:
      "Corapi et al. 2015, Comparison and evaluation of lupus nephritis response criteria in lupus activity indices and clinical " +
        "trials",
    doi: "10.1186/s13075-015-0621-6",
    locator: "table 4",
    evidence: "primary",
  },
  components: [
    { event: "death", statement: "Death.", rule: /* @__PURE__ */ recorded("death") },
    { event: "dialysis", statement: "Renal replacement or transplant.", rule: /* @__PURE__ */ recorded("dialysis") },
    {
      event: "creatinineDoubling",
      statement: "Persistent doubling of serum creatinine.",
      rule: /* @__PURE__ */ againstBaseline(/* @__PURE__ */ relativeToBaseline("serumCreatinine", ">=", "2")),
      persistence: { laterVisits: 1, minDays: 28 },
    },
    {
      event: "egfrHalved",
      statement: "eGFR down by at least 50 %.",
      rule: /* @__PURE__ */ againstBaseline(/* @__PURE__ */ relativeToBaseline("egfr", "<=", "0.5")),
    },
    { event: "treatedFlare", statement: "A renal flare that needs treatment.", rule: /* @__PURE__ */ recorded("rescueTherapy") },
  ],
  readings: [
    "A flare that needs treatment is recorded rescue therapy; a transplant is recorded as dialysis.",
    "'Persistent' is a second value 28 days later or more, with none between known to be lower; the days are ours.",
    "Doubling and halving are from the baseline of the course.",
  ],
}))();

/**
 * NOBILITY's unfavourable kidney outcome: the first of treatment failure, doubling of creatinine and death.
 *
 * @category Kidney
 * @example
 * nobilityUnfavourable.components.map(({ event }) => event); // => ["death", "treatmentFailure", "creatinineDoubling"]
 */
export const nobilityUnfavourable: KidneyEventDefinition = /* @__PURE__ */ ((): KidneyEventDefinition => defineKidneyEvent({
  id: "nobility-unfavourable",
  version: "1.0.0",
  title: "NOBILITY unfavourable kidney outcome",
  source: {
    citation: "Rovin BH et al. 2024, NOBILITY post hoc (obinutuzumab in lupus nephritis), Arthritis Rheumatol, as digested",
    trial: "NCT02550652",
    locator: "digests of the paper: composite outcome",
    evidence: "secondary",
  },
  components: [
    { event: "death", statement: "Death.", rule: /* @__PURE__ */ recorded("death") },
    { event: "treatmentFailure", statement: "Treatment failure.", rule: /* @__PURE__ */ recorded("treatmentFailure") },
    {
      event: "creatinineDoubling",
      statement: "Serum creatinine doubled.",
      rule: /* @__PURE__ */ againstBaseline(/* @__PURE__ */ relativeToBaseline("serumCreatinine", ">=", "2")),
    },
  ],
  readings: [
    "Whether a doubling must be confirmed was not seen: the first value counts.",
    "What makes a treatment failure is the trial's own record of it.",
  ],
}))();
