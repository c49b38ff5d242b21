import { type Measure, unitCode } from "../../measurement/measure.js";
import { misuse } from "../../measurement/misuse.js";
import { isNotAmong } from "../../measurement/wordings.js";
import type { FlagColumn, MeasureColumn, TextColumn, ValueColumn } from "../columns.js";
import { blockRows, type BlockSlot } from "./blocks.js";
import type { MeasureGrid, Space, UnitGrid } from "./grid.js";
import { pointOnGrid } from "./readOnGrid.js";

export function blockSlot(): BlockSlot {
  return {
    best: new Float64Array(blockRows),
    worst: new Float64Array(blockRows),
    unit: new Uint8Array(blockRows),
    isHeld: new Uint8Array(blockRows),
    hasOpen: false,
    held: "none",
  };
}

/** Reads rows of a column into a slot. Rows that need a second look are marked. */
export type ReadBlock = (slot: BlockSlot, from: number, rows: number, lookAgain: Uint8Array) => void;

/** Where a slot lies in a row in which it is missing. */
export interface Ends {
  readonly best: number;
  readonly worst: number;
}

/** The reader of a column that is not there: everything is missing. */
export function missingReader({ best, worst }: Ends): ReadBlock {
  return (slot, _from, rows) => {
    slot.best.fill(best, 0, rows);
    slot.worst.fill(worst, 0, rows);
    slot.isHeld.fill(0, 0, rows);
    slot.hasOpen = true;
    slot.held = "none";
  };
}

export function flagReader(column: FlagColumn, { best, worst }: Ends): ReadBlock {
  return (slot, from, rows, lookAgain) => {
    slot.hasOpen = false;
    for (let i = 0; i < rows; i++) {
      const flag = column[from + i];
      const isKnown = flag === 0 || flag === 1 || typeof flag === "boolean";
      if (isKnown) slot.best[i] = slot.worst[i] = Number(flag);
      else {
        slot.best[i] = best;
        slot.worst[i] = worst;
        slot.hasOpen = true;
        if (flag != null && flag !== 2) lookAgain[i] = 1;
      }
    }
  };
}

/** The unit of each row, by its place in the column; undefined for a unit that is none of the measure. */
export function unitsOfColumn(
  argument: string,
  measure: Measure,
  unit: string | TextColumn,
  { units }: MeasureGrid,
): (row: number) => UnitGrid | undefined {
  const gridOf = (spelling: unknown) => (typeof spelling === "string" ? units.get(unitCode(measure, spelling) ?? "") : undefined);
  if (typeof unit === "string") {
    const only = gridOf(unit);
    if (only === undefined)
      throw misuse(`${argument} unit`, unit, isNotAmong(`a unit of ${measure}`, [...units.keys()]));
    return () => only;
  }
  const known = new Map<unknown, UnitGrid | undefined>();
  return (row) => {
    const spelling = unit[row];
    if (!known.has(spelling)) known.set(spelling, gridOf(spelling));
    return known.get(spelling);
  };
}

/** The reader of a column of values. A value that is no point of the grid, "<0.1" and mistakes among them, needs a second look. */
export function valueReader(column: MeasureColumn, unitAt: (row: number) => UnitGrid | undefined, ends: Ends, space: Space): ReadBlock {
  const { values } = column;
  const only = typeof column.unit === "string" ? unitAt(0) : undefined;
  return (slot, from, rows, lookAgain) => {
    slot.hasOpen = false;
    slot.held = "all";
    if (only !== undefined && values instanceof Float64Array && readNumbers(slot, values, from, rows, only, space)) return;
    slot.held = "some";
    for (let i = 0; i < rows; i++) readCell(slot, i, values, from + i, only ?? unitAt(from + i), ends, space, lookAgain);
  };
}

/** Reads a block in which every row holds a number of the grid; false as soon as one does not. The same arithmetic as for one value. */
function readNumbers(
  slot: BlockSlot,
  values: Float64Array,
  from: number,
  rows: number,
  { scale, steps, index }: UnitGrid,
  { largest }: Space,
): boolean {
  const { best, worst } = slot;
  const most = Math.min(largest / steps, 1e15);
  for (let i = 0; i < rows; i++) {
    const value = values[from + i] as number;
    const whole = Math.floor(value * scale + 0.5);
    if (!(whole / scale === value && whole >= 0 && whole <= most)) return false;
    best[i] = worst[i] = whole * steps;
  }
  slot.unit.fill(index, 0, rows);
  slot.isHeld.fill(1, 0, rows);
  return true;
}

function readCell(
  slot: BlockSlot,
  i: number,
  values: ValueColumn,
  row: number,
  unit: UnitGrid | undefined,
  { best, worst }: Ends,
  space: Space,
  lookAgain: Uint8Array,
): void {
  const value = values[row];
  slot.isHeld[i] = 0;
  slot.best[i] = best;
  slot.worst[i] = worst;
  if (value == null || value !== value) {
    slot.hasOpen = true;
    return;
  }
  const point = unit === undefined ? -1 : pointOnGrid(value, unit, space);
  if (point < 0 || unit === undefined) {
    slot.hasOpen = true;
    lookAgain[i] = 1;
    return;
  }
  slot.best[i] = slot.worst[i] = point;
  slot.unit[i] = unit.index;
  slot.isHeld[i] = 1;
}
