import type { TimePoint } from "../criteria/criterion.js";
import type { EventName, SedimentName } from "../measurement/assessment.js";
import type { Measure } from "../measurement/measure.js";

const titles: Readonly<Record<Measure, string>> = {
  serumCreatinine: "serum creatinine",
  upcr: "UPCR",
  uacr: "UACR",
  urineProtein24h: "24-h urine protein",
  egfr: "eGFR",
  prednisoneEquivalent: "prednisone-equivalent dose",
  serumAlbumin: "serum albumin",
  urineRedCells: "urinary red cells",
  urineWhiteCells: "urinary white cells",
  urineRedCellConcentration: "urinary red cell concentration",
  sledai2k: "SLEDAI-2K",
  sledai2kWithoutSerology: "SLEDAI-2K without serology",
  selenaSledai: "SELENA-SLEDAI",
  selenaSledaiWithoutSerology: "SELENA-SLEDAI without serology",
  sleDas: "SLE-DAS",
  physicianGlobal: "physician's global assessment",
  bilag2004A: "BILAG-2004 systems at grade A",
  bilag2004B: "BILAG-2004 systems at grade B",
  bilag2004NewA: "BILAG-2004 systems with a new A",
  bilag2004NewB: "BILAG-2004 systems with a new B",
  bilag2004NewC: "BILAG-2004 systems with a new C",
  bilag2004NotImproved: "BILAG-2004 systems at A or B before that have not improved",
};

/** A measure's name in words. */
export function measureTitle(measure: Measure): string {
  return titles[measure];
}

/** The name of an event or an element of the sediment in words: "other deterioration". */
export function wordsOf(name: EventName | SedimentName): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

const times: Readonly<Record<TimePoint, string>> = { baseline: "baseline", followUp: "follow-up", next: "the next measurement", preFlare: "pre-flare" };

/** " at baseline"; with the follow-up named as well. */
export function atText(at: TimePoint): string {
  return ` at ${times[at]}`;
}

/** " at baseline", and nothing for the follow-up. */
export function whenText(at: TimePoint | undefined): string {
  return at === undefined || at === "followUp" ? "" : atText(at);
}

export const signs = { "<": "<", "<=": "≤", ">": ">", ">=": "≥" } as const;

const spokenUnits: Readonly<Record<string, string>> = { "{score}": "", "{count}": "", "{0-3}": "of 3", "{0-10}": "of 10", "{0-100}": "of 100" };

/** "0.41 g/g"; a score or a count stands alone, a point of a scale is "1.2 of 3". */
export function amountText(value: string | null, unit: string | null): string {
  return `${value ?? "missing"} ${spokenUnits[unit ?? ""] ?? unit ?? ""}`.trim();
}
