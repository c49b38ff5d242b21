import type { ResponseDefinition } from "renal-response";
import { agreement, flipped, flips } from "./compareResults";
import { countsOf, type JudgedSubject } from "./judgeCohort";

/** A cohort by several definitions as text: patients by the chosen ones, counts for all, agreement, and who flips why. */
export function renderComparison(subjects: readonly JudgedSubject[], definitions: readonly ResponseDefinition[], chosen: readonly number[], visit: string): string {
  const ids = definitions.map(({ id }) => id);
  return [
    "*** SIMULATED DATA: no patient is in this table. Do not cite its numbers. ***",
    `${String(subjects.length)} subjects at ${visit}, whatever visit a definition is meant for; ${String(definitions.length)} published definitions`,
    patients(subjects, ids, chosen),
    counts(subjects, definitions),
    agreements(subjects, ids, chosen),
    flipText(subjects, ids, chosen),
  ].join("\n\n");
}

const letter = (i: number) => String.fromCharCode(65 + i);

function patients(subjects: readonly JudgedSubject[], ids: readonly string[], chosen: readonly number[]): string {
  const legend = chosen.map((place, i) => `  ${letter(i)} = ${ids[place] ?? ""}`);
  const rows = subjects.map(({ id, results }) => [id, ...chosen.map((place) => results[place]?.response ?? "")]);
  const what = "Subjects x definitions that these data can answer (published definitions with most subjects evaluable, none that says the same as another)";
  return [what, ...legend, ...table([["", ...chosen.map((_, i) => letter(i))], ...rows])].join("\n");
}

function counts(subjects: readonly JudgedSubject[], definitions: readonly ResponseDefinition[]): string {
  const rows = definitions.map((definition, place) => {
    const { best, any, none, notEvaluable } = countsOf(subjects, definition, place);
    return [definition.id, `${definition.levels[0]?.response ?? ""} ${String(best)}`, ...[any, none, notEvaluable].map(String)];
  });
  return ["All published definitions", ...table([["", "best response", "any response", "none", "not evaluable"], ...rows])].join("\n");
}

function agreements(subjects: readonly JudgedSubject[], ids: readonly string[], chosen: readonly number[]): string {
  const rows = pairs(chosen).map(([a, b]) => {
    const { n, kappa, table: [first, second] } = agreement(subjects, a, b);
    const cells = [...(first ?? []), ...(second ?? [])].map(String);
    return [`${ids[a] ?? ""} / ${ids[b] ?? ""}`, kappa === null ? "undefined" : kappa.toFixed(2), String(n), ...cells];
  });
  const head = ["", "kappa", "n", "both", "first only", "second only", "neither"];
  return ["Agreement on any response (Cohen's kappa, subjects evaluable under both)", ...table([head, ...rows])].join("\n");
}

function flipText(subjects: readonly JudgedSubject[], ids: readonly string[], chosen: readonly number[]): string {
  const lines = pairs(chosen).flatMap(([a, b]) => [[a, b] as const, [b, a] as const]).flatMap(([first, second]) => {
    const count = flipped(subjects, first, second).length;
    if (count === 0) return [];
    const rules = flips(subjects, first, second).map(
      ({ rule, subjects: found }) => `    not met: ${rule} (${String(found.length)})\n${found.map(({ id, found: text }) => `      ${id}  ${text}`).join("\n")}`,
    );
    return [`  ${ids[first] ?? ""} responds, ${ids[second] ?? ""} does not: ${String(count)}`, ...rules];
  });
  return ["Who flips, and by which criterion", ...lines].join("\n");
}

export function pairs(places: readonly number[]): readonly (readonly [number, number])[] {
  return places.flatMap((a, i) => places.slice(i + 1).map((b) => [a, b] as const));
}

function table(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? "").length)));
  return rows.map((row) => `  ${row.map((text, column) => text.padEnd(widths[column] ?? 0)).join("  ")}`.trimEnd());
}
