import type { EventName, SedimentName } from "../measurement/assessment.js";
import type { Measure } from "../measurement/measure.js";
import type { DayFrom, SingleCriterion, TimePoint } from "./criterion.js";

const measures: Readonly<Record<Measure, string>> = {
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

const events: Readonly<Record<EventName, string>> = {
  rescueTherapy: "rescue therapy",
  otherDeterioration: "other deterioration",
  treatmentDiscontinued: "discontinuation of treatment",
  prohibitedMedication: "prohibited medication",
  death: "death",
  dialysis: "dialysis",
  treatmentFailure: "treatment failure",
  earlyWithdrawal: "early withdrawal",
  extrarenalActivity: "extrarenal activity",
  adverseEventAffectingEgfr: "adverse event affecting eGFR",
  majorOrganActivity: "major organ activity",
  haemolyticAnaemia: "haemolytic anaemia",
  gastrointestinalActivity: "gastrointestinal activity",
  newDiseaseActivity: "new disease activity",
  treatmentBeyondMaintenance: "treatment beyond maintenance",
  investigationalDrug: "investigational drug",
  newBilagActivity: "new BILAG A or B",
  laterNewBilagActivity: "later new BILAG A or B",
  flareWithin4Months: "flare within 4 months",
  flareWithin1Year: "flare within 1 year",
};

const elements: Readonly<Record<SedimentName, string>> = {
  redCellCasts: "red cell casts",
  whiteCellCasts: "white cell casts",
  activeSediment: "active sediment",
};

const times: Readonly<Record<TimePoint, string>> = { baseline: "baseline", followUp: "follow-up", next: "the next measurement", preFlare: "pre-flare" };

export const signs = { "<": "<", "<=": "≤", ">": ">", ">=": "≥" } as const;

/** A measure's name in words. */
export function measureTitle(measure: Measure): string {
  return measures[measure];
}

/** An event or an element of the sediment in words: "flare within 4 months". */
export function findingTitle(name: EventName | SedimentName): string {
  return ({ ...events, ...elements } as Readonly<Record<EventName | SedimentName, string>>)[name];
}

/** " at baseline"; with the follow-up named as well. */
export function atText(at: TimePoint): string {
  return ` at ${times[at]}`;
}

/** " at baseline", and nothing for the follow-up. */
export function whenText(at: TimePoint | undefined): string {
  return at === undefined || at === "followUp" ? "" : atText(at);
}

const bareUnits: Readonly<Record<string, string>> = { "{score}": "", "{count}": "", "{0-3}": "of 3", "{0-10}": "of 10", "{0-100}": "of 100" };

/** An amount as recorded: "0.41 g/g"; a score or a count stands alone, a point of a scale is "1.2 of 3". */
export function amountText(value: string | null, unit: string | null): string {
  return `${value ?? "missing"} ${bareUnits[unit ?? ""] ?? unit ?? ""}`.trim();
}

const printedUnits: Readonly<Record<string, string>> = { "mL/min/{1.73_m2}": "mL/min/1.73 m²", "umol/L": "µmol/L", "/[HPF]": "/HPF", "/uL": "/µL" };

/** An amount that a rule prints, its unit as a reader writes it. */
function printedText({ value, unit }: { readonly value: string; readonly unit: string }): string {
  return amountText(value, printedUnits[unit] ?? unit);
}

/** What a criterion asks: of what, when, and how much. */
export interface CriterionWords {
  readonly subject: string;
  readonly when: string;
  /** Relation and limit, "< 0.5 g/g, also printed as 50 mg/mmol"; empty for what must not have occurred. */
  readonly limit: string;
}

/** The words of a single criterion, the same for every record. */
export function wordsOf(criterion: SingleCriterion): CriterionWords {
  const of = (subject: string, limit: string): CriterionWords => ({ subject, when: times[timeOf(criterion)], limit });
  switch (criterion.kind) {
    case "limit": {
      const also = criterion.alsoPrinted === undefined ? "" : `, also printed as ${printedText(criterion.alsoPrinted)}`;
      return of(measures[criterion.measure], `${signs[criterion.relation]} ${printedText(criterion.limit)}${also}`);
    }
    case "relativeToBaseline":
    case "relativeToPreFlare": {
      const earlier = criterion.kind === "relativeToBaseline" ? "baseline" : "the value before the flare";
      return of(measures[criterion.measure], `${signs[criterion.relation]} ${criterion.factor} × ${earlier}`);
    }
    case "riseFromBaseline":
      return of(measures[criterion.measure], `${signs[criterion.relation]} baseline + ${printedText(criterion.rise)}`);
    case "fallFromBaseline":
      return of(measures[criterion.measure], `fall from baseline ${signs[criterion.relation]} ${printedText(criterion.fall)}`);
    case "referenceRange":
      return of(measures[criterion.measure], `${signs[criterion.relation]} ${criterion.bound === "high" ? "upper" : "lower"} limit of the laboratory's range`);
    case "noEvent":
      return { subject: `no ${events[criterion.event]}`, when: "by the follow-up", limit: "" };
    case "noSediment":
      return of(`no ${elements[criterion.element]}`, "");
    case "doseWindow": {
      const inARow = criterion.failsFromDaysInARow === undefined ? "" : `, never ${String(criterion.failsFromDaysInARow)} in a row`;
      const days = criterion.failsFromDays === 1 ? "on every day" : `on all but at most ${String(criterion.failsFromDays - 1)} days${inARow}`;
      return { ...windowOf(criterion), subject: measures.prednisoneEquivalent, limit: `${signs[criterion.relation]} ${printedText(criterion.limit)} ${days}` };
    }
    case "averageDose": {
      const limit = "timesBaseline" in criterion.limit ? `${criterion.limit.timesBaseline} × the dose at baseline` : printedText(criterion.limit);
      return { ...windowOf(criterion), subject: `average ${measures.prednisoneEquivalent}`, limit: `${signs[criterion.relation]} ${limit}` };
    }
  }
}

/** A single criterion in one line: "UPCR < 0.5 g/g", "eGFR at the next measurement ≥ 0.8 × baseline". */
export function criterionLine(criterion: SingleCriterion): string {
  const { subject, when, limit } = wordsOf(criterion);
  if ("first" in criterion) return `${subject} ${limit}, ${when}`;
  return `${subject}${criterion.kind === "noEvent" ? "" : whenText(timeOf(criterion))} ${limit}`.trim();
}

/** The time that a single criterion is about; what is related to an earlier value is about the later one. */
export function timeOf(criterion: SingleCriterion): TimePoint {
  return "at" in criterion && criterion.at !== undefined ? criterion.at : "followUp";
}

function windowOf({ first, last }: { readonly first: DayFrom; readonly last: DayFrom }): { readonly when: string } {
  const counted = ({ from, days }: DayFrom): string =>
    days === 0 ? `the day of ${times[from]}` : `day ${String(Math.abs(days))} ${days > 0 ? "after" : "before"} ${times[from]}`;
  const day = (one: DayFrom): string => `${counted(one)}${one.notAfter === undefined ? "" : `, or the day of ${times[one.notAfter]} if that is earlier`}`;
  return { when: `${day(first)} to ${day(last)}` };
}
