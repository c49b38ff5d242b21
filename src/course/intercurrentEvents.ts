import type { EventName } from "../measurement/assessment.js";
import { misuse, requireKnownKeys, requireObject } from "../measurement/misuse.js";
import { isNot, isNotAmong, isNotListOf, standsIn } from "../measurement/wordings.js";
import { requireEvent } from "./readCourse.js";

/** What a visit on the day of the event counts as: the day's assessment may have come before it or after. */
export type OnTheDay = "affected" | "unaffected";

/** How an analysis treats what was observed after an intercurrent event (ICH E9(R1)). A visit before the event is never changed. */
export interface IntercurrentEventStrategy {
  readonly kind: "treatmentPolicy" | "compositeStrategy" | "whileOnTreatment" | "hypotheticalStrategy";
  readonly events: readonly EventName[];
  readonly onTheDay: OnTheDay;
}

/** What every strategy but `treatmentPolicy` must say of a visit on the day of its event. */
export interface StrategyOptions {
  readonly onTheDay: OnTheDay;
}

/**
 * Treatment policy: what is observed counts, whether or not the event occurred. It changes nothing and names the decision.
 *
 * @param events the intercurrent events that are meant
 * @example
 * treatmentPolicy(["treatmentDiscontinued"]).kind; // => "treatmentPolicy"
 * @category Courses
 */
export function treatmentPolicy(events: readonly EventName[]): IntercurrentEventStrategy {
  return strategy("treatmentPolicy", events, { onTheDay: "unaffected" });
}

/**
 * Composite: from the event on the subject is a non-responder. Where it is not recorded whether the event occurred, non-response
 * stays possible beside what was observed.
 *
 * @param events any one of them makes a non-responder
 * @param options `onTheDay`: whether a visit on the day of the event is `"affected"` or `"unaffected"`; there is no default
 * @throws RangeError on an unknown event or option
 * @example
 * compositeStrategy(["rescueTherapy", "death"], { onTheDay: "unaffected" }).events; // => ["rescueTherapy", "death"]
 * @category Courses
 */
export function compositeStrategy(events: readonly EventName[], options: StrategyOptions): IntercurrentEventStrategy {
  return strategy("compositeStrategy", events, options);
}

/**
 * While on treatment: visits after the event are left out, and the last evaluable one before it stands for a later week.
 *
 * @param events such as `treatmentDiscontinued`
 * @param options as for `compositeStrategy`
 * @throws RangeError on an unknown event or option
 * @example
 * whileOnTreatment(["treatmentDiscontinued"], { onTheDay: "unaffected" }).kind; // => "whileOnTreatment"
 * @category Courses
 */
export function whileOnTreatment(events: readonly EventName[], options: StrategyOptions): IntercurrentEventStrategy {
  return strategy("whileOnTreatment", events, options);
}

/**
 * Hypothetical: what would have been seen without the event. From the event on a visit is not evaluable, until an imputation
 * that is named says otherwise.
 *
 * @param events such as `rescueTherapy`
 * @param options as for `compositeStrategy`
 * @throws RangeError on an unknown event or option
 * @example
 * hypotheticalStrategy(["rescueTherapy"], { onTheDay: "affected" }).onTheDay; // => "affected"
 * @category Courses
 */
export function hypotheticalStrategy(events: readonly EventName[], options: StrategyOptions): IntercurrentEventStrategy {
  return strategy("hypotheticalStrategy", events, options);
}

function strategy(
  kind: IntercurrentEventStrategy["kind"],
  events: readonly EventName[],
  options: StrategyOptions,
): IntercurrentEventStrategy {
  if (!Array.isArray(events) || events.length === 0) throw misuse("events", events, isNotListOf("at least one event"));
  requireKnownKeys("options", requireObject("options", options), ["onTheDay"]);
  const onTheDay: unknown = options.onTheDay;
  if (onTheDay !== "affected" && onTheDay !== "unaffected") throw misuse("onTheDay", onTheDay, isNot('"affected" or "unaffected"'));
  const names = Array.from<unknown>(events).map((name, i) => requireEvent(`events[${String(i)}]`, name));
  return Object.freeze({ kind, events: Object.freeze(names), onTheDay });
}

/** The strategies, checked, in the order in which they apply; an event stands in one of them at most. */
export function requireStrategies(
  strategies: readonly IntercurrentEventStrategy[] | null | undefined,
): readonly IntercurrentEventStrategy[] {
  if (strategies == null) return [];
  if (!Array.isArray(strategies)) throw misuse("intercurrentEvents", strategies, isNotListOf("strategies"));
  const checked = Array.from<unknown>(strategies).map((given, i) => {
    const argument = `intercurrentEvents[${String(i)}]`;
    const { kind, events, onTheDay } = requireObject(argument, given) as unknown as IntercurrentEventStrategy;
    requireKnownKeys(argument, given as object, ["kind", "events", "onTheDay"]);
    if (!precedence.includes(kind)) throw misuse(`${argument} kind`, kind, isNotAmong("a strategy", precedence));
    return strategy(kind, events, { onTheDay });
  });
  const claimed = new Set<string>();
  for (const event of checked.flatMap(({ events }) => events)) {
    if (claimed.has(event)) throw misuse("intercurrentEvents", event, standsIn("two strategies"));
    claimed.add(event);
  }
  return checked.sort((a, b) => precedence.indexOf(a.kind) - precedence.indexOf(b.kind));
}

/** The events that strategies name. */
export function eventsOf(strategies: readonly IntercurrentEventStrategy[]): ReadonlySet<string> {
  return new Set(strategies.flatMap(({ events }) => events));
}

/** Where several apply to a visit the last one has the last word: who is a non-responder by a composite stays one. */
const precedence: readonly IntercurrentEventStrategy["kind"][] = [
  "treatmentPolicy",
  "hypotheticalStrategy",
  "whileOnTreatment",
  "compositeStrategy",
];
