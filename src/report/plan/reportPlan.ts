import type { EventName } from "../../measurement/assessment.js";
import type { Measure } from "../../measurement/measure.js";
import type { GlucocorticoidTable } from "../../glucocorticoid/glucocorticoidTable.js";
import type { SdtmGlucocorticoids, SdtmOptions } from "../../sdtm/sdtmOptions.js";
import type { ReportEligibility } from "./eligibilityPlan.js";
import type { ReportKidney } from "./kidneyPlan.js";
import type { ReportSafety } from "./safetyPlan.js";

/** How the rows of SDTM are read: the options of `coursesFromSdtm`, the table of equivalents by its id or as a value. */
export interface ReportReading extends Omit<SdtmOptions, "glucocorticoids"> {
  readonly glucocorticoids?: (Omit<SdtmGlucocorticoids, "table"> & { readonly table: string | GlucocorticoidTable }) | null;
}

/** Where the forms of disease activity stand in QS: the value of QSCAT of each, and the name of the baseline visit. */
export interface ReportActivity {
  readonly baselineVisit: string;
  readonly sledai2k?: string | null;
  readonly bilag2004?: string | null;
  /** The physician's global assessment on a scale from 0 to 3. */
  readonly physicianGlobal?: string | null;
}

/**
 * What a report decides before it looks at the data. Plain JSON: it is printed with the report and can be filed with it.
 *
 * Keys that begin with `//` are comments.
 */
export interface ReportPlan {
  /** The id of a published definition. */
  readonly definition: string;
  /** Judge by these measures of proteinuria alone, where the definition takes what the study measures. */
  readonly by?: readonly Measure[] | null;
  /** The endpoint: day 7 × week from the reference start. */
  readonly week: number;
  readonly daysBefore: number;
  readonly daysAfter: number;
  /** Of two visits equally near to the day. */
  readonly tie: "earlier" | "later";
  /** When a response counts as confirmed. */
  readonly confirmation: { readonly minDays: number; readonly maxNotEvaluable: number };
  /**
   * The variable of DM that names the arm, and the arms analysed, the first minus the second; subjects of others are left out and counted.
   */
  readonly arm: "ARM" | "ACTARM";
  readonly arms: readonly string[];
  /** The intercurrent events of the sensitivity analysis, and whether a visit on the day of one is affected. */
  readonly intercurrentEvents: readonly EventName[];
  readonly onTheDay: "affected" | "unaffected";
  /** The definitions that are held against each other: ids, or all that are published. */
  readonly compare: "published" | readonly string[];
  readonly reading: ReportReading;
  readonly activity?: ReportActivity | null;
  /**
   * The equation, by its id such as "ckd-epi-2021", by which eGFR is computed from creatinine where none is reported, with AGE and SEX of
   * DM. Left out, nothing is computed.
   */
  readonly egfr?: string | null;
  /** The variable of DM whose values are the strata of the stratified test and difference, such as "SITEID". */
  readonly strata?: string | null;
  readonly kidney?: ReportKidney | null;
  readonly safety?: ReportSafety | null;
  readonly eligibility?: ReportEligibility | null;
}

/** A place of the report's input, for whoever must look: the row of a domain as the file that it came from counts. */
export interface StudyFile {
  readonly name: string;
  /** The line of each row; null where the file has no lines, and the rows count. */
  readonly lines?: readonly number[] | null;
  /** Rows that could not be read, each with its line and the reason. */
  readonly unread?: readonly { readonly line: number; readonly reason: string }[] | null;
  readonly warnings?: readonly string[] | null;
}
