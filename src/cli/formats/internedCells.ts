const mostKept = 20_000;

/** Keeps one copy of each text of a column: a million rows repeat a few subjects, visits, tests and units. */
export function internedCells(columns: number): (column: number, text: string) => string {
  const kept = Array.from({ length: columns }, () => new Map<string, string>());
  return (column, text) => {
    const known = kept[column];
    if (known === undefined) return text;
    const same = known.get(text);
    if (same !== undefined) return same;
    if (known.size < mostKept) known.set(text, text);
    return text;
  };
}
