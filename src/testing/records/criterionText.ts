import type { DayFrom, SingleCriterion, TimePoint } from "../../criteria/criterion.js";

/** A single criterion in one line, in the names of the data: "upcr at followUp < 0.5 × baseline". */
export function criterionText(leaf: SingleCriterion): string {
  const subject = (name: string, at: TimePoint = "followUp") => `${name} at ${at}`;
  switch (leaf.kind) {
    case "limit": {
      const also = leaf.alsoPrinted === undefined ? "" : ` (${leaf.alsoPrinted.value} ${leaf.alsoPrinted.unit})`;
      return `${subject(leaf.measure, leaf.at)} ${leaf.relation} ${leaf.limit.value} ${leaf.limit.unit}${also}`;
    }
    case "relativeToBaseline":
      return `${subject(leaf.measure, leaf.at)} ${leaf.relation} ${leaf.factor} × baseline`;
    case "relativeToPreFlare":
      return `${subject(leaf.measure, leaf.at)} ${leaf.relation} ${leaf.factor} × preFlare`;
    case "riseFromBaseline":
      return `${subject(leaf.measure)} ${leaf.relation} baseline + ${leaf.rise.value} ${leaf.rise.unit}`;
    case "fallFromBaseline":
      return `fall of ${leaf.measure} from baseline ${leaf.relation} ${leaf.fall.value} ${leaf.fall.unit}`;
    case "averageDose": {
      const limit = "timesBaseline" in leaf.limit ? `${leaf.limit.timesBaseline} × baseline` : `${leaf.limit.value} ${leaf.limit.unit}`;
      return `average of doses ${leaf.relation} ${limit}, ${dayText(leaf.first)} to ${dayText(leaf.last)}`;
    }
    case "referenceRange":
      return `${subject(leaf.measure, leaf.at)} ${leaf.relation} referenceRange ${leaf.bound}`;
    case "noEvent":
      return `no ${leaf.event}`;
    case "noSediment":
      return `no ${subject(leaf.element, leaf.at)}`;
    case "doseWindow": {
      const inARow = leaf.failsFromDaysInARow === undefined ? "" : ` or ${String(leaf.failsFromDaysInARow)} in a row`;
      const { relation, limit, failsFromDays, first, last } = leaf;
      return `doses ${relation} ${limit.value} ${limit.unit} but on fewer than ${String(failsFromDays)} days${inARow}, ${dayText(first)} to ${dayText(last)}`;
    }
  }
}

function dayText({ from, days }: DayFrom): string {
  return `${from}${days < 0 ? " - " : " + "}${String(Math.abs(days))}`;
}
