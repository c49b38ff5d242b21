import type { Measure, Quantity } from "../../src/index.js";

/** How a measure goes in an invented patient who does well. */
export interface Course {
  readonly preFlare: string;
  readonly baseline: string;
  readonly followUp: string;
  readonly unit: string;
}

type Values = readonly [preFlare: string, baseline: string, followUp: string];

/** Sensible courses of each measure, the plainest first: the next is tried where a definition asks for another. */
const courses: Readonly<Record<Measure, readonly [unit: string, first: Values, ...others: Values[]]>> = {
  serumCreatinine: ["mg/dL", ["0.8", "0.9", "0.8"], ["0.8", "1.4", "0.8"], ["0.8", "1.1", "1"], ["0.9", "1.8", "1.1"], ["0.9", "1.3", "0.8"], ["0.9", "0.9", "0.9"]],
  upcr: ["g/g", ["0.1", "2.8", "0.3"], ["0.1", "2.8", "0.15"], ["0.1", "4.2", "0.3"], ["0.1", "2.8", "0.9"], ["0.1", "4.2", "1.6"], ["0.1", "1.6", "0.6"], ["0.1", "2.8", "1.8"]],
  uacr: ["mg/g", ["60", "1800", "200"]],
  urineProtein24h: ["g/d", ["0.1", "2.6", "0.25"], ["0.1", "2.6", "0.15"], ["0.1", "4", "0.25"], ["0.1", "2.6", "0.8"], ["0.1", "4", "1.5"], ["0.1", "1.5", "0.6"], ["0.1", "2.6", "1.7"]],
  egfr: ["mL/min/{1.73_m2}", ["98", "92", "96"], ["98", "74", "95"], ["98", "52", "92"], ["88", "70", "72"]],
  prednisoneEquivalent: ["mg/d", ["5", "40", "5"], ["0", "20", "2.5"]],
  serumAlbumin: ["g/dL", ["4.1", "2.8", "4"], ["4.1", "2.5", "3.2"]],
  urineRedCells: ["/[HPF]", ["1", "24", "2"], ["1", "24", "0"]],
  urineWhiteCells: ["/[HPF]", ["1", "12", "2"], ["1", "12", "0"]],
  urineRedCellConcentration: ["/uL", ["4", "180", "5"]],
  sledai2k: ["{score}", ["0", "12", "4"], ["0", "12", "0"]],
  sledai2kWithoutSerology: ["{score}", ["0", "10", "2"], ["0", "10", "0"]],
  selenaSledai: ["{score}", ["0", "12", "4"]],
  selenaSledaiWithoutSerology: ["{score}", ["0", "10", "2"]],
  sleDas: ["{score}", ["0.366", "9.108", "2"], ["0.366", "9.108", "5"], ["0.366", "9.108", "8"]],
  physicianGlobal: ["{0-3}", ["0", "1.6", "0.4"]],
  bilag2004A: ["{count}", ["0", "1", "0"]],
  bilag2004B: ["{count}", ["0", "1", "0"]],
  bilag2004NewA: ["{count}", ["0", "0", "0"], ["0", "0", "1"]],
  bilag2004NewB: ["{count}", ["0", "0", "0"], ["0", "0", "2"], ["0", "0", "1"]],
  bilag2004NewC: ["{count}", ["0", "0", "0"]],
  bilag2004NotImproved: ["{count}", ["0", "0", "0"]],
};

export function coursesOf(measure: Measure): readonly [Course, ...Course[]] {
  const [unit, first, ...others] = courses[measure];
  const course = ([preFlare, baseline, followUp]: Values): Course => ({ preFlare, baseline, followUp, unit });
  return [course(first), ...others.map(course)];
}

/** The range that an invented laboratory prints, in the unit of the course. */
const ranges: Readonly<Partial<Record<Measure, NonNullable<Quantity["referenceRange"]>>>> = {
  serumCreatinine: { low: "0.5", high: "1.2" },
  upcr: { high: "0.2" },
  urineProtein24h: { high: "0.15" },
  egfr: { low: "90" },
  prednisoneEquivalent: {},
  serumAlbumin: { low: "3.5", high: "5" },
  urineRedCells: { high: "3" },
  urineWhiteCells: { high: "5" },
  urineRedCellConcentration: { high: "10" },
};

/** The reference range, where a definition asks for it. */
export function range(measure: Measure, isAsked: boolean): Pick<Quantity, "referenceRange"> {
  return isAsked ? { referenceRange: ranges[measure] ?? {} } : {};
}
