import { type Measure, unitCode } from "../../measurement/measure.js";
import { misuse } from "../../measurement/misuse.js";
import { isNotAmong } from "../../measurement/wordings.js";
import type { Columns, FlagColumn, MeasureColumn, TextColumn, ValueColumn } from "../columns.js";
import type { MeasureGrid, UnitGrid } from "./grid.js";
import type { Layout, Wanted } from "./layout.js";
import { pointOnGrid } from "./readOnGrid.js";

/** So many rows are judged at a time: their numbers stay near the processor. */
export const blockRows = 256;

/** Where the numbers of one slot go, for a block of rows. */
export interface Block {
  readonly numbers: Float64Array;
  /** Where those of the slot begin. */
  readonly at: number;
  /** Rows that need a second look, by 1. */
  readonly lookAgain: Uint8Array;
}

/** Reads the rows of a column into a block, NaN where one is missing; how many are. */
export type ReadBlock = (block: Block, from: number, rows: number) => number;

/** The reader of the column that a slot asks for. */
export function columnReader(wanted: Wanted, { baseline, followUp }: Columns, layout: Layout): ReadBlock {
  switch (wanted.kind) {
    case "value":
    case "limitOfUnit": {
      const { measure, at } = wanted;
      const part = { baseline, followUp, next: followUp.next, preFlare: baseline.preFlare }[at];
      const column = part?.[measure] as MeasureColumn | null | undefined;
      if (column == null) return missingReader(wanted.kind === "value" ? NaN : (wanted.byUnit[0] as number));
      const unitAt = unitsOfColumn(`columns ${at} ${measure}`, measure, column.unit, layout.grids.get(measure) as MeasureGrid);
      return wanted.kind === "value" ? valueReader(column, unitAt) : limitReader(wanted.byUnit, unitAt);
    }
    case "event":
      return flagReader(followUp.events?.[wanted.event]);
    case "sediment":
      return flagReader((wanted.at === "next" ? followUp.next : followUp)?.sediment?.[wanted.element]);
    default:
      return () => 0;
  }
}

function missingReader(number: number): ReadBlock {
  return ({ numbers, at }, _from, rows) => {
    numbers.fill(number, at, at + rows);
    return rows;
  };
}

function flagReader(column: FlagColumn | null | undefined): ReadBlock {
  if (column == null) return missingReader(NaN);
  return ({ numbers, at, lookAgain }, from, rows) => {
    let missing = 0;
    for (let i = 0; i < rows; i++) {
      const flag = column[from + i];
      const isKnown = flag === 0 || flag === 1 || typeof flag === "boolean";
      numbers[at + i] = isKnown ? Number(flag) : NaN;
      if (isKnown) continue;
      missing++;
      if (flag != null && flag !== 2) lookAgain[i] = 1;
    }
    return missing;
  };
}

type UnitAt = (row: number) => UnitGrid | undefined;

/** The unit of each row; undefined for a unit that is none of the measure. */
function unitsOfColumn(argument: string, measure: Measure, unit: string | TextColumn, { units }: MeasureGrid): UnitAt {
  const gridOf = (spelling: unknown) => (typeof spelling === "string" ? units.get(unitCode(measure, spelling) ?? "") : undefined);
  if (typeof unit === "string") {
    const only = gridOf(unit);
    if (only !== undefined) return () => only;
    throw misuse(`${argument} unit`, unit, isNotAmong(`a unit of ${measure}`, [...units.keys()]));
  }
  const known = new Map<unknown, UnitGrid | undefined>();
  return (row) => {
    const spelling = unit[row];
    if (!known.has(spelling)) known.set(spelling, gridOf(spelling));
    return known.get(spelling);
  };
}

/** The limit printed for the unit of each row. */
function limitReader(byUnit: readonly number[], unitAt: UnitAt): ReadBlock {
  return ({ numbers, at }, from, rows) => {
    for (let i = 0; i < rows; i++) numbers[at + i] = byUnit[unitAt(from + i)?.index ?? 0] as number;
    return 0;
  };
}

/** The reader of a column of values. A value that is no point of the grid, "<0.1" and mistakes among them, needs a second look. */
function valueReader({ values, unit }: MeasureColumn, unitAt: UnitAt): ReadBlock {
  const only = typeof unit === "string" ? unitAt(0) : undefined;
  if (only !== undefined && values instanceof Float64Array) return numberReader(values, only);
  return (block, from, rows) => {
    let missing = 0;
    for (let i = 0; i < rows; i++) missing += readCell(block, i, values, from + i, only ?? unitAt(from + i));
    return missing;
  };
}

/** The same for numbers in one unit: the arithmetic of `pointOnGrid`, without a call. */
function numberReader(values: Float64Array, unit: UnitGrid): ReadBlock {
  const { scale, steps, most } = unit;
  return (block, from, rows) => {
    const { numbers, at } = block;
    let missing = 0;
    for (let i = 0; i < rows; i++) {
      const value = values[from + i] as number;
      const whole = Math.floor(value * scale + 0.5);
      if (whole / scale === value && whole >= 0 && whole <= most) numbers[at + i] = whole * steps;
      else missing += readCell(block, i, values, from + i, unit);
    }
    return missing;
  };
}

/** Reads one cell; 1 where it leaves its number open. */
function readCell({ numbers, at, lookAgain }: Block, i: number, values: ValueColumn, row: number, unit: UnitGrid | undefined): 0 | 1 {
  const value = values[row];
  const isMissing = value == null || value !== value;
  const point = isMissing || unit === undefined ? -1 : pointOnGrid(value, unit);
  numbers[at + i] = point < 0 ? NaN : point;
  if (point >= 0) return 0;
  if (!isMissing) lookAgain[i] = 1;
  return 1;
}
