import type { PreparedDefinition } from "../../criteria/prepareDefinition.js";
import { calendarDateOf } from "../../measurement/calendarDate.js";
import type { Columns, MeasureColumn, TextColumn } from "../columns.js";
import { blockSlot, type Ends, flagReader, missingReader, type ReadBlock, unitsOfColumn, valueReader } from "./blockReader.js";
import { blockRows, type BlockSlot, type BlockTest, blockTestOf, type Corner } from "./blocks.js";
import { turningValues } from "./cells.js";
import { engineOf } from "./engine.js";
import { boundsOf, type Layout, type Slot } from "./layout.js";
import type { MeasureGrid } from "./grid.js";

/**
 * Judges columns in blocks of rows, with the corners of the engine: the best and the worst numbers of each block. Fills the codes, and
 * returns the rows that have to be looked at one by one: censored values, values beside the grid, mistakes, and what turns (`cells.ts`)
 * where it is open. A definition with dose rules or reference ranges is judged row by row.
 */
export function columnJudge(prepared: PreparedDefinition): (columns: Columns, codes: Uint8Array) => Iterable<number> {
  const engine = engineOf(prepared);
  if (engine === undefined || engine.layout.slots.some(({ wanted }) => !["value", "event", "sediment"].includes(wanted.kind)))
    return ({ rows }) => Array.from({ length: rows }, (_, row) => row);
  const { layout, plans } = engine;
  const slots = layout.slots.map(blockSlot);
  const turning = turningValues(layout).map(({ value }) => slots[value] as BlockSlot);
  const tests = plans.map(blockTestOf);
  const [best, worst] = [{ end: "best", slots }, { end: "worst", slots }] as const;
  const [atBest, atWorst, again] = [new Uint8Array(blockRows), new Uint8Array(blockRows), new Uint8Array(blockRows)];
  const open = plans.length + 1;

  return (columns, codes) => {
    const readers = layout.slots.map((slot) => readerOf(slot, columns, layout));
    const rowsToLookAt: number[] = [];
    for (let from = 0; from < columns.rows; from += blockRows) {
      const rows = Math.min(blockRows, columns.rows - from);
      again.fill(0);
      readers.forEach((read, place) => { read(slots[place] as BlockSlot, from, rows, again); });
      markDates(columns, from, rows, again);
      for (const slot of turning) if (slot.hasOpen) for (let i = 0; i < rows; i++) if (slot.isHeld[i] === 0) again[i] = 1;
      firstMet(tests, best, rows, atBest);
      if (slots.some(({ hasOpen }) => hasOpen)) {
        firstMet(tests, worst, rows, atWorst);
        for (let i = 0; i < rows; i++) codes[from + i] = atBest[i] === atWorst[i] ? (atBest[i] as number) : open;
      } else codes.set(rows === blockRows ? atBest : atBest.subarray(0, rows), from);
      for (let i = 0; i < rows; i++) if (again[i] === 1) rowsToLookAt.push(from + i);
    }
    return rowsToLookAt;
  };
}

/** The first level that each row meets. */
function firstMet(tests: readonly BlockTest[], corner: Corner, rows: number, out: Uint8Array): void {
  out.fill(tests.length);
  for (let level = tests.length - 1; level >= 0; level--) {
    const met = (tests[level] as BlockTest)(corner, rows);
    // Without a branch: a level that is met takes the place of what stands there.
    for (let i = 0; i < rows; i++) out[i] = (out[i] as number) + (met[i] as number) * (level - (out[i] as number));
  }
}

function readerOf(slot: Slot, { baseline, followUp }: Columns, layout: Layout): ReadBlock {
  const { wanted } = slot;
  const [low, high] = boundsOf(wanted);
  const ends: Ends = slot.directions.has(1) ? { best: high, worst: low } : { best: low, worst: high };
  switch (wanted.kind) {
    case "value": {
      const part = { baseline, followUp, next: followUp.next, preFlare: baseline.preFlare }[wanted.at];
      const column = part?.[wanted.measure] as MeasureColumn | null | undefined;
      if (column == null) return missingReader(ends);
      const unitAt = unitsOfColumn(
        `columns ${wanted.at} ${wanted.measure}`,
        wanted.measure,
        column.unit,
        layout.grids.get(wanted.measure) as MeasureGrid,
      );
      return valueReader(column, unitAt, ends, layout.space);
    }
    case "event": {
      const column = followUp.events?.[wanted.event];
      return column == null ? missingReader(ends) : flagReader(column, ends);
    }
    case "sediment": {
      const column = (wanted.at === "next" ? followUp.next : followUp)?.sediment?.[wanted.element];
      return column == null ? missingReader(ends) : flagReader(column, ends);
    }
    default:
      return missingReader(ends);
  }
}

/** Marks the rows whose dates are not in order, or no dates. */
function markDates({ baseline, followUp }: Columns, from: number, rows: number, again: Uint8Array): void {
  const dates = [baseline.date, followUp.date, followUp.next?.date].filter((column): column is TextColumn => column != null);
  if (dates.length === 0) return;
  for (let i = 0; i < rows; i++) {
    let last = "";
    for (const column of dates) {
      const text = column[from + i];
      if (text == null) continue;
      const date = calendarDateOf(text) ?? "";
      if (date <= last) again[i] = 1;
      last = date;
    }
  }
}
