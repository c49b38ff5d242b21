import type { AverageDoseCriterion, DoseCriterion, SingleCriterion } from "../../criteria/criterion.js";
import { dayNumber } from "../../measurement/calendarDate.js";

/** A criterion on the dated doses. */
export type DoseRule = DoseCriterion | AverageDoseCriterion;

export function isDoseRule(leaf: SingleCriterion): leaf is DoseRule {
  return leaf.kind === "doseWindow" || leaf.kind === "averageDose";
}

/** The days of the two assessments of a case with dated doses. */
export const caseDates = { baseline: "2023-01-02", followUp: "2024-12-30" } as const;

/** The first day of a rule's window as a day number. */
export function firstDay({ first }: DoseRule): number {
  return dayNumber(caseDates[first.from]) + first.days;
}

/** How many days a rule's window has. */
export function daysIn(rule: DoseRule): number {
  return dayNumber(caseDates[rule.last.from]) + rule.last.days - firstDay(rule) + 1;
}
