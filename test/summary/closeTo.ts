/** Whether a result agrees with a reference to a relative error; null agrees with null alone. */
export function agrees(actual: number | null | undefined, expected: number | null | undefined, relative = 1e-9): boolean {
  if (actual == null || expected == null) return (actual ?? null) === (expected ?? null);
  return Math.abs(actual - expected) <= relative * Math.max(Math.abs(expected), 1e-3);
}
