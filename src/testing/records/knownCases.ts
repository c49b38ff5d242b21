import type { ResponseDefinition } from "../../criteria/responseDefinition.js";
import type { Accepts } from "./accepts.js";
import { type BoundaryCase, boundaryCases } from "./boundaryCases.js";

// Rows of definitions that are frozen, so that what was worked out of them once stays true.
const known = new WeakMap<ResponseDefinition, Map<string, readonly BoundaryCase[]>>();

/** The boundary cases of a definition, worked out once. */
export function casesOf(definition: ResponseDefinition, accepts: Accepts): readonly BoundaryCase[] {
  const ofDefinition = known.get(definition) ?? new Map<string, readonly BoundaryCase[]>();
  const key = JSON.stringify(accepts);
  const cases = ofDefinition.get(key) ?? boundaryCases(definition, accepts);
  ofDefinition.set(key, cases);
  if (Object.isFrozen(definition) && Object.isFrozen(definition.levels)) known.set(definition, ofDefinition);
  return cases;
}

