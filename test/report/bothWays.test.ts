import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readCsv } from "../../src/cli/formats/readCsv.js";
import type { Table } from "../../src/cli/formats/table.js";
import { readStudy } from "../../src/cli/readStudy.js";
import type { ReportPlan } from "../../src/report/plan/reportPlan.js";
import { type TrialReport, trialReport } from "../../src/report/trialReport.js";
import { filesOf, typed } from "../cli/formats/typedTables.js";
import { folder, simulatedPlan, simulatedReport } from "./simulatedTrial.js";

type Ending = "csv" | "xpt" | "json";

/** A folder of the tables in one format. */
function written(tables: ReadonlyMap<string, Table>, ending: Ending): string {
  const into = mkdtempSync(join(tmpdir(), "renal-"));
  for (const [domain, table] of tables) writeFileSync(join(into, `${domain}.${ending}`), filesOf(typed(table))[ending]);
  return into;
}

/** The report on a study whose tables are written as files of one format and read again, as the command reads them. */
const reportFrom = (tables: ReadonlyMap<string, Table>, ending: Ending, plan: ReportPlan): TrialReport =>
  trialReport(readStudy(written(tables, ending)).study, plan);

/** What may differ: the places of rows, the comment that says SIMULATED (CSV only), and µmol/L, which a transport file spells umol/L. */
const comparable = (report: TrialReport): string =>
  JSON.stringify(report, (key, value: unknown) => (["isSimulated", "place"].includes(key) ? undefined : value)).replaceAll("µ", "u");

describe("the demo gives the same numbers by each way in which its files can be read", () => {
  it("the bundled SIMULATED trial as CSV and as transport files", () => {
    const { tables } = readStudy(folder);
    expect(comparable(reportFrom(tables, "xpt", simulatedPlan))).toBe(comparable(simulatedReport));
  });

  it("its rows as Dataset-JSON are those of the files", () => {
    const { tables } = readStudy(folder);
    const texts = (all: ReadonlyMap<string, Table>) =>
      [...all].map(([domain, { rows }]) => [
        domain,
        rows.map((row) => Object.entries(row).map(([name, cell]) => `${name} ${String(cell ?? "")}`)),
      ]);
    expect(texts(readStudy(written(tables, "json")).tables)).toStrictEqual(texts(tables));
  });
});

const pilot = fileURLToPath(new URL("../../../shared/data/cdisc/", import.meta.url));
describe.skipIf(!existsSync(pilot))("the report on the pilot study (where ../shared/data is)", () => {
  it("is one by each way: 60 subjects of three arms, none evaluable without proteinuria but one", () => {
    const plan: ReportPlan = {
      definition: "nct05631717",
      week: 24,
      daysBefore: 14,
      daysAfter: 14,
      tie: "earlier",
      confirmation: { minDays: 28, maxNotEvaluable: 1 },
      arm: "ARM",
      arms: ["Placebo", "Xanomeline High Dose", "Xanomeline Low Dose"],
      intercurrentEvents: [],
      onTheDay: "unaffected",
      compare: "published",
      reading: {
        result: "standard",
        referenceStart: "RFSTDTC",
        baseline: { kind: "lastOnOrBefore", onTheDay: "included" },
        sameDay: "none",
        withoutSpecimen: "accept",
      },
    };
    const names = { dm: "dm", lb: "lb_creat", cm: "cm_steroids", ae: "ae", vs: "vs" };
    const tables = new Map(
      Object.entries(names).map(([domain, name]) => [
        domain,
        { ...readCsv(`${name}.csv`, readFileSync(`${pilot}${name}.csv`)), name: domain },
      ]),
    );
    const [direct, ...others] = (["csv", "xpt", "json"] as const).map((ending) => reportFrom(tables, ending, plan));
    expect(direct?.subjects).toHaveLength(60);
    for (const other of others) expect(comparable(other)).toBe(direct === undefined ? "" : comparable(direct));
  });
});
