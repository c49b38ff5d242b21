import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { commands } from "../../src/cli/commands.js";
import { plan, study } from "../report/trial.js";
import { callCommand } from "./callCommand.js";
import { studyFolder } from "./studyFolder.js";

/** The invented trial of test/report as a folder of CSV files. */
const folder = (changes: Readonly<Record<string, string>> = {}) => studyFolder(study, plan, changes);

describe("every command", () => {
  it("stands in the overview, which is what a call without words prints", () => {
    const { code, output } = callCommand([]);
    expect(code).toBe(0);
    for (const { name, summary } of commands) expect(output).toMatch(new RegExp(`  ${name} +${summary.slice(0, 20)}`));
  });

  it.each(commands.map((command) => [command.name, command] as const))(
    "%s says with --help what it takes, with examples and exit codes",
    (name, { examples, options }) => {
      const { code, output } = callCommand([name, "--help"]);
      expect(code).toBe(0);
      expect(output).toMatch(/^Usage: renal-response/);
      expect(output).toContain("Exit codes: 0 done; 1 ");
      for (const [call] of examples) expect(output).toContain(call);
      for (const option of options) expect(output).toContain(`--${option.name}`);
    },
  );

  it.each([
    [["no-such"], 'no command "no-such", expected one of report, classify'],
    [["report"], "report takes FOLDER, found 0 words"],
    [["report", "a", "b"], "report takes FOLDER, found 2 words"],
    [["report", "a", "--weak", "24"], "Unknown option '--weak'"],
    [["report", "/no/such/folder", "--plan", "/no/such/plan.json"], "no plan /no/such/plan.json"],
    [["classify", "examples/data/visits.csv"], "--definition is missing"],
    [["definitions", "kdigo"], 'no definition "kdigo", expected one of nct05631717'],
  ])("%j is a mistake of the call: exit code 2", (words, message) => {
    const { code, errors, output } = callCommand(words);
    expect([code, output]).toEqual([2, ""]);
    expect(errors).toContain(message);
  });
});

describe("report", () => {
  it("prints the tables; a row that could not be read is a finding", () => {
    const { code, output, errors } = callCommand(["report", folder()]);
    expect([code, errors]).toEqual([0, ""]);
    expect(output).toMatch(/CR or PR {4}2\/3 {2}66\.7 %/);
    const broken = folder({ "ds.csv": "USUBJID,DSDECOD\n01,DEATH,2024-01-01\n" });
    expect(callCommand(["report", broken]).code).toBe(1);
  });

  it("takes another week and window from the call, and any decision by --set", () => {
    const { output } = callCommand(["report", folder(), "--week", "12", "--window", "7", "--set", "confirmation.minDays=14", "--json"]);
    expect(JSON.parse(output)).toMatchObject({
      plan: { week: 12, daysBefore: 7, daysAfter: 7, confirmation: { minDays: 14, maxNotEvaluable: 1 } },
    });
  });

  it("writes its files, and the plan that was used", () => {
    const out = join(folder(), "out");
    const { code } = callCommand(["report", folder(), "--week", "12", "--out", out]);
    expect(code).toBe(0);
    expect(readdirSync(out)).toEqual(expect.arrayContaining(["report.html", "report.json", "report.txt", "plan.json"]));
    expect(JSON.parse(readFileSync(join(out, "plan.json"), "utf8"))).toMatchObject({ week: 12 });
  });

  it("tells its progress in a terminal only", () => {
    expect(callCommand(["report", folder()], "", true).errors).toContain("reading lb.csv …");
    expect(callCommand(["report", folder()], "", false).errors).toBe("");
  });

  it("--init writes a plan that leaves decisions open, and does not write over one", () => {
    const path = folder();
    expect(callCommand(["report", path, "--init"])).toMatchObject({ code: 2, output: "" });
    const { code, output } = callCommand(["report", path, "--init", "--plan", join(path, "new.json")]);
    expect(code).toBe(0);
    expect(output).toContain("\n  reading.baseline\n");
    const open = callCommand(["report", path, "--plan", join(path, "new.json")]);
    expect([open.code, open.errors.includes("leaves decisions open"), open.errors.includes("  week\n")]).toEqual([2, true, true]);
  });

  it.each([
    ["a plan that is no JSON", { "plan.json": '{\n "week": 24,,\n}' }, /plan\.json(:\d+:\d+)?: not JSON/],
    ["two files of one domain", { "lb.json": "{}" }, /lb\.json: .*/],
    ["a column twice", { "cm.csv": "USUBJID,CMTRT,cmtrt\n" }, /cm\.csv:1:3: column CMTRT occurs twice/],
    [
      "bytes that are not UTF-8 are told with their line",
      { "cm.csv": Buffer.from("USUBJID,CMTRT\n1,\xb5\n", "latin1") as unknown as string },
      /cm\.csv:2: the text is not UTF-8/,
    ],
  ])("%s: exit code 2, and the place", (_, changes, message) => {
    const { code, errors } = callCommand(["report", folder(changes)]);
    expect(code).toBe(2);
    expect(errors).toMatch(message);
  });
});

