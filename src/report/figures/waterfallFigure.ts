import * as Plot from "@observablehq/plot";
import type { TrialReport } from "../trialReport.js";
import { visibleText } from "../visibleText.js";
import { drawn, ink, legend, type ReportFigure, responseFill } from "./drawing.js";

const highest = 100;

/** The change of UPCR from baseline to the visit that stands for the week, a bar for each subject, coloured by response. */
export function waterfallFigure({ profiles, subjects, arms, endpoints, plan: { week } }: TrialReport): ReportFigure {
  const levels = endpoints[endpoints.length - 1]?.responses ?? [];
  const changes = profiles.flatMap(({ id, arm, response, visits }, i) => {
    const [base] = visits.filter((visit) => visit.response === null);
    const now = visits.find(({ day }) => day === subjects[i]?.days);
    const [before, after] = [base?.values.upcr, now?.values.upcr];
    if (before == null || after == null || before.value === 0) return [];
    return [{ id, arm, response, change: 100 * (after.value / before.value - 1), before: before.recorded, after: after.recorded }];
  });
  const ordered = arms.flatMap((arm) => changes.filter((one) => one.arm === arm).sort((a, b) => b.change - a.change));
  const responses = [...levels, "NR", "NE"];
  const id = "waterfall";
  const title = `Change of UPCR from baseline to week ${String(week)}, by response`;
  const description =
    `One bar for each of ${String(ordered.length)} subjects with a UPCR at both times, highest first within the arm; ` +
    `its colour and the letters at its end are the response. ${String(subjects.length - ordered.length)} of ${String(subjects.length)} ` +
    `subjects have no such pair. Rises above ${String(highest)} % are cut at the frame.`;
  const shown = ordered.map((one) => ({ ...one, y: Math.min(one.change, highest), key: one.id, label: one.response }));
  const svg = drawn(id, title, description, {
    width: Math.max(760, 60 + 17 * shown.length),
    height: 380,
    marginLeft: 58,
    marginTop: 62,
    marginBottom: 30,
    x: { axis: null, domain: shown.map(({ key }) => key), padding: 0.2 },
    y: {
      domain: [-110, highest + 10],
      ticks: [-100, -75, -50, -25, 0, 25, 50, 75, 100],
      label: "change from baseline, %",
      labelAnchor: "center",
      labelArrow: "none",
      grid: true,
    },
    marks: [
      Plot.barY(shown, { x: "key", y: "y", fill: ({ response }: Shown) => responseFill(response, levels), stroke: ink, strokeWidth: 0.7 }),
      Plot.text(
        shown.filter(({ y }) => y >= 0),
        { x: "key", y: "y", text: "label", dy: -7, fontSize: 9 },
      ),
      Plot.text(
        shown.filter(({ y }) => y < 0),
        { x: "key", y: "y", text: "label", dy: 8, fontSize: 9 },
      ),
      Plot.ruleY([0], { stroke: ink }),
      Plot.ruleY([-50], { stroke: ink, strokeDasharray: "2 3" }),
      ...arms.flatMap((arm) => {
        const ofArm = shown.filter((one) => one.arm === arm);
        const [middle] = ofArm.slice(Math.floor(ofArm.length / 2));
        return middle === undefined
          ? []
          : [Plot.text([middle], { x: "key", frameAnchor: "bottom", dy: 16, text: () => visibleText(arm), fontWeight: "bold" })];
      }),
      ...legend(
        responses.map((response) => ({ text: meaning(response), fill: responseFill(response, levels) })),
        -40,
      ),
    ],
  });
  const rows = ordered.map((one) => [one.id, one.arm, one.before, one.after, one.change.toFixed(1), one.response]);
  return { id, title, description, head: ["Subject", "Arm", "baseline", "at the week", "change, %", "response"], rows, svg };
}

interface Shown {
  readonly response: string;
}

/** A response in the words of a legend. */
export function meaning(response: string): string {
  return response === "NE" ? "NE not evaluable" : response === "NR" ? "NR no response" : response;
}
