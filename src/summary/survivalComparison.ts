/**
 * The groups left when one of each set that was ever compared with each other is left out. Their covariances are
 * then regular, whatever was never compared, and their number is the degrees of freedom.
 */
export function comparable(covariance: readonly (readonly number[])[]): readonly number[] {
  let sets = covariance.map((_, group) => group);
  covariance.forEach((row, group) => {
    row.forEach((value, other) => {
      const [kept, merged] = [sets[group], sets[other]];
      if (value < 0) sets = sets.map((set) => (set === merged ? (kept as number) : set));
    });
  });
  return [...sets.keys()].filter((group) => sets.indexOf(sets[group] as number) !== group);
}

/** The vector times the inverse of the symmetric, positive definite matrix times the vector, by elimination. */
export function quadraticForm(matrix: readonly (readonly number[])[], vector: readonly number[]): number {
  const [pivotRow, ...rows] = matrix;
  const [value, ...values] = vector;
  if (pivotRow === undefined || value === undefined) return 0;
  const [pivot, ...pivotRest] = pivotRow as readonly [number, ...number[]];
  const factors = pivotRest.map((entry) => entry / pivot);
  const reduced = rows.map((row, index) =>
    row.slice(1).map((entry, column) => entry - (factors[index] as number) * (pivotRest[column] as number)),
  );
  const form = quadraticForm(reduced, values.map((entry, index) => entry - (factors[index] as number) * value));
  return (value / pivot) * value + form;
}