describe("classify", () => {
  const text = readFileSync("examples/data/visits.csv", "utf8");
  const rows = (output: string) => parse(output, { bom: true, columns: true }) as readonly Readonly<Record<string, string>>[];

  it("gives every visit its response, what is possible and why; a baseline has none", () => {
    const { code, output } = callCommand(["classify", "examples/data/visits.csv", "--definition", "nct05631717"]);
    expect(code).toBe(0);
    expect(rows(output).map((row) => [row["USUBJID"], row["VISIT"], row["RESPONSE"], row["POSSIBLE"]])).toEqual([
      ["S-001", "BASELINE", "", ""],
      ["S-001", "WEEK 12", "PR", "PR"],
      ["S-001", "WEEK 24", "CR", "CR"],
      ["S-002", "BASELINE", "", ""],
      ["S-002", "WEEK 24", "NE", "CR PR"],
    ]);
    expect(rows(output)[4]?.["REASON"]).toBe("prednisone-equivalent dose at follow-up is missing");
    expect(rows(output)[1]?.["REASON"]).toMatch(/^not CR: UPCR 1\.10 g\/g < 0\.5 g\/g/);
  });

  it("reads and writes pipes, and JSON", () => {
    const { code, output } = callCommand(["classify", "-", "--definition", "nct05631717", "--json"], text);
    expect(code).toBe(0);
    expect((JSON.parse(output) as readonly { readonly RESPONSE: string }[]).map((row) => row.RESPONSE)).toEqual([
      null,
      "PR",
      "CR",
      null,
      "NE",
    ]);
  });

  it("says in REASON why a row cannot be judged, and ends with 1", () => {
    const { code, output } = callCommand(["classify", "-", "--definition", "nct05631717"], text.replace("1.10,g/g", "1.10,grams"));
    expect(code).toBe(1);
    expect(rows(output)[1]?.["REASON"]).toContain('"grams"');
  });

  it("never defaults a unit", () => {
    const bare = "USUBJID,ABLFL,upcr\n1,Y,2\n1,,0.4\n";
    expect(callCommand(["classify", "-", "--definition", "kdigo2024"], bare).errors).toContain(
      "upcr has no unit, expected a column upcr_unit or --unit upcr=UNIT",
    );
    expect(callCommand(["classify", "-", "--definition", "kdigo2024", "--unit", "upcr=g/g"], bare).code).toBe(0);
  });
});

describe("explain, compare, definitions, selftest", () => {
  it("explain shows the visits and the criteria of the week; NE is a finding", () => {
    const path = folder();
    const { code, output } = callCommand(["explain", path, "02"]);
    expect([code, output.includes("Response: PR"), output.includes("2024-04-01  day   84")]).toEqual([0, true, true]);
    expect(callCommand(["explain", path, "06"]).code).toBe(1);
    expect(callCommand(["explain", path, "99"]).errors).toContain('no subject "99"');
  });

  it("compare holds the plan's definition against each other one", () => {
    const { code, output } = callCommand(["compare", folder()]);
    expect(code).toBe(0);
    expect(output).toMatch(/Agreement on any response at week 24 with kdigo2024/);
  });

  it("definitions lists them, and prints one as data", () => {
    expect(callCommand(["definitions"]).output).toContain("nct05631717");
    expect(JSON.parse(callCommand(["definitions", "kdigo2024", "--json"]).output)).toMatchObject({ id: "kdigo2024" });
  });

  it("selftest passes on the vectors of the package, and fails on a part of them", () => {
    const { code, output } = callCommand(["selftest"]);
    expect([code, output.trimEnd().endsWith("PASSED")]).toEqual([0, true]);
    const file = JSON.parse(readFileSync("vectors/vectors.json", "utf8")) as { readonly vectors: readonly unknown[] };
    const part = join(mkdtempSync(join(tmpdir(), "vectors-")), "part.json");
    writeFileSync(part, JSON.stringify({ ...file, vectors: file.vectors.slice(0, 5) }));
    expect(callCommand(["selftest", "--vectors", part]).code).toBe(1);
  });
});
