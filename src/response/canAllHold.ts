import type { TimePoint } from "../criteria/criterion.js";
import type { AverageDoseFinding, LimitFinding, SingleFinding } from "../criteria/finding.js";
import { baseUnitFactor, type Measure, unitCode, unitsOf } from "../measurement/measure.js";
import { type Exact, exact, exactNumber, minus, times, zero } from "../measurement/quantity.js";
import type { ReadPair } from "../measurement/readAssessment.js";
import { isEmpty, narrowed, opposite, type Relation, scaled, type Span } from "../measurement/span.js";
import { type Inequality, isSolvable } from "./linearSystem.js";

/** An open criterion, supposed met or not met. */
export interface Supposition {
  readonly finding: SingleFinding;
  readonly holds: boolean;
}

/** The unit that a missing value is taken to have, at a time. */
type Units = Readonly<Partial<Record<TimePoint, string>>>;

const anything: Span = { low: zero, lowOpen: false, high: null, highOpen: false };
const one = exact("1");

/**
 * Whether some values agree with the record and with every supposition, all of one measure (with it the average doses, whose limit may
 * be a multiple of the dose at baseline). Each supposition is a bound on a value, or relates two values: a system of inequalities.
 */
export function canAllHold(suppositions: readonly Supposition[], pair: ReadPair): boolean {
  const measure = suppositions.map(({ finding }) => ("measure" in finding ? finding.measure : "prednisoneEquivalent"))[0] as Measure;
  return unitsOfMissing(suppositions).some((units) => isSolvableFor(measure, suppositions, pair, units));
}

/** A missing value would have had some unit, and that decides which of two printed limits it is held against. */
function unitsOfMissing(suppositions: readonly Supposition[]): readonly Units[] {
  let choices: readonly Units[] = [{}];
  for (const { finding } of suppositions) {
    if (finding.kind !== "limit" || finding.alsoPrinted === undefined || finding.found.reported !== null) continue;
    choices = choices.flatMap((units) => (units[finding.at] === undefined ? unitsOf(finding.measure).map((unit) => ({ ...units, [finding.at]: unit })) : [units]));
  }
  return choices;
}

function isSolvableFor(measure: Measure, suppositions: readonly Supposition[], pair: ReadPair, units: Units): boolean {
  const spans = new Map<string, Span>();
  const relations: Inequality[] = [];
  const inBase = (value: Exact, unit: string) => times(value, baseUnitFactor(measure, unit));

  for (const { finding, holds } of suppositions) suppose(finding, holds);
  if ([...spans.values()].some(isEmpty)) return false;
  return relations.length === 0 || isSolvable([...relations, ...[...spans].flatMap(([name, span]) => boundsOf(name, span))]);

  function suppose(finding: SingleFinding, holds: boolean): void {
    switch (finding.kind) {
      case "limit":
        bound(valueAt(finding.at), supposed(finding.relation, holds), printedLimit(finding));
        return;
      case "relativeToBaseline":
      case "relativeToPreFlare":
        relate(valueAt(finding.at ?? "followUp"), supposed(finding.relation, holds), exact(finding.factor), valueAt(finding.kind === "relativeToBaseline" ? "baseline" : "preFlare"), zero);
        return;
      case "riseFromBaseline":
        relate(valueAt("followUp"), supposed(finding.relation, holds), one, valueAt("baseline"), inBase(exact(finding.rise.value), codeOf(finding.rise.unit)));
        return;
      case "fallFromBaseline":
        relate(valueAt("baseline"), supposed(finding.relation, holds), one, valueAt("followUp"), inBase(exact(finding.fall.value), codeOf(finding.fall.unit)));
        return;
      case "referenceRange":
        relate(valueAt(finding.at), supposed(finding.relation, holds), one, rangeEnd(finding.at, finding.bound), zero);
        return;
      case "averageDose":
        supposeAverage(finding, supposed(finding.relation, holds));
    }
  }

  function valueAt(at: TimePoint): string {
    if (spans.has(at)) return at;
    const quantity = pair[at].measures[measure];
    spans.set(at, quantity === undefined ? anything : atLeastZero(scaled(quantity, baseUnitFactor(measure, quantity.unit))));
    return at;
  }

  /** An end of a range that was not recorded is a value of its own; no range ends before it begins. */
  function rangeEnd(at: TimePoint, end: "low" | "high"): string {
    const quantity = pair[at].measures[measure];
    const nameOf = (each: "low" | "high") => `${at} ${each}`;
    if (spans.has(nameOf(end))) return nameOf(end);
    for (const each of ["low", "high"] as const) {
      const recorded = quantity?.range?.[each] ?? null;
      const value = recorded === null || quantity === undefined ? null : inBase(recorded, quantity.unit);
      spans.set(nameOf(each), value === null ? anything : { low: value, lowOpen: false, high: value, highOpen: false });
    }
    relate(nameOf("low"), "<=", one, nameOf("high"), zero);
    return nameOf(end);
  }

  function supposeAverage({ first, last, limit, found }: AverageDoseFinding, relation: Relation): void {
    const sum = `sum ${JSON.stringify([first, last])}`;
    const least = found === null ? zero : exact(found.sum.replace(/^>=/, ""));
    if (!spans.has(sum)) spans.set(sum, { low: least, lowOpen: false, high: found === null || found.daysUnknown > 0 ? null : least, highOpen: false });
    const days = exactNumber(found?.days ?? 1);
    if ("timesBaseline" in limit) relate(sum, relation, times(exact(limit.timesBaseline), days), valueAt("baseline"), zero);
    else bound(sum, relation, times(exact(limit.value), days));
  }

  function bound(name: string, relation: Relation, limit: Exact): void {
    spans.set(name, narrowed(spans.get(name) ?? anything, relation, limit));
  }

  /** `value relation factor × other + more` */
  function relate(name: string, relation: Relation, factor: Exact, other: string, more: Exact): void {
    const isUpwards = relation === ">" || relation === ">=";
    const sign = (value: Exact) => (isUpwards ? value : minus(zero, value));
    relations.push({ factors: new Map([[name, sign(one)], [other, sign(minus(zero, factor))]]), constant: sign(minus(zero, more)), isStrict: relation === "<" || relation === ">" });
  }

  function printedLimit({ at, limit, alsoPrinted, found }: LimitFinding): Exact {
    const isOther = alsoPrinted !== undefined && found.reported === null && codeOf(alsoPrinted.unit) === units[at];
    const { value, unit } = isOther ? alsoPrinted : limit;
    return inBase(exact(value), codeOf(unit));
  }

  function codeOf(unit: string): string {
    return unitCode(measure, unit) ?? unit;
  }
}

function supposed(relation: Relation, holds: boolean): Relation {
  return holds ? relation : opposite(relation);
}

function atLeastZero(span: Span): Span {
  return span.low === null ? { ...span, low: zero, lowOpen: false } : span;
}

function boundsOf(name: string, { low, lowOpen, high, highOpen }: Span): readonly Inequality[] {
  return [
    { factors: new Map([[name, one]]), constant: minus(zero, low ?? zero), isStrict: lowOpen },
    ...(high === null ? [] : [{ factors: new Map([[name, minus(zero, one)]]), constant: high, isStrict: highOpen }]),
  ];
}
