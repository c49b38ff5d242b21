import type { Assessment, Baseline } from "../../src/index.js";
import type { Accepts } from "../../src/testing/records/accepts.js";

/** What the hand-written rule below can read: plain numbers, one unit per measure, nothing missing. */
export const oneUnit: Accepts = { units: { serumCreatinine: ["mg/dL"], upcr: ["g/g"], urineProtein24h: ["g/d"], prednisoneEquivalent: ["mg/d"] }, texts: false, missing: false, censored: false, unasked: false };

/** NCT05631717 as one writes it by hand, on doubles. Right but for rounding. */
export function floatRule(baseline: Baseline, followUp: Assessment): string {
  const number = (assessment: Baseline | Assessment, measure: "serumCreatinine" | "upcr" | "urineProtein24h" | "prednisoneEquivalent") => Number(assessment[measure]?.value);
  const [scr0, scr] = [number(baseline, "serumCreatinine"), number(followUp, "serumCreatinine")];
  const proteins = (["upcr", "urineProtein24h"] as const).map((measure) => [number(baseline, measure), number(followUp, measure)] as const);
  if ((scr <= 1.2 || scr <= 1.25 * scr0) && proteins.some(([, after]) => after < 0.5) && number(followUp, "prednisoneEquivalent") <= 10) return "CR";
  const fell = (factor: number) => proteins.some(([before, after]) => before >= 0.5 && after < factor * before);
  if (scr0 > 1.2) return scr < 0.7 * scr0 && fell(0.7) && followUp.events?.otherDeterioration === false ? "PR" : "NR";
  return fell(0.5) ? "PR" : "NR";
}
