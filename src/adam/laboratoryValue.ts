import { roundedQuotient } from "../glucocorticoid/roundedQuotient.js";
import { commonUnit, isImplausible, type Measure } from "../measurement/measure.js";
import { misuse } from "../measurement/misuse.js";
import { cannotHold } from "../measurement/wordings.js";
import { compare, decimalText, type Exact, exact, minus, signOf, times, toDouble } from "../measurement/quantity.js";
import { readQuantity } from "../measurement/readQuantity.js";
import { scaled, spanText } from "../measurement/span.js";
import type { BaselineChangeRow, RangeIndicator } from "./baselineChangeRows.js";

/** A value in the unit of its parameter, and the variables that say it. */
export interface LaboratoryValue {
  /** Null outside the limits of quantification. */
  readonly value: Exact | null;
  readonly variables: Pick<BaselineChangeRow, "AVAL" | "AVALC" | "AVALU" | "AVALORIG" | "AVALORIU" | "ANRLO" | "ANRHI" | "ANRIND">;
  readonly isMean: boolean;
  readonly warnings: readonly string[];
}

/** The value, its limits and its text, all in one unit. */
export function valueInUnit(where: string, measure: Measure, raw: unknown, unit: string): LaboratoryValue {
  const read = readQuantity(where, measure, raw);
  const { reported, range } = read;
  const { unit: common, valueFactor } = commonUnit(measure, read.unit, unit);
  if (common !== unit)
    throw misuse("options unit", unit, cannotHold(`${reported.value} ${reported.unit}`, read.unit));
  const factor = valueFactor ?? exact("1");
  const { low, lowOpen, high, highOpen } = scaled(read, factor);
  const value = low !== null && low === high ? low : null;
  const [rangeLow, rangeHigh] = [range?.low ?? null, range?.high ?? null].map((limit) => limit && times(limit, factor));
  const isDoubtful = value !== null && isImplausible(measure, toDouble(value), unit);
  return {
    value,
    variables: {
      AVAL: value && decimalText(value),
      AVALC: spanText(low, lowOpen, high, highOpen),
      AVALU: unit,
      AVALORIG: reported.value,
      AVALORIU: reported.unit,
      ANRLO: rangeLow ? decimalText(rangeLow) : null,
      ANRHI: rangeHigh ? decimalText(rangeHigh) : null,
      ANRIND: indicator(value, rangeLow ?? null, rangeHigh ?? null),
    },
    isMean: reported.derivedBy?.startsWith("mean of ") === true,
    warnings: isDoubtful ? [`${measure} ${reported.value} ${reported.unit} is implausible, check the unit`] : [],
  };
}

/** A value on a limit is normal; without the limit on its other side a value is not known to be. */
function indicator(value: Exact | null, low: Exact | null, high: Exact | null): RangeIndicator | null {
  if (value === null) return null;
  if (low !== null && compare(value, low) < 0) return "LOW";
  if (high !== null && compare(value, high) > 0) return "HIGH";
  return low !== null && high !== null ? "NORMAL" : null;
}

/** BASE, CHG, PCHG, BNRIND and SHIFT1 of a value after baseline; of the baseline itself (null) its BASE and BNRIND. */
export function changeFrom(
  base: LaboratoryValue | null,
  value: LaboratoryValue | null,
): Pick<BaselineChangeRow, "BASE" | "CHG" | "PCHG" | "BNRIND" | "SHIFT1"> {
  const from = base?.value ?? null;
  const change = from === null || value === null || value.value === null ? null : minus(value.value, from);
  const percent = change === null || from === null || signOf(from) === 0 ? null : roundedQuotient(times(exact("100"), change), from).value;
  const [BNRIND, ANRIND] = [base?.variables.ANRIND ?? null, value?.variables.ANRIND ?? null];
  return {
    BASE: from && decimalText(from),
    CHG: change && decimalText(change),
    PCHG: percent,
    BNRIND,
    SHIFT1: BNRIND !== null && ANRIND !== null ? `${BNRIND} to ${ANRIND}` : null,
  };
}
