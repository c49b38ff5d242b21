import { readFileSync } from "node:fs";
import { expect } from "vitest";

/** The rows of a file that a script in R wrote beside this one, without its header. */
export function rowsInR(name: string): readonly (readonly string[])[] {
  const text = readFileSync(`test/report/simulated/${name}`, "utf8");
  return text
    .trimEnd()
    .split("\n")
    .slice(1)
    .map((line) => line.split(","));
}

/** The values that a script in R wrote, by key; a key that is read is noted, so that a test can ask for those that nobody compared. */
export function valuesInR(name: string) {
  const values = new Map(rowsInR(name).map(([key = "", value = ""]) => [key, value]));
  const asked = new Set<string>();
  const text = (key: string): string => {
    const value = values.get(key);
    if (value === undefined) throw new Error(`${name} has no ${key}`);
    asked.add(key);
    return value;
  };
  const numbers = (key: string): readonly (number | null)[] => text(key).split(" ").map((one) => (one === "NA" ? null : Number(one)));
  return {
    text,
    numbers,
    number: (key: string): number | null => numbers(key)[0] ?? null,
    keys: (start: string): readonly string[] => [...values.keys()].filter((key) => key.startsWith(start)),
    /** The keys that nobody has asked for. */
    left: (): readonly string[] => [...values.keys()].filter((key) => !asked.has(key)),
  };
}

/** Numbers that agree with R's to nine decimals; null is NA. */
export function expectClose(found: readonly (number | null | undefined)[], expected: readonly (number | null)[], key: string): void {
  expect([key, ...found.map((value) => value ?? null)]).toEqual([
    key,
    ...expected.map((value) => (value === null ? null : (expect.closeTo(value, 8) as number))),
  ]);
}
