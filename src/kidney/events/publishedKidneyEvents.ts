import type { KidneyEventDefinition } from "../kidneyEvent.js";
import { almsMaintenanceFailure, almsMaintenanceFlare } from "./almsMaintenance.js";
import { aurora2RenalFlare } from "./aurora2.js";
import { corapi2015Failure, nobilityUnfavourable } from "./failures.js";
import { kdigo2012Relapse } from "./kdigo2012Relapse.js";
import { maintainFlare } from "./maintainFlare.js";
import { moroniFlare, moroniFunctionImpairment } from "./moroni.js";
import { paediatricFlare } from "./paediatricFlare.js";

/**
 * Every published kidney event over a course that this library ships.
 *
 * @category Kidney
 * @example
 * publishedKidneyEvents.some(({ id }) => id === "kdigo2012-relapse"); // => true
 */
export const publishedKidneyEvents: readonly KidneyEventDefinition[] = /* @__PURE__ */ Object.freeze([
  aurora2RenalFlare,
  almsMaintenanceFlare,
  almsMaintenanceFailure,
  kdigo2012Relapse,
  maintainFlare,
  moroniFlare,
  moroniFunctionImpairment,
  paediatricFlare,
  corapi2015Failure,
  nobilityUnfavourable,
]);
