import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { isoOfSas, temporalKind } from "../../src/cli/formats/sasDates.js";
import { readTables } from "../../src/cli/formats/readTables.js";
import { writeXpt } from "../../src/cli/formats/writeXpt.js";
import { readStudy } from "../../src/cli/readStudy.js";

const dm = "USUBJID,ARM\n01,A\n";
function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const path = mkdtempSync(join(tmpdir(), "read-"));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(path, name), text);
  return path;
}

describe("a folder of study files", () => {
  it.each([
    ["that is none", "README.md", "README.md is not a folder"],
    ["without DM", folderOf({ "lb.csv": "USUBJID\n01\n" }), "no dm.csv, dm.xpt or dm.json in "],
    [
      "with a domain twice",
      folderOf({ "dm.csv": dm, "dm.tsv": "USUBJID\tARM\n01\tA\n" }),
      "dm.tsv: the domain DM stands in dm.csv as well",
    ],
  ])("%s is refused", (_, path, message) => {
    expect(() => readStudy(path)).toThrow(message);
  });

  it("reads files by the name of their domain in any case and format, and names those that it does not", () => {
    const xpt = writeXpt(
      { name: "VS", label: "", columns: [{ name: "USUBJID", label: "", type: "text" }], rows: [{ USUBJID: "01" }] },
      "2024-01-01T00:00:00",
    );
    const path = folderOf({
      "DM.CSV": `# SIMULATED\n${dm}`,
      "signs.xpt": xpt,
      "adsl.csv": "USUBJID\n01\n",
      ".hidden.csv": "x",
      "notes.txt": "x",
      "define.json": "{}",
    });
    const { study, otherFiles } = readStudy(path);
    expect(Object.keys(study.domains).sort()).toEqual(["dm"]);
    expect([study.isSimulated, otherFiles]).toEqual([true, ["adsl.csv", "signs.xpt"]]);
    expect(readStudy(folderOf({ "dm.csv": dm, "vs.xpt": xpt })).study.domains.vs).toEqual([{ USUBJID: "01" }]);
  });

  it.each([
    ["sas7bdat", "write the data set as XPT"],
    ["xlsx", 'save the sheet as "CSV UTF-8"'],
    ["parquet", "write the data set as Dataset-JSON or CSV"],
    ["doc", "the ending .doc is not known, expected one of csv"],
  ])("says what to write instead of .%s", (ending, message) => {
    const path = folderOf({ [`lb.${ending}`]: "x" });
    expect(() => readTables(join(path, `lb.${ending}`))).toThrow(`lb.${ending}: `);
    expect(() => readTables(join(path, `lb.${ending}`))).toThrow(message);
  });
});

describe("numbers of SAS that are times", () => {
  it.each([
    ["DATE9.", "date", 23435, "2024-02-29"],
    ["YYMMDD10.", "date", 0, "1960-01-01"],
    ["E8601DA", "date", -1, "1959-12-31"],
    ["DATETIME20.", "dateTime", 86400 + 3661, "1960-01-02T01:01:01"],
    ["E8601DT19.", "dateTime", -1, "1959-12-31T23:59:59"],
    ["TIME8.", "time", 3661, "01:01:01"],
    ["HHMM5.", "time", 0, "00:00:00"],
  ] as const)("%s counts a %s: %d is %s", (format, kind, value, iso) => {
    expect([temporalKind(format), isoOfSas(kind, value)]).toEqual([kind, iso]);
  });

  it.each(["BEST12.", "8.2", "", "DATES", "$10."])("%s counts none", (format) => {
    expect(temporalKind(format)).toBeNull();
  });
});

it("every file of the simulated trial is read without a warning", () => {
  const { study } = readStudy("examples/data/nct05631717-sdtm");
  expect(Object.values(study.files ?? {}).flatMap(({ warnings, unread }) => [...(warnings ?? []), ...(unread ?? [])])).toEqual([]);
  expect(readFileSync("examples/data/nct05631717-sdtm/lb.csv", "utf8").split("\n").length - 3).toBe(study.domains.lb?.length);
});
