/**
 * Cohen's kappa: how far two judges agree beyond what their own frequencies would bring about by chance.
 *
 * Cohen J. A coefficient of agreement for nominal scales. Educ Psychol Meas 1960;20:37-46. Computed on whole numbers,
 * (n · agreed − expected) / (n² − expected) with expected = Σ row · column, so that one division rounds.
 *
 * @param table counts, a row for each answer of the first judge, a column for each of the second, in the same order
 * @returns null where it is undefined: without subjects, or when both judges gave everyone the same answer
 */
export function cohensKappa(table: readonly (readonly number[])[]): number | null {
  if (table.some((row) => row.length !== table.length)) throw new RangeError("table is not square");
  if (table.flat().some((count) => !Number.isInteger(count) || count < 0)) throw new RangeError("table has a cell that is not a count");
  const rows = table.map(sum);
  const columns = table.map((_, j) => sum(table.map((row) => row[j] ?? 0)));
  const n = sum(rows);
  const agreed = sum(table.map((row, i) => row[i] ?? 0));
  const expected = sum(rows.map((row, i) => row * (columns[i] ?? 0)));
  return n * n === expected ? null : (n * agreed - expected) / (n * n - expected);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
