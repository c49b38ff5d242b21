import Ajv2019 from "ajv/dist/2019.js";
import { describe, expect, it } from "vitest";
import { openDecisions, planOf } from "../../src/report/plan/planOf.js";
import { reportPlanSchema } from "../../src/report/plan/reportPlanSchema.js";
import { suggestedPlan } from "../../src/report/plan/suggestedPlan.js";
import { plan, study } from "./trial.js";

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
    [
      "a table that is none",
      { reading: { ...plan.reading, glucocorticoids: { table: "mine", drug: "CMTRT" } } },
      'table "mine"',
    ],
    ["an event that is none", { intercurrentEvents: ["rescue"] }, 'plan intercurrentEvents "rescue" is not'],
    ["a definition that has no choice of instrument", { by: ["upcr"] }, 'definition "kdigo2024"'],
    ["no arm", { arms: [] }, "plan arms an array"],
  ])("with %s is refused by name", (_, change, message) => {
    expect(() => planOf({ ...plan, ...change })).toThrow(message);
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

  it("names the units that are not understood, and asks which they mean", () => {
    const rows = (study.domains.lb ?? []).map((row) => ({
      ...row,
      LBORRESU: row["LBTESTCD"] === "PROTCRT" ? "quotient" : (row["LBORRESU"] ?? null),
    }));
    expect(openDecisions(suggestedPlan({ domains: { ...study.domains, lb: rows } }))).toContain("reading.units.quotient");
  });
});
