/** The three values of Kleene's logic. A missing value makes a criterion "unknown", never "notMet". */
export type Verdict = "met" | "notMet" | "unknown";

/** Met when all are met, not met as soon as one is not, whatever the unknown ones are. */
export function allOfVerdicts(verdicts: readonly Verdict[]): Verdict {
  return verdicts.includes("notMet") ? "notMet" : verdicts.includes("unknown") ? "unknown" : "met";
}

/** Met as soon as one is met, not met when none is, whatever the unknown ones are. */
export function anyOfVerdicts(verdicts: readonly Verdict[]): Verdict {
  return verdicts.includes("met") ? "met" : verdicts.includes("unknown") ? "unknown" : "notMet";
}

export function verdictOf(holds: boolean | null): Verdict {
  return holds === null ? "unknown" : holds ? "met" : "notMet";
}
