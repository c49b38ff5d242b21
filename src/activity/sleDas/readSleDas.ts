import { fault, misuse, requireKnownKeys, requireObject } from "../../measurement/misuse.js";
import { requireOneOf } from "../../measurement/requirements.js";
import { hasBoth, isNot, isNotFlag, isNotWhole } from "../../measurement/wordings.js";
import { exact, signOf } from "../../measurement/quantity.js";
import { type Quantity, readQuantity } from "../../measurement/readQuantity.js";
import { scaled, type Span } from "../../measurement/span.js";

/** The items of an SLE-DAS that are present or not. */
export interface SleDasFlags {
  readonly arthritis?: boolean | null | undefined;
  readonly mucocutaneousVasculitis?: boolean | null | undefined;
  readonly alopecia?: boolean | null | undefined;
  readonly mucosalUlcers?: boolean | null | undefined;
  /** C3 or C4; unlike SLEDAI-2K, CH50 does not count. */
  readonly lowComplement?: boolean | null | undefined;
  readonly antiDsDna?: boolean | null | undefined;
  readonly neuropsychiatric?: boolean | null | undefined;
  /** Lupus enteritis included. */
  readonly systemicVasculitis?: boolean | null | undefined;
  readonly cardiopulmonary?: boolean | null | undefined;
  readonly myositis?: boolean | null | undefined;
  /** Sterile peritonitis included. */
  readonly serositis?: boolean | null | undefined;
  readonly haemolyticAnaemia?: boolean | null | undefined;
}

/** The items of an SLE-DAS. What is left out (or null) is unknown. */
export interface SleDasItems extends SleDasFlags {
  /**
   * "generalised" is above and below the neck in the paper, below it with or without above in the official calculator: the caller's to
   * choose.
   */
  readonly rash?: "none" | "localised" | "generalised" | null | undefined;
  /** Of 28 joints. */
  readonly swollenJoints28?: number | null | undefined;
  readonly urineProtein24h?: Quantity | null | undefined;
  readonly upcr?: Quantity | null | undefined;
  readonly platelets?: Quantity | null | undefined;
  readonly leukocytes?: Quantity | null | undefined;
}

export interface ReadSleDas {
  readonly flags: Readonly<Partial<Record<keyof SleDasFlags, boolean>>>;
  readonly rash: "none" | "localised" | "generalised" | null;
  readonly swollenJoints: number | null;
  /** In mg a day or mg/g. */
  readonly proteinuria: Span | null;
  /** In 10^9/L, as are leukocytes. */
  readonly platelets: Span | null;
  readonly leukocytes: Span | null;
}

const flagKeys: readonly (keyof SleDasFlags)[] = [
  "arthritis", "mucocutaneousVasculitis", "alopecia", "mucosalUlcers", "lowComplement", "antiDsDna",
  "neuropsychiatric", "systemicVasculitis", "cardiopulmonary", "myositis", "serositis", "haemolyticAnaemia",
];
const otherKeys = ["rash", "swollenJoints28", "urineProtein24h", "upcr", "platelets", "leukocytes"];
const rashes: readonly unknown[] = ["none", "localised", "generalised"];

/** Reads the items at the boundary. Throws a RangeError on anything that has no one meaning. */
export function readSleDas(raw: unknown): ReadSleDas {
  const items = requireObject("items", raw);
  requireKnownKeys("items", items, [...flagKeys, ...otherKeys]);
  const flags: Partial<Record<keyof SleDasFlags, boolean>> = {};
  for (const key of flagKeys) {
    const flag = items[key];
    if (flag == null) continue;
    if (typeof flag !== "boolean") throw misuse(`items ${key}`, flag, isNotFlag);
    flags[key] = flag;
  }
  const rash = items["rash"] ?? null;
  if (rash != null) requireOneOf("items rash", rash, rashes);
  const joints = items["swollenJoints28"] ?? null;
  if (joints !== null && !(Number.isInteger(joints) && Number(joints) >= 0 && Number(joints) <= 28)) {
    throw misuse("items swollenJoints28", joints, isNotWhole(0, 28));
  }
  return {
    flags,
    rash: rash as ReadSleDas["rash"],
    swollenJoints: joints as number | null,
    proteinuria: readProteinuria(items),
    platelets: readCount("platelets", items["platelets"]),
    leukocytes: readCount("leukocytes", items["leukocytes"]),
  };
}

/** The score takes mg a day and mg/g alike. 1 mg/mmol is not a finite decimal of mg/g, so a ratio in mg/mmol is refused. */
function readProteinuria({ urineProtein24h, upcr }: Readonly<Record<string, unknown>>): Span | null {
  if (urineProtein24h != null && upcr != null)
    throw fault("items", hasBoth("urineProtein24h", "upcr", "the one that the score is to use"));
  if (urineProtein24h != null) {
    const value = readQuantity("items", "urineProtein24h", urineProtein24h);
    return scaled(value, exact(value.unit === "g/d" ? "1000" : "1"));
  }
  if (upcr == null) return null;
  const value = readQuantity("items", "upcr", upcr);
  if (value.unit === "mg/mmol") throw misuse("items upcr unit", value.reported.unit, isNot("g/g or mg/g, the units of the score"));
  return scaled(value, exact(value.unit === "g/g" ? "1000" : "1"));
}

function readCount(measure: "platelets" | "leukocytes", raw: unknown): Span | null {
  if (raw == null) return null;
  const value = readQuantity("items", measure, raw);
  if (value.high !== null && signOf(value.high) === 0) throw misuse(`items ${measure} value`, value.reported.value, isNot("above zero"));
  return scaled(value, exact(value.unit === "/uL" ? "0.001" : "1"));
}
