import * as Plot from "@observablehq/plot";
import { percent } from "../tables/reportTable.js";
import type { TrialReport } from "../trialReport.js";
import { visibleText } from "../visibleText.js";
import { drawn, ink, type ReportFigure } from "./drawing.js";

/** The difference of the arms in the best response under every definition, with its interval; null without two arms. */
export function forestFigure({ definitions, arms, plan: { week, definition: own } }: TrialReport): ReportFigure | null {
  const [first = "", second = ""] = arms;
  const answerable = definitions.filter(({ comparison, notEvaluable, bestCounts }) => {
    const total = bestCounts.reduce((sum, count) => sum + count.total, 0);
    const isReached = bestCounts.some(({ responders }) => responders > 0);
    return comparison !== null && isReached && notEvaluable.reduce((sum, count) => sum + count, 0) < total / 2;
  });
  if (arms.length !== 2 || answerable.length === 0) return null;
  const rows = answerable.flatMap(({ id, best, bestCounts: [a, b], comparison, notEvaluable }) => {
    if (comparison === null || a === undefined || b === undefined) return [];
    const { estimate, newcombe } = comparison.difference;
    return [
      { id, best, a, b, x: 100 * (estimate ?? 0), low: 100 * newcombe.lower, high: 100 * newcombe.upper, open: notEvaluable.join(" / ") },
    ];
  });
  const left = definitions.length - rows.length;
  const id = "forest";
  const title = `${first} minus ${second}: difference in the best response at week ${String(week)} under every definition`;
  const description =
    `A point and its 95 % interval (Newcombe) for each of ${String(rows.length)} definitions by which at least half of the subjects are ` +
    "evaluable and somebody has the best response, in points of per cent. The plan's own definition is first and filled. " +
    `${String(left)} definitions are left out: they ask for what the study did not record, or nobody reaches them.`;
  const label = ({ id: name, best }: { id: string; best: string }) => visibleText(`${name}: ${best}`);
  const heading = `${visibleText(first)} vs ${visibleText(second)}   difference (95 % interval)`;
  const marginRight = 20 + Math.max(220, 7.4 * heading.length);
  const marginLeft = 20 + 6.5 * Math.max(...rows.map((row) => label(row).length));
  const text = ({ a, b, x, low, high }: (typeof rows)[number]) =>
    `${String(a.responders)}/${String(a.total)} vs ${String(b.responders)}/${String(b.total)}   ${x.toFixed(1)} (${low.toFixed(1)} to ` +
    `${high.toFixed(1)})`;
  const svg = drawn(id, title, description, {
    width: marginLeft + 380 + marginRight,
    height: 86 + 21 * rows.length,
    marginLeft,
    marginRight,
    marginTop: 42,
    marginBottom: 44,
    x: {
      domain: [-100, 100],
      ticks: [-100, -50, 0, 50, 100],
      label: `favours ${visibleText(second)}  ←  points  →  favours ${visibleText(first)}`,
      labelAnchor: "center",
      labelArrow: "none",
      grid: true,
    },
    y: { domain: rows.map(label), label: null, tickSize: 0 },
    marks: [
      Plot.ruleX([0], { stroke: ink }),
      Plot.ruleY(rows, { x1: "low", x2: "high", y: label, stroke: ink, strokeWidth: 1.6 }),
      Plot.dot(rows, {
        x: "x",
        y: label,
        r: 5,
        symbol: "square",
        stroke: "#08306b",
        fill: (row: { id: string }) => (row.id === own ? "#08306b" : "white"),
        strokeWidth: 1.6,
      } as unknown as Plot.DotOptions),
      Plot.text(rows, {
        y: label,
        frameAnchor: "right",
        dx: 8,
        textAnchor: "start",
        text,
        fontVariant: "tabular-nums",
      } as unknown as Plot.TextOptions),
      Plot.text([heading], {
        frameAnchor: "top-right",
        dx: 8,
        dy: -22,
        textAnchor: "start",
        fontWeight: "bold",
      }),
    ],
  });
  return {
    id,
    title,
    description,
    head: ["Definition", "best response", first, second, "difference, points", "95 % interval", "not evaluable"],
    rows: rows.map((row) => [
      row.id,
      row.best,
      `${String(row.a.responders)}/${String(row.a.total)}`,
      `${String(row.b.responders)}/${String(row.b.total)}`,
      percent(row.x / 100),
      `${percent(row.low / 100)} to ${percent(row.high / 100)}`,
      row.open,
    ]),
    svg,
  };
}
