import type { CumulativeIncidence } from "../summary/cumulativeIncidence.js";
import type { KaplanMeier } from "../summary/kaplanMeier.js";
import { identificationText, pValue } from "./tables/reportTable.js";
import type { TrialReport } from "./trialReport.js";

/** A day on which something happened, and the share with the event from then on. */
export interface CurveStep {
  readonly day: number;
  readonly atRisk: number;
  readonly events: number;
  readonly censored: number;
  readonly share: number;
}

/** What is drawn of an estimate over time. */
export interface StepCurve {
  readonly subjects: number;
  readonly events: number;
  readonly steps: readonly CurveStep[];
}

/** One arm's curve. */
export interface ArmCurve {
  readonly arm: string;
  readonly curve: StepCurve;
}

/** What both drawings of a figure show, in the terminal and on the page. */
export interface CurveFigure {
  readonly id: string;
  readonly title: string;
  /** Protocol, definition, data cut. */
  readonly identification: string;
  readonly arms: readonly ArmCurve[];
  /** Of what the curve is the share: "subjects with the response". */
  readonly share: string;
  /** The estimate by name. */
  readonly estimate: string;
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

/** A point of the step function: the share with the event from this day on. */
export interface Vertex {
  readonly day: number;
  readonly share: number;
}

/** The days on which the curve is drawn to turn: the start, every event, and the last day under observation. */
export function vertices(steps: readonly CurveStep[]): readonly Vertex[] {
  const turns = steps.filter(({ events }) => events > 0).map(({ day, share }) => ({ day, share }));
  const last = steps[steps.length - 1];
  const end = last === undefined || last.events > 0 ? [] : [{ day: last.day, share: last.share }];
  return [{ day: 0, share: 0 }, ...turns, ...end];
}

/** The share on a day, that day's events included; null after the last day under observation. */
export function shareOn(steps: readonly CurveStep[], day: number): number | null {
  if (day > (steps[steps.length - 1]?.day ?? -1)) return null;
  return vertices(steps).reduce((share, vertex) => (vertex.day <= day ? vertex.share : share), 0);
}

/** How many are still without the event and under observation when a day begins. */
export function atRiskOn(steps: readonly CurveStep[], day: number): number {
  return steps.find((step) => step.day >= day)?.atRisk ?? 0;
}

/** Who dies cannot respond any more, but leaves the risk set as if he might. */
export const deathsCensored =
  "Deaths are censored, not competing: where subjects die, 1 - survival overstates the share of responders (the cumulative incidence).";

/** One figure for each endpoint: the response at the first visit that shows it. */
export function curveFigures(report: TrialReport): readonly CurveFigure[] {
  return report.times.filter(({ rule }) => rule.kind === "firstVisit").map(({ endpoint, arms, test }) => ({
    id: `time-to-${endpoint.label.replace(/\W+/g, "-").toLowerCase()}`,
    title: `Share of subjects with ${endpoint.label}, first visit`,
    identification: identificationText(report),
    arms: arms.map(({ arm, curve }) => ({ arm, curve: ofKaplanMeier(curve) })),
    share: "subjects with the response",
    estimate: "Kaplan-Meier estimate",
    note: `Kaplan-Meier.${test === null ? "" : ` Log-rank test of the arms: P ${pValue(test.pValue)}.`} ${deathsCensored}`,
  }));
}

/** One figure for each kidney event that somebody had: its cumulative incidence. */
export function kidneyFigures(report: TrialReport): readonly CurveFigure[] {
  const events = (report.kidney?.events ?? []).filter(({ arms }) => arms.some(({ incidence }) => incidence.events > 0));
  return events.map(({ definition: { id, title, version }, arms, competing, test }) => ({
    id: `kidney-${id}`,
    title: `Cumulative incidence of ${title}`,
    identification: identificationText(report, { id, version, title }),
    arms: arms.map(({ arm, incidence }) => ({ arm, curve: ofIncidence(incidence) })),
    share: "subjects with the event",
    estimate: "cumulative incidence (Aalen-Johansen)",
    note:
      `Aalen-Johansen${competing.length === 0 ? "" : `; competing: ${competing.join(", ")}`}.` +
      (test === null ? "" : ` Gray's test of the arms: P ${pValue(test.pValue)}.`),
  }));
}

function ofKaplanMeier({ subjects, events, steps }: KaplanMeier): StepCurve {
  return { subjects, events, steps: steps.map(({ oneMinusSurvival, ...step }) => ({ ...step, share: oneMinusSurvival })) };
}

/** Who had a competing event leaves the curve without a mark: the share counts such a subject to the end. */
function ofIncidence({ subjects, events, steps }: CumulativeIncidence): StepCurve {
  return { subjects, events, steps: steps.map(({ incidence, ...step }) => ({ ...step, share: incidence })) };
}
