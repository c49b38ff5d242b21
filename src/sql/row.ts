import type { TimePoint } from "../criteria/criterion.js";
import type { EventName, SedimentName } from "../measurement/assessment.js";
import type { Measure } from "../measurement/measure.js";
import type { AskedColumns } from "./askedColumns.js";
import type { Dialect } from "./dialects.js";
import { bracketed, snakeCase } from "./names.js";
import { measureRefusals, orderRefusals, type Refusal } from "./refusals.js";
import { requireColumns } from "./requireColumns.js";
import { readRowValue, type RowValue } from "./rowValue.js";

/** A column that a view computes from the table. */
export interface NamedColumn {
  readonly name: string;
  readonly sql: string;
}

/** How the rows of a table hold what a definition asks for; null is what they do not hold. */
export interface Row {
  readonly dialect: Dialect;
  readonly value: (at: TimePoint, measure: Measure) => RowValue | null;
  readonly event: (event: EventName) => string | null;
  readonly sediment: (at: "followUp" | "next", element: SedimentName) => string | null;
  readonly doseRule: (place: number) => string | null;
  readonly refusals: readonly Refusal[];
  /** The columns to which the texts refer; empty where they are the expressions themselves. */
  readonly named: readonly NamedColumn[];
}

/** Reads the columns that a definition asks for. With `isNamed` the texts are names of columns that stand in `named`. */
export function readRow(argument: string, raw: unknown, asked: AskedColumns, dialect: Dialect, isNamed: boolean): Row {
  const columns = requireColumns(argument, raw, asked);
  const named: NamedColumn[] = [];
  const use = (name: string, sql: string): string => {
    if (!isNamed) return sql;
    named.push({ name: `rr_${name}`, sql });
    return `rr_${name}`;
  };
  const flag = (name: string, sql: string | null | undefined): string | null => (sql == null ? null : use(snakeCase(name), bracketed(sql)));
  const values = new Map<string, RowValue>();
  const refusals: Refusal[] = [];
  for (const one of asked.measures) {
    const column = columns[one.at]?.[one.measure];
    if (column == null) continue;
    values.set(`${one.at}.${one.measure}`, readRowValue(`${argument} ${one.at} ${one.measure}`, one, column, { dialect, isNamed, use }));
    refusals.push(...measureRefusals(dialect, one, column));
  }
  const { events, doses } = columns.followUp ?? {};
  const ofEvents = new Map(asked.events.map((event) => [event, flag(event, events?.[event])]));
  const ofSediment = new Map(
    asked.sediment.map(({ at, element }) => [
      `${at}.${element}`,
      flag(`${at === "next" ? "next_" : ""}${element}`, columns[at]?.sediment?.[element]),
    ]),
  );
  const ofRules = asked.doseRules.map((_, i) => flag(`dose_rule_${String(i + 1)}`, doses?.rules[i]));
  return {
    dialect,
    value: (at, measure) => values.get(`${at}.${measure}`) ?? null,
    event: (event) => ofEvents.get(event) ?? null,
    sediment: (at, element) => ofSediment.get(`${at}.${element}`) ?? null,
    doseRule: (place) => ofRules[place] ?? null,
    refusals: [
      ...refusals,
      ...(doses?.refused == null ? [] : [{ reason: "a dose is none that a record may hold", when: bracketed(doses.refused) }]),
      ...orderRefusals(dialect, columns),
    ],
    named,
  };
}
