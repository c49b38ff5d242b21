import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { nct05631717, nct05631717Guarded } from "renal-response";
import { describe, expect, it } from "vitest";
import { analyseTrial } from "../../examples/trial/analyseTrial";
import { libraryChecks } from "../../examples/trial/libraryChecks";
import { renderAnalysis } from "../../examples/trial/renderAnalysis";
import { readTrial } from "../../examples/readTrial";
import { protocolRule } from "./protocolRule";

const root = fileURLToPath(new URL("../..", import.meta.url));
const trial = readTrial(`${root}examples/data/nct05631717-simulated`, libraryChecks);
const plan = { baselineVisit: "BASELINE", visit: "WEEK 24", definition: nct05631717 };
const analysis = analyseTrial(trial, plan);

describe("the trial analysis on the simulated trial", () => {
  it("agrees with the rule written apart from the library, for every subject at every visit", () => {
    const checked = trial.subjects.flatMap(({ visits }) => {
      const baseline = visits.find(({ visit }) => visit === "BASELINE")?.assessment ?? {};
      return visits.filter(({ visit }) => visit !== "BASELINE").map(({ visit, assessment }) => ({ baseline, visit, assessment }));
    });
    const atWeek24 = new Map(analysis.subjects.map(({ id, result }) => [id, result.response]));
    for (const { id, visits } of trial.subjects) {
      const [baseline, followUp] = ["BASELINE", "WEEK 24"].map((name) => visits.find(({ visit }) => visit === name)?.assessment);
      expect([id, atWeek24.get(id)]).toEqual([id, protocolRule(baseline ?? {}, followUp)]);
    }
    expect(checked.length).toBeGreaterThan(200);
  });

  it("counts everyone once, in the arm of dm.csv", () => {
    expect(analysis.subjects.length).toBe(40);
    expect(analysis.arms).toEqual(["UC-MSC", "low-dose IL-2"]);
  });

  it("gives a reason for each subject who is not evaluable, and for no one else", () => {
    for (const { result, reasons } of analysis.subjects) expect(reasons.length > 0).toBe(result.response === "NE");
  });

  it("finds the first response at a visit, not later than any other one", () => {
    for (const { firstBest, firstAny } of analysis.subjects) {
      if (firstBest !== null) expect(analysis.visits.indexOf(firstAny?.visit ?? "")).toBeLessThanOrEqual(analysis.visits.indexOf(firstBest.visit));
    }
  });

  it("says on the screen that the data are simulated, which rule decided, and what was left out", () => {
    const text = renderAnalysis(analysis, trial, plan, true);
    expect(text).toContain("SIMULATED DATA");
    expect(text).toContain("(nct05631717 1.0.0)");
    expect(text).toContain("cm.csv:47  NCT05631717-01-007, WEEK 24: CMDOSE of PREDNISONE is empty");
    for (const kind of ["CR", "PR", "NR", "NE"]) expect(text).toContain(`One subject with ${kind} at WEEK 24: NCT05631717-`);
  });

  it("takes the other definition", () => {
    const guarded = analyseTrial(trial, { ...plan, definition: nct05631717Guarded });
    const count = (response: string, subjects: typeof analysis.subjects) => subjects.filter(({ result }) => result.response === response).length;
    expect(count("CR", guarded.subjects)).toBe(count("CR", analysis.subjects));
    expect(count("PR", guarded.subjects)).toBeLessThanOrEqual(count("PR", analysis.subjects));
  });
});

describe("npm run demo on the user's own files", { timeout: 30_000 }, () => {
  const run = (...args: readonly string[]) =>
    execFileSync(process.execPath, ["--import", "tsx", `${root}examples/trialAnalysis.ts`, ...args], {
      cwd: root,
      encoding: "utf8",
      env: { ...process.env, TSX_TSCONFIG_PATH: `${root}tsconfig.test.json` },
      stdio: ["ignore", "pipe", "pipe"],
    });

  it("reports bad rows by file and line and goes on", () => {
    const text = run("test/examples/fixtures/ownTrial", "--visit", "Week 12");
    expect(text).not.toContain("SIMULATED");
    expect(text).toContain('lb.csv:4  S-1, Week 12: PROTCRT: upcr value "0,4" is not a plain decimal');
    expect(text).toContain("S-2, B: CR or PR or NR possible");
  });

  it("says what is expected when the folder or the visit is not there", () => {
    expect(() => run("test/examples/fixtures/nowhere")).toThrow(/no dm\.csv, no lb\.csv/);
    expect(() => run("test/examples/fixtures/ownTrial", "--visit", "WEEK 99")).toThrow(/no visit "WEEK 99" in the data, whose visits are BASELINE, WEEK 12/);
    expect(() => run("test/examples/fixtures/ownTrial", "--definition", "nonsense")).toThrow(/no definition "nonsense"/);
  });
});
