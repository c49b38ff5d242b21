import { countedFindings, measuresOf } from "../criteria/asMeasured.js";
import { comparisonOf, timesCompared } from "../criteria/comparisonOf.js";
import type { TimePoint } from "../criteria/criterion.js";
import type { Finding, GroupFinding } from "../criteria/finding.js";
import { atText, measureTitle } from "../criteria/titles.js";
import { findingWords } from "./findingWords.js";
import type { RenalResponse } from "./renalResponse.js";
import { requireResult } from "./requireResult.js";

/**
 * What keeps a response from being evaluable, in words: the measures and events that are missing, and the results
 * outside the limits of quantification that a limit falls into. Empty when there is one response.
 *
 * @param result what `classifyRenalResponse` returned
 * @throws RangeError on what is no result
 * @example
 * const withoutDose = { ...followUp, prednisoneEquivalent: null, upcr: { value: 0.4, unit: "g/g" } };
 * openQuestions(classifyRenalResponse(baseline, withoutDose, nct05631717));
 * // => ["prednisone-equivalent dose at follow-up is missing"]
 * @category Explain
 */
export function openQuestions(result: RenalResponse): readonly string[] {
  if (requireResult(result).possible.length === 1) return [];
  const inQuestion = result.levels.filter(({ response }) => result.possible.includes(response));
  const questions = inQuestion.flatMap(({ finding }) => questionsOf(finding));
  return Object.freeze([...new Set(questions)]);
}

function questionsOf(finding: Finding): readonly string[] {
  if (finding.verdict !== "unknown") return [];
  switch (finding.kind) {
    case "allOf":
      return finding.findings.flatMap(questionsOf);
    case "anyOf":
      return [...finding.findings.flatMap(questionsOf), ...neverRecorded(finding)];
    case "asMeasured":
      return asMeasuredQuestions(finding);
    default:
      return findingWords(finding).questions;
  }
}

/**
 * Of a measure that only one of several ways to meet a rule asks for, and that the record holds nowhere: how such a record can be judged.
 */
function neverRecorded({ findings }: GroupFinding): readonly string[] {
  const byMember = findings.map((member) => ({ measures: measuresOf(member), isRecorded: isRecorded(member) }));
  const recorded = byMember.filter((member) => member.isRecorded).flatMap(({ measures }) => measures);
  const never = byMember
    .filter((member) => !member.isRecorded)
    .flatMap(({ measures }) => measures)
    .filter((measure) => !recorded.includes(measure));
  if (recorded.length === 0) return [];
  const advice = "was not recorded at all: a definition judged as measured would leave it out, this one counts it as missing";
  return never.map((measure) => `${measureTitle(measure)} ${advice}`);
}

function asMeasuredQuestions(group: GroupFinding): readonly string[] {
  const counted = countedFindings(group);
  if (!counted.some(isRecorded)) {
    const names = counted.flatMap(measuresOf).map(measureTitle);
    const when = [...new Set(counted.flatMap(timesOf))].map(atText).join(" or");
    return names.length === 1 ? counted.flatMap(questionsOf) : [`none of ${names.join(", ")} is recorded${when}: one of them suffices`];
  }
  return counted.flatMap(questionsOf);
}

/** The times of the values that a finding asks for. */
function timesOf(finding: Finding): readonly TimePoint[] {
  if ("findings" in finding) return finding.findings.flatMap(timesOf);
  return "measure" in finding ? timesCompared(comparisonOf(finding)) : [];
}

/** Whether anything that a finding is about was recorded. */
function isRecorded(finding: Finding): boolean {
  if ("findings" in finding) return finding.findings.some(isRecorded);
  return "measure" in finding && (finding.found.reported !== null || ("baseline" in finding && finding.baseline !== null));
}
