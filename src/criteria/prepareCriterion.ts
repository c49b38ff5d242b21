import { eventNames, sedimentNames } from "../measurement/assessment.js";
import { type Measure, measureNames, requireUnit } from "../measurement/measure.js";
import { fault, misuse, requireKnownKeys, requireObject } from "../measurement/misuse.js";
import { decimalText, type Exact, exact } from "../measurement/quantity.js";
import type { Amount } from "../measurement/readQuantity.js";
import type { Relation } from "../measurement/span.js";
import { type AskedValue, askedValues, requireMeasures } from "./asMeasured.js";
import type { AverageDoseCriterion, DayFrom, DoseCriterion, EventCriterion, ReferenceCriterion } from "./criterion.js";
import type { RelativeCriterion, SedimentCriterion, TimePoint } from "./criterion.js";
import type { PrintedValue } from "./finding.js";
import { requireDecimal, requireList, requireOneOf, requireTexts, requireWhole } from "../measurement/requirements.js";
import { containsItself, hasMoreThan } from "../measurement/wordings.js";

/** A printed limit with its number read. */
export interface PreparedAmount {
  readonly printed: PrintedValue;
  readonly amount: Amount;
}

interface About {
  readonly measure: Measure;
  readonly at: TimePoint;
  readonly relation: Relation;
}

interface Group { readonly title: string | null; readonly members: readonly PreparedCriterion[] }

/** A criterion with its numbers read, ready to be evaluated any number of times. */
export type PreparedCriterion =
  | (About & { readonly kind: "limit"; readonly limits: readonly PreparedAmount[] })
  | (About & { readonly kind: RelativeCriterion["kind"]; readonly criterion: RelativeCriterion; readonly factor: Exact })
  | (Omit<About, "at"> & { readonly kind: "riseFromBaseline" | "fallFromBaseline"; readonly by: PreparedAmount })
  | { readonly kind: "referenceRange"; readonly criterion: ReferenceCriterion }
  | { readonly kind: "noEvent"; readonly criterion: EventCriterion }
  | { readonly kind: "noSediment"; readonly criterion: SedimentCriterion }
  | { readonly kind: "doseWindow"; readonly criterion: DoseCriterion; readonly limit: Exact }
  | { readonly kind: "averageDose"; readonly criterion: AverageDoseCriterion; readonly limit: Exact }
  | (Group & { readonly kind: "allOf" | "anyOf" })
  | (Group & { readonly kind: "asMeasured"; readonly asked: readonly (readonly AskedValue[])[] }); // by each member

/** A century, as days. */
const mostDays = 36_525;
/** Groups within groups; no rule that a person can read comes near. */
export const mostGroups = 100;

const relations = ["<", "<=", ">", ">="] as const;
const timePoints = ["baseline", "followUp", "next", "preFlare"] as const;
const kinds = [
  "limit", "relativeToBaseline", "relativeToPreFlare", "riseFromBaseline", "fallFromBaseline", "referenceRange", "noEvent", "noSediment", "doseWindow",
  "averageDose", "allOf", "anyOf", "asMeasured",
] as const;

/**
 * Reads a criterion into values of its own, which no later change of the definition can reach. Throws a RangeError that
 * names the part that is malformed.
 */
