import type { ResponseDefinition } from "../../criteria/responseDefinition.js";
import { compileDefinition } from "../../response/compileDefinition.js";
import { answerVector } from "./answerVector.js";
import { deepFrozen } from "../../measurement/deepFrozen.js";
import { frozenVectors } from "./frozenVectors.js";
import type { DefinitionVector, Expected, ExpectedResponse, Vector, VectorFile } from "./vector.js";
import { vectorDefinitions } from "./vectorDefinitions.js";
import { readPlatform, requireVectorFile } from "./readVectorFile.js";
import { canonicalText, identifyVectors, type SelfTestVectors, shortened } from "./vectorDigest.js";
import { libraryVersion, vectorFormat } from "../version.js";

export type { DefinitionVector, Expected, ExpectedResponse, ExpectedScore, ExpectedSri, IndexCases, IndexKind, IndexVector, Vector, VectorFile } from "./vector.js";
export type { SelfTestVectors } from "./vectorDigest.js";

/** An answer of a compiled definition: the response alone. */
export type CompiledAnswer = Pick<ExpectedResponse, "response">;

/** An answer that is not the expected one. */
export interface VectorFailure {
  readonly id: string;
  /** What the vector is about. */
  readonly reason: string;
  /** Which code answered: the exact classification (or the index), or the function that `compileDefinition` makes. */
  readonly path: "classified" | "compiled";
  readonly expected: Expected | CompiledAnswer;
  /** The answer, or the error as text. */
  readonly got: Expected | CompiledAnswer | { readonly error: string };
}

export interface VectorCount {
  readonly total: number;
  readonly failed: number;
}

export interface DefinitionCount extends VectorCount {
  /** The version of the definition in this library; null where it has none of that id. */
  readonly version: string | null;
}

/** The record of a self-test, plain frozen JSON. */
export interface SelfTestReport {
  /** The version of the library that ran. */
  readonly library: string;
  readonly format: string;
  /** Where it ran, as the caller says; null where it was not said. */
  readonly platform: string | null;
  /** Which vectors it was given, and which this version has. */
  readonly vectors: SelfTestVectors;
  /** Vectors by kind, and by definition within the kind "definition". */
  readonly kinds: Readonly<Record<string, VectorCount>>;
  readonly definitions: Readonly<Record<string, DefinitionCount>>;
  readonly failures: readonly VectorFailure[];
  /** Why it did not pass, one sentence each. */
  readonly reasons: readonly string[];
  /** True only if these were all the vectors of this version, and none failed. */
  readonly passed: boolean;
}

/** What to write into the record of a self-test. */
export interface SelfTestOptions {
  /** Such as "Node 20.11, Windows Server 2022, VM 17"; the library looks at nothing by itself. */
  readonly platform?: string | null;
}

/**
 * Runs the frozen vectors in the environment in which the library is used, for the record of an installation or operational qualification.
 *
 * A part of the vectors runs too, to look into a failure, but does not pass.
 *
 * @param vectors the parsed content of `vectors.json`, of the version that is installed
 * @param options what the record says of the platform
 * @returns plain frozen JSON: counts by kind and definition, every answer that was not the expected one, and why it did not pass
 * @throws RangeError on vectors of another format, an entry that is no vector, and unknown options
 * @example
 * // vectors: the parsed vectors.json
 * const report = selfTest(vectors, { platform: "Node 20, this machine" });
 * report.passed; // => true
 * report.failures; // => []
 * @category Testing
 */
export function selfTest(vectors: VectorFile, options: SelfTestOptions = {}): SelfTestReport {
  const platform = readPlatform(options);
  requireVectorFile(vectors);
  const identified = identifyVectors(vectors, frozenVectors, libraryVersion);
  const respond = compiledResponses();
  const run = vectors.vectors.map((vector) => ({ vector, failures: failuresOf(vector, respond) }));
  const failures = run.flatMap((each) => each.failures);
  const failed = run.filter((each) => each.failures.length > 0).length;
  return deepFrozen({
    library: libraryVersion,
    format: vectorFormat,
    platform,
    vectors: identified.vectors,
    kinds: counts(run, ({ kind }) => kind),
    definitions: definitionCounts(run),
    failures,
    reasons: [...identified.reasons, ...(failed === 0 ? [] : [`${String(failed)} ${failed === 1 ? "vector" : "vectors"} came out otherwise`])],
    passed: identified.vectors.isComplete && failed === 0,
  });
}

interface Tested {
  readonly vector: Vector;
  readonly failures: readonly VectorFailure[];
}

function failuresOf(vector: Vector, respond: (vector: DefinitionVector) => CompiledAnswer): readonly VectorFailure[] {
  const classified = failureOn("classified", vector, vector.expected, () => answerVector(vector) ?? { error: `no vector of kind ${shortened(vector.kind)} is known` });
  if (vector.kind !== "definition" || definitionOf(vector) === undefined) return classified;
  return [...classified, ...failureOn("compiled", vector, { response: vector.expected.response }, () => respond(vector))];
}

function failureOn(path: VectorFailure["path"], { id, reason }: Vector, expected: VectorFailure["expected"], answer: () => VectorFailure["got"]): readonly VectorFailure[] {
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
function compiledResponses(): (vector: DefinitionVector) => CompiledAnswer {
  const compiled = new Map<ResponseDefinition, ReturnType<typeof compileDefinition>>();
  return (vector) => {
    const definition = definitionOf(vector) as ResponseDefinition;
    const respond = compiled.get(definition) ?? compileDefinition(definition);
    compiled.set(definition, respond);
    return { response: respond(vector.baseline, vector.followUp) };
  };
}

/** Own keys only, whatever a kind is called: fromEntries sets no prototype. */
function counts(run: readonly Tested[], keyOf: (vector: Vector) => string): Readonly<Record<string, VectorCount>> {
  const found = new Map<string, VectorCount>();
  for (const { vector, failures } of run) {
    const { total, failed } = found.get(keyOf(vector)) ?? { total: 0, failed: 0 };
    found.set(keyOf(vector), { total: total + 1, failed: failed + (failures.length > 0 ? 1 : 0) });
  }
  return Object.fromEntries(found);
}

function definitionCounts(run: readonly Tested[]): Readonly<Record<string, DefinitionCount>> {
  const own = run.filter(({ vector }) => vector.kind === "definition");
  const found = Object.entries(counts(own, (vector) => (vector as DefinitionVector).definition));
  return Object.fromEntries(found.map(([id, count]) => [id, { version: vectorDefinitions.find((each) => each.id === id)?.version ?? null, ...count }]));
}
