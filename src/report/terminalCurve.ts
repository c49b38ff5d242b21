import { visibleText } from "./visibleText.js";
import { atRiskOn, type CurveFigure, shareOn, timeAxis } from "./curveFigure.js";

const rowsOfPlot = 20;
const daysPerColumn = 2.5;
const margin = 7;

/** The lines of an arm: horizontal, vertical, the foot and the head of a step, a censored subject. */
const pens = [
  { flat: "━", up: "┃", foot: "┛", head: "┏", censored: "+" },
  { flat: "┄", up: "┆", foot: "┘", head: "┌", censored: "×" },
  { flat: "·", up: ":", foot: ".", head: ".", censored: "o" },
] as const;

/** The curves of the arms in one plot of text: share with the response by week, subjects at risk below. */
export function terminalCurve({ arms, title, identification, note }: CurveFigure): string {
  const axis = timeAxis(arms);
  const scale = Math.max(daysPerColumn, axis.lastDay / 80);
  const columns = Math.ceil(axis.lastDay / scale) + 1;
  const grid = Array.from({ length: rowsOfPlot + 1 }, () => Array.from({ length: columns }, () => " "));
  const put = (row: number, column: number, mark: string) => {
    const line = grid[rowsOfPlot - row];
    if (line !== undefined) line[column] = mark;
  };
  arms.forEach(({ curve: { steps } }, index) => {
    const pen = pens[index % pens.length] ?? pens[0];
    let level = 0;
    for (let column = 0; column < columns; column++) {
      // What a column shows is the state on its last day, so that a step stands where its day is.
      const end = Math.min((column + 1) * scale - 1e-9, steps[steps.length - 1]?.day ?? 0);
      const share = column * scale > end ? null : shareOn(steps, end);
      if (share === null) break;
      const row = Math.round(share * rowsOfPlot);
      if (row === level) put(row, column, (grid[rowsOfPlot - row]?.[column] ?? " ") === " " ? pen.flat : "=");
      else {
        put(level, column, pen.foot);
        for (let between = level + 1; between < row; between++) put(between, column, pen.up);
        put(row, column, pen.head);
      }
      if (steps.some(({ day, censored }) => censored > 0 && Math.floor(day / scale) === column)) put(row, column, pen.censored);
      level = row;
    }
  });

  const scaleText = (row: number) => (row % 4 === 0 ? `${String(row * 5).padStart(4)} % ┤` : "       │");
  const atWeeks = (text: (week: number) => string) =>
    axis.tickWeeks.reduce((line, week) => {
      const at = margin + Math.floor((week * 7) / scale) + 1;
      const value = text(week);
      return line.padEnd(at - Math.floor((value.length - 1) / 2)) + value;
    }, "");
  const ruler = Array.from({ length: columns }, (_, column) =>
    axis.tickWeeks.some((week) => Math.floor((week * 7) / scale) === column) ? "┴" : "─",
  ).join("");
  const lines = [
    title,
    identification,
    "",
    ...arms.map(({ arm, curve }, i) => {
      const pen = pens[i % pens.length] ?? pens[0];
      return `  ${pen.flat.repeat(4)} ${arm}: ${String(curve.events)} of ${String(curve.subjects)}, ${pen.censored} censored`;
    }),
    "  ==== both",
    "",
    ...grid.map((line, i) => `${scaleText(rowsOfPlot - i)}${line.join("")}`.trimEnd()),
    `       └${ruler}`,
    `${atWeeks(String)}   weeks`,
    "  at risk",
    ...arms.flatMap(({ arm, curve: { steps } }) => [`  ${arm}`, atWeeks((week) => String(atRiskOn(steps, week * 7)))]),
    "",
    note,
  ];
  return lines.map(visibleText).join("\n");
}
