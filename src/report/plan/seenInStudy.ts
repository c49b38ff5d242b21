import type { Measure } from "../../measurement/measure.js";
import type { Placed } from "../../sdtm/sdtmRows.js";

const standardTests: Readonly<Record<string, Measure>> = {
  CREAT: "serumCreatinine",
  PROTCRT: "upcr",
  PROTEXR: "urineProtein24h",
  GFRE: "egfr",
  ALB: "serumAlbumin",
};
const mostNamed = 25;

/** How often each value occurs, in the order in which they first do; the empty one is left out. */
export function counted(values: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== "") counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** Values with their counts in a sentence; of many the most frequent. */
export function amongst(counts: ReadonlyMap<string, number>): string {
  if (counts.size === 0) return "none";
  const named = [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, mostNamed)
    .map(([value, rows]) => `${value} (${String(rows)})`);
  return `${named.join(", ")}${counts.size > mostNamed ? `, and ${String(counts.size - mostNamed)} more` : ""}`;
}

/** The tests that are read without a mapping, each with its units. */
export function laboratoryOf(rows: readonly Placed[]) {
  return Object.entries(standardTests).flatMap(([code, measure]) => {
    const own = rows.filter(({ text }) => text("LBTESTCD") === code);
    const units = counted(own.map(({ text }) => text("LBORRESU") || text("LBSTRESU")));
    return own.length === 0 ? [] : [{ code, measure, rows: own.length, units }];
  });
}

/** How many times a test of a subject has several results on one day. */
export function sameDayCount(rows: readonly Placed[]): number {
  const days = counted(
    rows
      .filter(({ text }) => text("LBTESTCD") in standardTests && (text("LBORRES") || text("LBSTRESC")) !== "")
      .map(({ usubjid, text }) => `${usubjid ?? ""}|${text("LBTESTCD")}|${text("LBSPEC")}|${text("LBDTC").slice(0, 10)}`),
  );
  return [...days.values()].filter((results) => results > 1).length;
}
