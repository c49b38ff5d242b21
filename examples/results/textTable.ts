/** Columns as wide as their widest cell. */
export function textTable(rows: readonly (readonly string[])[]): readonly string[] {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) => Math.max(...rows.map((row) => (row[column] ?? "").length)));
  return rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("   ")}`.trimEnd());
}

/** A share as a percentage with one decimal. */
export function percent(share: number | null): string {
  return share === null ? "-" : (100 * share).toFixed(1);
}

/** A P value with three decimals, a small one as a limit. */
export function pValue(p: number | null): string {
  return p === null ? "-" : p < 0.001 ? "< 0.001" : p.toFixed(3);
}
