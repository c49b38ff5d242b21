import { countedFindings, measuresOf } from "../criteria/asMeasured.js";
import type { TimePoint } from "../criteria/criterion.js";
import type { AverageDoseFinding, Comparison, DoseFinding, FallFinding, Finding, GroupFinding, RelativeFinding, RiseFinding } from "../criteria/finding.js";
import type { ReportedValue } from "../measurement/readQuantity.js";
import type { Measure } from "../measurement/measure.js";
import type { RenalResponse } from "./renalResponse.js";
import { amountText, atText, measureTitle, whenText, wordsOf } from "./titles.js";

/**
 * What keeps a response from being evaluable, in words: the measures and events that are missing, and the results
 * outside the limits of quantification that a limit falls into. Empty when there is one response.
 *
 * @param result what `classifyRenalResponse` returned
 * @example
 * openQuestions(classifyRenalResponse(baseline, { upcr: { value: 0.4, unit: "g/g" } }, nct05631717));
 * // => ["serum creatinine at follow-up is missing", "prednisone-equivalent dose at follow-up is missing", "whether other deterioration occurred is not recorded"]
 * @category Explain
 */
export function openQuestions(result: RenalResponse): readonly string[] {
  if (result.possible.length === 1) return [];
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
    case "noEvent":
      return [`whether ${wordsOf(finding.event)} occurred is not recorded`];
    case "noSediment":
      return [`whether the sediment showed ${wordsOf(finding.element)}${whenText(finding.at)} is not recorded`];
    case "doseWindow":
      return [doseQuestion(finding)];
    case "averageDose":
      return averageQuestions(finding);
    case "limit":
      return valueQuestion(finding.measure, finding.at, finding.found);
    case "referenceRange":
      return finding.found.reported !== null && finding.found.limit === null
        ? [`the reference range of ${measureTitle(finding.measure)}${atText(finding.at)} is missing`]
        : valueQuestion(finding.measure, finding.at, finding.found);
    case "relativeToBaseline":
    case "riseFromBaseline":
    case "fallFromBaseline":
      return earlierQuestions(finding, "baseline");
    case "relativeToPreFlare":
      return earlierQuestions(finding, "preFlare");
  }
}

/** Of a measure that only one of several ways to meet a rule asks for, and that the record holds nowhere: how such a record can be judged. */
function neverRecorded({ findings }: GroupFinding): readonly string[] {
  const byMember = findings.map((member) => ({ measures: measuresOf(member), isRecorded: isRecorded(member) }));
  const recorded = byMember.filter((member) => member.isRecorded).flatMap(({ measures }) => measures);
  const never = byMember.filter((member) => !member.isRecorded).flatMap(({ measures }) => measures).filter((measure) => !recorded.includes(measure));
  if (recorded.length === 0) return [];
  return never.map((measure) => `${measureTitle(measure)} was not recorded at all: a definition judged as measured would leave it out, this one counts it as missing`);
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
  const own = ("at" in finding ? finding.at : undefined) ?? "followUp";
  return "baseline" in finding ? [finding.kind === "relativeToPreFlare" ? "preFlare" : "baseline", own] : [own];
}

/** Whether anything that a finding is about was recorded. */
function isRecorded(finding: Finding): boolean {
  if ("findings" in finding) return finding.findings.some(isRecorded);
  return "measure" in finding && (finding.found.reported !== null || ("baseline" in finding && finding.baseline !== null));
}

function valueQuestion(measure: Measure, at: TimePoint, { reported }: Pick<Comparison, "reported">): readonly string[] {
  const what = `${measureTitle(measure)}${atText(at)}`;
  return [reported === null ? `${what} is missing` : `${what} is reported as ${reportedText(reported)}`];
}

function earlierQuestions(finding: RelativeFinding | RiseFinding | FallFinding, than: "baseline" | "preFlare"): readonly string[] {
  const { measure, baseline, found } = finding;
  const at = ("at" in finding ? finding.at : undefined) ?? "followUp";
  if (found.reported !== null && baseline !== null) {
    return [`${measureTitle(measure)} is reported as ${reportedText(found.reported)} against ${reportedText(baseline)}${atText(than)}`];
  }
  return [
    ...(baseline === null ? valueQuestion(measure, than, { reported: null }) : []),
    ...(found.reported === null ? valueQuestion(measure, at, found) : []),
  ];
}

function averageQuestions(finding: AverageDoseFinding): readonly string[] {
  const { baseline, found, limit } = finding;
  const open = found === null || found.daysUnknown > 0 ? [doseQuestion(finding)] : [];
  // Where every day is known, a dose at baseline that is reported as "<10" can still decide.
  return "timesBaseline" in limit && (baseline === null || open.length === 0)
    ? [...valueQuestion("prednisoneEquivalent", "baseline", { reported: baseline }), ...open]
    : open;
}

function doseQuestion({ found }: DoseFinding | AverageDoseFinding): string {
  if (found === null) return "the dates that a dose rule counts from are missing";
  return `doses are not recorded on ${String(found.daysUnknown)} of the ${String(found.days)} days from ${found.firstDate} to ${found.lastDate}`;
}

function reportedText({ value, unit, derivedBy }: ReportedValue): string {
  return `${amountText(value, unit)}${derivedBy === undefined ? "" : ` (${derivedBy})`}`;
}
