import type { TestCode } from "./exceptions";

/** What a simulated subject is meant to reach at week 24; lower case: with an abnormal creatinine at baseline. */
export type Fate = "C" | "c" | "P" | "p" | "N" | "n";

export const weeks = [0, 4, 8, 12, 16, 20, 24] as const;

/** Share of the way from baseline to the value of week 24 that a subject has covered at each visit. */
const progress = [0, 0.3, 0.5, 0.68, 0.8, 0.92, 1] as const;

/** Daily doses in mg as they are tapered, one per visit; 8 mg of methylprednisolone are exactly 10 mg of prednisone. */
const tapers = {
  fast: [30, 20, 15, 10, 10, 7.5, 5],
  usual: [40, 30, 20, 15, 10, 10, 7.5],
  slow: [40, 30, 30, 20, 20, 15, 12.5],
  methylprednisolone: [32, 24, 16, 12, 8, 8, 4],
} as const;

export interface Course {
  /** Creatinine in mg/dL, UPCR in g/g, 24-h protein in g/d: one number per visit, unrounded. */
  readonly tests: Readonly<Record<TestCode, readonly number[]>>;
  readonly drug: string;
  readonly doses: readonly number[];
}

/** Draws the true course of one subject. Only + − × ÷, never exp or log, whose last digit differs between machines. */
export function simulatedCourse(fate: Fate, random: () => number): Course {
  const between = (low: number, high: number) => low + (high - low) * random();
  const abnormal = fate === fate.toLowerCase();
  const aim = fate.toUpperCase();

  const creatinine = abnormal ? between(1.35, 2.3) : between(0.58, 1.08);
  const creatinineAt24 = creatinine * {
    C: abnormal ? between(0.6, 0.95) : between(0.85, 1.08),
    P: abnormal ? between(0.5, 0.64) : between(0.85, 1.1),
    N: between(0.9, 1.25),
  }[aim as "C" | "P" | "N"];

  const upcr = aim === "P" ? between(1.8, 5.5) : between(1.2, 5);
  const upcrAt24 = {
    C: between(0.06, 0.42),
    P: Math.max(0.7, upcr * between(0.25, 0.42)),
    N: upcr * between(0.7, 1.3),
  }[aim as "C" | "P" | "N"];
  const gramsPerRatio = between(0.85, 1.25);

  const drawn = random();
  const drug = drawn < 0.55 ? "PREDNISONE" : drawn < 0.85 ? "PREDNISOLONE" : "METHYLPREDNISOLONE";
  const pace = { C: random() < 0.5 ? "fast" : "usual", P: "usual", N: "slow" } as const;

  const visits = (from: number, to: number, noise: number) =>
    progress.map((share) => (from + (to - from) * share) * (share % 1 === 0 ? 1 : between(1 - noise, 1 + noise)));
  return {
    tests: {
      CREAT: visits(creatinine, creatinineAt24, 0.06),
      PROTCRT: visits(upcr, upcrAt24, 0.15),
      PROTEXR: visits(upcr * gramsPerRatio, upcrAt24 * gramsPerRatio * between(0.95, 1.05), 0.15),
    },
    drug,
    doses: tapers[drug === "METHYLPREDNISOLONE" ? "methylprednisolone" : pace[aim as "C" | "P" | "N"]],
  };
}
