import type { KaplanMeier, KaplanMeierStep } from "../summary/kaplanMeier.js";
import { identificationText, pValue } from "./tables/reportTable.js";
import type { TrialReport } from "./trialReport.js";

/** One arm's curve. */
export interface ArmCurve {
  readonly arm: string;
  readonly curve: KaplanMeier;
}

/** What both drawings of a figure show, in the terminal and on the page. */
export interface CurveFigure {
  readonly id: string;
  readonly title: string;
  /** Protocol, definition, data cut. */
  readonly identification: string;
  readonly arms: readonly ArmCurve[];
  /** Under the figure: the test, how subjects were censored. */
  readonly note: string;
}

/** The time axis of a figure: from day 0 to the last week drawn, with a mark every so many weeks. */
export interface TimeAxis {
  readonly lastDay: number;
  readonly tickWeeks: readonly number[];
}

/** A mark every 4 weeks, or further apart so that there are at most 13. */
export function timeAxis(arms: readonly ArmCurve[]): TimeAxis {
  const last = Math.max(1, ...arms.flatMap(({ curve }) => curve.steps.map(({ day }) => day)));
  const weeks = Math.ceil(last / 7);
  const every = [4, 8, 13, 26, 52].find((step) => weeks / step <= 12) ?? 104;
  const ticks = Math.ceil(weeks / every);
  return { lastDay: ticks * every * 7, tickWeeks: Array.from({ length: ticks + 1 }, (_, i) => i * every) };
}

/** A point of the step function: the share with the response from this day on. */
export interface Vertex {
  readonly day: number;
  readonly share: number;
}

/** The days on which the curve is drawn to turn: the start, every event, and the last day under observation. */
export function vertices(steps: readonly KaplanMeierStep[]): readonly Vertex[] {
  const turns = steps.filter(({ events }) => events > 0).map(({ day, oneMinusSurvival }) => ({ day, share: oneMinusSurvival }));
  const last = steps[steps.length - 1];
  const end = last === undefined || last.events > 0 ? [] : [{ day: last.day, share: last.oneMinusSurvival }];
  return [{ day: 0, share: 0 }, ...turns, ...end];
}

/** The share on a day, that day's events included; null after the last day under observation. */
export function shareOn(steps: readonly KaplanMeierStep[], day: number): number | null {
  if (day > (steps[steps.length - 1]?.day ?? -1)) return null;
  return vertices(steps).reduce((share, vertex) => (vertex.day <= day ? vertex.share : share), 0);
}

/** How many are still without response and under observation when a day begins. */
export function atRiskOn(steps: readonly KaplanMeierStep[], day: number): number {
  return steps.find((step) => step.day >= day)?.atRisk ?? 0;
}

/** One figure for each endpoint: the response at the first visit that shows it. */
export function curveFigures(report: TrialReport): readonly CurveFigure[] {
  return report.times.filter(({ rule }) => rule.kind === "firstVisit").map(({ endpoint, arms, test }) => ({
    id: `time-to-${endpoint.label.replace(/\W+/g, "-").toLowerCase()}`,
    title: `Share of subjects with ${endpoint.label}, first visit`,
    identification: identificationText(report),
    arms,
    note: test === null ? "Kaplan-Meier." : `Kaplan-Meier. Log-rank test of the arms: P ${pValue(test.pValue)}.`,
  }));
}
