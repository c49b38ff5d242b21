import type { Dialect } from "./dialects.js";
import type { Refusal } from "./refusals.js";

/** The first reason for which a row is refused, NULL where there is none. */
export function reasonText(dialect: Dialect, refusals: readonly Refusal[]): string {
  if (refusals.length === 0) return dialect.noText;
  return `CASE\n${refusals.map(({ reason, when }) => `      WHEN ${when} THEN ${dialect.text(reason)}`).join("\n")}\n    END`;
}
