import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { publishedDefinitions } from "../../src/index.js";
import { safetyPlan, safetyStudy } from "../report/safetyTrial.js";
import { callCommand } from "./callCommand.js";
import { studyFolder } from "./studyFolder.js";

const folder = studyFolder(safetyStudy, safetyPlan);

describe("selftest", () => {
  const file = JSON.parse(readFileSync("vectors/vectors.json", "utf8")) as { readonly vectors: readonly Altered[] };
  interface Altered {
    readonly kind: string;
    readonly definition?: string;
    readonly expected: object;
  }

  it("is a record: version, time, platform with time zone, counts, and passed or failed for every definition", () => {
    // Of kdigo2024 the first vector's answer is spoilt: the record must name the definition, and not pass.
    const at = file.vectors.findIndex(({ definition }) => definition === "kdigo2024");
    const own = file.vectors.filter(({ definition }, i) => definition === "acr2006" || (definition === "kdigo2024" && i < at + 5));
    const spoilt = own.map((vector) =>
      vector === file.vectors[at] ? { ...vector, expected: { ...vector.expected, response: "QR" } } : vector,
    );
    const path = join(mkdtempSync(join(tmpdir(), "vectors-")), "spoilt.json");
    writeFileSync(path, JSON.stringify({ ...file, vectors: spoilt }));
    const { code, output } = callCommand(["selftest", "--vectors", path]);
    expect(code).toBe(1);
    expect(output).toMatch(
      /^renal-response \d+\.\d+\.\d+, self-test of 2024-08-14T09:30:00Z\n {2}platform: Node .*, time zone .*, locale /,
    );
    expect(output).toMatch(/\n {4}kdigo2024 1\.0\.0: FAILED 1 of 5\n/);
    expect(output).toMatch(/\n {4}acr2006 1\.0\.0: passed \d+\n/);
    expect(output.trimEnd().endsWith("FAILED")).toBe(true);
    const json = JSON.parse(callCommand(["selftest", "--vectors", path, "--json"]).output) as { readonly definitions: object };
    expect(json.definitions).toMatchObject({ kdigo2024: { version: "1.0.0", total: 5, failed: 1 } });
  });

  it("names a file of vectors that is not there", () => {
    expect(callCommand(["selftest", "--vectors", "/no/vectors.json"])).toMatchObject({
      code: 2,
      errors: expect.stringContaining("/no/vectors.json") as string,
    });
  });
});

describe("explain", () => {
  it("shows one visit by name or date, as JSON and as a page of the subject", () => {
    const byName = callCommand(["explain", folder, "01", "--visit", "VISIT 1"]);
    expect([byName.code, byName.output.includes("Response: PR")]).toEqual([0, true]);
    expect(callCommand(["explain", folder, "01", "--visit", "2024-04-01"]).output).toBe(byName.output);
    const { output } = callCommand(["explain", folder, "01", "--json"]);
    expect(JSON.parse(output)).toMatchObject({ subject: "01", arm: "Active", week: { response: "CR" } });
    const html = join(mkdtempSync(join(tmpdir(), "page-")), "01.html");
    callCommand(["explain", folder, "01", "--html", html]);
    expect(readFileSync(html, "utf8").match(/class="profiles"><details>/g)).toHaveLength(1);
  });

  it("names the visits there are, and asks for the whole identifier where several end alike", () => {
    expect(callCommand(["explain", folder, "01", "--visit", "WEEK 99"]).errors).toContain('no visit "WEEK 99", expected one of VISIT 1');
    const dm = safetyStudy.domains.dm.map((row) => (row["USUBJID"] === "02" ? { ...row, USUBJID: "A-01" } : row));
    const other = studyFolder(
      { ...safetyStudy, domains: { ...safetyStudy.domains, dm: [...dm, { ...dm[0], USUBJID: "B-01" }] } },
      safetyPlan,
    );
    expect(callCommand(["explain", other, "1"]).errors).toContain('3 subjects end with "1", expected the whole identifier');
    expect(callCommand(["explain", other, "A-01"]).errors).toBe("");
  });

  it("says why who was never treated has no answer", () => {
    const { code, output } = callCommand(["explain", studyFolder(untreated, safetyPlan), "06"]);
    expect([code, output.includes("never treated: no reference start is recorded")]).toEqual([1, true]);
  });

  const untreated = {
    ...safetyStudy,
    domains: { ...safetyStudy.domains, dm: safetyStudy.domains.dm.map((row) => (row["USUBJID"] === "06" ? { ...row, RFSTDTC: "" } : row)) },
  };
});

