import { prepareDefinition } from "../criteria/prepareDefinition.js";
import type { ResponseDefinition } from "../criteria/responseDefinition.js";
import { misuse, requireKnownKeys, requireObject } from "../measurement/misuse.js";
import { hasNo, isAskedFor, isNot } from "../measurement/wordings.js";
import type { Exact } from "../measurement/quantity.js";
import { doseRulesOf } from "./askedColumns.js";
import { type Dialect, requireDialect, type SqlDialect } from "./dialects.js";
import { doseRuleQueries } from "./doseRuleQueries.js";
import { bracketed, requireSql } from "./names.js";
import { measureRefusals } from "./refusals.js";
import { checkMeasure } from "./requireColumns.js";
import { readRowValue } from "./rowValue.js";
import type { SqlMeasure } from "./sqlColumns.js";

/** The visits whose windows are looked at: a row each. Every text is SQL as it would stand in the query. */
export interface DoseVisits {
  readonly from: string;
  /** What a visit is found by: unique, never NULL. */
  readonly id: string;
  readonly subject: string;
  readonly baselineDate: string;
  readonly followUpDate: string;
  /** The dose at baseline, for averages that are held against it; null where it is not recorded. */
  readonly baselineDose?: SqlMeasure | null | undefined;
}

/** A table of daily doses from one day to another, both included; an end of NULL is a dose that goes on. Doses that overlap add up. */
export interface DatedDoses {
  readonly from: string;
  readonly subject: string;
  readonly start: string;
  readonly end: string;
  readonly prednisoneEquivalent: SqlMeasure;
}

/** For which database, and in which tables. */
export interface DoseWindowOptions {
  readonly dialect: SqlDialect;
  readonly visits: DoseVisits;
  readonly doses: DatedDoses;
}

/**
 * The dose rules of a definition as a SELECT with a row for each visit: `visit_id`, `dose_rule_1`, `dose_rule_2`, … (true is met, NULL
 * unknown) and `doses_refused` (a dose of the subject is none that a record may hold). Joined to the visits, they are the
 * `followUp.doses` of the columns of `responseSql`: `{ rules: ["w.dose_rule_1"], refused: "w.doses_refused" }`.
 *
 * A day without a recorded dose is unknown, as in the library; doses in mg/d.
 *
 * @param definition one with a rule over a window of days, a number of days above a limit or an average
 * @throws RangeError where the definition has no such rule, or an option is missing
 * @example
 * const visits = { from: "visits", id: "visit_id", subject: "subject_id", baselineDate: "baseline_date", followUpDate: "visit_date" };
 * const prednisoneEquivalent = { sql: "dose", unit: "mg/d", type: "decimal" } as const;
 * const doses = { from: "doses", subject: "subject_id", start: "start_date", end: "end_date", prednisoneEquivalent };
 * doseWindowSql(aurora1Crr, { dialect: "postgresql", visits, doses }).startsWith("WITH rr_visits AS ("); // => true
 * @category SQL
 */
