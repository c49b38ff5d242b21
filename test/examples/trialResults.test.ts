import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { trialResults } from "../../examples/results/results";
import { plan, results, root, trial } from "./bundledResults";
import { protocolRule } from "./protocolRule";

/** What results.R computed from the same CSV files, without the library. */
const rows = (name: string) => readFileSync(`${root}test/examples/fixtures/results/${name}`, "utf8").trimEnd().split("\n").slice(1).map((line) => line.split(","));
const inR = new Map(rows("results.csv").map(([key = "", value = ""]) => [key, value]));
const text = (key: string) => {
  const value = inR.get(key);
  if (value === undefined) throw new Error(`results.csv has no ${key}`);
  return value;
};
const number = (key: string) => (text(key) === "NA" ? null : Number(text(key)));
const arms = ["UC-MSC", "low-dose IL-2"];
const expectClose = (value: number | null, key: string) => {
  const expected = number(key);
  if (expected === null) expect([key, value]).toEqual([key, null]);
  else expect(value, key).toBeCloseTo(expected, 9);
};

describe("the response at week 24 of the simulated trial", () => {
  it("is R's for every subject", () => {
    expect(results.atWeek.map(({ id, response }) => [id, response])).toEqual(trial.subjects.map(({ id }) => [id, text(`week24 ${id}`)]));
  });

  it("is that of the rule written apart from the library, at every visit", () => {
    let checked = 0;
    for (const { id, visits } of trial.subjects) {
      const [baseline, ...later] = visits;
      for (const { visit, assessment } of later) {
        const week = Number(visit.replace("WEEK ", ""));
        const subject = trialResults({ ...trial, subjects: trial.subjects.filter((one) => one.id === id) }, { ...plan, window: { ...plan.window, week, daysBefore: 3, daysAfter: 3 } });
        expect([id, visit, subject.atWeek[0]?.response]).toEqual([id, visit, protocolRule(baseline?.assessment ?? {}, assessment)]);
        checked++;
      }
    }
    expect(checked).toBe(trial.subjects.reduce((sum, { visits }) => sum + visits.length - 1, 0));
  });

  it.each(["CR", "PR", "CR or PR", "NR", "NE"])("%s: counts and Clopper-Pearson intervals are R's", (label) => {
    const row = results.rates.find((each) => each.label === label);
    arms.forEach((arm, i) => {
      const rate = row?.rates[i];
      expect(rate?.total).toBe(20);
      expect(rate?.responders).toBe(number(`count/${label}/${arm}`));
      expectClose(rate?.clopperPearson.lower ?? null, `lower/${label}/${arm}`);
      expectClose(rate?.clopperPearson.upper ?? null, `upper/${label}/${arm}`);
    });
  });

  it.each(["CR", "CR or PR"])("%s: difference, Newcombe's interval and Fisher's P are R's", (label) => {
    const comparison = results.rates.find((each) => each.label === label)?.comparison;
    expectClose(comparison?.difference.estimate ?? null, `difference/${label}`);
    expectClose(comparison?.difference.newcombe.lower ?? null, `differenceLower/${label}`);
    expectClose(comparison?.difference.newcombe.upper ?? null, `differenceUpper/${label}`);
    expectClose(comparison?.fisherExactP ?? null, `fisher/${label}`);
  });

  it("compares endpoints only, not PR alone or NR", () => {
    expect(results.rates.map(({ label, comparison }) => [label, comparison !== null])).toEqual([
      ["CR", true], ["PR", false], ["CR or PR", true], ["NR", false], ["NE", false],
    ]);
  });

  it("has reasons for those who are not evaluable, and for no one else", () => {
    const open = Object.fromEntries(results.atWeek.filter(({ reasons }) => reasons.length > 0).map(({ id, reasons }) => [id.slice(-3), reasons]));
    // From exceptions.ts: dose missing, dropout, creatinine not done, visit missed, no 24-h protein, death.
    expect(open).toEqual({
      "007": ["prednisone-equivalent dose at follow-up is missing"],
      "008": ["no visit from day 154 to day 182"],
      "013": ["serum creatinine at follow-up is missing"],
      "023": ["no visit from day 154 to day 182"],
      "031": ["no visit from day 154 to day 182", "death on 2023-05-29"],
    });
  });
});

const analyses = results.times.map((analysis) => {
  const endpoint = analysis.endpoint.label === "CR" ? "CR" : "any";
  return [`${endpoint}/${analysis.rule.kind}`, analysis] as const;
});

