import type { Criterion, DayFrom, LimitCriterion, SingleCriterion, TimePoint } from "../../src/index.js";
import { measureTitle, wordsOf } from "../../src/response/titles.js";

export const signs = { "<": "<", "<=": "≤", ">": ">", ">=": "≥" } as const;

const times: Readonly<Record<TimePoint, string>> = {
  baseline: "baseline",
  followUp: "follow-up",
  next: "next measurement",
  preFlare: "before the flare",
};

export function timeOf(criterion: SingleCriterion): TimePoint {
  return "at" in criterion && criterion.at !== undefined ? criterion.at : "followUp";
}

export function timeText(criterion: SingleCriterion): string {
  if (criterion.kind === "noEvent") return "by the follow-up";
  return "first" in criterion ? `${dayText(criterion.first)} to ${dayText(criterion.last)}` : times[timeOf(criterion)];
}

/** "day 308 after baseline", "the day of follow-up". */
function dayText({ from, days }: DayFrom): string {
  const named = times[from];
  if (days === 0) return `the day of ${named}`;
  return `day ${String(Math.abs(days))} ${days > 0 ? "after" : "before"} ${named}`;
}

/** What is judged. */
export function subjectText(criterion: SingleCriterion): string {
  switch (criterion.kind) {
    case "noEvent":
      return `no ${wordsOf(criterion.event).replace("egfr", "eGFR")}`;
    case "noSediment":
      return `no ${wordsOf(criterion.element)}`;
    case "doseWindow":
      return "prednisone-equivalent dose";
    case "averageDose":
      return "average prednisone-equivalent dose";
    default:
      return measureTitle(criterion.measure);
  }
}

/** Relation and limit: "< 0.5 g/g, also printed as 50 mg/mmol". */
export function limitText(criterion: SingleCriterion): string {
  switch (criterion.kind) {
    case "limit":
      return `${signs[criterion.relation]} ${printed(criterion)}`;
    case "relativeToBaseline":
      return `${signs[criterion.relation]} ${criterion.factor} × baseline`;
    case "relativeToPreFlare":
      return `${signs[criterion.relation]} ${criterion.factor} × the value before the flare`;
    case "riseFromBaseline":
      return `${signs[criterion.relation]} baseline + ${criterion.rise.value} ${unit(criterion.rise.unit)}`;
    case "fallFromBaseline":
      return `fall from baseline ${signs[criterion.relation]} ${criterion.fall.value} ${unit(criterion.fall.unit)}`.trim();
    case "referenceRange":
      return `${signs[criterion.relation]} ${criterion.bound === "high" ? "upper" : "lower"} limit of the laboratory's range`;
    case "doseWindow": {
      const inARow = criterion.failsFromDaysInARow === undefined ? "" : `, or ${String(criterion.failsFromDaysInARow)} in a row,`;
      const days = criterion.failsFromDays === 1 ? "on every day" : `not met from ${String(criterion.failsFromDays)} days${inARow} above it`;
      return `${signs[criterion.relation]} ${criterion.limit.value} ${unit(criterion.limit.unit)}, ${days}`;
    }
    case "averageDose": {
      const { limit } = criterion;
      return `${signs[criterion.relation]} ${"timesBaseline" in limit ? `${limit.timesBaseline} × the dose at baseline` : `${limit.value} ${unit(limit.unit)}`}`;
    }
    case "noEvent":
    case "noSediment":
      return "";
  }
}

function printed({ limit, alsoPrinted }: LimitCriterion): string {
  const also = alsoPrinted === undefined ? "" : `, also printed as ${alsoPrinted.value} ${unit(alsoPrinted.unit)}`;
  return `${limit.value} ${unit(limit.unit)}${also}`;
}

/** UCUM codes as a reader writes them. */
export function unit(code: string): string {
  return { "mL/min/{1.73_m2}": "mL/min/1.73 m²", "umol/L": "µmol/L", "/[HPF]": "/HPF", "/uL": "/µL", "{score}": "", "{count}": "", "{0-3}": "of 3" }[code] ?? code;
}

export function leavesOf(criterion: Criterion): readonly SingleCriterion[] {
  return "criteria" in criterion ? criterion.criteria.flatMap(leavesOf) : [criterion];
}

/** Text in a cell of a Markdown table. */
export function cell(text: string): string {
  return text.replace(/\|/g, "\\|").replace(/\s*\n\s*/g, " ");
}

/** A single criterion in one line: "UPCR, follow-up: < 0.5 g/g". */
export function criterionLine(criterion: SingleCriterion): string {
  const limit = limitText(criterion);
  return `${subjectText(criterion)}, ${timeText(criterion)}${limit === "" ? "" : `: ${limit}`}`;
}
