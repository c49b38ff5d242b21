import type { Finding } from "../criteria/finding.js";
import { allOfVerdicts, anyOfVerdicts, type Verdict } from "../criteria/verdict.js";
import type { ReadPair } from "../measurement/assessment.js";
import { canAllHold, type OpenFinding, type Supposition } from "./canAllHold.js";
import type { LevelFinding } from "./renalResponse.js";

/**
 * Every response that some completion of the record reaches, best first.
 *
 * Kleene's verdicts alone can leave a response open that no completion reaches: a baseline creatinine that is missing is
 * either above 1.2 mg/dL or not, and both cases may end in the same response. So where the verdicts leave several
 * responses, each open criterion is supposed met and not met in turn, and combinations that no values can satisfy are
 * left out.
 */
export function possibleResponses<Level extends string>(levels: readonly LevelFinding<Level>[], pair: ReadPair): readonly (Level | "NR")[] {
  const byVerdicts = responsesLeft(levels, nothingSupposed);
  if (byVerdicts.length === 1) return byVerdicts;
  const open = new Map(levels.flatMap(({ finding }) => openFindings(finding)).map((finding) => [keyOf(finding), finding]));
  const reached = new Set<Level | "NR">();
  const suppose = (suppositions: ReadonlyMap<string, Supposition>): void => {
    const left = responsesLeft(levels, suppositions);
    if (left.every((response) => reached.has(response))) return;
    const next = [...open].find(([key]) => !suppositions.has(key));
    if (left.length === 1 || next === undefined) {
      left.forEach((response) => reached.add(response));
      return;
    }
    const [key, finding] = next;
    for (const holds of [true, false]) {
      const extended = new Map(suppositions).set(key, { finding, holds });
      if (canAllHold([...extended.values()], pair)) suppose(extended);
    }
  };
  suppose(nothingSupposed);
  return byVerdicts.filter((response) => reached.has(response));
}

const nothingSupposed: ReadonlyMap<string, Supposition> = new Map();

/** What the verdicts leave: every level that is not ruled out, up to the first that is met. */
function responsesLeft<Level extends string>(
  levels: readonly LevelFinding<Level>[],
  suppositions: ReadonlyMap<string, Supposition>,
): readonly (Level | "NR")[] {
  const left: (Level | "NR")[] = [];
  for (const { response, finding } of levels) {
    const verdict = verdictUnder(finding, suppositions);
    if (verdict !== "notMet") left.push(response);
    if (verdict === "met") return left;
  }
  left.push("NR");
  return left;
}

/** The verdict of a finding when some of the open criteria are supposed met or not met. */
function verdictUnder(finding: Finding, suppositions: ReadonlyMap<string, Supposition>): Verdict {
  if (finding.verdict !== "unknown") return finding.verdict;
  switch (finding.kind) {
    case "allOf":
      return allOfVerdicts(finding.findings.map((member) => ({ verdict: verdictUnder(member, suppositions) })));
    case "anyOf":
      return anyOfVerdicts(finding.findings.map((member) => ({ verdict: verdictUnder(member, suppositions) })));
    default: {
      const supposed = suppositions.get(keyOf(finding));
      return supposed === undefined ? "unknown" : supposed.holds ? "met" : "notMet";
    }
  }
}

/** The criteria that leave a finding open. */
function openFindings(finding: Finding): readonly OpenFinding[] {
  if (finding.verdict !== "unknown") return [];
  return "findings" in finding ? finding.findings.flatMap(openFindings) : [finding];
}

/** The same criterion in two places is one supposition. */
function keyOf(finding: OpenFinding): string {
  return JSON.stringify(finding);
}
