/** Something that is measured: what it does, and for how many records. */
export interface Runner {
  readonly items: number;
  readonly run: () => void;
}

/** How many times as long one runner takes for a record as another. */
export type Ratio<Name extends string> = (slow: Name, fast: Name) => number;

const rounds = 9;
const [warmUp, slice] = [300, 60]; // milliseconds

/**
 * Runs all runners in turn, round after round, and answers with ratios: for each the median of those of the rounds. What slows the whole
 * machine down for a while slows both sides of a ratio down, and a round that was disturbed is not the median.
 */
export function race<Name extends string>(runners: Readonly<Record<Name, Runner>>): Ratio<Name> {
  const entries = Object.entries<Runner>(runners);
  for (const [, runner] of entries) timeOf(runner, warmUp);
  const times = new Map<string, number[]>(entries.map(([name]) => [name, []]));
  for (let round = 0; round < rounds; round++) for (const [name, runner] of entries) times.get(name)?.push(timeOf(runner, slice));
  return (slow, fast) => median((times.get(slow) ?? []).map((time, round) => time / (times.get(fast)?.[round] ?? NaN)));
}

/** Milliseconds for one record: the fastest of the passes in so much time. */
function timeOf({ items, run }: Runner, milliseconds: number): number {
  let fastest = Infinity;
  const end = performance.now() + milliseconds;
  do {
    const start = performance.now();
    run();
    fastest = Math.min(fastest, performance.now() - start);
  } while (performance.now() < end);
  return fastest / items;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

/** Seconds that something takes once. */
export function secondsFor(run: () => void): number {
  const start = performance.now();
  run();
  return (performance.now() - start) / 1000;
}

/** The head of a table. */
export function heading(what: string, columns: readonly string[]): void {
  console.log(`\n| ${what} | ${columns.join(" | ")} |\n|---|${columns.map(() => "---|").join("")}`);
}

/** One line of the table that is printed. */
export function line(what: string, figures: readonly (number | string | null)[], goal: string): void {
  const cells = figures.map((figure) => (typeof figure === "number" ? figure.toPrecision(figure >= 100 ? 3 : 2) : (figure ?? "–")));
  console.log(`| ${what} | ${cells.join(" | ")} | ${goal} |`);
}