describe("the times to response of the simulated trial", () => {
  it("are for two endpoints by three rules", () => {
    expect(analyses.map(([key]) => key)).toEqual(["CR/firstVisit", "CR/confirmed", "CR/sustained", "any/firstVisit", "any/confirmed", "any/sustained"]);
  });

  it.each(analyses)("%s: event and day of every subject are R's", (key, { times }) => {
    const expected = rows("times.csv").filter(([endpoint = "", rule = ""]) => `${endpoint}/${rule}` === key);
    expect(expected).toHaveLength(40);
    expect(times.map(({ id, arm, event, days }) => [id, arm, event ? "TRUE" : "FALSE", String(days)])).toEqual(expected.map((row) => row.slice(2)));
  });

  it.each(analyses)("%s: events, median with its limits and log-rank P are R's", (key, { arms: curves, test }) => {
    expect(curves.map(({ arm }) => arm)).toEqual(arms);
    for (const { arm, curve } of curves) {
      expect(curve.events).toBe(number(`events/${key}/${arm}`));
      expect([curve.median.day, curve.median.lower, curve.median.upper]).toEqual(["median", "medianLower", "medianUpper"].map((what) => number(`${what}/${key}/${arm}`)));
    }
    expectClose(test?.pValue ?? null, `logRank/${key}`);
  });
});

describe("the sensitivity analysis of the simulated trial", () => {
  it("has every strategy with every imputation", () => {
    expect(results.sensitivity.map(({ strategy, imputation }) => `${strategy} ${imputation}`).length).toBe(4 * 6);
    expect(new Set(results.sensitivity.map(({ strategy, imputation }) => `${strategy} ${imputation}`)).size).toBe(24);
  });

  it.each(results.sensitivity.map((row) => [row.strategy, row.imputation, row] as const))("%s, %s: CR, PR, NR and NE by arm are R's", (strategy, imputation, row) => {
    for (const [i, arm] of arms.entries()) {
      const expected = text(`sensitivity/${strategy}/${imputation === "nothing imputed" ? "none" : imputation}/${arm}`);
      const count = (response: string) => row.subjects.filter((subject) => subject.arm === arm && subject.response === response).length;
      expect(["CR", "PR", "NR", "NE"].map(count).join(" ")).toBe(expected);
      const [cr = 0, pr = 0, , ne = 0] = expected.split(" ").map(Number);
      expect(row.endpoints.map(({ counts }) => counts[i]?.responders)).toEqual([cr, cr + pr]);
      expect(row.notEvaluable[i]).toBe(ne);
    }
  });
});

describe("activity and prednisone of the simulated trial", () => {
  it("is described for three measures at six visits in two arms", () => {
    expect(results.activity).toHaveLength(3 * 6 * 2);
    expect(results.activity.filter(({ changes }) => changes === null).map(({ visit }) => visit)).toEqual(Array.from({ length: 6 }, () => "BASELINE"));
  });

  it.each(results.activity.map((row) => [row.title, row.visit, row.arm, row] as const))("%s, %s, %s: values and changes are R's", (title, visit, arm, row) => {
    for (const [what, description] of [["value", row.values], ["change", row.changes]] as const) {
      if (description === null) continue;
      const { n, missing, mean, sd, median, min, max, q1, q3 } = description;
      const expected = text(`activity/${title}/${visit}/${arm}/${what}`.replace(/,/g, "")).split(" ").map(Number);
      expect(n + missing).toBe(20);
      expect([n, mean, sd, median, min, max, q1, q3]).toEqual(expected.map((value) => expect.closeTo(value, 6) as number));
    }
  });
});

describe("SRI-4 at week 24 of the simulated trial", () => {
  it("is R's for every subject", () => {
    expect(results.sri.map(({ id, response }) => [id, response])).toEqual(trial.subjects.map(({ id }) => [id, text(`sri4 ${id}`)]));
  });

  it.each([
    ["001", "SRI", "SLEDAI-2K fell by exactly 4, one new B"],
    ["003", "NR", "global assessment rose by exactly 0.30"],
    ["004", "SRI", "global assessment rose by 0.20"],
    ["006", "NR", "SLEDAI-2K fell by 3"],
    ["014", "NR", "a new A"],
    ["022", "NE", "global assessment not done"],
    ["032", "SRI", "complement not done, but the fall is enough either way"],
    ["031", "NE", "died before"],
  ])("subject %s is %s: %s", (subject, response) => {
    expect(results.sri.find(({ id }) => id.endsWith(subject))?.response).toBe(response);
  });
});
