import { describe, expect, it } from "vitest";
import type { Incidence } from "../../src/safety/incidence.js";
import { laboratoryTestCodes } from "../../src/sdtm/laboratoryTestCodes.js";
import { vitalSignTestCodes } from "../../src/sdtm/vitalSignsFromSdtm.js";
import { expectClose, valuesInR } from "./simulated/inR.js";
import { simulatedReport } from "./simulatedTrial.js";

/** What simulated/safety.R computed from the same SDTM files, without the library. */
const r = valuesInR("safety.csv");
const { safety } = simulatedReport;
const codeOf = new Map(Object.entries(laboratoryTestCodes).map(([code, test]) => [test, code]));

describe("adverse events of the simulated trial", () => {
  it("are of the subjects whom R finds treated, by the arm as treated", () => {
    for (const { arm, subjects } of safety?.treated ?? []) expect(subjects).toBe(r.number(`treated/${arm}`));
    for (const { arm, deaths } of safety?.deaths.arms ?? []) expect(deaths).toBe(r.number(`deaths/${arm}`));
  });

  const kinds: readonly (readonly [string, Incidence | undefined])[] = [
    ["all", safety?.adverseEvents?.all],
    ["serious", safety?.adverseEvents?.serious],
  ];
  it.each(kinds)("%s: every class and term has R's subjects, bounds, limits, difference and rates", (kind, found) => {
    expect(found?.rows.length).toBeGreaterThan(4);
    for (const row of found?.rows ?? []) {
      const names = row.kind === "any" ? ["any"] : [row.systemOrganClass, ...(row.preferredTerm === null ? [] : [row.preferredTerm])];
      const key = [kind, ...names].join("/");
      for (const { arm, subjects, subjectsPossible, rate, exposureAdjusted } of row.arms) {
        expect([key, subjects, subjectsPossible]).toEqual([key, ...r.numbers(`${key}/subjects/${arm}`)]);
        expectClose([rate.clopperPearson.lower, rate.clopperPearson.upper], r.numbers(`${key}/limits/${arm}`), key);
        const rates = [exposureAdjusted?.least, exposureAdjusted?.most].flatMap((one) => [
          one?.per100PersonYears,
          one?.exactPoisson?.lower,
          one?.exactPoisson?.upper,
        ]);
        expectClose(rates, r.numbers(`${key}/rate/${arm}`), `${key}/rate/${arm}`);
      }
      const { difference } = row.arms[0] ?? {};
      expectClose([difference?.estimate, difference?.newcombe.lower, difference?.newcombe.upper], r.numbers(`${key}/difference`), key);
    }
  });

  it("have R's worst severities", () => {
    for (const { arm, counts } of safety?.adverseEvents?.severity ?? [])
      for (const { severity, subjects } of counts)
        expect([severity, subjects]).toEqual([severity, r.number(`severity/${severity}/${arm}`)]);
  });
});

describe("laboratory values of the simulated trial", () => {
  const { laboratory } = safety ?? {};

  it.each(["low", "high"] as const)("shift %s as in R", (direction) => {
    const counts = laboratory?.shifts[direction] ?? [];
    const keys = [...new Set(counts.map(({ test, arm, from }) => `shift/${direction}/${codeOf.get(test) ?? ""}/${arm}/${from}`))];
    for (const key of keys) {
      const own = counts.filter(({ test, arm, from }) => key === `shift/${direction}/${codeOf.get(test) ?? ""}/${arm}/${from}`);
      const found = ["low", "normal", "high"].map((place) => own.find(({ to }) => to === place)?.subjects ?? 0);
      expect([key, ...found]).toEqual([key, ...r.numbers(key)]);
    }
    expect(keys.length).toBeGreaterThan(30);
  });

  it("have R's worst grades in every test and direction", () => {
    for (const { test, direction, arm, withData, grades, open } of laboratory?.grades ?? []) {
      const key = `grade/${codeOf.get(test) ?? ""}/${direction}/${arm}`;
      expect([key, withData, ...grades, open]).toEqual([key, ...r.numbers(key)]);
    }
  });

  it.each((laboratory?.changes ?? []).map((change) => [change.rule.kind, change] as const))(
    "significant by %s as in R",
    (kind, { counts }) => {
      for (const { test, direction, arm, withData, subjects, subjectsPossible } of counts) {
        const key = `change/${kind}/${codeOf.get(test) ?? ""}/${direction}/${arm}`;
        expect([key, withData, subjects, subjectsPossible]).toEqual([key, ...r.numbers(key)]);
      }
    },
  );

  it("have R's greatest liver values, quadrants and potential injuries", () => {
    const placed = (laboratory?.liver ?? []).filter(({ quadrant }) => quadrant !== null);
    expect(placed.map(({ subject }) => `liver/${subject}`)).toEqual(r.keys("liver/"));
    for (const { subject, aminotransferase, bilirubin, quadrant, injury } of placed) {
      const times = [aminotransferase, bilirubin].map((one) => Number(one?.timesUpperLimit).toFixed(2));
      // R rounds the double of the quotient: the last digit may differ by one.
      const [at = "", tb = "", ...rest] = r.text(`liver/${subject}`).split(" ");
      expect([subject, quadrant, injury]).toEqual([subject, ...rest]);
      [at, tb].forEach((value, i) => {
        expect(Math.abs(Number(value) - Number(times[i]))).toBeLessThan(0.0101);
      });
    }
  });
});

it("vital signs of the simulated trial: subjects at risk and beyond the limits are R's", () => {
  const signs = new Map(Object.entries(vitalSignTestCodes).map(([code, sign]) => [sign, code]));
  expect(safety?.vitalSigns?.length).toBe(16);
  for (const { sign, direction, arm, atRisk, subjects, subjectsPossible } of safety?.vitalSigns ?? []) {
    const key = `vital/${signs.get(sign) ?? ""} ${direction}/${arm}`;
    expect([key, atRisk, subjects, subjectsPossible]).toEqual([key, ...r.numbers(key)]);
  }
});

it("leaves no number of R's without its counterpart in the report", () => {
  expect(r.left()).toEqual([]);
});
