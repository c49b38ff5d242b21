import { countedFindings } from "../criteria/asMeasured.js";
import type { Finding, SingleFinding } from "../criteria/finding.js";
import { groupVerdict, type Verdict } from "../criteria/verdict.js";
import type { ReadPair } from "../measurement/readAssessment.js";
import { canAllHold, type Supposition } from "./canAllHold.js";
import type { LevelFinding } from "./renalResponse.js";

/** Whether a finding is supposed to hold; undefined when nothing is supposed of it. */
type Supposed = (finding: SingleFinding) => boolean | undefined;

/**
 * Every response that some completion of the record reaches, best first.
 *
 * Kleene's verdicts alone can leave a response open that no completion reaches: a baseline creatinine that is missing is
 * either above 1.2 mg/dL or not, and both cases may end in the same response. So where the verdicts leave several
 * responses, each open criterion that matters is supposed met and not met in turn, and combinations that no values can
 * satisfy are left out.
 */
export function possibleResponses<Level extends string>(levels: readonly LevelFinding<Level>[], pair: ReadPair): readonly (Level | "NR")[] {
  const byVerdicts = responsesLeft(levels, () => undefined);
  if (byVerdicts.length === 1) return byVerdicts;
  // The same criterion in two places is one supposition.
  const keys = new Map(levels.flatMap(({ finding }) => openFindings(finding)).map((finding) => [finding, JSON.stringify(finding)]));
  const suppositions = new Map<string, Supposition>();
  const supposed: Supposed = (finding) => suppositions.get(keys.get(finding) ?? "")?.holds;
  const reached = new Set<Level | "NR">();
  const explore = (): void => {
    const left = responsesLeft(levels, supposed);
    if (left.every((response) => reached.has(response))) return;
    const next = levels.map(({ finding }) => firstOpen(finding, supposed)).find((open) => open !== undefined);
    if (left.length === 1 || next === undefined) {
      left.forEach((response) => reached.add(response));
      return;
    }
    const key = keys.get(next) ?? "";
    for (const holds of [true, false]) {
      suppositions.set(key, { finding: next, holds });
      if (canAllHold([...suppositions.values()], next, pair)) explore();
    }
    suppositions.delete(key);
  };
  explore();
  return byVerdicts.filter((response) => reached.has(response));
}

/** What the verdicts leave: every level that is not ruled out, up to the first that is met. */
function responsesLeft<Level extends string>(levels: readonly LevelFinding<Level>[], supposed: Supposed): readonly (Level | "NR")[] {
  const left: (Level | "NR")[] = [];
  for (const { response, finding } of levels) {
    const verdict = verdictUnder(finding, supposed);
    if (verdict !== "notMet") left.push(response);
    if (verdict === "met") return left;
  }
  left.push("NR");
  return left;
}

/** The verdict of a finding under the suppositions. */
function verdictUnder(finding: Finding, supposed: Supposed): Verdict {
  if (finding.verdict !== "unknown") return finding.verdict;
  if ("findings" in finding) return groupVerdict(finding.kind, countedFindings(finding).map((member) => ({ verdict: verdictUnder(member, supposed) })));
  const holds = supposed(finding);
  return holds === undefined ? "unknown" : holds ? "met" : "notMet";
}

/** The first criterion that keeps a finding open under the suppositions. */
function firstOpen(finding: Finding, supposed: Supposed): SingleFinding | undefined {
  if (verdictUnder(finding, supposed) !== "unknown") return undefined;
  if (!("findings" in finding)) return finding;
  return countedFindings(finding).map((member) => firstOpen(member, supposed)).find((open) => open !== undefined);
}

/** The criteria that leave a finding open. */
function openFindings(finding: Finding): readonly SingleFinding[] {
  if (finding.verdict !== "unknown") return [];
  return "findings" in finding ? countedFindings(finding).flatMap(openFindings) : [finding];
}
