import { ckdEpi2009 } from "../../egfr/ckdEpi2009.js";
import { ckdEpi2021 } from "../../egfr/ckdEpi2021.js";
import type { EgfrEquation } from "../../egfr/egfrEquation.js";
import { ekfc2021 } from "../../egfr/ekfc2021.js";
import { mdrd2006 } from "../../egfr/mdrd2006.js";
import { misuse } from "../../measurement/misuse.js";
import { isNotOneOf } from "../../measurement/wordings.js";

// The equations for children ask for a height, which DM does not hold.
const equations: readonly EgfrEquation[] = [ckdEpi2021, ckdEpi2009, ekfc2021, mdrd2006];

/** The ids of the equations that a plan may name. */
export const egfrEquationIds: readonly string[] = equations.map(({ id }) => id);

/** The equation of an id. */
export function egfrEquationOf(id: string): EgfrEquation {
  const found = equations.find((one) => one.id === id);
  if (found === undefined) throw misuse("plan egfr", id, isNotOneOf(egfrEquationIds));
  return found;
}
