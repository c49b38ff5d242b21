import { allOf } from "../../criteria/combinations.js";
import type { Source } from "../../criteria/responseDefinition.js";
import { is, relativeToBaseline } from "../../criteria/vocabulary.js";
import type { KidneyEventDefinition } from "../kidneyEvent.js";
import { againstEarlier, anyRule, defineKidneyEvent, everyRule, recorded, sedimentShows } from "../kidneyRules.js";

const source: Source = {
  citation: "ALMS maintenance (Dooley MA et al., NEJM 2011;365:1886-1895), as tabulated in BioMed Res Int 2017, article 5312960",
  trial: "NCT00377637",
  locator: "table 1",
  evidence: "secondary",
};

const flareReadings = [
  "The baseline of the course is the start of maintenance; doubling and rise are from the lowest value since.",
  "'Proteinuria doubled' is judged by UPCR.",
  "'Haematuria new or increased' is more than 5 red cells per high-power field and more than at some time before. The limit of 5 is ours.",
  "Nothing keeps a doubling within the normal range, 0.05 to 0.1, from counting: no least value was seen.",
];

// @__NO_SIDE_EFFECTS__
function flares(): KidneyEventDefinition["components"] {
  const doubledProteinuria = againstEarlier(relativeToBaseline("upcr", ">=", "2"));
  const moreRedCells = againstEarlier(allOf(is("urineRedCells", ">", "5", "/[HPF]"), relativeToBaseline("urineRedCells", ">", "1")));
  return [
    { event: "proteinuricFlare", statement: "UPCR doubled.", rule: doubledProteinuria },
    {
      event: "nephriticFlare",
      statement:
        "Creatinine at least 25 % above its lowest value, with proteinuria doubled, haematuria new or increased, or cellular casts.",
      rule: everyRule(
        againstEarlier(relativeToBaseline("serumCreatinine", ">=", "1.25")),
        anyRule(doubledProteinuria, moreRedCells, sedimentShows("redCellCasts"), sedimentShows("whiteCellCasts")),
      ),
    },
  ];
}

/**
 * ALMS maintenance renal flare, proteinuric or nephritic.
 *
 * @category Kidney
 * @example
 * almsMaintenanceFlare.components.map(({ event }) => event); // => ["proteinuricFlare", "nephriticFlare"]
 */
export const almsMaintenanceFlare: KidneyEventDefinition = /* @__PURE__ */ ((): KidneyEventDefinition => defineKidneyEvent({
  id: "alms-maintenance-flare",
  version: "1.0.0",
  title: "ALMS maintenance renal flare",
  source,
  components: /* @__PURE__ */ flares(),
  readings: flareReadings,
}))();

/**
 * ALMS maintenance treatment failure: death, kidney failure, sustained doubling of creatinine, renal flare or rescue therapy.
 *
 * @category Kidney
 * @example
 * almsMaintenanceFailure.components[0].event; // => "death"
 */
export const almsMaintenanceFailure: KidneyEventDefinition = /* @__PURE__ */ ((): KidneyEventDefinition => defineKidneyEvent({
  id: "alms-maintenance-failure",
  version: "1.0.0",
  title: "ALMS maintenance treatment failure",
  source,
  components: [
    { event: "death", statement: "Death.", rule: /* @__PURE__ */ recorded("death") },
    { event: "dialysis", statement: "End-stage renal disease.", rule: /* @__PURE__ */ recorded("dialysis") },
    {
      event: "creatinineDoubling",
      statement: "Serum creatinine doubled, sustained.",
      rule: /* @__PURE__ */ againstEarlier(/* @__PURE__ */ relativeToBaseline("serumCreatinine", ">=", "2")),
      persistence: { laterVisits: 1, minDays: 28 },
    },
    .../* @__PURE__ */ flares(),
    { event: "rescueTherapy", statement: "Rescue therapy.", rule: /* @__PURE__ */ recorded("rescueTherapy") },
  ],
  readings: [
    ...flareReadings,
    "End-stage renal disease is recorded dialysis; a transplant is recorded as such.",
    "How long a doubling is 'sustained' was not seen: a second value 28 days later or more, with none between known to be lower.",
  ],
}))();
