import { certainly } from "./certainly.js";
import type { Dialect } from "./dialects.js";
import type { Refusal } from "./refusals.js";
import { oneLine, renderTruth } from "./renderTruth.js";
import { isConstant, type Truth } from "./truth.js";

/** A level and its condition. */
export interface Level {
  readonly response: string;
  readonly truth: Truth;
}

/**
 * The response, best level first: the next is asked only where the one before is surely not met; what is open is not evaluable.
 *
 * @param refused where the answer is NULL, null where nothing is refused
 * @param indent the spaces before the line on which the text begins; null for one line without comments
 */
export function responseText(dialect: Dialect, levels: readonly Level[], refused: string | null, indent: number | null): string {
  const [level, ...others] = levels;
  const when = (condition: string, then: string) => `${line(2)}WHEN ${condition}${line(4)}THEN ${then}`;
  const line = (more: number) => (indent === null ? " " : `\n${" ".repeat(indent + more)}`);
  const isRefused = refused === null ? "" : when(refused, "NULL");
  const note = (text: string) => (indent === null ? "" : `/* ${text} */ `);
  if (level === undefined) return isRefused === "" ? dialect.text("NR") : `CASE${isRefused} ELSE ${dialect.text("NR")} END`;
  const [met, notMet] = [certainly(level.truth, true), certainly(level.truth, false)];
  const rest = responseText(dialect, others, null, indent === null ? null : indent + 4);
  const isMet = isConstant(met, false) ? "" : when(renderTruth(met, indent === null ? null : indent + 2), dialect.text(level.response));
  if (isConstant(notMet, true) && isMet + isRefused === "") return rest;
  const isNotMet = isConstant(notMet, false) ? "" : when(`${note(`surely not ${level.response}`)}${oneLine(notMet)}`, rest);
  if (isMet + isNotMet + isRefused === "") return dialect.text("NE");
  return `CASE${isRefused}${isMet}${isNotMet}${line(2)}ELSE ${dialect.text("NE")}${line(0)}END`;
}

/** Whether a row is refused: the condition is unknown where a value is missing, and then it is not. */
export function refusedText(refusals: readonly Refusal[], separator: string): string {
  return refusals.map(({ when }) => `(${when})`).join(`${separator}OR `);
}
