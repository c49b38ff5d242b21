import type { Vector } from "./vector.js";

/** Vectors from rows, with ids that count them: "sri/0001". */
export function numbered<Row>(prefix: string, rows: readonly Row[], vector: (id: string, row: Row) => Vector): readonly Vector[] {
  return rows.map((row, i) => vector(`${prefix}/${String(i + 1).padStart(4, "0")}`, row));
}
