import { Decimal } from "decimal.js";
import type { Assessment, Baseline, Quantity } from "renal-response";

/** The rule of NCT05631717 as teams write it today: if-statements on doubles, missing read as "no". Kept as a yardstick of speed only. */
export function handWrittenDoubles(baseline: Baseline, followUp: Assessment): "CR" | "PR" | "NR" {
  const scr = creatinine(followUp.serumCreatinine);
  const scr0 = creatinine(baseline.serumCreatinine);
  const upcr = ratio(followUp.upcr);
  const upcr0 = ratio(baseline.upcr);
  const up24 = daily(followUp.urineProtein24h);
  const up240 = daily(baseline.urineProtein24h);
  const dose = followUp.prednisoneEquivalent ? Number(followUp.prednisoneEquivalent.value) : NaN;
  if ((scr <= 1.2 || scr <= 1.25 * scr0) && (upcr < 0.5 || up24 < 0.5) && dose <= 10) return "CR";
  const factor = scr0 > 1.2 ? 0.7 : 0.5;
  const fell = (upcr0 >= 0.5 && upcr < factor * upcr0) || (up240 >= 0.5 && up24 < factor * up240);
  if (scr0 > 1.2) return fell && scr < 0.7 * scr0 && followUp.events?.otherDeterioration === false ? "PR" : "NR";
  return fell ? "PR" : "NR";
}

function creatinine(quantity: Quantity | null | undefined): number {
  if (!quantity) return NaN;
  return quantity.unit === "umol/L" ? Number(quantity.value) / 88.4 : Number(quantity.value);
}

function ratio(quantity: Quantity | null | undefined): number {
  if (!quantity) return NaN;
  const value = Number(quantity.value);
  return quantity.unit === "mg/g" ? value / 1000 : quantity.unit === "mg/mmol" ? value / 113.12 : value;
}

function daily(quantity: Quantity | null | undefined): number {
  if (!quantity) return NaN;
  return quantity.unit === "mg/d" ? Number(quantity.value) / 1000 : Number(quantity.value);
}

/**
 * The same rule with decimal.js on every comparison, each criterion evaluated as the library does (no short-circuit),
 * but without findings: no margins, no texts, no three values.
 */
export function decimalEverywhere(baseline: Baseline, followUp: Assessment): "CR" | "PR" | "NR" {
  const scr = () => decimal(followUp.serumCreatinine, toUmol);
  const scr0 = () => decimal(baseline.serumCreatinine, toUmol);
  const upcr = () => decimal(followUp.upcr, toMgPerMmol);
  const upcr0 = () => decimal(baseline.upcr, toMgPerMmol);
  const up24 = () => decimal(followUp.urineProtein24h, toMgPerDay);
  const up240 = () => decimal(baseline.urineProtein24h, toMgPerDay);
  const creatinineLimit = () => new Decimal("1.2").times("88.4");
  const upcrLimit = () => new Decimal("0.5").times("113.12");
  const up24Limit = () => new Decimal("500");
  const function_ = [lte(scr(), creatinineLimit()), lte(scr(), scr0().times("1.25"))];
  const proteinuria = [lt(upcr(), upcrLimit()), lt(up24(), up24Limit())];
  const dose = lte(decimal(followUp.prednisoneEquivalent, {}), new Decimal("10"));
  const abnormal = lt(creatinineLimit(), scr0());
  const notAbnormal = lte(scr0(), creatinineLimit());
  const fellBelow = (factor: string) => [
    [lte(upcrLimit(), upcr0()), lt(upcr(), upcr0().times(factor))],
    [lte(up24Limit(), up240()), lt(up24(), up240().times(factor))],
  ];
  const fell30 = fellBelow("0.7");
  const fell50 = fellBelow("0.5");
  const creatinineFell = lt(scr(), scr0().times("0.7"));
  const noDeterioration = followUp.events?.otherDeterioration === false;
  if (function_.some(Boolean) && proteinuria.some(Boolean) && dose) return "CR";
  const everyOf = (limbs: readonly (readonly boolean[])[]) => limbs.some((limb) => limb.every(Boolean));
  if (abnormal && creatinineFell && everyOf(fell30) && noDeterioration) return "PR";
  return notAbnormal && everyOf(fell50) ? "PR" : "NR";
}

const toUmol: Readonly<Record<string, string>> = { "mg/dL": "88.4" };
const toMgPerMmol: Readonly<Record<string, string>> = { "g/g": "113.12", "mg/g": "0.11312" };
const toMgPerDay: Readonly<Record<string, string>> = { "g/d": "1000" };

function decimal(quantity: Quantity | null | undefined, factors: Readonly<Record<string, string>>): Decimal {
  if (!quantity) return new Decimal(NaN);
  const factor = factors[quantity.unit];
  return factor === undefined ? new Decimal(quantity.value) : new Decimal(quantity.value).times(factor);
}

function lt(a: Decimal, b: Decimal): boolean {
  return a.lt(b);
}

function lte(a: Decimal, b: Decimal): boolean {
  return a.lte(b);
}
