import { allOf } from "../../criteria/combinations.js";
import { baselineIs, is, relativeToBaseline } from "../../criteria/vocabulary.js";
import type { KidneyEventDefinition } from "../kidneyEvent.js";
import { againstBaseline, againstEarlier, defineKidneyEvent, everyRule, unrecorded } from "../kidneyRules.js";

// @__NO_SIDE_EFFECTS__
function flares(): KidneyEventDefinition["components"] {
  const becomesNephrotic = againstEarlier(
    allOf(baselineIs("urineProtein24h", "<", "3.5", "g/d"), is("urineProtein24h", ">=", "3.5", "g/d")),
  );
  return [
    {
      event: "nephroticFlare",
      statement: "Nephrotic syndrome recurs or develops.",
      rule: everyRule(becomesNephrotic, againstBaseline(is("serumAlbumin", "<", "30", "g/L"))),
    },
    {
      event: "renalImpairment",
      statement: "Serum creatinine up by at least 33 %.",
      rule: againstEarlier(relativeToBaseline("serumCreatinine", ">=", "1.33")),
    },
    {
      event: "proteinuricFlare",
      statement: "24-hour proteinuria tripled within 3 months, with haematuria and C3 down by more than 33 %.",
      rule: everyRule(
        againstEarlier(relativeToBaseline("urineProtein24h", ">=", "3"), 92),
        againstBaseline(is("urineRedCells", ">", "5", "/[HPF]")),
        unrecorded("C3 down by more than 33 %"),
      ),
    },
  ];
}

/**
 * MAINTAIN renal flare: nephrotic, impaired function, or tripled proteinuria.
 *
 * @category Kidney
 * @example
 * maintainFlare.source.evidence; // => "secondary"
 */
export const maintainFlare: KidneyEventDefinition = /* @__PURE__ */ ((): KidneyEventDefinition =>
  defineKidneyEvent({
    id: "maintain-flare",
    version: "1.0.0",
    title: "MAINTAIN renal flare",
    source: {
      citation: "MAINTAIN (Houssiau FA et al. 2010, azathioprine or mycophenolate), as tabulated in BioMed Res Int 2017, article 5312960",
      locator: "table 1",
      evidence: "secondary",
    },
    components: /* @__PURE__ */ flares(),
    readings: [
      "Nephrotic syndrome has no numbers in what was seen: 24-hour protein from below 3.5 to at least 3.5 g, with albumin below 30 " +
        "g/L. Both limits are ours.",
      "The rise of creatinine is from the lowest value since the baseline of the course. That it is attributed to lupus is a " +
        "judgement that no data here hold: every rise counts.",
      "Three months are 92 days. Haematuria is more than 5 red cells per high-power field; the limit is ours.",
      "A fall of C3 is not in the record: where the rest of its clause holds, the clause is open.",
    ],
  }))();
