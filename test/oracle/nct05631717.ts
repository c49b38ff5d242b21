/**
 * Brute-force oracle for the renal response of NCT05631717. It shares no code with the library: every
 * open quantity is replaced by representative exact values, and the rule is evaluated two-valued on each.
 */
import { add, compare, divide, fraction, multiply, parseRational, type Rational } from "./rational.js";

export interface OracleMeasure {
  readonly value: number | string;
  readonly unit: string;
}

export interface OracleVisit {
  readonly serumCreatinine?: OracleMeasure | undefined;
  readonly upcr?: OracleMeasure | undefined;
  readonly urineProtein24h?: OracleMeasure | undefined;
  readonly prednisoneEquivalent?: OracleMeasure | undefined;
  readonly events?: { readonly otherDeterioration?: boolean | undefined } | undefined;
}

/** With both measures of proteinuria in the record, or as measured: then also guarded, or with a normal creatinine counted as improved. */
export type OracleReading = "literal" | "as measured" | "guarded" | "normalised";
export type OracleResponse = "CR" | "PR" | "NR";

export interface OracleResult {
  readonly response: OracleResponse | "NE";
  readonly possible: OracleResponse[];
}

type UnitTable = ReadonlyMap<string, Rational>;

interface Interval {
  readonly low: Rational;
  readonly lowIncluded: boolean;
  /** Absent: unbounded above. */
  readonly high?: Rational;
  readonly highIncluded: boolean;
}

const zero = parseRational("0");
const one = parseRational("1");
const half = fraction(1n, 2n);

const creatinineLimit = parseRational("1.2"); // mg/dL
const creatinineRise = parseRational("1.25");
const creatinineFall = parseRational("0.7");
const proteinLimit = parseRational("0.5"); // g/g or g/d
const proteinFall30 = parseRational("0.7");
const proteinFall50 = parseRational("0.5");
const prednisoneLimit = parseRational("10"); // mg/d

// What one of each unit is worth in the unit of the limits.
const creatinineUnits: UnitTable = new Map([
  ["mg/dL", one],
  ["umol/L", divide(one, parseRational("88.4"))],
]);
const upcrUnits: UnitTable = new Map([
  ["g/g", one],
  ["mg/mg", one],
  ["mg/g", fraction(1n, 1000n)],
  ["mg/mmol", divide(one, parseRational("113.12"))],
  ["g/mol", divide(one, parseRational("113.12"))],
]);
const protein24hUnits: UnitTable = new Map([
  ["g/d", one],
  ["mg/d", fraction(1n, 1000n)],
]);
const prednisoneUnits: UnitTable = new Map([["mg/d", one]]);

/** The non-negative reals a recorded measure allows, in the unit of the limits. */
function intervalOf(measure: OracleMeasure | undefined, units: UnitTable): Interval {
  const unbounded = { low: zero, lowIncluded: true, highIncluded: false };
  if (measure === undefined) return unbounded;
  const worth = units.get(measure.unit);
  if (worth === undefined) throw new RangeError(`unknown unit: ${measure.unit}`);
  const [, sign = "", digits = ""] = /^(<=|>=|<|>)?(.*)$/.exec(String(measure.value)) ?? [];
  const end = multiply(parseRational(typeof measure.value === "number" ? measure.value : digits), worth);
  if (compare(end, zero) < 0 || (sign === "<" && compare(end, zero) === 0)) {
    throw new RangeError(`no non-negative real is ${String(measure.value)}`);
  }
  switch (sign) {
    case "<":
    case "<=":
      return { ...unbounded, high: end, highIncluded: sign === "<=" };
    case ">":
    case ">=":
      return { low: end, lowIncluded: sign === ">=", highIncluded: false };
    default:
      return { low: end, lowIncluded: true, high: end, highIncluded: true };
  }
}

function endsOf(interval: Interval): Rational[] {
  return interval.high === undefined ? [interval.low] : [interval.low, interval.high];
}

