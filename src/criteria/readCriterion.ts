import { eventNames, sedimentNames } from "../measurement/assessment.js";
import { type Measure, measureNames, requireUnit } from "../measurement/measure.js";
import { requireKnownKeys, requireObject } from "../measurement/misuse.js";
import type { MeasureCriterion } from "./comparisonOf.js";
import type { AverageDoseCriterion, DayFrom, DoseCriterion, SingleCriterion } from "./criterion.js";
import type { PrintedValue } from "./finding.js";
import { requireDecimal, requireOneOf, requireWhole } from "../measurement/requirements.js";

/** A century, as days. */
const mostDays = 36_525;

const relations = ["<", "<=", ">", ">="] as const;
const timePoints = ["baseline", "followUp", "next", "preFlare"] as const;

/** Every kind of a single criterion, with the keys that it can have. */
const keys: Readonly<Record<SingleCriterion["kind"], readonly string[]>> = {
  limit: ["measure", "at", "relation", "limit", "alsoPrinted"],
  relativeToBaseline: ["measure", "at", "relation", "factor"],
  relativeToPreFlare: ["measure", "at", "relation", "factor"],
  riseFromBaseline: ["measure", "relation", "rise"],
  fallFromBaseline: ["measure", "relation", "fall"],
  referenceRange: ["measure", "at", "relation", "bound"],
  noEvent: ["event"],
  noSediment: ["element", "at"],
  doseWindow: ["first", "last", "relation", "limit", "failsFromDays", "failsFromDaysInARow"],
  averageDose: ["first", "last", "relation", "limit"],
};

export const singleKinds = Object.keys(keys) as readonly SingleCriterion["kind"][];

type Source = Readonly<Record<string, unknown>>;

/** A single criterion as a copy of its own, every part checked. Throws a RangeError that names the part that is malformed. */
export function readCriterion(argument: string, kind: SingleCriterion["kind"], source: Source): SingleCriterion {
  requireKnownKeys(argument, source, ["kind", ...keys[kind]]);
  const one = <Allowed extends string>(key: string, allowed: readonly Allowed[]) =>
    requireOneOf(`${argument} ${key}`, source[key], allowed);
  const next = () => (source["at"] === undefined ? {} : { at: one("at", ["next"]) });
  const amount = (key: string, measure: Measure) => readPrinted(`${argument} ${key}`, measure, source[key]);
  switch (kind) {
    case "limit": {
      const [at, measure, relation] = [one("at", timePoints), one("measure", measureNames), one("relation", relations)];
      const limit = amount("limit", measure);
      const also = source["alsoPrinted"] === undefined ? {} : { alsoPrinted: amount("alsoPrinted", measure) };
      return { kind, measure, at, relation, limit, ...also } as MeasureCriterion;
    }
    case "relativeToBaseline":
    case "relativeToPreFlare": {
      const criterion = { kind, measure: one("measure", measureNames), ...next(), relation: one("relation", relations) };
      requireDecimal(`${argument} factor`, source["factor"]);
      return { ...criterion, factor: String(source["factor"]) };
    }
    case "riseFromBaseline": {
      const about = { measure: one("measure", measureNames), relation: one("relation", relations) };
      return { kind, ...about, rise: amount("rise", about.measure) } as MeasureCriterion;
    }
    case "fallFromBaseline": {
      const about = { measure: one("measure", measureNames), relation: one("relation", relations) };
      return { kind, ...about, fall: amount("fall", about.measure) } as MeasureCriterion;
    }
    case "referenceRange": {
      const about = { measure: one("measure", measureNames), at: one("at", timePoints), relation: one("relation", relations) };
      return { kind, ...about, bound: one("bound", ["low", "high"]) };
    }
    case "noEvent":
      return { kind, event: one("event", eventNames) };
    case "noSediment":
      return { kind, element: one("element", sedimentNames), ...next() };
    case "doseWindow":
      return readDoseWindow(argument, source);
    case "averageDose":
      return readAverageDose(argument, source);
  }
}

/** A printed limit: a decimal in a unit of the measure, each as it is spelt. */
function readPrinted(argument: string, measure: Measure, raw: unknown): PrintedValue {
  const printed = requireObject(argument, raw);
  requireKnownKeys(argument, printed, ["value", "unit"]);
  requireUnit(`${argument} unit`, measure, printed["unit"]);
  requireDecimal(`${argument} value`, printed["value"]);
  return Object.freeze({ value: String(printed["value"]), unit: String(printed["unit"]) });
}

function readDoseWindow(argument: string, source: Source): DoseCriterion {
  const inARow = source["failsFromDaysInARow"];
  return {
    kind: "doseWindow",
    ...readWindow(argument, source),
    relation: requireOneOf(`${argument} relation`, source["relation"], ["<", "<="]),
    limit: readDose(`${argument} limit`, source["limit"]),
    failsFromDays: requireWhole(`${argument} failsFromDays`, source["failsFromDays"], 1),
    ...(inARow === undefined ? {} : { failsFromDaysInARow: requireWhole(`${argument} failsFromDaysInARow`, inARow, 1) }),
  };
}

function readAverageDose(argument: string, source: Source): AverageDoseCriterion {
  const window = readWindow(argument, source);
  const relation = requireOneOf(`${argument} relation`, source["relation"], relations);
  return { kind: "averageDose", ...window, relation, limit: readAverageLimit(`${argument} limit`, source["limit"]) };
}

function readAverageLimit(argument: string, raw: unknown): AverageDoseCriterion["limit"] {
  const limit = requireObject(argument, raw);
  if (!("timesBaseline" in limit)) return readDose(argument, limit);
  requireKnownKeys(argument, limit, ["timesBaseline"]);
  requireDecimal(`${argument} timesBaseline`, limit["timesBaseline"]);
  return Object.freeze({ timesBaseline: String(limit["timesBaseline"]) });
}

function readDose(argument: string, raw: unknown): DoseCriterion["limit"] {
  return Object.freeze({ value: readPrinted(argument, "prednisoneEquivalent", raw).value, unit: "mg/d" });
}

function readWindow(argument: string, source: Source): Pick<DoseCriterion, "first" | "last"> {
  return { first: readDay(`${argument} first`, source["first"]), last: readDay(`${argument} last`, source["last"]) };
}

function readDay(argument: string, raw: unknown): DayFrom {
  const day = requireObject(argument, raw);
  requireKnownKeys(argument, day, ["from", "days", "notAfter"]);
  const from = requireOneOf(`${argument} from`, day["from"], ["baseline", "followUp"]);
  const days = requireWhole(`${argument} days`, day["days"], -mostDays, mostDays);
  if (day["notAfter"] === undefined) return Object.freeze({ from, days });
  return Object.freeze({ from, days, notAfter: requireOneOf(`${argument} notAfter`, day["notAfter"], ["followUp"]) });
}
