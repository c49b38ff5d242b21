import type { TimePoint } from "../../src/criteria/criterion.js";
import type { Measure, ResponseDefinition } from "../../src/index.js";
import { baseUnitFactor, unitsOf } from "../../src/measurement/measure.js";
import { toDouble } from "../../src/measurement/quantity.js";
import { askedColumns, singleCriteria } from "../../src/sql/askedColumns.js";
import type { SqlColumns, SqlMeasure } from "../../src/sql/sqlColumns.js";
import { randomFrom, seedOf } from "./random.js";

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

export type ColumnType = "decimal" | "double" | "text" | "boolean";
export type Cell = string | boolean | null;

export interface Table {
  readonly columns: readonly { readonly name: string; readonly type: ColumnType }[];
  readonly rows: readonly (readonly Cell[])[];
  /** The record that each row holds; the library refuses a few of them. */
  readonly records: readonly RowRecord[];
  readonly sqlColumns: SqlColumns;
}

interface Asked {
  readonly at: TimePoint;
  readonly measure: Measure;
  readonly bounds: readonly ("low" | "high")[];
  readonly name: string;
  readonly limits: readonly number[];
  readonly factors: readonly number[];
  readonly rises: readonly number[];
}

const wrongUnits = ["mg", "", null];

/** Rows on the limits of a definition and beside them, on multiples of earlier values, zeros, missing values, and a few that no record may hold. */
export function adversarialTable(definition: ResponseDefinition, storage: Storage, count: number, seed = "rows"): Table {
  const random = randomFrom(seedOf(`${definition.id} ${storage.name} ${seed}`));
  const chance = (share: number) => random() < share;
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T;
  const asked = askedColumns(definition);
  const measures = askedMeasures(definition);
  const cannotHaveBounds = (measure: Measure) => measures.some((one) => one.measure === measure && one.bounds.length > 0);
  const flags = [
    ...asked.events.map((event) => ({
      name: `event_${event}`.toLowerCase(),
      put: (record: RowRecord, value: boolean) => {
        ((record.followUp["events"] ??= {}) as Flags)[event] = value;
      },
    })),
    ...asked.sediment.map(({ at, element }) => ({
      name: `${at}_${element}`.toLowerCase(),
      put: (record: RowRecord, value: boolean) => {
        ((recordAt(record, at)["sediment"] ??= {}) as Flags)[element] = value;
      },
    })),
  ];
  const number: ColumnType = storage.decimals === null ? "decimal" : "double";
  const columns: { name: string; type: ColumnType }[] = [];
  for (const { name, bounds, measure } of measures) {
    columns.push({ name, type: number });
    if (storage.isMixed) columns.push({ name: `${name}_unit`, type: "text" });
    for (const bound of bounds) columns.push({ name: `${name}_range_${bound}`, type: number });
    if (storage.hasBounds && !cannotHaveBounds(measure))
      columns.push(
        { name: `${name}_low`, type: number },
        { name: `${name}_high`, type: number },
        { name: `${name}_included`, type: "boolean" },
      );
  }
  for (const { name } of flags) columns.push({ name, type: "boolean" });
  const places = storage.decimals ?? 6;
  const text = (value: number) => String(Number(Math.max(0, value).toFixed(places)));
  const rows: Cell[][] = [];
  const records: RowRecord[] = [];
  for (let i = 0; i < count; i++) {
    const cells: Cell[] = [];
    const record: RowRecord = { baseline: {}, followUp: {} };
    const missing = pick([0.02, 0.1, 0.35]);
    const known = new Map<string, number>();
    for (const { at, measure, bounds, limits, factors, rises } of measures) {
      const units = unitsOf(measure);
      const unit = storage.isMixed ? pick(units) : (units[0] ?? "");
      const worth = toDouble(baseUnitFactor(measure, unit));
      const earlier = [known.get(`baseline.${measure}`), known.get(`preFlare.${measure}`)].filter((value) => value !== undefined);
      const near = [0, 0, 1e-4, -1e-4, 1e-6];
      const target = (): number => {
        const before = earlier.length > 0 ? pick(earlier) : 0;
        const choice = random();
        if (choice < 0.08) return 0;
        if (choice < 0.4 && limits.length > 0) return pick(limits) / worth + pick(near);
        if (choice < 0.7 && earlier.length > 0 && factors.length > 0) return (before * pick(factors)) / worth + pick(near);
        if (choice < 0.85 && earlier.length > 0 && rises.length > 0) return (before + pick(rises)) / worth + pick(near);
        if (choice < 0.85 && limits.length > 0 && factors.length > 0) return pick(limits) / pick(factors) / worth + pick(near);
        return Math.round(random() * 2 * (Math.max(1, ...limits) / worth) * 100) / 100;
      };
      const isMissing = chance(missing);
      const canBeBounded = storage.hasBounds && !cannotHaveBounds(measure);
      const isBounded = canBeBounded && !isMissing && chance(0.4);
      const value = isMissing || isBounded ? null : `${chance(0.002) ? "-" : ""}${text(target())}`;
      if (value !== null) known.set(`${at}.${measure}`, Number(value) * worth);
      const ownUnit = chance(0.003) ? pick(wrongUnits) : unit;
      const quantity: Record<string, unknown> = { value, unit: storage.isMixed ? ownUnit : unit };
      cells.push(value === "-0" ? "0" : value, ...(storage.isMixed ? [isMissing && chance(0.5) ? null : ownUnit] : []));
      if (value === "-0") quantity["value"] = "0";
      for (const bound of bounds) {
        const limit = chance(0.2) ? null : text(pick([Number(value ?? 1), 0, 1, 60, 1.2]) + pick(near));
        cells.push(limit);
        if (limit !== null) quantity["referenceRange"] = { ...(quantity["referenceRange"] as object | undefined), [bound]: limit };
      }
      if (canBeBounded) {
        const [low, high] = [text(target()), text(target())].sort((one, other) => Number(one) - Number(other)) as [string, string];
        const shape = isBounded ? pick(["low", "high", "high", "both"]) : "none";
        const isIncluded = shape === "both" || chance(0.4);
        const sign = isIncluded ? "=" : "";
        cells.push(shape === "low" || shape === "both" ? low : null, shape === "high" || shape === "both" ? high : null, isIncluded);
        quantity["value"] = { low: `>${sign}${low}`, high: `<${sign}${high}`, both: `${low} to ${high}`, none: quantity["value"] }[shape];
      }
      if (quantity["value"] !== null) recordAt(record, at)[measure] = quantity;
    }
    for (const { put } of flags) {
      const value = chance(missing) ? null : chance(0.25);
      cells.push(value);
      if (value !== null) put(record, value);
    }
    rows.push(cells);
    records.push(record);
  }
  return { columns, rows, records, sqlColumns: sqlColumnsOf(definition, storage, cannotHaveBounds) };
}

