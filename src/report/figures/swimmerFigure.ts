import * as Plot from "@observablehq/plot";
import type { SubjectProfile } from "../analysis/subjectProfile.js";
import type { TrialReport } from "../trialReport.js";
import { visibleText } from "../visibleText.js";
import { drawn, ink, legend, noResponseFill, openFill, type ReportFigure, responseFill } from "./drawing.js";
import { meaning } from "./waterfallFigure.js";

const mostSubjects = 60;
const symbols = ["star", "diamond2", "times", "asterisk", "wye"] as const;

/** Each subject's responses from visit to visit, the daily dose as the thickness of a line below, and events as marks. */
export function swimmerFigure({ profiles, arms, endpoints }: TrialReport): ReportFigure {
  const levels = endpoints[endpoints.length - 1]?.responses ?? [];
  const ordered = arms.flatMap((arm) => profiles.filter((one) => one.arm === arm && one.visits.length > 0));
  const shown = ordered.slice(0, mostSubjects);
  const stays = shown.flatMap((profile) => staysOf(profile));
  const doses = shown.flatMap((profile) => dosesOf(profile));
  const kinds = [...new Set(shown.flatMap(({ events }) => events.map(({ event }) => event)))];
  const events = shown.flatMap(({ id, events: own }) => own.map(({ day, event }) => ({ id, x: day / 7, event })));
  const last = Math.max(1, ...stays.map(({ x2 }) => x2), ...events.map(({ x }) => x));
  const id = "swimmer";
  const title = "Responses, doses and events of each subject over time";
  const description =
    `A lane for each of ${String(shown.length)}${ordered.length > shown.length ? ` of ${String(ordered.length)}` : ""} subjects from ` +
    `the reference start: ` +
    "from one visit to the next the lane has the colour of the response at the visit, its letters stand at the visit; the line below is " +
    "the prednisone-equivalent dose, " +
    "the thicker the higher, up to 40 mg/d; marks are events.";
  const responses = [...levels, "NR", "NE"];
  const step = 22;
  const left = 18 + 7.4 * Math.max(8, ...shown.map((one) => visibleText(one.id).length));
  const armAt = arms.flatMap((arm) => {
    const [first] = shown.filter((one) => one.arm === arm);
    return first === undefined ? [] : [{ id: first.id, arm }];
  });
  const svg = drawn(id, title, description, {
    width: 820,
    height: 100 + step * shown.length,
    marginLeft: left,
    marginRight: 130,
    marginTop: 56,
    marginBottom: 42,
    x: {
      domain: [Math.min(0, ...stays.map(({ x1 }) => x1)), last],
      label: "weeks from the reference start",
      labelAnchor: "center",
      labelArrow: "none",
      grid: true,
    },
    y: { domain: shown.map((one) => one.id), label: null, tickSize: 0, tickFormat: (name: string) => visibleText(name) },
    marks: [
      Plot.barX(stays, { x1: "x1", x2: "x2", y: "id", fill: "fill", stroke: ink, strokeWidth: 0.5, insetTop: 2, insetBottom: 8 }),
      Plot.text(stays, { x: "x1", y: "id", dx: 3, dy: -3, textAnchor: "start", text: "response", fontSize: 9, fill: "ink" }),
      Plot.link(doses, {
        x1: "x1",
        x2: "x2",
        y1: "id",
        y2: "id",
        stroke: "#555",
        strokeWidth: "width",
        dy: 8,
      } as unknown as Plot.LinkOptions),
      Plot.dot(events, {
        x: "x",
        y: "id",
        dy: -3,
        r: 5,
        symbol: ({ event }: { event: string }) => symbols[kinds.indexOf(event) % symbols.length] ?? "star",
        stroke: "#b30000",
        fill: "white",
        strokeWidth: 1.6,
      } as unknown as Plot.DotOptions),
      ...armAt.map((one) =>
        Plot.text([one], {
          y: "id",
          frameAnchor: "right",
          dx: 8,
          dy: -2,
          textAnchor: "start",
          text: () => visibleText(one.arm),
          fontWeight: "bold",
        }),
      ),
      ...legend(
        responses.map((response) => ({ text: meaning(response), fill: responseFill(response, levels) })),
        -42,
        -left + 16,
      ),
      ...legend(
        [
          ...kinds.map((kind, i) => ({
            text: words(kind),
            symbol: symbols[i % symbols.length] ?? "star",
            stroke: "#b30000",
            fill: "white",
          })),
          { text: "dose, the thicker the higher", stroke: "#555", dashes: "" },
        ],
        -20,
        -left + 16,
      ),
    ],
  });
  const rows = shown.flatMap((profile) =>
    profile.visits
      .filter(({ response }) => response !== null)
      .map(({ day, visit, response }) => [
        profile.id,
        profile.arm,
        String(day),
        visit ?? "",
        response ?? "",
        profile.events
          .filter((event) => event.day <= day)
          .map(({ event }) => words(event))
          .join(", "),
      ]),
  );
  return { id, title, description, head: ["Subject", "Arm", "day", "visit", "response", "events by then"], rows, svg };

  function staysOf({ id: subject, visits }: SubjectProfile) {
    const judged = visits.filter(({ response }) => response !== null);
    return judged.map(({ day, response }, i) => ({
      id: subject,
      x1: day / 7,
      x2: (judged[i + 1]?.day ?? day + 10) / 7,
      response: response ?? "",
      fill: responseFill(response ?? "NE", levels),
      ink:
        [openFill, noResponseFill].includes(responseFill(response ?? "NE", levels)) || levels.indexOf(response ?? "") > 1 ? ink : "white",
    }));
  }

  function dosesOf({ id: subject, doses: own, visits }: SubjectProfile) {
    const until = Math.max(0, ...visits.map(({ day }) => day)) + 10;
    return own
      .filter(({ from, dose }) => from < until && dose > 0)
      .map(({ from, to, dose }) => ({
        id: subject,
        x1: Math.max(from, 0) / 7,
        x2: (Math.min(to ?? until, until) + 1) / 7,
        width: 0.6 + (5 * Math.min(dose, 40)) / 40,
      }))
      .filter(({ x1, x2 }) => x2 > x1);
  }
}

/** The name of an event in words. */
export function words(event: string): string {
  return event.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
