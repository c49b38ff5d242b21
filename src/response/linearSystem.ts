import { type Exact, minus, plus, signOf, times, zero } from "../measurement/quantity.js";

/** `sum of factors × values + constant`, which is to be above 0, or 0 where it is not strict. */
export interface Inequality {
  readonly factors: ReadonlyMap<string, Exact>;
  readonly constant: Exact;
  readonly isStrict: boolean;
}

/**
 * Whether some real values satisfy all of these at once, by elimination of one value after the other (Fourier and Motzkin): a value fits
 * between its lower and upper bounds if and only if each lower one lies below each upper one. Exact, without a division: bounds are
 * compared by multiples of them. A definition relates few values of one measure, so few are eliminated.
 */
export function isSolvable(system: readonly Inequality[]): boolean {
  const value = system.flatMap(({ factors }) => [...factors.keys()])[0];
  if (value === undefined) return system.every(({ constant, isStrict }) => signOf(constant) > (isStrict ? 0 : -1));
  const factorOf = ({ factors }: Inequality) => factors.get(value) ?? zero;
  const others = system.filter((each) => signOf(factorOf(each)) === 0).map((each) => without(each, value));
  const lower = system.filter((each) => signOf(factorOf(each)) > 0);
  const upper = system.filter((each) => signOf(factorOf(each)) < 0);
  const between = lower.flatMap((low) => upper.map((high) => without(sum(low, minus(zero, factorOf(high)), high, factorOf(low)), value)));
  return isSolvable([...others, ...between]);
}

function without({ factors, constant, isStrict }: Inequality, value: string): Inequality {
  return { factors: new Map([...factors].filter(([name]) => name !== value)), constant, isStrict };
}

/** The sum of two inequalities, each times a factor above 0. */
function sum(a: Inequality, timesA: Exact, b: Inequality, timesB: Exact): Inequality {
  const factors = new Map([...a.factors].map(([name, factor]) => [name, times(factor, timesA)]));
  for (const [name, factor] of b.factors) factors.set(name, plus(factors.get(name) ?? zero, times(factor, timesB)));
  return { factors, constant: plus(times(a.constant, timesA), times(b.constant, timesB)), isStrict: a.isStrict || b.isStrict };
}
