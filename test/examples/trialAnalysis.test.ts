import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { nct05631717Guarded } from "renal-response";
import { afterAll, describe, expect, it } from "vitest";
import { checkResults } from "../../examples/results/checkResults";
import { identification } from "../../examples/results/plan";
import { renderResults } from "../../examples/results/renderResults";
import { type Results, trialResults } from "../../examples/results/results";
import { trialCourses } from "../../examples/results/trialCourses";
import type { Subject, Trial } from "../../examples/trial/records";
import { plan, results, root, trial } from "./bundledResults";

describe("the results section of the simulated trial", () => {
  const text = renderResults(results);
  const sections = text.split("\n\n\n").filter((section) => /^(Table|Figure|Listing) /.test(section));

  it("has the tables, figures and listings of a trial", () => {
    expect(sections.map((section) => section.split("\n")[0])).toEqual([
      "Table 1. Renal response at week 24",
      "Table 2. Time to response in days",
      "Figure 1. Share of subjects with CR, first visit",
      "Figure 2. Share of subjects with CR or PR, first visit",
      "Table 3. Sensitivity of the response at week 24",
      "Table 4. Not evaluable at week 24, and why: 5 of 40",
      "Table 5. Disease activity and prednisone by visit",
      "Table 6. SLE Responder Index SRI-4 at week 24",
      "Listing 1. How the response at week 24 was decided: one subject of each kind",
      "Listing 2. Rows not used: 1",
    ]);
  });

  it("names in each of them protocol, definition, version, data cut, and that the data are simulated", () => {
    for (const section of sections) {
      // The last date in the files: the latest end of participation in ds.csv.
      const definition = section.startsWith("Table 6") ? "sri-4-sledai-2k 1.0.0" : "nct05631717 2.0.0";
      expect(section.split("\n")[1]).toBe(`protocol NCT05631717 | definition ${definition} | data cut 2024-08-14 | SIMULATED DATA`);
    }
    expect(text.startsWith("*** SIMULATED DATA")).toBe(true);
  });

  it.each([
    // Counts by hand from simulateTrial.test.ts and R; difference 8/20 - 6/20.
    "  CR          8/20  40.0 % (19.1 to 63.9)    6/20  30.0 % (11.9 to 54.3)   10.0 (-18.4 to 36.3)   0.741",
    "      median, days (95 % interval)                                                    170 (141 to -)    - (165 to -)",
    "    nothing imputed                   7 (35.0 %)    5 (25.0 %)     10.0 (-17.6 to 35.7)   11 (55.0 %)   10 (50.0 %)     5.0 (-23.9 to 32.8)    6 / 6",
    "  NCT05631717-01-007, low-dose IL-2: CR or PR possible",
    "  cm.csv:47  NCT05631717-01-007, WEEK 24: CMDOSE of PREDNISONE is empty: the dose is unknown",
    "PR: NCT05631717-01-002, low-dose IL-2",
  ])("has the line %j", (line) => {
    expect(text.split("\n")).toContain(line);
  });

  it("takes another definition, and says which", () => {
    const guarded = trialResults(trial, { ...plan, definition: nct05631717Guarded });
    expect(identification(trial, guarded.plan)).toContain("definition nct05631717-guarded 2.0.0");
    const count = (of: Results, response: string) => of.atWeek.filter((subject) => subject.response === response).length;
    expect(count(guarded, "CR")).toBe(count(results, "CR"));
    expect(count(guarded, "PR")).toBeLessThanOrEqual(count(results, "PR"));
  });
});

describe("the checks at the end of the demo", () => {
  it("hold for the simulated trial", () => {
    expect(() => { checkResults(results); }).not.toThrow();
  });

  const [first, ...others] = results.atWeek;
  it.each<readonly [string, Results, RegExp]>([
    ["a subject is lost", { ...results, subjects: results.subjects.slice(1) }, /every subject of dm\.csv/],
    ["a count is wrong", { ...results, rates: results.rates.slice(1) }, /the responses add up/],
    ["a response is changed", { ...results, atWeek: first === undefined ? others : [{ ...first, response: "NR" }, ...others] }, /CR by its visit alone|visit alone/],
    ["someone not evaluable has no reason", { ...results, atWeek: results.atWeek.map((subject) => ({ ...subject, reasons: [] })) }, /if and only if/],
    [
      "a stricter rule is earlier",
      { ...results, times: results.times.map((analysis) => (analysis.rule.kind === "sustained" ? { ...analysis, times: analysis.times.map((time) => ({ ...time, event: true, days: 1 })) } : analysis)) },
      /is not before the first visit/,
    ],
    [
      "an imputation adds a responder",
      { ...results, sensitivity: results.sensitivity.map((row) => (row.imputation === "imputeNonResponse" ? { ...row, endpoints: [...row.endpoints].reverse() } : row)) },
      /non-response adds no responder/,
    ],
  ])("fail when %s", (_, broken, message) => {
    expect(() => { checkResults(broken); }).toThrow(message);
  });
});

