import { deathsCensored } from "../curveFigure.js";
import type { TrialReport } from "../trialReport.js";
import { differenceText, medianText, percent, pValue, rateText, type ReportTable, shareText } from "./reportTable.js";

/** Responses at the week: n/N, percentage and interval by arm, and the difference of two arms. */
export function rateTable({ arms, rates, plan: { week, daysBefore, daysAfter }, otherArms }: TrialReport): ReportTable {
  const isPair = arms.length === 2;
  const rows = rates.map(({ label, rates: byArm, comparison }) => [
    label,
    ...byArm.map(rateText),
    ...(comparison === null ? [] : [differenceText(comparison.difference), pValue(comparison.fisherExactP)]),
  ]);
  return {
    id: "responses",
    kind: "Table",
    title: `Renal response at week ${String(week)}`,
    head: ["Response", ...arms, ...(isPair ? ["difference, points", "P"] : [])],
    rows,
    notes: [
      `The visit nearest to day ${String(7 * week)} counts, from ${String(daysBefore)} days before to ${String(daysAfter)} days after. ` +
      `N is every subject of the arm.`,
      "NE, not evaluable: the recorded data leave more than one response. Nothing is imputed.",
      "95 % intervals: Clopper-Pearson; of the difference Newcombe's hybrid score interval. P: Fisher's exact test, two-sided.",
      ...(isPair ? [`Difference: ${arms[0] ?? ""} minus ${arms[1] ?? ""}.`] : []),
      ...otherArms.map(({ arm, subjects }) => `Not in the analysis: ${String(subjects)} subject(s) of DM with the arm "${arm}".`),
    ],
  };
}

/** Times to each endpoint by each rule: events, median and log-rank test. */
export function timeTable({ arms, times }: TrialReport): ReportTable {
  const rows = times.flatMap(({ endpoint, ruleText, arms: curves, test }) => [
    [`${endpoint.label}: ${ruleText}`],
    [
      "  with response / subjects",
      ...curves.map(({ curve }) => `${String(curve.events)}/${String(curve.subjects)}`),
      test === null ? "" : pValue(test.pValue),
    ],
    ["  median, days (95 % interval)", ...curves.map(({ curve }) => medianText(curve)), ""],
  ]);
  return {
    id: "times",
    kind: "Table",
    title: "Time to response in days",
    head: ["", ...arms, "log-rank P"],
    rows,
    notes: [
      "Kaplan-Meier; intervals of the median from log-log limits; - is not reached. Without response a subject is censored at the last",
      "visit known to be without it. Day 0 is the reference start. As observed: rescue therapy and the end of treatment change " +
        "nothing here.",
      deathsCensored,
    ],
  };
}

/** Every way to treat intercurrent events and missing data, side by side. */
export function sensitivityTable({ sensitivity, arms, endpoints, plan, intercurrentEvents }: TrialReport): ReportTable {
  const isPair = arms.length === 2;
  const rows = sensitivity.flatMap(({ strategy, imputation, notEvaluable, endpoints: cells }, i) => [
    ...(strategy === sensitivity[i - 1]?.strategy ? [] : [[strategy]]),
    [
      `  ${imputation}`,
      ...cells.flatMap(({ counts, comparison }) => [
        ...counts.map(shareText),
        ...(comparison === null ? [] : [differenceText(comparison.difference)]),
      ]),
      notEvaluable.join(" / "),
    ],
  ]);
  const head = [
    "",
    ...endpoints.flatMap(({ label }) => [...arms.map((arm) => `${label}: ${arm}`), ...(isPair ? ["difference, points"] : [])]),
    "not evaluable",
  ];
  return {
    id: "sensitivity",
    kind: "Table",
    title: `Sensitivity of the response at week ${String(plan.week)}`,
    head,
    rows,
    notes: [
      intercurrentEvents.length === 0
        ? "No intercurrent event of the plan is recorded in these files: imputation only."
        : `Intercurrent events: ${intercurrentEvents.join(", ")}; a visit on the day of the event is ` +
          `${plan.onTheDay === "affected" ? "" : "not "}affected.`,
      "Responders, and their percentage of everyone in the arm: who is not evaluable after strategy and imputation is no responder.",
    ],
  };
}

/** Every definition on the trial: the best response and any, and the difference of two arms. */
export function definitionTable({ definitions, arms, plan: { week } }: TrialReport): ReportTable {
  const isPair = arms.length === 2;
  const rows = definitions.map(({ id, version, best, levels, bestCounts, anyCounts, notEvaluable, comparison }) => [
    `${id} ${version}`,
    best,
    ...bestCounts.map(shareText),
    ...(isPair ? [comparison === null ? "-" : differenceText(comparison.difference)] : []),
    levels.length === 1 ? "" : anyCounts.map(({ responders, total }) => percent(total === 0 ? null : responders / total)).join(" / "),
    notEvaluable.join(" / "),
  ]);
  return {
    id: "definitions",
    kind: "Table",
    title: `Every definition on the visit that stands for week ${String(week)}`,
    head: ["Definition", "best", ...arms, ...(isPair ? ["difference, points"] : []), "any response, %", "not evaluable"],
    rows,
    notes: [
      "Each definition is held against the same visit, whatever visit it was published for. Nothing is imputed: where the study did " +
        "not record",
      "what a definition asks, its subjects are not evaluable, and its row says nothing about the arms.",
    ],
  };
}
