import { requireRelativeRule } from "../course/baselineRule.js";
import { eventNames, sedimentNames } from "../measurement/assessment.js";
import { measureNames, requireUnit, type Measure, unitCode } from "../measurement/measure.js";
import { fault, misuse, requireKnownKeys, requireObject } from "../measurement/misuse.js";
import { each, optional, requireDays, requireText, requireTexts } from "./optionChecks.js";
import { requireOneOf } from "../measurement/requirements.js";
import { isNot, standsIn } from "../measurement/wordings.js";
import { requireGlucocorticoids } from "./requireGlucocorticoids.js";
import type { SdtmOptions } from "./sdtmOptions.js";

const keys = [
  "result",
  "referenceStart",
  "endOfObservation",
  "baseline",
  "sameDay",
  "oneVisit",
  "withoutSpecimen",
  "units",
  "tests",
  "glucocorticoids",
  "events",
  "eventsRecorded",
];

/** Refuses options that are missing, misspelt or have no meaning, to the last level, before any row is read. */
export function requireSdtmOptions(raw: SdtmOptions): SdtmOptions {
  const options = requireObject("options", raw);
  requireKnownKeys("options", options, keys);
  requireOneOf("options result", options["result"], ["original", "standard"]);
  requireOneOf("options referenceStart", options["referenceStart"], ["RFSTDTC", "RFXSTDTC"]);
  optional(options["endOfObservation"], (value) => {
    requireOneOf("options endOfObservation", value, ["RFPENDTC", "RFENDTC"]);
  });
  requireOneOf("options sameDay", options["sameDay"], ["none", "first", "last", "worst"]);
  optional(options["withoutSpecimen"], (value) => {
    requireOneOf("options withoutSpecimen", value, ["accept"]);
  });
  optional(options["oneVisit"], requireOneVisit);
  optional(options["units"], requireUnits);
  requireRelativeRule("options baseline", options["baseline"]);
  each("options tests", options["tests"], requireTest);
  each("options events", options["events"], requireEvent);
  each("options eventsRecorded", options["eventsRecorded"], (where, name) => {
    requireOneOf(where, name, eventNames);
  });
  optional(options["glucocorticoids"], (value) => {
    requireGlucocorticoids(requireObject("options glucocorticoids", value));
  });
  return raw;
}

function requireOneVisit(raw: unknown): void {
  const rule = requireObject("options oneVisit", raw);
  requireKnownKeys("options oneVisit", rule, ["sameVisitWithinDays"]);
  requireDays("options oneVisit sameVisitWithinDays", rule["sameVisitWithinDays"], 1);
}

function requireUnits(raw: unknown): void {
  for (const [name, meant] of Object.entries(requireObject("options units", raw))) {
    const declared =
      typeof meant === "object" && meant !== null
        ? Object.entries(requireObject(`options units ${name}`, meant))
        : [[name, meant] as const];
    for (const [written, unit] of declared) {
      const isUnit = typeof unit === "string" && measureNames.some((measure) => unitCode(measure, unit) !== undefined);
      if (!isUnit)
        throw misuse(
          `options units ${declared.length > 1 || typeof meant === "object" ? `${name} "${written}"` : `"${name}"`}`,
          unit,
          isNot("a unit of any measure"),
        );
    }
  }
}

function requireTest(where: string, raw: unknown): void {
  const test = requireObject(where, raw);
  const isMeasure = "measure" in test;
  requireKnownKeys(
    where,
    test,
    isMeasure ? ["domain", "testCode", "measure", "unit", "specimens"] : ["domain", "testCode", "event", "sediment", "yes", "no"],
  );
  requireOneOf(`${where} domain`, test["domain"], ["lb", "qs"]);
  requireText(`${where} testCode`, test["testCode"]);
  if (isMeasure) {
    requireOneOf(`${where} measure`, test["measure"], measureNames);
    optional(test["unit"], (unit) => {
      requireUnit(`${where} unit`, test["measure"] as Measure, unit);
    });
    optional(test["specimens"], (specimens) => {
      requireTexts(`${where} specimens`, specimens);
    });
    return;
  }
  if ((test["event"] == null) === (test["sediment"] == null)) {
    throw fault(where, isNot("about one field", "a measure, an event or a sediment"));
  }
  if (test["event"] == null) requireOneOf(`${where} sediment`, test["sediment"], sedimentNames);
  else requireOneOf(`${where} event`, test["event"], eventNames);
  const [yes, no] = [requireTexts(`${where} yes`, test["yes"]), requireTexts(`${where} no`, test["no"])];
  const both = yes.find((one) => no.some((other) => other.trim().toUpperCase() === one.trim().toUpperCase()));
  if (both !== undefined) throw misuse(`${where} yes`, both, standsIn("no as well"));
}

const textOrTexts = (argument: string, value: unknown) =>
  typeof value === "string" ? requireText(argument, value) : requireTexts(argument, value);

function requireEvent(where: string, raw: unknown): void {
  const event = requireObject(where, raw);
  requireKnownKeys(where, event, ["domain", "variable", "value", "not", "where", "date", "event"]);
  requireOneOf(`${where} domain`, event["domain"], ["dm", "ds", "ce", "ae"]);
  requireText(`${where} variable`, event["variable"]);
  requireText(`${where} date`, event["date"]);
  if ((event["value"] == null) === (event["not"] == null))
    throw fault(where, isNot("decided by one condition", "either value or not"));
  if (event["value"] == null) textOrTexts(`${where} not`, event["not"]);
  else textOrTexts(`${where} value`, event["value"]);
  optional(event["where"], (conditions) => {
    Object.entries(requireObject(`${where} where`, conditions)).forEach(([variable, value]) => {
      textOrTexts(`${where} where ${variable}`, value);
    });
  });
  requireOneOf(`${where} event`, event["event"], eventNames);
}
