import type { AverageDoseCriterion, Criterion, DayFrom, SingleCriterion } from "../criteria/criterion.js";
import type { Finding, SingleFinding } from "../criteria/finding.js";
import { measureTitle, whenText, wordsOf } from "../response/titles.js";

/** What a single criterion asks, the same for every record: "UPCR < 0.5 g/g". */
export function criterionLabel(criterion: SingleCriterion): string {
  switch (criterion.kind) {
    case "limit": {
      const { measure, at, relation, limit, alsoPrinted } = criterion;
      const also = alsoPrinted === undefined ? "" : ` (${alsoPrinted.value} ${alsoPrinted.unit})`;
      return `${measureTitle(measure)}${whenText(at)} ${relation} ${limit.value} ${limit.unit}${also}`;
    }
    case "relativeToBaseline":
    case "relativeToPreFlare": {
      const earlier = criterion.kind === "relativeToBaseline" ? "baseline" : "pre-flare";
      return `${measureTitle(criterion.measure)}${whenText(criterion.at)} ${criterion.relation} ${criterion.factor} x ${earlier}`;
    }
    case "riseFromBaseline":
      return `${measureTitle(criterion.measure)} ${criterion.relation} baseline + ${criterion.rise.value} ${criterion.rise.unit}`;
    case "fallFromBaseline":
      return `fall of ${measureTitle(criterion.measure)} from baseline ${criterion.relation} ${criterion.fall.value} ${criterion.fall.unit}`;
    case "referenceRange":
      return `${measureTitle(criterion.measure)}${whenText(criterion.at)} ${criterion.relation} ${criterion.bound === "high" ? "upper" : "lower"} limit of normal`;
    case "noEvent":
      return `no ${wordsOf(criterion.event)}`;
    case "noSediment":
      return `no ${wordsOf(criterion.element)}${whenText(criterion.at)}`;
    case "doseWindow": {
      const { relation, limit, failsFromDays, failsFromDaysInARow, first, last } = criterion;
      const inARow = failsFromDaysInARow === undefined ? "" : ` or ${String(failsFromDaysInARow)} in a row`;
      const days = `on all but fewer than ${String(failsFromDays)} days${inARow}`;
      return `prednisone-equivalent dose ${relation} ${limit.value} ${limit.unit} ${days}, ${windowText(first, last)}`;
    }
    case "averageDose":
      return `average prednisone-equivalent dose ${criterion.relation} ${averageLimit(criterion.limit)}, ${windowText(criterion.first, criterion.last)}`;
  }
}

function averageLimit(limit: AverageDoseCriterion["limit"]): string {
  return "timesBaseline" in limit ? `${limit.timesBaseline} x baseline` : `${limit.value} ${limit.unit}`;
}

function windowText(first: DayFrom, last: DayFrom): string {
  const day = ({ from, days }: DayFrom) => `${from === "followUp" ? "follow-up" : from} ${days < 0 ? "-" : "+"} ${String(Math.abs(days))} d`;
  return `${day(first)} to ${day(last)}`;
}

/** The single criteria of a rule, in its order. */
export function singleCriteria(criterion: Criterion): readonly SingleCriterion[] {
  return "criteria" in criterion ? criterion.criteria.flatMap(singleCriteria) : [criterion];
}

/** What was found for each of them, in the same order. */
export function singleFindings(finding: Finding): readonly SingleFinding[] {
  return "findings" in finding ? finding.findings.flatMap(singleFindings) : [finding];
}
