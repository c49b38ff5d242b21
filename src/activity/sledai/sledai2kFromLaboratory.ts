import { misuse, requireKnownKeys, requireObject } from "../../measurement/misuse.js";
import { isNotFlag, isNotListOf, isNotOneOf } from "../../measurement/wordings.js";
import type { Verdict } from "../../criteria/verdict.js";
import type { Quantity } from "../../measurement/readQuantity.js";
import { judgeMeasurement, type LaboratoryMeasure, laboratoryMeasures, type MeasurementFinding } from "./judgeMeasurement.js";
import type { SledaiDescriptorKey } from "./sledai2kDescriptors.js";

/** The values of one assessment that decide SLEDAI-2K descriptors. A value left out (or null) is unknown. */
export type Sledai2kLaboratory = Readonly<Partial<Record<LaboratoryMeasure, Quantity | null | undefined>>>;

/** The descriptors that a laboratory value, or the temperature, decides. */
export type LaboratoryDescriptorKey = Extract<
  SledaiDescriptorKey,
  "haematuria" | "proteinuria" | "pyuria" | "lowComplement" | "increasedDnaBinding" | "fever" | "thrombocytopenia" | "leukopenia"
>;

export interface Sledai2kLaboratoryOptions {
  /** What proteinuria is judged by. Left out, it is the 24-hour collection of the form, and a spot ratio decides nothing. */
  readonly proteinuriaBy?: "urineProtein24h" | "upcr" | null | undefined;
  /** The complement tests that the study takes. Left out, complement is "not low" only when C3, C4 and CH50 all are. */
  readonly complementBy?: readonly ("c3" | "c4" | "ch50")[] | null | undefined;
  /** The investigator's word that a finding has another cause (infection, stone, drug, fixed damage): such a descriptor is not scored. */
  readonly exclusions?: Readonly<Partial<Record<LaboratoryDescriptorKey, boolean | null | undefined>>> | null | undefined;
}

/** What was found of one descriptor, and why. */
export interface LaboratoryDescriptorFinding {
  readonly key: LaboratoryDescriptorKey;
  readonly verdict: Verdict;
  /** The measurements looked at, each with its own verdict. */
  readonly measurements: readonly MeasurementFinding[];
  readonly reason: string;
}

/** The descriptors found, to hand to `sledai2k`, and the findings behind them, as plain frozen JSON. */
export interface Sledai2kFromLaboratory {
  /** Only those that are known. */
  readonly descriptors: Readonly<Partial<Record<LaboratoryDescriptorKey, boolean>>>;
  readonly findings: readonly LaboratoryDescriptorFinding[];
}

const keys: readonly LaboratoryDescriptorKey[] = [
  "haematuria", "proteinuria", "pyuria", "lowComplement", "increasedDnaBinding", "fever", "thrombocytopenia", "leukopenia",
];
const complements = ["c3", "c4", "ch50"] as const;

/**
 * The SLEDAI-2K descriptors that values decide: haematuria, proteinuria, pyuria, complement, anti-DNA, fever, platelets, leukocytes.
 *
 * Limits are strict and exact: above 0.5 g in 24 hours, above 5 cells per field, above 38 degrees Celsius, platelets below 100 and
 * leukocytes below 3 x 10^9/L; complement below, and anti-DNA above, the limit of the record's own `referenceRange`. Results such as
 * "<0.1" are intervals and may leave a descriptor unknown. What is unknown is left out of `descriptors`.
 *
 * A value says nothing of its cause: state another cause in `exclusions`. A UPCR stands for the 24-hour collection only where
 * `proteinuriaBy`
 * says so, and is then compared with 0.5 g/g (56.56 mg/mmol), which is not part of the form. For SELENA-SLEDAI judge proteinuria anew.
 * Source: the limits of `sledai2kDescriptors` (secondary).
 *
 * @param laboratory quantities with units: `urineProtein24h`, `upcr`, `urineRedCells`, `urineWhiteCells`, `platelets` and `leukocytes`
 *   (10*9/L, 10*3/uL, /nL, /uL), `temperature` (Cel, [degF]), `c3`, `c4`, `ch50`, `antiDna` (any unit, that of their range)
 * @param options what proteinuria and complement are judged by, and the exclusions
 * @returns plain frozen JSON
 * @throws RangeError on an unknown key, a unit that is missing or unknown, or a value that is not a plain decimal
 * @example
 * const laboratory = {
 *   urineProtein24h: { value: "0.51", unit: "g/d" },
 *   urineWhiteCells: { value: 12, unit: "/[HPF]" },
 *   c3: { value: "0.7", unit: "g/L", referenceRange: { low: "0.9" } },
 * };
 * const found = sledai2kFromLaboratory(laboratory, { exclusions: { pyuria: true } });
 * found.descriptors; // => { proteinuria: true, pyuria: false, lowComplement: true }
 * sledai2k({ ...found.descriptors, haematuria: false, urinaryCasts: false }).renal.total; // => 4
 * @category Activity
 */
