import type { Criterion } from "../../criteria/criterion.js";
import type { ResponseDefinition } from "../../criteria/responseDefinition.js";
import type { KidneyEventDefinition, KidneyRule, Persistence, PriorState } from "../../kidney/kidneyEvent.js";
import type { Assessment, Baseline } from "../../measurement/assessment.js";
import { leavesOf } from "./definitionParts.js";
import { plainResponse } from "./plainEvaluation.js";

/** A visit with every value known; what was only filled in is no earlier value of a later visit, for it was never measured. */
export interface PlainVisit {
  readonly day: number;
  readonly shown: Assessment;
  readonly measured: Assessment;
}

/** A course without open values. Events on their dates are not looked at. */
export interface PlainCourse {
  readonly baseline: Baseline;
  readonly visits: readonly PlainVisit[];
  /** What a rule says of things that no record holds, and where nothing was measured before. */
  readonly unrecorded: boolean;
}

export interface PlainEvent {
  readonly event: string;
  readonly day: number;
}

/** The first event of a course by the words of the definition, worked out without the rest of the library; null without one. */
export function plainKidneyEvent({ components }: KidneyEventDefinition, course: PlainCourse): PlainEvent | null {
  const days = course.visits.map(({ day }) => day);
  const found = components.flatMap(({ event, rule, after, persistence }, order) => {
    const prior = after == null ? null : priorOf(after, course, days);
    if (after != null && prior === null) return [];
    const shown = course.visits.map((_, at) =>
      prior === null ? holds(rule, course, at, -1) : at > prior.last && holds(rule, course, at, prior.first),
    );
    const lasting = lastingFrom(shown, days, persistence ?? null);
    return lasting === null ? [] : [{ event, day: days[lasting.first] ?? 0, order }];
  });
  const [first] = found.sort((a, b) => a.day - b.day || a.order - b.order);
  return first === undefined ? null : { event: first.event, day: first.day };
}

function priorOf({ criterion, persistence }: PriorState, course: PlainCourse, days: readonly number[]): Lasting | null {
  const shown = course.visits.map(({ shown: followUp }) => judged(criterion, course.baseline, followUp));
  return lastingFrom(shown, days, persistence ?? null);
}

function holds(rule: KidneyRule, course: PlainCourse, at: number, start: number): boolean {
  const shown = course.visits[at]?.shown ?? {};
  switch (rule.kind) {
    case "criterion": {
      const { criterion, against } = rule;
      if (against.kind === "baseline") return judged(criterion, course.baseline, shown);
      const day = course.visits[at]?.day ?? 0;
      const before = [{ day: 0, measured: course.baseline }, ...course.visits]
        .slice(start + 1, at + 1)
        .filter((one) => against.withinDays === undefined || day - one.day <= against.withinDays)
        .filter(({ measured }) => askedBefore(criterion).every((measure) => measured[measure as "upcr"] != null));
      return before.length === 0 ? course.unrecorded : before.some(({ measured }) => judged(criterion, measured, shown));
    }
    case "sediment":
      return shown.sediment?.[rule.element] === true;
    case "event":
      return false;
    case "unrecorded":
      return course.unrecorded;
    case "allOf":
      return rule.rules.every((one) => holds(one, course, at, start));
    case "anyOf":
      return rule.rules.some((one) => holds(one, course, at, start));
  }
}

/** The measures of which a criterion reads an earlier value. */
function askedBefore(criterion: Criterion): readonly string[] {
  const leaves = leavesOf(asDefinition(criterion));
  return leaves.flatMap((leaf) => {
    const isBefore = leaf.kind === "relativeToBaseline" || leaf.kind === "riseFromBaseline" || leaf.kind === "fallFromBaseline";
    return "measure" in leaf && (isBefore || ("at" in leaf && leaf.at === "baseline")) ? [leaf.measure] : [];
  });
}

function judged(criterion: Criterion, baseline: Baseline, followUp: Assessment): boolean {
  return plainResponse(asDefinition(criterion), { baseline, followUp }) === "shown";
}

const made = new WeakMap<Criterion, ResponseDefinition>();

function asDefinition(criterion: Criterion): ResponseDefinition {
  const found = made.get(criterion);
  if (found !== undefined) return found;
  const source = { citation: "the kidney event that asks", locator: "its rule", evidence: "secondary" } as const;
  const levels = [{ response: "shown", statement: "the rule holds", criterion }];
  const identity = { id: "plain", version: "1.0.0", title: "one visit", source };
  const definition: ResponseDefinition = { ...identity, timePoint: "at the visit", levels, readings: [] };
  made.set(criterion, definition);
  return definition;
}

interface Lasting {
  readonly first: number;
  readonly last: number;
}

/** The first visit from which a finding lasts, by trying every pair of visits. */
function lastingFrom(shown: readonly boolean[], days: readonly number[], persistence: Persistence | null): Lasting | null {
  for (let first = 0; first < shown.length; first += 1) {
    if (shown[first] !== true) continue;
    if (persistence === null) return { first, last: first };
    for (let last = first + 1; last < shown.length && shown[last] === true; last += 1) {
      const isLong = (days[last] ?? 0) - (days[first] ?? 0) >= persistence.minDays;
      if (isLong && last - first >= persistence.laterVisits) return { first, last };
    }
  }
  return null;
}
