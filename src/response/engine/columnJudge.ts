import type { PreparedDefinition } from "../../criteria/prepareDefinition.js";
import { calendarDateOf } from "../../measurement/calendarDate.js";
import type { Columns, TextColumn } from "../columns.js";
import { type Block, blockRows, columnReader } from "./columnReaders.js";
import { undecided } from "./corners.js";
import { engineOf } from "./engine.js";
import { programOf } from "./program.js";
import { doesCount } from "./recordedSlots.js";
import { beginRecord, fillPoint } from "./state.js";

/** What the blocks of columns read; a definition that asks for something else, dose rules or reference ranges, is judged row by row. */
const readKinds: readonly string[] = ["value", "event", "sediment", "limitOfUnit", "counts"];

/**
 * Judges columns in blocks of rows, by the program of the engine. Fills the codes, and returns the rows that have to be looked at one by
 * one, as records: censored values, values beside the grid, and mistakes.
 */
export function columnJudge(prepared: PreparedDefinition): (columns: Columns, codes: Uint8Array) => Iterable<number> {
  const engine = engineOf(prepared);
  if (engine === undefined || engine.layout.slots.some(({ wanted }) => !readKinds.includes(wanted.kind)))
    return ({ rows }) => Array.from({ length: rows }, (_, row) => row);
  const { layout, plans, members, state, settle, response } = engine;
  const { firstMet } = programOf(plans, layout, { stride: blockRows });
  const numbers = new Float64Array(layout.slots.length * blockRows);
  const lookAgain = new Uint8Array(blockRows);
  const blocks = layout.slots.map((_, place): Block => ({ numbers, at: place * blockRows, lookAgain }));
  const missing = new Int32Array(layout.slots.length);

  return (columns, codes) => {
    const readers = layout.slots.map(({ wanted }) => columnReader(wanted, columns, layout));
    const rowsToLookAt: number[] = [];
    for (let from = 0; from < columns.rows; from += blockRows) {
      const rows = Math.min(blockRows, columns.rows - from);
      lookAgain.fill(0);
      readers.forEach((read, place) => { missing[place] = read(blocks[place] as Block, from, rows); });
      markDates(columns, from, rows, lookAgain);
      countMembers(rows);
      for (let i = 0; i < rows; i++) {
        const level = firstMet(numbers, 0, i);
        codes[from + i] = level >= 0 || lookAgain[i] === 1 ? level : openRow(i);
        if (lookAgain[i] === 1) rowsToLookAt.push(from + i);
      }
    }
    return rowsToLookAt;
  };

  /** Which members of groups count in each row: in all of them the same where a value stands in every row, or in none. */
  function countMembers(rows: number): void {
    if (members.values.length === 0) return;
    const isSame = members.values.every((value) => missing[value] === 0 || missing[value] === rows);
    for (let i = 0; i < (isSame ? 1 : rows); i++) {
      let held = 0;
      members.values.forEach((value, bit) => { if (!Number.isNaN(numbers[value * blockRows + i])) held |= 1 << bit; });
      for (const member of members.slots) {
        const at = member.place * blockRows;
        numbers.fill(doesCount(member, held) ? 1 : 0, at + i, at + (isSame ? rows : i + 1));
      }
    }
  }

  /** The code of a row of which something matters that is open. */
  function openRow(i: number): number {
    beginRecord(state);
    for (let place = 0; place < layout.slots.length; place++) {
      const number = numbers[place * blockRows + i] as number;
      if (!Number.isNaN(number)) fillPoint(state, place, number);
    }
    settle();
    const level = response();
    if (level === undecided) lookAgain[i] = 1;
    return level < 0 ? plans.length + 1 : level;
  }
}

/** Marks the rows whose dates are not in order, or no dates. */
function markDates({ baseline, followUp }: Columns, from: number, rows: number, lookAgain: Uint8Array): void {
  const dates = [baseline.date, followUp.date, followUp.next?.date].filter((column): column is TextColumn => column != null);
  if (dates.length === 0) return;
  for (let i = 0; i < rows; i++) {
    let last = "";
    for (const column of dates) {
      const text = column[from + i];
      if (text == null) continue;
      const date = calendarDateOf(text) ?? "";
      if (date <= last) lookAgain[i] = 1;
      last = date;
    }
  }
}
