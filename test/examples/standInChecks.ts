import type { RecordedDose, TrialChecks } from "../../examples/readTrial";

const units = ["mg/dL", "µmol/L", "g/g", "g/d"];

/** Stands in for the library: the same contract, a `RangeError` that names argument, value and expectation. */
export const checks: TrialChecks = {
  check: ({ date, serumCreatinine, upcr, urineProtein24h }) => {
    if (date !== undefined && (!/^\d{4}-\d\d-\d\d$/.test(date) || date.endsWith("-02-30"))) {
      throw new RangeError(`date "${date}" is not a calendar date YYYY-MM-DD`);
    }
    for (const [name, quantity] of Object.entries({ serumCreatinine, upcr, urineProtein24h })) {
      if (quantity === undefined) continue;
      if (!/^[<>]?\d+(\.\d+)?$/.test(quantity.value)) {
        throw new RangeError(`${name} value "${quantity.value}" is not a plain decimal`);
      }
      if (!units.includes(quantity.unit)) throw new RangeError(`${name} unit "${quantity.unit}" is not known`);
    }
  },
  prednisoneEquivalent: (doses: readonly RecordedDose[]) => {
    if (doses.some(({ dose }) => Number.isNaN(Number(dose.value)))) throw new RangeError("dose is not a plain decimal");
    const strange = doses.filter(({ drug }) => drug !== "PREDNISONE").map(({ drug }) => `unknown drug "${drug}"`);
    const sum = doses.reduce((total, { dose }) => total + Number(dose.value), 0);
    return { dose: strange.length > 0 ? null : { value: String(sum), unit: "mg/d" }, reasons: strange };
  },
};
