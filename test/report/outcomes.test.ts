import { describe, expect, it } from "vitest";
import { reportTables } from "../../src/report/tables/reportTables.js";
import { trialReport } from "../../src/report/trialReport.js";
import { safetyPlan, safetyStudy } from "./safetyTrial.js";

const { safety: _, ...plan } = safetyPlan;

describe("kidney outcomes of the six invented subjects, by hand", () => {
  const report = trialReport(safetyStudy, {
    ...plan,
    kidney: {
      events: [
        { kind: "valueFall", measure: "upcr", percent: 50 },
        { kind: "egfrDecline", percent: 25, confirmedAfterDays: "firstValue" },
        { kind: "valueAtMost", measure: "upcr", atMost: "0.5", unit: "g/g" },
      ],
      competing: ["death"],
      slopesFromWeek: [0],
      ratios: ["upcr"],
      milestones: { daysBefore: 14, daysAfter: 14 },
    },
  });
  const { kidney } = report;

  it("dates the first fall of UPCR by half: 1.2 and 1.4 of 2.8 are, 1.41 is not", () => {
    const [fall] = kidney?.events ?? [];
    expect(fall?.times.map(({ id, event, days }) => [id, event, days])).toEqual([
      ["01", "upcr-fall-50", 84],
      ["02", "upcr-fall-50", 168],
      ["03", "upcr-fall-50", 164],
      ["04", null, 168],
      ["05", "upcr-fall-50", 84],
      ["06", "upcr-fall-50", 168],
    ]);
    expect(fall?.arms.map(({ incidence }) => [incidence.events, incidence.subjects])).toEqual([
      [3, 3],
      [2, 3],
    ]);
  });

  it("takes 60 of 80 as a fall of exactly 25 %", () => {
    expect(kidney?.events[1]?.times.filter(({ event }) => event !== null).map(({ id, days }) => [id, days])).toEqual([["03", 164]]);
  });

  it("draws a slope through two visits: from 80 to 60 in 164 days", () => {
    const slope = kidney?.slopes[0]?.subjects.find(({ id }) => id === "03")?.slopePerYear;
    // Least squares through (0, 80), (84, 80), (164, 60): -20 a period, by hand -0.117096 a day.
    const days = [0, 84, 164];
    const mean = (0 + 84 + 164) / 3;
    const expected =
      days.reduce((sum, day, i) => sum + (day - mean) * ((i === 2 ? 60 : 80) - 220 / 3), 0) /
      days.reduce((sum, day) => sum + (day - mean) ** 2, 0);
    expect(slope).toBeCloseTo(expected * 365.25, 9);
  });

  it("describes UPCR at week 24 over baseline by geometric means", () => {
    // Active: 0.4/2.8, 1.4/2.8, 0.4/2.8; their product's cube root.
    const product = (0.4 / 2.8) * (1.4 / 2.8) * (0.4 / 2.8);
    expect(kidney?.ratios[0]?.arms[0]?.mean.geometricMean).toBeCloseTo(Math.cbrt(product), 12);
  });

  it("asks the milestones of everyone: month 3 is day 91, and the visits of day 84 stand for it", () => {
    const [month3] = kidney?.milestones ?? [];
    // A fall by a quarter: 1.2 and 1.0 of 2.8 are, 2.6 is not; 04 and 06 have no visit.
    expect(month3?.subjects.map(({ response }) => response)).toEqual(["MILESTONE", "NR", "NR", "NE", "MILESTONE", "NE"]);
    expect(month3?.counts.map(({ responders, total }) => [responders, total])).toEqual([
      [1, 3],
      [1, 3],
    ]);
  });

  it("writes a table of each, with the day of the incidence", () => {
    const ids = reportTables(report).map(({ id }) => id);
    for (const id of ["kidney-events", "egfr-slopes", "ratios", "milestones"]) expect(ids).toContain(id);
    const rows = reportTables(report).find(({ id }) => id === "kidney-events")?.rows ?? [];
    expect(rows.find(([label]) => label?.includes("by day 182"))?.slice(1, 3)).toEqual(["100.0", "66.7 (5.4 to 94.5)"]);
  });
});

describe("strata of the six invented subjects", () => {
  const { strata } = trialReport(safetyStudy, { ...plan, strata: "SITEID" });

  it("counts each arm within its stratum", () => {
    const any = strata?.endpoints.find(({ label }) => label === "CR or PR");
    // A: 01 CR, 02 PR (Active), 04 NR (Placebo). B: 03 NR (Active), 05 and 06 NE (Placebo).
    expect(
      any?.strata.map(({ stratum, counts }) => [
        stratum,
        ...counts.map(({ responders, total }) => `${String(responders)}/${String(total)}`),
      ]),
    ).toEqual([
      ["A", "2/2", "0/1"],
      ["B", "0/1", "0/2"],
    ]);
    // One stratum has responders and others: expected 2 × 2/3, variance 2 × 1 × 2 × 1 / (9 × 2).
    expect(any?.test.chiSquare).toBeCloseTo((2 - 4 / 3) ** 2 / (4 / 18), 12);
  });

  it("is null for a variable that DM does not have, and says who is in no stratum", () => {
    expect(trialReport(safetyStudy, { ...plan, strata: "REGION" }).strata).toBeNull();
    const dm = safetyStudy.domains.dm.map((row) => (row["USUBJID"] === "01" ? { ...row, SITEID: "" } : row));
    expect(
      trialReport({ ...safetyStudy, domains: { ...safetyStudy.domains, dm } }, { ...plan, strata: "SITEID" }).strata?.withoutStratum,
    ).toBe(1);
  });
});

describe("forms of activity", () => {
  const qs = (QSTEST: string, QSORRES: string, QSCAT = "SLEDAI") => ({
    USUBJID: "01",
    QSCAT,
    QSTEST,
    QSORRES,
    VISIT: "BASELINE",
    QSDTC: "2024-01-08",
  });
  const study = {
    ...safetyStudy,
    domains: { ...safetyStudy.domains, qs: [qs("seizure", "N"), qs("rash", ""), qs("mood", "Y"), qs("pain", "3", "SF-36")] },
  };

  it("do not count as rows that nothing reads: only the item without an answer, the unknown item and the other form do", () => {
    const { counts } = trialReport(study, { ...plan, activity: { baselineVisit: "BASELINE", sledai2k: "SLEDAI" } }).unused;
    expect(counts.filter(({ domain }) => domain === "qs").map(({ code, rows, example }) => [code, rows, example])).toEqual([
      ["other", 1, "the item has no answer"],
      ["notMapped", 2, expect.any(String)],
    ]);
  });
});
