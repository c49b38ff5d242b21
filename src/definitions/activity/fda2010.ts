import { allOf, anyOf, no, titled } from "../../criteria/combinations.js";
import { defineResponse } from "../../criteria/prepareDefinition.js";
import type { ResponseDefinition } from "../../criteria/responseDefinition.js";
import { baselineIs, is } from "../../criteria/vocabulary.js";

const noA = /* @__PURE__ */ is("bilag2004A", "<=", "0", "{count}");
const atMostB = (count: string) => is("bilag2004B", "<=", count, "{count}");
const baselineA = (count: string) => baselineIs("bilag2004A", ">=", count, "{count}");
const baselineB = (count: string) => baselineIs("bilag2004B", ">=", count, "{count}");
const guidance = (locator: string) =>
  ({
    citation:
      "FDA. Guidance for industry: Systemic lupus erythematosus, developing medical products for treatment. June 2010 (FDA-2010-D-0249)",
    locator,
    evidence: "primary",
  }) as const;

/**
 * Major and partial clinical response by BILAG, as the FDA guidance of 2010 describes them.
 *
 * @example
 * const quiet = { bilag2004A: { value: 0, unit: "{count}" }, bilag2004B: { value: 0, unit: "{count}" } };
 * const after = { ...quiet, events: { newBilagActivity: false, laterNewBilagActivity: false } };
 * classifyActivity({}, after, fda2010Response).response; // => "MCR"
 */
export const fda2010Response: ResponseDefinition<"MCR" | "PCR"> = /* @__PURE__ */ (() =>
  defineResponse({
    id: "fda-2010-response",
    version: "1.0.0",
    title: "Major and partial clinical response, FDA guidance of 2010",
    source: guidance("major and partial clinical response"),
    timePoint: "month 6, with what follows up to month 12",
    levels: [
      {
        response: "MCR",
        statement: "Every system at C or better at month 6 and no new A or B until then, nor from month 6 to month 12.",
        criterion: allOf(noA, atMostB("0"), no("newBilagActivity"), no("laterNewBilagActivity")),
      },
      {
        response: "PCR",
        statement:
          "One of three: C or better at month 6, nothing new until then and no flare for 4 months; at most one B at month 6 and no " +
            "flare to 1 year; or very high activity at baseline, at most two B at month 6 and no flare to 1 year.",
        criterion: allOf(
          noA,
          anyOf(
            titled("C or better", allOf(atMostB("0"), no("newBilagActivity"), no("flareWithin4Months"))),
            titled("at most one B", allOf(atMostB("1"), no("flareWithin1Year"))),
            titled(
              "at most two B after very high activity",
              allOf(
                titled("very high activity at baseline", anyOf(baselineA("2"), allOf(baselineA("1"), baselineB("2")), baselineB("4"))),
                atMostB("2"),
                no("flareWithin1Year"),
              ),
            ),
          ),
        ),
      },
    ],
    readings: [
      "The visit is the one at month 6. What follows it is in the events: flares and new A or B are counted from the records by " +
        "whoever fills them in, unknown while not recorded.",
      "'C or better' is no system at A or B. 'At most one B' leaves no A.",
      "Very high activity is at least 2 A, or 1 A and at least 2 B, or at least 4 B; with an A among 4 B the second holds already.",
      "A flare of the guidance is at least one A or two B in systems that were at C, D or E; a change to C does not matter.",
      "Complete response and remission ask for 6 months in a row and for therapy to have stopped; they are not built in.",
    ],
  }))();
