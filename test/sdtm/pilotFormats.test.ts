import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readCsv } from "../../src/cli/formats/readCsv.js";
import { readers, readTables } from "../../src/cli/formats/readTables.js";
import type { Table } from "../../src/cli/formats/table.js";
import { chineseSleGuideline2020Equivalents } from "../../src/glucocorticoid/chineseSleGuideline2020Equivalents.js";
import { coursesFromSdtm, type SdtmCourses } from "../../src/sdtm/coursesFromSdtm.js";
import type { SdtmOptions } from "../../src/sdtm/sdtmOptions.js";
import type { SdtmDomain } from "../../src/sdtm/sdtmRows.js";
import { filesOf, typed } from "../cli/formats/typedTables.js";

// The pilot study and CDISC's example of a submission. The files are not part of the package.
const data = fileURLToPath(new URL("../../../shared/data/", import.meta.url));
const isThere = existsSync(`${data}cdisc`) && existsSync(`${data}formats`);
if (!isThere) console.warn(`skipped: the files of the pilot study are not at ${data}`);

const options: SdtmOptions = {
  result: "standard",
  referenceStart: "RFSTDTC",
  endOfObservation: "RFENDTC",
  baseline: { kind: "lastOnOrBefore", onTheDay: "included" },
  sameDay: "none",
  withoutSpecimen: "accept",
  glucocorticoids: { table: chineseSleGuideline2020Equivalents, drug: "CMTRT", partialStart: "firstDay", withoutEnd: "ongoing" },
  events: [{ domain: "ds", variable: "DSDECOD", value: "DEATH", date: "DSSTDTC", event: "death" }],
};

type Tables = Readonly<Partial<Record<SdtmDomain, Table>>> & { readonly dm: Table };
const rowsOf = (tables: Tables) =>
  Object.fromEntries(Object.entries(tables).map(([domain, { rows }]) => [domain, rows])) as unknown as Parameters<
    typeof coursesFromSdtm
  >[0];
const read = (tables: Tables): SdtmCourses => coursesFromSdtm(rowsOf(tables), options);

/** Each row of the domains stands once: used, or unused with its reason. */
function expectEveryRow(tables: Tables, { used, unused, subjects }: SdtmCourses): void {
  for (const [domain, { rows }] of Object.entries(tables)) {
    if (domain === "dm") expect(subjects).toHaveLength(new Set(rows.map(({ USUBJID }) => USUBJID)).size);
    else {
      const places = [...used, ...unused].filter((row) => row.domain === domain).map(({ row }) => row);
      expect([domain, places.sort((a, b) => a - b)]).toStrictEqual([domain, rows.map((_, i) => i)]);
    }
  }
}

/** The same tables written in each format and read again. */
function inFormats(tables: Tables): Readonly<Record<string, Tables>> {
  const again = (ending: "csv" | "xpt" | "json") =>
    Object.fromEntries(
      Object.entries(tables).map(([domain, table]) => [
        domain,
        readers[ending]?.(`${domain}.${ending}`, filesOf(typed(table))[ending], {})[0],
      ]),
    ) as unknown as Tables;
  return { csv: again("csv"), xpt: again("xpt"), json: again("json") };
}

describe.skipIf(!isThere)("the pilot study by each way in which it can be read (where ../shared/data is)", () => {
  const file = (name: string) => readCsv(`${name}.csv`, readFileSync(`${data}cdisc/${name}.csv`));
  const pilot = (): Tables => ({ dm: file("dm"), lb: file("lb_creat"), cm: file("cm_steroids"), ae: file("ae") });

  it("60 subjects, 430 results, 108 medications, 361 adverse events: each row is accounted for", () => {
    const tables = pilot();
    expect(Object.entries(tables).map(([domain, { rows }]) => [domain, rows.length])).toStrictEqual([
      ["dm", 60],
      ["lb", 430],
      ["cm", 108],
      ["ae", 361],
    ]);
    const found = read(tables);
    expectEveryRow(tables, found);
    expect([found.subjects.length, found.courses.length, found.used.filter(({ domain }) => domain === "lb").length]).toStrictEqual([
      60, 60, 420,
    ]);
  });

  it("as CSV, as a transport file and as Dataset-JSON it gives the same courses, rows used and rows not used", () => {
    const direct = read(pilot());
    for (const [format, tables] of Object.entries(inFormats(pilot()))) {
      const found = read(tables);
      expectEveryRow(tables, found);
      expect([format, found]).toStrictEqual([format, direct]);
    }
  });

  it("DM and DS of the study's own transport files: every row of them stands somewhere", () => {
    const tables = { dm: readTables(`${data}formats/pilot_dm.xpt`)[0] as Table, ds: readTables(`${data}formats/pilot_ds.xpt`)[0] as Table };
    const found = read(tables);
    expectEveryRow(tables, found);
    for (const again of Object.values(inFormats(tables))) expect(read(again)).toStrictEqual(found);
  });
});

describe.skipIf(!isThere)("CDISC's example of a submission, the same rows as XPT and as Dataset-JSON (where ../shared/data is)", () => {
  const domains = ["dm", "lb", "cm", "ex", "ds", "ae"] as const;
  const as = (ending: string) =>
    Object.fromEntries(domains.map((domain) => [domain, readTables(`${data}formats/msg_${domain}.${ending}`)[0]])) as unknown as Tables;

  it("both give one result, though hundreds of numbers of the transport file end in a wrong digit", () => {
    const [xpt, json] = [as("xpt"), as("json")];
    const found = read(xpt);
    expect(found).toStrictEqual(read(json));
    expectEveryRow(xpt, found);
    expect(Object.entries(xpt).map(([, { rows }]) => rows.length)).toStrictEqual([18, 833, 68, 124, 53, 74]);
  });

  it("so does the same as lines of JSON, and written as CSV", () => {
    const found = read(as("xpt"));
    const lines = Object.fromEntries(
      (["dm", "lb"] as const).map((domain) => [domain, readTables(`${data}formats/msg_${domain}.ndjson`)[0]]),
    );
    expect(read({ ...as("json"), ...lines } as Tables)).toStrictEqual(found);
    for (const again of Object.values(inFormats(as("json")))) expect(read(again)).toStrictEqual(found);
  });
});
