import type { GlucocorticoidTable } from "../glucocorticoid/glucocorticoidTable.js";
import { type EventName, eventNames, type SedimentName, sedimentNames } from "../measurement/assessment.js";
import { type Measure, measureNames } from "../measurement/measure.js";
import { misuse, requireKnownKeys, requireObject } from "../measurement/misuse.js";
import { type SdtmDomain, sdtmDomains } from "./sdtmRows.js";

/** Which values are the baseline; "on or before" refers to the reference start of the subject. */
export type SdtmBaselineRule =
  /** The rows flagged "Y" in LBBLFL, QSBLFL (`"BLFL"`) or LBLOBXFL, QSLOBXFL (`"LOBXFL"`). */
  | { readonly kind: "flaggedRecord"; readonly variable: "BLFL" | "LOBXFL" }
  /** For each test the last value before the reference start; one of that very day counts or not. */
  | { readonly kind: "lastOnOrBefore"; readonly onTheDay: "included" | "excluded" }
  /** For each test the mean of the values from so many days before the reference start to its day. */
  | { readonly kind: "meanOfScreening"; readonly daysBefore: number; readonly decimals: number };

/** A test of LB or QS and what it measures. QSTESTCD of lupus indices are defined by the sponsor: CDISC has none. */
export interface SdtmMeasureTest {
  readonly domain: "lb" | "qs";
  readonly testCode: string;
  readonly measure: Measure;
  /** The unit of results that carry none, such as "{score}"; without it such a result is not used. */
  readonly unit?: string;
  /** The specimens (LBSPEC) that count; any if left out. */
  readonly specimens?: readonly string[];
}

/** A test of LB or QS that records an event or an element of the sediment as present or not. */
export interface SdtmFlagTest {
  readonly domain: "lb" | "qs";
  readonly testCode: string;
  readonly event?: EventName;
  readonly sediment?: SedimentName;
  /** The results that mean yes and no, exactly as recorded. */
  readonly yes: readonly string[];
  readonly no: readonly string[];
}

export type SdtmTest = SdtmMeasureTest | SdtmFlagTest;

/** Rows that record an event: those of a domain in which a variable has a value. */
export interface SdtmEvent {
  readonly domain: "dm" | "ds" | "ce" | "ae";
  readonly variable: string;
  readonly value: string;
  /** The variable with the day on which it occurred, such as "DSSTDTC". */
  readonly date: string;
  readonly event: EventName;
}

/** How the glucocorticoid rows of CM and EX are read. */
export interface SdtmGlucocorticoids {
  readonly table: GlucocorticoidTable;
  /** The variable of CM that names the drug. EX has EXTRT. */
  readonly drug: "CMTRT" | "CMDECOD";
  /** Other names of systemic glucocorticoids, for which the table has no equivalent: on their days the dose is unknown. */
  readonly withoutEquivalent?: readonly string[];
  /** What a row without an end date and without "ongoing" means; not used if left out. */
  readonly withoutEnd?: "ongoing";
  /** The day that a partial start date is taken for; not used if left out. */
  readonly partialStart?: "firstDay";
  /** The day that a partial end date is taken for; not used if left out. */
  readonly partialEnd?: "lastDay";
}

export interface SdtmOptions {
  /** `"original"`: --ORRES, --ORRESU, --ORNRLO, --ORNRHI; `"standard"`: --STRESC, --STRESU, --STNRLO, --STNRHI. */
  readonly result: "original" | "standard";
  /** The variable of DM from whose day on days are counted. */
  readonly referenceStart: "RFSTDTC" | "RFXSTDTC";
  readonly baseline: SdtmBaselineRule;
  /** Which of several results of one test on one day counts: by time of day, or the worst; `"none"` uses none of them. */
  readonly sameDay: "none" | "first" | "last" | "worst";
  /** `"accept"`: CREAT and ALB without a specimen (LBSPEC) count as serum. Otherwise such a row is not used. */
  readonly withoutSpecimen?: "accept";
  readonly tests?: readonly SdtmTest[];
  readonly glucocorticoids?: SdtmGlucocorticoids;
  readonly events?: readonly SdtmEvent[];
  /** The kinds of event that the study recorded whenever they occurred. */
  readonly eventsRecorded?: readonly EventName[];
}