function contains(interval: Interval, point: Rational): boolean {
  const fromLow = compare(point, interval.low);
  if (fromLow < 0 || (fromLow === 0 && !interval.lowIncluded)) return false;
  if (interval.high === undefined) return true;
  const fromHigh = compare(point, interval.high);
  return fromHigh < 0 || (fromHigh === 0 && interval.highIncluded);
}

/** Every breakpoint (the interval ends among them), a point strictly between each two neighbours, one beyond; those allowed. */
function representatives(breakpoints: readonly Rational[], allowed: Interval): Rational[] {
  const sorted = [...breakpoints].sort(compare);
  const points: Rational[] = [];
  sorted.forEach((point, index) => {
    const next = sorted[index + 1];
    if (next === undefined) points.push(point, add(point, one));
    else if (compare(point, next) !== 0) points.push(point, multiply(add(point, next), half));
  });
  return points.filter((point) => contains(allowed, point));
}

function distinct<T>(vectors: readonly T[]): T[] {
  return [...new Map(vectors.map((vector) => [JSON.stringify(vector), vector])).values()];
}

interface Comparisons<T> {
  /** Constants that baseline (b) or follow-up (f) is compared with. */
  readonly limits: readonly Rational[];
  /** Factors c in comparisons of f with c * b. */
  readonly factors: readonly Rational[];
  readonly evaluate: (b: Rational, f: Rational) => T;
}

/**
 * All truth vectors that some (b, f) in the two intervals reaches. Every comparison boundary in the (b, f)
 * plane is a line b = const, f = const or f = c * b. Between neighbouring b-breakpoints no two of the lines
 * f = const and f = c * b cross (they cross at b = const / c, and the lines f = c * b with each other at 0),
 * so one b there meets every region above that stretch, and one f per stretch of that vertical meets them.
 */
function truthVectors<T>(baseline: Interval, followUp: Interval, { limits, factors, evaluate }: Comparisons<T>): T[] {
  const levels = [...limits, ...endsOf(followUp)];
  const crossings = levels.flatMap((level) => factors.map((factor) => divide(level, factor)));
  const vectors = representatives([...limits, ...endsOf(baseline), ...crossings], baseline).flatMap((b) => {
    const multiples = factors.map((factor) => multiply(factor, b));
    return representatives([...levels, ...multiples], followUp).map((f) => evaluate(b, f));
  });
  return distinct(vectors);
}

interface CreatinineTruth {
  readonly abnormalAtBaseline: boolean;
  readonly withinLimit: boolean;
  readonly withinRise: boolean;
  readonly fell30: boolean;
}

interface ProteinTruth {
  /** Whether something was recorded of it at follow-up, and at any time. */
  readonly heldNow: boolean;
  readonly heldEver: boolean;
  readonly abnormalAtBaseline: boolean;
  readonly belowLimit: boolean;
  readonly fell30: boolean;
  readonly fell50: boolean;
}

interface Truth {
  readonly creatinine: CreatinineTruth;
  readonly proteins: readonly ProteinTruth[];
  readonly prednisoneWithinLimit: boolean;
  readonly otherDeterioration: boolean;
}

const creatinineComparisons: Comparisons<CreatinineTruth> = {
  limits: [creatinineLimit],
  factors: [creatinineRise, creatinineFall],
  evaluate: (b, f) => ({
    abnormalAtBaseline: compare(b, creatinineLimit) > 0,
    withinLimit: compare(f, creatinineLimit) <= 0,
    withinRise: compare(f, multiply(creatinineRise, b)) <= 0,
    fell30: compare(f, multiply(creatinineFall, b)) < 0,
  }),
};

