import { evaluateCriterion } from "../criteria/evaluateCriterion.js";
import { prepareCriterion } from "../criteria/prepareCriterion.js";
import { groupVerdict, type Verdict, verdictOf } from "../criteria/verdict.js";
import { dateOfDay } from "../measurement/calendarDate.js";
import { misuse } from "../measurement/misuse.js";
import { isNotOneOf } from "../measurement/wordings.js";
import { classifySle } from "./classifySle.js";
import type { RuleFinding } from "./eligibilityFinding.js";
import type { EligibilityRule } from "./eligibilityRule.js";
import type { ReadSubject } from "./eligibilitySubject.js";
import { evaluateWindow } from "./evaluateWindow.js";
import { sleClassifications } from "./sleClassifications.js";

/** What is found for a rule. Nothing short-circuits: what does not decide is found out about as well. */
export function evaluateRule(rule: EligibilityRule, subject: ReadSubject): RuleFinding {
  switch (rule.kind) {
    case "measured": {
      const finding = evaluateCriterion(prepareCriterion("criterion", rule.criterion), subject.pair);
      return { kind: "measured", finding, verdict: finding.verdict };
    }
    case "age": {
      const found = completedYears(subject);
      return { ...rule, found, verdict: found === null ? "unknown" : ageVerdict(rule, found) };
    }
    case "classified": {
      const classification = sleClassifications.find(({ id }) => id === rule.classification);
      if (classification === undefined)
        throw misuse("rule classification", rule.classification, isNotOneOf(sleClassifications.map(({ id }) => id)));
      const found = classifySle(subject.items[classification.id] ?? {}, classification);
      return { kind: "classified", found, verdict: found.verdict };
    }
    case "fact": {
      const found = subject.facts[rule.fact] ?? null;
      return { kind: "fact", fact: rule.fact, found, verdict: verdictOf(found) };
    }
    case "within":
      return evaluateWindow(rule, subject);
    case "ever": {
      const { isComplete, entries } = subject.histories[rule.history] ?? { isComplete: false, entries: [] };
      const verdict = entries.length > 0 ? "met" : isComplete ? "notMet" : "unknown";
      return { kind: "ever", history: rule.history, isComplete, entries: entries.map(({ what }) => what), verdict };
    }
    case "onlyIf": {
      const applies = subject.facts[rule.fact] ?? null;
      const finding = evaluateRule(rule.rule, subject);
      const verdict: Verdict = applies === false || finding.verdict === "met" ? "met" : applies === true ? finding.verdict : "unknown";
      return { kind: "onlyIf", fact: rule.fact, applies, finding, verdict };
    }
    case "allOf":
    case "anyOf": {
      const findings = rule.rules.map((one) => evaluateRule(one, subject));
      return { kind: rule.kind, findings, verdict: groupVerdict(rule.kind, findings) };
    }
  }
}

interface Years {
  readonly least: number;
  readonly most: number;
}

/** The completed years at consent that the record allows. */
function completedYears({ birth, consent, age }: ReadSubject): Years | null {
  if (birth.first === null || birth.last === null || consent.first === null || consent.last === null)
    return age === null ? null : { least: age, most: age };
  return { least: yearsBetween(birth.last, consent.first), most: yearsBetween(birth.first, consent.last) };
}

/** Birthdays that have come. Who was born on 29 February completes a year on 1 March where there is no 29th. */
function yearsBetween(birth: number, day: number): number {
  const [born, at] = [dateOfDay(birth), dateOfDay(day)];
  return Number(at.slice(0, 4)) - Number(born.slice(0, 4)) - (at.slice(5) < born.slice(5) ? 1 : 0);
}

function ageVerdict({ relation, years }: Extract<EligibilityRule, { readonly kind: "age" }>, { least, most }: Years): Verdict {
  const holds = (age: number): boolean => (relation === ">" ? age > years : relation === ">=" ? age >= years : age <= years);
  return holds(least) === holds(most) ? verdictOf(holds(least)) : "unknown";
}
