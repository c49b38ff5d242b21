import { allOf, anyOf } from "../../criteria/combinations.js";
import { baselineIs, is, relativeToBaseline, riseFromBaseline } from "../../criteria/vocabulary.js";
import type { KidneyEventDefinition } from "../kidneyEvent.js";
import { againstEarlier, anyRule, defineKidneyEvent, everyRule, sedimentShows, unrecorded } from "../kidneyRules.js";

// @__NO_SIDE_EFFECTS__
function grades(): KidneyEventDefinition["components"] {
  const creatinine = (relation: ">" | ">=", low: string, high: string) =>
    againstEarlier(anyOf(
      allOf(baselineIs("serumCreatinine", "<", "2", "mg/dL"), riseFromBaseline("serumCreatinine", relation, low, "mg/dL")),
      allOf(baselineIs("serumCreatinine", ">=", "2", "mg/dL"), riseFromBaseline("serumCreatinine", relation, high, "mg/dL")),
    ));
  const proteinuria = againstEarlier(anyOf(
    allOf(baselineIs("upcr", "<", "0.5", "g/g"), is("upcr", ">=", "1", "g/g")),
    allOf(baselineIs("upcr", ">=", "0.5", "g/g"), baselineIs("upcr", "<=", "1", "g/g"), is("upcr", ">=", "2", "g/g")),
    allOf(baselineIs("upcr", ">", "1", "g/g"), relativeToBaseline("upcr", ">=", "2")),
  ));
  const haematuria = againstEarlier(allOf(baselineIs("urineRedCells", "<", "5", "/[HPF]"), is("urineRedCells", ">", "15", "/[HPF]")));
  const evidence = anyRule(
    sedimentShows("redCellCasts"),
    sedimentShows("whiteCellCasts"),
    unrecorded("at least 2 acanthocytes per high-power field"),
  );
  return [
    {
      event: "severeRelapse",
      statement: "Creatinine up by more than 1.0 mg/dL (1.5 from 2.0 on), or UPCR up by more than 5.0 g/g.",
      rule: anyRule(creatinine(">", "1", "1.5"), againstEarlier(riseFromBaseline("upcr", ">", "5", "g/g"))),
    },
    {
      event: "moderateRelapse",
      statement:
        "Creatinine up by 0.20 mg/dL or more (0.40 from 2.0 on), or UPCR from below 0.5 to 1.0, from 0.5-1.0 to 2.0, or from above " +
          "1.0 doubled.",
      rule: anyRule(creatinine(">=", "0.2", "0.4"), proteinuria),
    },
    {
      event: "mildRelapse",
      statement: "Red cells from below 5 to above 15 per high-power field, with acanthocytes or a cellular cast.",
      rule: everyRule(haematuria, evidence),
    },
  ];
}

/**
 * KDIGO 2012 relapse of lupus nephritis: severe, moderate or mild.
 *
 * @category Kidney
 * @example
 * kdigo2012Relapse.components.map(({ event }) => event); // => ["severeRelapse", "moderateRelapse", "mildRelapse"]
 */
export const kdigo2012Relapse: KidneyEventDefinition = /* @__PURE__ */ ((): KidneyEventDefinition =>
  defineKidneyEvent({
    id: "kdigo2012-relapse",
    version: "1.0.0",
    title: "KDIGO 2012 relapse of lupus nephritis",
    source: {
      citation: "KDIGO clinical practice guideline for glomerulonephritis 2012, chapter on lupus nephritis (PMC4089588)",
      locator: "table 29",
      evidence: "primary",
    },
    components: /* @__PURE__ */ grades(),
    readings: [
      "The baseline that the table speaks of is the lowest value before, from the baseline of the course on.",
      "The upper ends of moderate are where severe begins: what lies in a gap between them, such as UPCR up by exactly 5.0, counts " +
        "as moderate.",
      "The first relapse of any grade is the event; of several on one day the worst gives its name.",
      "Acanthocytes are not in the record: without a cast a rise of red cells leaves a mild relapse open. Infection is not excluded " +
        "by any data here.",
      "No second value is asked for.",
    ],
  }))();
