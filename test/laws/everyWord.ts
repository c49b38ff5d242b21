import { allOf, anyOf, baselineIs, defineResponse, is, no, relativeToBaseline, type ResponseDefinition, titled } from "../../src/index.js";

/** Not a published definition: it uses every word on baseline and follow-up, so that the laws reach what no trial has used yet. */
export const everyWord: ResponseDefinition<"best" | "better" | "good"> = defineResponse({
  id: "every-word",
  version: "1.0.0",
  title: "Every word of the vocabulary",
  source: { citation: "none", locator: "none", evidence: "secondary" },
  timePoint: "any",
  levels: [
    {
      response: "best",
      statement: "low proteinuria in either measure, preserved function, albumin not low",
      criterion: allOf(
        titled("proteinuria", anyOf(is("upcr", "<=", "56.56", "mg/mmol"), is("urineProtein24h", "<", "500", "mg/d"))),
        anyOf(is("egfr", ">", "60", "mL/min/{1.73_m2}"), relativeToBaseline("egfr", ">=", "0.85")),
        is("serumAlbumin", ">=", "35", "g/L"),
        no("rescueTherapy"),
      ),
    },
    {
      response: "better",
      statement: "a fall in proteinuria with inactive sediment, or recovered albumin",
      criterion: anyOf(
        allOf(relativeToBaseline("upcr", "<=", "0.75"), baselineIs("upcr", ">", "1000", "mg/g"), is("urineRedCells", "<", "10", "/[HPF]")),
        allOf(baselineIs("serumAlbumin", "<", "3.5", "g/dL"), relativeToBaseline("serumAlbumin", ">", "1.2"), no("dialysis")),
      ),
    },
    {
      response: "good",
      statement: "creatinine near baseline on a low dose",
      criterion: allOf(
        relativeToBaseline("serumCreatinine", "<=", "1.15"),
        baselineIs("serumCreatinine", "<=", "177", "umol/L"),
        is("prednisoneEquivalent", "<=", "7.5", "mg/d"),
        no("death"),
      ),
    },
  ],
  readings: ["none"],
});
