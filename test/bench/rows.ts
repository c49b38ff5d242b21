import type { Assessment, Baseline } from "renal-response";

export interface Row {
  readonly baseline: Baseline;
  readonly followUp: Assessment;
}

/** Simulated rows like a trial's data: numbers and strings, conventional and SI units, dates, both proteinuria measures. Complete, no two alike. */
export function simulatedRows(count: number, seed = 20261123): readonly Row[] {
  const random = mulberry32(seed);
  const between = (low: number, high: number, decimals: number) => Number((low + (high - low) * random()).toFixed(decimals));
  return Array.from({ length: count }, (_, i) => {
    const si = i % 3 === 0;
    const asText = i % 2 === 0;
    const value = (number: number) => (asText ? String(number) : number);
    const creatinine = (low: number, high: number) =>
      si ? { value: value(between(low * 88.4, high * 88.4, 0)), unit: "umol/L" } : { value: value(between(low, high, 2)), unit: "mg/dL" };
    const upcr = (low: number, high: number) =>
      si ? { value: value(between(low * 1000, high * 1000, 0)), unit: "mg/g" } : { value: value(between(low, high, 2)), unit: "g/g" };
    return {
      baseline: {
        date: "2024-01-08",
        visit: "BASELINE",
        serumCreatinine: creatinine(0.6, 2.4),
        upcr: upcr(1, 6),
        urineProtein24h: { value: value(between(1, 7, 2)), unit: "g/d" },
        prednisoneEquivalent: { value: value(between(20, 60, 0)), unit: "mg/d" },
      },
      followUp: {
        date: "2024-06-24",
        visit: "WEEK 24",
        serumCreatinine: creatinine(0.5, 2),
        upcr: upcr(0.1, 4),
        urineProtein24h: { value: value(between(0.1, 5, 2)), unit: "g/d" },
        prednisoneEquivalent: { value: value(between(2, 20, 1)), unit: "mg/d" },
        events: { otherDeterioration: random() < 0.1 },
      },
    };
  });
}

export function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
