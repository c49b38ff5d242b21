import type { ResponseDefinition } from "../../criteria/responseDefinition.js";
import { compileDefinition } from "../../response/compileDefinition.js";
import { answerVector } from "./answerVector.js";
import type { CompiledAnswer, VectorFailure } from "./selfTestReport.js";
import type { DefinitionVector, Vector } from "./vector.js";
import { vectorDefinitions } from "./vectorDefinitions.js";
import { canonicalText, shortened } from "./vectorDigest.js";

/** How compiled definitions answer a vector. */
export type CompiledResponses = (vector: DefinitionVector) => CompiledAnswer;

/** The answers to a vector that are not the expected one: classified, and where the vector is of a definition also compiled. */
export function vectorFailures(vector: Vector, respond: CompiledResponses): readonly VectorFailure[] {
  const noKind = { error: `no vector of kind ${shortened(vector.kind)} is known` };
  const classified = failureOn("classified", vector, vector.expected, () => answerVector(vector) ?? noKind);
  if (vector.kind !== "definition" || definitionOf(vector) === undefined) return classified;
  return [...classified, ...failureOn("compiled", vector, { response: vector.expected.response }, () => respond(vector))];
}

function failureOn(
  path: VectorFailure["path"],
  { id, reason }: Vector,
  expected: VectorFailure["expected"],
  answer: () => VectorFailure["got"],
): readonly VectorFailure[] {
  const got = answered(answer);
  if (canonicalText(got) === canonicalText(expected)) return [];
  // A copy: the report is frozen, the caller's vectors must not be.
  return [{ id, reason, path, expected: JSON.parse(JSON.stringify(expected)) as VectorFailure["expected"], got }];
}

function answered(answer: () => VectorFailure["got"]): VectorFailure["got"] {
  try {
    return answer();
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

function definitionOf({ definition, version }: DefinitionVector): ResponseDefinition | undefined {
  return vectorDefinitions.find((each) => each.id === definition && each.version === version);
}

/** Responds by compiled definitions, which compare doubles where they can; each is compiled once. */
export function compiledResponses(): CompiledResponses {
  const compiled = new Map<ResponseDefinition, ReturnType<typeof compileDefinition>>();
  return (vector) => {
    const definition = definitionOf(vector) as ResponseDefinition;
    const respond = compiled.get(definition) ?? compileDefinition(definition);
    compiled.set(definition, respond);
    return { response: respond(vector.baseline, vector.followUp) };
  };
}
