import type { TrialReport } from "../trialReport.js";
import type { ReportTable } from "./reportTable.js";

/** How far each definition agrees with the plan's own on who responds at all. */
export function agreementTable({ definitions, plan: { week } }: TrialReport): ReportTable {
  const [own, ...others] = definitions;
  const rows =
    own === undefined
      ? []
      : others.map(({ id, responses }) => {
          const pairs = responses.map((response, i) => [responds(own.responses[i] ?? "NE"), responds(response)] as const);
          const count = (a: boolean, b: boolean) => pairs.filter(([first, second]) => first === a && second === b).length;
          const [both, ownOnly, otherOnly, neither] = [count(true, true), count(true, false), count(false, true), count(false, false)];
          const kappa = cohensKappa(both, ownOnly, otherOnly, neither);
          return [
            id,
            String(both + ownOnly + otherOnly + neither),
            String(both),
            String(ownOnly),
            String(otherOnly),
            String(neither),
            kappa === null ? "-" : kappa.toFixed(2),
          ];
        });
  return {
    id: "agreement",
    kind: "Table",
    title: `Agreement on any response at week ${String(week)} with ${own?.id ?? ""}`,
    head: ["Definition", "n", "both", `${own?.id ?? ""} only`, "this one only", "neither", "kappa"],
    rows,
    notes: ["n: subjects evaluable by both. Kappa: Cohen's, unweighted; - where both give everyone the same answer."],
  };
}

/** Whether somebody responds at all; null when not evaluable. */
function responds(response: string): boolean | null {
  return response === "NE" ? null : response !== "NR";
}

/** Cohen's kappa of a two by two table; null where chance alone would agree always. */
export function cohensKappa(both: number, firstOnly: number, secondOnly: number, neither: number): number | null {
  const n = both + firstOnly + secondOnly + neither;
  if (n === 0) return null;
  const expected = ((both + firstOnly) * (both + secondOnly) + (neither + firstOnly) * (neither + secondOnly)) / (n * n);
  return expected === 1 ? null : ((both + neither) / n - expected) / (1 - expected);
}
