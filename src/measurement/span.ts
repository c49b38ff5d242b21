import { compare, decimalText, type Exact, minus, signOf, times, zero } from "./quantity.js";

/**
 * Where a true value lies. `low: null` is the natural bound of every measure here, zero; `high: null` is no bound.
 * A value that was quantified is a point: `low === high`, both closed.
 */
export interface Span {
  readonly low: Exact | null;
  readonly lowOpen: boolean;
  readonly high: Exact | null;
  readonly highOpen: boolean;
}

export type Relation = "<" | "<=" | ">" | ">=";

/** What a comparison found. */
export interface Judgement {
  /** Whether the relation holds; null when the spans leave it open. */
  readonly holds: boolean | null;
  /** The room left to the limit, 0 or more where the relation can hold: "0.09", "0", "-9.08", or a bound such as ">0.4". */
  readonly margin: string | null;
}

export function point(value: Exact): Span {
  return { low: value, lowOpen: false, high: value, highOpen: false };
}

export function scaled({ low, lowOpen, high, highOpen }: Span, factor: Exact): Span {
  if (signOf(factor) === 0) return point(zero); // 0 times less than 1 is 0, not less than 0
  if (low !== null && low === high) return point(times(low, factor));
  return { low: low && times(low, factor), lowOpen, high: high && times(high, factor), highOpen };
}

/** A span as text: "0.41", "<0.1", ">=8", "4 to 8", an end that is left out with its sign: ">4 to <8". */
export function spanText(low: Exact | null, lowOpen: boolean, high: Exact | null, highOpen: boolean): string {
  if (low !== null && low === high) return decimalText(low);
  if (low !== null && high !== null) return `${lowOpen ? ">" : ""}${decimalText(low)} to ${highOpen ? "<" : ""}${decimalText(high)}`;
  if (low !== null) return bound(">", lowOpen, low);
  return high === null ? ">=0" : bound("<", highOpen, high);
}

function bound(sign: "<" | ">", open: boolean, value: Exact): string {
  return `${sign}${open ? "" : "="}${decimalText(value)}`;
}

/** The part of a span in which `value relation limit` holds. */
export function narrowed(span: Span, relation: Relation, limit: Exact): Span {
  const open = relation === "<" || relation === ">";
  if (relation === "<" || relation === "<=") {
    const side = span.high === null ? 1 : compare(span.high, limit);
    return side < 0 ? span : { ...span, high: limit, highOpen: open || (side === 0 && span.highOpen) };
  }
  const side = compare(span.low ?? zero, limit);
  return side > 0 ? span : { ...span, low: limit, lowOpen: open || (side === 0 && span.lowOpen) };
}

/** Whether no value at all lies in the span. */
export function isEmpty({ low, lowOpen, high, highOpen }: Span): boolean {
  const width = high === null ? 1 : compare(high, low ?? zero);
  return width < 0 || (width === 0 && (lowOpen || highOpen));
}

/** The relation that holds exactly where this one does not. */
export function opposite(relation: Relation): Relation {
  return ({ "<": ">=", "<=": ">", ">": "<=", ">=": "<" } as const)[relation];
}

/** The relation of b to a where this one is that of a to b. */
export function flipped(relation: Relation): Relation {
  return ({ "<": ">", "<=": ">=", ">": "<", ">=": "<=" } as const)[relation];
}

/** Judges `value relation limit`, both in one unit: exactly for points, soundly for results outside the limits of quantification. */
export function judge(value: Span, relation: Relation, limit: Span): Judgement {
  const upwards = relation === ">" || relation === ">=";
  const touching = relation === "<=" || relation === ">=";
  const above = upwards ? value : limit;
  const below = upwards ? limit : value;
  if (above.low !== null && above.low === above.high && below.low !== null && below.low === below.high) {
    const room = minus(above.low, below.low);
    const sign = signOf(room);
    return { holds: sign > 0 || (sign === 0 && touching), margin: decimalText(room) };
  }
  // The room lies between these two; null is without bound.
  const least = below.high && minus(above.low ?? zero, below.high);
  const most = above.high && minus(above.high, below.low ?? zero);
  const leastOpen = above.lowOpen || below.highOpen;
  const mostOpen = above.highOpen || below.lowOpen;
  const always = least !== null && (signOf(least) > 0 || (signOf(least) === 0 && (touching || leastOpen)));
  const never = most !== null && (signOf(most) < 0 || (signOf(most) === 0 && (!touching || mostOpen)));
  return { holds: always ? true : never ? false : null, margin: marginBound(above, below, least, most) };
}

/** The bound that the record states on the room. An end that rests only on "not below zero" says nothing of the record. */
function marginBound(above: Span, below: Span, least: Exact | null, most: Exact | null): string | null {
  const from = above.low && least;
  const to = below.low && most;
  return from || to ? spanText(from, above.lowOpen || below.highOpen, to, above.highOpen || below.lowOpen) : null;
}
