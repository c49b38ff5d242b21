import { requireRelativeRule } from "../course/baselineRule.js";
import { drugKey } from "../glucocorticoid/drugKey.js";
import { readTable } from "../glucocorticoid/glucocorticoidTable.js";
import { eventNames, sedimentNames } from "../measurement/assessment.js";
import { measureNames, requireUnit, type Measure, unitCode } from "../measurement/measure.js";
import { misuse, requireKnownKeys, requireObject } from "../measurement/misuse.js";
import type { SdtmOptions } from "./sdtmOptions.js";

type Source = Readonly<Record<string, unknown>>;

const keys = [
  "result", "referenceStart", "endOfObservation", "baseline", "sameDay", "oneVisit", "withoutSpecimen", "units", "tests", "glucocorticoids", "events",
  "eventsRecorded",
];
/** Ten years: no study counts days over more. */
const mostDays = 3653;

/** Refuses options that are missing, misspelt or have no meaning, to the last level, before any row is read. */
export function requireSdtmOptions(raw: SdtmOptions): SdtmOptions {
  const options = requireObject("options", raw);
  requireKnownKeys("options", options, keys);
  oneOf("options result", options["result"], ["original", "standard"]);
  oneOf("options referenceStart", options["referenceStart"], ["RFSTDTC", "RFXSTDTC"]);
  optional(options["endOfObservation"], (value) => { oneOf("options endOfObservation", value, ["RFPENDTC", "RFENDTC"]); });
  oneOf("options sameDay", options["sameDay"], ["none", "first", "last", "worst"]);
  optional(options["withoutSpecimen"], (value) => { oneOf("options withoutSpecimen", value, ["accept"]); });
  optional(options["oneVisit"], requireOneVisit);
  optional(options["units"], requireUnits);
  requireRelativeRule("options baseline", options["baseline"]);
  each("options tests", options["tests"], requireTest);
  each("options events", options["events"], requireEvent);
  each("options eventsRecorded", options["eventsRecorded"], (where, name) => { oneOf(where, name, eventNames); });
  optional(options["glucocorticoids"], (value) => { requireGlucocorticoids(requireObject("options glucocorticoids", value)); });
  return raw;
}

/** Refuses a value that is not one of those known. */
export function oneOf(argument: string, value: unknown, known: readonly string[]): void {
  if (!known.some((one) => one === value)) throw misuse(argument, value, `is not ${known.join(" or ")}`);
}

function optional(value: unknown, require: (value: unknown) => void): void {
  if (value != null) require(value);
}

function each(argument: string, list: unknown, require: (where: string, one: unknown) => void): void {
  if (list == null) return;
  if (!Array.isArray(list)) throw misuse(argument, list, "is not a list");
  Array.from<unknown>(list).forEach((one, i) => { require(`${argument}[${String(i)}]`, one); });
}

function requireText(argument: string, value: unknown): string {
  if (typeof value !== "string" || value.trim() === "") throw misuse(argument, value, "is not a text");
  return value;
}

/** A list of texts; a text alone would be read letter by letter, or by its parts. */
function requireTexts(argument: string, list: unknown): readonly string[] {
  if (!Array.isArray(list) || list.length === 0) throw misuse(argument, list, "is not a list of texts");
  return Array.from<unknown, string>(list, (one, i) => requireText(`${argument}[${String(i)}]`, one));
}

function requireDays(argument: string, value: unknown, least: number): void {
  if (typeof value === "number" && Number.isInteger(value) && value >= least && value <= mostDays) return;
  throw misuse(argument, value, `is not a whole number from ${String(least)} to ${String(mostDays)}`);
}

function requireOneVisit(raw: unknown): void {
  const rule = requireObject("options oneVisit", raw);
  requireKnownKeys("options oneVisit", rule, ["sameVisitWithinDays"]);
  requireDays("options oneVisit sameVisitWithinDays", rule["sameVisitWithinDays"], 1);
}

function requireUnits(raw: unknown): void {
  for (const [name, meant] of Object.entries(requireObject("options units", raw))) {
    const declared = typeof meant === "object" && meant !== null ? Object.entries(requireObject(`options units ${name}`, meant)) : [[name, meant] as const];
    for (const [written, unit] of declared) {
      const isUnit = typeof unit === "string" && measureNames.some((measure) => unitCode(measure, unit) !== undefined);
      if (!isUnit) throw misuse(`options units ${declared.length > 1 || typeof meant === "object" ? `${name} "${written}"` : `"${name}"`}`, unit, "is not a unit of any measure");
    }
  }
}

