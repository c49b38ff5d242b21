import * as Plot from "@observablehq/plot";
import { type ProfileMeasure, profileMeasures, type SubjectProfile } from "../analysis/subjectProfile.js";
import type { TrialReport } from "../trialReport.js";
import { visibleText } from "../visibleText.js";
import { armStyle, drawn, ink, type ReportFigure } from "./drawing.js";
import { scaleOf } from "./panelScale.js";
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
  const panels = [...measures, ...(doses.length > 0 ? ["prednisoneEquivalent" as const] : [])];
  const id = `profile-${subject.replace(/[^\w-]+/g, "-")}`;
  const title = `${subject}, ${arm}: ${response} at week ${String(plan.week)}`;
  const named = events.map(({ event, day }) => `${words(event)} on day ${String(day)}`);
  const description =
    `${panels.map((one) => titles[one]).join("; ")}, each on its own scale over the weeks from the reference start, with the limits of ` +
    `the definition as dashed lines${named.length === 0 ? "" : ` and ${named.join(", ")} as a vertical line`}. ` +
    "The responses stand above the visits.";
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
    svg: panels.length === 0 ? "" : drawn(id, visibleText(title), description, optionsOf(profile, panels, limits)),
  };
}

type Panel = ProfileMeasure | "prednisoneEquivalent";

/** The panels share their weeks; heights are shares of each panel's own scale, whose ticks are written beside it. */
function optionsOf({ visits, doses, events }: SubjectProfile, panels: readonly Panel[], limits: TrialReport["limits"]): Plot.PlotOptions {
  const first = Math.min(0, ...visits.map(({ day }) => day / 7));
  const last = Math.max(4, ...visits.map(({ day }) => day / 7)) + 2;
  const taken = doses
    .map(({ from, to, dose }) => ({ x1: Math.max(from / 7, first), x2: Math.min((to ?? Infinity) / 7, last), dose }))
    .filter(({ x1, x2 }) => x2 >= x1 && x1 < last);
  const own = panels.map((panel) => {
    const lines = limits.filter(({ measure }) => measure === panel);
    const values =
      panel === "prednisoneEquivalent" ? taken.map(({ dose }) => dose) : visits.flatMap(({ values: at }) => at[panel]?.value ?? []);
    return { panel: titles[panel], measure: panel, lines, scale: scaleOf([...values, ...lines.map(({ value }) => value)]) };
  });
  const { stroke } = armStyle(0);
  const ticks = own.flatMap(({ panel, scale }) => scale.ticks.map((tick) => ({ panel, y: tick / scale.most, text: String(tick) })));
  const lines = own.flatMap(({ panel, scale, lines: at }) =>
    at.map(({ value, relation, response }) => ({ panel, y: value / scale.most, text: `${response} ${relation} ${String(value)}` })),
  );
  const points = own.flatMap(({ panel, measure, scale }) =>
    measure === "prednisoneEquivalent"
      ? []
      : visits.flatMap(({ day, values }) => {
          const found = values[measure];
          return found === null ? [] : [{ panel, x: day / 7, y: found.value / scale.most }];
        }),
  );
  const steps = own.flatMap(({ panel, measure, scale }) =>
    measure === "prednisoneEquivalent" ? taken.map(({ x1, x2, dose }) => ({ panel, x1, x2, y: dose / scale.most })) : [],
  );
  const [top = ""] = own.map(({ panel }) => panel);
  const responses = visits.flatMap(({ day, response: at }) => (at === null ? [] : [{ panel: top, x: day / 7, text: at }]));
  return {
    width: 720,
    height: 90 + 130 * panels.length,
    marginLeft: 52,
    marginRight: 110,
    marginTop: 50,
    marginBottom: 44,
    fy: { domain: own.map(({ panel }) => panel), axis: null, padding: 0.28 },
    x: { domain: [first, last], label: "weeks from the reference start", labelAnchor: "center", labelArrow: "none", grid: true },
    y: { domain: [0, 1], axis: null },
    marks: [
      Plot.frame({ stroke: "#bbb" }),
      Plot.ruleY(ticks, { fy: "panel", y: "y", stroke: "#e5e5e5" }),
      Plot.text(ticks, { fy: "panel", y: "y", text: "text", frameAnchor: "left", dx: -6, textAnchor: "end" }),
      Plot.text(own, { fy: "panel", text: "panel", frameAnchor: "top-left", dx: 2, dy: -14, textAnchor: "start", fontWeight: "bold" }),
      Plot.text(responses, { fy: "panel", x: "x", text: "text", frameAnchor: "top", dy: -32, fontWeight: "bold", fill: stroke }),
      Plot.ruleX(
        events.map(({ day }) => ({ x: day / 7 })),
        { x: "x", stroke: "#b30000", strokeDasharray: "3 2" },
      ),
      Plot.areaY(
        steps.flatMap(({ panel, x1, x2, y }) => [
          { panel, x: x1, y },
          { panel, x: x2, y },
        ]),
        { fy: "panel", x: "x", y: "y", fill: "#bbb", fillOpacity: 0.5, curve: "step-after" },
      ),
      Plot.ruleY(lines, { fy: "panel", y: "y", stroke: "#c2500a", strokeDasharray: "6 3" }),
      Plot.text(lines, { fy: "panel", y: "y", text: "text", frameAnchor: "right", dx: 6, textAnchor: "start", fill: "#8f3b06" }),
      Plot.line(points, { fy: "panel", x: "x", y: "y", stroke }),
      Plot.dot(points, { fy: "panel", x: "x", y: "y", r: 3.5, fill: stroke }),
      Plot.ruleY(steps, { fy: "panel", x1: "x1", x2: "x2", y: "y", stroke: ink, strokeWidth: 2 }),
    ],
  };
}
