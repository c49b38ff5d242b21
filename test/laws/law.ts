import assert from "node:assert/strict";
import { classifyRenalResponse, type Finding, type RenalResponse, type ResponseDefinition, type SingleFinding } from "../../src/index.js";
import type { Classifier } from "../../src/testing/laws/classifier.js";
import type { RecordPair } from "../../src/testing/oracle/recordPair.js";

/** What must hold of this library beyond the laws of any implementation. `check` throws when it does not. */
export interface LibraryLaw {
  readonly name: string;
  readonly check: (definition: ResponseDefinition) => void;
}

export function classify({ baseline, followUp }: RecordPair, definition: ResponseDefinition): RenalResponse {
  return classifyRenalResponse(baseline, followUp, definition);
}

/** The library as an implementation that also states every verdict. */
export function classifierOf(definition: ResponseDefinition): Classifier {
  return (baseline, followUp) => {
    const result = classifyRenalResponse(baseline, followUp, definition);
    return { response: result.response, possible: result.possible, verdicts: leafFindings(result).map(({ verdict }) => verdict) };
  };
}

/** The findings of the single criteria, in the order of the definition. */
export function leafFindings(result: RenalResponse): readonly SingleFinding[] {
  const leaves = (finding: Finding): readonly SingleFinding[] => ("findings" in finding ? finding.findings.flatMap(leaves) : [finding]);
  return result.levels.flatMap(({ finding }) => leaves(finding));
}

/** Those of them that count: without what was left out because it was not measured. */
export function countedLeaves(result: RenalResponse): readonly SingleFinding[] {
  const within = (finding: Finding): readonly SingleFinding[] => {
    if (!("findings" in finding)) return [finding];
    return finding.findings.filter((member) => !asksOnlyFor(member, finding.leftOut ?? [])).flatMap(within);
  };
  return result.levels.flatMap(({ finding }) => within(finding));
}

/** What must not depend on how a record is written: the answer, what stays possible, every verdict. */
export function judgement(result: RenalResponse): object {
  const { response, possible } = result;
  return { response, possible, verdicts: leafFindings(result).map(({ verdict }) => verdict) };
}

/** The verdict of a finding by Kleene's rules, stated here once more. */
export function kleene(finding: Finding): string {
  if (!("findings" in finding)) return finding.verdict;
  const left = finding.leftOut ?? [];
  const members = finding.findings.filter((member) => !asksOnlyFor(member, left)).map(kleene);
  const [decisive, otherwise] = finding.kind === "allOf" ? ["notMet", "met"] : ["met", "notMet"];
  const verdict = members.includes(decisive) ? decisive : members.includes("unknown") ? "unknown" : otherwise;
  assert.equal(finding.verdict, verdict);
  return verdict;
}

function asksOnlyFor(finding: Finding, measures: readonly string[]): boolean {
  if ("findings" in finding) return finding.findings.every((member) => asksOnlyFor(member, measures));
  return "measure" in finding && measures.includes(finding.measure);
}

/** What a call came to: its value, or the error as its kind and message. */
export function outcomeOf(call: () => unknown): unknown {
  try {
    return { value: call() };
  } catch (error) {
    return error instanceof Error ? { error: error.name, message: error.message } : { thrown: error };
  }
}

export function isDeeplyFrozen(value: unknown): boolean {
  return typeof value !== "object" || value === null || (Object.isFrozen(value) && Object.values(value).every(isDeeplyFrozen));
}

export function throughJson<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

export { deepFrozen as deepFreeze } from "../../src/measurement/deepFrozen.js";
