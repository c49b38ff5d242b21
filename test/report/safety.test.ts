import { describe, expect, it } from "vitest";
import { reportTables } from "../../src/report/tables/reportTables.js";
import { trialReport } from "../../src/report/trialReport.js";
import { safetyPlan, safetyStudy } from "./safetyTrial.js";

const report = trialReport(safetyStudy, safetyPlan);
const { safety } = report;
const table = (id: string) => reportTables(report).find((one) => one.id === id);
const row = (id: string, label: string) =>
  table(id)
    ?.rows.find(([first = ""]) => first.trim() === label)
    ?.slice(1);

describe("the safety of five treated subjects, by hand", () => {
  it("counts everyone by the arm as treated: who was never treated is in none", () => {
    expect(safety?.treated).toEqual([
      { arm: "Active", subjects: 4 },
      { arm: "Placebo", subjects: 1 },
    ]);
    // 06 and the screening failure 07 were never treated.
    expect([safety?.notTreated, safety?.otherArms]).toEqual([2, 0]);
    expect(safety?.treatedOtherwise).toEqual([{ subject: "05", planned: "Placebo", actual: "Active" }]);
  });

  it("counts a subject once, from the first dose to the lag, and states what a partial date leaves open", () => {
    expect(row("adverse-event-terms", "Any")?.slice(0, 2)).toEqual(["1 to 2 (25.0 to 50.0 %)", "1 (100.0 %)"]);
    expect(row("adverse-event-terms", "Rash")?.slice(0, 2)).toEqual(["1 to 2 (25.0 to 50.0 %)", "0 (0.0 %)"]);
    expect(row("serious-event-terms", "Pneumonia")?.slice(0, 2)).toEqual(["0 (0.0 %)", "1 (100.0 %)"]);
    expect(row("adverse-event-terms", "Nausea")).toBeUndefined();
  });

  it("gives each subject the worst severity, and deaths whatever their day", () => {
    expect(row("adverse-events", "severe")).toEqual(["1 (25.0 %)", "0 (0.0 %)"]);
    expect(row("adverse-events", "mild")).toEqual(["0 (0.0 %)", "1 (100.0 %)"]);
    expect(row("adverse-events", "Deaths on study")).toEqual(["0 (0.0 %)", "1 (100.0 %)"]);
  });

  it("grades laboratory values: more than five times the limit is 3, three times is 1; without a baseline 0 or 1", () => {
    expect(table("toxicity")?.rows.slice(0, 3)).toEqual([
      ["ALT, high: Alanine aminotransferase increased"],
      ["  Active", "3", "0", "1", "0", "1", "0", "1"],
      ["bilirubin, high: Blood bilirubin increased"],
    ]);
  });

  it("shifts from baseline to the worst value; a missing baseline is a row of its own", () => {
    expect(table("shifts-high")?.rows.slice(0, 3)).toEqual([
      ["ALT"],
      ["  Active, normal", "2", "0", "0", "2", "0"],
      ["  Active, missing", "1", "0", "0", "1", "0"],
    ]);
  });

  it("has a table for each meaning of significant: grade 3, beyond the range, FDA's level 2 (more than 5 × the limit)", () => {
    const rows = table("significant-changes")?.rows ?? [];
    const alts = rows.filter(([label = ""]) => label.trim() === "ALT, high").map((cells) => cells[1]);
    expect(rows.filter((cells) => cells.length === 1)).toHaveLength(3);
    expect(alts).toEqual(["1/3", "2 to 3/3", "1/3"]);
  });

  it("holds a pressure against the baseline of its position, and counts who was at risk", () => {
    const high = table("vital-signs")?.rows.find(([sign]) => sign === "systolic blood pressure, high");
    expect(high?.slice(2)).toEqual(["1 to 2/3", "0/0"]);
  });

  it("places the greatest liver values, and finds the case that FDA's rule asks for", () => {
    const point = safety?.laboratory?.liver.find(({ subject }) => subject === "01");
    // 201 / 40 = 5.025 on 5 February, 2.4 / 1.2 = 2 exactly, 28 days later.
    expect([point?.aminotransferase?.timesUpperLimit, point?.bilirubin?.timesUpperLimit, point?.daysApart]).toEqual(["5.03", "2", 28]);
    expect([point?.quadrant, point?.injury]).toEqual(["potentialHysLaw", "met"]);
  });

  it("accounts for the rows: used for safety is used, and what is not has its reason", () => {
    const counts = Object.fromEntries(report.unused.counts.map(({ domain, code, rows }) => [`${domain} ${code}`, rows]));
    expect(counts).toEqual({ "ae subject": 1, "lb date": 1, "lb resultMissing": 1, "lb other": 1 });
    expect(report.unused.counts.find(({ domain, code }) => domain === "lb" && code === "other")?.example).toContain("2024-07-24");
  });
});

describe("a plan without safety, or files without its domains", () => {
  it("has no part of it", () => {
    const { safety: _, ...without } = safetyPlan;
    expect(trialReport(safetyStudy, without).safety).toBeNull();
    const { ae: _ae, vs: _vs, ...domains } = safetyStudy.domains;
    const found = trialReport({ ...safetyStudy, domains }, safetyPlan);
    expect([found.safety?.adverseEvents, found.safety?.vitalSigns]).toEqual([null, null]);
    expect(reportTables(found).find(({ id }) => id === "adverse-events")?.notes).toContain("AE is not in these files.");
  });
});
