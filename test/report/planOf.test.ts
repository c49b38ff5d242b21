import Ajv2019 from "ajv/dist/2019.js";
import { describe, expect, it } from "vitest";
import { openDecisions, planOf } from "../../src/report/plan/planOf.js";
import { reportPlanSchema } from "../../src/report/plan/reportPlanSchema.js";
import { safetyDecisions } from "../../src/report/plan/safetyPlan.js";
import { suggestedPlan } from "../../src/report/plan/suggestedPlan.js";
import { safetyPlan, safetyStudy } from "./safetyTrial.js";
import { simulatedPlan } from "./simulatedTrial.js";
import { plan, study } from "./trial.js";

const kidney = (change: object) => ({ kidney: { events: [], competing: [], slopesFromWeek: [], ...change } });
const safety = (change: object) => ({ safety: { ...safetyPlan.safety, ...change } });
const eligibility = (change: object) => ({
  eligibility: { ...simulatedPlan.eligibility, ...change },
});

const validate = new Ajv2019({ strict: false }).compile(reportPlanSchema);

describe("a plan", () => {
  it("is read, and its comments go at every depth", () => {
    expect(planOf({ ...plan, "// week": "SAP 5.1", reading: { ...plan.reading, "//": "SAP 6" } })).toEqual(plan);
  });

  it.each([
    ["an open decision", { week: null }, "plan week"],
    [
      "two open decisions, one of them within",
      { week: null, reading: { ...plan.reading, sameDay: null } },
      "open as well: reading.sameDay",
    ],
    ["a missing decision", { tie: undefined }, "plan tie"],
    ["a definition that is none", { definition: "kdigo" }, 'plan definition "kdigo"'],
    ["a misspelt key", { weak: 24 }, 'plan has an unknown key "weak", the nearest known key is "week"'],
    ["a tie that is none", { tie: "first" }, 'window tie "first"'],
    ["a table that is none", { reading: { ...plan.reading, glucocorticoids: { table: "mine", drug: "CMTRT" } } }, 'table "mine"'],
    ["an event that is none", { intercurrentEvents: ["rescue"] }, 'plan intercurrentEvents "rescue" is not'],
    ["a definition that has no choice of instrument", { by: ["upcr"] }, 'definition "kdigo2024"'],
    ["no arm", { arms: [] }, "plan arms an array"],
    ["an equation that is none", { egfr: "ckd-epi" }, 'plan egfr "ckd-epi"'],
    ["a stratum without a name", { strata: "" }, 'plan strata ""'],
    ["a kidney event that is none", kidney({ events: ["flare"] }), 'plan kidney events "flare"'],
    ["a kidney event of an unknown kind", kidney({ events: [{ kind: "decline" }] }), 'plan kidney events[0] kind "decline"'],
    [
      "a loss without days",
      kidney({ events: [{ kind: "egfrDecline", percent: 30 }] }),
      "plan kidney events[0] confirmedAfterDays undefined",
    ],
    ["a fall of everything", kidney({ events: [{ kind: "valueFall", measure: "upcr", percent: 100 }] }), "percent 100 "],
    ["a competing event that is none", kidney({ competing: ["dead"] }), 'plan kidney competing[0] "dead"'],
    ["kidney outcomes without a list", kidney({ slopesFromWeek: undefined }), "plan kidney slopesFromWeek undefined"],
    [
      "a window of milestones that is none",
      kidney({ milestones: { daysBefore: -1, daysAfter: 7 } }),
      "plan kidney milestones daysBefore -1",
    ],
    ["safety without a lag", safety({ lagDays: undefined }), "plan safety lagDays"],
    ["a lag that is none", safety({ lagDays: -1 }), "plan safety lagDays -1"],
    ["a version that is none", safety({ toxicity: "ctcae-6.0" }), 'plan safety toxicity "ctcae-6.0"'],
    ["a meaning that is none", safety({ significantChanges: [{ kind: "big" }] }), 'plan safety significantChanges[0] kind "big"'],
    [
      "a level that is none",
      safety({ significantChanges: [{ kind: "outlierLevel", level: 4 }] }),
      "plan safety significantChanges[0] level 4",
    ],
    ["limits that are none", safety({ vitalSigns: { limits: "mine", repeats: "each" } }), 'plan safety vitalSigns limits "mine"'],
    ["a criterion that is none", safety({ notCollected: ["pain"] }), 'plan safety notCollected[0] "pain"'],
    ["entry criteria that are none", eligibility({ definition: "mine" }), 'plan eligibility definition "mine"'],
    ["a recorded criterion that is none", eligibility({ criteria: { INCL04: "I44" } }), 'plan eligibility criteria INCL04 "I44"'],
    ["a history that is none", eligibility({ complete: ["cancer"] }), 'options complete[0] "cancer"'],
    ["entry criteria without facts", eligibility({ facts: undefined }), "options facts undefined"],
  ])("with %s is refused by name", (_, change, message) => {
    expect(() => planOf({ ...plan, ...change })).toThrow(message);
  });

  it("with every part is read, and satisfies the schema; a part that is null is left out", () => {
    expect(planOf(simulatedPlan)).toEqual(simulatedPlan);
    expect([validate(simulatedPlan), validate.errors]).toEqual([true, null]);
    expect(validate({ ...simulatedPlan, safety: { ...simulatedPlan.safety, lagDays: "never" } })).toBe(false);
    expect(validate({ ...simulatedPlan, kidney: { ...simulatedPlan.kidney, events: ["flare"] } })).toBe(false);
    const without = { egfr: null, strata: null, kidney: null, safety: null, eligibility: null };
    expect(planOf({ ...plan, ...without })).toEqual({ ...plan, ...without });
  });

  it("satisfies the schema, with comments too; a wrong one does not", () => {
    expect([validate(plan), validate.errors]).toEqual([true, null]);
    expect(validate({ ...plan, "// week": "SAP" })).toBe(true);
    expect(validate({ ...plan, week: "24" })).toBe(false);
    expect(validate({ ...plan, tie: "first" })).toBe(false);
    expect(validate({ ...plan, weak: 24 })).toBe(false);
  });
});

