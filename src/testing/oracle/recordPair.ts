import type { Assessment, Baseline } from "../../measurement/assessment.js";

/** A baseline and a follow-up, as they are given to a classifier. */
export interface RecordPair {
  readonly baseline: Baseline;
  readonly followUp: Assessment;
}
