import { compare, decimalText, type Exact, exact, plus, times } from "../../measurement/quantity.js";
import { isEmpty, narrowed, point, type Span } from "../../measurement/span.js";
import type { SafetyClause, SafetyFact, SafetyRecord } from "../safetyClause.js";
import type { ToxicityRule } from "./toxicityTerm.js";

/**
 * The records that a record with open parts may be, as far as the rules tell them apart: each answer to a question that was not asked, and
 * each part of an inexact value between two limits. On one of them the clauses of all grades are judged together: a value below 5.5
 * cannot be above the upper limit of normal for one grade and below it for the next.
 */
export function recordPieces(rules: readonly ToxicityRule[], record: SafetyRecord): readonly SafetyRecord[] {
  const clauses = rules.flatMap(({ from, mayBe }) => [from, mayBe].filter((clause) => clause != null));
  const asked = [...new Set(clauses.flatMap(factsIn))].filter((fact) => record.facts[fact] == null);
  const answered = asked.reduce<readonly SafetyRecord["facts"][]>(
    (all, fact) =>
      all.flatMap((facts) => [
        { ...facts, [fact]: true },
        { ...facts, [fact]: false },
      ]),
    [record.facts],
  );
  const { value } = record;
  const spans =
    value.low !== null && value.low === value.high
      ? [value]
      : cutAt(
          value,
          clauses.flatMap((clause) => limitsIn(clause, record)),
        );
  return answered.flatMap((facts) => spans.map((span) => ({ ...record, facts, value: { ...value, ...span } })));
}

function factsIn(clause: SafetyClause): readonly SafetyFact[] {
  if (clause.kind === "fact") return [clause.fact];
  return "clauses" in clause ? clause.clauses.flatMap(factsIn) : [];
}

/** The numbers at which a clause begins to hold, as far as they are known in the unit of the value. */
function limitsIn(clause: SafetyClause, { value, baseline }: SafetyRecord): readonly Exact[] {
  switch (clause.kind) {
    case "limit": {
      const printed = clause.limits[value.unit];
      return printed === undefined ? [] : [exact(printed)];
    }
    case "range":
    case "baseline": {
      const known = clause.kind === "range" ? (value.range?.[clause.bound] ?? null) : baseline?.unit === value.unit ? baseline.low : null;
      const above = clause.above === undefined ? "0" : clause.above[value.unit];
      return known === null || above === undefined ? [] : [plus(times(known, exact(clause.factor)), exact(above))];
    }
    case "fact":
      return [];
    case "allOf":
    case "anyOf":
      return clause.clauses.flatMap((one) => limitsIn(one, { value, baseline } as SafetyRecord));
  }
}

/** A span cut at numbers: each number within it, and what lies between two of them. */
function cutAt(span: Span, numbers: readonly Exact[]): readonly Span[] {
  const sorted = [...new Map(numbers.map((one) => [decimalText(one), one])).values()].sort(compare);
  const pieces: Span[] = [];
  let rest = span;
  for (const number of sorted) {
    pieces.push(narrowed(rest, "<", number), narrowed(narrowed(rest, ">=", number), "<=", number));
    rest = narrowed(rest, ">", number);
  }
  return [...pieces, rest].filter((piece) => !isEmpty(piece)).map(asPoint);
}

/** A closed piece from a number to itself is that number. */
function asPoint(piece: Span): Span {
  const isOne = piece.low !== null && piece.high !== null && compare(piece.low, piece.high) === 0;
  return isOne ? point(piece.low) : piece;
}
