import { explainResponse } from "renal-response";
import { titled } from "./renderTables";
import type { Results } from "./results";

/** How the week's response of one subject of each kind was decided. */
export function renderExplanations(results: Results): string {
  const { plan, atWeek } = results;
  const kinds: readonly string[] = [...plan.definition.levels.map(({ response }) => response), "NR", "NE"];
  const lines = kinds.flatMap((kind, i) => {
    const subject = atWeek.find(({ response, week }) => response === kind && week?.result != null);
    const result = subject?.week?.result;
    const text = result == null ? ["  (none with a visit)"] : explainResponse(result).split("\n").map((line) => (line === "" ? "" : `  ${line}`));
    return [...(i === 0 ? [] : [""]), `${kind}: ${subject === undefined ? "nobody" : `${subject.id}, ${subject.arm}`}`, ...text];
  });
  return titled(`How the response at week ${String(plan.window.week)} was decided: one subject of each kind`, results, lines);
}
