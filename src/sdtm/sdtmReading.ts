import { type Measure, unitCode } from "../measurement/measure.js";
import { type FoundRange, readRange } from "./laboratoryNotation.js";
import type { SdtmMeasureTest, SdtmOptions, SdtmTest } from "./sdtmOptions.js";

/** The options as rows are read by them: tests by code, and each spelling of a unit looked up once. */
export interface SdtmReading {
  readonly options: SdtmOptions;
  /** The tests that a code of a domain may stand for, the study's own first. */
  readonly testsOf: (domain: string, testCode: string) => readonly SdtmTest[];
  /** The unit meant by what is recorded; undefined where it is none of the measure. */
  readonly unitOf: (test: SdtmMeasureTest, recorded: string) => string | undefined;
  /** The reference range of a record; ranges that are written plainly are read once. */
  readonly rangeOf: (low: string, high: string, value: string) => FoundRange;
  readonly variables: Readonly<Record<string, ResultVariables>>;
}

/** The variables of a domain of results. */
export interface ResultVariables {
  readonly code: string;
  readonly specimen: string;
  readonly status: string;
  readonly reason: string;
  readonly result: string;
  /** Where the result is missing: the number beside a standard one. */
  readonly number: string | null;
  readonly unit: string;
  readonly low: string;
  readonly high: string;
  readonly date: string;
  readonly flag: string;
}

const blood = ["SERUM", "PLASMA", "BLOOD", "SERUM OR PLASMA", "SERUM/PLASMA"];

/** The codes of CDISC's controlled terminology. CREAT and ALB stand for urine as well: the specimen tells. */
const standardTests: readonly SdtmMeasureTest[] = [
  { domain: "lb", testCode: "CREAT", measure: "serumCreatinine", specimens: blood },
  { domain: "lb", testCode: "PROTCRT", measure: "upcr" },
  { domain: "lb", testCode: "PROTEXR", measure: "urineProtein24h" },
  { domain: "lb", testCode: "GFRE", measure: "egfr" },
  { domain: "lb", testCode: "ALB", measure: "serumAlbumin", specimens: blood },
];

export function sdtmReading(options: SdtmOptions): SdtmReading {
  const tests = new Map<string, SdtmTest[]>();
  for (const test of [...(options.tests ?? []), ...standardTests]) {
    const key = `${test.domain} ${test.testCode.trim().toUpperCase()}`;
    const others = tests.get(key);
    // A code that the study reads in its own way is not read in the usual one as well.
    if (others === undefined) tests.set(key, [test]);
    else if (options.tests?.includes(test) === true) others.push(test);
  }
  // Codes and ranges are looked up by the texts as they stand: to put them together would make a text for each row.
  const codes: Readonly<Record<string, Map<string, readonly SdtmTest[]>>> = { lb: new Map(), qs: new Map() };
  const units = new Map<SdtmMeasureTest, Map<string, string | undefined>>();
  const ranges = new Map<string, Map<string, FoundRange>>();
  return {
    options,
    variables: { lb: variablesOf("LB", options), qs: variablesOf("QS", options) },
    rangeOf: (low, high, value) => {
      const known = ranges.get(low)?.get(high);
      if (known !== undefined) return known;
      const found = readRange(low, high, value);
      if (found.isPlain) ranges.set(low, (ranges.get(low) ?? new Map<string, FoundRange>()).set(high, found));
      return found;
    },
    testsOf: (domain, testCode) => {
      const known = codes[domain]?.get(testCode);
      if (known !== undefined) return known;
      const found = tests.get(`${domain} ${testCode.toUpperCase()}`) ?? [];
      codes[domain]?.set(testCode, found);
      return found;
    },
    unitOf: (test, recorded) => {
      const known = units.get(test) ?? new Map<string, string | undefined>();
      if (known.size === 0) units.set(test, known);
      if (!known.has(recorded)) known.set(recorded, unitMeant(options, test.measure, test.testCode, recorded));
      return known.get(recorded);
    },
  };
}

function variablesOf(prefix: string, { result, baseline }: SdtmOptions): ResultVariables {
  const isOriginal = result === "original";
  const named = (name: string) => `${prefix}${name}`;
  return {
    code: named("TESTCD"),
    specimen: named("SPEC"),
    status: named("STAT"),
    reason: named("REASND"),
    date: named("DTC"),
    result: named(isOriginal ? "ORRES" : "STRESC"),
    number: isOriginal ? null : named("STRESN"),
    unit: named(isOriginal ? "ORRESU" : "STRESU"),
    low: named(isOriginal ? "ORNRLO" : "STNRLO"),
    high: named(isOriginal ? "ORNRHI" : "STNRHI"),
    flag: named(baseline.kind === "flaggedRecord" ? baseline.variable : "BLFL"),
  };
}

/** What the study declares for the test, then for every test, then the usual spelling. */
function unitMeant({ units }: SdtmOptions, measure: Measure, testCode: string, recorded: string): string | undefined {
  const ofTest = units == null ? undefined : own(units, testCode);
  const declared = [typeof ofTest === "object" ? own(ofTest, recorded) : undefined, units == null ? undefined : own(units, recorded)];
  const meant = declared.find((unit): unit is string => typeof unit === "string" && unitCode(measure, unit) !== undefined);
  return meant ?? (unitCode(measure, recorded) === undefined ? undefined : recorded);
}

function own<T>(source: Readonly<Record<string, T>>, name: string): T | undefined {
  const names = Object.keys(source);
  const key = names.find((one) => one === name) ?? names.find((one) => one.trim().toUpperCase() === name.toUpperCase());
  return key === undefined ? undefined : source[key];
}
