import { misuse } from "../../measurement/misuse.js";
import { isNot } from "../../measurement/wordings.js";
import type { Finding } from "../../criteria/finding.js";
import { prepareDefinition } from "../../criteria/prepareDefinition.js";
import type { ResponseDefinition } from "../../criteria/responseDefinition.js";
import type { Verdict } from "../../criteria/verdict.js";
import { classifyPrepared } from "../../response/classifyRenalResponse.js";
import { answerIndex } from "./indexAnswers.js";
import type { RecordPair } from "../oracle/recordPair.js";
import type { Expected, ExpectedResponse, Vector } from "./vector.js";
import { vectorDefinitions } from "./vectorDefinitions.js";

/** What this library answers to the input of a vector, in the form of `expected`; undefined for a kind that is not known. */
export function answerVector(vector: Vector): Expected | undefined {
  if (vector.kind !== "definition") return answerIndex(vector.kind, vector.input);
  const definition = vectorDefinitions.find(({ id, version }) => id === vector.definition && version === vector.version);
  if (definition === undefined)
    throw misuse(`vector ${vector.id} definition`, vector.definition, isNot(`a definition of this library in version ${vector.version}`));
  return expectedResponse(definition, vector);
}

export function expectedResponse(definition: ResponseDefinition, { baseline, followUp }: RecordPair): ExpectedResponse {
  const { response, possible, levels } = classifyPrepared(baseline, followUp, prepareDefinition(definition));
  return {
    response,
    possible,
    levels: levels.map((level) => ({ response: level.response, verdict: level.finding.verdict, criteria: verdictsWithin(level.finding) })),
  };
}

function verdictsWithin(finding: Finding): readonly Verdict[] {
  return "findings" in finding ? finding.findings.flatMap(verdictsWithin) : [finding.verdict];
}
