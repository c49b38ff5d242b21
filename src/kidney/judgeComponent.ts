import type { ReadCourse } from "../course/readCourse.js";
import type { Shown } from "../course/responseRule.js";
import { judgeRule, type RuleFinding } from "./judgeRule.js";
import type { KidneyEventComponent, KidneyRule, PriorState } from "./kidneyEvent.js";
import { findLasting, type Lasting } from "./persistent.js";

/** One component judged over a course. */
export interface JudgedComponent {
  readonly component: KidneyEventComponent;
  readonly shown: readonly Shown[];
  readonly lasting: Lasting | null;
  /** The earlier visit against which the lasting finding was made; -1 the baseline, null where none was. */
  readonly earlier: number | null;
  /** Where the state that comes first began; null where it is not known to have, or none is asked. */
  readonly priorState: Lasting | null;
}

export function judgeComponent(component: KidneyEventComponent, course: ReadCourse): JudgedComponent {
  const days = course.visits.map((visit) => visit.days);
  const prior = component.after == null ? null : judgePriorState(component.after, course, days);
  const findings = course.visits.map((_, at) =>
    prior === null ? judgeRule(component.rule, course, at, -1) : judgeAfter(component.rule, course, at, prior));
  const shown = findings.map((one) => one.shown);
  const lasting = findLasting(shown, days, component.persistence ?? null);
  const earlier = lasting === null ? null : (findings[lasting.first] as RuleFinding).earlier;
  return { component, shown, lasting, earlier, priorState: prior?.known ?? null };
}

interface JudgedPrior {
  readonly known: Lasting | null;
  /** Where it may have begun and been sustained first, if what is open turned out well; null where it cannot have. */
  readonly possible: Lasting | null;
}

function judgePriorState({ criterion, persistence }: PriorState, course: ReadCourse, days: readonly number[]): JudgedPrior {
  const rule: KidneyRule = { kind: "criterion", criterion, against: { kind: "baseline" } };
  const shown = course.visits.map((_, at) => judgeRule(rule, course, at, -1).shown);
  const known = findLasting(shown, days, persistence ?? null);
  // Where what is open turned out well, the state may have begun sooner.
  const best = findLasting(shown.map((one) => (one === "open" ? "yes" : one)), days, persistence ?? null);
  return { known, possible: best };
}

/** A visit after the prior state: a finding that rests on a state not known to have come first is open. */
function judgeAfter(rule: KidneyRule, course: ReadCourse, at: number, { known, possible }: JudgedPrior): RuleFinding {
  const isSure = known !== null && at > known.last;
  const sure: RuleFinding = isSure ? judgeRule(rule, course, at, known.first) : { shown: "no", earlier: null };
  if (sure.shown !== "no" || possible === null || at <= possible.last || (isSure && possible.first === known.first)) return sure;
  const perhaps = judgeRule(rule, course, at, possible.first);
  return perhaps.shown === "no" ? sure : { shown: "open", earlier: null };
}
