import * as Plot from "@observablehq/plot";
import { atRiskOn, type CurveFigure, shareOn, timeAxis, vertices } from "../curveFigure.js";
import { visibleText } from "../visibleText.js";
import { armStyle, drawn, ink, legend, type ReportFigure } from "./drawing.js";

/** The share of subjects with an event over time, by arm, with censored subjects as marks and the numbers at risk below. */
export function curveDrawing({ id, title, arms, note, share, estimate }: CurveFigure): ReportFigure {
  const { lastDay, tickWeeks } = timeAxis(arms);
  const left = 190;
  const curves = arms.flatMap(({ curve: { steps } }, i) => {
    const { stroke, dashes } = armStyle(i);
    const points = vertices(steps).map(({ day, share }) => ({ x: day / 7, y: 100 * share }));
    const censored = steps.filter((step) => step.censored > 0).map(({ day }) => ({ x: day / 7, y: 100 * (shareOn(steps, day) ?? 0) }));
    return [
      Plot.line(points, {
        x: "x",
        y: "y",
        curve: "step-after",
        stroke,
        strokeWidth: 2.2,
        ...(dashes === "" ? {} : { strokeDasharray: dashes }),
      }),
      Plot.dot(censored, { x: "x", y: "y", symbol: "times", stroke, r: 4, strokeWidth: 1.4 }),
    ];
  });
  const below = 64;
  const atRisk = arms.flatMap(({ arm, curve: { steps } }, i) => [
    Plot.text([visibleText(arm)], {
      frameAnchor: "bottom-left",
      dx: -left + 6,
      dy: below + 18 * (i + 1),
      textAnchor: "start",
      fill: armStyle(i).stroke,
      fontWeight: "bold",
    }),
    Plot.text(tickWeeks, {
      x: (week: number) => week,
      frameAnchor: "bottom",
      dy: below + 18 * (i + 1),
      text: (week: number) => String(atRiskOn(steps, week * 7)),
      fill: ink,
    }),
  ]);
  const description = `Step curves of the ${estimate}, one for each arm, from day 0; a cross marks a subject censored. ${note}`;
  const svg = drawn(id, title, description, {
    width: 760,
    height: 380 + 18 * arms.length,
    marginLeft: left,
    marginRight: 20,
    marginTop: 40,
    marginBottom: below + 18 * (arms.length + 1),
    x: { domain: [0, lastDay / 7], ticks: tickWeeks.slice(), label: null, tickFormat: (week: number) => String(week) },
    y: { domain: [0, 100], label: `${share}, %`, labelAnchor: "center", labelArrow: "none", labelOffset: 48, grid: true },
    marks: [
      Plot.ruleY([0]),
      ...curves,
      Plot.text(["weeks"], { frameAnchor: "bottom", dy: 36 }),
      Plot.text(["number at risk"], { frameAnchor: "bottom-left", dx: -left + 6, dy: below, textAnchor: "start" }),
      ...atRisk,
      ...legend(
        arms.map(({ arm, curve }, i) => ({
          text: `${arm}: ${String(curve.events)} of ${String(curve.subjects)}`,
          stroke: armStyle(i).stroke,
          dashes: armStyle(i).dashes,
        })),
        -20,
      ),
    ],
  });
  const rows = arms.flatMap(({ arm, curve }) =>
    curve.steps
      .filter(({ events, censored }) => events > 0 || censored > 0)
      .map((step) => [
        arm,
        String(step.day),
        String(step.atRisk),
        String(step.events),
        String(step.censored),
        (100 * (shareOn(curve.steps, step.day) ?? 0)).toFixed(1),
      ]),
  );
  return { id, title, description, head: ["Arm", "day", "at risk", "with event", "censored", "share, %"], rows, svg };
}
