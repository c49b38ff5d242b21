import { atRiskOn, type CurveFigure, timeAxis, vertices, type Vertex } from "./curveFrame";

const plot = { left: 70, right: 780, top: 110, bottom: 430 } as const;

/** For each arm its name and below it the numbers at risk. */
const riskRow = 42;

/** Colour and dashes: either alone tells the arms apart. */
const strokes = [
  { colour: "#0b5394", dashes: "" },
  { colour: "#b45f06", dashes: "9 5" },
  { colour: "#38761d", dashes: "2 4" },
] as const;

/** From days and shares to the points of the drawing. */
export function svgScale(lastDay: number) {
  return {
    x: (day: number) => plot.left + ((plot.right - plot.left) * day) / lastDay,
    y: (share: number) => plot.bottom - (plot.bottom - plot.top) * share,
  };
}

/** The step function as an SVG path: along to the day, then up to the share. */
export function stepPath(points: readonly Vertex[], { x, y }: ReturnType<typeof svgScale>): string {
  return points.map(({ day, share }, i) => (i === 0 ? `M${point(x(day))} ${point(y(share))}` : `H${point(x(day))}V${point(y(share))}`)).join("");
}

/** The figure as an SVG file with title, description, labelled axes and the subjects at risk. */
export function svgCurve({ arms, title, identification, note }: CurveFigure): string {
  const axis = timeAxis(arms);
  const scale = svgScale(axis.lastDay);
  const { x, y } = scale;
  const riskTop = plot.bottom + 80;
  const height = riskTop + riskRow * arms.length + 40;
  const summary = arms.map(({ arm, curve: { events, subjects, median } }) =>
    `${arm}: ${String(events)} of ${String(subjects)} subjects, median ${median.day === null ? "not reached" : `${String(median.day)} days`}.`);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 820 ${String(height)}" role="img" aria-labelledby="title desc" font-family="sans-serif" font-size="13">`,
    `<title id="title">${escaped(title)}</title>`,
    `<desc id="desc">${escaped(`Kaplan-Meier curves, ${identification}. ${summary.join(" ")} ${note}`)}</desc>`,
    `<rect width="820" height="${String(height)}" fill="#fff"/>`,
    text(plot.left, 28, title, 'font-size="17" font-weight="bold"'),
    text(plot.left, 48, identification),
    ...arms.map(({ arm }, i) => `${line(plot.left + i * 240, 76, plot.left + i * 240 + 34, 76, strokeOf(i))}${text(plot.left + i * 240 + 42, 80, arm)}`),
    ...[0, 0.25, 0.5, 0.75, 1].map((share) =>
      line(plot.left, y(share), plot.right, y(share), 'stroke="#ddd"') + text(plot.left - 8, y(share) + 4, `${String(100 * share)} %`, 'text-anchor="end"')),
    line(plot.left, plot.bottom, plot.right, plot.bottom, 'stroke="#000"'),
    line(plot.left, plot.top, plot.left, plot.bottom, 'stroke="#000"'),
    ...axis.tickWeeks.map((week) =>
      line(x(week * 7), plot.bottom, x(week * 7), plot.bottom + 6, 'stroke="#000"') + text(x(week * 7), plot.bottom + 22, String(week), 'text-anchor="middle"')),
    text((plot.left + plot.right) / 2, plot.bottom + 42, "weeks from day 0", 'text-anchor="middle"'),
    ...arms.map(({ arm, curve: { steps } }, i) =>
      `<path d="${stepPath(vertices(steps), scale)}" fill="none" stroke-width="2.5" ${strokeOf(i)}><title>${escaped(arm)}</title></path>`),
    ...arms.flatMap(({ curve: { steps } }, i) => steps.filter(({ censored }) => censored > 0).map(({ day, oneMinusSurvival }) =>
      line(x(day), y(oneMinusSurvival) - 5, x(day), y(oneMinusSurvival) + 5, `stroke="${strokeAt(i).colour}"`))),
    text(plot.left, riskTop - 12, "without response and under observation (ticks on the curves: censored)"),
    ...arms.flatMap(({ arm, curve: { steps } }, i) => [
      `<g fill="${strokeAt(i).colour}" aria-label="${escaped(`${arm}, at risk`)}">`,
      text(plot.left, riskTop + 10 + riskRow * i, arm),
      ...axis.tickWeeks.map((week) => text(x(week * 7), riskTop + 28 + riskRow * i, String(atRiskOn(steps, week * 7)), 'text-anchor="middle"')),
      "</g>",
    ]),
    text(plot.left, height - 16, note),
    "</svg>",
    "",
  ].join("\n");
}

function strokeAt(i: number) {
  return strokes[i % strokes.length] ?? strokes[0];
}

function strokeOf(i: number): string {
  const { colour, dashes } = strokeAt(i);
  return `stroke="${colour}"${dashes === "" ? "" : ` stroke-dasharray="${dashes}"`}`;
}

function line(x1: number, y1: number, x2: number, y2: number, attributes: string): string {
  return `<line x1="${point(x1)}" y1="${point(y1)}" x2="${point(x2)}" y2="${point(y2)}" ${attributes}/>`;
}

function text(x: number, y: number, content: string, attributes = ""): string {
  return `<text x="${point(x)}" y="${point(y)}"${attributes === "" ? "" : ` ${attributes}`}>${escaped(content)}</text>`;
}

function point(value: number): string {
  return String(Number(value.toFixed(2)));
}

function escaped(content: string): string {
  return content.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}