const proteinComparisons: Comparisons<Omit<ProteinTruth, "heldNow" | "heldEver">> = {
  limits: [proteinLimit],
  factors: [proteinFall30, proteinFall50],
  evaluate: (b, f) => ({
    abnormalAtBaseline: compare(b, proteinLimit) >= 0,
    belowLimit: compare(f, proteinLimit) < 0,
    fell30: compare(f, multiply(proteinFall30, b)) < 0,
    fell50: compare(f, multiply(proteinFall50, b)) < 0,
  }),
};

/** Of what is judged as measured those that were recorded, or all where none was. */
function counted(proteins: readonly ProteinTruth[], held: "heldNow" | "heldEver", reading: OracleReading): readonly ProteinTruth[] {
  const recorded = proteins.filter((protein) => protein[held]);
  return reading === "literal" || recorded.length === 0 ? proteins : recorded;
}

function isComplete({ creatinine, proteins, prednisoneWithinLimit }: Truth, reading: OracleReading): boolean {
  return (
    (creatinine.withinLimit || creatinine.withinRise) &&
    counted(proteins, "heldNow", reading).some((protein) => protein.belowLimit) &&
    prednisoneWithinLimit
  );
}

function isPartial({ creatinine, proteins: all, otherDeterioration }: Truth, reading: OracleReading): boolean {
  const proteins = counted(all, "heldEver", reading);
  if (reading === "guarded" && (!creatinine.withinRise || otherDeterioration)) return false;
  if (creatinine.abnormalAtBaseline) {
    return (
      (creatinine.fell30 || (reading === "normalised" && creatinine.withinLimit)) &&
      proteins.some((protein) => protein.abnormalAtBaseline && protein.fell30) &&
      !otherDeterioration
    );
  }
  return proteins.some((protein) => protein.abnormalAtBaseline && protein.fell50);
}

function respond(truth: Truth, reading: OracleReading): OracleResponse {
  if (isComplete(truth, reading)) return "CR";
  return isPartial(truth, reading) ? "PR" : "NR";
}

export function oracle(baseline: OracleVisit, followUp: OracleVisit, reading: OracleReading): OracleResult {
  const creatinines = truthVectors(
    intervalOf(baseline.serumCreatinine, creatinineUnits),
    intervalOf(followUp.serumCreatinine, creatinineUnits),
    creatinineComparisons,
  );
  const upcrs = truthVectors(
    intervalOf(baseline.upcr, upcrUnits),
    intervalOf(followUp.upcr, upcrUnits),
    proteinComparisons,
  );
  const proteins24h = truthVectors(
    intervalOf(baseline.urineProtein24h, protein24hUnits),
    intervalOf(followUp.urineProtein24h, protein24hUnits),
    proteinComparisons,
  );
  const prednisone = intervalOf(followUp.prednisoneEquivalent, prednisoneUnits);
  const prednisones = distinct(
    representatives([prednisoneLimit, ...endsOf(prednisone)], prednisone).map(
      (dose) => compare(dose, prednisoneLimit) <= 0,
    ),
  );
  const recordedEvent = followUp.events?.otherDeterioration;
  const events = recordedEvent === undefined ? [false, true] : [recordedEvent];

  const held = (measure: "upcr" | "urineProtein24h") => ({
    heldNow: followUp[measure] !== undefined,
    heldEver: followUp[measure] !== undefined || baseline[measure] !== undefined,
  });

  const reached = new Set<OracleResponse>();
  for (const creatinine of creatinines)
    for (const upcr of upcrs)
      for (const protein24h of proteins24h)
        for (const prednisoneWithinLimit of prednisones)
          for (const otherDeterioration of events)
            reached.add(
              respond(
                { creatinine, proteins: [{ ...upcr, ...held("upcr") }, { ...protein24h, ...held("urineProtein24h") }], prednisoneWithinLimit, otherDeterioration },
                reading,
              ),
            );

  const order: readonly OracleResponse[] = ["CR", "PR", "NR"];
  const possible = order.filter((response) => reached.has(response));
  const [first] = possible;
  return { response: first !== undefined && possible.length === 1 ? first : "NE", possible };
}
