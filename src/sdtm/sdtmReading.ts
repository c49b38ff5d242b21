import { type Measure, unitCode } from "../measurement/measure.js";
import type { SdtmMeasureTest, SdtmOptions, SdtmTest } from "./sdtmOptions.js";

/** The options as rows are read by them: tests by code, and each spelling of a unit looked up once. */
export interface SdtmReading {
  readonly options: SdtmOptions;
  /** The tests that a code of a domain may stand for, the study's own first. */
  readonly testsOf: (domain: string, testCode: string) => readonly SdtmTest[];
  /** The unit meant by what is recorded; undefined where it is none of the measure. */
  readonly unitOf: (measure: Measure, testCode: string, recorded: string) => string | undefined;
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
  const units = new Map<string, string | undefined>();
  return {
    options,
    testsOf: (domain, testCode) => tests.get(`${domain} ${testCode.toUpperCase()}`) ?? [],
    unitOf: (measure, testCode, recorded) => {
      const key = `${measure} ${testCode} ${recorded}`;
      if (!units.has(key)) units.set(key, unitMeant(options, measure, testCode, recorded));
      return units.get(key);
    },
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
