import type { AverageDoseCriterion, DayFrom, DoseCriterion } from "../criteria/criterion.js";
import { criterionLine } from "../criteria/words.js";
import { exact, type Exact, zero } from "../measurement/quantity.js";
import { opposite } from "../measurement/span.js";
import type { DoseRule } from "./askedColumns.js";
import { comparison, type Operand } from "./comparison.js";
import type { Dialect } from "./dialects.js";

/**
 * The queries that lead from `rr_visits` and `rr_doses` to `rr_rule_<number>`, with a row for each visit. Days are counted from the
 * first day of the window. Where a dose begins or ends the sum of all doses changes, so a running sum over the changes gives
 * what was taken from each change to the next, without a row for each day.
 */
export function doseRuleQueries(dialect: Dialect, rule: DoseRule, number: number, worth: Exact, baselineWorth: Exact | null): string {
  const own = (name: string) => `rr_${name}_${String(number)}`;
  const [first, last] = [dayText(dialect, rule.first), dayText(dialect, rule.last)];
  const days = `${dialect.daysBetween(first, last)} + 1`;
  const from = dialect.daysBetween("w.first_day", "d.first_day");
  // A dose that goes on is known up to the visit, and on its first day.
  const lastDay =
    "CASE WHEN d.last_day IS NOT NULL THEN d.last_day WHEN w.follow_up_day > d.first_day THEN w.follow_up_day ELSE d.first_day END";
  const behind = `${dialect.daysBetween("w.first_day", lastDay)} + 1`;
  const isInside = `d.is_refused = 0 AND ${from} < w.days AND ${behind} > 0`;
  const change = (day: string, sign: string) =>
    [
      `    SELECT w.visit_id AS visit_id, w.days AS window_days, ${day} AS day, ${sign}1 AS courses, ${sign}d.dose AS dose`,
      `    FROM ${own("window")} w JOIN rr_doses d ON d.subject_id = w.subject_id`,
      `    WHERE ${isInside}`,
    ].join("\n");
  const edge = (day: string) => `    SELECT visit_id, days AS window_days, ${day} AS day, 0 AS courses, 0 AS dose FROM ${own("window")}`;
  const running = "OVER (PARTITION BY visit_id ORDER BY day)";
  return (
    [
      `${own("window")} AS ( -- ${criterionLine(rule)}`,
      `  SELECT visit_id, subject_id, follow_up_day, ${first} AS first_day,`,
      `    CASE WHEN ${days} > 0 THEN ${days} ELSE 0 END AS days, ${days} AS counted`,
      "  FROM rr_visits",
      `), ${own("change")} AS (`,
      `  SELECT visit_id, window_days, day, SUM(courses) AS courses, SUM(dose) AS dose FROM (`,
      [
        edge("0"),
        edge("days"),
        change(`CASE WHEN ${from} > 0 THEN ${from} ELSE 0 END`, ""),
        change(`CASE WHEN ${behind} < w.days THEN ${behind} ELSE w.days END`, "-"),
      ].join("\n    UNION ALL\n"),
      "  ) changes GROUP BY visit_id, window_days, day",
      `), ${own("segment")} AS (`,
      "  SELECT visit_id, window_days, day,",
      "    MIN(day) OVER (PARTITION BY visit_id ORDER BY day ROWS BETWEEN 1 FOLLOWING AND 1 FOLLOWING) - day AS days,",
      `    SUM(courses) ${running} AS courses, SUM(dose) ${running} AS dose`,
      `  FROM ${own("change")}`,
      "), ",
    ].join("\n") +
    (rule.kind === "doseWindow" ? countedDays(dialect, rule, own, worth) : averaged(dialect, rule, own, worth, baselineWorth))
  );
}

