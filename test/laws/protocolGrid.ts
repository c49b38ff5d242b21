import type { Measure, Quantity } from "../../src/index.js";

import { add, divide, multiply, parseRational, placesOf, plainDecimal, type Rational, ulp } from "../../src/testing/oracle/rational.js";
import type { RecordPair } from "../../src/testing/oracle/recordPair.js";
import { unitWorths, worthOf } from "../../src/testing/oracle/unitWorths.js";

/** What was measured of one measure, before and after. */
interface Course {
  readonly baseline: Quantity;
  readonly followUp: Quantity;
}

const r = parseRational;

/** Beside a limit by one unit in its last place, or in a place so far behind that doubles do not see it. */
const depths = [0, 1, 4, 18];

/** Inside, at and outside a value (in the finest unit), in every unit in which it is a finite decimal. */
function around(measure: Measure, value: Rational, depth: number): readonly Quantity[] {
  return unitWorths(measure).flatMap(({ unit, worth }) => {
    const limit = divide(value, worth);
    const places = placesOf(limit);
    if (places === undefined) return [];
    return [-1, 0, 1].map((sign) => ({ value: plainDecimal(add(limit, ulp(places + depth, sign))), unit }));
  });
}

/** Baselines at the limit, and beyond it where each follow-up limit is the one that decides; follow-ups at the limit and at each multiple of baseline. */
function courses(measure: Measure, unit: string, limit: string, beyond: readonly string[], factors: readonly string[]): readonly Course[] {
  const worth = worthOf(measure, unit);
  const printed = multiply(r(limit), worth);
  const inUnits = crossed(beyond, unitWorths(measure)).flatMap(([value, own]) => {
    const inOwn = divide(multiply(r(value), worth), own.worth);
    return placesOf(inOwn) === undefined ? [] : [{ value: plainDecimal(inOwn), unit: own.unit }];
  });
  let turn = 0;
  return [...around(measure, printed, 1), ...inUnits].flatMap((baseline) => {
    const before = multiply(r(baseline.value), worthOf(measure, baseline.unit));
    const limits = [printed, ...factors.map((factor) => multiply(r(factor), before))];
    return limits.flatMap((value) => around(measure, value, depths[turn++ % depths.length] ?? 0)).map((followUp) => ({ baseline, followUp }));
  });
}

// The limits as the issue prints them, not as the definition states them.
const creatinineCourses = courses("serumCreatinine", "mg/dL", "1.2", ["2", "0.8"], ["1.25", "0.7"]);
const upcrCourses = courses("upcr", "g/g", "0.5", ["3.2"], ["0.7", "0.5"]);
const proteinCourses = courses("urineProtein24h", "g/d", "0.5", ["3.2"], ["0.7", "0.5"]);
const doses = depths.flatMap((depth) => around("prednisoneEquivalent", r("10"), depth));

const course = (unit: string, baseline: string, followUp: string): Course => ({
  baseline: { value: baseline, unit },
  followUp: { value: followUp, unit },
});

// What stands beside the measure that is being swept: each lets another part of the rule decide.
const creatinineSettings = [course("mg/dL", "1", "1.1"), course("mg/dL", "2", "1.3"), course("umol/L", "180", "300"), course("mg/dL", "1", "2")];
const upcrSettings = [course("g/g", "3", "0.4"), course("g/g", "3", "3"), course("mg/g", "2000", "1200"), course("g/g", "2", "0.9")];
const proteinSettings = [course("g/d", "2", "2"), course("mg/d", "400", "600"), course("g/d", "3", "1.8"), course("g/d", "2", "0.3")];
const doseSettings = [{ value: 10, unit: "mg/d" }, { value: "10.1", unit: "mg/d" }];

function assemble(creatinine: Course, upcr: Course, protein: Course, dose: Quantity, otherDeterioration: boolean): RecordPair {
  return {
    baseline: { serumCreatinine: creatinine.baseline, upcr: upcr.baseline, urineProtein24h: protein.baseline },
    followUp: {
      serumCreatinine: creatinine.followUp,
      upcr: upcr.followUp,
      urineProtein24h: protein.followUp,
      prednisoneEquivalent: dose,
      events: { otherDeterioration },
    },
  };
}

function crossed<A, B>(first: readonly A[], second: readonly B[]): readonly (readonly [A, B])[] {
  return first.flatMap((a) => second.map((b) => [a, b] as const));
}

const flags = [false, true];
const beside = crossed(doseSettings, flags);

/** One measure's courses, each beside every creatinine or UPCR setting; dose and event take turns so that no course keeps them. */
function swept(own: readonly Course[], others: readonly Course[], assembled: (own: Course, other: Course, turn: number) => RecordPair): readonly RecordPair[] {
  return own.flatMap((each, i) => others.map((other, j) => assembled(each, other, i + j)));
}

const high = course("g/g", "3", "3");
const quietProteins = [course("g/d", "2", "2"), course("mg/d", "400", "600")] as const;

/** 24-hour protein that meets nothing, so that the rest decides. */
function quiet(turn: number): Course {
  return quietProteins[turn % 2 === 0 ? 0 : 1];
}

function inTurn(turn: number): readonly [Quantity, boolean] {
  return beside[turn % beside.length] ?? [{ value: 10, unit: "mg/d" }, false];
}

/** Complete records that put every limit of the protocol inside, at and outside in every unit, beside settings of all the others. */
export const protocolGrid: readonly RecordPair[] = [
  ...crossed(crossed(creatinineCourses, upcrSettings), beside).map(([[creatinine, upcr], [dose, flag]], i) =>
    assemble(creatinine, upcr, quiet(i), dose, flag),
  ),
  ...swept(upcrCourses, creatinineSettings, (upcr, creatinine, turn) => assemble(creatinine, upcr, quiet(turn >> 2), ...inTurn(turn))),
  ...swept(proteinCourses, creatinineSettings, (protein, creatinine, turn) => assemble(creatinine, high, protein, ...inTurn(turn))),
  ...crossed(crossed(doses, creatinineSettings), crossed(upcrSettings, flags)).flatMap(([[dose, creatinine], [upcr, flag]]) =>
    proteinSettings.map((protein) => assemble(creatinine, upcr, protein, dose, flag)),
  ),
];
