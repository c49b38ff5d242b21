import type { Assessment, Baseline } from "renal-response";
import type { Accepts } from "renal-response/testing";

type Measure = "serumCreatinine" | "upcr" | "urineProtein24h" | "prednisoneEquivalent";

/** What the rules read: plain numbers in mg/dL, g/g, g/d and mg/d, nothing missing. The kit gives nothing else. */
export const accepts: Accepts = {
  units: { serumCreatinine: ["mg/dL"], upcr: ["g/g"], urineProtein24h: ["g/d"], prednisoneEquivalent: ["mg/d"] },
  texts: false,
  missing: false,
  censored: false,
};

/** How a rule compares: `isAtMost(f, factor, b)` is f <= factor × b, `isBelow` the same with <. */
export interface Comparison {
  readonly isAtMost: (value: number, factor: number, of: number) => boolean;
  readonly isBelow: (value: number, factor: number, of: number) => boolean;
}

/** NCT05631717, the literal reading, as one would write it from the protocol. */
export function ruleWith({ isAtMost, isBelow }: Comparison) {
  return (baseline: Baseline, followUp: Assessment): "CR" | "PR" | "NR" => {
    const valueOf = (assessment: Baseline | Assessment, measure: Measure) => Number(assessment[measure]?.value);
    const [creatinineBefore, creatinine] = [valueOf(baseline, "serumCreatinine"), valueOf(followUp, "serumCreatinine")];
    const proteins = (["upcr", "urineProtein24h"] as const).map((measure) => ({
      before: valueOf(baseline, measure),
      after: valueOf(followUp, measure),
    }));
    const fellBelow = (factor: number) => proteins.some(({ before, after }) => before >= 0.5 && isBelow(after, factor, before));

    const keptFunction = creatinine <= 1.2 || isAtMost(creatinine, 1.25, creatinineBefore);
    const isLow = proteins.some(({ after }) => after < 0.5);
    if (keptFunction && isLow && valueOf(followUp, "prednisoneEquivalent") <= 10) return "CR";
    if (creatinineBefore <= 1.2) return fellBelow(0.5) ? "PR" : "NR";
    const improved = isBelow(creatinine, 0.7, creatinineBefore) && fellBelow(0.7) && followUp.events?.otherDeterioration === false;
    return improved ? "PR" : "NR";
  };
}