type Flags = Record<string, boolean>;
export interface RowRecord {
  readonly baseline: Record<string, unknown>;
  readonly followUp: Record<string, unknown>;
}

function recordAt({ baseline, followUp }: RowRecord, at: TimePoint): Record<string, unknown> {
  if (at === "baseline") return baseline;
  if (at === "followUp") return followUp;
  return (at === "next" ? (followUp["next"] ??= {}) : (baseline["preFlare"] ??= {})) as Record<string, unknown>;
}

function askedMeasures(definition: ResponseDefinition): readonly Asked[] {
  const leaves = definition.levels.flatMap(({ criterion }) => singleCriteria(criterion));
  const order: readonly TimePoint[] = ["preFlare", "baseline", "followUp", "next"];
  return askedColumns(definition)
    .measures.map(({ at, measure, bounds }) => {
      const own = leaves.filter((leaf) => "measure" in leaf && leaf.measure === measure);
      const inBase = ({ value, unit }: { readonly value: string; readonly unit: string }) =>
        Number(value) * toDouble(baseUnitFactor(measure, unit));
      return {
        at,
        measure,
        bounds,
        name: `${at}_${measure}`.toLowerCase(),
        limits: own.flatMap((leaf) =>
          leaf.kind === "limit"
            ? [leaf.limit, leaf.alsoPrinted].flatMap((printed) => (printed === undefined ? [] : [inBase(printed)]))
            : [],
        ),
        factors: own.flatMap((leaf) => ("factor" in leaf ? [Number(leaf.factor)] : [])),
        rises: own.flatMap((leaf) =>
          leaf.kind === "riseFromBaseline" ? [inBase(leaf.rise)] : leaf.kind === "fallFromBaseline" ? [-inBase(leaf.fall)] : [],
        ),
      };
    })
    .sort((a, b) => order.indexOf(a.at) - order.indexOf(b.at));
}

function sqlColumnsOf(definition: ResponseDefinition, storage: Storage, cannotHaveBounds: (measure: Measure) => boolean): SqlColumns {
  const asked = askedColumns(definition);
  const columns: Record<string, Record<string, unknown>> = {};
  for (const { at, measure, bounds } of asked.measures) {
    const name = `${at}_${measure}`.toLowerCase();
    const included = { sql: `${name}_included` };
    const column: SqlMeasure = {
      sql: name,
      unit: storage.isMixed ? { sql: `${name}_unit` } : (unitsOf(measure)[0] ?? ""),
      type: storage.decimals === null ? "decimal" : { double: { decimals: storage.decimals } },
      ...(storage.hasBounds && !cannotHaveBounds(measure)
        ? { low: { sql: `${name}_low`, included }, high: { sql: `${name}_high`, included } }
        : {}),
      referenceRange: Object.fromEntries(bounds.map((bound) => [bound, `${name}_range_${bound}`])),
    };
    (columns[at] ??= {})[measure] = column;
  }
  const followUp = (columns["followUp"] ??= {});
  if (asked.events.length > 0)
    followUp["events"] = Object.fromEntries(asked.events.map((event) => [event, `event_${event}`.toLowerCase()]));
  for (const { at, element } of asked.sediment) {
    const own = (columns[at] ??= {});
    own["sediment"] = { ...(own["sediment"] as object | undefined), [element]: `${at}_${element}`.toLowerCase() };
  }
  if (asked.doseRules.length > 0) followUp["doses"] = null;
  return columns as SqlColumns;
}
