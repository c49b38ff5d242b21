import { parse } from "csv-parse/sync";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { simulatedOptions } from "../../examples/data/simulatedOptions";
import { simulateSdtm } from "../../examples/data/simulateSdtm";
import { drawTrial } from "../../examples/data/simulateTrial";
import { coursesFromSdtm, type SdtmGlucocorticoids, type SdtmRow } from "renal-response";

const folder = fileURLToPath(new URL("../../examples/data/nct05631717-sdtm", import.meta.url));
const files = readdirSync(folder).filter((name) => name.endsWith(".csv"));
const text = (name: string) => readFileSync(join(folder, name), "utf8");

describe("the simulated trial as SDTM", () => {
  it("is what the generator writes, byte for byte, at every call", () => {
    const written = simulateSdtm();
    expect(Object.keys(written).sort()).toEqual(files.slice().sort());
    for (const [name, contents] of Object.entries(written)) expect(text(name), name).toBe(contents);
  });

  it.each(files)("%s says in its first line that it is simulated", (name) => {
    expect(text(name)).toMatch(/^# SIMULATED DATA, not patients: .*simulateSdtm\.ts with seed 5631717\n/);
  });

  it("has the subject who was randomised and never treated, and the one of whom only a year of birth is known", () => {
    expect(text("dm.csv")).toContain("NCT05631717-04-041,041,04,,,,,2024-01-30,");
    expect(text("dm.csv")).toMatch(/02-016,.*,1998,/);
  });
});

/** The rows of a domain, and of a table as drawn. */
const rowsOf = (name: string): SdtmRow[] => parse(text(`${name}.csv`), { columns: true, comment: "#" });
const domains = { dm: rowsOf("dm"), lb: rowsOf("lb"), qs: rowsOf("qs"), cm: rowsOf("cm"), ex: rowsOf("ex"), ds: rowsOf("ds"), ce: rowsOf("ce"), ae: rowsOf("ae") };

describe("the simulated trial, read by the library", () => {
  const found = coursesFromSdtm(domains, simulatedOptions);
  it("has 40 courses and 41 subjects, of whom one was never treated", () => {
    expect([found.courses.length, found.subjects.length, found.subjects.filter(({ untreated }) => untreated).map(({ usubjid }) => usubjid)]).toStrictEqual([40, 41, ["NCT05631717-04-041"]]);
  });

  it("uses every row or says why not", () => {
    const rows = [...found.used, ...found.unused].map(({ domain, row }) => `${domain} ${String(row)}`);
    const all = (["lb", "qs", "cm", "ex", "ds", "ce", "ae"] as const).flatMap((domain) => domains[domain].map((_, i) => `${domain} ${String(i)}`));
    expect(rows.sort()).toStrictEqual(all.sort());
  });

  it("gives each visit the dose that was drawn for it, though CM has courses with a start and an end", () => {
    const worth = { PREDNISONE: 1, PREDNISOLONE: 1, METHYLPREDNISOLONE: 1.25 } as const;
    const drawn = new Map<string, number | null>();
    for (const [usubjid = "", , , drug = "", dose = "", , frequency = "", , date = ""] of drawTrial().cm.slice(1)) {
      const key = `${usubjid} ${date}`;
      const before = drawn.get(key) ?? 0;
      drawn.set(key, dose === "" || drawn.get(key) === null ? null : before + Number(dose) * worth[drug as keyof typeof worth] * (frequency === "BID" ? 2 : 1));
    }
    const read = found.courses.flatMap(({ subject = "", doses, visits }) => visits.flatMap(({ date = "" }) => {
      const key = `${subject ?? ""} ${date ?? ""}`;
      if (!drawn.has(key)) return [];
      const [ofDay] = (doses ?? []).filter(({ start, end }) => start <= (date ?? "") && (end == null || (date ?? "") <= end));
      return [[key, ofDay === undefined ? null : Number(ofDay.prednisoneEquivalent.value)] as const];
    }));
    expect(read.length).toBeGreaterThan(200);
    expect(read).toStrictEqual(read.map(([key]) => [key, drawn.get(key)]));
  });

  it("says what is doubtful: courses that touch, and brands that the options map", () => {
    const codes = [...new Set(found.warnings.map(({ code }) => code))].sort();
    expect(codes).toStrictEqual(["touchingDoses"]);
    expect(found.unused.filter(({ code }) => code === "glucocorticoidName")).toStrictEqual([]);
    const unmapped = coursesFromSdtm(domains, { ...simulatedOptions, glucocorticoids: { ...simulatedOptions.glucocorticoids, drugs: null } as SdtmGlucocorticoids });
    expect(new Set(unmapped.unused.filter(({ code }) => code === "glucocorticoidName").map(({ suggestion }) => suggestion))).toStrictEqual(new Set(["methylprednisolone"]));
  });
});
