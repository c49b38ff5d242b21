import { spawnSync } from "node:child_process";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluateWindow } from "../../src/eligibility/evaluateWindow.js";
import { readEligibilitySubject } from "../../src/eligibility/eligibilitySubject.js";
import { toxicityTerms } from "../../src/safety/ctcae/toxicityTerms.js";
import type { LaboratoryTest } from "../../src/safety/safetyTest.js";
import { toxicityGrade } from "../../src/safety/toxicityGrade.js";
import { treatmentEmergent } from "../../src/safety/treatmentEmergent.js";

const folder = "test/double-programming";
const isThere = spawnSync("python3", ["--version"]).status === 0;
const seed = process.env["FAST_CHECK_SEED"] === "random" ? Math.floor(Math.random() * 2 ** 31) : 5_631_717;
const checked = (cases: readonly unknown[]) => {
  const { status, stdout, stderr } = spawnSync("python3", ["-B", "safety.py"], {
    cwd: folder,
    input: JSON.stringify(cases),
    encoding: "utf8",
    maxBuffer: 1e8,
  });
  return [status, `${stdout}${stderr}`.trim()];
};

/** The unit in which the second implementation holds the limits, and values around them. */
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
};
const left = ["Hemoglobin increased", "Leukocytosis", "Acute kidney injury", "Hyperuricemia"];

describe.skipIf(!isThere && process.env["CI"] === undefined)("safety a second time, in Python", { timeout: 120_000 }, () => {
  it("CTCAE grades: every term with a number, 40 random values each, with range and baseline or without", () => {
    const terms = toxicityTerms.filter(({ test, term }) => units[test] !== undefined && !left.includes(term));
    const cases = terms.flatMap(({ test, direction, versions }) =>
      versions.flatMap((version) => {
        const [unit, least, most, decimals] = units[test] ?? ["", 0, 1, 0];
        const value = fc.integer({ min: least, max: most }).map((digits) => (digits / 10 ** decimals).toFixed(decimals));
        const open = fc.option(value, { freq: 4 });
        const drawn = fc.record({
          value,
          range: fc.option(fc.tuple(value, value), { freq: 4 }),
          baseline: open,
          baselineHigh: open,
          fasting: fc.constantFrom(true, false, null),
        });
        return fc.sample(drawn, { numRuns: 40, seed }).map(({ value: v, range, baseline, baselineHigh, fasting }) => {
          const [low, high] = range === null ? [null, null] : [...range].sort((a, b) => Number(a) - Number(b));
          const own =
            baseline === null
              ? null
              : { value: baseline, unit, ...(baselineHigh === null ? {} : { referenceRange: { high: baselineHigh } }) };
          const found = toxicityGrade(
            test,
            { value: v, unit },
            { version, range: low == null || high == null ? null : { low, high }, baseline: own, fasting },
          );
          return {
            kind: "grade",
            test,
            direction,
            version,
            value: v,
            low,
            high,
            baseline,
            baselineHigh: baseline === null ? null : baselineHigh,
            fasting,
            expected: found[direction]?.grades,
          };
        });
      }),
    );
    expect(cases.length).toBeGreaterThan(2000);
    expect(checked(cases)).toEqual([0, `${String(cases.length)} checked, 0 disagreements`]);
  });

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
      severityAtStart: fc.constantFrom(null, "mild", "moderate"),
      severity: fc.constantFrom(null, "mild", "severe"),
      worsening: fc.constantFrom("recorded", "notCollected"),
    });
    const cases = fc
      .sample(drawn, { numRuns: 2000, seed })
      .map(({ days, treatment, keptStart, keptEnd, lagDays, severityAtStart, severity, worsening }) => {
        const [start = "", end = ""] = [...days].sort();
        const [from = "", until = ""] = [...treatment].sort();
        const event = { start: cut(start, keptStart), end: cut(end, keptEnd), severityAtStart, severity } as const;
        const { treatmentEmergent: expected } = treatmentEmergent(
          event as never,
          { start: from, end: until },
          { lagDays, worsening: worsening as "recorded" },
        );
        return { kind: "emergence", ...event, from, until, lagDays, worsening, expected };
      });
    expect(new Set(cases.map(({ expected }) => expected))).toEqual(new Set(["yes", "no", "unknown"]));
    expect(checked(cases)).toEqual([0, "2000 checked, 0 disagreements"]);
  });

  it("washout windows: 2000 courses with whole, partial and missing dates", () => {
    const drawn = fc.record({
      days: fc.tuple(day, day),
      anchor: day,
      keptStart: kept,
      keptEnd: kept,
      weeks: fc.constantFrom(2, 4, 12, 24),
    });
    const cases = fc.sample(drawn, { numRuns: 2000, seed }).map(({ days, anchor, keptStart, keptEnd, weeks }) => {
      const [first = "", last = ""] = [...days].sort();
      const [start, end] = [cut(first, keptStart), cut(last, keptEnd)];
      const subject = readEligibilitySubject({
        screening: anchor,
        histories: { bCellDepletion: { isComplete: true, entries: [{ start, end }] } },
      });
      const { verdict } = evaluateWindow({ kind: "within", history: "bCellDepletion", weeks, before: "screening" }, subject);
      return { kind: "window", start, end, anchor, weeks, expected: verdict };
    });
    expect(checked(cases)).toEqual([0, "2000 checked, 0 disagreements"]);
  });

  it("notices a wrong answer", () => {
    expect(
      checked([{ kind: "window", start: "2024-01-08", end: "2024-01-08", anchor: "2024-06-24", weeks: 24, expected: "notMet" }])[0],
    ).toBe(1);
  });
});
