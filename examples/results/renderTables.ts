import type { KaplanMeier, ResponseCounts, ResponseRateComparison } from "renal-response";
import { identification } from "./plan";
import type { Results } from "./results";
import { recordedEvents } from "./sensitivity";
import { percent, pValue, textTable } from "./textTable";
import { armsOf } from "./weekResponses";

/** A table with its title and what it is made of. */
export function titled(title: string, { trial, plan }: Results, lines: readonly string[]): string {
  return [title, identification(trial, plan), "", ...lines].join("\n");
}

/** Responses at the week: n/N, percentage and interval by arm, and the difference of two arms. */
export function renderRates(results: Results): string {
  const { rates, subjects, plan } = results;
  const { week, daysBefore, daysAfter } = plan.window;
  const arms = armsOf(subjects);
  const rows = rates.map(({ label, rates: byArm, comparison }) => [
    label,
    ...byArm.map(({ responders, total, rate, clopperPearson: { lower, upper } }) =>
      `${String(responders).padStart(2)}/${String(total)}  ${percent(rate)} % (${percent(lower)} to ${percent(upper)})`),
    ...(comparison === null ? [] : [differenceText(comparison), pValue(comparison.fisherExactP)]),
  ]);
  const head = ["", ...arms, ...(arms.length === 2 ? ["difference, points", "P"] : [])];
  return titled(`Renal response at week ${String(week)}`, results, [
    ...textTable([head, ...rows]),
    "",
    `  The visit nearest to day ${String(7 * week)} counts, from ${String(daysBefore)} days before to ${String(daysAfter)} days after. N is every subject of the arm.`,
    "  NE, not evaluable: the recorded data leave more than one response. Nothing is imputed.",
    "  95 % intervals: Clopper-Pearson; of the difference Newcombe's hybrid score interval. P: Fisher's exact test, two-sided.",
    ...(arms.length === 2 ? [`  Difference: ${arms[0] ?? ""} minus ${arms[1] ?? ""}.`] : []),
  ]);
}

/** Times to each endpoint by each rule: events, median and log-rank test. */
export function renderTimes(results: Results): string {
  const arms = armsOf(results.subjects);
  const rows = results.times.flatMap(({ endpoint, ruleText, arms: curves, test }) => [
    [`${endpoint.label}: ${ruleText}`],
    [
      "    with response / subjects",
      ...curves.map(({ curve }) => `${String(curve.events)}/${String(curve.subjects)}`),
      ...(test === null ? [] : [`log-rank P ${pValue(test.pValue)}`]),
    ],
    ["    median, days (95 % interval)", ...curves.map(({ curve }) => medianText(curve))],
  ]);
  return titled("Time to response in days", results, [
    ...textTable([["", ...arms], ...rows]),
    "",
    "  Kaplan-Meier; intervals of the median from log-log limits; - is not reached. Without response a subject is censored at the last",
    "  visit known to be without it. Day 0 is the first dose, for whom none is recorded the baseline visit. As observed: rescue therapy and",
    "  the end of treatment change nothing here.",
  ]);
}

/** Every way to treat intercurrent events and missing data, side by side. */
export function renderSensitivity(results: Results): string {
  const { sensitivity, subjects, endpoints, plan } = results;
  const arms = armsOf(subjects);
  const isPair = arms.length === 2;
  const blank = Array.from({ length: arms.length - (isPair ? 0 : 1) }, () => "");
  const head = [["", ...endpoints.flatMap(({ label }) => [label, ...blank]), "not evaluable"]];
  const columns = [["", ...endpoints.flatMap(() => [...arms, ...(isPair ? ["difference, points"] : [])]), arms.map((arm) => `${arm} / `).join("").slice(0, -3)]];
  const rows = sensitivity.flatMap(({ strategy, imputation, notEvaluable, endpoints: cells }, i) => [
    ...(strategy === sensitivity[i - 1]?.strategy ? [] : [[strategy]]),
    [
      `  ${imputation}`,
      ...cells.flatMap(({ counts, comparison }) => [...counts.map(shareText), ...(comparison === null ? [] : [differenceText(comparison)])]),
      notEvaluable.join(" / "),
    ],
  ]);
  const events = recordedEvents(subjects);
  return titled(`Sensitivity of the response at week ${String(plan.window.week)}`, results, [
    ...textTable([...head, ...columns, ...rows]),
    "",
    events.length === 0
      ? "  No intercurrent event is recorded in these files: imputation only."
      : `  Intercurrent events: ${events.join(", ")}; a visit on the day of the event is not affected.`,
    "  Responders, and their percentage of everyone in the arm: who is not evaluable after strategy and imputation is no responder.",
  ]);
}

/** Who is not evaluable at the week, what remains possible, and what would have to be known. */
export function renderNotEvaluable(results: Results): string {
  const open = results.atWeek.filter(({ response }) => response === "NE");
  const lines = open.flatMap(({ id, arm, possible, reasons }) => [`  ${id}, ${arm}: ${possible.join(" or ")} possible`, ...reasons.map((reason) => `    ${reason}`)]);
  const title = `Not evaluable at week ${String(results.plan.window.week)}, and why: ${String(open.length)} of ${String(results.subjects.length)}`;
  return titled(title, results, lines.length === 0 ? ["  (none)"] : lines);
}

/** What was read and could not be used. */
export function renderLeftOut(results: Results): string {
  const { trial: { problems, ignored }, subjects } = results;
  const visits = subjects.flatMap(({ id, leftOut }) => leftOut.map((reason) => `  ${id}: ${reason}`));
  return titled(`Rows not used: ${String(problems.length)}`, results, [
    ...problems.map(({ file, line, reason }) => `  ${file}:${String(line)}  ${reason}`),
    ...ignored.map(({ file, column, value, rows }) => `  ${file}: ${String(rows)} rows with ${column} "${value}" are about something else`),
    ...(visits.length === 0 ? [] : ["", "Not placed in a subject's course", ...visits]),
  ]);
}

function differenceText({ difference: { estimate, newcombe } }: ResponseRateComparison): string {
  return `${percent(estimate)} (${percent(newcombe.lower)} to ${percent(newcombe.upper)})`;
}

function shareText({ responders, total }: ResponseCounts): string {
  return `${String(responders).padStart(2)} (${percent(total === 0 ? null : responders / total)} %)`;
}

export function medianText({ median: { day, lower, upper } }: KaplanMeier): string {
  const days = (value: number | null) => (value === null ? "-" : String(value));
  return `${days(day)} (${days(lower)} to ${days(upper)})`;
}
