import { describe, expect, it } from "vitest";
import { reportFigures } from "../../src/report/figures/reportFigures.js";
import type { ReportPlan } from "../../src/report/plan/reportPlan.js";
import { renderHtml } from "../../src/report/renderHtml.js";
import { renderText } from "../../src/report/renderText.js";
import type { Study } from "../../src/report/study.js";
import { reportTables } from "../../src/report/tables/reportTables.js";
import { trialReport } from "../../src/report/trialReport.js";
import { safetyPlan, safetyStudy } from "./safetyTrial.js";

const parts: Partial<ReportPlan> = {
  strata: "SITEID",
  egfr: "ckd-epi-2021",
  kidney: {
    events: [
      { kind: "valueFall", measure: "upcr", percent: 50 },
      { kind: "kidneyFailure", egfrBelow: 15, confirmedAfterDays: "firstValue" },
    ],
    competing: [],
    slopesFromWeek: [0, 12],
    ratios: ["upcr"],
    milestones: { daysBefore: 14, daysAfter: 14 },
  },
};
/** The six subjects in other arms: subject by subject the arm as planned and as treated. */
function inArms(armOf: (id: string) => string, arms: readonly string[]): readonly [Study, ReportPlan] {
  const dm = safetyStudy.domains.dm.map((row) => {
    const arm = row["USUBJID"] === "07" ? "Screen Failure" : armOf(String(row["USUBJID"]));
    return { ...row, ARM: arm, ACTARM: arm };
  });
  return [
    { ...safetyStudy, domains: { ...safetyStudy.domains, dm } },
    { ...safetyPlan, ...parts, arms },
  ];
}
const three = inArms((id) => ({ "01": "Low", "02": "Low", "03": "High", "04": "High" })[id] ?? "Placebo", ["Low", "High", "Placebo"]);
const one = inArms(() => "Open label", ["Open label"]);

describe.each([
  ["three arms", three],
  ["a single arm", one],
])("a report of %s", (_, [study, plan]) => {
  const report = trialReport(study, plan);
  const table = (id: string) => reportTables(report).find((found) => found.id === id);

  it("has a column for each arm and no difference of two, in any table", () => {
    for (const { id, head } of reportTables(report))
      expect([id, head.filter((name) => /difference|^P$|ratio of the arms/.test(name))]).toEqual([id, []]);
    expect(table("responses")?.head).toEqual(["Response", ...plan.arms]);
    expect(table("adverse-events")?.head.length).toBe(1 + plan.arms.length);
    expect([report.strata, table("strata"), report.kidney?.ratios[0]?.ratio]).toEqual([null, undefined, null]);
  });

  it("counts every treated subject once over the arms", () => {
    expect(report.safety?.treated.reduce((sum, { subjects }) => sum + subjects, 0)).toBe(5);
    const cells =
      table("responses")
        ?.rows.find(([label]) => label === "CR or PR")
        ?.slice(1) ?? [];
    expect(cells.map((cell) => Number(/^ *(\d+)/.exec(cell)?.[1])).reduce((sum, count) => sum + count, 0)).toBe(2);
  });

  it("tests arms against each other where there are several", () => {
    const tests = [report.times[0]?.test ?? null, report.kidney?.events[0]?.test ?? null];
    expect(tests.map((found) => found !== null)).toEqual(plan.arms.length > 1 ? [true, true] : [false, false]);
  });

  it("is drawn and written without a forest, and without a number that is none", () => {
    expect(reportFigures(report).map(({ id }) => id)).not.toContain("forest");
    for (const text of [renderHtml(report), renderText(report)]) expect(text).not.toMatch(/NaN|undefined|Infinity/);
  });
});

describe("a report of hardly any data", () => {
  const dm = safetyStudy.domains.dm.map((row) => ({ ...row, RFXSTDTC: null, RFSTDTC: null, STUDYID: null }));
  const empty = trialReport({ domains: { dm, ae: [], vs: [], lb: [] } }, { ...safetyPlan, ...parts });

  it("has everyone not evaluable and nobody treated, and is written", () => {
    expect(empty.rates.find(({ label }) => label === "NE")?.rates.map(({ responders, total }) => [responders, total])).toEqual([
      [3, 3],
      [3, 3],
    ]);
    expect(empty.safety?.treated.map(({ subjects }) => subjects)).toEqual([0, 0]);
    const [any] = empty.safety?.adverseEvents?.all.rows ?? [];
    expect(any?.arms.map(({ total, subjects }) => [total, subjects])).toEqual([
      [0, 0],
      [0, 0],
    ]);
    expect(empty.identification).toMatchObject({ study: null, dataCut: null });
    for (const text of [renderHtml(empty), renderText(empty)]) expect(text).not.toMatch(/NaN|undefined|Infinity/);
  });

  it("says so where a table has nothing", () => {
    const of = (id: string) => reportTables(empty).find((table) => table.id === id);
    expect([of("adverse-event-terms")?.rows, of("serious-event-terms")?.rows, of("toxicity")?.rows]).toEqual([[], [], []]);
    expect(of("kidney-events")?.rows.flat()).toContain("0/0");
    expect(renderText(empty)).toContain("protocol not named in DM");
  });
});
