import type { TimePoint } from "../../src/criteria/criterion.js";
import type { EventName, SedimentName } from "../../src/measurement/assessment.js";
import type { Measure, ResponseDefinition } from "../../src/index.js";
import { unitsOf } from "../../src/measurement/measure.js";
import { type AskedMeasure, askedColumns } from "../../src/sql/askedColumns.js";
import type { SqlColumns } from "../../src/sql/sqlColumns.js";

/** How a table holds values: in one unit or in several, as decimals or as doubles, with or without bounds of what is not quantified. */
export interface Storage {
  readonly name: string;
  readonly isMixed: boolean;
  readonly decimals: number | null;
  readonly hasBounds: boolean;
}

export const storages = {
  decimal: { name: "decimal", isMixed: false, decimals: null, hasBounds: false },
  double: { name: "double", isMixed: true, decimals: 4, hasBounds: false },
  censored: { name: "censored", isMixed: true, decimals: null, hasBounds: true },
} as const satisfies Readonly<Record<string, Storage>>;

export type ColumnType = "decimal" | "double" | "text" | "boolean" | "date";
export type Cell = string | boolean | null;

export interface PlainTable {
  readonly columns: readonly { readonly name: string; readonly type: ColumnType }[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A record as the library reads it: the part of each time by the names of its measures. */
export interface RowRecord {
  readonly baseline: Record<string, unknown>;
  readonly followUp: Record<string, unknown>;
}

export interface Table extends PlainTable {
  /** The record that each row holds; the library refuses a few of them. */
  readonly records: readonly RowRecord[];
  readonly sqlColumns: SqlColumns;
}

/** An event or an element of the sediment in a column of its own. */
export interface Flag {
  readonly name: string;
  readonly at: "followUp" | "next";
  readonly group: "events" | "sediment";
  readonly key: EventName | SedimentName;
}

/** The columns of a definition in one way of storing: each measure has its own, and flags behind them. */
export interface Layout {
  readonly columns: PlainTable["columns"];
  readonly measures: readonly (AskedMeasure & { readonly name: string; readonly isBounded: boolean })[];
  readonly flags: readonly Flag[];
  readonly sqlColumns: SqlColumns;
}

const order: readonly TimePoint[] = ["preFlare", "baseline", "followUp", "next"];

/** @param canBeBounded whether bounds of a measure can be said; not of one that is held against its own reference range both ways */
export function layoutOf(definition: ResponseDefinition, storage: Storage, canBeBounded: (measure: Measure) => boolean): Layout {
  const asked = askedColumns(definition);
  const measures = [...asked.measures]
    .sort((a, b) => order.indexOf(a.at) - order.indexOf(b.at))
    .map((one) => ({ ...one, name: `${one.at}_${one.measure}`.toLowerCase(), isBounded: storage.hasBounds && canBeBounded(one.measure) }));
  const flags: readonly Flag[] = [
    ...asked.events.map((key) => ({ name: `event_${key}`.toLowerCase(), at: "followUp", group: "events", key }) as const),
    ...asked.sediment.map(({ at, element }) => ({ name: `${at}_${element}`.toLowerCase(), at, group: "sediment", key: element }) as const),
  ];
  const type: ColumnType = storage.decimals === null ? "decimal" : "double";
  const columns = measures.flatMap(({ name, bounds, isBounded }) => [
    { name, type },
    ...(storage.isMixed ? [{ name: `${name}_unit`, type: "text" } as const] : []),
    ...bounds.map((bound) => ({ name: `${name}_range_${bound}`, type })),
    ...(isBounded
      ? [{ name: `${name}_low`, type }, { name: `${name}_high`, type }, { name: `${name}_included`, type: "boolean" } as const]
      : []),
  ]);
  const inSql: Record<string, Record<string, unknown>> = {};
  for (const { at, measure, bounds, name, isBounded } of measures) {
    const included = { sql: `${name}_included` };
    (inSql[at] ??= {})[measure] = {
      sql: name,
      unit: storage.isMixed ? { sql: `${name}_unit` } : (unitsOf(measure)[0] ?? ""),
      type: storage.decimals === null ? "decimal" : { double: { decimals: storage.decimals } },
      ...(isBounded ? { low: { sql: `${name}_low`, included }, high: { sql: `${name}_high`, included } } : {}),
      referenceRange: Object.fromEntries(bounds.map((bound) => [bound, `${name}_range_${bound}`])),
    };
  }
  for (const { at, group, key, name } of flags) ((inSql[at] ??= {})[group] = { ...(inSql[at][group] as object | undefined), [key]: name });
  if (asked.doseRules.length > 0) (inSql["followUp"] ??= {})["doses"] = null;
  return {
    columns: [...columns, ...flags.map(({ name }) => ({ name, type: "boolean" as const }))],
    measures,
    flags,
    sqlColumns: inSql as SqlColumns,
  };
}

/** The part of a record at a time; made where it is not there. */
export function recordAt({ baseline, followUp }: RowRecord, at: TimePoint): Record<string, unknown> {
  if (at === "baseline") return baseline;
  if (at === "followUp") return followUp;
  return (at === "next" ? (followUp["next"] ??= {}) : (baseline["preFlare"] ??= {})) as Record<string, unknown>;
}