export function prepareCriterion(argument: string, raw: unknown, within: readonly unknown[] = []): PreparedCriterion {
  if (within.includes(raw)) throw misuse(argument, raw, containsItself);
  if (within.length > mostGroups) throw fault("definition", hasMoreThan(mostGroups, "groups in groups", "criteria nested less deeply"));
  const source = requireObject(argument, raw);
  const kind = requireOneOf(`${argument} kind`, source["kind"], kinds);
  const requireKeys = (...keys: readonly string[]) => { requireKnownKeys(argument, source, ["kind", ...keys]); };
  const one = <Allowed extends string>(key: string, allowed: readonly Allowed[]) => requireOneOf(`${argument} ${key}`, source[key], allowed);
  const next = () => (source["at"] === undefined ? {} : { at: one("at", ["next"] as const) });
  const about = (at: TimePoint): About => ({ measure: one("measure", measureNames), at, relation: one("relation", relations) });
  const amount = (key: string, measure: Measure) => prepareAmount(`${argument} ${key}`, measure, source[key]);
  const days = () => ({ first: prepareDay(`${argument} first`, source["first"]), last: prepareDay(`${argument} last`, source["last"]) });
  switch (kind) {
    case "limit": {
      requireKeys("measure", "at", "relation", "limit", "alsoPrinted");
      const it = about(one("at", timePoints));
      const also = source["alsoPrinted"] === undefined ? [] : [amount("alsoPrinted", it.measure)];
      return { kind, ...it, limits: [amount("limit", it.measure), ...also] };
    }
    case "relativeToBaseline":
    case "relativeToPreFlare": {
      requireKeys("measure", "at", "relation", "factor");
      const { measure, at, relation } = about(next().at ?? "followUp");
      const factor = requireDecimal(`${argument} factor`, source["factor"]);
      return { kind, measure, at, relation, criterion: { kind, measure, ...next(), relation, factor: String(source["factor"]) }, factor };
    }
    case "riseFromBaseline":
    case "fallFromBaseline": {
      const key = kind === "riseFromBaseline" ? "rise" : "fall";
      requireKeys("measure", "relation", key);
      const measure = one("measure", measureNames);
      return { kind, measure, relation: one("relation", relations), by: amount(key, measure) };
    }
    case "referenceRange":
      requireKeys("measure", "at", "relation", "bound");
      return { kind, criterion: { kind, ...about(one("at", timePoints)), bound: one("bound", ["low", "high"]) } };
    case "noEvent":
      requireKeys("event");
      return { kind, criterion: { kind, event: one("event", eventNames) } };
    case "noSediment":
      requireKeys("element", "at");
      return { kind, criterion: { kind, element: one("element", sedimentNames), ...next() } };
    case "doseWindow": {
      requireKeys("first", "last", "relation", "limit", "failsFromDays", "failsFromDaysInARow");
      const limit = amount("limit", "prednisoneEquivalent");
      const inARow = source["failsFromDaysInARow"];
      const criterion = {
        kind,
        ...days(),
        relation: one("relation", ["<", "<="]),
        limit: Object.freeze({ value: limit.printed.value, unit: "mg/d" }),
        failsFromDays: requireWhole(`${argument} failsFromDays`, source["failsFromDays"], 1),
        ...(inARow === undefined ? {} : { failsFromDaysInARow: requireWhole(`${argument} failsFromDaysInARow`, inARow, 1) }),
      } as const;
      return { kind, criterion, limit: exact(limit.printed.value) };
    }
    case "averageDose": {
      requireKeys("first", "last", "relation", "limit");
      const given = requireObject(`${argument} limit`, source["limit"]);
      const isMultiple = "timesBaseline" in given;
      if (isMultiple) requireKnownKeys(`${argument} limit`, given, ["timesBaseline"]);
      const number = isMultiple ? requireDecimal(`${argument} limit timesBaseline`, given["timesBaseline"]) : exact(amount("limit", "prednisoneEquivalent").printed.value);
      const limit = isMultiple ? { timesBaseline: String(given["timesBaseline"]) } : { value: String(given["value"]), unit: "mg/d" as const };
      return { kind, criterion: { kind, ...days(), relation: one("relation", relations), limit: Object.freeze(limit) }, limit: number };
    }
    case "allOf":
    case "anyOf":
    case "asMeasured": {
      requireKeys("title", "criteria");
      if (source["title"] !== undefined) requireTexts(argument, source, ["title"]);
      const criteria = requireList(`${argument} criteria`, source["criteria"]);
      const members = criteria.map((member, i) => prepareCriterion(`${argument} criteria[${String(i)}]`, member, [...within, raw]));
      const title = source["title"] === undefined ? null : String(source["title"]);
      if (kind !== "asMeasured") return { kind, title, members };
      requireMeasures(argument, members);
      return { kind, title, members, asked: members.map(askedValues) };
    }
  }
}

/** Of a limit printed in two units the one in the unit reported, else the first. */
export function printedFor(unit: string | undefined, limits: readonly PreparedAmount[]): PreparedAmount {
  return limits.find(({ amount }) => amount.unit === unit) ?? (limits[0] as PreparedAmount);
}

function prepareAmount(argument: string, measure: Measure, raw: unknown): PreparedAmount {
  const printed = requireObject(argument, raw);
  requireKnownKeys(argument, printed, ["value", "unit"]);
  const unit = requireUnit(`${argument} unit`, measure, printed["unit"]);
  const value = requireDecimal(`${argument} value`, printed["value"]);
  return {
    printed: Object.freeze({ value: String(printed["value"]), unit: String(printed["unit"]) }),
    amount: { low: value, lowOpen: false, high: value, highOpen: false, unit, text: decimalText(value) },
  };
}

function prepareDay(argument: string, raw: unknown): DayFrom {
  const day = requireObject(argument, raw);
  requireKnownKeys(argument, day, ["from", "days", "notAfter"]);
  const from = requireOneOf(`${argument} from`, day["from"], ["baseline", "followUp"]);
  const days = requireWhole(`${argument} days`, day["days"], -mostDays, mostDays);
  if (day["notAfter"] === undefined) return Object.freeze({ from, days });
  return Object.freeze({ from, days, notAfter: requireOneOf(`${argument} notAfter`, day["notAfter"], ["followUp"]) });
}
