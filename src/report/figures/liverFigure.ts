import * as Plot from "@observablehq/plot";
import type { LiverPoint } from "../analysis/laboratorySafety.js";
import { plural } from "../tables/reportTable.js";
import type { TrialReport } from "../trialReport.js";
import { visibleText } from "../visibleText.js";
import { armStyle, drawn, ink, legend, type ReportFigure } from "./drawing.js";

const quadrants: Readonly<Record<NonNullable<LiverPoint["quadrant"]>, string>> = {
  potentialHysLaw: "potential Hy's law",
  cholestasis: "cholestasis",
  templesCorollary: "Temple's corollary",
  nearNormal: "near normal",
};

/** The plot of serious liver injury (eDISH): each subject's greatest aminotransferase and bilirubin; null without any. */
export function liverFigure({ safety, arms }: TrialReport): ReportFigure | null {
  const points = (safety?.laboratory?.liver ?? []).flatMap((one) => {
    const { subject, arm, aminotransferase: at, bilirubin: tb, quadrant, daysApart, injury } = one;
    if (at === null || tb === null) return [];
    const [x, y] = [Number(at.timesUpperLimit), Number(tb.timesUpperLimit)];
    return [{ subject, arm, x: Math.max(x, least), y: Math.max(y, least), at, tb, quadrant, daysApart, injury }];
  });
  if (points.length === 0) return null;
  const raised = points.filter(({ quadrant }) => quadrant !== null && quadrant !== "nearNormal");
  const named = raised.slice().sort((one, other) => other.y - one.y);
  const id = "liver";
  const title = "Greatest aminotransferase and bilirubin on treatment (eDISH)";
  const description =
    `A point for each of ${plural(points.length, "subject")}: the greatest ALT or AST and the greatest bilirubin after baseline, in ` +
    `multiples of ` +
    "the upper limit of their own records, on logarithmic axes, with lines at 3 and 2. The two may be months apart: a point on the " +
    "upper right " +
    `is no case by itself, the table says what FDA's rule of 2025 finds. ${plural(raised.length, "subject")} beyond a line, named in ` +
    `the plot.`;
  // At least to ten times the limit, so that each quadrant has room.
  const [right, top] = [Math.max(10, ...points.map(({ x }) => x * 1.4)), Math.max(10, ...points.map(({ y }) => y * 1.4))];
  const ticks = [0.1, 0.2, 0.5, 1, 2, 3, 5, 10, 20, 50, 100];
  const text = (value: number): string => String(value);
  const svg = drawn(id, title, description, {
    width: 760,
    height: 460,
    marginLeft: 58,
    marginRight: 30,
    marginTop: 44,
    marginBottom: 46,
    x: {
      type: "log",
      domain: [least, right],
      ticks: ticks.filter((tick) => tick <= right),
      tickFormat: text,
      grid: true,
      label: "greatest ALT or AST, times the upper limit",
      labelAnchor: "center",
      labelArrow: "none",
    },
    y: {
      type: "log",
      domain: [least, top],
      ticks: ticks.filter((tick) => tick <= top),
      tickFormat: text,
      grid: true,
      label: "greatest bilirubin, times the upper limit",
      labelAnchor: "center",
      labelArrow: "none",
    },
    marks: [
      Plot.frame({ stroke: "#bbb" }),
      Plot.ruleX([3], { stroke: ink, strokeDasharray: "6 3" }),
      Plot.ruleY([2], { stroke: ink, strokeDasharray: "6 3" }),
      ...(
        [
          ["potentialHysLaw", "top-right"],
          ["cholestasis", "top-left"],
          ["templesCorollary", "bottom-right"],
          ["nearNormal", "bottom-left"],
        ] as const
      ).map(([quadrant, frameAnchor]) =>
        Plot.text([quadrants[quadrant]], {
          frameAnchor,
          fill: "#595959",
          dx: frameAnchor.endsWith("left") ? 6 : -6,
          dy: frameAnchor.startsWith("top") ? 6 : -6,
        }),
      ),
      ...arms.map((arm, i) =>
        Plot.dot(
          points.filter((one) => one.arm === arm),
          {
            x: "x",
            y: "y",
            r: 4.5,
            symbol: armStyle(i).symbol,
            stroke: armStyle(i).stroke,
            fill: i === 0 ? armStyle(i).stroke : "white",
            strokeWidth: 1.5,
          },
        ),
      ),
      // Names stand towards the middle of the plot, so that none is cut off at its edge; above and below by turns, so that near ones part.
      ...named.map((one, i) =>
        Plot.text([one], {
          x: "x",
          y: "y",
          dx: one.x > Math.sqrt(least * right) * 2 ? -8 : 8,
          dy: i % 2 === 0 ? -11 : 12,
          text: () => visibleText(one.subject),
          fill: ink,
          stroke: "white",
          strokeWidth: 3,
          textAnchor: one.x > Math.sqrt(least * right) * 2 ? "end" : "start",
        }),
      ),
      ...legend(
        arms.map((arm, i) => ({
          text: arm,
          symbol: armStyle(i).symbol,
          stroke: armStyle(i).stroke,
          fill: i === 0 ? armStyle(i).stroke : "white",
        })),
        -22,
      ),
    ],
  });
  return {
    id,
    title,
    description,
    head: ["Subject", "Arm", "ALT or AST, times", "on", "bilirubin, times", "on", "days apart", "quadrant", "FDA 2025"],
    rows: points.map(({ subject, arm, at, tb, quadrant, daysApart, injury }) => [
      subject,
      arm,
      multipleText(at),
      at.date,
      multipleText(tb),
      tb.date,
      String(daysApart ?? ""),
      quadrant === null ? "open" : quadrants[quadrant],
      { met: "potential injury", notMet: "no", unknown: "open" }[injury],
    ]),
    svg,
  };
}

function multipleText({ timesUpperLimit, isAtLeast }: NonNullable<LiverPoint["bilirubin"]>): string {
  return isAtLeast ? `at least ${timesUpperLimit}` : timesUpperLimit;
}

/** Values below are drawn here: a logarithm has no 0. */
const least = 0.1;