export function sledai2kFromLaboratory(laboratory: Sledai2kLaboratory, options?: Sledai2kLaboratoryOptions | null): Sledai2kFromLaboratory {
  const values = requireObject("laboratory", laboratory);
  requireKnownKeys("laboratory", values, laboratoryMeasures);
  const { proteinuriaBy, complementBy, exclusions } = readOptions(options ?? {});
  // Every value is read, so that a mistake in one that is not used is still a mistake.
  const judged = Object.fromEntries(
    laboratoryMeasures.map((measure) => [measure, judgeMeasurement("laboratory", measure, values[measure])]),
  );
  const found = judged as Readonly<Record<LaboratoryMeasure, MeasurementFinding>>;
  const isSpotRatioUnused = proteinuriaBy === "urineProtein24h" && values["urineProtein24h"] == null && values["upcr"] != null;
  const judgedBy: Readonly<Record<LaboratoryDescriptorKey, readonly LaboratoryMeasure[]>> = {
    haematuria: ["urineRedCells"],
    proteinuria: [proteinuriaBy],
    pyuria: ["urineWhiteCells"],
    lowComplement: complementBy,
    increasedDnaBinding: ["antiDna"],
    fever: ["temperature"],
    thrombocytopenia: ["platelets"],
    leukopenia: ["leukocytes"],
  };
  const findings = keys.map((key) => {
    const measurements = judgedBy[key].map((measure) => found[measure]);
    return descriptorFinding(key, measurements, exclusions[key] === true, key === "proteinuria" && isSpotRatioUnused);
  });
  const known = findings.filter(({ verdict }) => verdict !== "unknown");
  return Object.freeze({
    descriptors: Object.freeze(Object.fromEntries(known.map(({ key, verdict }) => [key, verdict === "met"]))),
    findings: Object.freeze(findings),
  });
}

function descriptorFinding(
  key: LaboratoryDescriptorKey,
  found: readonly MeasurementFinding[],
  isExcluded: boolean,
  isSpotRatioUnused: boolean,
): LaboratoryDescriptorFinding {
  const decisive = found.find(({ verdict }) => verdict === "met") ?? found.find(({ verdict }) => verdict === "unknown");
  const verdict = isExcluded ? "notMet" : (decisive?.verdict ?? "notMet");
  const reasons = decisive?.reason ?? found.map((each) => each.reason).join("; ");
  const spotRatio = isSpotRatioUnused ? "; upcr stands for it only where proteinuriaBy says so" : "";
  const reason = isExcluded ? "recorded as due to another cause, so it is not scored" : `${reasons}${spotRatio}`;
  return Object.freeze({ key, verdict, measurements: Object.freeze(found), reason });
}

function readOptions(raw: unknown) {
  const options = requireObject("options", raw);
  requireKnownKeys("options", options, ["proteinuriaBy", "complementBy", "exclusions"]);
  const { proteinuriaBy = null, complementBy } = options;
  if (proteinuriaBy !== null && proteinuriaBy !== "urineProtein24h" && proteinuriaBy !== "upcr") {
    throw misuse("options proteinuriaBy", proteinuriaBy, isNotOneOf(["urineProtein24h", "upcr"]));
  }
  const tests: readonly unknown[] = complementBy == null ? complements : Array.isArray(complementBy) ? complementBy : [];
  const chosen = complements.filter((test) => tests.includes(test));
  if (chosen.length === 0 || chosen.length !== tests.length)
    throw misuse("options complementBy", complementBy, isNotListOf(complements));
  const exclusions = requireObject("options exclusions", options["exclusions"] ?? {});
  requireKnownKeys("options exclusions", exclusions, keys);
  for (const key of keys) {
    if (exclusions[key] != null && typeof exclusions[key] !== "boolean")
      throw misuse(`options exclusions ${key}`, exclusions[key], isNotFlag);
  }
  return { proteinuriaBy: proteinuriaBy ?? "urineProtein24h", complementBy: chosen, exclusions } as const;
}
