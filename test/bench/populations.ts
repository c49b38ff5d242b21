import type { Assessment, Baseline, Quantity } from "renal-response";
import { type Row, simulatedRows } from "./rows.js";

/** Simulated rows of the kinds that trials bring. */
export const populations = ["complete", "UPCR only", "realistic", "on the limits", "all texts"] as const;
export type Population = (typeof populations)[number];

/** Values on the limits of NCT05631717, each in turn. */
const onLimits = { serumCreatinine: [1.2, 1.4, 0.98], upcr: [0.5, 0.7, 0.35], urineProtein24h: [0.5, 0.7, 0.35], prednisoneEquivalent: [10] } as const;
const isLimited = (key: string): key is keyof typeof onLimits => key in onLimits;

/** Simulated: complete rows in conventional units, changed as the population says. */
export function populationOf(population: Population, count: number): readonly Row[] {
  return simulatedRows(count).map(({ baseline, followUp }, i) => ({ baseline: changed(baseline, population, i), followUp: changed(followUp, population, i + 1) }));
}

function changed<T extends Baseline | Assessment>(assessment: T, population: Population, i: number): T {
  const entries = Object.entries(assessment).flatMap(([key, cell], k): readonly (readonly [string, unknown])[] => {
    if (!isLimited(key)) return [[key, cell]];
    const quantity = conventional(cell as Quantity);
    const turn = (i * 7 + k * 3) % 30;
    switch (population) {
      case "complete":
        return [[key, quantity]];
      case "UPCR only":
        return key === "urineProtein24h" ? [] : [[key, quantity]];
      case "on the limits":
        return [[key, turn % 2 === 0 ? { ...quantity, value: onLimits[key][turn % onLimits[key].length] ?? 1 } : quantity]];
      case "all texts":
        return [[key, { ...quantity, value: Number(quantity.value).toFixed(2) }]];
      case "realistic":
        return turn < 3 ? (turn === 0 ? [[key, null]] : []) : [[key, turn === 3 && key === "upcr" ? { value: "<0.1", unit: "g/g" } : (cell as Quantity)]];
    }
  });
  return Object.fromEntries(entries) as unknown as T;
}

function conventional({ value, unit }: Quantity): Quantity {
  const number = Number(value);
  if (unit === "umol/L") return { value: Math.round((number / 88.4) * 100) / 100, unit: "mg/dL" };
  return unit === "mg/g" ? { value: Math.round(number) / 1000, unit: "g/g" } : { value: number, unit };
}

/** A row as flat doubles in conventional units, NaN for missing: what the fastest hand-written version would be given. */
export interface FlatRow {
  readonly scr0: number; readonly scr: number; readonly upcr0: number; readonly upcr: number; readonly up240: number; readonly up24: number;
  readonly dose: number; readonly deterioration: number;
}

export function flatRow({ baseline, followUp }: Row): FlatRow {
  const number = (quantity: Quantity | null | undefined) => (quantity == null ? NaN : Number(String(quantity.value).replace("<", "")) / (({ "umol/L": 88.4, "mg/g": 1000 } as Record<string, number>)[quantity.unit] ?? 1));
  return {
    scr0: number(baseline.serumCreatinine), scr: number(followUp.serumCreatinine), upcr0: number(baseline.upcr), upcr: number(followUp.upcr),
    up240: number(baseline.urineProtein24h), up24: number(followUp.urineProtein24h), dose: number(followUp.prednisoneEquivalent),
    deterioration: followUp.events?.otherDeterioration === true ? 1 : 0,
  };
}

/** The rule of NCT05631717 on flat doubles; missing reads as "no". A yardstick of speed only. */
export function flatDoubles(r: FlatRow): "CR" | "PR" | "NR" {
  if ((r.scr <= 1.2 || r.scr <= 1.25 * r.scr0) && (r.upcr < 0.5 || r.up24 < 0.5) && r.dose <= 10) return "CR";
  const isAbnormal = r.scr0 > 1.2;
  const factor = isAbnormal ? 0.7 : 0.5;
  const fell = (r.upcr0 >= 0.5 && r.upcr < factor * r.upcr0) || (r.up240 >= 0.5 && r.up24 < factor * r.up240);
  return fell && (!isAbnormal || (r.scr < 0.7 * r.scr0 && r.deterioration === 0)) ? "PR" : "NR";
}
