import type { ResponseDefinition } from "../../criteria/responseDefinition.js";
import { expectedResponse } from "./answerVector.js";
import { bilagVectors } from "./bilagVectors.js";
import { bilagRenalVectors } from "./bilagRenalVectors.js";
import { boundaryRecords, type VectorRecord } from "./boundaryRecords.js";
import { censoredRecords } from "./censoredRecords.js";
import { numbered } from "./indexRows.js";
import { missingRecords, notMeasuredRecords, thinnedRecords } from "./missingRecords.js";
import { movedRecords } from "./movedRecords.js";
import { deepFrozen } from "../../measurement/deepFrozen.js";
import { seededPick } from "./random.js";
import { combinedRecords, sampledRecords } from "./sampledRecords.js";
import { physicianGlobalVectors, sleDasVectors } from "./sleDasVectors.js";
import { laboratoryVectors, sledaiVectors } from "./sledaiVectors.js";
import { sriVectors } from "./sriVectors.js";
import { eligibilityVectors } from "./eligibilityVectors.js";
import { kidneyEventVectors } from "./kidneyEventVectors.js";
import { outlierVectors, vitalSignVectors } from "./limitVectors.js";
import { emergenceVectors, liverVectors, seriousnessVectors } from "./safetyVectors.js";
import { sleVectors } from "./sleVectors.js";
import { toxicityVectors } from "./toxicityVectors.js";
import type { DefinitionVector, Vector, VectorFile } from "./vector.js";
import { vectorDefinitions } from "./vectorDefinitions.js";
import { libraryVersion, vectorFormat } from "../version.js";

/**
 * The frozen cases of this version: inputs and this library's answers, for every published definition and index, always the same.
 *
 * @param seed of the random records; the file that is shipped has the one that is left out
 * @param sampled how many random records each definition gets, 12 in the file that is shipped
 * @returns frozen plain JSON, the content of `vectors.json`
 * @example
 * const file = buildVectors();
 * file.vectors[0].id; // => "nct05631717/0001"
 * @category Testing
 */
export function buildVectors(seed = 20261125, sampled = 12): VectorFile {
  // Each has random numbers of its own, so that one more definition changes nothing in the others.
  const pickFor = (name: string) => seededPick(seed, name);
  const ofDefinitions = vectorDefinitions.flatMap((definition) => definitionVectors(definition, sampled, pickFor(definition.id)));
  const ofIndices = [
    sledaiVectors("sledai2k", pickFor("sledai2k")),
    sledaiVectors("selenaSledai", pickFor("selenaSledai")),
    laboratoryVectors(pickFor("laboratory")),
    bilagVectors(pickFor("bilag")),
    bilagRenalVectors(pickFor("bilagRenal")),
    physicianGlobalVectors(),
    sleDasVectors(pickFor("sleDas")),
    sriVectors(pickFor("sri")),
    kidneyEventVectors(pickFor("kidneyEvent")),
    toxicityVectors(),
    outlierVectors(),
    vitalSignVectors(),
    liverVectors(),
    emergenceVectors(pickFor("emergence")),
    seriousnessVectors(),
    eligibilityVectors(pickFor("eligibility")),
    sleVectors(pickFor("sle")),
  ];
  return deepFrozen({ format: vectorFormat, library: libraryVersion, seed, vectors: [...ofDefinitions, ...ofIndices.flat()] });
}

/**
 * The file as text, one vector a line: what `vectors.json` holds.
 *
 * @example
 * vectorsText({ format: "1.0.0", library: "0.1.0", seed: 1, vectors: [] });
 * // => '{"format":"1.0.0","library":"0.1.0","seed":1,"vectors":[\n\n]}\n'
 * @category Testing
 */
export function vectorsText({ vectors, ...head }: VectorFile): string {
  const lines = vectors.map((vector) => JSON.stringify(vector)).join(",\n");
  return `${JSON.stringify(head).slice(0, -1)},"vectors":[\n${lines}\n]}\n`;
}

function definitionVectors(definition: ResponseDefinition, sampled: number, pick: (below: number) => number): readonly Vector[] {
  const boundary = boundaryRecords(definition);
  // A complete record of each response that the definition gives, the first in reading order.
  const complete = [...definition.levels.map(({ response }) => response), "NR"].flatMap((response) => {
    const found = boundary.find(({ row }) => row.expected.response === response);
    return found === undefined ? [] : [{ baseline: found.baseline, followUp: found.followUp }];
  });
  const records: readonly VectorRecord[] = [
    ...boundary,
    ...movedRecords(definition, boundary),
    ...missingRecords(definition, boundary),
    ...thinnedRecords(complete),
    ...complete.flatMap((pair) => combinedRecords(definition, pair)),
    ...censoredRecords(definition),
    ...notMeasuredRecords(definition, boundary, complete),
    ...sampledRecords(definition, sampled, pick),
  ];
  return numbered(
    definition.id,
    distinct(records),
    (id, { reason, baseline, followUp }): DefinitionVector => ({
      id,
      kind: "definition",
      definition: definition.id,
      version: definition.version,
      reason,
      baseline,
      followUp,
      expected: expectedResponse(definition, { baseline, followUp }),
    }),
  );
}

/** Each record once, with all that it is about. */
function distinct(records: readonly VectorRecord[]): readonly VectorRecord[] {
  const found = new Map<string, VectorRecord>();
  for (const record of records) {
    const key = JSON.stringify([record.baseline, record.followUp]);
    const same = found.get(key);
    const reasons = new Set([...(same?.reason.split(" | ") ?? []), record.reason]);
    found.set(key, { ...(same ?? record), reason: [...reasons].join(" | ") });
  }
  return [...found.values()];
}
