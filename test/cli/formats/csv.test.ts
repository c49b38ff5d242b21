import { parse } from "csv-parse/sync";
import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { readCsv } from "../../../src/cli/formats/readCsv.js";
import { csvCell, writeCsv } from "../../../src/cli/formats/writeCsv.js";

const read = (text: string | Uint8Array, encoding?: string) =>
  readCsv("lb.csv", typeof text === "string" ? new TextEncoder().encode(text) : text, { encoding });

describe("a CSV file", () => {
  it.each([",", ";", "\t", "|"])("separated by %j is recognised", (separator) => {
    const { columns, rows } = read(
      [
        ["USUBJID", "LBORRES", "LBORRESU"],
        ["01", "1.4", "mg/dL"],
      ]
        .map((cells) => cells.join(separator))
        .join("\n"),
    );
    expect(columns.map(({ name }) => name)).toEqual(["USUBJID", "LBORRES", "LBORRESU"]);
    expect(rows).toEqual([{ USUBJID: "01", LBORRES: "1.4", LBORRESU: "mg/dL" }]);
  });

  it("of a spreadsheet may begin with sep=; and decimal commas stay text, which no reader of values takes for a number", () => {
    expect(read('sep=;\r\nUSUBJID;LBORRES\r\n01;"1,4"\r\n').rows).toEqual([{ USUBJID: "01", LBORRES: "1,4" }]);
  });

  it("has names in any case, blanks around them, its lines counted after comments, and empty cells that are missing", () => {
    const { name, columns, rows, lines, comments } = read("\uFEFF# SIMULATED\n usubjid , Lborres\n01,\n# between\n02,3\n");
    expect([name, comments]).toEqual(["LB", ["# SIMULATED"]]);
    expect(columns.map((column) => column.name)).toEqual(["USUBJID", "LBORRES"]);
    expect(rows).toEqual([
      { USUBJID: "01", LBORRES: null },
      { USUBJID: "02", LBORRES: "3" },
    ]);
    expect(lines).toEqual([3, 5]);
  });

  it("keeps a line break within quotation marks", () => {
    expect(read('A,B\n"one\ntwo",2\n3,4\n').rows).toEqual([
      { A: "one\ntwo", B: "2" },
      { A: "3", B: "4" },
    ]);
  });

  it("with a row of too many cells reports its line and reads the next", () => {
    const { rows, unread } = read("A,B\n1,2,3\n4,5\n");
    expect([rows, unread]).toEqual([[{ A: "4", B: "5" }], [{ line: 2, reason: "3 cells where the header has 2" }]]);
  });

  it("with a quotation mark that is never closed loses that line only", () => {
    const { rows, unread } = read('A,B\n1,"2\n3,4\n5,6\n');
    expect(rows).toEqual([
      { A: "3", B: "4" },
      { A: "5", B: "6" },
    ]);
    expect(unread.map(({ line }) => line)).toEqual([2]);
  });

  it("names a column twice: refused, with line and column", () => {
    expect(() => read("A,B,a\n1,2,3\n")).toThrow("lb.csv:1:3: column A occurs twice");
  });

  it("without a header is refused", () => {
    expect(() => read("\n\n")).toThrow("lb.csv:2: no header, expected the names of the columns");
  });

  it("in windows-1252 is refused with the line, and read where the encoding is named, € and curly quotes too", () => {
    const bytes = new Uint8Array(iconv.encode("A,B\n1,x\n2,88.4 µmol/L “€”\n", "windows-1252"));
    expect(() => read(bytes)).toThrow(
      'lb.csv:3: the text is not UTF-8; save it as "CSV UTF-8" or name its encoding, such as --encoding windows-1252',
    );
    expect(read(bytes, "windows-1252").rows[1]).toEqual({ A: "2", B: "88.4 µmol/L “€”" });
    expect(() => read(bytes, "latin-one")).toThrow('"latin-one" is not a known encoding');
  });

  it("in UTF-16 with its mark, as spreadsheets save Unicode text, is read", () => {
    expect(read(new Uint8Array(iconv.encode("A\tB\r\nµ\t1\r\n", "utf-16le", { addBOM: true }))).rows).toEqual([{ A: "µ", B: "1" }]);
  });
});

describe("CSV that is written", () => {
  it.each([
    ['=HYPERLINK("http://example.org";"x")', `"'=HYPERLINK(""http://example.org"";""x"")"`],
    ["+1 tablet", "'+1 tablet"],
    ["-see note", "'-see note"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["\t=1", '"\'\t=1"'],
    ["-1.5", "-1.5"],
    ["+2", "+2"],
    ["1e-3", "1e-3"],
    ["<0.1", "<0.1"],
    ["a,b", '"a,b"'],
    ["", ""],
  ])("shows %j as text or number, never as a formula", (text, cell) => {
    expect(csvCell(text)).toBe(cell);
  });

  it("is read by csv-parse with the same cells", () => {
    const text = writeCsv({
      columns: [
        { name: "A", label: "", type: "text" },
        { name: "B", label: "", type: "integer" },
      ],
      rows: [
        { A: 'x "y", z\n', B: -3 },
        { A: null, B: null },
        { A: "ö", B: 0 },
      ],
    });
    expect(parse(text, { bom: true, columns: true })).toEqual([
      { A: 'x "y", z\n', B: "-3" },
      { A: "", B: "" },
      { A: "ö", B: "0" },
    ]);
  });
});
