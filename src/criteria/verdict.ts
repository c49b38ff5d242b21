/** The three values of Kleene's logic. A missing value makes a criterion "unknown", never "notMet". */
export type Verdict = "met" | "notMet" | "unknown";

export function verdictOf(holds: boolean | null): Verdict {
  return holds === null ? "unknown" : holds ? "met" : "notMet";
}

interface Judged {
  readonly verdict: Verdict;
}

/**
 * Kleene's "all of" and "any of". All of: not met as soon as one is not, met when all are. Any of: met as soon as one is,
 * not met when none is. Otherwise unknown: the unknown members could still decide. As measured is any of those that count.
 */
export function groupVerdict(kind: "allOf" | "anyOf" | "asMeasured", members: readonly Judged[]): Verdict {
  const decisive = kind === "allOf" ? "notMet" : "met";
  let verdict: Verdict = kind === "allOf" ? "met" : "notMet";
  for (const member of members) {
    if (member.verdict === decisive) return decisive;
    if (member.verdict === "unknown") verdict = "unknown";
  }
  return verdict;
}
