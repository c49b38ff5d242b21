import type { PreparedDefinition } from "../criteria/prepareDefinition.js";
import type { Assessment, Baseline } from "../measurement/assessment.js";
import { readPair } from "../measurement/readAssessment.js";
import { classifyPrepared } from "./classifyRenalResponse.js";
import { engineOf } from "./engine/engine.js";

/** The responses that a record leaves, best first, as `classifyRenalResponse` gives them, without the findings. */
export function compilePossible<Level extends string>(
  prepared: PreparedDefinition<Level>,
): (baseline: Baseline, followUp: Assessment) => readonly (Level | "NR")[] {
  const engine = engineOf(prepared);
  const names = [...prepared.levels.map(({ response }) => response), "NR"] as const;
  const exactly = names.map((name) => Object.freeze([name]));
  const several = new Map<number, readonly (Level | "NR")[]>();
  return (baseline, followUp) => {
    if (engine === undefined) return classifyPrepared(baseline, followUp, prepared).possible;
    if (!engine.read(baseline, followUp)) engine.take(readPair(baseline, followUp));
    const only = exactly[engine.response()];
    if (only !== undefined) return only;
    const bits = engine.possible();
    if (bits === 0) return classifyPrepared(baseline, followUp, prepared).possible;
    let possible = several.get(bits);
    if (possible === undefined) {
      possible = Object.freeze(names.filter((_, i) => (bits & (1 << i)) !== 0));
      several.set(bits, possible);
    }
    return possible;
  };
}