describe("classify", () => {
  const header = "USUBJID,ABLFL,DATE,VISIT,upcr,upcr_unit,egfr,egfr_unit,rescueTherapy";
  const visits = (...rows: readonly string[]) => [header, ...rows].join("\n");
  const judge = (text: string, ...words: readonly string[]) => callCommand(["classify", "-", "--definition", "kdigo2024", ...words], text);

  it("refuses two baselines of a subject and a row without one by name; a subject without a baseline is judged without", () => {
    const { code, output } = judge(
      visits(
        "1,Y,2024-01-08,BASELINE,2.8,g/g,80,mL/min/1.73m2,",
        "1,Y,2024-01-09,BASELINE,2.7,g/g,80,mL/min/1.73m2,",
        ",,2024-06-24,WEEK 24,0.4,g/g,80,mL/min/1.73m2,N",
        "2,,2024-06-24,WEEK 24,0.4,g/g,80,mL/min/1.73m2,N",
      ),
      "--json",
    );
    expect(code).toBe(1);
    const reasons = (JSON.parse(output) as readonly { readonly REASON: string; readonly RESPONSE: string | null }[]).map(
      ({ REASON }) => REASON,
    );
    expect(reasons[0]).toBe("2 baseline rows of the subject, expected one");
    expect(reasons[2]).toBe("no subject is recorded");
    expect(reasons[3]).toContain("eGFR at baseline is missing");
  });

  it.each([
    ["no subject", "ABLFL,upcr,upcr_unit\nY,2,g/g\n", "no column USUBJID"],
    ["no mark of the baseline", "USUBJID,upcr,upcr_unit\n1,2,g/g\n", "no column ABLFL"],
    ["no measure", "USUBJID,ABLFL,UPC\n1,Y,2\n", "no column is named as a measure"],
  ])("names the column that is missing: %s", (_, text, message) => {
    expect(judge(text)).toMatchObject({ code: 2, errors: expect.stringContaining(`-:1: ${message}`) as string });
  });

  it("writes to a file, and reads one in another format or encoding", () => {
    const path = mkdtempSync(join(tmpdir(), "visits-"));
    const out = join(path, "out.csv");
    expect(judge(visits("1,Y,2024-01-08,BASELINE,2.8,g/g,80,mL/min/1.73m2,"), "--out", out)).toMatchObject({ code: 0, output: "" });
    expect(readFileSync(out, "utf8")).toContain("RESPONSE,POSSIBLE,REASON");
    const latin = join(path, "latin.csv");
    writeFileSync(latin, Buffer.from(visits("M\xfcller,Y,2024-01-08,BASELINE,2.8,g/g,80,mL/min/1.73m2,"), "latin1"));
    expect(callCommand(["classify", latin, "--definition", "kdigo2024"]).errors).toContain("latin.csv:2: the text is not UTF-8");
    expect(callCommand(["classify", latin, "--definition", "kdigo2024", "--encoding", "windows-1252"]).output).toContain("Müller");
    expect(judge(visits(), "--unit", "upcr").errors).toContain("--unit upcr");
  });
});

describe("options that decide the plan", () => {
  it.each([
    [["--week", "soon"], "--week soon is not a number"],
    [["--set", "week"], "--set week is not PATH=VALUE"],
    [["--by", "upcr"], "plan.json: "],
    [["--set", "safety.lagDays=-3"], "plan safety lagDays -3"],
    [["--profile", "99"], ""],
  ])("%j", (words, message) => {
    const { code, errors } = callCommand(["report", folder, ...words]);
    expect([code, errors]).toEqual(message === "" ? [0, ""] : [2, expect.stringContaining(message)]);
  });

  it("can leave a part out: safety=null", () => {
    const { output } = callCommand(["report", folder, "--set", "safety=null"]);
    expect(output).not.toContain("Adverse events");
  });
});

it("definitions lists every one as JSON, and says of one what it decides", () => {
  const { output } = callCommand(["definitions", "--json"]);
  expect((JSON.parse(output) as readonly unknown[]).length).toBeGreaterThanOrEqual(publishedDefinitions.length);
  expect(callCommand(["definitions", "kdigo2024"]).output).toContain("kdigo2024");
});

it("an error in the data of one data set is told, and the other files are written: exit code 1", () => {
  const dm = safetyStudy.domains.dm.map(({ STUDYID: _, ...row }) => row);
  const out = join(mkdtempSync(join(tmpdir(), "out-")), "out");
  const { code, errors } = callCommand([
    "report",
    studyFolder({ ...safetyStudy, domains: { ...safetyStudy.domains, dm } }, safetyPlan),
    "--out",
    out,
  ]);
  expect(code).toBe(1);
  expect(errors).toContain("ADRS is not written: STUDYID of subject");
  expect(errors).toContain("wrote ");
});
