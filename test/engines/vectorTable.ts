import { readFileSync } from "node:fs";
import { type ResponseDefinition, responseSql } from "../../src/index.js";
import { doseRulesOf } from "../../src/sql/askedColumns.js";
import type { Vector } from "../../src/testing/vectors/vector.js";
import { type Cell, type Layout, layoutOf, recordAt, type RowRecord, storages, type Table } from "./tables.js";

type DefinitionVector = Extract<Vector, { readonly kind: "definition" }>;

/** The frozen vectors. */
export const vectors = (JSON.parse(readFileSync("vectors/vectors.json", "utf8")) as { readonly vectors: readonly Vector[] }).vectors;

/** The vectors of a definition as the rows of a table, with what each must answer; and the ids of those that no row can hold. */
export interface VectorTable extends Table {
  readonly expected: readonly string[];
  readonly notRows: readonly string[];
}

/** Values that are not quantified are rows with bounds, unless the SQL of the definition refuses these. */
export function vectorTable(definition: ResponseDefinition): VectorTable {
  const layout = layoutWithBounds(definition);
  const own = vectors.filter((vector): vector is DefinitionVector => vector.kind === "definition" && vector.definition === definition.id);
  const isHeldAgainstBaseline = doseRulesOf(definition).some(({ kind, limit }) => kind === "averageDose" && "timesBaseline" in limit);
  const isRow = ({ baseline, followUp }: DefinitionVector) =>
    (!isHeldAgainstBaseline || baseline.prednisoneEquivalent == null || plainBaselineDose({ baseline } as unknown as RowRecord) !== null) &&
    layout.measures.every(({ at, measure, isBounded }) => {
      const quantity = heldAt({ baseline, followUp } as unknown as RowRecord, at)[measure] as Quantity | null | undefined;
      return isBounded || quantity == null || /^[\d.]+$/.test(quantity.value);
    });
  const rows = own.filter(isRow);
  const records = rows.map(({ baseline, followUp }) => ({ baseline, followUp }) as unknown as RowRecord);
  return {
    columns: [...layout.columns, { name: "baseline_date", type: "date" }, { name: "visit_date", type: "date" }],
    rows: records.map((record) => [...cellsOf(layout, record), dateOf(record.baseline), dateOf(record.followUp)]),
    records,
    sqlColumns: layout.sqlColumns,
    expected: rows.map(({ expected }) => expected.response),
    notRows: own.filter((vector) => !isRow(vector)).map(({ id }) => id),
  };
}

interface Quantity {
  readonly value: string;
  readonly unit: string;
  readonly referenceRange?: Readonly<Partial<Record<"low" | "high", string | null>>>;
}

/** The dose at baseline where it is a number; a dose that is held against a limit of its own table has no bounds. */
export function plainBaselineDose({ baseline }: RowRecord): string | null {
  const value = (baseline["prednisoneEquivalent"] as Quantity | null | undefined)?.value;
  return value !== undefined && /^[\d.]+$/.test(value) ? value : null;
}

function layoutWithBounds(definition: ResponseDefinition): Layout {
  const layout = layoutOf(definition, storages.censored, () => true);
  try {
    responseSql(definition, { dialect: "duckdb", columns: layout.sqlColumns });
    return layout;
  } catch {
    const ranged = new Set(layout.measures.filter(({ bounds }) => bounds.length > 0).map(({ measure }) => measure));
    return layoutOf(definition, storages.censored, (measure) => !ranged.has(measure));
  }
}

function heldAt(record: RowRecord, at: Parameters<typeof recordAt>[1]): Readonly<Record<string, unknown>> {
  return recordAt({ baseline: { ...record.baseline }, followUp: { ...record.followUp } }, at) ?? {};
}

function cellsOf({ measures, flags }: Layout, record: RowRecord): readonly Cell[] {
  const ofMeasures = measures.flatMap(({ at, measure, bounds, isBounded }): readonly Cell[] => {
    const quantity = heldAt(record, at)[measure] as Quantity | null | undefined;
    const value = quantity == null ? "" : quantity.value;
    const [, sign = "", from = "", to] = /^([<>]?=?)([\d.]*)(?: to ([\d.]+))?$/.exec(value) ?? [];
    const isPoint = sign === "" && to === undefined && from !== "";
    const ends: readonly Cell[] = [
      sign.startsWith(">") || to !== undefined ? from : null,
      sign.startsWith("<") ? from : (to ?? null),
      sign.endsWith("=") || to !== undefined,
    ];
    return [
      isPoint ? from : null,
      quantity == null ? null : quantity.unit,
      ...bounds.map((bound) => quantity?.referenceRange?.[bound] ?? null),
      ...(isBounded ? ends : []),
    ];
  });
  const ofFlags = flags.map(({ at, group, key }) => {
    const all = heldAt(record, at)[group] as Readonly<Record<string, boolean | null>> | null | undefined;
    return all?.[key] ?? null;
  });
  return [...ofMeasures, ...ofFlags];
}

function dateOf(assessment: Readonly<Record<string, unknown>>): string | null {
  return (assessment["date"] as string | null | undefined) ?? null;
}
