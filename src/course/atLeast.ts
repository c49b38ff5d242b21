import { misuse } from "../measurement/misuse.js";
import { isNotAmong } from "../measurement/wordings.js";
import type { CourseDefinition, JudgedVisit } from "./judgeCourse.js";
import { confirmed, firstVisit, type ResponseRule, type Shown, sustained } from "./responseRule.js";

/** The responses of a definition that are at least as good as one of them. */
export function responsesAtLeast<Level extends string>({ all, prepared }: CourseDefinition<Level>, atLeast: unknown): ReadonlySet<string> {
  const levels: readonly string[] = prepared.levels.map(({ response }) => response);
  const index = levels.indexOf(atLeast as string);
  if (index < 0) throw misuse("atLeast", atLeast, isNotAmong(`a response of ${prepared.identity.id}`, levels));
  return new Set<string>(all.slice(0, index + 1));
}

/** A visit shows the response when every response left there is good enough, and its absence when none is. */
export function shownAt<Level extends string>({ possible }: JudgedVisit<Level>, goodEnough: ReadonlySet<string>): Shown {
  const count = possible.filter((response) => goodEnough.has(response)).length;
  return count === possible.length ? "yes" : count === 0 ? "no" : "open";
}

/** The rule, checked: also one that was read from JSON. */
export function requireRule(rule: ResponseRule): ResponseRule {
  const given: unknown = rule;
  const kind = typeof given === "object" && given !== null ? rule.kind : given;
  if (kind === given) throw misuse("rule", given, whichRules);
  switch (rule.kind) {
    case "firstVisit":
      return firstVisit;
    case "sustained":
      return sustained;
    case "confirmed": {
      const { kind: _kind, ...options } = rule;
      return confirmed(options);
    }
    default:
      throw misuse("rule", kind, whichRules);
  }
}

const whichRules = "is not a rule, expected firstVisit, confirmed({ minDays, maxNotEvaluable }) or sustained";

/** The response in words: "CR", or "PR or better". */
export function inWords(atLeast: string, goodEnough: ReadonlySet<string>): string {
  return goodEnough.size === 1 ? atLeast : `${atLeast} or better`;
}
