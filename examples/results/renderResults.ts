import { figuresOf } from "./figures";
import { renderActivity, renderSri } from "./renderActivity";
import { renderExplanations } from "./renderExplanations";
import { renderLeftOut, renderNotEvaluable, renderRates, renderSensitivity, renderTimes } from "./renderTables";
import type { Results } from "./results";
import { terminalCurve } from "./terminalCurve";
import { armsOf } from "./weekResponses";

/** The results section as text: tables, curves, who is not evaluable, what was left out. */
export function renderResults(results: Results): string {
  const { trial, plan, subjects } = results;
  return [
    ...(trial.isSimulated ? ["*** SIMULATED DATA: no patient is in these tables. Do not cite their numbers. ***"] : []),
    [
      `${plan.definition.title} (${plan.definition.id} ${plan.definition.version})`,
      `${String(subjects.length)} subjects: ${armsOf(subjects).map((arm) => `${arm} ${String(subjects.filter((subject) => subject.arm === arm).length)}`).join(", ")}`,
    ].join("\n"),
    ...numbered("Table", [renderRates(results), renderTimes(results)]),
    ...numbered("Figure", figuresOf(results).map(terminalCurve)),
    ...numbered("Table", [renderSensitivity(results), renderNotEvaluable(results), renderActivity(results), renderSri(results)], 3),
    ...numbered("Listing", [renderExplanations(results), renderLeftOut(results)]),
  ].join("\n\n\n");
}

function numbered(what: string, texts: readonly string[], first = 1): readonly string[] {
  return texts.map((text, i) => `${what} ${String(first + i)}. ${text}`);
}
