import { allOf, anyOf } from "../../criteria/combinations.js";
import { baselineIs, is } from "../../criteria/vocabulary.js";
import type { KidneyEventDefinition } from "../kidneyEvent.js";
import { againstEarlier, defineKidneyEvent } from "../kidneyRules.js";

/**
 * AURORA 2 renal flare: UPCR back above 1 or 2, by how far it had fallen, after an adequate response.
 *
 * @category Kidney
 * @example
 * aurora2RenalFlare.components[0].after.name; // => "adequate response"
 */
export const aurora2RenalFlare: KidneyEventDefinition = /* @__PURE__ */ ((): KidneyEventDefinition =>
  defineKidneyEvent({
    id: "aurora2-renal-flare",
    version: "1.0.0",
    title: "AURORA 2 renal flare",
    source: {
      citation: "AURORA 2 (voclosporin in lupus nephritis, extension). Lupus Sci Med 2024;11 Suppl 2:A85.1",
      trial: "NCT03597464",
      locator: "abstract: adequate response and renal flare",
      evidence: "primary",
    },
    components: [
      {
        event: "proteinuricFlare",
        statement:
          "After an adequate response (UPCR at most 0.7, sustained): UPCR above 1 where the value after it was below 0.2, above 2 " +
            "where it was 0.2 to 1.0.",
        rule: /* @__PURE__ */ againstEarlier(
          /* @__PURE__ */ anyOf(
            /* @__PURE__ */ allOf(/* @__PURE__ */ baselineIs("upcr", "<", "0.2", "g/g"), /* @__PURE__ */ is("upcr", ">", "1", "g/g")),
            /* @__PURE__ */ allOf(
              /* @__PURE__ */ baselineIs("upcr", ">=", "0.2", "g/g"),
              /* @__PURE__ */ baselineIs("upcr", "<=", "1", "g/g"),
              /* @__PURE__ */ is("upcr", ">", "2", "g/g"),
            ),
          ),
        ),
        after: {
          name: "adequate response",
          criterion: /* @__PURE__ */ is("upcr", "<=", "0.7", "g/g"),
          persistence: { laterVisits: 1, minDays: 1 },
        },
      },
    ],
    readings: [
      "How long 'sustained' is was not seen: one later value of at most 0.7, with none above between, sustains the response, which " +
        "begins at the first.",
      "'The post-response value' is any value from the response on, so the lowest of them decides.",
      "After values above 1.0 alone nothing is printed: no flare is found there.",
      "Flares were adjudicated; this is the printed limit, not their judgement. No second value is asked for.",
    ],
  }))();
