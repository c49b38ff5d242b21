import type { Criterion } from "../criteria/criterion.js";
import type { EventName, SedimentName } from "../measurement/assessment.js";
import { deepFrozen } from "../measurement/deepFrozen.js";
import { misuse, requireObject } from "../measurement/misuse.js";
import { isNot, isNotListOf, isNotWhole } from "../measurement/wordings.js";
import type { Against, KidneyEventDefinition, KidneyRule, Persistence } from "./kidneyEvent.js";

/**
 * A criterion judged against the baseline of the course: "eGFR at most 60 % of baseline".
 *
 * @category Kidney
 * @example
 * againstBaseline(relativeToBaseline("egfr", "<=", "0.6")).kind; // => "criterion"
 */
// @__NO_SIDE_EFFECTS__
export function againstBaseline(criterion: Criterion): KidneyRule {
  return { kind: "criterion", criterion, against: { kind: "baseline" } };
}

/**
 * A criterion judged against every value measured before, from the baseline or from the prior state on: a rise from the lowest,
 * a fall from the highest. What the criterion calls baseline is the earlier value.
 *
 * @param criterion about one measure, which must get harder to meet as the earlier value gets worse
 * @param withinDays only values of at most so many days before; every one if left out
 * @category Kidney
 * @example
 * againstEarlier(relativeToBaseline("upcr", ">=", "2")).kind; // => "criterion"
 */
// @__NO_SIDE_EFFECTS__
export function againstEarlier(criterion: Criterion, withinDays?: number): KidneyRule {
  const against: Against = withinDays === undefined ? { kind: "anyEarlier" } : { kind: "anyEarlier", withinDays };
  return { kind: "criterion", criterion, against };
}

/**
 * An event that was recorded: death, dialysis, rescue therapy. It counts on its own date.
 *
 * @category Kidney
 * @example
 * recorded("dialysis"); // => { kind: "event", event: "dialysis" }
 */
// @__NO_SIDE_EFFECTS__
export function recorded(event: EventName): KidneyRule {
  return { kind: "event", event };
}

/**
 * An element that the urinary sediment shows.
 *
 * @category Kidney
 * @example
 * sedimentShows("redCellCasts"); // => { kind: "sediment", element: "redCellCasts" }
 */
// @__NO_SIDE_EFFECTS__
export function sedimentShows(element: SedimentName): KidneyRule {
  return { kind: "sediment", element };
}

/**
 * A finding that the source asks for and no record here holds, such as acanthocytes: it leaves open what rests on it.
 *
 * @category Kidney
 * @example
 * unrecorded("acanthocytes"); // => { kind: "unrecorded", what: "acanthocytes" }
 */
// @__NO_SIDE_EFFECTS__
export function unrecorded(what: string): KidneyRule {
  return { kind: "unrecorded", what };
}

/**
 * Every rule holds at the visit.
 *
 * @category Kidney
 * @example
 * everyRule(recorded("death"), recorded("dialysis")).kind; // => "allOf"
 */
// @__NO_SIDE_EFFECTS__
export function everyRule(...rules: readonly KidneyRule[]): KidneyRule {
  return { kind: "allOf", rules };
}

/**
 * At least one rule holds at the visit.
 *
 * @category Kidney
 * @example
 * anyRule(sedimentShows("redCellCasts"), sedimentShows("whiteCellCasts")).kind; // => "anyOf"
 */
// @__NO_SIDE_EFFECTS__
export function anyRule(...rules: readonly KidneyRule[]): KidneyRule {
  return { kind: "anyOf", rules };
}

/**
 * Defines a kidney event over a course: freezes the value and checks that every rule is one.
 *
 * @param definition with components in the order in which they count on one day
 * @throws RangeError on no component, on a persistence that is not in whole days and visits
 * @category Kidney
 * @example
 * const doubled = againstBaseline(relativeToBaseline("serumCreatinine", ">=", "2"));
 * const { components } = defineKidneyEvent({
 *   ...nobilityUnfavourable,
 *   id: "our-doubling",
 *   components: [{ event: "doubling", statement: "creatinine doubled", rule: doubled }],
 * });
 * components[0].event; // => "doubling"
 */
// @__NO_SIDE_EFFECTS__
export function defineKidneyEvent(definition: KidneyEventDefinition): KidneyEventDefinition {
  requireKidneyEvent(definition);
  const { components, id } = definition;
  for (const { event, rule, persistence, after } of components) {
    requireRule(`${String(id)} ${String(event)} rule`, rule);
    requirePersistence(`${String(id)} ${String(event)} persistence`, persistence);
    if (after != null) requirePersistence(`${String(id)} ${String(event)} after persistence`, after.persistence);
  }
  return deepFrozen(definition);
}

/** Refuses what is no kidney event: a response definition has levels, not components. */
export function requireKidneyEvent(definition: KidneyEventDefinition): void {
  const { components } = requireObject("definition", definition) as Partial<KidneyEventDefinition>;
  const isFilled = Array.isArray(components) && components.length > 0;
  if (!isFilled)
    throw misuse(
      "definition components",
      components,
      isNot("a list of at least one component", "a kidney event such as aurora2RenalFlare"),
    );
}

function requireRule(argument: string, rule: KidneyRule): void {
  switch (requireObject(argument, rule)["kind"]) {
    case "allOf":
    case "anyOf": {
      const { rules } = rule as Extract<KidneyRule, { readonly rules: unknown }>;
      if (!Array.isArray(rules)) throw misuse(`${argument} rules`, rules, isNotListOf("rules"));
      rules.forEach((one, i) => requireRule(`${argument} rules[${String(i)}]`, one));
      return;
    }
    case "criterion":
    case "sediment":
    case "event":
    case "unrecorded":
      return;
    default:
      throw misuse(`${argument} kind`, rule.kind, isNot("a rule", "criterion, sediment, event, unrecorded, allOf or anyOf"));
  }
}

function requirePersistence(argument: string, persistence: Persistence | null | undefined): void {
  if (persistence == null) return;
  const { laterVisits, minDays } = persistence;
  for (const [name, value] of Object.entries({ laterVisits, minDays })) {
    if (!Number.isInteger(value) || value < 1) throw misuse(`${argument} ${name}`, value, isNotWhole(1));
  }
}
