import * as Plot from "@observablehq/plot";
import type { DefinitionResult } from "../analysis/definitionAnalysis.js";
import type { TrialReport } from "../trialReport.js";
import { visibleText } from "../visibleText.js";
import { drawn, ink, legend, noResponseFill, openFill, type ReportFigure, responseFill } from "./drawing.js";

const mostSubjects = 60;

/** Every subject by every definition that the data can answer for somebody. */
export function heatMapFigure({ definitions, subjects, arms, plan: { week } }: TrialReport): ReportFigure {
  const shown = arms
    .flatMap((arm) => subjects.map((subject, at) => ({ ...subject, at })).filter((one) => one.arm === arm))
    .slice(0, mostSubjects);
  const evaluable = ({ responses }: DefinitionResult) => responses.filter((response) => response !== "NE").length;
  const answered = definitions
    .filter((one) => evaluable(one) > 0)
    .slice()
    .sort((a, b) => evaluable(b) - evaluable(a));
  const cells = answered.flatMap(({ id, levels, responses }) =>
    shown.map(({ id: subject, at }) => {
      const response = responses[at] ?? "NE";
      const fill = responseFill(response, levels);
      const isBest = response === levels[0];
      return {
        id,
        subject,
        response,
        fill,
        letter: isBest ? "C" : response === "NR" ? "N" : response === "NE" ? "" : "P",
        ink: [openFill, noResponseFill].includes(fill) ? ink : "white",
      };
    }),
  );
  const name = "heat-map";
  const title = `Response at week ${String(week)}: subjects by definitions`;
  const description =
    `A cell for each of ${String(shown.length)}${subjects.length > shown.length ? ` of ${String(subjects.length)}` : ""} subjects and ` +
    `${String(answered.length)} definitions, ` +
    `most answerable first: C the best response of the definition, P a lesser one, N none, empty not evaluable. ` +
    `${String(definitions.length - answered.length)} definitions that ask for what the study did not record are left out.`;
  const left = 20 + 6.5 * Math.max(10, ...answered.map(({ id }) => id.length));
  const longest = Math.max(8, ...shown.map(({ id }) => visibleText(id).length));
  const svg = drawn(name, title, description, {
    width: Math.max(620, left + 20 + 17 * shown.length),
    height: 70 + 7 * longest + 17 * answered.length,
    marginLeft: left,
    marginRight: 20,
    marginTop: 44,
    marginBottom: 20 + 7 * longest,
    padding: 0.06,
    x: { domain: shown.map(({ id }) => id), label: null, tickRotate: -90, tickSize: 0, tickFormat: (id: string) => visibleText(id) },
    y: { domain: answered.map(({ id }) => id), label: null, tickSize: 0 },
    marks: [
      Plot.cell(cells, { x: "subject", y: "id", fill: "fill", stroke: "#999", strokeWidth: 0.5 }),
      Plot.text(cells, { x: "subject", y: "id", text: "letter", fill: "ink", fontSize: 10 }),
      ...legend(
        [
          { text: "C best response", fill: responseFill("x", ["x"]) },
          { text: "P lesser response", fill: responseFill("y", ["x", "y"]) },
          { text: "N no response", fill: noResponseFill },
          { text: "not evaluable", fill: openFill },
        ],
        -24,
        -left + 16,
      ),
    ],
  });
  return {
    id: name,
    title,
    description,
    head: ["Subject", "Arm", ...answered.map(({ id }) => id)],
    rows: shown.map(({ id, arm, at }) => [id, arm, ...answered.map(({ responses }) => responses[at] ?? "")]),
    svg,
  };
}
