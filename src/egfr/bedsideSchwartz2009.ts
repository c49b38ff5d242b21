import { frozenEquation, standardisedCreatinine, type EgfrEquation, type HeightEquationValues } from "./egfrEquation.js";

/**
 * The bedside Schwartz equation of 2009, for children, the same for both sexes and all ages.
 *
 * In mL/min/1.73 m² from height in cm and creatinine in mg/dL: 0.413 × height / Scr. Source: Schwartz 2009, J Am Soc Nephrol 20:629.
 *
 * @example
 * const child = { serumCreatinine: { value: 0.7, unit: "mg/dL" }, age: 12, sex: "female", height: { value: 150, unit: "cm" } };
 * bedsideSchwartz2009.needsHeight; // => true
 * estimatedGfr(child, bedsideSchwartz2009).egfr.value; // => "89"
 * @category eGFR
 */
export const bedsideSchwartz2009: EgfrEquation = /* @__PURE__ */ frozenEquation({
  id: "bedside-schwartz-2009",
  version: "1.0.0",
  title: "Bedside Schwartz equation of 2009",
  source: {
    citation:
      "Schwartz GJ, Muñoz A, Schneider MF, et al. New equations to estimate GFR in children with CKD. J Am Soc Nephrol 2009;20:629-637",
    doi: "10.1681/ASN.2008030287",
    locator: "abstract: the bedside calculation with height in cm",
    evidence: "primary",
  },
  ages: { from: 1, to: 18 },
  needsHeight: true,
  gfr: ({ creatinineMgPerDl, heightCm }: HeightEquationValues): number => (0.413 * heightCm) / creatinineMgPerDl,
  readings: [
    "The children of the source were 1 to 16 years old. The equation is accepted up to 18 years, where the adult ones begin, as it " +
      "is used in practice.",
    "The constant is the bedside calculation's rounded 0.413 per cm; neither the older 0.55 nor the source's equation with cystatin " +
      "C and urea is meant.",
    standardisedCreatinine,
  ],
});
