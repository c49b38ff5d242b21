import type { Dialect } from "./dialects.js";
import type { Refusal } from "./refusals.js";

/** A level and the text of its condition; `indent` is where the text begins. */
export interface LevelText {
  readonly response: string;
  readonly condition: (indent: number) => string;
}

/** The response, best level first: the next is asked only where the one before is surely not met; what is open is not evaluable. */
export function responseText(dialect: Dialect, levels: readonly LevelText[], indent: number): string {
  const [level, ...others] = levels;
  if (level === undefined) return dialect.text("NR");
  const at = (more: number) => `\n${" ".repeat(indent + more)}`;
  const rest = responseText(dialect, others, indent + 4);
  return `CASE ${level.condition(indent)}${at(2)}WHEN TRUE THEN ${dialect.text(level.response)}${at(2)}WHEN FALSE THEN ${rest}${at(2)}ELSE ${dialect.text("NE")}${at(0)}END`;
}

/** Whether a row is refused: the condition is unknown where a value is missing, and then it is not. */
export function refusedText(refusals: readonly Refusal[], separator: string): string {
  return refusals.map(({ when }) => `(${when})`).join(`${separator}OR `);
}
