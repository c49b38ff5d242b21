import type { CourseWarning } from "../course/course.js";

/** What is doubtful although it counts. */
export type SdtmWarningCode =
  /** A value that looks like one in another unit; a range or a result that is not written plainly; a number with too many digits. */
  | "implausible"
  | "range"
  | "notation"
  | "digits"
  /** Equal results with different reference ranges, which are left out. */
  | "rangesDiffer"
  /** Visits that make one assessment, and visits of neighbouring days that do not since their results differ. */
  | "mergedVisits"
  | "visitNotMerged"
  /** Two rows that claim a dose for the same days. */
  | "touchingDoses"
  | "overlappingDoses"
  /** Rows of DM of one subject that differ: what they differ in is unknown. */
  | "subjectRepeated"
  /** Dates of which not all can be right. */
  | "datesDisagree"
  /** A test or variable of the options that stands in no row. */
  | "notFound";

/** A warning of a course, with its subject; a warning about the study has none. */
export interface SdtmWarning extends CourseWarning {
  readonly code: SdtmWarningCode;
  readonly usubjid: string | null;
}

/** A warning about some days. */
export type Warning = CourseWarning & { readonly code: SdtmWarningCode };

/** A warning from the first to the last day, both included; null is open. */
export function warningOf(
  code: SdtmWarningCode, message: string, field: string | null, from: string | null, to: string | null = from,
): Warning {
  return { code, message, field, from, to };
}
