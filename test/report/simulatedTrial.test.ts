import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { simulatedReport as report } from "./simulatedTrial.js";

/** What simulated/results.R computed from the same SDTM files, without the library. */
const rows = (name: string) =>
  readFileSync(`test/report/simulated/${name}`, "utf8")
    .trimEnd()
    .split("\n")
    .slice(1)
    .map((line) => line.split(","));
const inR = new Map(rows("results.csv").map(([key = "", value = ""]) => [key, value]));
const text = (key: string) => {
  const value = inR.get(key);
  if (value === undefined) throw new Error(`results.csv has no ${key}`);
  return value;
};
const number = (key: string) => (text(key) === "NA" ? null : Number(text(key)));
const arms = ["UC-MSC", "low-dose IL-2"];
const sizes = [21, 20];
const expectClose = (value: number | null, key: string) => {
  const expected = number(key);
  if (expected === null) expect([key, value]).toEqual([key, null]);
  else expect(value, key).toBeCloseTo(expected, 9);
};

describe("the response at week 24 of the simulated trial", () => {
  it("is R's for every subject", () => {
    expect(report.subjects.map(({ id, response }) => [id, response])).toEqual(report.subjects.map(({ id }) => [id, text(`week24 ${id}`)]));
    expect(report.subjects).toHaveLength(41);
  });

  it.each(["CR", "PR", "CR or PR", "NR", "NE"])("%s: counts and Clopper-Pearson intervals are R's", (label) => {
    const row = report.rates.find((each) => each.label === label);
    arms.forEach((arm, i) => {
      const rate = row?.rates[i];
      expect([rate?.total, rate?.responders]).toEqual([sizes[i], number(`count/${label}/${arm}`)]);
      expectClose(rate?.clopperPearson.lower ?? null, `lower/${label}/${arm}`);
      expectClose(rate?.clopperPearson.upper ?? null, `upper/${label}/${arm}`);
    });
  });

  it.each(["CR", "CR or PR"])("%s: difference, Newcombe's interval and Fisher's P are R's", (label) => {
    const comparison = report.rates.find((each) => each.label === label)?.comparison;
    expectClose(comparison?.difference.estimate ?? null, `difference/${label}`);
    expectClose(comparison?.difference.newcombe.lower ?? null, `differenceLower/${label}`);
    expectClose(comparison?.difference.newcombe.upper ?? null, `differenceUpper/${label}`);
    expectClose(comparison?.fisherExactP ?? null, `fisher/${label}`);
  });

  it("says why somebody is not evaluable: dose missing, dropout, creatinine not done, visit missed, death, never treated", () => {
    const open = Object.fromEntries(
      report.subjects.filter(({ reasons }) => reasons.length > 0).map(({ id, reasons }) => [id.slice(-3), reasons]),
    );
    expect(open).toEqual({
      "007": ["prednisone-equivalent dose at follow-up is missing"],
      "008": ["no visit from day 154 to day 182"],
      "013": ["serum creatinine at follow-up is missing"],
      "023": ["no visit from day 154 to day 182"],
      "031": ["no visit from day 154 to day 182", "death on 2023-05-29"],
      "041": ["never treated: no reference start is recorded"],
    });
  });

  it("is by the instruments that R finds at baseline and at the visit", () => {
    for (const { id, baseline, week } of report.instruments) {
      expect([id, baseline, week ?? "NA"]).toEqual([id, text(`instrumentBaseline ${id}`), text(`instrumentWeek24 ${id}`)]);
    }
  });
});

const analyses = report.times.map(
  (analysis) => [`${analysis.endpoint.label === "CR" ? "CR" : "any"}/${analysis.rule.kind}`, analysis] as const,
);

