import { spawnSync } from "node:child_process";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toxicityTerms } from "../../src/safety/ctcae/toxicityTerms.js";
import type { LaboratoryTest } from "../../src/safety/safetyTest.js";
import type { ToxicityOptions } from "../../src/safety/toxicityGrade.js";
import { safetyAnswers } from "../../src/testing/vectors/safetyAnswers.js";
import type { SafetyCases } from "../../src/testing/vectors/safetyCases.js";

const isThere = spawnSync("python3", ["--version"]).status === 0;
const seed = process.env["FAST_CHECK_SEED"] === "random" ? Math.floor(Math.random() * 2 ** 31) : 5_631_717;

/** What the second implementation says of this library's answers to inputs of one kind. */
function checked<Kind extends keyof SafetyCases>(
  kind: Kind,
  inputs: readonly SafetyCases[Kind]["input"][],
  answers = safetyAnswers,
): string {
  const vectors = inputs.map((input, i) => ({
    id: `${kind}/${String(i)}`,
    kind,
    reason: "sampled",
    input,
    expected: answers[kind](input),
  }));
  const { stdout, stderr } = spawnSync("python3", ["-B", "verify.py", "-"], {
    cwd: "test/double-programming",
    input: JSON.stringify({ vectors }),
    encoding: "utf8",
    maxBuffer: 1e8,
  });
  return `${stdout}${stderr}`
    .trim()
    .split("\n")
    .filter((line) => line.startsWith("DISAGREES") || line.includes("vectors checked"))
    .join("\n");
}
const agreed = (count: number): string => `${String(count)} vectors checked, 0 disagreements, 0 ignored`;

/** A unit of each test, and values around its limits in steps of the last decimal. */
const units: Readonly<Partial<Record<LaboratoryTest, readonly [unit: string, least: number, most: number, decimals: number]>>> = {
  alt: ["U/L", 1, 1000, 0],
  ast: ["U/L", 1, 1000, 0],
  alkalinePhosphatase: ["U/L", 1, 2500, 0],
  ggt: ["U/L", 1, 1500, 0],
  bilirubin: ["mg/dL", 1, 150, 1],
  creatineKinase: ["U/L", 1, 3000, 0],
  serumCreatinine: ["mg/dL", 10, 900, 2],
  haemoglobin: ["g/L", 60, 160, 0],
  leukocytes: ["10*9/L", 1, 60, 1],
  neutrophils: ["10*9/L", 10, 300, 2],
  lymphocytes: ["10*9/L", 5, 250, 1],
  platelets: ["10*9/L", 10, 300, 0],
  serumAlbumin: ["g/L", 10, 50, 0],
  potassium: ["mmol/L", 20, 80, 1],
  sodium: ["mmol/L", 1180, 1650, 1],
  calciumCorrected: ["mmol/L", 130, 360, 2],
  magnesium: ["mmol/L", 20, 350, 2],
  glucose: ["mmol/L", 10, 300, 1],
  phosphate: ["mmol/L", 20, 150, 2],
  cholesterol: ["mmol/L", 300, 1400, 2],
  triglycerides: ["mmol/L", 100, 1200, 2],
  urate: ["mg/dL", 30, 130, 1],
  eosinophils: ["10*9/L", 1, 150, 2],
  inr: ["{INR}", 8, 60, 1],
  aptt: ["s", 20, 120, 0],
  fibrinogen: ["g/L", 1, 60, 1],
  calciumIonised: ["mmol/L", 70, 190, 2],
  egfr: ["mL/min/{1.73_m2}", 1, 120, 0],
  urineProtein24h: ["g/d", 1, 60, 1],
};

