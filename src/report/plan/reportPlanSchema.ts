import { deepFrozen } from "../../measurement/deepFrozen.js";
import { eventNames } from "../../measurement/assessment.js";
import { planPartSchemas } from "./planPartSchemas.js";
import { days, object, optional, text, texts } from "./schemaParts.js";

const baseline = {
  oneOf: [
    object(["kind", "variable"], { kind: { const: "flaggedRecord" }, variable: { enum: ["BLFL", "LOBXFL"] } }),
    object(["kind", "onTheDay"], { kind: { const: "lastOnOrBefore" }, onTheDay: { enum: ["included", "excluded"] } }),
    object(["kind", "daysBefore", "decimals"], { kind: { const: "meanOfScreening" }, daysBefore: days, decimals: days }),
  ],
};

/** What a plan must decide; the rest is optional. */
export const decisions = [
  "definition",
  "week",
  "daysBefore",
  "daysAfter",
  "tie",
  "confirmation",
  "arm",
  "arms",
  "intercurrentEvents",
  "onTheDay",
  "compare",
  "reading",
];

/**
 * The JSON Schema (draft 2019-09) of a plan, for editors and other programs. `planOf` also checks what a schema cannot say, such as
 * whether a definition exists.
 *
 * @example
 * reportPlanSchema.required.includes("definition"); // => true
 * @category Report
 */
export const reportPlanSchema = /* @__PURE__ */ deepFrozen({
  $schema: "https://json-schema.org/draft/2019-09/schema",
  title: "Plan of a report of renal-response",
  ...object(decisions, {
    definition: { ...text, description: "the id of a published definition" },
    by: optional({ type: "array", minItems: 1, items: { enum: ["upcr", "urineProtein24h"] } }),
    week: { type: "number", exclusiveMinimum: 0 },
    daysBefore: days,
    daysAfter: days,
    tie: { enum: ["earlier", "later"] },
    confirmation: object(["minDays", "maxNotEvaluable"], { minDays: days, maxNotEvaluable: days }),
    arm: { enum: ["ARM", "ACTARM"] },
    arms: { ...texts, minItems: 1, description: "differences are the first minus the second" },
    intercurrentEvents: { type: "array", items: { enum: eventNames } },
    onTheDay: { enum: ["affected", "unaffected"] },
    compare: { anyOf: [{ const: "published" }, texts] },
    reading: {
      type: "object",
      description: "the options of coursesFromSdtm, the table of glucocorticoids by its id",
      required: ["result", "referenceStart", "baseline", "sameDay"],
      properties: {
        result: { enum: ["original", "standard"] },
        referenceStart: { enum: ["RFSTDTC", "RFXSTDTC"] },
        baseline,
        sameDay: { enum: ["none", "first", "last", "worst"] },
        withoutSpecimen: { enum: ["accept"] },
        tests: { type: "array", items: { type: "object", required: ["domain", "testCode"] } },
        events: { type: "array", items: { type: "object", required: ["domain", "variable", "date", "event"] } },
        eventsRecorded: { type: "array", items: { enum: eventNames } },
        glucocorticoids: optional({ type: "object", required: ["table", "drug"] }),
      },
    },
    activity: optional(
      object(["baselineVisit"], {
        baselineVisit: text,
        sledai2k: optional(text),
        bilag2004: optional(text),
        physicianGlobal: optional(text),
      }),
    ),
    ...planPartSchemas(),
  }),
});
