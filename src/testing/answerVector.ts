import { sledai2k } from "../activity/sledai2k.js";
import { sri } from "../activity/sri.js";
import type { Finding } from "../criteria/finding.js";
import { prepareDefinition } from "../criteria/prepareDefinition.js";
import type { ResponseDefinition } from "../criteria/responseDefinition.js";
import type { Verdict } from "../criteria/verdict.js";
import { vectorDefinitions } from "./vectorDefinitions.js";
import { classifyPrepared } from "../response/classifyRenalResponse.js";
import type { RecordPair } from "./recordPair.js";
import type { Expected, ExpectedResponse, ExpectedScore, ExpectedSri, SledaiVector, SriVector, Vector } from "./vector.js";

/** What this library answers to the input of a vector, in the form of `expected`. */
export function answerVector(vector: Vector): Expected {
  switch (vector.kind) {
    case "definition": {
      const definition = vectorDefinitions.find(({ id, version }) => id === vector.definition && version === vector.version);
      if (definition === undefined) throw new RangeError(`vector ${vector.id} is about ${vector.definition} ${vector.version}, which this library does not have`);
      return expectedResponse(definition, vector);
    }
    case "sledai2k":
      return expectedScore(vector.input);
    case "sri":
      return expectedSri(vector.input);
  }
}

export function expectedResponse(definition: ResponseDefinition, { baseline, followUp }: RecordPair): ExpectedResponse {
  const { response, possible, levels } = classifyPrepared(baseline, followUp, prepareDefinition(definition));
  return { response, possible, levels: levels.map((level) => ({ response: level.response, verdict: level.finding.verdict, criteria: verdictsWithin(level.finding) })) };
}

export function expectedScore({ descriptors }: SledaiVector["input"]): ExpectedScore {
  const { total, range } = sledai2k(descriptors);
  return { total, low: range.low, high: range.high };
}

export function expectedSri({ options, baseline, followUp }: SriVector["input"]): ExpectedSri {
  const { response, possible } = sri(baseline, followUp, options);
  return { response, possible };
}

function verdictsWithin(finding: Finding): readonly Verdict[] {
  return "findings" in finding ? finding.findings.flatMap(verdictsWithin) : [finding.verdict];
}