describe.skipIf(!isThere && process.env["CI"] === undefined)("safety a second time, in Python", { timeout: 120_000 }, () => {
  it("CTCAE grades: 20 random values of every term, with range and baseline or without, exact or behind a sign", () => {
    const inputs = toxicityTerms
      .filter(({ test }) => units[test] !== undefined)
      .flatMap(({ test, versions }) => versions.flatMap((version) => fc.sample(graded(test, version), { numRuns: 20, seed })));
    expect(inputs.length).toBeGreaterThan(1200);
    expect(checked("toxicityGrade", inputs)).toBe(agreed(inputs.length));
  });

  function graded(test: LaboratoryTest, version: ToxicityOptions["version"]): fc.Arbitrary<SafetyCases["toxicityGrade"]["input"]> {
    const [unit, least, most, decimals] = units[test] ?? ["", 0, 1, 0];
    const value = fc.integer({ min: least, max: most }).map((digits) => (digits / 10 ** decimals).toFixed(decimals));
    const open = fc.option(value, { freq: 4 });
    const fact = fc.constantFrom(true, false, null);
    const drawn = {
      value,
      sign: fc.constantFrom("", "", "", "<", ">="),
      range: fc.option(fc.tuple(value, value), { freq: 4 }),
      baseline: open,
      edge: open,
      fact,
    };
    return fc.record(drawn).map(({ value: v, sign, range, baseline, edge, fact: answer }) => {
      const [low, high] = [...(range ?? [])].sort((a, b) => Number(a) - Number(b));
      const own = edge === null ? {} : { referenceRange: { low: edge, high: edge } };
      const limits = low === undefined || high === undefined ? null : { low, high };
      const stated = baseline === null ? null : { value: baseline, unit, ...own };
      return {
        test,
        // Behind a sign only where all else is known: the second implementation tries every value of everything open.
        value: { value: `${limits === null || stated === null || edge === null ? "" : sign}${v}`, unit },
        options: { version, range: limits, baseline: stated, fasting: answer, anticoagulated: answer },
      };
    });
  }

  const day = fc
    .tuple(fc.integer({ min: 2023, max: 2025 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
    .map((parts) => parts.map((part) => String(part).padStart(2, "0")).join("-"));
  const kept = fc.constantFrom(10, 10, 7, 4, 0);
  const cut = (text: string, length: number) => (length === 0 ? null : text.slice(0, length));

  it("treatment emergence: 2000 events with whole, partial and missing dates", () => {
    const drawn = fc.record({
      days: fc.tuple(day, day),
      treatment: fc.tuple(day, day),
      keptStart: kept,
      keptEnd: kept,
      lagDays: fc.constantFrom(0, 30, null),
      severityAtStart: fc.constantFrom(null, "mild" as const, "moderate" as const),
      severity: fc.constantFrom(null, "mild" as const, "severe" as const),
      worsening: fc.constantFrom("recorded" as const, "notCollected" as const),
    });
    const inputs = fc
      .sample(drawn, { numRuns: 2000, seed })
      .map(({ days, treatment, keptStart, keptEnd, lagDays, worsening, ...severities }) => {
        const [start = "", end = ""] = [...days].sort();
        const [from = "", until = ""] = [...treatment].sort();
        const event = { start: cut(start, keptStart), end: cut(end, keptEnd), ...severities };
        return { event, treatment: { start: from, end: until }, options: { lagDays, worsening } };
      });
    const answers = new Set(inputs.map((input) => safetyAnswers.treatmentEmergence(input).treatmentEmergent));
    expect(answers).toEqual(new Set(["yes", "no", "unknown"]));
    expect(checked("treatmentEmergence", inputs)).toBe(agreed(2000));
  });

  it("washout windows: 2000 courses with whole, partial and missing dates, before screening and before randomisation", () => {
    const histories = ["bCellDepletion", "biologicOrSmallMolecule", "treatedInfection", "liveVaccine"] as const;
    const drawn = fc.record({
      days: fc.tuple(day, day),
      anchor: day,
      keptStart: kept,
      keptEnd: kept,
      history: fc.constantFrom(...histories),
    });
    const inputs = fc.sample(drawn, { numRuns: 2000, seed }).map(({ days, anchor, keptStart, keptEnd, history }) => {
      const [first = "", last = ""] = [...days].sort();
      const entries = [{ start: cut(first, keptStart), end: cut(last, keptEnd) }];
      const subject = { screening: anchor, randomisation: anchor, histories: { [history]: { isComplete: true, entries } } };
      return { definition: "nct05631717-eligibility", subject };
    });
    expect(checked("eligibility", inputs)).toBe(agreed(2000));
  });

  it("notices a wrong answer", () => {
    const wrong = { ...safetyAnswers, seriousness: () => ({ byFlag: "no", byCriteria: "no", contradicts: true }) as const };
    expect(checked("seriousness", [{ row: { AESER: "Y", AESDTH: "Y" } }], wrong)).toContain("1 vectors checked, 1 disagreements");
  });
});
