import { anyOf } from "../../criteria/combinations.js";
import { defineResponse } from "../../criteria/prepareDefinition.js";
import type { ResponseDefinition } from "../../criteria/responseDefinition.js";
import { is } from "../../criteria/vocabulary.js";

const newA = /* @__PURE__ */ is("bilag2004NewA", ">=", "1", "{count}");
const grades = "A new A is an A in a system that was not at A; a new B is a B after C, D or E. A to B is an improvement.";

/**
 * A flare by BILAG: a new A or a new B in any system.
 *
 * @example
 * classifyActivity({ bilag2004: { renal: "C" } }, { bilag2004: { renal: "B" } }, bilagFlareGordon2003).response; // => "flare"
 */
export const bilagFlareGordon2003: ResponseDefinition<"flare"> = /* @__PURE__ */ (() =>
  defineResponse({
    id: "bilag-flare-gordon-2003",
    version: "1.0.0",
    title: "BILAG flare: a new A or B in any system",
    source: {
      citation: "Gordon C et al. Rheumatology 2003;42:1372-9",
      doi: "10.1093/rheumatology/keg382",
      locator: "abstract",
      evidence: "primary",
    },
    timePoint: "any visit, against the visit before",
    levels: [
      {
        response: "flare",
        statement: "A new A or a new B in at least one system.",
        criterion: anyOf(newA, is("bilag2004NewB", ">=", "1", "{count}")),
      },
    ],
    readings: [grades, "The paper used the index of its time; the grades are read as BILAG-2004.", "The baseline is the visit before."],
  }))();

/**
 * A flare as the anifrolumab trials count it: a new A, or two new B.
 *
 * @example
 * bilagFlareTulip.levels[0].response; // => "flare"
 */
export const bilagFlareTulip: ResponseDefinition<"flare"> = /* @__PURE__ */ (() =>
  defineResponse({
    id: "bilag-flare-tulip",
    version: "1.0.0",
    title: "BILAG-2004 flare of the TULIP trials",
    source: {
      citation: "Flares in TULIP-1 and TULIP-2. Lupus 2021",
      doi: "10.1177/09612033211014267",
      locator: "abstract",
      evidence: "primary",
    },
    timePoint: "any visit, against the visit before",
    levels: [
      {
        response: "flare",
        statement: "At least one new A, or at least two new B, against the visit before.",
        criterion: anyOf(newA, is("bilag2004NewB", ">=", "2", "{count}")),
      },
    ],
    readings: [grades, "The baseline is the visit before."],
  }))();

/**
 * Severity of a BILAG-2004 flare: severe, moderate or mild.
 *
 * @example
 * bilagFlareBands.levels.map(({ response }) => response); // => ["severe", "moderate", "mild"]
 */
export const bilagFlareBands: ResponseDefinition<"severe" | "moderate" | "mild"> = /* @__PURE__ */ (() => defineResponse({
  id: "bilag-flare-bands",
  version: "1.0.0",
  title: "Severity of a BILAG-2004 flare",
  source: {
    citation: "CORTICOLUP, withdrawal of prednisone 5 mg/d. Ann Rheum Dis, table 3",
    locator: "the bands that fit each of the 17 flares whose grades and severity the table prints",
    evidence: "secondary",
  },
  timePoint: "any visit, against the visit before",
  levels: [
    { response: "severe", statement: "At least one new A.", criterion: newA },
    { response: "moderate", statement: "At least two new B.", criterion: is("bilag2004NewB", ">=", "2", "{count}") },
    {
      response: "mild",
      statement: "One new B, or at least three new C.",
      criterion: anyOf(is("bilag2004NewB", ">=", "1", "{count}"), is("bilag2004NewC", ">=", "3", "{count}")),
    },
  ],
  readings: [
    grades,
    "The bands were inferred from the table: the paper that defines them was not read.",
    "The grades of the table are read as new ones; a new C is a C after D or E.",
  ],
}))();
