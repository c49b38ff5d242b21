import type { RelativeBaselineRule } from "../course/baselineRule.js";
import type { GlucocorticoidTable } from "../glucocorticoid/glucocorticoidTable.js";
import type { EventName, SedimentName } from "../measurement/assessment.js";
import type { Measure } from "../measurement/measure.js";

/** A test of LB or QS and what it measures. QSTESTCD of lupus indices are defined by the sponsor: CDISC has none. */
export interface SdtmMeasureTest {
  readonly domain: "lb" | "qs";
  readonly testCode: string;
  readonly measure: Measure;
  /** The unit of results that carry none, such as "{score}"; without it such a result is not used. */
  readonly unit?: string | null | undefined;
  /** The specimens (LBSPEC) that count, in any case; any if left out. */
  readonly specimens?: readonly string[] | null | undefined;
}

/** A test of LB or QS that records an event or an element of the sediment as present or not. */
export interface SdtmFlagTest {
  readonly domain: "lb" | "qs";
  readonly testCode: string;
  readonly event?: EventName | null | undefined;
  readonly sediment?: SedimentName | null | undefined;
  /** The results that mean yes and no, in any case. */
  readonly yes: readonly string[];
  readonly no: readonly string[];
}

export type SdtmTest = SdtmMeasureTest | SdtmFlagTest;

/**
 * Rows that record an event: those of a domain in which a variable has one of the values named, or any but those named in `not`.
 *
 * A row that --OCCUR or --STAT marks as not occurred or not asked is none.
 */
export interface SdtmEvent {
  readonly domain: "dm" | "ds" | "ce" | "ae";
  readonly variable: string;
  /** The values that mean the event, in any case. Either this or `not`. */
  readonly value?: string | readonly string[] | null | undefined;
  /** The values that do not mean it: every other one does. An empty value never does. */
  readonly not?: string | readonly string[] | null | undefined;
  /** What other variables of the row must hold: `{ DSSCAT: "STUDY TREATMENT" }`. */
  readonly where?: Readonly<Record<string, string | readonly string[]>> | null | undefined;
  /** The variable with the day on which it occurred, such as "DSSTDTC". */
  readonly date: string;
  readonly event: EventName;
}

/** How the glucocorticoid rows of CM and EX are read. */
export interface SdtmGlucocorticoids {
  readonly table: GlucocorticoidTable;
  /** The variable of CM that names the drug; where it is empty or says "UNCODED", the other one does. EX has EXTRT. */
  readonly drug: "CMTRT" | "CMDECOD";
  /** What the study's own names mean: `{ "MEDROL": "methylprednisolone" }`. Names in any case; the drugs are those of the table. */
  readonly drugs?: Readonly<Record<string, string>> | null | undefined;
  /** Names that look like a glucocorticoid and are none that counts: their rows say nothing of the dose. */
  readonly notGlucocorticoids?: readonly string[] | null | undefined;
  /** Other names of systemic glucocorticoids, for which the table has no equivalent: on their days the dose is unknown. */
  readonly withoutEquivalent?: readonly string[] | null | undefined;
  /** What a row without an end date and without "ongoing" means; not used if left out. */
  readonly withoutEnd?: "ongoing" | null | undefined;
  /** The day that a partial start date is taken for; not used if left out. */
  readonly partialStart?: "firstDay" | null | undefined;
  /** The day that a partial end date is taken for; not used if left out. */
  readonly partialEnd?: "lastDay" | null | undefined;
  /**
   * Of two rows of one drug and route, one ending on the day on which the other starts: the later one counts that day (so it is if
   * this is left out), or both do.
   */
  readonly touchingDoses?: "laterCounts" | "bothCount" | null | undefined;
  /** For so many days from a depot injection on the dose is unknown; without it, from the injection on without an end. */
  readonly depotDays?: number | null | undefined;
}

/** Which results of neighbouring days make one assessment. */
export interface OneVisit {
  /** Results of the same visit (VISIT, VISITNUM) at most so many days apart; the assessment has the date of the last of them. */
  readonly sameVisitWithinDays: number;
}

export interface SdtmOptions {
  /**
   * `"original"`: --ORRES, --ORRESU, --ORNRLO, --ORNRHI; `"standard"`: --STRESC (or --STRESN where it is empty), --STRESU, --STNRLO,
   * --STNRHI.
   */
  readonly result: "original" | "standard";
  /** The variable of DM from whose day on days are counted. */
  readonly referenceStart: "RFSTDTC" | "RFXSTDTC";
  /** The variable of DM with the last day under observation; without it a course ends with its last visit. */
  readonly endOfObservation?: "RFPENDTC" | "RFENDTC" | null | undefined;
  /** `lastOnOrBefore({ onTheDay })`, `flaggedRecord({ variable })` or `meanOfScreening({ daysBefore, decimals })`. */
  readonly baseline: RelativeBaselineRule;
  /**
   * Which of several different results of one test on one day counts: by time of day, or the worst; `"none"` uses none of them.
   * Equal results are one.
   */
  readonly sameDay: "none" | "first" | "last" | "worst";
  /** Without it the results of one day make one assessment, and those of another day another one. */
  readonly oneVisit?: OneVisit | null | undefined;
  /** `"accept"`: CREAT and ALB without a specimen (LBSPEC) count as serum. Otherwise such a row is not used. */
  readonly withoutSpecimen?: "accept" | null | undefined;
  /**
   * What the study's own spellings of units mean: `{ "g/gCr": "g/g" }` for every test whose measure has that unit, or by test,
   * `{ PROTCRT: { RATIO: "g/g", "": "g/g" } }`. The empty text is a unit that is not recorded. Goes before the usual spellings.
   */
  readonly units?: Readonly<Record<string, string | Readonly<Record<string, string>>>> | null | undefined;
  readonly tests?: readonly SdtmTest[] | null | undefined;
  readonly glucocorticoids?: SdtmGlucocorticoids | null | undefined;
  readonly events?: readonly SdtmEvent[] | null | undefined;
  /** The kinds of event that the study recorded whenever they occurred. */
  readonly eventsRecorded?: readonly EventName[] | null | undefined;
}
