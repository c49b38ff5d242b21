import { misuse, requireObject } from "../measurement/misuse.js";
import { answerVector } from "./answerVector.js";
import { frozenThrough } from "./frozenThrough.js";
import type { Expected, Vector, VectorFile } from "./vector.js";
import { libraryVersion, vectorFormat } from "./version.js";

/** A vector that did not come out as expected. */
export interface VectorFailure {
  readonly id: string;
  readonly expected: Expected;
  /** The answer, or the error as text. */
  readonly got: Expected | { readonly error: string };
}

export interface VectorCount {
  readonly total: number;
  readonly failed: number;
}

/** The record of a self-test, plain frozen JSON. */
export interface SelfTestReport {
  readonly library: string;
  readonly format: string;
  /** The version of the library that wrote the vectors. */
  readonly vectorsFrom: string;
  /** Where it ran, as the caller says; null where it was not said. */
  readonly platform: string | null;
  readonly total: number;
  /** By kind of vector, and by definition within the kind "definition". */
  readonly kinds: Readonly<Record<string, VectorCount>>;
  readonly definitions: Readonly<Record<string, VectorCount>>;
  readonly failures: readonly VectorFailure[];
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
 * @param vectors the content of `vectors.json`, of the version that is installed
 * @param options what the record says of the platform
 * @returns plain frozen JSON: counts by kind and definition, every vector that came out otherwise; `passed` only if there is a vector and none failed
 * @throws RangeError on vectors of another format
 * @example
 * const report = selfTest(buildVectors(), { platform: "Node 20, this machine" });
 * report.passed; // => true
 * report.failures; // => []
 */
export function selfTest(vectors: VectorFile, { platform = null }: SelfTestOptions = {}): SelfTestReport {
  requireObject("vectors", vectors);
  if (vectors.format !== vectorFormat) throw misuse("vectors format", vectors.format, `is not "${vectorFormat}", the format of this version`);
  if (!Array.isArray(vectors.vectors)) throw misuse("vectors vectors", vectors.vectors, "is not a list of vectors");
  const failures: VectorFailure[] = [];
  const kinds: Record<string, VectorCount> = {};
  const definitions: Record<string, VectorCount> = {};
  for (const vector of vectors.vectors) {
    const got = answered(vector);
    const failed = sameText(got) !== sameText(vector.expected);
    if (failed) failures.push({ id: vector.id, expected: vector.expected, got });
    count(kinds, vector.kind, failed);
    if (vector.kind === "definition") count(definitions, vector.definition, failed);
  }
  return frozenThrough({
    library: libraryVersion,
    format: vectorFormat,
    vectorsFrom: vectors.library,
    platform,
    total: vectors.vectors.length,
    kinds,
    definitions,
    failures,
    passed: vectors.vectors.length > 0 && failures.length === 0,
  });
}

function answered(vector: Vector): VectorFailure["got"] {
  try {
    return answerVector(vector) ?? { error: `no vector of kind ${String(vector.kind)} is known` };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

function count(counts: Record<string, VectorCount>, key: string, failed: boolean): void {
  const { total, failed: before } = counts[key] ?? { total: 0, failed: 0 };
  counts[key] = { total: total + 1, failed: before + (failed ? 1 : 0) };
}

/** The same data as the same text, whatever the order of its keys: a file may have passed through other programs. */
function sameText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(sameText).join()}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "undefined";
  return `{${Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, member]) => `${JSON.stringify(key)}:${sameText(member)}`).join()}}`;
}
