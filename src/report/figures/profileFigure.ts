import * as Plot from "@observablehq/plot";
import { type ProfileMeasure, profileMeasures, type SubjectProfile } from "../analysis/subjectProfile.js";
import type { TrialReport } from "../trialReport.js";
import { visibleText } from "../visibleText.js";
import { armStyle, drawn, ink, type ReportFigure } from "./drawing.js";
import { words } from "./swimmerFigure.js";

const titles: Readonly<Record<ProfileMeasure | "prednisoneEquivalent", string>> = {
  serumCreatinine: "creatinine, mg/dL",
  upcr: "UPCR, g/g",
  urineProtein24h: "24-h urine protein, g/d",
  prednisoneEquivalent: "prednisone, mg/d",
};

/** One subject over time: creatinine, UPCR, dose, the responses at the visits, and the definition's limits as lines. */
export function profileFigure({ limits, plan }: Pick<TrialReport, "limits" | "plan">, profile: SubjectProfile): ReportFigure {
  const { id: subject, arm, response, visits, doses, events } = profile;
  const measures = (Object.keys(profileMeasures) as ProfileMeasure[]).filter((one) => visits.some(({ values }) => values[one] !== null));
  const panels: readonly (ProfileMeasure | "prednisoneEquivalent")[] = [
    ...measures,
    ...(doses.length > 0 ? ["prednisoneEquivalent" as const] : []),
  ];
  const last = Math.max(4, ...visits.map(({ day }) => day / 7), 0) + 2;
  const first = Math.min(0, ...visits.map(({ day }) => day / 7));
  const points = measures.flatMap((measure) =>
    visits.flatMap(({ day, values, response: at, visit }) => {
      const found = values[measure];
      return found === null ? [] : [{ panel: titles[measure], x: day / 7, y: found.value, recorded: found.recorded, at, visit }];
    }),
  );
  const panel = titles.prednisoneEquivalent;
  const steps = doses
    .filter(({ from }) => from / 7 < last)
    .flatMap(({ from, to, dose }) => [
      { panel, x1: Math.max(from / 7, first), x2: Math.min((to ?? Infinity) / 7, last), y: Math.min(dose, 100) },
    ])
    .filter(({ x1, x2 }) => x2 >= x1);
  const lines = limits
    .filter(({ measure }) => panels.includes(measure))
    .map(({ measure, value, relation, response: level }) => ({
      panel: titles[measure],
      y: value,
      text: `${level} ${relation} ${String(value)}`,
    }));
  const labels = panels.map((one) => ({ panel: titles[one] }));
  const [top] = labels;
  const responses =
    top === undefined ? [] : visits.flatMap(({ day, response: at }) => (at === null ? [] : [{ panel: top.panel, x: day / 7, text: at }]));
  const id = `profile-${subject.replace(/[^\w-]+/g, "-")}`;
  const title = `${subject}, ${arm}: ${response} at week ${String(plan.week)}`;
  const named = events.map(({ event, day }) => `${words(event)} on day ${String(day)}`);
  const description =
    `${panels.map((one) => titles[one]).join("; ")}, each over the weeks from the reference start, with the limits of the definition as ` +
    `dashed lines` +
    (named.length === 0 ? "." : ` and ${named.join(", ")} as a vertical line.`);
  const { stroke } = armStyle(0);
  const options: Plot.PlotOptions = {
    width: 720,
    height: 70 + 130 * Math.max(1, panels.length),
    marginLeft: 52,
    marginRight: 110,
    marginTop: 30,
    marginBottom: 44,
    fy: { domain: labels.map((one) => one.panel), axis: null, padding: 0.28 },
    x: { domain: [first, last], label: "weeks from the reference start", labelAnchor: "center", labelArrow: "none", grid: true },
    y: { zero: true, label: null, nice: true, ticks: 4 },
    marks: [
      Plot.frame({ stroke: "#bbb" }),
      Plot.text(labels, { fy: "panel", text: "panel", frameAnchor: "top-left", dx: 2, dy: -10, textAnchor: "start", fontWeight: "bold" }),
      Plot.text(responses, { fy: "panel", x: "x", text: "text", frameAnchor: "top", dy: -10, fontWeight: "bold", fill: stroke }),
      Plot.ruleX(
        events.map(({ day, event }) => ({ x: day / 7, event })),
        { x: "x", stroke: "#b30000", strokeDasharray: "3 2" },
      ),
      Plot.ruleY(lines, { fy: "panel", y: "y", stroke: "#c2500a", strokeDasharray: "6 3" }),
      Plot.text(lines, { fy: "panel", y: "y", text: "text", frameAnchor: "right", dx: 6, textAnchor: "start", fill: "#8f3b06" }),
      Plot.line(points, { fy: "panel", x: "x", y: "y", stroke }),
      Plot.dot(points, { fy: "panel", x: "x", y: "y", r: 3.5, fill: stroke }),
      Plot.ruleY(steps, { fy: "panel", x1: "x1", x2: "x2", y: "y", stroke: ink, strokeWidth: 2 }),
      Plot.areaY(
        steps.flatMap(({ x1, x2, y }) => [
          { panel, x: x1, y },
          { panel, x: x2, y },
        ]),
        { fy: "panel", x: "x", y: "y", fill: "#bbb", fillOpacity: 0.5, curve: "step-after" },
      ),
    ],
  };
  const cell = (measure: ProfileMeasure, i: number) => visits[i]?.values[measure]?.recorded ?? "";
  return {
    id,
    title,
    description,
    head: ["day", "visit", "response", "creatinine", "UPCR", "24-h urine protein"],
    rows: visits.map(({ day, visit, response: at }, i) => [
      String(day),
      visit ?? "",
      at ?? "baseline",
      cell("serumCreatinine", i),
      cell("upcr", i),
      cell("urineProtein24h", i),
    ]),
    svg: panels.length === 0 ? "" : drawn(id, visibleText(title), description, options),
  };
}
