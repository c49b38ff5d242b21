import type { Measure } from "../measurement/measure.js";
import type { ReadPair } from "../measurement/readAssessment.js";
import { type AskedValue, holdsAny, measuresOf } from "./asMeasured.js";
import type { EventCriterion, SedimentCriterion } from "./criterion.js";
import { evaluateAverageDose } from "./evaluateAverageDose.js";
import { evaluateComparison, withFound } from "./evaluateComparison.js";
import { evaluateDoseWindow } from "./evaluateDoseWindow.js";
import type { EventFinding, Finding, GroupFinding, SedimentFinding } from "./finding.js";
import type { PreparedCriterion } from "./prepareCriterion.js";
import { groupVerdict, verdictOf } from "./verdict.js";

/** Evaluates a criterion on a record. Nothing short-circuits: a criterion that does not decide is found out about as well. */
export function evaluateCriterion(prepared: PreparedCriterion, pair: ReadPair): Finding {
  switch (prepared.kind) {
    case "comparison":
      return evaluateComparison(prepared, pair);
    case "flag":
      return evaluateFlag(prepared.criterion, pair);
    case "doseWindow":
      return evaluateDoseWindow(prepared.criterion, prepared.limit, pair);
    case "averageDose":
      return evaluateAverageDose(prepared.criterion, prepared.limit, pair);
    case "allOf":
    case "anyOf":
    case "asMeasured": {
      const { kind, title, members } = prepared;
      const findings = Object.freeze(members.map((member) => evaluateCriterion(member, pair)));
      if (kind === "asMeasured") return evaluatedAsMeasured(title, findings, prepared.asked, pair);
      const verdict = groupVerdict(kind, findings);
      return Object.freeze(title === null ? { kind, findings, verdict } : { kind, title, findings, verdict });
    }
  }
}

/** What must be absent: an event by the follow-up, or an element of the sediment. */
function evaluateFlag(criterion: EventCriterion | SedimentCriterion, { followUp, next }: ReadPair): EventFinding | SedimentFinding {
  const recorded =
    "event" in criterion
      ? followUp.events[criterion.event]
      : (criterion.at === "next" ? next : followUp).sediment[criterion.element];
  const found = recorded ?? null;
  return withFound<EventFinding | SedimentFinding>(criterion, found, verdictOf(found === null ? null : !found));
}

/** Where none of the measures was recorded, none is left out: any of them could have been the one. */
function evaluatedAsMeasured(
  title: string | null, findings: readonly Finding[], asked: readonly (readonly AskedValue[])[], pair: ReadPair,
): GroupFinding {
  const kind = "asMeasured";
  const left = findings.filter((_, i) => !holdsAny(asked[i] ?? [], pair));
  const isEachCounted = left.length === 0 || left.length === findings.length;
  const leftOut = isEachCounted ? none : Object.freeze(left.flatMap(measuresOf));
  const verdict = groupVerdict(kind, isEachCounted ? findings : findings.filter((finding) => !left.includes(finding)));
  return Object.freeze(title === null ? { kind, findings, leftOut, verdict } : { kind, title, findings, leftOut, verdict });
}

const none: readonly Measure[] = Object.freeze([]);