/** Days above the limit, for certain and at most, in all and in a row. */
function countedDays(
  dialect: Dialect,
  { relation, limit, failsFromDays, failsFromDaysInARow }: DoseCriterion,
  own: (name: string) => string,
  worth: Exact,
): string {
  const isAbove = comparison(dialect, { operand: column("dose", worth), factor: one }, opposite(relation), null, exact(limit.value));
  const inWindow = (condition: string) => `CASE WHEN day < window_days AND (${condition}) THEN days ELSE 0 END`;
  const fails = (total: string, run: string) =>
    `${total} >= ${String(failsFromDays)}${failsFromDaysInARow === undefined ? "" : ` OR ${run} >= ${String(failsFromDaysInARow)}`}`;
  const counts = ["above", "possible"] as const;
  const island = (count: string) =>
    `SUM(CASE WHEN ${count}_days = 0 THEN 1 ELSE 0 END) OVER (PARTITION BY visit_id ORDER BY day) AS ${count}_run`;
  const longest = (count: string) =>
    [
      `${own(`${count}_run`)} AS (`,
      "  SELECT visit_id, MAX(days) AS longest FROM (",
      `    SELECT visit_id, ${count}_run, SUM(${count}_days) AS days FROM ${own("run")} GROUP BY visit_id, ${count}_run`,
      "  ) runs GROUP BY visit_id",
      "), ",
    ].join("\n");
  const runs =
    failsFromDaysInARow === undefined
      ? ""
      : [
          `${own("run")} AS (`,
          `  SELECT visit_id, above_days, possible_days, ${counts.map(island).join(",\n    ")}`,
          `  FROM ${own("day")}`,
          `), ${counts.map(longest).join("")}`,
        ].join("\n");
  const joins =
    failsFromDaysInARow === undefined
      ? ""
      : ` ${counts.map((count) => `JOIN ${own(`${count}_run`)} ${count.charAt(0)} ON ${count.charAt(0)}.visit_id = w.visit_id`).join(" ")}`;
  return [
    `${own("day")} AS (`,
    `  SELECT visit_id, day, ${inWindow(`courses > 0 AND ${isAbove}`)} AS above_days,`,
    `    ${inWindow(`courses = 0 OR ${isAbove}`)} AS possible_days FROM ${own("segment")}`,
    `), ${runs}${own("total")} AS (`,
    `  SELECT visit_id, SUM(above_days) AS above_days, SUM(possible_days) AS possible_days FROM ${own("day")} GROUP BY visit_id`,
    `), ${own("rule")} AS (`,
    "  SELECT w.visit_id AS visit_id, CASE WHEN w.counted IS NULL OR w.counted < 1 THEN NULL",
    `    WHEN ${fails("t.above_days", "a.longest")} THEN FALSE`,
    `    WHEN ${fails("t.possible_days", "p.longest")} THEN NULL ELSE TRUE END AS is_met`,
    `  FROM ${own("window")} w JOIN ${own("total")} t ON t.visit_id = w.visit_id${joins}`,
  ].join("\n");
}

/**
 * The sum of all days against the limit times their number, without a division; while a day is unknown, the sum is at least what is
 * recorded.
 */
function averaged(
  dialect: Dialect,
  { relation, limit }: AverageDoseCriterion,
  own: (name: string) => string,
  worth: Exact,
  baselineWorth: Exact | null,
): string {
  const isMultiple = "timesBaseline" in limit;
  const against = isMultiple ? column("(v.baseline_dose * w.counted)", baselineWorth ?? one) : column("w.counted", one);
  const factor = exact(isMultiple ? limit.timesBaseline : limit.value);
  const holds =
    isMultiple && baselineWorth === null
      ? "NULL"
      : comparison(dialect, { operand: column("t.taken", worth), factor: one }, relation, { operand: against, factor }, zero);
  const join = isMultiple ? " JOIN rr_visits v ON v.visit_id = w.visit_id" : "";
  const isDown = relation.startsWith("<");
  const [sure, possible] = isDown ? [`t.unknown_days = 0 AND ${holds}`, holds] : [holds, `t.unknown_days > 0 OR ${holds}`];
  return [
    `${own("total")} AS (`,
    "  SELECT visit_id, SUM(CASE WHEN day < window_days AND courses > 0 THEN dose * days ELSE 0 END) AS taken,",
    `    SUM(CASE WHEN day < window_days AND courses = 0 THEN days ELSE 0 END) AS unknown_days FROM ${own("segment")} GROUP BY visit_id`,
    `), ${own("rule")} AS (`,
    "  SELECT w.visit_id AS visit_id, CASE WHEN w.counted IS NULL OR w.counted < 1 THEN NULL",
    `    WHEN ${sure} THEN TRUE WHEN NOT (${possible}) THEN FALSE END AS is_met`,
    `  FROM ${own("window")} w JOIN ${own("total")} t ON t.visit_id = w.visit_id${join}`,
  ].join("\n");
}

const one: Exact = /* @__PURE__ */ ((): Exact => exact("1"))();

function column(text: string, worth: Exact): Operand {
  return { text, stored: text, worth, largest: null };
}

function dayText(dialect: Dialect, { from, days, notAfter }: DayFrom): string {
  const anchor = from === "baseline" ? "baseline_day" : "follow_up_day";
  const day = days === 0 ? anchor : dialect.plusDays(anchor, String(days));
  return notAfter === undefined
    ? day
    : `CASE WHEN ${day} > follow_up_day THEN follow_up_day WHEN follow_up_day IS NOT NULL THEN ${day} END`;
}