describe("subjects whose records do not make a course", () => {
  const visit = (name: string, visitNumber: number, date?: string) => ({ visit: name, visitNumber, assessment: { visit: name, ...(date === undefined ? {} : { date }) } });
  const of = (subject: Partial<Subject>, baseline = "BASELINE") => {
    const known: Subject = { id: "known", arm: "A", visits: [visit("BASELINE", 1, "2024-01-01")] };
    const odd: Trial = { study: null, isSimulated: false, dataCut: null, problems: [], ignored: [], subjects: [known, { id: "S", arm: "A", visits: [], ...subject }] };
    return trialCourses(odd, baseline)[1];
  };

  it("counts days from the first dose, without one from baseline", () => {
    const visits = [visit("BASELINE", 1, "2024-01-01"), visit("WEEK 4", 2, "2024-01-30")];
    expect(of({ visits })?.course?.origin).toBe("2024-01-01");
    expect(of({ visits, firstDose: "2024-01-03" })?.course?.origin).toBe("2024-01-03");
  });

  it.each<readonly [string, readonly Subject["visits"][number][], string]>([
    ["without a date", [visit("WEEK 4", 2)], "WEEK 4 left out: it has no date"],
    ["on the day of baseline", [visit("WEEK 4", 2, "2024-01-01")], "WEEK 4 left out: its date 2024-01-01 is not after 2024-01-01"],
    ["on the day of another", [visit("WEEK 4", 2, "2024-01-30"), visit("WEEK 8", 3, "2024-01-30")], "WEEK 8 left out: its date 2024-01-30 is that of WEEK 4"],
  ])("leaves out a visit %s, and says so", (_, later, reason) => {
    const subject = of({ visits: [visit("BASELINE", 1, "2024-01-01"), ...later] });
    expect(subject?.leftOut).toEqual([reason]);
    expect(subject?.course?.visits).toHaveLength(later.length - 1);
  });

  it("has no course of a subject without any first day, who is not evaluable", () => {
    const subject = of({ visits: [visit("WEEK 4", 2, "2024-01-30")] });
    expect(subject?.course).toBeNull();
    expect(subject?.leftOut).toEqual(["neither a first dose nor a BASELINE visit with a date is recorded"]);
  });

  it("does not take an end of participation before the last visit", () => {
    const subject = of({ visits: [visit("BASELINE", 1, "2024-01-01"), visit("WEEK 4", 2, "2024-01-30")], lastContact: "2024-01-29" });
    expect(subject?.course?.endOfObservation).toBeUndefined();
    expect(subject?.leftOut).toEqual(["end of participation on 2024-01-29 left out: a visit is dated 2024-01-30"]);
  });

  it("names the visits there are when the baseline visit is not one of them", () => {
    expect(() => of({}, "SCREENING")).toThrow('no visit "SCREENING" in the data, whose visits are BASELINE');
  });
});

describe("npm run demo and npm run example:sensitivity", { timeout: 30_000 }, () => {
  const out = mkdtempSync(join(tmpdir(), "renal-response-"));
  afterAll(() => { rmSync(out, { recursive: true }); });
  const run = (file: string, ...args: readonly string[]) =>
    execFileSync(process.execPath, ["--import", "tsx", `${root}examples/${file}`, ...args], {
      cwd: root,
      encoding: "utf8",
      env: { ...process.env, TSX_TSCONFIG_PATH: `${root}tsconfig.test.json` },
      stdio: ["ignore", "pipe", "pipe"],
    });
  const demo = (...args: readonly string[]) => run("trialAnalysis.ts", ...args, "--out", join(out, "figures"));

  it("prints the results section, writes the figures where it is told to, and says where", () => {
    const text = demo();
    expect(text).toContain(renderResults(results));
    expect(readdirSync(join(out, "figures")).sort()).toEqual(["time-to-cr-or-pr.svg", "time-to-cr.svg"]);
    expect(text).toContain(join(out, "figures", "time-to-cr.svg"));
    expect(readFileSync(join(out, "figures", "time-to-cr.svg"), "utf8")).toMatch(/^<\?xml[^]*SIMULATED DATA[^]*<\/svg>\n$/);
  });

  it("reports bad rows of the user's own files by file and line and goes on, and does not call them simulated", () => {
    const text = demo("test/examples/fixtures/ownTrial", "--week", "12");
    expect(text).not.toContain("SIMULATED");
    expect(text).toContain("protocol not named in dm.csv | definition nct05631717 2.0.0 | data cut 2024-03-26");
    expect(text).toContain('lb.csv:4  S-1, Week 12: PROTCRT: upcr value "0,4" is not a plain decimal');
    expect(text).toContain("S-2, B: CR or PR or NR possible");
    expect(text).toContain("No intercurrent event is recorded in these files");
  });

  it("says what is expected when the folder, the visit, the week or the definition is not there", () => {
    expect(() => demo("test/examples/fixtures/nowhere")).toThrow(/no dm\.csv, no lb\.csv/);
    expect(() => demo("test/examples/fixtures/ownTrial", "--baseline", "WEEK 99")).toThrow(/no visit "WEEK 99" in the data, whose visits are BASELINE, WEEK 12/);
    expect(() => demo("test/examples/fixtures/ownTrial", "--week", "soon")).toThrow(/window week NaN is not a number above 0/);
    expect(() => demo("test/examples/fixtures/ownTrial", "--definition", "nonsense")).toThrow(/no definition "nonsense"/);
  });

  it("holds the assertions of the sensitivity analysis and shows who moves", () => {
    const text = run("sensitivity.ts");
    expect(text).toContain("SIMULATED DATA");
    expect(text).toContain("  NCT05631717-03-029: CR, NR, PR, NE\n");
  });
});
