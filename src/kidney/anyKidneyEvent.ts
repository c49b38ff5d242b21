import type { EventName } from "../measurement/assessment.js";
import type { KidneyEventDefinition } from "./kidneyEvent.js";
import { defineKidneyEvent, recorded } from "./kidneyRules.js";

/**
 * A composite: whichever of several kidney events, or of recorded events such as death and rescue therapy, comes first.
 *
 * @param identity `id`, `title` and `source` of the composite
 * @param parts kidney events, worst first, and names of recorded events
 * @throws RangeError as `defineKidneyEvent`
 * @category Kidney
 * @example
 * const identity = { id: "our-composite", title: "death, kidney failure or eGFR down by 40 %", source: nobilityUnfavourable.source };
 * const parts = ["death", kidneyFailure({ egfrBelow: 15, confirmedAfterDays: 28 }), egfrDecline({ percent: 40, confirmedAfterDays: 28 })];
 * anyKidneyEvent(identity, ...parts).components.map(({ event }) => event); // => ["death", "dialysis", "egfrBelow15", "egfrDecline40"]
 */
export function anyKidneyEvent(
  identity: Pick<KidneyEventDefinition, "id" | "title" | "source">,
  ...parts: readonly (KidneyEventDefinition | EventName)[]
): KidneyEventDefinition {
  const components = parts.flatMap((part) => {
    if (typeof part !== "string") return part.components;
    return [{ event: part, statement: `${part}, on its date.`, rule: recorded(part) }];
  });
  const readings = parts.flatMap((part) => (typeof part === "string" ? [] : part.readings));
  return defineKidneyEvent({ ...identity, version: "1.0.0", components, readings: [...new Set(readings)] });
}
