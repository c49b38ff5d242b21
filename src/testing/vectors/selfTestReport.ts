import type { Expected, ExpectedResponse } from "./vector.js";
import type { SelfTestVectors } from "./vectorDigest.js";

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