describe("the times to response of the simulated trial", () => {
  it.each(analyses)("%s: event and day of every treated subject are R's", (key, { times }) => {
    const expected = rows("times.csv").filter(([endpoint = "", rule = ""]) => `${endpoint}/${rule}` === key);
    expect(expected).toHaveLength(40);
    expect(times.map(({ id, arm, event, days }) => [id, arm, event ? "TRUE" : "FALSE", String(days)])).toEqual(
      expected.map((row) => row.slice(2)),
    );
  });

  it.each(analyses)("%s: events, median with its limits and log-rank P are R's", (key, { arms: curves, test }) => {
    for (const { arm, curve } of curves) {
      expect(curve.events).toBe(number(`events/${key}/${arm}`));
      const found = [curve.median.day, curve.median.lower, curve.median.upper];
      expect(found).toEqual(["median", "medianLower", "medianUpper"].map((what) => number(`${what}/${key}/${arm}`)));
    }
    expectClose(test?.pValue ?? null, `logRank/${key}`);
  });
});

describe("the sensitivity analysis of the simulated trial", () => {
  it.each(report.sensitivity.map((row) => [row.strategy, row.imputation, row] as const))(
    "%s, %s: CR, PR, NR, NE by arm are R's",
    (strategy, imputation, row) => {
      for (const [i, arm] of arms.entries()) {
        const expected = text(`sensitivity/${strategy}/${imputation === "nothing imputed" ? "none" : imputation}/${arm}`);
        const count = (response: string) => row.subjects.filter((subject) => subject.arm === arm && subject.response === response).length;
        expect(["CR", "PR", "NR", "NE"].map(count).join(" ")).toBe(expected);
        const [cr = 0, pr = 0, , ne = 0] = expected.split(" ").map(Number);
        expect(row.endpoints.map(({ counts }) => counts[i]?.responders)).toEqual([cr, cr + pr]);
        expect(row.notEvaluable[i]).toBe(ne);
      }
    },
  );
});

describe("activity and prednisone of the simulated trial", () => {
  const activity = report.activity?.rows ?? [];

  it.each(activity.map((row) => [row.title, row.visit, row.arm, row] as const))(
    "%s, %s, %s: values and changes are R's",
    (title, visit, arm, row) => {
      for (const [what, description] of [
        ["value", row.values],
        ["change", row.changes],
      ] as const) {
        if (description === null) continue;
        const { n, missing, mean, sd, median, min, max, q1, q3 } = description;
        const expected = text(`activity/${title}/${visit}/${arm}/${what}`.replace(/,/g, "")).split(" ").map(Number);
        expect(n + missing).toBe(sizes[arms.indexOf(arm)]);
        expect([n, mean, sd, median, min, max, q1, q3]).toEqual(expected.map((value) => expect.closeTo(value, 6) as number));
      }
    },
  );

  it("SRI-4 is R's for every subject", () => {
    expect(report.subjects.map(({ id }, i) => [id, report.activity?.sriResponses[i]])).toEqual(
      report.subjects.map(({ id }) => [id, text(`sri4 ${id}`)]),
    );
  });
});

describe("what must hold of the report of any trial", () => {
  it("gives everyone one response, and reasons to those who are not evaluable alone", () => {
    const single = report.rates.filter(({ label }) => !label.includes(" or "));
    expect(single.flatMap(({ rates }) => rates).reduce((sum, { responders }) => sum + responders, 0)).toBe(report.subjects.length);
    for (const { id, response, reasons } of report.subjects) expect([id, reasons.length > 0]).toEqual([id, response === "NE"]);
  });

  it("never has a stricter rule earlier than the first visit", () => {
    for (const { endpoint, times } of report.times) {
      const first = report.times.find((one) => one.endpoint.label === endpoint.label)?.times ?? [];
      times.forEach((time, i) => {
        expect([time.id, !time.event || (first[i]?.event === true && first[i].days <= time.days)]).toEqual([time.id, true]);
      });
    }
  });

  it("has the comparison of the plan's own definition where the table of responses has it", () => {
    expect(report.definitions[0]?.comparison).toEqual(report.rates[0]?.comparison);
    expect(report.definitions[0]?.responses).toEqual(report.subjects.map(({ response }) => response));
  });
});