function requireTest(where: string, raw: unknown): void {
  const test = requireObject(where, raw);
  const isMeasure = "measure" in test;
  requireKnownKeys(where, test, isMeasure ? ["domain", "testCode", "measure", "unit", "specimens"] : ["domain", "testCode", "event", "sediment", "yes", "no"]);
  oneOf(`${where} domain`, test["domain"], ["lb", "qs"]);
  requireText(`${where} testCode`, test["testCode"]);
  if (isMeasure) {
    oneOf(`${where} measure`, test["measure"], measureNames);
    optional(test["unit"], (unit) => { requireUnit(`${where} unit`, test["measure"] as Measure, unit); });
    optional(test["specimens"], (specimens) => { requireTexts(`${where} specimens`, specimens); });
    return;
  }
  if ((test["event"] == null) === (test["sediment"] == null)) {
    throw new RangeError(`${where} names no field or two, expected a measure, an event or a sediment`);
  }
  if (test["event"] == null) oneOf(`${where} sediment`, test["sediment"], sedimentNames);
  else oneOf(`${where} event`, test["event"], eventNames);
  const [yes, no] = [requireTexts(`${where} yes`, test["yes"]), requireTexts(`${where} no`, test["no"])];
  const both = yes.find((one) => no.some((other) => other.trim().toUpperCase() === one.trim().toUpperCase()));
  if (both !== undefined) throw misuse(`${where} yes`, both, "stands in no as well");
}

const textOrTexts = (argument: string, value: unknown) => (typeof value === "string" ? requireText(argument, value) : requireTexts(argument, value));

function requireEvent(where: string, raw: unknown): void {
  const event = requireObject(where, raw);
  requireKnownKeys(where, event, ["domain", "variable", "value", "not", "where", "date", "event"]);
  oneOf(`${where} domain`, event["domain"], ["dm", "ds", "ce", "ae"]);
  requireText(`${where} variable`, event["variable"]);
  requireText(`${where} date`, event["date"]);
  if ((event["value"] == null) === (event["not"] == null)) throw new RangeError(`${where} has neither value nor not, or both, expected one of them`);
  if (event["value"] == null) textOrTexts(`${where} not`, event["not"]);
  else textOrTexts(`${where} value`, event["value"]);
  optional(event["where"], (conditions) => {
    Object.entries(requireObject(`${where} where`, conditions)).forEach(([variable, value]) => { textOrTexts(`${where} where ${variable}`, value); });
  });
  oneOf(`${where} event`, event["event"], eventNames);
}

function requireGlucocorticoids(raw: Source): void {
  const where = "options glucocorticoids";
  requireKnownKeys(where, raw, [
    "table", "drug", "drugs", "notGlucocorticoids", "withoutEquivalent", "withoutEnd", "partialStart", "partialEnd", "touchingDoses", "depotDays",
  ]);
  const table = readTable(raw["table"]);
  oneOf(`${where} drug`, raw["drug"], ["CMTRT", "CMDECOD"]);
  optional(raw["drugs"], (drugs) => {
    for (const [name, drug] of Object.entries(requireObject(`${where} drugs`, drugs))) {
      if (typeof drug === "string" && table.equivalents.has(drugKey(drug))) continue;
      throw misuse(`${where} drugs ${JSON.stringify(name)}`, drug, `is not in the table "${table.id}", expected one of ${[...table.equivalents.keys()].join(", ")}`);
    }
  });
  for (const name of ["notGlucocorticoids", "withoutEquivalent"]) optional(raw[name], (names) => { requireTexts(`${where} ${name}`, names); });
  optional(raw["withoutEnd"], (value) => { oneOf(`${where} withoutEnd`, value, ["ongoing"]); });
  optional(raw["partialStart"], (value) => { oneOf(`${where} partialStart`, value, ["firstDay"]); });
  optional(raw["partialEnd"], (value) => { oneOf(`${where} partialEnd`, value, ["lastDay"]); });
  optional(raw["touchingDoses"], (value) => { oneOf(`${where} touchingDoses`, value, ["laterCounts", "bothCount"]); });
  optional(raw["depotDays"], (value) => { requireDays(`${where} depotDays`, value, 1); });
}