export function doseWindowSql(definition: ResponseDefinition, options: DoseWindowOptions): string {
  prepareDefinition(definition);
  const dialect = requireDialect("options dialect", options.dialect);
  const rules = doseRulesOf(definition);
  if (rules.length === 0) throw misuse("definition", definition.id, hasNo("rule over a window of days"));
  const visits = requireVisits(options.visits);
  const doses = requireDoses(options.doses);
  const needsBaseline = rules.some((rule) => rule.kind === "averageDose" && "timesBaseline" in rule.limit);
  if (needsBaseline && visits.baselineDose === undefined)
    throw misuse("options visits baselineDose", undefined, isAskedFor("a measure"));
  const baselineDose = needsBaseline && visits.baselineDose != null ? numberOf(dialect, visits.baselineDose) : null;
  const dose = numberOf(dialect, doses.prednisoneEquivalent);
  const queries = rules.map((rule, i) =>
    doseRuleQueries(dialect, rule, i + 1, dose.worth, baselineDose === null ? null : baselineDose.worth),
  );
  const columns = rules.map((_, i) => `  r${String(i + 1)}.is_met AS dose_rule_${String(i + 1)},`);
  const joins = rules.map((_, i) => `JOIN rr_rule_${String(i + 1)} r${String(i + 1)} ON r${String(i + 1)}.visit_id = v.visit_id`);
  return [
    "WITH rr_visits AS (",
    `  SELECT ${visits.id} AS visit_id, ${visits.subject} AS subject_id, ${dialect.date(visits.baselineDate)} AS baseline_day,`,
    `    ${dialect.date(visits.followUpDate)} AS follow_up_day${baselineDose === null ? "" : `, ${baselineDose.text} AS baseline_dose`}`,
    `  FROM ${visits.from}`,
    "), rr_doses AS (",
    `  SELECT ${doses.subject} AS subject_id, ${dialect.date(doses.start)} AS first_day, ${dialect.date(doses.end)} AS last_day,`,
    `    ${dose.text} AS dose,`,
    `    CASE WHEN ${refusals(dialect, doses).join("\n      OR ")} THEN 1 ELSE 0 END AS is_refused`,
    `  FROM ${doses.from}`,
    `), ${queries.join("\n), ")}`,
    ")",
    "SELECT",
    "  v.visit_id AS visit_id,",
    ...columns,
    "  v.subject_id IN (SELECT subject_id FROM rr_doses WHERE is_refused = 1 AND subject_id IS NOT NULL) AS doses_refused",
    "FROM rr_visits v",
    ...joins,
    "",
  ].join("\n");
}

/** The number in mg/d, in a type in which sums over many days are exact; NULL where it is refused. */
function numberOf(dialect: Dialect, measure: SqlMeasure): { readonly text: string; readonly worth: Exact } {
  const asked = { at: "baseline", measure: "prednisoneEquivalent", bounds: [] } as const;
  const { text, largest, worth } = readRowValue("options prednisoneEquivalent", asked, measure, {
    dialect,
    isNamed: true,
    use: (_, sql) => sql,
  }).point;
  return { text: largest === null ? text : dialect.wide(dialect.whole(text)), worth };
}

function refusals(dialect: Dialect, { start, end, prednisoneEquivalent }: DatedDoses): readonly string[] {
  const [first, last] = [dialect.date(start), dialect.date(end)];
  const ofDose = measureRefusals(dialect, { at: "followUp", measure: "prednisoneEquivalent", bounds: [] }, prednisoneEquivalent).map(
    ({ when }) => `(${when})`,
  );
  return [`${bracketed(prednisoneEquivalent.sql)} IS NULL`, `${first} IS NULL`, `${last} < ${first}`, ...ofDose];
}

function requireVisits(raw: unknown): DoseVisits {
  const visits = requireObject("options visits", raw);
  requireKnownKeys("options visits", visits, ["from", "id", "subject", "baselineDate", "followUpDate", "baselineDose"]);
  for (const key of ["from", "id", "subject", "baselineDate", "followUpDate"]) requireSql(`options visits ${key}`, visits[key]);
  if (visits["baselineDose"] != null) checkPlain("options visits baselineDose", visits["baselineDose"]);
  return visits as unknown as DoseVisits;
}

function requireDoses(raw: unknown): DatedDoses {
  const doses = requireObject("options doses", raw);
  requireKnownKeys("options doses", doses, ["from", "subject", "start", "end", "prednisoneEquivalent"]);
  for (const key of ["from", "subject", "start", "end"]) requireSql(`options doses ${key}`, doses[key]);
  checkPlain("options doses prednisoneEquivalent", doses["prednisoneEquivalent"]);
  return doses as unknown as DatedDoses;
}

function checkPlain(argument: string, raw: unknown): void {
  checkMeasure(argument, raw);
  for (const end of ["low", "high"] as const) {
    if ((raw as SqlMeasure)[end] != null)
      throw misuse(`${argument} ${end}`, (raw as SqlMeasure)[end], isNot("a dose", "doses that are known, which have no bounds"));
  }
}
