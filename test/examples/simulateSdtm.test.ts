import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { simulateSdtm } from "../../examples/data/simulateSdtm";

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
