import { flipped } from "../measurement/span.js";
import { comparisonOf, type MeasureCriterion } from "./comparisonOf.js";
import type { AverageDoseCriterion, DayFrom, DoseCriterion, SingleCriterion, TimePoint } from "./criterion.js";
import { findingTitle, measureTitle, timeTitle, whenText } from "./titles.js";

export const signs = { "<": "<", "<=": "≤", ">": ">", ">=": "≥" } as const;

const bareUnits: Readonly<Record<string, string>> = {
  "{score}": "",
  "{count}": "",
  "{0-3}": "of 3",
  "{0-10}": "of 10",
  "{0-100}": "of 100",
};

/** An amount as recorded: "0.41 g/g"; a score or a count stands alone, a point of a scale is "1.2 of 3". */
export function amountText(value: string | null, unit: string | null): string {
  return `${value ?? "missing"} ${bareUnits[unit ?? ""] ?? unit ?? ""}`.trim();
}

const printedUnits: Readonly<Record<string, string>> = {
  "mL/min/{1.73_m2}": "mL/min/1.73 m²",
  "umol/L": "µmol/L",
  "/[HPF]": "/HPF",
  "/uL": "/µL",
};

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
  const when = timeTitle(timeOf(criterion));
  if ("measure" in criterion) return { subject: measureTitle(criterion.measure), when, limit: limitText(criterion) };
  switch (criterion.kind) {
    case "noEvent":
      return { subject: `no ${findingTitle(criterion.event)}`, when: "by the follow-up", limit: "" };
    case "noSediment":
      return { subject: `no ${findingTitle(criterion.element)}`, when, limit: "" };
    case "doseWindow":
      return { subject: measureTitle("prednisoneEquivalent"), when: windowText(criterion), limit: doseWindowLimit(criterion) };
    case "averageDose":
      return { subject: `average ${measureTitle("prednisoneEquivalent")}`, when: windowText(criterion), limit: averageLimit(criterion) };
  }
}

/** Relation and limit of a value, "≥ 0.8 × baseline"; a fall is told from its own end. */
function limitText(criterion: MeasureCriterion): string {
  const { relation, limit } = comparisonOf(criterion);
  switch (limit.from) {
    case "print":
      return `${signs[relation]} ${limit.printed.map(({ printed }) => printedText(printed)).join(", also printed as ")}`;
    case "range":
      return `${signs[relation]} ${limit.bound === "high" ? "upper" : "lower"} limit of the laboratory's range`;
    case "earlier": {
      const { factor, change } = limit;
      const earlier = limit.at === "baseline" ? "baseline" : "the value before the flare";
      if (change?.sign === "-") return `fall from ${earlier} ${signs[flipped(relation)]} ${printedText(change.printed)}`;
      const multiple = factor === null ? earlier : `${factor.printed} × ${earlier}`;
      return `${signs[relation]} ${multiple}${change === null ? "" : ` + ${printedText(change.printed)}`}`;
    }
  }
}

function doseWindowLimit({ relation, limit, failsFromDays, failsFromDaysInARow }: DoseCriterion): string {
  const inARow = failsFromDaysInARow === undefined ? "" : `, never ${String(failsFromDaysInARow)} in a row`;
  const days = failsFromDays === 1 ? "on every day" : `on all but at most ${String(failsFromDays - 1)} days${inARow}`;
  return `${signs[relation]} ${printedText(limit)} ${days}`;
}

function averageLimit({ relation, limit }: AverageDoseCriterion): string {
  const dose = "timesBaseline" in limit ? `${limit.timesBaseline} × the dose at baseline` : printedText(limit);
  return `${signs[relation]} ${dose}`;
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

function windowText({ first, last }: { readonly first: DayFrom; readonly last: DayFrom }): string {
  return `${dayText(first)} to ${dayText(last)}`;
}

function dayText({ from, days, notAfter }: DayFrom): string {
  const side = `${days > 0 ? "after" : "before"} ${timeTitle(from)}`;
  const counted = days === 0 ? `the day of ${timeTitle(from)}` : `day ${String(Math.abs(days))} ${side}`;
  return notAfter === undefined ? counted : `${counted}, or the day of ${timeTitle(notAfter)} if that is earlier`;
}
