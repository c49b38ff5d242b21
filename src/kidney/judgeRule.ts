import { comparisonOf, timesCompared } from "../criteria/comparisonOf.js";
import type { Criterion } from "../criteria/criterion.js";
import { defineResponse } from "../criteria/prepareDefinition.js";
import type { ReadCourse, ReadVisit } from "../course/readCourse.js";
import type { Shown } from "../course/responseRule.js";
import type { Assessment, Baseline } from "../measurement/assessment.js";
import { daysBetween } from "../measurement/calendarDate.js";
import type { Measure } from "../measurement/measure.js";
import { compileDefinition } from "../response/compileDefinition.js";
import type { Against, KidneyRule } from "./kidneyEvent.js";

/** What a rule finds at a visit, and which earlier visit showed it; -1 is the baseline, null where none was asked. */
export interface RuleFinding {
  readonly shown: Shown;
  readonly earlier: number | null;
}

const finding = (shown: Shown, earlier: number | null = null): RuleFinding => ({ shown, earlier });

/** Judges a rule at one visit, three-valued; `start` is the first visit whose values count as earlier ones, -1 the baseline. */
export function judgeRule(rule: KidneyRule, course: ReadCourse, at: number, start: number): RuleFinding {
  const { assessment } = course.visits[at] as ReadVisit;
  switch (rule.kind) {
    case "criterion":
      return judgeCriterion(rule.criterion, rule.against, course, at, start);
    case "sediment":
      return finding(ofFlag(assessment.sediment?.[rule.element]));
    case "unrecorded":
      return finding("open");
    case "event":
      return finding(ofFlag(assessment.events?.[rule.event]));
    case "anyOf":
    case "allOf":
      return combine(rule.rules.map((one) => judgeRule(one, course, at, start)), rule.kind === "anyOf" ? "yes" : "no");
  }
}

function ofFlag(flag: boolean | null | undefined): Shown {
  return flag == null ? "open" : flag ? "yes" : "no";
}

/** Kleene's or (decided by a "yes") and and (decided by a "no"). */
function combine(findings: readonly RuleFinding[], decides: "yes" | "no"): RuleFinding {
  const deciding = findings.find(({ shown }) => shown === decides);
  const open = findings.some(({ shown }) => shown === "open");
  const judged = findings.flatMap((one) => (one.earlier === null ? [] : [one.earlier]));
  const earlier = judged.length === 0 ? null : Math.max(...judged);
  return deciding ?? finding(open ? "open" : decides === "yes" ? "no" : "yes", earlier);
}

function judgeCriterion(criterion: Criterion, against: Against, course: ReadCourse, at: number, start: number): RuleFinding {
  const { judge, earlierMeasures } = compiled(criterion);
  const { assessment, days } = course.visits[at] as ReadVisit;
  if (against.kind === "baseline") return finding(judge(course.baseline, assessment), -1);
  let isMeasured = false;
  let open: RuleFinding | null = null;
  for (let earlier = at - 1; earlier >= start; earlier -= 1) {
    const before = earlier < 0 ? course.baseline : withoutFuture((course.visits[earlier] as ReadVisit).assessment);
    if (against.withinDays !== undefined && days - daysOf(course, earlier) > against.withinDays) break;
    if (earlierMeasures.some((measure) => before[measure] == null)) continue;
    isMeasured = true;
    const shown = judge(before, assessment);
    if (shown === "yes") return finding("yes", earlier);
    if (shown === "open") open = finding("open", earlier);
  }
  // Without any earlier value the rule cannot be judged; with some, what was never measured adds nothing.
  return open ?? finding(isMeasured ? "no" : "open");
}

function daysOf({ visits, origin, baselineDate }: ReadCourse, index: number): number {
  if (index >= 0) return (visits[index] as ReadVisit).days;
  return baselineDate === null ? 0 : daysBetween(origin, baselineDate);
}

function withoutFuture({ next: _next, doses: _doses, ...assessment }: Assessment): Baseline {
  return assessment;
}

interface CompiledCriterion {
  readonly judge: (earlier: Baseline, visit: Assessment) => Shown;
  /** What the criterion reads of the earlier assessment. */
  readonly earlierMeasures: readonly Measure[];
}

const known = /* @__PURE__ */ (() => new WeakMap<Criterion, CompiledCriterion>())();

/** The library's own engine decides, so that units, limits of quantification and missing values mean here what they mean everywhere. */
function compiled(criterion: Criterion): CompiledCriterion {
  const found = known.get(criterion);
  if (found !== undefined) return found;
  const respond = compileDefinition<"shown">(
    defineResponse({
      id: "kidney-rule",
      version: "1.0.0",
      title: "one visit of a kidney event",
      source: { citation: "the kidney event that asks for it", locator: "its rule", evidence: "secondary" },
      timePoint: "at the visit",
      levels: [{ response: "shown", statement: "the rule holds at the visit", criterion }],
      readings: ["none of its own"],
    }),
  );
  const answers = { shown: "yes", NR: "no", NE: "open" } as const;
  const judge: CompiledCriterion["judge"] = (earlier, visit) => answers[respond(earlier, visit)];
  const made = { judge, earlierMeasures: earlierMeasures(criterion) };
  known.set(criterion, made);
  return made;
}

function earlierMeasures(criterion: Criterion): readonly Measure[] {
  if ("criteria" in criterion) return [...new Set(criterion.criteria.flatMap(earlierMeasures))];
  return "measure" in criterion && timesCompared(comparisonOf(criterion)).includes("baseline") ? [criterion.measure] : [];
}
