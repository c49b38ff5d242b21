import { describe, expect, it } from "vitest";
import { readDatasetJson } from "../../../src/cli/formats/readDatasetJson.js";
import { readXpt } from "../../../src/cli/formats/readXpt.js";
import { sasOfIso } from "../../../src/cli/formats/sasDates.js";
import { bytesOf, formats, hasFormats, hasR, only, readInR } from "./sharedFormats.js";

const xpt = (file: string, encoding?: string) => only(readXpt(file, bytesOf(file), { encoding }));
const json = (file: string) => readDatasetJson(file, new TextDecoder().decode(bytesOf(file)));

describe.skipIf(!hasFormats)("a SAS transport file (where ../shared/data/formats is)", () => {
  it.each(["dm", "ae", "cm", "ds", "lb", "vs", "ex", "adsl", "adtte", "adlbhy"])(
    "msg_%s.xpt holds, cell by cell, what msg_*.json holds",
    (name) => {
      const [transport, reference] = [xpt(`msg_${name}.xpt`), json(`msg_${name}.json`)];
      expect(transport.columns.map((column) => column.name)).toEqual(reference.columns.map((column) => column.name));
      // The writers of the two chose other words for two labels of ADTTE.
      if (name !== "adtte")
        expect(transport.columns.map((column) => column.label)).toEqual(reference.columns.map((column) => column.label));
      // The .json of these four has twelve digits of a quotient.
      const rounded = ["R2A1LO", "R2A1HI", "BR2A1LO", "BR2A1HI"];
      expect(transport.rows.length).toBe(reference.rows.length);
      transport.rows.forEach((row, i) => {
        for (const { name: variable } of transport.columns) {
          const [found, expected] = [row[variable], reference.rows[i]?.[variable]];
          if (rounded.includes(variable) && typeof found === "number") expect(found).toBeCloseTo(Number(expected), 11);
          else expect([i, variable, found]).toEqual([i, variable, expected]);
        }
      });
    },
  );

  // Row counts: R haven 2.5.1 and foreign 0.8-84 (version 8: haven only).
  it.each([
    ["send_ta_padding.xpt", 16],
    ["send_pooldef_padding.xpt", 60],
    ["pds_relrec_padding.xpt", 112],
    ["pilot_dm.xpt", 60],
    ["pilot_ds.xpt", 80],
    ["pds_lb_truncated.xpt", 563],
    ["core_ae_v8.xpt", 74],
    ["v8_long_names.xpt", 3],
  ])("%s has %i rows, padding is none", (file, rows) => {
    expect(xpt(file).rows.length).toBe(rows);
  });

  it("two data sets in one file stay two", () => {
    expect(readXpt("two_members.xpt", bytesOf("two_members.xpt")).map(({ name, rows }) => [name, rows.length])).toEqual([
      ["TA", 16],
      ["POOLDEF", 60],
    ]);
  });

  it("blanks at the start of a text are content", () => {
    expect(xpt("pilot_ds.xpt").rows.some((row) => row["DSSPID"] === " 7")).toBe(true);
  });

  it("a number cut off or not is the decimal that its text says", () => {
    const numbers = xpt("pds_lb_truncated.xpt").rows.flatMap((row) => {
      const [text, number] = [row["LBSTRESC"], row["LBSTRESN"]];
      return typeof text === "string" && typeof number === "number" && /^\d+\.\d+$/.test(text) ? [[number, Number(text)] as const] : [];
    });
    expect(numbers.length).toBeGreaterThan(100);
    for (const [number, meant] of numbers) expect(number).toBe(meant);
  });

  it("version 8 keeps a name of 25, a label of more than 40 and a text of 250 characters", () => {
    const { columns, rows } = xpt("v8_long_names.xpt");
    expect(Math.max(...columns.map(({ name }) => name.length))).toBe(25);
    expect(columns[1]?.label).toBe("Serum creatinine in standard units, as converted by the central laboratory");
    expect(Math.max(...rows.flatMap((row) => Object.values(row).map((value) => String(value).length)))).toBe(250);
  });

  it("text that is not UTF-8 is refused with the row and the variable, and read where its encoding is named", () => {
    expect(() => xpt("pilot_ts_latin1.xpt")).toThrow(
      /^pilot_ts_latin1\.xpt:\d+:[A-Z]+: the text is not UTF-8; name its encoding, such as --encoding windows-1252$/,
    );
    expect(JSON.stringify(xpt("pilot_ts_latin1.xpt", "windows-1252").rows)).not.toMatch(/\uFFFD/);
    expect(xpt("pilot_ts_latin1.xpt", "windows-1252").rows.length).toBe(33);
  });

  it("anything else is refused by name", () => {
    expect(() => xpt("fda_dm.sas7bdat")).toThrow("fda_dm.sas7bdat: not a SAS transport file (XPORT)");
  });

  const files = [
    "msg_dm.xpt",
    "msg_ae.xpt",
    "msg_cm.xpt",
    "msg_ds.xpt",
    "msg_lb.xpt",
    "msg_vs.xpt",
    "msg_ex.xpt",
    "msg_adsl.xpt",
    "msg_adtte.xpt",
    "msg_adlbhy.xpt",
    "pilot_dm.xpt",
    "pilot_ds.xpt",
    "send_ta_padding.xpt",
    "send_pooldef_padding.xpt",
    "pds_relrec_padding.xpt",
    "pds_lb_truncated.xpt",
    "core_ae_v8.xpt",
    "v8_long_names.xpt",
  ];
  it.skipIf(!hasR).each(files)("%s is read as haven in R reads it (skipped without R)", (file) => {
    const [found, reference] = [xpt(file), readInR("haven", `${formats}${file}`)];
    expect(found.columns.map(({ name }) => name)).toEqual(reference.names.map((name) => name.toUpperCase()));
    expect(found.columns.map(({ label }) => label)).toEqual(reference.labels.map((label) => label ?? ""));
    found.columns.forEach(({ name, type }, i) => {
      const expected = reference.columns[i] ?? [];
      const values = found.rows.map((row) => row[name] ?? null);
      if (type === "date") expect(values.map((value) => (value === null ? null : sasOfIso(String(value))))).toEqual(expected);
      else if (type === "float" && typeof values.find((value) => value !== null) === "number") {
        // haven keeps the last bit that another program left out; fifteen digits are the same.
        expect([name, ...values]).toEqual([
          name,
          ...expected.map((value) => (value === null ? null : Number(Number(value).toPrecision(15)))),
        ]);
      } else expect([name, ...values]).toEqual([name, ...expected]);
    });
  });

  it.skipIf(!hasR)("two data sets in one file are read as foreign in R reads them (skipped without R)", () => {
    for (const table of readXpt("two_members.xpt", bytesOf("two_members.xpt"))) {
      const reference = readInR("foreign", `${formats}two_members.xpt`, table.name);
      table.columns.forEach(({ name }, i) => {
        expect(table.rows.map((row) => String(row[name] ?? "").trim())).toEqual(
          (reference.columns[i] ?? []).map((value) => String(value ?? "").trim()),
        );
      });
    }
  });
});
