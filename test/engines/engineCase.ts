/** A query of `place` and `answer`, and what must be answered, place by place. */
export interface EngineCase {
  readonly name: string;
  readonly query: string;
  readonly expected: readonly (string | null)[];
}

/** The same query as one column in order. */
export function inOrder({ query }: EngineCase): string {
  return `SELECT answer FROM (${query}) asked ORDER BY place`;
}

/** The cases that an engine answers otherwise, each with its first such row. */
export function wrongCases(cases: readonly EngineCase[], answers: readonly (readonly unknown[])[]): readonly unknown[] {
  return cases.flatMap(({ name, expected }, i) => {
    const found = answers[i] ?? [];
    const wrong = expected.flatMap((answer, row) => (answer === (found[row] == null ? null : String(found[row])) ? [] : [row]));
    const [first] = wrong;
    if (first === undefined && found.length === expected.length) return [];
    return [{ name, rows: found.length, wrong: wrong.length, first, expected: expected[first ?? 0], found: found[first ?? 0] }];
  });
}
