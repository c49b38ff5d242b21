import { createRequire } from "node:module";
import type * as Library from "renal-response";
import type { Runner } from "./race.js";
import type { Row } from "./rows.js";

/** The built package as its users run it. */
export const library = (await import(new URL("../../dist/index.js", import.meta.url).href)) as typeof Library;
export const commonJs = createRequire(import.meta.url)("../../dist/index.cjs") as typeof Library;

/** So many that the processor cannot learn the way of each record through the rule by heart, as it does with a few thousand. */
export const many = Number(process.argv[2] ?? 50_000);

export function over<T>(items: readonly T[], one: (item: T) => unknown): Runner {
  return { items: items.length, run: () => { for (const item of items) one(item); } };
}

export type Judge = (baseline: Library.Baseline, followUp: Library.Assessment) => unknown;

export function judging(rows: readonly Row[], judge: Judge): Runner {
  return over(rows, ({ baseline, followUp }) => judge(baseline, followUp));
}
