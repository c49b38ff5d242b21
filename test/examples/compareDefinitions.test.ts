import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { classifyRenalResponse, is, nct05631717, nct05631717Guarded, no, publishedDefinitions } from "renal-response";
import { describe, expect, it } from "vitest";
import { chooseDefinitions } from "../../examples/cohort/chooseDefinitions";
import { cohensKappa } from "../../examples/cohort/cohensKappa";
import { agreement, flipped, flips } from "../../examples/cohort/compareResults";
import { failedCriteria } from "../../examples/cohort/failedCriteria";

describe("Cohen's kappa", () => {
  // Cohen J, Psychol Bull 1968;70:213, n = 200, printed unweighted kappa .492; also in R, psych::cohen.kappa.
  // By hand: agreed 88 + 40 + 12 = 140; expected 120 · 100 + 60 · 60 + 20 · 40 = 16400; (28000 - 16400) / (40000 - 16400).
  it("is .492 in Cohen's example of two judges and three diagnoses", () => {
    const kappa = cohensKappa([[88, 14, 18], [10, 40, 10], [2, 6, 12]]);
    expect(kappa).toBe(11600 / 23600);
    expect(kappa?.toFixed(3)).toBe("0.492");
  });

  // Fleiss, Cohen and Everitt, Psychol Bull 1969;72:323, n = 200, as R's psych has the table.
  // By hand: agreed 140; expected 120 · 130 + 60 · 50 + 20 · 20 = 19000; (28000 - 19000) / (40000 - 19000) = 9 / 21.
  it("is 3/7 in the table of Fleiss, Cohen and Everitt", () => {
    expect(cohensKappa([[106, 10, 4], [22, 28, 10], [2, 12, 6]])).toBe(9000 / 21000);
  });

  it.each([
    ["1 when every answer is the same", [[3, 0], [0, 4]], 1],
    ["0 when agreement is what chance gives", [[1, 1], [1, 1]], 0],
    ["-1 when every answer is the opposite, half and half", [[0, 5], [5, 0]], -1],
    ["undefined without subjects", [[0, 0], [0, 0]], null],
    ["undefined when both answer everyone alike", [[7, 0], [0, 0]], null],
    ["0 when only one of them answers everyone alike", [[7, 2], [0, 0]], 0],
  ])("is %s", (_, table, kappa) => {
    expect(cohensKappa(table)).toBe(kappa);
  });

  it("refuses a table that is not square, and cells that are no counts", () => {
    expect(() => cohensKappa([[1, 2]])).toThrow("table is not square");
    expect(() => cohensKappa([[0.5, 0.5], [0, 0]])).toThrow("table has a cell that is not a count");
  });
});

const scr = (value: string) => ({ serumCreatinine: { value, unit: "mg/dL" } });
const upcr = (value: string) => ({ upcr: { value, unit: "g/g" } });
const calm = { prednisoneEquivalent: { value: "5", unit: "mg/d" }, events: { otherDeterioration: false }, urineProtein24h: { value: "1.2", unit: "g/d" } };
const results = (id: string, before: string, after: string, ratio: string) => {
  const record = [{ ...scr(before), ...upcr("2"), urineProtein24h: { value: "1.9", unit: "g/d" } }, { ...scr(after), ...upcr(ratio), ...calm }] as const;
  return { id, results: [nct05631717, nct05631717Guarded].map((definition) => classifyRenalResponse(...record, definition)) };
};
// By hand: CR by both; creatinine 1.1 to 1.5, above 1.2 and above 125 % = 1.375, UPCR halved: PR, guarded NR; NR by both.
const cohort = [results("both", "1.1", "1.1", "0.4"), results("literal only", "1.1", "1.5", "0.9"), results("neither", "1.1", "1.5", "1.9")];

describe("the comparison of a cohort", () => {
  it("counts agreement over those evaluable under both", () => {
    expect(agreement(cohort, 0, 1)).toEqual({ n: 3, table: [[1, 1], [0, 1]], kappa: 0.4 });
    const open = { id: "open", results: [nct05631717, nct05631717Guarded].map((definition) => classifyRenalResponse({}, {}, definition)) };
    expect(agreement([...cohort, open], 0, 1).n).toBe(3);
  });

  it("names the criterion that flips a subject, with value and limit", () => {
    expect(flipped(cohort, 0, 1).map(({ id }) => id)).toEqual(["literal only"]);
    expect(flips(cohort, 0, 1)).toContainEqual({
      rule: "serumCreatinine <= 1.25 x baseline",
      subjects: [{ id: "literal only", found: "1.5 against 1.375 mg/dL" }],
    });
    expect(flips(cohort, 1, 0)).toEqual([]);
  });

  it("passes over a definition that says the same of everyone", () => {
    const twice = cohort.map(({ id, results: both }) => ({ id, results: [both[0], both[0], both[1]].flatMap((result) => result ?? []) }));
    expect(chooseDefinitions(twice, 1, 6)).toEqual([1, 2]);
    expect(chooseDefinitions(twice, 2, 1)).toEqual([2]);
  });

  it("gives no criterion of a case that is not the subject's own: creatinine was normal at baseline", () => {
    const rules = flips(cohort, 0, 1).map(({ rule }) => rule);
    expect(rules).toEqual(["serumCreatinine <= 1.25 x baseline"]);
    const neither = cohort[2]?.results[0];
    expect(neither && failedCriteria(neither).map(({ rule }) => rule)).toEqual(["upcr < 0.5 x baseline", "urineProtein24h < 0.5 x baseline"]);
  });

  it("gives no criterion of a group that is met as a reason", () => {
    const definition = { ...nct05631717, levels: [{ response: "CR" as const, statement: "a test", criterion: { kind: "allOf" as const, criteria: [
      { kind: "anyOf" as const, criteria: [is("upcr", "<", "0.5", "g/g"), is("serumCreatinine", "<=", "1.2", "mg/dL")] }, no("death"),
    ] } }] };
    const result = classifyRenalResponse({}, { ...upcr("0.9"), ...scr("1"), events: { death: true } }, definition);
    expect(failedCriteria(result)).toEqual([{ rule: "no death", found: "recorded" }]);
  });
});

describe("npm run example:compare", { timeout: 60_000 }, () => {
  it("holds its assertions, says SIMULATED and names every published definition", () => {
    const root = fileURLToPath(new URL("../..", import.meta.url));
    const text = execFileSync(process.execPath, ["--import", "tsx", `${root}examples/compareDefinitions.ts`], {
      cwd: root,
      encoding: "utf8",
      env: { ...process.env, TSX_TSCONFIG_PATH: `${root}tsconfig.test.json` },
    });
    expect(text).toContain("SIMULATED");
    for (const { id } of publishedDefinitions) expect(text).toContain(`  ${id} `);
  });
});
