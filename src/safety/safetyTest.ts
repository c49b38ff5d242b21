import { misuse } from "../measurement/misuse.js";
import { isNotAmong, isNotOneOf } from "../measurement/wordings.js";
import { type Exact, exact } from "../measurement/quantity.js";
import { plainSpelling } from "../measurement/unitSpelling.js";
import { readQuantityIn, type ReadQuantity } from "../measurement/readQuantity.js";

const cells = ["10*9/L", "10*3/uL", "/nL", "/uL"] as const;
const ions = ["mmol/L", "mg/dL"] as const;
const enzymes = ["U/L", "ukat/L"] as const;

/** Vital signs, each with its units by UCUM code. */
const vitalSignUnits = {
  systolicBloodPressure: ["mm[Hg]"],
  diastolicBloodPressure: ["mm[Hg]"],
  pulse: ["/min"],
  respiratoryRate: ["/min"],
  temperature: ["Cel", "[degF]"],
  weight: ["kg", "[lb_av]"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/**
 * The tests that limits are printed for, each with its units by UCUM code. A unit is never converted to meet a limit that is printed
 * in it.
 */
const laboratoryUnits = {
  alt: enzymes,
  ast: enzymes,
  alkalinePhosphatase: enzymes,
  ggt: enzymes,
  creatineKinase: enzymes,
  amylase: enzymes,
  lipase: enzymes,
  bilirubin: ["mg/dL", "umol/L"],
  serumCreatinine: ["mg/dL", "umol/L"],
  egfr: ["mL/min/{1.73_m2}"],
  ureaNitrogen: ["mg/dL"],
  urineProtein24h: ["g/d", "mg/d"],
  urineProteinDipstick: ["{plus}"],
  inr: ["{INR}"],
  aptt: ["s"],
  prothrombinTime: ["s"],
  fibrinogen: ["g/L", "mg/dL"],
  haemoglobin: ["g/L", "g/dL", "mmol/L"],
  leukocytes: cells,
  neutrophils: cells,
  lymphocytes: cells,
  eosinophils: cells,
  platelets: cells,
  potassium: ["mmol/L"],
  sodium: ["mmol/L"],
  chloride: ["mmol/L"],
  bicarbonate: ["mmol/L"],
  calcium: ions,
  calciumCorrected: ions,
  calciumIonised: ["mmol/L"],
  magnesium: ions,
  phosphate: ions,
  glucose: ions,
  cholesterol: ions,
  ldlCholesterol: ions,
  triglycerides: ions,
  urate: ["mg/dL", "mmol/L", "umol/L"],
  serumAlbumin: ["g/L", "g/dL"],
  totalProtein: ["g/L", "g/dL"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** A laboratory test that safety limits are printed for. */
export type LaboratoryTest = keyof typeof laboratoryUnits;
/** A vital sign that safety limits are printed for. */
export type VitalSign = keyof typeof vitalSignUnits;
/** Whatever safety limits are printed for. */
export type SafetyTest = LaboratoryTest | VitalSign;

export const laboratoryTests = /* @__PURE__ */ (() => Object.keys(laboratoryUnits) as readonly LaboratoryTest[])();
export const vitalSigns = /* @__PURE__ */ (() => Object.keys(vitalSignUnits) as readonly VitalSign[])();
const tests: Readonly<Record<SafetyTest, readonly string[]>> = /* @__PURE__ */ ((): Readonly<Record<SafetyTest, readonly string[]>> => ({
  ...laboratoryUnits,
  ...vitalSignUnits,
}))();

/** Exact factors between two units of one test, for a baseline reported in another unit than the value. */
const factors: Readonly<Partial<Record<SafetyTest, Readonly<Record<string, string>>>>> = {
  serumCreatinine: { "mg/dL": "88.4", "umol/L": "1" },
  haemoglobin: { "g/dL": "10", "g/L": "1" },
  serumAlbumin: { "g/dL": "10", "g/L": "1" },
  totalProtein: { "g/dL": "10", "g/L": "1" },
  urineProtein24h: { "g/d": "1000", "mg/d": "1" },
  urate: { "mmol/L": "1000", "umol/L": "1" },
};

/** Names of units that only safety tests have, beside the spellings that every reader knows; both in the plain spelling. */
const names: Readonly<Record<string, string>> = {
  "gi/l": "10*9/l", "iu/l": "u/l", "1": "inr", ratio: "inr", "+": "plus", sec: "s", "beats/min": "/min", "breaths/min": "/min", lb: "lbav",
};
const plainCodes: Readonly<Record<SafetyTest, readonly string[]>> = /* @__PURE__ */ (() =>
  Object.fromEntries(Object.entries(tests).map(([test, codes]) => [test, codes.map(plainSpelling)])) as Record<SafetyTest, string[]>)();
const monovalent: readonly SafetyTest[] = ["potassium", "sodium", "chloride", "bicarbonate"];

/** Refuses a name that is no test. */
export function requireLaboratoryTest(test: unknown): LaboratoryTest {
  const known = laboratoryTests.find((name) => name === test);
  if (known === undefined) throw misuse("test", test, isNotOneOf(laboratoryTests));
  return known;
}

/** Refuses a name that is no vital sign. */
export function requireVitalSign(sign: unknown): VitalSign {
  const known = vitalSigns.find((name) => name === sign);
  if (known === undefined) throw misuse("sign", sign, isNotOneOf(vitalSigns));
  return known;
}

/** The UCUM code of a unit of the test, in any usual spelling; undefined when it is not one. */
export function safetyUnit(test: SafetyTest, reported: string): string | undefined {
  const plain = plainSpelling(reported);
  const named = monovalent.includes(test) && plain === "meq/l" ? "mmol/l" : (names[plain] ?? plain);
  return tests[test].find((_, i) => plainCodes[test][i] === named);
}

/** The units of a test by UCUM code. */
export function unitsOfTest(test: SafetyTest): readonly string[] {
  return tests[test];
}

/** Reads a result of a test at the boundary. Throws a RangeError that names the units expected. */
export function readSafetyValue(where: string, test: SafetyTest, raw: unknown): ReadQuantity {
  return readQuantityIn(`${where} ${test}`, raw, (argument, unit) => {
    const code = typeof unit === "string" ? safetyUnit(test, unit) : undefined;
    if (code === undefined) throw misuse(`${argument} unit`, unit, isNotAmong(`a unit of ${test}`, tests[test]));
    return code;
  });
}

/** What both sides are multiplied by before a value in one unit is held against one in another; null where no exact factor is known. */
export function commonFactors(test: SafetyTest, a: string, b: string): readonly [Exact, Exact] | null {
  if (a === b || (["10*9/L", "10*3/uL", "/nL"].includes(a) && ["10*9/L", "10*3/uL", "/nL"].includes(b))) return [exact("1"), exact("1")];
  const of = tests[test] === cells ? { "10*9/L": "1000", "10*3/uL": "1000", "/nL": "1000", "/uL": "1" } : factors[test];
  const [left, right] = [of?.[a as keyof typeof of], of?.[b as keyof typeof of]];
  return left === undefined || right === undefined ? null : [exact(left), exact(right)];
}

/** A limit on a count of cells in every unit: "1.5" is 1.5 × 10⁹/L and 1500 a microlitre, as CTCAE prints both. */
// @__NO_SIDE_EFFECTS__
export function cellLimit(thousands: string): Readonly<Record<string, string>> {
  const whole = String(Math.round(Number(thousands) * 1000));
  return { "10*9/L": thousands, "10*3/uL": thousands, "/nL": thousands, "/uL": whole };
}
