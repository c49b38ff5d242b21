import { eligibilityHistories } from "../../eligibility/eligibilityRule.js";
import { publishedKidneyEvents } from "../../kidney/events/publishedKidneyEvents.js";
import { eventNames } from "../../measurement/assessment.js";
import { measureNames } from "../../measurement/measure.js";
import { ctcaeVersions } from "../../safety/ctcae/toxicityTerm.js";
import { seriousnessVariables } from "../../safety/seriousness.js";
import { eligibilityDomains } from "../../sdtm/eligibilityOptions.js";
import { egfrEquationIds } from "./egfrEquationOf.js";
import { limitFamilies, safetyDecisions } from "./safetyPlan.js";
import { days, object, optional, text } from "./schemaParts.js";

const from1 = (maximum: number) => ({ type: "integer", minimum: 1, maximum });
const confirmed = { anyOf: [{ type: "integer", minimum: 1 }, { const: "firstValue" }] };

const kidney = () =>
  object(["events", "competing", "slopesFromWeek"], {
    events: {
      type: "array",
      items: {
        anyOf: [
          { enum: publishedKidneyEvents.map(({ id }) => id) },
          object(["kind", "percent", "confirmedAfterDays"], {
            kind: { const: "egfrDecline" },
            percent: { type: "number", exclusiveMinimum: 0, exclusiveMaximum: 100 },
            confirmedAfterDays: confirmed,
          }),
          object(["kind", "confirmedAfterDays"], { kind: { const: "creatinineDoubling" }, confirmedAfterDays: confirmed }),
          object(["kind", "egfrBelow", "confirmedAfterDays"], {
            kind: { const: "kidneyFailure" },
            egfrBelow: { type: "number", exclusiveMinimum: 0 },
            confirmedAfterDays: confirmed,
          }),
          object(["kind", "measure", "atMost", "unit"], {
            kind: { const: "valueAtMost" },
            measure: { enum: measureNames },
            atMost: { type: ["number", "string"] },
            unit: text,
          }),
          object(["kind", "measure", "percent"], {
            kind: { const: "valueFall" },
            measure: { enum: measureNames },
            percent: { type: "number", exclusiveMinimum: 0, exclusiveMaximum: 100 },
          }),
        ],
      },
    },
    competing: { type: "array", items: { enum: eventNames } },
    slopesFromWeek: { type: "array", items: days },
    ratios: optional({ type: "array", items: { enum: measureNames } }),
    milestones: optional(object(["daysBefore", "daysAfter"], { daysBefore: days, daysAfter: days })),
  });

const safety = () =>
  object(safetyDecisions, {
    lagDays: { anyOf: [days, { const: "noEnd" }] },
    worsening: { enum: ["recorded", "notCollected"] },
    openTiming: { enum: ["unknown", "conservative"] },
    severity: { enum: ["AESEV", "AETOXGR"] },
    serious: { enum: ["byFlag", "byCriteria", "either"] },
    notCollected: optional({ type: "array", items: { enum: Object.keys(seriousnessVariables) } }),
    endOfFollowUp: { enum: ["RFXENDTC", "RFENDTC", "RFPENDTC"] },
    baseline: { enum: ["onOrBefore", "before"] },
    toxicity: { enum: ctcaeVersions },
    significantChanges: {
      type: "array",
      items: {
        anyOf: [
          object(["kind", "version", "toGrade", "byGrades"], {
            kind: { const: "worsenedToGrade" },
            version: { enum: ctcaeVersions },
            toGrade: from1(4),
            byGrades: from1(4),
          }),
          object(["kind"], { kind: { const: "shiftFromNormal" } }),
          object(["kind", "level"], { kind: { const: "outlierLevel" }, level: from1(3) }),
        ],
      },
    },
    vitalSigns: object(["limits", "repeats"], { limits: { enum: limitFamilies }, repeats: { enum: ["each", "last"] } }),
  });

const texts = { type: "object", additionalProperties: text };
const rows = (own: Readonly<Record<string, object>>) =>
  object(["domain", "variable", ...Object.keys(own)], {
    domain: { enum: eligibilityDomains },
    where: optional({ type: "object" }),
    variable: text,
    ...own,
  });
const list = (items: object) => ({ type: "array", items });
const anchor = { anyOf: [text, { type: "object", required: ["domain", "where"] }] };
const eligibility = () =>
  object(["definition", "age", "histories", "complete", "items", "facts", "criteria"], {
    definition: text,
    screening: anchor,
    randomisation: anchor,
    age: { enum: ["atConsent", "notAtConsent"] },
    histories: list(rows({ values: list(text), history: { enum: eligibilityHistories }, as: { enum: ["course", "event", "changes"] } })),
    complete: list({ enum: eligibilityHistories }),
    items: list(rows({ classification: text, items: texts, notRecorded: { enum: ["absent", "unknown"] } })),
    facts: list({ type: "object", required: ["domain", "variable", "fact", "yes", "no"] }),
    criteria: texts,
  });

/** The schemas of the parts that a plan may leave out. */
export function planPartSchemas(): Readonly<Record<string, object>> {
  return {
    egfr: optional({ enum: egfrEquationIds }),
    strata: optional({ ...text, description: "a variable of DM" }),
    kidney: optional(kidney()),
    safety: optional(safety()),
    eligibility: optional(eligibility()),
  };
}
