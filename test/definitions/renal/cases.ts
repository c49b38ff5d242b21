import type { Assessment, Baseline } from "../../../src/index.js";

/** One row of a case table: laboratory values in the units of the column heads, events as recorded. Absent is unknown. */
export interface CaseValues {
  readonly scr?: string;
  readonly upcr?: string;
  readonly up24?: string;
  readonly dose?: string;
  readonly deterioration?: boolean;
}

/** Serum creatinine in mg/dL (or with its unit), UPCR in g/g, 24-h protein in g/d, prednisone in mg/d. */
export function assessment({ scr, upcr, up24, dose, deterioration }: CaseValues): Baseline & Assessment {
  return {
    ...(scr === undefined ? {} : { serumCreatinine: quantity(scr, "mg/dL") }),
    ...(upcr === undefined ? {} : { upcr: quantity(upcr, "g/g") }),
    ...(up24 === undefined ? {} : { urineProtein24h: quantity(up24, "g/d") }),
    ...(dose === undefined ? {} : { prednisoneEquivalent: quantity(dose, "mg/d") }),
    ...(deterioration === undefined ? {} : { events: { otherDeterioration: deterioration } }),
  };
}

/** "106.08 umol/L", or a number in the unit of the column. */
function quantity(text: string, columnUnit: string): { readonly value: string; readonly unit: string } {
  const [value = "", unit = columnUnit] = text.split(" ");
  return { value, unit };
}
