import { measureTitle } from "../../criteria/titles.js";
import type { CumulativeIncidence } from "../../summary/cumulativeIncidence.js";
import type { KidneyTimeOf } from "../analysis/kidneyAnalysis.js";
import type { TrialReport } from "../trialReport.js";
import { differenceText, percent, pValue, type ReportTable, shareText } from "./reportTable.js";

/** Kidney events over the course: how many, the cumulative incidence at the end, and Gray's test. */
export function kidneyEventTable({ kidney, arms, plan }: TrialReport): ReportTable | null {
  if (kidney === null || kidney.events.length === 0) return null;
  const { week, daysAfter } = plan;
  const until = 7 * week + daysAfter;
  const rows = kidney.events.flatMap(({ definition: { id, version, title }, arms: curves, test, competing, times }) => [
    [`${title} (${id} ${version})`],
    [
      "  with the event / subjects",
      ...curves.map(({ incidence: { events, subjects } }) => `${String(events)}/${String(subjects)}`),
      test === null ? "" : pValue(test.pValue),
    ],
    ...(competing.length === 0
      ? []
      : [[`  ${competing.join(" or ")} first`, ...curves.map(({ incidence }) => String(incidence.competing)), ""]]),
    ...neverWithout(times, arms),
    [`  cumulative incidence by day ${String(until)}, % (95 %)`, ...curves.map(({ incidence }) => incidenceBy(incidence, until)), ""],
  ]);
  return {
    id: "kidney-events",
    kind: "Table",
    title: "Kidney events over the course",
    head: ["", ...arms, "Gray's test P"],
    rows,
    notes: [
      `Day ${String(until)}: week ${String(week)} and its window. Aalen-Johansen with log-log ` +
      `limits${(plan.kidney?.competing ?? []).length === 0 ? "; no competing event is named" : ""}. An event that ` +
        "must last is dated on the visit that first shows it; without the event a subject is censored at the last visit known to be " +
        "without it. " +
        "Subjects without a course are in no row.",
    ],
  };
}

/** Who is censored at the start, because no visit is known to be without the event: with many of them the incidence says little. */
function neverWithout(times: readonly KidneyTimeOf[], arms: readonly string[]): readonly (readonly string[])[] {
  const counts = arms.map((arm) => times.filter((time) => time.arm === arm && isFromStart(time)).length);
  return counts.every((count) => count === 0)
    ? []
    : [["  censored at the start: at no visit known to be without it", ...counts.map(String), ""]];
}

const isFromStart = ({ censoring }: KidneyTimeOf): boolean => censoring === "noVisit" || censoring === "noVisitWithoutEvent";

/** The incidence on a day; 0 before the first event. */
function incidenceBy({ steps }: CumulativeIncidence, day: number): string {
  const last = steps.filter((step) => step.day <= day).pop();
  if (last === undefined) return steps.length === 0 ? "-" : "0.0";
  const limits = last.lower === null || last.upper === null ? "" : ` (${percent(last.lower)} to ${percent(last.upper)})`;
  return `${percent(last.incidence)}${limits}`;
}

/** eGFR slopes of single subjects, described by arm. */
export function slopeTable({ kidney, plan }: TrialReport): ReportTable | null {
  if (kidney === null || kidney.slopes.length === 0) return null;
  const number = (value: number | null): string => (value === null ? "-" : value.toFixed(1));
  const rows = kidney.slopes.flatMap(({ fromWeek, arms }) => [
    [fromWeek === 0 ? "Total, from baseline" : `Chronic, from week ${String(fromWeek)}`],
    ...arms.map(({ arm, slopes: { n, missing, mean, sd, median, min, max } }) => [
      `  ${arm}`,
      String(n),
      String(missing),
      `${number(mean)} (${number(sd)})`,
      `${number(median)} [${number(min)} to ${number(max)}]`,
    ]),
  ]);
  return {
    id: "egfr-slopes",
    kind: "Table",
    title: "Slope of eGFR, mL/min/1.73 m² a year",
    head: ["", "n", "no slope", "mean (SD)", "median [range]"],
    rows,
    notes: [
      "Least squares through each subject's values; no slope: fewer than two days with a value. A description of subjects: a trial's " +
        "estimate of slopes comes from a mixed model.",
      ...(plan.egfr == null ? [] : [`eGFR is computed by ${plan.egfr} from creatinine, AGE and SEX where none is reported.`]),
    ],
  };
}

/** The milestones of proteinuria at months 3, 6 and 12. */
export function milestoneTable({ kidney, arms, plan }: TrialReport): ReportTable | null {
  if (kidney === null || kidney.milestones.length === 0) return null;
  const isPair = arms.length === 2;
  const rows = kidney.milestones.map(({ month, definition, counts, notEvaluable, comparison }) => [
    `Month ${String(month)}: ${definition}`,
    ...counts.map(shareText),
    ...(isPair ? [comparison === null ? "-" : differenceText(comparison.difference)] : []),
    notEvaluable.join(" / "),
  ]);
  const { daysBefore = 0, daysAfter = 0 } = plan.kidney?.milestones ?? {};
  return {
    id: "milestones",
    kind: "Table",
    title: "Milestones of proteinuria",
    head: ["Milestone", ...arms, ...(isPair ? ["difference, points"] : []), "not evaluable"],
    rows,
    notes: [
      `Months are weeks 13, 26 and 52; a visit may lie ${String(daysBefore)} days before to ${String(daysAfter)} days after. Of ` +
      `everyone in the ` +
        "arm; nothing is imputed.",
    ],
  };
}

/** Measures at the week over their baseline, by geometric means. */
export function ratioTable({ kidney, arms, plan: { week } }: TrialReport): ReportTable | null {
  if (kidney === null || kidney.ratios.length === 0) return null;
  const number = (value: number | null | undefined): string => (value == null ? "-" : value.toFixed(2));
  const limits = (interval: { readonly lower: number | null; readonly upper: number | null } | null): string =>
    interval === null ? "" : ` (${number(interval.lower)} to ${number(interval.upper)})`;
  const rows = kidney.ratios.map(({ measure, arms: means, ratio }) => [
    measureTitle(measure),
    ...means.map(({ mean: { n, geometricMean, interval } }) => `${String(n)}: ${number(geometricMean)}${limits(interval)}`),
    ...(ratio === null ? [] : [`${number(ratio.ratio)}${limits(ratio.interval)}`, pValue(ratio.pValue)]),
  ]);
  return {
    id: "ratios",
    kind: "Table",
    title: `Ratio to baseline at week ${String(week)}: geometric means`,
    head: ["Measure", ...arms.map((arm) => `${arm} n: mean (95 %)`), ...(arms.length === 2 ? ["ratio of the arms (95 %)", "P"] : [])],
    rows,
    notes: ["Subjects with a quantified value at baseline and in the window; Student's t on logarithms; first arm over second."],
  };
}