/** Refuses options that are missing, misspelt or have no meaning. */
export function requireSdtmOptions(raw: SdtmOptions): SdtmOptions {
  const options = requireObject("options", raw);
  requireKnownKeys("options", options, [
    "result", "referenceStart", "baseline", "sameDay", "withoutSpecimen", "tests", "glucocorticoids", "events", "eventsRecorded",
  ]);
  oneOf("options result", options["result"], ["original", "standard"]);
  oneOf("options referenceStart", options["referenceStart"], ["RFSTDTC", "RFXSTDTC"]);
  oneOf("options sameDay", options["sameDay"], ["none", "first", "last", "worst"]);
  oneOf("options withoutSpecimen", options["withoutSpecimen"], ["accept"], true);
  requireBaselineRule(requireObject("options baseline", options["baseline"]));
  (raw.tests ?? []).forEach((test, i) => { requireTest(`options tests[${String(i)}]`, test); });
  (raw.events ?? []).forEach((event, i) => { requireEvent(`options events[${String(i)}]`, event); });
  (raw.eventsRecorded ?? []).forEach((name, i) => { oneOf(`options eventsRecorded[${String(i)}]`, name, eventNames); });
  if (raw.glucocorticoids !== undefined) requireGlucocorticoids(raw.glucocorticoids);
  return raw;
}

/** Refuses a value that is not one of those known. */
export function oneOf(argument: string, value: unknown, known: readonly string[], isOptional = false): void {
  if (isOptional && value === undefined) return;
  if (!known.some((one) => one === value)) throw misuse(argument, value, `is not ${known.join(" or ")}`);
}

function requireBaselineRule(rule: Readonly<Record<string, unknown>>): void {
  oneOf("options baseline kind", rule["kind"], ["flaggedRecord", "lastOnOrBefore", "meanOfScreening"]);
  if (rule["kind"] === "flaggedRecord") oneOf("options baseline variable", rule["variable"], ["BLFL", "LOBXFL"]);
  if (rule["kind"] === "lastOnOrBefore") oneOf("options baseline onTheDay", rule["onTheDay"], ["included", "excluded"]);
  const { daysBefore } = rule as { readonly daysBefore?: unknown };
  if (rule["kind"] === "meanOfScreening" && !(typeof daysBefore === "number" && Number.isInteger(daysBefore) && daysBefore >= 0)) {
    throw misuse("options baseline daysBefore", daysBefore, "is not a whole number of at least 0");
  }
}

function requireTest(where: string, test: SdtmTest): void {
  const known = "measure" in test ? ["domain", "testCode", "measure", "unit", "specimens"] : ["domain", "testCode", "event", "sediment", "yes", "no"];
  requireKnownKeys(where, requireObject(where, test), known);
  oneOf(`${where} domain`, test.domain, ["lb", "qs"]);
  if ("measure" in test) {
    oneOf(`${where} measure`, test.measure, measureNames);
    return;
  }
  if ((test.event === undefined) === (test.sediment === undefined)) {
    throw new RangeError(`${where} names no field or two, expected a measure, an event or a sediment`);
  }
  if (test.event === undefined) oneOf(`${where} sediment`, test.sediment, sedimentNames);
  else oneOf(`${where} event`, test.event, eventNames);
}

function requireEvent(where: string, event: SdtmEvent): void {
  requireKnownKeys(where, requireObject(where, event), ["domain", "variable", "value", "date", "event"]);
  oneOf(`${where} domain`, event.domain, sdtmDomains.filter((domain: SdtmDomain) => ["dm", "ds", "ce", "ae"].includes(domain)));
  oneOf(`${where} event`, event.event, eventNames);
}

function requireGlucocorticoids(raw: SdtmGlucocorticoids): void {
  const known = ["table", "drug", "withoutEquivalent", "withoutEnd", "partialStart", "partialEnd"];
  requireKnownKeys("options glucocorticoids", requireObject("options glucocorticoids", raw), known);
  oneOf("options glucocorticoids drug", raw.drug, ["CMTRT", "CMDECOD"]);
  oneOf("options glucocorticoids withoutEnd", raw.withoutEnd, ["ongoing"], true);
  oneOf("options glucocorticoids partialStart", raw.partialStart, ["firstDay"], true);
  oneOf("options glucocorticoids partialEnd", raw.partialEnd, ["lastDay"], true);
}
