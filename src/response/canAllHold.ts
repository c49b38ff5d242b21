import { type AskedLimit, comparisonOf, type MeasureFinding, type PreparedAmount } from "../criteria/comparisonOf.js";
import type { TimePoint } from "../criteria/criterion.js";
import type { AverageDoseFinding, SingleFinding } from "../criteria/finding.js";
import { baseUnitFactor, type Measure, unitsOf } from "../measurement/measure.js";
import { type Exact, exact, exactNumber, minus, times, zero } from "../measurement/quantity.js";
import type { ReadPair } from "../measurement/readAssessment.js";
import { opposite, type Relation } from "../measurement/span.js";
import { measureSystem, type MeasureSystem } from "./measureSystem.js";

/** An open criterion, supposed met or not met. */
export interface Supposition {
  readonly finding: SingleFinding;
  readonly holds: boolean;
}

/** The unit that a missing value is taken to have, at a time. */
type Units = Readonly<Partial<Record<TimePoint, string>>>;

const one = exact("1");

/**
 * Whether some values agree with the record and with every supposition, all of one measure (with it the average doses, whose limit may
 * be a multiple of the dose at baseline). Each supposition is a bound on a value, or relates two values: a system of inequalities.
 */
export function canAllHold(suppositions: readonly Supposition[], pair: ReadPair): boolean {
  const measure = suppositions.map(({ finding }) => ("measure" in finding ? finding.measure : "prednisoneEquivalent"))[0] as Measure;
  return unitsOfMissing(suppositions).some((units) => {
    const system = measureSystem(measure, pair);
    for (const { finding, holds } of suppositions) {
      if ("measure" in finding) suppose(system, finding, holds, units);
      if (finding.kind === "averageDose") supposeAverage(system, finding, holds);
    }
    return system.hasSolution();
  });
}

/** A missing value would have had some unit, and that decides which of two printed limits it is held against. */
function unitsOfMissing(suppositions: readonly Supposition[]): readonly Units[] {
  let choices: readonly Units[] = [{}];
  for (const { finding } of suppositions) {
    if (!("measure" in finding) || finding.found.reported !== null) continue;
    const { measure, at, limit } = comparisonOf(finding);
    if (limit.from !== "print" || limit.printed.length === 1) continue;
    choices = choices.flatMap((units) => {
      if (units[at] !== undefined) return [units];
      return unitsOf(measure).map((unit) => ({ ...units, [at]: unit }));
    });
  }
  return choices;
}

function suppose(system: MeasureSystem, finding: MeasureFinding, holds: boolean, units: Units): void {
  const { measure, at, relation, limit } = comparisonOf(finding);
  const value = system.valueAt(at);
  const wanted = supposed(relation, holds);
  switch (limit.from) {
    case "print":
      system.bound(value, wanted, inBase(measure, printedIn(limit, units[at])));
      return;
    case "range":
      system.relate(value, wanted, one, system.rangeEnd(at, limit.bound), zero);
      return;
    case "earlier":
      system.relate(value, wanted, limit.factor?.value ?? one, system.valueAt(limit.at), changeOf(measure, limit));
  }
}

/** The limit that was used, or of a missing value the one printed in its supposed unit. */
function printedIn({ printed }: Extract<AskedLimit, { readonly from: "print" }>, unit: string | undefined): PreparedAmount {
  const [used, other] = printed as readonly [PreparedAmount, PreparedAmount?];
  return other !== undefined && other.amount.unit === unit ? other : used;
}

function changeOf(measure: Measure, { change }: Extract<AskedLimit, { readonly from: "earlier" }>): Exact {
  if (change === null) return zero;
  return change.sign === "+" ? inBase(measure, change) : minus(zero, inBase(measure, change));
}

function inBase(measure: Measure, { amount }: PreparedAmount): Exact {
  return times(amount.low ?? zero, baseUnitFactor(measure, amount.unit));
}

/** The sum of the doses lies at what is recorded, or above it while days are unknown. */
function supposeAverage(system: MeasureSystem, finding: AverageDoseFinding, holds: boolean): void {
  const { first, last, limit, found } = finding;
  const relation = supposed(finding.relation, holds);
  const sum = `sum ${JSON.stringify([first, last])}`;
  const least = found === null ? zero : exact(found.sum.replace(/^>=/, ""));
  system.add(sum, { low: least, lowOpen: false, high: found === null || found.daysUnknown > 0 ? null : least, highOpen: false });
  const days = exactNumber(found?.days ?? 1);
  if (!("timesBaseline" in limit)) system.bound(sum, relation, times(exact(limit.value), days));
  else system.relate(sum, relation, times(exact(limit.timesBaseline), days), system.valueAt("baseline"), zero);
}

function supposed(relation: Relation, holds: boolean): Relation {
  return holds ? relation : opposite(relation);
}
