import { exact } from "../../src/measurement/quantity.js";
import { point, type Relation, type Span } from "../../src/measurement/span.js";

export const relations: readonly Relation[] = ["<", "<=", ">", ">="];

/** A span from the way a laboratory writes it: "0.41", "<0.1", "<=0.1", ">8", ">=8". */
export function spanOf(text: string): Span {
  const [, sign = "", digits = ""] = /^(<=?|>=?)?(.+)$/.exec(text) ?? [];
  const bound = exact(digits);
  if (sign === "") return point(bound);
  return sign.startsWith("<")
    ? { low: null, lowOpen: false, high: bound, highOpen: sign === "<" }
    : { low: bound, lowOpen: sign === ">", high: null, highOpen: true };
}

/** The rule, on whole numbers, that the library's comparison must agree with. */
export function holds(value: number, relation: Relation, limit: number): boolean {
  switch (relation) {
    case "<":
      return value < limit;
    case "<=":
      return value <= limit;
    case ">":
      return value > limit;
    case ">=":
      return value >= limit;
  }
}

/** A span with its ends as plain numbers, and those points of a grid that lie in it. */
export interface Drawn {
  readonly name: string;
  readonly span: Span;
  readonly points: readonly number[];
}

const grid = Array.from({ length: 29 }, (_, i) => i / 4); // 0, 0.25 … 7: two points strictly between any two ends

/** Every span with ends among 0 … 3 or without a bound, closed and open, that holds a value at all. */
export function everySpan(): readonly Drawn[] {
  const drawn: Drawn[] = [];
  for (const low of [null, 0, 1, 2, 3]) {
    for (const high of [0, 1, 2, 3, null]) {
      for (const lowOpen of low === null ? [false] : [false, true]) {
        for (const highOpen of high === null ? [true] : [false, true]) {
          const points = grid.filter(
            (x) => (lowOpen ? x > (low ?? 0) : x >= (low ?? 0)) && (high === null || (highOpen ? x < high : x <= high)),
          );
          if (points.length === 0) continue;
          const name = `${lowOpen ? "(" : "["}${String(low)}, ${String(high)}${highOpen ? ")" : "]"}`;
          drawn.push({ name, points, span: low !== null && low === high ? point(exact(String(low))) : { low: end(low), lowOpen, high: end(high), highOpen } });
        }
      }
    }
  }
  return drawn;
}

function end(value: number | null): Span["low"] {
  return value === null ? null : exact(String(value));
}
