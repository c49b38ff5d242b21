import { baseUnitFactor } from "../../measurement/measure.js";
import { misuse, requireKnownKeys, requireObject } from "../../measurement/misuse.js";
import { isNot, isNotFlag, isNotOneOf } from "../../measurement/wordings.js";
import { type Quantity, readQuantity, type ReportedValue } from "../../measurement/readQuantity.js";
import { scaled, type Span } from "../../measurement/span.js";

/** What one visit recorded of the kidney. What is left out (or null) is unknown. */
export interface BilagRenalVisit {
  readonly urineProtein24h?: Quantity | null | undefined;
  /** Urine protein to creatinine. */
  readonly upcr?: Quantity | null | undefined;
  /** Urine albumin to creatinine, in mg/mmol, g/mol or mg/g. */
  readonly uacr?: Quantity | null | undefined;
  /** 0, or the number of plus signs up to 3; counts only at a visit without a quantitative value. */
  readonly dipstickProtein?: 0 | 1 | 2 | 3 | null | undefined;
  readonly serumCreatinine?: Quantity | null | undefined;
  readonly egfr?: Quantity | null | undefined;
  /** In mm[Hg]. */
  readonly systolicBloodPressure?: Quantity | null | undefined;
  readonly diastolicBloodPressure?: Quantity | null | undefined;
  readonly acceleratedHypertension?: boolean | null | undefined;
  readonly activeSediment?: boolean | null | undefined;
  /** Active nephritis in a biopsy of this visit or of the three months before it. */
  readonly activeNephritis?: boolean | null | undefined;
  readonly nephroticSyndrome?: boolean | null | undefined;
  /** Whether this system was ever active before: it tells D from E. */
  readonly previouslyInvolved?: boolean | null | undefined;
}

export const renalQuantities = [
  "urineProtein24h", "upcr", "uacr", "serumCreatinine", "egfr", "systolicBloodPressure", "diastolicBloodPressure",
] as const;
export const renalFlags = [
  "acceleratedHypertension",
  "activeSediment",
  "activeNephritis",
  "nephroticSyndrome",
  "previouslyInvolved",
] as const;

export type RenalQuantity = (typeof renalQuantities)[number];
export type RenalFlag = (typeof renalFlags)[number];

/** A quantity in mg/d, mg/mmol, umol/L, mL/min/1.73 m² or mmHg. */
export interface RenalValue extends Span {
  readonly reported: ReportedValue;
}

/** A visit that has been read. */
export interface ReadRenalVisit {
  readonly values: Readonly<Partial<Record<RenalQuantity, RenalValue>>>;
  readonly dipstick: number | null;
  readonly flags: Readonly<Partial<Record<RenalFlag, boolean>>>;
}

/** Reads one visit at the boundary. Throws a RangeError on anything that has no one meaning. */
export function readBilagRenalVisit(where: string, raw: unknown): ReadRenalVisit {
  const visit = requireObject(where, raw);
  requireKnownKeys(where, visit, [...renalQuantities, ...renalFlags, "dipstickProtein"]);
  const values: Partial<Record<RenalQuantity, RenalValue>> = {};
  const flags: Partial<Record<RenalFlag, boolean>> = {};
  for (const measure of renalQuantities) {
    if (visit[measure] != null) values[measure] = readValue(where, measure, visit[measure]);
  }
  for (const name of renalFlags) {
    const flag = visit[name];
    if (flag == null) continue;
    if (typeof flag !== "boolean") throw misuse(`${where} ${name}`, flag, isNotFlag);
    flags[name] = flag;
  }
  const dipstick = visit["dipstickProtein"] ?? null;
  if (dipstick !== null && !([0, 1, 2, 3] as readonly unknown[]).includes(dipstick))
    throw misuse(`${where} dipstickProtein`, dipstick, isNotOneOf(["0", "1", "2", "3"]));
  return { values, dipstick: dipstick as number | null, flags };
}

function readValue(where: string, measure: RenalQuantity, raw: unknown): RenalValue {
  const { reported, unit, ...span } = readQuantity(where, measure, raw);
  const isPressure = measure === "systolicBloodPressure" || measure === "diastolicBloodPressure";
  if (isPressure && span.low !== span.high) throw misuse(`${where} ${measure} value`, reported.value, isNot("a plain decimal"));
  return { ...scaled(span, baseUnitFactor(measure, unit)), reported };
}
