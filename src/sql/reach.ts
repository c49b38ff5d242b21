import { compare, type Exact, minus, plus, signOf, times, zero } from "../measurement/quantity.js";
import { flipped, opposite, type Relation } from "../measurement/span.js";
import { comparison, type Operand, type Term } from "./comparison.js";
import type { Dialect } from "./dialects.js";
import { all, always, any, aside, bounded, condition, guarded, never, type Truth } from "./truth.js";

/** An end of where a value lies: a number of the row, a constant in the base unit, or nowhere. */
export type End =
  | { readonly kind: "operand"; readonly operand: Operand; readonly isOpen: string | false }
  | { readonly kind: "constant"; readonly value: Exact; readonly isOpen: boolean }
  | { readonly kind: "endless" };

export interface Interval {
  readonly low: End;
  readonly high: End;
}

/** Where a value lies: in all of these intervals. */
export type Reach = readonly Interval[];

/** `value relation factor × earlier + added`; without an earlier value `value relation added`. */
export interface Relationship {
  readonly relation: Relation;
  readonly factor: Exact;
  readonly added: Exact;
  /** The limit of a reference range is recorded with its value or not at all: without the value it says nothing. */
  readonly isRange: boolean;
}

export const anywhere: Interval = { low: { kind: "constant", value: zero, isOpen: false }, high: { kind: "endless" } };

export function pointOf(operand: Operand): Interval {
  const end: End = { kind: "operand", operand, isOpen: false };
  return { low: end, high: end };
}

/** Whether the relationship holds: what both ends make sure of, what they leave possible. */
export function related(dialect: Dialect, value: Reach, relationship: Relationship, earlier: Reach | null): Truth {
  const isUpwards = relationship.relation.startsWith(">");
  const pairs = value.flatMap((own) => (earlier ?? [null]).map((other) => [own, other] as const));
  const sure = pairs.map(([own, other]) =>
    atEnds(dialect, isUpwards ? own.low : own.high, relationship, other && (isUpwards ? other.high : other.low), true),
  );
  const possible = pairs.map(([own, other]) =>
    atEnds(dialect, isUpwards ? own.high : own.low, relationship, other && (isUpwards ? other.low : other.high), false),
  );
  return bounded(any(...sure), all(...possible));
}

/** An end that is left out makes `<` sure where `<=` holds there, and `<=` possible only where `<` holds there. */
function atEnds(dialect: Dialect, value: End, relationship: Relationship, earlier: End | null, isSure: boolean): Truth {
  const { relation } = relationship;
  const isStrict = relation.length === 1;
  const as = (changed: Relation) => holdsAt(dialect, value, { ...relationship, relation: changed }, earlier);
  const opens = [value, earlier].flatMap((end) => (end === null || end.kind === "endless" || end.isOpen === false ? [] : [end.isOpen]));
  if (isStrict !== isSure || opens.length === 0) return as(relation);
  const [strict, closed] = relation.startsWith("<") ? (["<", "<="] as const) : ([">", ">="] as const);
  if (opens.includes(true)) return as(isSure ? closed : strict);
  const isOpen = opens.map(String).join(" OR ");
  const [open, closes] = [`(${isOpen})`, `NOT (${isOpen})`];
  return any(as(strict), all(isSure ? aside(open, closes) : aside(closes, open), as(closed)));
}

function holdsAt(dialect: Dialect, value: End, { relation, factor, added, isRange }: Relationship, earlier: End | null): Truth {
  const isUpwards = relation.startsWith(">");
  if (value.kind === "endless") return isUpwards ? always : never;
  if (earlier?.kind === "endless") return isUpwards ? never : always;
  if (earlier?.kind === "operand") {
    const { operand } = earlier;
    if (value.kind === "constant") return against(dialect, { operand, factor }, flipped(relation), minus(value.value, added));
    const compared = comparedBy(dialect, { operand: value.operand, factor: one }, relation, { operand, factor }, added);
    return withGuard(dialect, compared, value.operand, relation, earlier.operand, added, isRange);
  }
  const limit = earlier === null ? added : plus(times(factor, earlier.value), added);
  if (value.kind === "operand") return against(dialect, { operand: value.operand, factor: one }, relation, limit);
  return holds(compare(value.value, limit), relation) ? always : never;
}

function comparedBy(dialect: Dialect, left: Term, relation: Relation, right: Term | null, added: Exact): Truth {
  const as = (written: Relation) => comparison(dialect, left, written, right, added);
  return condition(as(relation), as(opposite(relation)));
}

const one: Exact = { digits: 1, scale: 0 };

function holds(side: number, relation: Relation): boolean {
  return side === 0 ? relation.length === 2 : side > 0 === relation.startsWith(">");
}

/** A number of the row, which is not below 0, against a constant, which may be. */
function against(dialect: Dialect, term: Term, relation: Relation, limit: Exact): Truth {
  const side = signOf(limit);
  if (side < 0) return relation.startsWith(">") ? always : never;
  if (side === 0 && relation === "<") return never;
  if (side === 0 && relation === ">=") return always;
  return side === 0 ? beside(term.operand, relation) : comparedBy(dialect, term, relation, null, limit);
}

/** A number of the row against 0. */
function beside({ stored }: Operand, relation: Relation): Truth {
  return relation === ">" ? condition(`${stored} > 0`, `${stored} = 0`) : condition(`${stored} = 0`, `${stored} > 0`);
}

/** No value is below 0, so that one of the two can decide while the other is NULL: nothing is below 0 × any factor. */
function withGuard(
  dialect: Dialect,
  compared: Truth,
  value: Operand,
  relation: Relation,
  earlier: Operand,
  added: Exact,
  isRange: boolean,
): Truth {
  if (signOf(added) > 0) {
    const alone = against(dialect, { operand: value, factor: one }, relation, added);
    return guarded(relation.startsWith("<") ? "any" : "all", compared, alone);
  }
  switch (relation) {
    case "<":
      return isRange ? compared : guarded("all", compared, beside(earlier, ">"));
    case "<=":
      return guarded("any", compared, beside(value, "<="));
    case ">":
      return guarded("all", compared, beside(value, ">"));
    case ">=":
      return isRange ? compared : guarded("any", compared, beside(earlier, "<="));
  }
}
