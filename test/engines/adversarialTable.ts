import type { Measure, ResponseDefinition } from "../../src/index.js";
import { baseUnitFactor, unitsOf } from "../../src/measurement/measure.js";
import { toDouble } from "../../src/measurement/quantity.js";
import { singleCriteria } from "../../src/criteria/leaves.js";
import { askedColumns } from "../../src/sql/askedColumns.js";
import { randomFrom, seedOf } from "./random.js";
import { type Cell, layoutOf, recordAt, type RowRecord, type Storage, type Table } from "./tables.js";

interface Printed {
  readonly limits: readonly number[];
  readonly factors: readonly number[];
  readonly rises: readonly number[];
}

const wrongUnits = ["mg", "", null];

/** Rows on the limits of a definition and beside them, on multiples of earlier values, zeros, missing, and a few that are refused. */
export function adversarialTable(definition: ResponseDefinition, storage: Storage, count: number, seed = "rows"): Table {
  const random = randomFrom(seedOf(`${definition.id} ${storage.name} ${seed}`));
  const chance = (share: number) => random() < share;
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T;
  // What is held against its own reference range has no bounds here.
  const ranged = new Set(askedColumns(definition).measures.flatMap(({ measure, bounds }) => (bounds.length > 0 ? [measure] : [])));
  const { columns, measures, flags, sqlColumns } = layoutOf(definition, storage, (measure) => !ranged.has(measure));
  const printed = new Map([...new Set(measures.map(({ measure }) => measure))].map((measure) => [measure, printedOf(definition, measure)]));
  const places = storage.decimals ?? 6;
  const text = (value: number) => String(Number(Math.max(0, value).toFixed(places)));
  const rows: Cell[][] = [];
  const records: RowRecord[] = [];
  for (let i = 0; i < count; i++) {
    const cells: Cell[] = [];
    const record: RowRecord = { baseline: {}, followUp: {} };
    const missing = pick([0.02, 0.1, 0.35]);
    const known = new Map<string, number>();
    for (const { at, measure, bounds, isBounded: canBeBounded } of measures) {
      const { limits, factors, rises } = printed.get(measure) as Printed;
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
    for (const { at, group, key } of flags) {
      const value = chance(missing) ? null : chance(0.25);
      cells.push(value);
      if (value !== null) ((recordAt(record, at)[group] ??= {}) as Record<string, boolean>)[key] = value;
    }
    rows.push(cells);
    records.push(record);
  }
  return { columns, rows, records, sqlColumns };
}

/** What a definition prints of a measure, in its base unit. */
function printedOf(definition: ResponseDefinition, measure: Measure): Printed {
  const leaves = definition.levels.flatMap(({ criterion }) => singleCriteria(criterion));
  const own = leaves.filter((leaf) => "measure" in leaf && leaf.measure === measure);
  const inBase = ({ value, unit }: { readonly value: string; readonly unit: string }) =>
    Number(value) * toDouble(baseUnitFactor(measure, unit));
  return {
    limits: own.flatMap((leaf) =>
      leaf.kind === "limit" ? [leaf.limit, leaf.alsoPrinted].flatMap((one) => (one === undefined ? [] : [inBase(one)])) : [],
    ),
    factors: own.flatMap((leaf) => ("factor" in leaf ? [Number(leaf.factor)] : [])),
    rises: own.flatMap((leaf) =>
      leaf.kind === "riseFromBaseline" ? [inBase(leaf.rise)] : leaf.kind === "fallFromBaseline" ? [-inBase(leaf.fall)] : [],
    ),
  };
}
