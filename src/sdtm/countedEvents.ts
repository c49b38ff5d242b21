import { deepFrozen } from "../measurement/deepFrozen.js";
import { requireOneOf } from "../measurement/requirements.js";
import { bothHold, type CountedEvent } from "../safety/safetySubject.js";
import type { AdverseEvent } from "./adverseEventFromRow.js";

/**
 * The events as `incidence` and `worstSeverity` count them: treatment-emergent, or treatment-emergent and serious.
 *
 * @param events of `adverseEventsFromSdtm`
 * @param options `serious`: by the flag, by the criteria, or where either says so; left out, every treatment-emergent event
 * @throws RangeError on an unknown choice
 * @category SDTM
 * @example
 * countedEvents([], { serious: "byCriteria" }); // => []
 */
export function countedEvents(
  events: readonly AdverseEvent[],
  options: { readonly serious?: "byFlag" | "byCriteria" | "either" | null | undefined } = {},
): readonly CountedEvent[] {
  const { serious } = options;
  if (serious != null) requireOneOf("options serious", serious, ["byFlag", "byCriteria", "either"]);
  return deepFrozen(
    events.map(({ subject, systemOrganClass, preferredTerm, severity, start, emergence, seriousness: found }): CountedEvent => {
      const { byFlag, byCriteria } = found;
      const either = [byFlag, byCriteria].includes("yes") ? "yes" : [byFlag, byCriteria].includes("unknown") ? "unknown" : "no";
      const counts =
        serious == null
          ? emergence.treatmentEmergent
          : bothHold(emergence.treatmentEmergent, serious === "either" ? either : found[serious]);
      return { subject, counts, systemOrganClass, preferredTerm, severity, start };
    }),
  );
}
