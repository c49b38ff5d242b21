/** The three values of Kleene's logic. A missing value makes a criterion "unknown", never "notMet". */
export type Verdict = "met" | "notMet" | "unknown";

interface Judged {
  readonly verdict: Verdict;
}

/** Met when all are met, not met as soon as one is not, whatever the unknown ones are. */
export function allOfVerdicts(members: readonly Judged[]): Verdict {
  let verdict: Verdict = "met";
  for (const member of members) {
    if (member.verdict === "notMet") return "notMet";
    if (member.verdict === "unknown") verdict = "unknown";
  }
  return verdict;
}

/** Met as soon as one is met, not met when none is, whatever the unknown ones are. */
export function anyOfVerdicts(members: readonly Judged[]): Verdict {
  let verdict: Verdict = "notMet";
  for (const member of members) {
    if (member.verdict === "met") return "met";
    if (member.verdict === "unknown") verdict = "unknown";
  }
  return verdict;
}
