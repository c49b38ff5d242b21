import type { CurveFigure } from "./curveFrame";
import { identification } from "./plan";
import type { Results } from "./results";
import { pValue } from "./textTable";

/** A figure and the name of its file. */
export interface NamedFigure extends CurveFigure {
  readonly fileName: string;
}

/** One figure for each endpoint: the response at the first visit that shows it. */
export function figuresOf({ trial, plan, times }: Results): readonly NamedFigure[] {
  return times.filter(({ rule }) => rule.kind === "firstVisit").map(({ endpoint, arms, test }) => ({
    fileName: `time-to-${endpoint.label.replace(/\W+/g, "-").toLowerCase()}.svg`,
    title: `Share of subjects with ${endpoint.label}, first visit`,
    identification: identification(trial, plan),
    arms,
    note: test === null ? "Kaplan-Meier." : `Kaplan-Meier. Log-rank test of the arms: P ${pValue(test.pValue)}.`,
  }));
}
