import { deepFrozen } from "../../measurement/deepFrozen.js";
import { libraryVersion, vectorFormat } from "../version.js";
import { frozenVectors } from "./frozenVectors.js";
import { readPlatform, requireVectorFile } from "./readVectorFile.js";
import type { DefinitionCount, SelfTestReport, VectorCount, VectorFailure } from "./selfTestReport.js";
import type { DefinitionVector, Vector, VectorFile } from "./vector.js";
import { vectorDefinitions } from "./vectorDefinitions.js";
import { identifyVectors } from "./vectorDigest.js";
import { compiledResponses, vectorFailures } from "./vectorFailures.js";

/** What to write into the record of a self-test. */
export interface SelfTestOptions {
  /** Such as "Node 20.11, Windows Server 2022, VM 17"; the library looks at nothing by itself. */
  readonly platform?: string | null | undefined;
}

/**
 * Runs the frozen vectors in the environment in which the library is used, for the record of an installation or operational
 * qualification.
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
  const run = vectors.vectors.map((vector) => ({ vector, failures: vectorFailures(vector, respond) }));
  const failures = run.flatMap((each) => each.failures);
  const failed = run.filter((each) => each.failures.length > 0).length;
  const otherwise = `${String(failed)} ${failed === 1 ? "vector" : "vectors"} came out otherwise`;
  return deepFrozen({
    library: libraryVersion,
    format: vectorFormat,
    platform,
    vectors: identified.vectors,
    kinds: counts(run, ({ kind }) => kind),
    definitions: definitionCounts(run),
    failures,
    reasons: failed === 0 ? identified.reasons : [...identified.reasons, otherwise],
    passed: identified.vectors.isComplete && failed === 0,
  });
}

interface Tested {
  readonly vector: Vector;
  readonly failures: readonly VectorFailure[];
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
  const versionOf = (id: string) => vectorDefinitions.find((each) => each.id === id)?.version ?? null;
  return Object.fromEntries(found.map(([id, count]) => [id, { version: versionOf(id), ...count }]));
}