describe("a suggested plan", () => {
  const suggested = suggestedPlan(study);

  it("decides what the rows leave no choice about: one variable with arms, one reference start, no repeats of a day", () => {
    expect(suggested).toMatchObject({
      arm: "ARM",
      arms: ["Active", "Placebo"],
      reading: { referenceStart: "RFSTDTC", result: "original", sameDay: "none" },
    });
  });

  it("leaves the rest open, each with a comment, and is refused until it is decided", () => {
    const open = openDecisions(suggested);
    for (const decision of ["definition", "week", "daysBefore", "tie", "onTheDay", "reading.baseline", "reading.events"])
      expect(open).toContain(decision);
    expect(open.filter((one) => !one.includes(".")).every((one) => `// ${one}` in suggested || ["daysAfter", "tie"].includes(one))).toBe(
      true,
    );
    expect(() => planOf(suggested)).toThrow("plan definition");
  });

  it("asks for every decision of safety where AE is there, and for none where it is not", () => {
    const open = openDecisions(suggestedPlan(safetyStudy)).filter((one) => one.startsWith("safety."));
    expect(open).toEqual([
      ...safetyDecisions.filter((key) => key !== "vitalSigns").map((key) => `safety.${key}`),
      "safety.vitalSigns.limits",
      "safety.vitalSigns.repeats",
    ]);
    expect(suggestedPlan(study)["safety"]).toBeNull();
  });

  it("names the units that are not understood, and asks which they mean", () => {
    const rows = (study.domains.lb ?? []).map((row) => ({
      ...row,
      LBORRESU: row["LBTESTCD"] === "PROTCRT" ? "quotient" : (row["LBORRESU"] ?? null),
    }));
    expect(openDecisions(suggestedPlan({ domains: { ...study.domains, lb: rows } }))).toContain("reading.units.quotient");
  });
});
