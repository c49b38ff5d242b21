import { deepFrozen } from "../measurement/deepFrozen.js";
import type { Eligibility } from "./classifyEligibility.js";

/** A criterion that the site recorded as not met, in IE. */
export interface RecordedFailure {
  readonly subject: string;
  /** The id of the criterion; null where the test code is not mapped. */
  readonly criterion: string | null;
  readonly testCode: string;
}

/** Where the record of the site and the data say different things of one criterion. */
export interface EligibilityDisagreement {
  readonly subject: string;
  readonly criterion: string;
  /** What the data say; "yes" passes. */
  readonly byData: "yes" | "no" | "unknown";
  readonly bySite: "notMet" | "notRecorded";
}

/**
 * Where the site's record of criteria not met (IE) and the data disagree: a failure that the data do not show, or one that the site did not
 * record. Neither is believed or repaired. An empty IE proves nothing, so criteria that are open in the data and not recorded are none.
 *
 * @param results of `classifyEligibility`, each with its subject
 * @param recorded of `eligibilityFromSdtm`
 * @category Eligibility
 * @example
 * const young = classifyEligibility({ subject: "01", birth: "2006-05-01", consentDate: "2024-06-20" });
 * const found = eligibilityDisagreements([young], [{ subject: "01", criterion: "I4", testCode: "INCL04" }]);
 * found.map(({ criterion, byData, bySite }) => [criterion, byData, bySite]);
 * // => [["I2", "no", "notRecorded"], ["I4", "unknown", "notMet"]]
 */
export function eligibilityDisagreements(
  results: readonly Eligibility[],
  recorded: readonly RecordedFailure[],
): readonly EligibilityDisagreement[] {
  const failures = new Set(recorded.map(({ subject, criterion }) => JSON.stringify([subject, criterion])));
  return deepFrozen(
    results.flatMap(({ subject, criteria }) =>
      criteria.flatMap(({ id, passes }): readonly EligibilityDisagreement[] => {
        const isRecorded = failures.has(JSON.stringify([subject, id]));
        if (isRecorded === (passes === "no")) return [];
        return [{ subject: subject ?? "", criterion: id, byData: passes, bySite: isRecorded ? "notMet" : "notRecorded" }];
      }),
    ),
  );
}
