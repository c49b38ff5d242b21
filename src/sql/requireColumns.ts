import { requireOneOf, requireWhole } from "../measurement/requirements.js";
import { eventNames, sedimentNames } from "../measurement/assessment.js";
import { measureNames } from "../measurement/measure.js";
import { misuse, requireKnownKeys, requireObject } from "../measurement/misuse.js";
import { hasLength, isAbove, isAskedFor, isNotListOf } from "../measurement/wordings.js";
import type { AskedColumns } from "./askedColumns.js";
import { requireSql } from "./names.js";
import type { SqlColumns } from "./sqlColumns.js";

type Raw = Readonly<Record<string, unknown>>;

/** Checks the columns, and that each which the definition asks for is there or null. Throws a RangeError that names what is missing. */
export function requireColumns(argument: string, raw: unknown, asked: AskedColumns): SqlColumns {
  const columns = requireObject(argument, raw);
  requireKnownKeys(argument, columns, ["baseline", "followUp", "next", "preFlare"]);
  for (const at of Object.keys(columns)) checkAssessment(`${argument} ${at}`, columns[at]);
  const entry = (name: string, source: unknown, key: string): unknown => {
    if (source === null) return null;
    const value = source === undefined ? undefined : (source as Raw)[key];
    if (value === undefined)
      throw misuse(
        `${argument} ${name}`,
        undefined,
        isAskedFor("an SQL expression"),
      );
    return value;
  };
  const named = (name: string, source: unknown, key: string) => {
    requireSqlOrNull(`${argument} ${name}`, entry(name, source, key));
  };
  for (const { at, measure, bounds } of asked.measures) {
    const measured = entry(`${at} ${measure}`, columns[at], measure);
    if (measured === null) continue;
    for (const bound of bounds) named(`${at} ${measure} referenceRange ${bound}`, (measured as Raw)["referenceRange"], bound);
  }
  const within = (at: string, key: string): unknown => (columns[at] === null ? null : (columns[at] as Raw | undefined)?.[key]);
  for (const event of asked.events) named(`followUp events ${event}`, within("followUp", "events"), event);
  for (const { at, element } of asked.sediment) named(`${at} sediment ${element}`, within(at, "sediment"), element);
  if (asked.doseRules.length > 0) {
    const rules = entry("followUp doses", columns["followUp"], "doses");
    const given = rules === null ? asked.doseRules : (rules as { readonly rules: readonly unknown[] }).rules;
    if (given.length !== asked.doseRules.length) {
      throw misuse(
        `${argument} followUp doses rules`,
        given,
        hasLength(given.length, `${String(asked.doseRules.length)} dose rules`),
      );
    }
  }
  return columns as SqlColumns;
}

function checkAssessment(argument: string, raw: unknown): void {
  if (raw == null) return;
  const assessment = requireObject(argument, raw);
  requireKnownKeys(argument, assessment, ["date", "events", "sediment", "doses", ...measureNames]);
  requireSqlOrNull(`${argument} date`, assessment["date"]);
  checkEach(`${argument} events`, assessment["events"], eventNames);
  checkEach(`${argument} sediment`, assessment["sediment"], sedimentNames);
  if (assessment["doses"] != null) {
    const doses = requireObject(`${argument} doses`, assessment["doses"]);
    requireKnownKeys(`${argument} doses`, doses, ["rules", "refused"]);
    requireSqlOrNull(`${argument} doses refused`, doses["refused"]);
    if (!Array.isArray(doses["rules"])) throw misuse(`${argument} doses rules`, doses["rules"], isNotListOf("SQL expressions"));
    Array.from<unknown>(doses["rules"]).forEach((rule, i) => requireSql(`${argument} doses rules[${String(i)}]`, rule));
  }
  for (const measure of measureNames) if (assessment[measure] != null) checkMeasure(`${argument} ${measure}`, assessment[measure]);
}

/** Refuses what is no measure of a table. */
export function checkMeasure(argument: string, raw: unknown): void {
  const measure = requireObject(argument, raw);
  requireKnownKeys(argument, measure, ["sql", "unit", "type", "low", "high", "referenceRange"]);
  requireSql(`${argument} sql`, measure["sql"]);
  if (typeof measure["unit"] !== "string") requireSql(`${argument} unit sql`, only(`${argument} unit`, measure["unit"], ["sql"])["sql"]);
  if (measure["type"] !== "decimal") {
    if (typeof measure["type"] === "string") requireOneOf(`${argument} type`, measure["type"], ["decimal"]);
    const double = only(`${argument} type double`, only(`${argument} type`, measure["type"], ["double"])["double"], ["decimals"]);
    const decimals = requireWhole(`${argument} type double decimals`, double["decimals"], 0);
    if (decimals > 6) throw misuse(`${argument} type double decimals`, decimals, isAbove(6));
  }
  for (const end of ["low", "high"]) {
    const bound = measure[end];
    if (bound == null || typeof bound === "string") {
      requireSqlOrNull(`${argument} ${end}`, bound);
      continue;
    }
    const { sql, included } = only(`${argument} ${end}`, bound, ["sql", "included"]);
    requireSql(`${argument} ${end} sql`, sql);
    if (included !== true) requireSql(`${argument} ${end} included sql`, only(`${argument} ${end} included`, included, ["sql"])["sql"]);
  }
  checkEach(`${argument} referenceRange`, measure["referenceRange"], ["low", "high"]);
}

function only(argument: string, raw: unknown, keys: readonly string[]): Raw {
  const source = requireObject(argument, raw);
  requireKnownKeys(argument, source, keys);
  return source;
}

function checkEach(argument: string, raw: unknown, names: readonly string[]): void {
  if (raw == null) return;
  const source = only(argument, raw, names);
  for (const name of names) requireSqlOrNull(`${argument} ${name}`, source[name]);
}

function requireSqlOrNull(argument: string, value: unknown): void {
  if (value != null) requireSql(argument, value);
}
