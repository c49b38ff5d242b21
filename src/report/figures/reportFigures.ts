import { curveFigures, kidneyFigures } from "../curveFigure.js";
import type { TrialReport } from "../trialReport.js";
import { curveDrawing } from "./curveDrawing.js";
import type { ReportFigure } from "./drawing.js";
import { forestFigure } from "./forestFigure.js";
import { heatMapFigure } from "./heatMapFigure.js";
import { liverFigure } from "./liverFigure.js";
import { swimmerFigure } from "./swimmerFigure.js";
import { waterfallFigure } from "./waterfallFigure.js";

/**
 * The figures of a report, each with its title, a description and its data as a table; the drawing is SVG that stands alone.
 *
 * @param report what `trialReport` returned
 * @example
 * const dm = [{ USUBJID: "01", ARM: "A", RFSTDTC: "2024-01-08" }];
 * const plan = {
 *   definition: "kdigo2024", week: 24, daysBefore: 14, daysAfter: 14, tie: "earlier", confirmation: { minDays: 28, maxNotEvaluable: 1 },
 *   arm: "ARM", arms: ["A"], intercurrentEvents: ["death"], onTheDay: "unaffected", compare: [],
 *   reading: { result: "original", referenceStart: "RFSTDTC", baseline: { kind: "lastOnOrBefore", onTheDay: "included" }, sameDay: "none"
 * },
 * };
 * const figures = reportFigures(trialReport({ domains: { dm } }, plan));
 * figures.map(({ id }) => id).includes("waterfall"); // => true
 * @category Report
 */
export function reportFigures(report: TrialReport): readonly ReportFigure[] {
  const drawnOf = (...figures: readonly ((of: TrialReport) => ReportFigure | null)[]) =>
    figures.map((figure) => figure(report)).filter((figure) => figure !== null);
  return [
    waterfallFigure(report),
    ...curveFigures(report).map(curveDrawing),
    ...drawnOf(swimmerFigure, forestFigure, heatMapFigure),
    ...kidneyFigures(report).map(curveDrawing),
    ...drawnOf(liverFigure),
  ];
}
